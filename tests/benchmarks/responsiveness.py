"""`make bench`, whether the window ever waits: start-up, training, steps, presets, a table.

python -m tests.benchmarks.responsiveness [--quick] [--only PART ...] [--out FILE]
"""

from __future__ import annotations

import tests.benchmarks.offscreen  # noqa: F401 - it chooses threads and platform

# isort: split
import argparse
import gc
import json
import statistics
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from gui.app import create_window
from gui.studio_window import StudioWindow
from tests.benchmarks.lateness import lateness, speeds
from tests.benchmarks.reactions import ROWS, import_lateness, preset_times, step_times
from tests.benchmarks.start_up import start_times
from tests.benchmarks.watching import wait, wait_until

PARTS = ("start", "training", "steps", "presets", "table")
PRESETS = ("two-moons", "digits")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what, how much of it is wanted (None: only to know), how much was found."""

    what: str
    wanted: float | None
    found: float
    unit: str = "ms"
    most: bool = True

    @property
    def reached(self) -> bool:
        """Whether it is as wanted."""
        if self.wanted is None:
            return True
        return self.found <= self.wanted if self.most else self.found >= self.wanted


@dataclass(frozen=True, slots=True)
class Extent:
    """How thoroughly is measured."""

    rounds: int
    seconds: float
    rows: int


THOROUGH, QUICK = Extent(rounds=5, seconds=30.0, rows=ROWS), Extent(rounds=1, seconds=2.0, rows=2_000)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.responsiveness", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one round of everything, to see that it works")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, metavar="PART")
    parser.add_argument("--out", type=Path, default=Path("benchmarks-responsiveness.json"))
    arguments = parser.parse_args()
    figures = measure(arguments.only, QUICK if arguments.quick else THOROUGH)
    arguments.out.write_text(json.dumps([asdict(each) for each in figures], indent=2) + "\n", "utf-8")
    sys.stdout.write(as_table(figures) + "\n")


def measure(parts: tuple[str, ...], extent: Extent) -> list[Figure]:
    """All figures of these parts. Makes the QApplication."""
    figures = start_figures(extent) if "start" in parts else []
    application = QApplication(sys.argv[:1])
    window = create_window()
    window.show()
    wait_until(lambda: window.session.subject is not None)
    wait(3.0)
    gc.freeze()  # as gui.app does
    if "training" in parts:
        figures += training_figures(window, extent)
    if "steps" in parts:
        figures += step_figures(window, extent)
    if "presets" in parts:
        figures += preset_figures(window, extent)
    if "table" in parts:
        figures += table_figures(window, extent)
    window.close()
    application.processEvents()
    return figures


def start_figures(extent: Extent) -> list[Figure]:
    """Start-up beside an empty window."""
    times = start_times(extent.rounds)
    studio, empty = times["studio"], times["empty"]
    wall, processor = empty["usable, wall"], empty["usable"]
    return [
        Figure("start until it can be used, empty window = 1", 1.5, studio["usable, wall"] / wall, "×"),
        Figure("the same in processor time", 1.5, studio["usable"] / processor, "×"),
        Figure("start until data are shown, empty window = 1", None, studio["data, wall"] / wall, "×"),
        Figure("the same in processor time", None, studio["data"] / processor, "×"),
        Figure("start until it can be used", None, 1e3 * studio["usable, wall"]),
        Figure("longest work at a stretch from then until data are shown", None, 1e3 * studio["stretch"]),
    ]


def training_figures(window: StudioWindow, extent: Extent) -> list[Figure]:
    """The event loop while a training runs, and the training beside one without a window."""
    figures = []
    for preset in PRESETS:
        late = lateness(window, preset, extent.seconds)
        speed = speeds(window, preset, min(extent.seconds, 5.0), extent.rounds)
        share = 100 * speed["with"] / speed["without"]
        figures += [
            Figure(f"{preset}: event loop late while training, worst", 50, 1e3 * late["worst"]),
            Figure(f"{preset}: the same, all but 1 in 100", 50, 1e3 * late["1 in 100"]),
            Figure(f"{preset}: longest work at a stretch, processor time", 50, 1e3 * late["own"]),
            Figure(f"{preset}: training speed, of that without a window", 80, share, "%", most=False),
        ]
    return figures


def step_figures(window: StudioWindow, extent: Extent) -> list[Figure]:
    """From a step key to the paint; the first of each kind, which prepares more, is among them."""
    figures = []
    for key, times in step_times(window, "two-moons", extent.rounds).items():
        figures += [
            Figure(f"{key} until painted, median", 50, 1e3 * statistics.median(each.wall for each in times)),
            Figure(f"{key}, worst", 50, 1e3 * max(each.wall for each in times)),
            Figure(f"{key}, worst in processor time", 50, 1e3 * max(each.processor for each in times)),
        ]
    return figures


def preset_figures(window: StudioWindow, extent: Extent) -> list[Figure]:
    """From the menu to the paint, each preset, after each was opened once."""
    preset_times(window, 1)
    found = preset_times(window, extent.rounds)
    figures = [
        Figure(
            f"preset {name} until painted, median", 300, 1e3 * statistics.median(each.wall for each in times)
        )
        for name, times in found.items()
    ]
    everything = [each for times in found.values() for each in times]
    return [
        *figures,
        Figure("any preset, worst", 300, 1e3 * max(each.wall for each in everything)),
        Figure("any preset, worst in processor time", 300, 1e3 * max(each.processor for each in everything)),
    ]


def table_figures(window: StudioWindow, extent: Extent) -> list[Figure]:
    """A large table."""
    late = import_lateness(window, extent.rows)
    figures = []
    for phase, found in late.items():
        what = f"table of {extent.rows:,} rows, {phase}"
        figures += [
            Figure(f"{what}: event loop late, worst", 50, 1e3 * found["worst"]),
            Figure(f"{what}: longest work at a stretch, processor time", 50, 1e3 * found["own"]),
        ]
    return figures


def as_table(figures: list[Figure]) -> str:
    """Markdown."""
    lines = ["| to reach | wanted | found | |", "|---|---:|---:|---|"]
    for each in figures:
        wanted = "" if each.wanted is None else f"{each.wanted:g} {each.unit}"
        verdict = "" if each.wanted is None else "reached" if each.reached else _short(each)
        lines.append(f"| {each.what} | {wanted} | {each.found:.3g} {each.unit} | {verdict} |")
    return "\n".join(lines)


def _short(figure: Figure) -> str:
    assert figure.wanted is not None
    return f"{abs(figure.found / figure.wanted - 1):.0%} short"


if __name__ == "__main__":
    main()

"""`make bench`, the window's part: how fast large networks open, and how often their links are drawn anew.

python -m tests.benchmarks.window [--rounds N] [--seconds S] [--out FILE]
"""

from __future__ import annotations

import tests.benchmarks.offscreen  # noqa: F401 - it chooses threads and platform

# isort: split
import argparse
import itertools
import json
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time

import numpy as np
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

from engine.presets import load_preset
from engine.project_file import load_with_runs, save_project
from engine.spec import LayerSpec, NetworkSpec, Project
from engine.training.initial import initial_state
from gui.app import create_window
from gui.builder.arrangement import LinkSpot
from gui.builder.links_item import link_path
from gui.builder.shape import shape_of
from gui.builder.weights import weights_of
from gui.document.file_version import FileVersion
from gui.studio_window import StudioWindow
from gui.widgets.theme import active_theme
from tests.benchmarks.watching import Paints, wait, wait_until

#: What is to be reached: seconds until a large network is painted, paintings a second while it trains.
MOST_SECONDS, LEAST_RATE = 0.5, 30.0
SMALL, DIGITS, MOONS = "two moons 2-16-16-1", "digits 64-32-10", "moons 2-64-32-1"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.window", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="how often each opens (default 7)")
    parser.add_argument("--seconds", type=float, default=5.0, help="how long each trains (default 5)")
    parser.add_argument("--out", type=Path, default=Path("benchmarks-window.json"))
    arguments = parser.parse_args()
    application = QApplication(sys.argv[:1])
    window = create_window()
    window.show()
    paints = Paints(window.network_panel.view.viewport())
    results: dict[str, dict[str, float]] = {name: {} for name in projects()}
    with tempfile.TemporaryDirectory() as folder:
        files = {name: saved(project, Path(folder)) for name, project in projects().items()}
        opened: dict[str, list[float]] = {name: [] for name in files}
        for _ in range(arguments.rounds):
            for name, path in files.items():
                opened[name].append(time_opening(window, paints, path))
        for name, path in files.items():
            time_opening(window, paints, path)
            found = results[name]
            found["opens in"] = statistics.median(opened[name])
            found |= training(window, paints, arguments.seconds)
            found["one drawing"] = time_of(drawing(window))
            found["plain painter"] = time_of(plainly(window))
    arguments.out.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(as_table(results) + "\n")
    window.close()
    application.processEvents()


def projects() -> dict[str, Project]:
    """What is opened: the first of them is what the others are compared with."""
    moons, digits = load_preset("two-moons").project, load_preset("digits").project
    large = NetworkSpec(
        layers=(LayerSpec(size=64), LayerSpec(size=32), LayerSpec(size=1, activation="linear"))
    )
    found = {SMALL: moons, DIGITS: digits, MOONS: moons.with_changes(network=large)}
    return {name: _endless(project) for name, project in found.items()}


def _endless(project: Project) -> Project:
    return project.with_changes(training=project.training.with_changes(epochs=1_000_000))


def saved(project: Project, folder: Path) -> Path:
    """The project in a file, with its weights."""
    path = folder / f"{len(list(folder.iterdir()))}.bpstudio"
    save_project(path, project, initial_state(project.network, project.data.input_count))
    return path


def time_opening(window: StudioWindow, paints: Paints, path: Path) -> float:
    """Seconds from the command until the network is painted. Afterwards its data are there."""
    before = len(paints.times)
    started = perf_counter()
    window.storage.take(path, load_with_runs(path), FileVersion.of(path))
    wait_until(lambda: len(paints.times) > before)
    took = paints.times[before] - started
    wait_until(lambda: window.session.data is not None and window.session.subject is not None)
    wait(0.3)
    return took


def training(window: StudioWindow, paints: Paints, seconds: float) -> dict[str, float]:
    """Paintings a second while it trains at full speed, the longest time between two, and what one costs.

    The cost is processor time of the window's process, all panels together: other programs don't add to it.
    """
    window.session.set_pace(None)
    window.session.run()
    wait(1.0)
    before, spent = len(paints.times), process_time()
    wait(seconds)
    times, spent = paints.times[before:], process_time() - spent
    window.session.stop()
    wait(0.3)
    pauses = [after - one for one, after in itertools.pairwise(times)]
    return {"rate": len(times) / seconds, "longest pause": max(pauses), "cost": spent / len(times)}


def drawing(window: StudioWindow) -> Callable[[], None]:
    """Draws the links once, with other weights each time, and paints the panel."""
    document, panel = window.document, window.network_panel
    shape = shape_of(document.network, document.data.input_count)
    signs = itertools.cycle((1.0, -1.0))

    def draw() -> None:
        panel.scene.show_weights(weights_of(next(signs) * document.state.parameters, shape))
        panel.view.viewport().repaint()

    return draw


def plainly(window: StudioWindow) -> Callable[[], None]:
    """The same links, one after the other, by Qt's painter: what the drawing is compared with."""
    panel, network = window.network_panel, window.document.network
    arrangement = panel.view.arrangement
    if arrangement is None:
        raise RuntimeError("the network is not drawn")
    shape = shape_of(network, window.document.data.input_count)
    paths = [
        link_path(arrangement, LinkSpot(column, index, source))
        for column, joined in enumerate(shape.joined, 1)
        for index, source in np.argwhere(joined).tolist()
    ]
    picture = QImage(panel.view.viewport().size(), QImage.Format.Format_ARGB32_Premultiplied)
    pen = QPen(active_theme().color("positive"), 1.5)

    def draw() -> None:
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for path in paths:
            painter.strokePath(path, pen)
        painter.end()

    return draw


def time_of(work: Callable[[], None], turns: int = 9) -> float:
    """Median seconds of processor time of one turn, after one to warm up."""
    work()
    times = []
    for _ in range(turns):
        started = process_time()
        work()
        times.append(process_time() - started)
    return statistics.median(times)


def as_table(results: dict[str, dict[str, float]]) -> str:
    """Markdown; in brackets how many times as long as the small network takes, or as fast as Qt's painter."""
    lines = [
        "| network | opens in | paintings a second | longest pause | processor time each | one drawing |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    small = results[SMALL]
    for name, found in results.items():
        opens = f"{1e3 * found['opens in']:.0f} ms ({found['opens in'] / small['opens in']:.1f})"
        draws = f"{1e3 * found['one drawing']:.1f} ms ({found['plain painter'] / found['one drawing']:.1f})"
        pause = f"{1e3 * found['longest pause']:.0f} ms"
        cost = f"{1e3 * found['cost']:.0f} ms"
        lines.append(f"| {name} | {opens} | {found['rate']:.1f} | {pause} | {cost} | {draws} |")
    lines += ["", "| to reach | wanted | found | |", "|---|---:|---:|---|"]
    for name in (DIGITS, MOONS):
        lines.append(_goal(f"{name} opens in, s", MOST_SECONDS, results[name]["opens in"], most=True))
        lines.append(_goal(f"{name}, paintings a second", LEAST_RATE, results[name]["rate"], most=False))
    return "\n".join(lines)


def _goal(what: str, wanted: float, found: float, most: bool) -> str:
    reached = found <= wanted if most else found >= wanted
    short = abs(found / wanted - 1)
    return f"| {what} | {wanted:g} | {found:.3g} | {'reached' if reached else f'{short:.0%} short'} |"


if __name__ == "__main__":
    main()

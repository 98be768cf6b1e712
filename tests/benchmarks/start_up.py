"""How long the window takes to start, beside an empty one with one plot: fresh processes in turns.

python -m tests.benchmarks.start_up studio|empty    one start; prints what was reached, after how many seconds
"""

from __future__ import annotations

import main  # noqa: F401 - what it sets before anything else is imported holds here too

# isort: split
import os
import statistics
import subprocess
import sys
from collections.abc import Callable
from time import perf_counter, process_time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

KINDS = ("studio", "empty")
SIZE = 1440, 900


def start_times(rounds: int) -> dict[str, dict[str, float]]:
    """Median seconds from starting Python: of each kind until each thing it reaches, on the clock and of its
    own processor time; of `studio` also the longest work at a stretch between the two.

    The first start of each kind only warms up: it may have to compile, and to read from the disk.
    """
    found: dict[str, list[dict[str, float]]] = {kind: [] for kind in KINDS}
    for _ in range(rounds + 1):
        for kind in KINDS:
            found[kind].append(_start(kind))
    return {
        kind: {name: statistics.median(each[name] for each in times[1:]) for name in times[0]}
        for kind, times in found.items()
    }


def _start(kind: str) -> dict[str, float]:
    """One start: what the process says, and under `name, wall` when it said so."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "tests.benchmarks.start_up", kind]
    started, found = perf_counter(), {}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        if process.stdout is None:
            raise RuntimeError("the window has no output")
        for line in process.stdout:
            name, seconds = line.split()
            found[name] = float(seconds)
            found[f"{name}, wall"] = perf_counter() - started
    if process.returncode:
        raise RuntimeError(f"the window ended with {process.returncode}")
    return found


class _FirstAnswer(QObject):
    """Tells when a window has been painted for the first time and its event loop comes to something else."""

    def __init__(self, painted: QWidget, come: Callable[[], None]) -> None:
        super().__init__(painted)
        self.is_there = False
        self._painted, self._come = painted, come
        painted.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """The first paint."""
        if event.type() == QEvent.Type.Paint:
            self._painted.removeEventFilter(self)
            QTimer.singleShot(0, self, self._answer)
        return False

    def _answer(self) -> None:
        _say("usable", process_time())
        self.is_there = True
        self._come()


def _studio() -> None:
    """Backprop Studio as main.py opens it; last of all the data stand in the panels in front."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    from gui.app import create_window

    window = create_window()
    window.show()
    from tests.benchmarks.lateness import Ticks
    from tests.benchmarks.watching import Paints, wait_until

    ticks = Ticks()
    network, graph = window.network_panel.view.viewport(), window.graph_panel.view.viewport()
    _FirstAnswer(network, ticks.start)
    paints = [Paints(each) for each in (network, graph)]
    window.late.output.when_made(lambda panel: paints.append(Paints(panel.canvas)))
    there: list[float] = []
    window.session.subject_changed.connect(lambda: there.append(perf_counter()))
    wait_until(
        lambda: (
            len(paints) == 3
            and bool(there)
            and all(each.times and each.times[-1] > there[0] for each in paints)
        )
    )
    _say("data", process_time())
    _say("stretch", ticks.stop()["own"])
    window.close()
    application.processEvents()


def _empty() -> None:
    """An empty window with one plot."""
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
    from matplotlib.figure import Figure
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    canvas = FigureCanvasQTAgg(Figure())
    canvas.figure.add_subplot()
    window.setCentralWidget(canvas)
    window.resize(*SIZE)
    answer = _FirstAnswer(canvas, lambda: None)
    window.show()
    while not answer.is_there:
        application.processEvents()


def _say(name: str, seconds: float) -> None:
    sys.stdout.write(f"{name} {seconds}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    {"studio": _studio, "empty": _empty}[sys.argv[1]]()

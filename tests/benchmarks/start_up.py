"""How long the window takes to start, beside an empty one with one plot: fresh processes in turns.

python -m tests.benchmarks.start_up studio|empty    one start; prints its seconds of processor time
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from time import perf_counter, process_time

KINDS = ("studio", "empty")
SIZE = 1440, 900


def start_times(rounds: int) -> dict[str, dict[str, float]]:
    """Median seconds from starting Python until the window can be used, and of its own processor time.

    The first start of each kind only warms up: it may have to compile, and to read from the disk.
    """
    found: dict[str, list[tuple[float, float]]] = {kind: [_start(kind)] for kind in KINDS}
    for _ in range(rounds):
        for kind in KINDS:
            found[kind].append(_start(kind))
    return {
        kind: {
            "wall": statistics.median(wall for wall, _ in times[1:]),
            "processor": statistics.median(processor for _, processor in times[1:]),
        }
        for kind, times in found.items()
    }


def _start(kind: str) -> tuple[float, float]:
    """Seconds until one window can be used, on the clock and of processor time."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "tests.benchmarks.start_up", kind]
    started = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        if process.stdout is None:
            raise RuntimeError("the window has no output")
        line = process.stdout.readline()
        took = perf_counter() - started
    if process.returncode:
        raise RuntimeError(f"the window ended with {process.returncode}")
    return took, float(line)


def _studio() -> None:
    """Backprop Studio as main.py opens it; it can be used when the data stand in the panels in front."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    from gui.app import create_window

    window = create_window()
    window.show()
    from tests.benchmarks.watching import Paints, wait_until

    there: list[float] = []
    window.session.subject_changed.connect(lambda: there.append(perf_counter()))
    network, graph = window.network_panel.view.viewport(), window.graph_panel.view.viewport()
    paints = [Paints(each) for each in (network, graph, window.output_panel.canvas)]
    wait_until(lambda: bool(there) and all(each.times and each.times[-1] > there[0] for each in paints))
    _say_ready()
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
    window.show()
    from tests.benchmarks.watching import Paints, wait_until

    paints = Paints(canvas)
    wait_until(lambda: bool(paints.times))
    application.processEvents()
    _say_ready()


def _say_ready() -> None:
    sys.stdout.write(f"{process_time()}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    {"studio": _studio, "empty": _empty}[sys.argv[1]]()

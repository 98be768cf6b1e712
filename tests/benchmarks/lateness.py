"""How late the window's event loop is while a training runs at full speed, and how fast the training is."""

from __future__ import annotations

import itertools
import statistics
from time import perf_counter, thread_time

from PySide6.QtCore import QObject, Qt, QTimer

from gui.studio_window import StudioWindow
from tests.benchmarks.training_speed import WARM_UP, endless, without_window
from tests.benchmarks.watching import wait, wait_until

#: Milliseconds between two ticks.
TICK = 5


class Ticks(QObject):
    """A timer that notes when it was really called.

    What is between two ticks on the clock also holds what other programs took; in the thread's own
    processor time, only what the window itself did at a stretch.
    """

    def __init__(self) -> None:
        super().__init__()
        self.times: list[tuple[float, float]] = []
        self._timer = QTimer(self, interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._note)

    def _note(self) -> None:
        self.times.append((perf_counter(), thread_time()))

    def start(self) -> None:
        """From now on."""
        self.times.clear()
        self._note()
        self._timer.start()

    def stop(self) -> dict[str, float]:
        """Seconds: the worst lateness, that of 1 tick in 100, and the longest work at a stretch."""
        self._timer.stop()
        self._note()
        pairs = list(itertools.pairwise(self.times))
        late = sorted(max(0.0, after - before - TICK / 1e3) for (before, _), (after, _) in pairs)
        return {
            "worst": late[-1],
            "1 in 100": late[len(late) * 99 // 100],
            "own": max(after - before for (_, before), (_, after) in pairs),
        }


def lateness(window: StudioWindow, preset: str, seconds: float) -> dict[str, float]:
    """Of the loop while the preset trains, with the panels as they stand."""
    begin(window, preset)
    ticks = Ticks()
    ticks.start()
    wait(seconds)
    found = ticks.stop()
    end(window)
    return found


def speeds(window: StudioWindow, preset: str, seconds: float, rounds: int) -> dict[str, float]:
    """Epochs a second with the window and without, in turns; medians."""
    beside: list[float] = []
    alone: list[float] = []
    for _ in range(rounds):
        alone.append(without_window(preset, seconds))
        begin(window, preset)
        epoch, started = window.document.state.epoch, perf_counter()
        wait(seconds)
        beside.append((window.document.state.epoch - epoch) / (perf_counter() - started))
        end(window)
    return {"with": statistics.median(beside), "without": statistics.median(alone)}


def begin(window: StudioWindow, preset: str) -> None:
    """Train at full speed, and wait until it goes evenly."""
    window.document.open_project(endless(preset), preset)
    wait_until(lambda: window.session.has_current_data and window.session.subject is not None)
    wait(WARM_UP)
    window.session.set_pace(None)
    window.session.run()
    wait(2 * WARM_UP)


def end(window: StudioWindow) -> None:
    """Stand still again."""
    window.session.stop()
    wait_until(lambda: not window.session.running)
    wait(WARM_UP)

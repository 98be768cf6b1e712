"""Letting a window live, and noting what it does meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter, process_time

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

#: Seconds until something that is waited for must have happened.
PATIENCE = 120.0
#: Milliseconds after which is looked again, even if nothing has happened.
_HEARTBEAT = 20


class Paints(QObject):
    """Notes when a widget is painted: on the clock, and of the process's processor time."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times: list[float] = []
        self.spent: list[float] = []
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Count, and let it pass."""
        if event.type() == QEvent.Type.Paint:
            self.times.append(perf_counter())
            self.spent.append(process_time())
        return False

    def first_since(self, moment: float) -> tuple[float, float] | None:
        """The first one after a moment of the clock: both its times."""
        pairs = zip(self.times, self.spent, strict=True)
        return next((pair for pair in pairs if pair[0] > moment), None)


def wait(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def wait_until(reached: Callable[[], bool]) -> None:
    """Let the window live until something has happened. Raises TimeoutError."""
    loop, heartbeat = QEventLoop(), QTimer()
    heartbeat.start(_HEARTBEAT)
    started = perf_counter()
    while not reached():
        if perf_counter() - started > PATIENCE:
            raise TimeoutError("the window did not get there")
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

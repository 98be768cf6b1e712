"""Stepping by itself: a clock that says when the next step is due."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

#: Steps a second while playing: slow enough to say what happens.
PLAY_PACE = 2.0


class Player(QObject):
    """Knows nothing of what is stepped."""

    #: When the next step is due.
    due = Signal()
    #: When playing begins or ends; carries whether it goes on.
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pace = PLAY_PACE
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.due)

    @property
    def playing(self) -> bool:
        """Whether it steps by itself."""
        return self._timer.isActive()

    def play(self) -> None:
        """One step now, and then one after the other."""
        if not self.playing:
            self._timer.start(round(1000 / self.pace))
            self.playing_changed.emit(True)
            self.due.emit()

    def stop(self) -> None:
        """Stand still."""
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def set_pace(self, pace: float) -> None:
        """Steps a second from now on."""
        self.pace = pace
        self._timer.setInterval(round(1000 / pace))

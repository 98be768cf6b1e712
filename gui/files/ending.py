"""The end that comes from outside: Ctrl+C in the terminal, SIGTERM, logging out."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtGui import QGuiApplication, QSessionManager

#: What a program answers that was ended by a signal is this and the signal's number.
FIRST_STATUS = 128


class Ending(QObject):
    """Ends the window without a question once the work is copied; the next start brings it back.

    `keep` copies the work and says whether it is safe.
    """

    #: When the program shall end and the work is safe; carries the exit status.
    due = Signal(int)
    #: When the program shall end, but the work can't be copied: the user has to be asked.
    unsafe = Signal()

    def __init__(self, application: QGuiApplication, keep: Callable[[], bool]) -> None:
        super().__init__(application)
        self._keep = keep
        self._asked: int | None = None
        # why: Python only looks at signals between two of its own instructions, and Qt may run none for
        # long. The byte that a signal writes wakes Qt.
        self._woken, self._waking = socket.socketpair()
        for end in (self._woken, self._waking):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._woken.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        application.commitDataRequest.connect(self._log_out)

    def watch(self) -> None:
        """From now on these signals come here."""
        signal.set_wakeup_fd(self._waking.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._note)

    def leave(self) -> None:
        """The signals end the program at once again."""
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._woken.close()
        self._waking.close()

    def _note(self, number: int, _frame: FrameType | None) -> None:
        self._asked = number

    def _wake(self) -> None:
        self._woken.recv(64)
        number, self._asked = self._asked, None
        if number is None:
            return
        if self._keep():
            self.due.emit(FIRST_STATUS + number)
        else:
            self.unsafe.emit()

    def _log_out(self, manager: QSessionManager) -> None:
        """Copy only: the system ends the program itself, or doesn't. Without a copy it is asked to wait."""
        if not self._keep() and manager.allowsInteraction():
            manager.cancel()
            self.unsafe.emit()

"""Catches whatever nobody foresaw, in any slot or event handler, and what Qt complains about."""

from __future__ import annotations

import logging
import math
import sys
from collections import Counter
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

from gui.errors.details import details_of
from gui.mishap.log import LOG
from gui.mishap.mishap import Mishap, place_of

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Catcher(QObject):
    """While it watches, an exception ends neither the window nor the work: it is kept, logged, and told.

    `keep` copies the learner's work to where a later start finds it, and says whether that succeeded.
    """

    #: When something unforeseen has happened; carries a Mishap. Comes out of the event loop, never from
    #: within the code that failed.
    caught = Signal(object)
    _noticed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keep: Callable[[], bool] = lambda: False
        self._seen: Counter[object] = Counter()
        self._is_busy = False
        self._former_hook = sys.excepthook
        # why queued: the failing code may be in the middle of painting, where no window can be opened.
        self._noticed.connect(self.caught, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Begin: from now on everything comes here."""
        self._former_hook = sys.excepthook
        sys.excepthook = self._take
        qInstallMessageHandler(self._take_qt_message)

    def leave(self) -> None:
        """End: everything goes where it went before."""
        sys.excepthook = self._former_hook
        qInstallMessageHandler(None)

    def _take(self, kind: type[BaseException], error: BaseException, calls: TracebackType | None) -> None:
        if not isinstance(error, Exception):
            self._former_hook(kind, error, calls)
            return
        if self._is_busy:
            LOG.error("While telling of a mishap: %r", error)
            return
        self._is_busy = True
        try:
            self._tell(error)
        finally:
            self._is_busy = False

    def _tell(self, error: Exception) -> None:
        place = place_of(error)
        details = details_of(error)
        if self._is_worth_a_line(place):
            LOG.error("Happened %d times: %s", self._seen[place], details)
        is_kept = self._keeps()
        self._noticed.emit(Mishap(place, details, is_kept))

    def _keeps(self) -> bool:
        try:
            return self.keep()
        except Exception:  # whatever is broken, what else was made must still be told
            LOG.exception("The work could not be copied")
            return False

    def _take_qt_message(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if self._is_worth_a_line(text):
            LOG.log(_LEVELS[kind], "Qt: %s", text)

    def _is_worth_a_line(self, what: object) -> bool:
        """Whether to log it: the 1st time, the 10th, the 100th … since painting may fail with every frame."""
        self._seen[what] += 1
        power = math.log10(self._seen[what])
        return power == round(power)

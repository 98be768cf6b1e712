"""Brings back what a crash left unsaved, and tells when unsaved work can't be copied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.document.recovery import Recovery
from gui.document.storage import Storage
from gui.errors.details import details_of
from gui.errors.explain import reason_of
from gui.errors.files import file_reason
from gui.errors.problem_box import ProblemBox
from gui.errors.words import Reason, Words
from gui.session.session import Session


class Recovering(QObject):
    """Works from the window's start on; `recovery` is None where the folder for copies can't be made."""

    def __init__(self, window: QWidget, session: Session, storage: Storage, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self.recovery: Recovery | None = None
        try:
            self.recovery = Recovery(session.document, storage, folder, self)
        except OSError as error:
            self._warn(error)
            return
        self.recovery.failed.connect(self._warn)
        rescued = self.recovery.rescued
        if rescued is not None:
            storage.take_recovered(rescued.stored, rescued.origin.path, rescued.origin.digest)
            session.said.emit(self._welcome_back(self.recovery.waiting))

    def _welcome_back(self, waiting: int) -> str:
        text = self.tr("Your unsaved work of last time is back. Save to keep it.")
        if waiting:
            text += " " + self.tr(
                "%n more projects were left unsaved: start the program once more for each.", None, waiting
            )
        return text

    def _warn(self, error: Exception) -> None:
        """Told in a window of its own, which stays until it was read; work goes on beside it."""
        cause = error.__cause__ if isinstance(error.__cause__, OSError) else error
        # why: the copy's own name means nothing to the learner, the folder does.
        why = file_reason(cause, str(self._folder)) if isinstance(cause, OSError) else reason_of(error)
        advice = self.tr(
            "If the program or the computer stopped now, what you have done since you saved last would be "
            "lost. Make room there, or save your project (Ctrl+S). The copy is tried again by itself."
        )
        happened = self.tr("Unsaved work can't be copied at the moment.")
        words = Words(happened, Reason(why.why, advice), details_of(error))
        box = ProblemBox(self._window, "copy_problem", words)
        box.setModal(False)
        box.show()

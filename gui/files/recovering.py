"""Brings back what a crash left unsaved, and tells when unsaved work can't be copied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.document.recovery import Recovery
from gui.document.storage import Storage
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
        box = QMessageBox(self._window)
        box.setObjectName("copy_problem")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Backprop Studio")
        box.setText(self.tr("Unsaved work can't be copied at the moment."))
        why = self.tr("{folder}: {reason}.").format(folder=self._folder, reason=_reason(error))
        advice = self.tr(
            "If the program or the computer stopped now, what you have done since you saved last would be "
            "lost. Make room there, or save your project (Ctrl+S). The copy is tried again by itself."
        )
        box.setInformativeText(f"{why}\n\n{advice}")
        box.setModal(False)
        box.finished.connect(box.deleteLater)
        box.show()


def _reason(error: Exception) -> str:
    """What the system says, without the names of our own files in it."""
    cause = error.__cause__ if isinstance(error.__cause__, OSError) else error
    return (cause.strerror if isinstance(cause, OSError) else None) or str(error)

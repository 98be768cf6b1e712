"""What the user does to the list of runs, each as one undoable step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from engine.runs.kept import MOST_LETTERS, MOST_NOTES
from gui.document.document import Document
from gui.document.runs import Run


def write_note(document: Document, run: Run, note: str) -> bool:
    """Say something about a training; False when refused."""
    if run.is_of(document.progress):
        document.keep_run()
    kept, note = document.runs.numbered(run.number), note[:MOST_LETTERS]
    if kept is None or kept.note == note:
        return True
    if note and not kept.note and not document.runs.takes_notes:
        text = QCoreApplication.translate(
            "RunEdits", "At most {count} runs can have a note. Clear one, or forget a run with one, first."
        )
        document.refused.emit(text.format(count=MOST_NOTES))
        return False
    text = QCoreApplication.translate("RunEdits", "Note on run {number}").format(number=kept.number)
    document.undo_stack.push(_WriteNote(document, text, kept, note))
    return True


def forget_run(document: Document, run: Run) -> None:
    """Take a training off the list."""
    text = QCoreApplication.translate("RunEdits", "Forget run {number}").format(number=run.number)
    document.undo_stack.push(_ForgetRun(document, text, run))


class _WriteNote(QUndoCommand):
    """Says something about a training that is in the list of runs."""

    def __init__(self, document: Document, text: str, run: Run, note: str) -> None:
        super().__init__(text)
        self._runs = document.runs
        self._number, self._before, self._after = run.number, run.note, note

    def redo(self) -> None:
        """Write it."""
        self._write(self._after)

    def undo(self) -> None:
        """Write what stood there before."""
        self._write(self._before)

    def _write(self, note: str) -> None:
        run = self._runs.numbered(self._number)
        if run is not None:
            self._runs.write_note(run, note)


class _ForgetRun(QUndoCommand):
    """Takes a training off the list of runs."""

    def __init__(self, document: Document, text: str, run: Run) -> None:
        super().__init__(text)
        self._runs, self._run = document.runs, run

    def redo(self) -> None:
        """Take it off, as it is by now."""
        self._run = self._runs.numbered(self._run.number) or self._run
        self._runs.remove(self._run)

    def undo(self) -> None:
        """Put it back."""
        self._runs.put_back(self._run)

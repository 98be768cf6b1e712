"""Undo commands. They touch the document and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from engine.spec import Project
from gui.document.progress import Progress

if TYPE_CHECKING:
    from gui.document.document import Document


class EditProject(QUndoCommand):
    """Replaces the project, and with `fresh` its progress too.

    The progress that is not in the document waits in the command: undo and redo exchange the two,
    so that weights an edit had dropped come back, and nothing trained is ever lost. Edits with the
    same `merge` key that follow each other, as while a slider is dragged, become one.
    """

    def __init__(
        self, document: Document, text: str, after: Project, fresh: Progress | None, merge: str | None = None
    ) -> None:
        super().__init__(text)
        self._document = document
        self._before = document.project
        self._after = after
        self._waiting = fresh
        self._merge = merge

    def id(self) -> int:
        """Commands of one class may merge."""
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next edit of the same control."""
        if not isinstance(other, EditProject) or self._merge is None or other._merge != self._merge:
            return False
        if (self._waiting is None) != (other._waiting is None):
            return False
        self._after = other._after
        self.setObsolete(self._before == self._after and self._waiting is None)
        return True

    def redo(self) -> None:
        """Make the edit."""
        self._document.put(self._after, self._exchange_progress())

    def undo(self) -> None:
        """Take the edit back."""
        self._document.put(self._before, self._exchange_progress())

    def _exchange_progress(self) -> Progress | None:
        if self._waiting is None:
            return None
        progress, self._waiting = self._waiting, self._document.progress
        return progress

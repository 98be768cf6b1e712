"""Undo commands. They touch the document and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from engine.network_spec import Link
from engine.spec import Project
from engine.training.state import TrainingState
from gui.document.progress import Progress

if TYPE_CHECKING:
    from gui.document.document import Document

_EDIT_PROJECT, _EDIT_PARAMETERS = 1, 2


class EditProject(QUndoCommand):
    """Replaces the project, and with `progress` the state of its training too.

    The progress that is not in the document waits in the command: undo and redo exchange the two,
    so that weights an edit had dropped come back, and nothing trained is ever lost. Without one, the
    present weights are carried over into the other network, both ways, and links that come back have
    the weights they had. Edits with the same `merge` key
    that follow each other, as while a slider is dragged, become one.
    """

    def __init__(
        self,
        document: Document,
        text: str,
        after: Project,
        progress: Progress | None = None,
        merge: str | None = None,
    ) -> None:
        super().__init__(text)
        self._document = document
        self._before = document.project
        self._after = after
        self._waiting = progress
        self._left: TrainingState | None = None
        self._merge = merge

    def id(self) -> int:
        """Commands of one class may merge."""
        return _EDIT_PROJECT

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next edit of the same control."""
        if not isinstance(other, EditProject) or self._merge is None or other._merge != self._merge:
            return False
        if (self._waiting is None) != (other._waiting is None):
            return False
        self._after = other._after
        _let_go(other)
        self.setObsolete(self._before == self._after and self._waiting is None)
        return True

    def redo(self) -> None:
        """Make the edit."""
        self._go_to(self._after)

    def undo(self) -> None:
        """Take the edit back."""
        self._go_to(self._before)

    def _go_to(self, project: Project) -> None:
        if self._waiting is None:
            base, self._left = self._left, self._document.state
            self._document.put(project, None, base)
            return
        progress, self._waiting = self._waiting, self._document.progress.copy()
        self._document.put(project, progress)


class EditParameters(QUndoCommand):
    """Sets single weights and biases. Undone, just those are as they were; all others stay."""

    def __init__(
        self, document: Document, text: str, values: Mapping[Link, float], merge: str | None = None
    ) -> None:
        super().__init__(text)
        self._document = document
        self._before = {key: document.parameter(key) for key in values}
        self._after = dict(values)
        self._merge = merge

    def id(self) -> int:
        """Commands of one class may merge."""
        return _EDIT_PARAMETERS

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next step of the same drag."""
        if not isinstance(other, EditParameters) or self._merge is None or other._merge != self._merge:
            return False
        if self._after.keys() != other._after.keys():
            return False
        self._after = other._after
        _let_go(other)
        self.setObsolete(self._before == self._after)
        return True

    def redo(self) -> None:
        """Set them."""
        self._document.put_parameters(self._after)

    def undo(self) -> None:
        """Set them back."""
        self._document.put_parameters(self._before)


def _let_go(merged: EditProject | EditParameters) -> None:
    """Empty a command that Qt deletes when it is merged: PySide keeps its Python half with the stack."""
    merged.__dict__.clear()

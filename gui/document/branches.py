"""Other ways that the training went before it was rewound and changed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from engine.spec import Project
from gui.document.progress import Progress

#: So many ways are remembered; the oldest goes when another one comes.
MOST_BRANCHES = 12


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """One way: under which settings it went on, how far it came, and at which epoch it was left."""

    number: int
    project: Project
    progress: Progress
    left_at: int


class Branches(QObject):
    """The list of them, oldest first."""

    #: When one was added or taken away.
    changed = Signal()
    #: When one was added; carries the epoch at which it was left.
    added = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._branches: list[Branch] = []
        self._count = 0

    def __len__(self) -> int:
        return len(self._branches)

    def all(self) -> tuple[Branch, ...]:
        """Oldest first."""
        return tuple(self._branches)

    def add(self, project: Project, progress: Progress, left_at: int) -> None:
        """Remember a way that will not be gone on."""
        self._count += 1
        self._branches = [*self._branches, Branch(self._count, project, progress, left_at)][-MOST_BRANCHES:]
        self.changed.emit()
        self.added.emit(left_at)

    def remove(self, branch: Branch) -> None:
        """Forget one."""
        self._branches = [each for each in self._branches if each is not branch]
        self.changed.emit()

    def clear(self) -> None:
        """Forget all, as for another project."""
        self._branches = []
        self.changed.emit()

"""The trainings of this session: each is a run that can be compared with others, and taken up again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from engine.spec import Project
from gui.document.progress import Progress

#: So many are remembered; then the oldest goes, one without a note first.
MOST_RUNS = 20
#: Longest note.
MOST_LETTERS = 500


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """One training: under which settings it went last, and how far it came.

    `shown` draws its loss behind the present one. The present training is a run too, as it was when it
    was kept last.
    """

    number: int
    project: Project
    progress: Progress
    note: str = ""
    shown: bool = False


class Runs(QObject):
    """The list of them, oldest first."""

    #: When one was added, changed or taken away.
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._runs: list[Run] = []
        self._count = 0

    def all(self) -> tuple[Run, ...]:
        """Oldest first."""
        return tuple(self._runs)

    @property
    def next_number(self) -> int:
        """What a training will be called that is not in the list."""
        return self._count + 1

    def of(self, progress: Progress) -> Run | None:
        """The run that a training is; None where it is not in the list."""
        return next((run for run in self._runs if run.progress.origin is progress.origin), None)

    def keep(self, project: Project, progress: Progress) -> None:
        """Remember a training as far as it is; one without a finished epoch is none."""
        if not progress.history.known_count:
            return
        known = self.of(progress)
        if known is not None:
            self._exchange(known, replace(known, project=project, progress=progress.copy()))
            return
        self._count += 1
        self._runs.append(Run(self._count, project, progress.copy()))
        if len(self._runs) > MOST_RUNS:
            self._runs.remove(next((run for run in self._runs if not run.note), self._runs[0]))
        self.changed.emit()

    def write_note(self, run: Run, note: str) -> None:
        """Say something about one."""
        self._exchange(run, replace(run, note=note[:MOST_LETTERS]))

    def show(self, run: Run, shown: bool) -> None:
        """Draw one's loss, or not."""
        self._exchange(run, replace(run, shown=shown))

    def remove(self, run: Run) -> None:
        """Forget one."""
        self._runs = [each for each in self._runs if each is not run]
        self.changed.emit()

    def _exchange(self, run: Run, other: Run) -> None:
        self._runs = [other if each is run else each for each in self._runs]
        self.changed.emit()

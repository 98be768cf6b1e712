"""The trainings of a project: each is a run that can be compared with others, and taken up again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from engine.runs.kept import MOST_LETTERS, MOST_NOTES, MOST_RUNS, KeptRun
from engine.spec import Project
from engine.training.history import MetricsHistory
from gui.document.progress import Progress


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """One training: under which settings it went last, and how far it came.

    `progress` is None where a file keeps no more than the curves. `shown` draws its loss behind the present
    one. `of_lesson`: a lesson set it up, so it is not stored with the user's project. The present training is
    a run too, as it was when it was kept last.
    """

    number: int
    project: Project
    history: MetricsHistory
    progress: Progress | None
    note: str = ""
    shown: bool = False
    of_lesson: bool = False

    def is_of(self, progress: Progress) -> bool:
        """Whether it is the training that `progress` belongs to."""
        return self.progress is not None and self.progress.origin is progress.origin

    @property
    def epochs(self) -> int:
        """How many epochs are finished."""
        return self.history.first_epoch + len(self.history)

    def stored(self, present: bool = False) -> KeptRun:
        """What a project file keeps of it. One that was rewound is stored as it was at its latest."""
        latest = self.progress
        if latest is not None and latest.history.has_future and not present:
            latest = latest.end()
        history, state, start = self.history, None, None
        if latest is not None:
            history, start = latest.history, latest.start_of(self.project)
            state = latest.state if latest.state.is_finite else None
        goes_on = present and state is not None
        return KeptRun(self.number, self.project, history, state, start, self.note, self.shown, goes_on)

    @classmethod
    def restored(cls, kept: KeptRun) -> Run:
        """The run that a project file kept."""
        progress = None
        if kept.state is not None:
            progress = Progress.stored(kept.project, kept.state, kept.history, kept.start)
        return cls(kept.number, kept.project, kept.history, progress, kept.note, kept.shown)


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

    def of(self, progress: Progress) -> Run | None:
        """The run that a training is; None where it is not in the list."""
        return next((run for run in self._runs if run.is_of(progress)), None)

    def present(self, project: Project, progress: Progress) -> Run:
        """A training as a run, with its newest numbers, whether it is in the list already or not."""
        known = self.of(progress)
        if known is None:
            return Run(self._count + 1, project, progress.history, progress)
        return replace(known, project=project, history=progress.history, progress=progress)

    def stored(self, project: Project, progress: Progress) -> list[KeptRun]:
        """What a project file keeps: all runs of the user's own, `progress` being the present training."""
        present = self.present(project, progress)
        others = [run for run in self._runs if not run.of_lesson and not run.is_of(progress)]
        runs = sorted([*others, present], key=lambda run: run.number)
        stored = [run.stored(run is present) for run in runs]
        return [run for run in stored if len(run.history)]

    def outline(self, progress: Progress) -> list[tuple[int, str, int]]:
        """What would be lost with the user's own runs: number, note and epochs of each.

        Of the present training `progress` it is the note alone: its epochs are the project's state.
        """
        runs = [
            (run.number, run.note, run.epochs)
            for run in self._runs
            if not run.of_lesson and not run.is_of(progress)
        ]
        present = self.of(progress)
        if present is not None and present.note:
            runs.append((present.number, present.note, 0))
        return sorted(runs)

    def replace_all(self, runs: Sequence[Run]) -> None:
        """Those of another project."""
        self._runs = list(runs)
        self._count = max((run.number for run in runs), default=0)
        self.changed.emit()

    def keep(self, project: Project, progress: Progress, of_lesson: bool = False) -> None:
        """Remember a training as far as it is; one without a finished epoch is none."""
        if not progress.history.known_count:
            return
        known, copy = self.of(progress), progress.copy()
        if known is None:
            self._count += 1
            self._runs.append(Run(self._count, project, copy.history, copy, of_lesson=of_lesson))
        else:
            newest = replace(known, project=project, history=copy.history, progress=copy)
            self._runs = [newest if run is known else run for run in self._runs]
        # why here too: from a file come as many, and the present one beside them.
        self._give_way()
        self.changed.emit()

    def numbered(self, number: int) -> Run | None:
        """The run of this number; None where it is not in the list."""
        return next((run for run in self._runs if run.number == number), None)

    @property
    def takes_notes(self) -> bool:
        """Whether one more may have a note."""
        return sum(bool(run.note) for run in self._runs) < MOST_NOTES

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

    def put_back(self, run: Run) -> None:
        """Know one again that was forgotten."""
        self._runs = sorted([*self._runs, run], key=lambda each: each.number)
        self._give_way(but=run)
        self.changed.emit()

    def _give_way(self, but: Run | None = None) -> None:
        """Of too many, the oldest without a note goes."""
        oldest = next((run for run in self._runs if not run.note and run is not but), None)
        if len(self._runs) > MOST_RUNS and oldest is not None:
            self._runs.remove(oldest)

    def _exchange(self, run: Run, other: Run) -> None:
        self._runs = [other if each is run else each for each in self._runs]
        self.changed.emit()

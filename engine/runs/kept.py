"""A training that is kept: to be compared with others, and to be taken up again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.spec import Project
from engine.training.history import FloatArray, MetricsHistory
from engine.training.state import TrainingState

#: So many runs are kept beside the training that goes on.
MOST_RUNS = 20
#: Runs with a note never give way, so that there must be room beside them for the newest one.
MOST_NOTES = MOST_RUNS - 1
#: Longest note on a run.
MOST_LETTERS = 500


@dataclass(frozen=True, slots=True, eq=False)
class KeptRun:
    """One training: its settings, its curves, and where it came to.

    `state` is None where no more than the curves is known. `start` are the parameters before the first epoch,
    where nothing was changed by hand since, so that every moment between can be replayed. `present` says that
    this is the training that goes on: its state is the project's.
    """

    number: int
    project: Project
    history: MetricsHistory
    state: TrainingState | None
    start: FloatArray | None = None
    note: str = ""
    shown: bool = False
    present: bool = False

    def without_weights(self) -> KeptRun:
        """No more than its settings and curves."""
        return replace(self, state=None, start=None, present=False)

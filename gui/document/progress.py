"""How far the training of a project has come."""

from __future__ import annotations

from dataclasses import dataclass

from engine.spec import Project
from engine.training.history import MetricsHistory
from engine.training.initial import initial_state
from engine.training.state import TrainingState


@dataclass(frozen=True, slots=True, eq=False)
class Progress:
    """The training state and the curves that led to it."""

    state: TrainingState
    history: MetricsHistory

    @classmethod
    def start(cls, project: Project) -> Progress:
        """Before the first epoch: initial weights, empty curves."""
        return cls(initial_state(project.network, project.data.input_count), MetricsHistory())

    @classmethod
    def stored(cls, state: TrainingState) -> Progress:
        """Where a stored training stands; its curves begin here."""
        return cls(state, MetricsHistory(state.epoch))

    def copy(self) -> Progress:
        """The same moment, kept while the document's own curves grow on."""
        return Progress(self.state, self.history.copy())

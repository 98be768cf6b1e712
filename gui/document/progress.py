"""How far the training of a project has come."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from engine.spec import Project
from engine.training.carry_over import carried_over
from engine.training.checkpoints import Checkpoints
from engine.training.history import FloatArray, MetricsHistory
from engine.training.initial import initial_state
from engine.training.state import TrainingState
from gui.document.change import starts_over, takes_away

#: Finished epochs, and finished batches of the next one.
Moment = tuple[int, int]

#: Bytes that the moments of a training may take which waits to be brought back by Undo.
WAITING_BUDGET = 500_000


@dataclass(frozen=True, slots=True, eq=False)
class Progress:
    """The training state, the curves that led to it, and earlier moments to which it can return.

    `origin` is one and the same thing in all moments and copies of a training, and another one in every
    other training.
    """

    state: TrainingState
    history: MetricsHistory
    checkpoints: Checkpoints
    origin: object = field(default_factory=object)

    @classmethod
    def start(cls, project: Project) -> Progress:
        """Before the first epoch: initial weights, empty curves."""
        return cls.stored(project, initial_state(project.network, project.data.input_count))

    @classmethod
    def stored(
        cls,
        project: Project,
        state: TrainingState,
        history: MetricsHistory | None = None,
        start: FloatArray | None = None,
    ) -> Progress:
        """Where a stored training stands. Without a history its curves begin here.

        `start` are the parameters from which it came here, if all moments between can be replayed.
        """
        checkpoints = Checkpoints()
        if start is not None:
            checkpoints.add(project, TrainingState(start))
        checkpoints.add(project, state)
        return cls(state, MetricsHistory(state.epoch) if history is None else history, checkpoints)

    def start_of(self, project: Project) -> FloatArray | None:
        """The parameters before the first epoch, if training `project` on from them leads to this state."""
        first = self.checkpoints.nearest(0, 0)
        if first is None or not first[0].trains_like(project) or self.checkpoints.changed_after(0, 0):
            return None
        return first[1].parameters

    def at(self, state: TrainingState) -> Progress:
        """The same training at another state."""
        return replace(self, state=state)

    @property
    def moment(self) -> Moment:
        """Where the state stands."""
        return self.state.epoch, self.state.batch

    def after_edit(self, before: Project, after: Project) -> Progress | None:
        """The progress an edit brings along; None where the present weights are carried over both ways.

        An edit that takes neurons or links away brings one too, so that its undo restores all as it was.
        """
        if starts_over(before, after):
            return Progress.start(after)
        if takes_away(before.network, after.network):
            progress = self.carried_over(before, after).copy(None)
            progress.forget_after(progress.moment)
            progress.checkpoints.add(after, progress.state, kept=True)
            return progress
        return None

    def carried_over(self, before: Project, after: Project, base: TrainingState | None = None) -> Progress:
        """The same training with its weights taken over into another network.

        Links that come back have the weights of `base`, an earlier state of that project.
        """
        state = carried_over(before, self.state, after, base)
        return self if state is self.state else self.at(state)

    def end(self) -> Progress:
        """A copy that stands at the latest known moment."""
        found = self.checkpoints.nearest(*self.checkpoints.last)
        end = self.copy() if found is None else self.copy().at(found[1])
        end.history.rewind(end.state.epoch)
        return end

    def forget_after(self, moment: Moment) -> None:
        """Drop what is known of later moments."""
        self.history.forget_future()
        self.checkpoints.cut_after(*moment)

    def copy(self, budget_bytes: int | None = WAITING_BUDGET) -> Progress:
        """The same moment, kept while the document's own curves grow on; None leaves the budget as it is."""
        return replace(self, history=self.history.copy(), checkpoints=self.checkpoints.copy(budget_bytes))

"""Moments of a training to which it can return: whole states, ever fewer the more there are."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from engine.spec import Project
from engine.training.state import TrainingState

#: Bytes that all states of one history may take.
BUDGET = 64_000_000
#: Bytes that Python needs for a state beside its numbers (measured), and for each of its arrays.
STATE_OVERHEAD, ARRAY_OVERHEAD = 1000, 150


@dataclass(frozen=True, slots=True, eq=False)
class _Checkpoint:
    """A state and the project under which training goes on from it. `kept`: never thinned out."""

    project: Project
    state: TrainingState
    kept: bool

    @property
    def key(self) -> tuple[int, int]:
        return (self.state.epoch, self.state.batch)


class Checkpoints:
    """States of one training, in the order of time, from which any moment between can be replayed.

    As they come they are all kept. When they need more than `budget_bytes`, only the first in every
    `spacing` updates stays, and the spacing doubles each time. Always kept are the first moment, the
    newest, and those at which settings or weights were changed by hand: training from the state before
    would not lead to them. Should these alone need more than the budget, the oldest moments are given up.
    """

    def __init__(self, budget_bytes: int = BUDGET) -> None:
        self.budget_bytes = budget_bytes
        self.spacing = 1
        self._checkpoints: list[_Checkpoint] = []
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._checkpoints)

    @property
    def first(self) -> tuple[int, int]:
        """Epoch and batch of the earliest moment; where there is none, (0, 0)."""
        return self._checkpoints[0].key if self._checkpoints else (0, 0)

    @property
    def last(self) -> tuple[int, int]:
        """Epoch and batch of the latest moment; before the first, (0, 0)."""
        return self._checkpoints[-1].key if self._checkpoints else (0, 0)

    def add(self, project: Project, state: TrainingState, kept: bool = False) -> None:
        """Remember that the training came to `state` and goes on from there under `project`.

        `kept` says that something was changed at this moment, which is also noticed by itself where the
        project trains in another way or the same moment has another state. What was known of later moments is
        forgotten then, since they will be others.
        """
        key = (state.epoch, state.batch)
        place = bisect_right(self._checkpoints, key, key=_key)
        if kept or self._is_change(place, project, state):
            self.cut_after(*key)
            if self._checkpoints and self._checkpoints[-1].key == key:
                self._remove(len(self._checkpoints) - 1)
            self._insert(len(self._checkpoints), _Checkpoint(project, state, kept=True))
        elif self._checkpoints[place - 1].key != key:
            self._add_between(place, _Checkpoint(project, state, kept=False))
        self._fit_into_budget()

    def nearest(self, epoch: int, batch: int) -> tuple[Project, TrainingState] | None:
        """The last state at or before a moment, and under what to train from it to that moment.

        None where no state so early is known.
        """
        place = bisect_right(self._checkpoints, (epoch, batch), key=_key)
        if not place:
            return None
        found = self._checkpoints[place - 1]
        return found.project, found.state

    def changed_after(self, epoch: int, batch: int) -> bool:
        """Whether something was changed by hand later: training on from this moment leads elsewhere then."""
        return any(each.kept and each.key > (epoch, batch) for each in self._checkpoints)

    def cut_after(self, epoch: int, batch: int) -> None:
        """Forget all moments later than this one."""
        while self._checkpoints and self._checkpoints[-1].key > (epoch, batch):
            self._remove(len(self._checkpoints) - 1)

    def copy(self, budget_bytes: int | None = None) -> Checkpoints:
        """An independent copy that shares the states, thinned out to `budget_bytes` where it must wait.

        What it takes in later may fill it up again to the budget of this one.
        """
        twin = Checkpoints(
            self.budget_bytes if budget_bytes is None else min(budget_bytes, self.budget_bytes)
        )
        twin.spacing, twin._checkpoints, twin._bytes = self.spacing, self._checkpoints.copy(), self._bytes
        twin._fit_into_budget()
        twin.budget_bytes = self.budget_bytes
        return twin

    def _is_change(self, place: int, project: Project, state: TrainingState) -> bool:
        """Whether training on from the state before `place` would not lead to this one."""
        if not place:
            return True
        before = self._checkpoints[place - 1]
        if before.project is not project and not before.project.trains_like(project):
            return True
        return before.key == (state.epoch, state.batch) and not before.state.same_as(state)

    def _add_between(self, place: int, checkpoint: _Checkpoint) -> None:
        """Add a moment that training came to: the newest, or one in a stretch of updates that has none."""
        if place < len(self._checkpoints):
            neighbours = self._checkpoints[place - 1 : place + 1]
            if self._stretch(checkpoint) not in map(self._stretch, neighbours):
                self._insert(place, checkpoint)
            return
        if place > 1 and not self._is_first(place - 1):
            place -= 1
            self._remove(place)
        self._insert(place, checkpoint)

    def _is_first(self, place: int) -> bool:
        """Whether a checkpoint is to stay also when it is the newest no longer."""
        before, this = self._checkpoints[place - 1 : place + 1]
        return this.kept or self._stretch(this) != self._stretch(before)

    def _fit_into_budget(self) -> None:
        while self._bytes > self.budget_bytes and any(not each.kept for each in self._checkpoints[1:-1]):
            self.spacing *= 2
            self._thin_out()
        while self._bytes > self.budget_bytes and len(self._checkpoints) > 1:
            self._remove(0)

    def _thin_out(self) -> None:
        """Leave the first state in every `spacing` updates, what is always kept, and the newest."""
        newest = self._checkpoints[-1]
        left = self._checkpoints[:1]
        for each in self._checkpoints[1:]:
            if each.kept or each is newest or self._stretch(each) != self._stretch(left[-1]):
                left.append(each)
        self._checkpoints = left
        self._bytes = sum(_bytes_of(each.state) for each in left)

    def _stretch(self, checkpoint: _Checkpoint) -> int:
        return checkpoint.state.updates // self.spacing

    def _insert(self, place: int, checkpoint: _Checkpoint) -> None:
        self._checkpoints.insert(place, checkpoint)
        self._bytes += _bytes_of(checkpoint.state)

    def _remove(self, place: int) -> None:
        self._bytes -= _bytes_of(self._checkpoints.pop(place).state)


def _key(checkpoint: _Checkpoint) -> tuple[int, int]:
    return checkpoint.key


def _bytes_of(state: TrainingState) -> int:
    arrays = (state.parameters, state.gradients, *state.slots.values())
    return STATE_OVERHEAD + sum(ARRAY_OVERHEAD + array.nbytes for array in arrays)

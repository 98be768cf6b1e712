"""Where in a training a moment lies, down to the single event, and how the events of a batch are numbered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple, get_args

Phase = Literal["forward", "loss", "zero_grad", "backward", "update"]

#: The phases of a batch, in the order in which they come.
PHASES: tuple[Phase, ...] = get_args(Phase)


class Position(NamedTuple):
    """What is finished; everything counts from 0.

    `epoch` and `batch` are finished epochs and finished batches of this epoch, `sample` is the place of
    the sample in the batch (0 in loss, zero_grad and update), `node` counts the finished events of this
    phase for this sample. Each moment has one name: a finished sample is (next sample, 0), a finished
    phase (next phase, 0, 0), a finished batch the start of the next batch. The penalty of the loss is
    handed over after the last sample, so that `sample` may there be the number of samples.
    """

    epoch: int
    batch: int
    phase: Phase
    sample: int
    node: int

    @property
    def key(self) -> tuple[int, int, int, int, int]:
        """Compares in the order of time."""
        return (self.epoch, self.batch, PHASES.index(self.phase), self.sample, self.node)


class Place(NamedTuple):
    """A moment within one batch: phase, place of the sample, finished events of it."""

    phase: Phase
    sample: int
    node: int


@dataclass(frozen=True)
class Numbering:
    """Which event of one batch has which number.

    `forward` events of a sample are its operations, `backward` events the seed of its root and one for
    each edge; with a penalty, loss and backward have one event more. Every parameter is updated by one.
    """

    epoch: int
    batch: int
    batches_per_epoch: int
    samples: int
    forward: int
    backward: int
    parameters: int
    penalty: bool

    @cached_property
    def starts(self) -> dict[Phase, int]:
        """The number of each phase's first event."""
        penalty = int(self.penalty)
        loss = self.samples * self.forward
        zero_grad = loss + 1 + penalty
        backward = zero_grad + 1
        update = backward + self.samples * self.backward + penalty
        return {"forward": 0, "loss": loss, "zero_grad": zero_grad, "backward": backward, "update": update}

    @cached_property
    def length(self) -> int:
        """How many events the batch has."""
        return self.starts["update"] + self.parameters

    def place(self, index: int) -> Place:
        """Where event `index` takes place, in 0 <= index < length. Raises ValueError elsewhere."""
        if not 0 <= index < self.length:
            raise ValueError(f"event {index} of a batch of {self.length} events")
        phase = next(phase for phase in reversed(PHASES) if self.starts[phase] <= index)
        done = index - self.starts[phase]
        per_sample = self._per_sample(phase)
        return Place(phase, *divmod(done, per_sample)) if per_sample else Place(phase, 0, done)

    def position(self, index: int) -> Position:
        """The moment at which `index` events are finished. Raises ValueError where there is none."""
        if index == self.length:
            return self._next_batch
        return Position(self.epoch, self.batch, *self.place(index))

    def index(self, position: Position) -> int:
        """How many events are finished then. Raises ValueError for a position not in this batch."""
        if position == self._next_batch:
            return self.length
        if position[:2] == (self.epoch, self.batch) and position.phase in PHASES:
            per_sample = self._per_sample(position.phase)
            index = self.starts[position.phase] + position.sample * per_sample + position.node
            if 0 <= index < self.length and self.position(index) == position:
                return index
        raise ValueError(f"{position} is not in batch {self.batch} of epoch {self.epoch}")

    @cached_property
    def _next_batch(self) -> Position:
        if self.batch + 1 < self.batches_per_epoch:
            return Position(self.epoch, self.batch + 1, "forward", 0, 0)
        return Position(self.epoch + 1, 0, "forward", 0, 0)

    def _per_sample(self, phase: Phase) -> int:
        """Events of one sample; 0 where a phase has no samples."""
        if phase == "forward":
            return self.forward
        return self.backward if phase == "backward" else 0

"""Where in a batch one can go, and what it is called."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from engine.training.position import PHASES, Phase, Position
from engine.training.stepper import BatchWalk
from gui.session.session import Session


@dataclass(frozen=True, slots=True)
class PhaseStops:
    """The stops of one batch: `counts` of them in each phase, numbered through from 0.

    While the batch is walked, every event is a stop. Before, nobody knows the events: then every
    sample is one, and every parameter of the update.
    """

    counts: tuple[int, ...]

    @classmethod
    def of(cls, session: Session) -> PhaseStops:
        """The stops of the batch that the session stands in or before."""
        walk = session.walk
        if walk is None:
            samples = batch_size(session)
            return cls((samples, 1, 1, samples, max(len(session.state.parameters), 1)))
        return cls(tuple(end - start for start, end in _ranges(walk)))

    @property
    def total(self) -> int:
        """How many stops there are."""
        return sum(self.counts)

    def start(self, phase: int) -> int:
        """The first stop of a phase."""
        return sum(self.counts[:phase])

    def phase_of(self, stop: int) -> int:
        """The phase that a stop belongs to; the end of the batch belongs to the last one."""
        return min(bisect_right(list(accumulate(self.counts)), stop), len(self.counts) - 1)

    def position(self, stop: int, session: Session) -> Position:
        """The moment that a stop stands for."""
        walk = session.walk
        if walk is not None:
            return walk.position_at(min(stop, walk.length))
        state, number = session.state, self.phase_of(stop)
        phase: Phase = PHASES[number]
        place = stop - self.start(number)
        sample, node = (0, place) if phase == "update" else (place, 0)
        return Position(state.epoch, state.batch, phase, sample, node)


def batch_size(session: Session) -> int:
    """How many samples the next batch has."""
    document = session.document
    count = document.data.train_count
    size = document.training.batch_size or count
    return max(1, min(size, count - session.state.batch * size))


def focus_share(session: Session) -> float | None:
    """Where in the walked batch the sample in focus lies, from 0 to 1; None where it is not in it."""
    walk, focus = session.walk, session.focus
    if walk is None or focus is None or focus.part != "train":
        return None
    places = (walk.samples == focus.index).nonzero()[0]
    return (int(places[0]) + 0.5) / len(walk.samples) if len(places) else None


def _ranges(walk: BatchWalk) -> list[tuple[int, int]]:
    """(first event, end) of each phase."""
    epoch, batch = walk.start.epoch, walk.start.batch
    starts = [walk.index_of(Position(epoch, batch, phase, 0, 0)) for phase in PHASES]
    return list(zip(starts, [*starts[1:], walk.length], strict=True))

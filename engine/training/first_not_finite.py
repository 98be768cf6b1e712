"""Finds the first event of a batch that gives a number that is not finite."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from engine.tape import arrays
from engine.training.batch_sum import penalty_of
from engine.training.events import Computed, Event, LossTaken, PenaltyHandedOver, Updated
from engine.training.position import Phase, Position
from engine.training.stepper import BatchWalk
from engine.training.trainer import Trainer

#: So many samples are looked at together.
SAMPLES_AT_ONCE = 64


class Found(NamedTuple):
    """An event, and its number in the batch."""

    number: int
    event: Event


def first_not_finite(trainer: Trainer, walk: BatchWalk) -> Found | None:
    """The event, None where all numbers of the batch are finite.

    It walks only where it has to: a grad that is not finite makes that of some parameter so. Where a bug
    overwrites grads, the event may be a later one at which a grad becomes so once more.
    """
    with np.errstate(all="ignore"):
        return (
            _in_forward(trainer, walk)
            or _in_loss(walk)
            or (None if np.isfinite(walk.result.gradients).all() else _in_backward(walk))
            or _in_update(walk)
        )


def _in_forward(trainer: Trainer, walk: BatchWalk) -> Found | None:
    scalar_pass, columns = trainer.scalar_pass, trainer.columns_of(walk.start)
    parameters = walk.start.parameters.tolist()
    for sample in _suspects(trainer, walk):
        data = scalar_pass.leaves(parameters, columns[:, sample].tolist())
        scalar_pass.compute(data)
        for i, (node, _, a, b) in enumerate(scalar_pass.operations):
            if not np.isfinite(data[node]):
                inputs = (data[a],) if b < 0 else (data[a], data[b])
                index = sample * len(scalar_pass.operations) + i
                return Found(index, Computed(sample, node, inputs, data[node]))
    return None


def _suspects(trainer: Trainer, walk: BatchWalk) -> Iterator[int]:
    """Samples for which some node is not finite, found for many samples at once."""
    scalar_pass, columns = trainer.scalar_pass, trainer.columns_of(walk.start)
    leaves = np.array(scalar_pass.leaves(walk.start.parameters.tolist(), columns[:, 0].tolist()))
    for first in range(0, columns.shape[1], SAMPLES_AT_ONCE):
        some = columns[:, first : first + SAMPLES_AT_ONCE]
        data = np.repeat(leaves[:, None], some.shape[1], axis=1)
        for node, row in scalar_pass.columns:
            data[node] = some[row]
        for node, op, a, b in scalar_pass.operations:
            data[node] = op.forward(arrays, data[a]) if b < 0 else op.forward(arrays, data[a], data[b])
        yield from (first + np.flatnonzero(~np.isfinite(data).all(axis=0))).tolist()


def _in_loss(walk: BatchWalk) -> Found | None:
    index, data_loss, loss = _start(walk, "loss"), walk.result.data_loss, walk.result.loss
    if not np.isfinite(data_loss):
        return Found(index, LossTaken("data", data_loss, data_loss))
    if np.isfinite(loss):
        return None
    penalty = penalty_of(walk.training, walk.start.parameters)
    return Found(index + 1, LossTaken("penalty", penalty, loss))


def _in_backward(walk: BatchWalk) -> Found | None:
    first, update = _start(walk, "backward"), _start(walk, "update")
    events = (update - first) // len(walk.samples)
    for sample in range(len(walk.samples)):
        end = first + events
        if not _has_finite_grads(walk, sample, end):
            return _found(walk, _first_with_bad_grads(walk, sample, first, end - 1))
        first = end
    penalty = first < update and not np.isfinite(walk.result.gradients).all()
    return Found(first, PenaltyHandedOver("assigned_grad" in walk.training.bugs)) if penalty else None


def _first_with_bad_grads(walk: BatchWalk, sample: int, low: int, high: int) -> int:
    """The event from `low` to `high` after which a grad is not finite; after `high` one is not."""
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if _has_finite_grads(walk, sample, middle + 1) else (low, middle)
    return low


def _has_finite_grads(walk: BatchWalk, sample: int, index: int) -> bool:
    """Whether all grads of a sample and of the parameters are finite when so many events are finished."""
    walk.go_to(index)
    moment = walk.moment(sample)
    grads = moment.numbers.grad[moment.received]
    return bool(np.isfinite(grads).all() and np.isfinite(moment.gradients).all())


def _found(walk: BatchWalk, index: int) -> Found | None:
    walk.go_to(index + 1)
    return None if walk.last is None else Found(index, walk.last)


def _in_update(walk: BatchWalk) -> Found | None:
    before, after = walk.start.parameters, walk.result.state.parameters
    wrong = np.flatnonzero(~np.isfinite(after))
    if not len(wrong):
        return None
    place = int(wrong[0])
    gradient = float(walk.result.gradients[place])
    event = Updated(place, float(before[place]), float(after[place]), gradient, frozen=False)
    return Found(_start(walk, "update") + place, event)


def _start(walk: BatchWalk, phase: Phase) -> int:
    """The number of a phase's first event."""
    return walk.index_of(Position(walk.start.epoch, walk.start.batch, phase, 0, 0))

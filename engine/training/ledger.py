"""A grad as a sum: who gave how much to it, in the order in which it arrived."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from engine.training.batch_sum import has_penalty
from engine.training.stepper import BatchWalk

RowKind = Literal["left_over", "seed", "samples", "consumer", "penalty"]


@dataclass(frozen=True, slots=True)
class Row:
    """One term of a grad.

    left_over: what stood there before. seed: the sample's share of the loss, at its root. samples: the
    samples `first` to `last` of the batch together. consumer: one hand-over of sample `first`, by the node
    `consumer`. penalty: the slope of the penalty. Where `counts` is False, a later `=` has overwritten the
    amount; for several samples it is then what the last of them had left.
    """

    kind: RowKind
    amount: float
    first: int | None = None
    last: int | None = None
    consumer: int | None = None
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Ledger:
    """The rows of a grad, and `total`, which it is: the sum of the rows that count, up to rounding.

    `arrived` of `expected` contributions are there; what was left over is none of them.
    """

    rows: tuple[Row, ...]
    total: float
    arrived: int
    expected: int

    @property
    def complete(self) -> bool:
        """Whether all contributions are there."""
        return self.arrived == self.expected


def ledger(walk: BatchWalk, sample: int, node: int) -> Ledger:
    """The grad of a node of `walk.topology`, as it stands for one sample of the batch.

    Raises IndexError for a node and ValueError for a sample that is not there.
    """
    parameter = walk.topology.nodes[node].parameter
    if parameter is not None:
        return ledger_of_parameter(walk, sample, parameter)
    total = float(walk.moment(sample).numbers.grad[node])
    begun = bool(walk.moment(sample).received[-1])
    rows = []
    if node == len(walk.topology.nodes) - 1:
        expected = 1
        if begun:
            rows.append(Row("seed", walk.share, sample, sample))
    else:
        expected = walk.hand_overs_to(node)
        left = float(walk.interior_before(sample)[node]) if begun else 0.0
        if left:
            rows.append(Row("left_over", left))
        rows += _consumers(walk, sample, node)
    arrived = sum(row.kind != "left_over" for row in rows)
    return Ledger(_overwritten(walk, rows), total, arrived, expected)


def ledger_of_parameter(walk: BatchWalk, sample: int, parameter: int) -> Ledger:
    """The grad of a parameter: one row for each hand-over of `sample`, the other samples in groups.

    Raises IndexError for a parameter and ValueError for a sample that is not there.
    """
    total = float(walk.moment(sample).gradients[parameter])
    node = walk.node_of(parameter)
    uses = 0 if node is None else walk.hand_overs_to(node)
    expected = len(walk.samples) * uses + has_penalty(walk.training)
    if not walk.grads_are_collected:
        rows = [Row("left_over", total)] if total else []
        return Ledger(tuple(rows), total, 0, expected)
    left = float(walk.gradients_after(0)[parameter])
    rows = [Row("left_over", left)] if left else []
    finished, arrived = walk.samples_handed_over, 0
    if node is not None:
        now = walk.hand_overs_to(node, finished) if finished < len(walk.samples) else 0
        arrived, reached = finished * uses + now, finished + (now > 0)
        rows += _samples(walk, parameter, 0, min(sample, reached))
        rows += _consumers(walk, sample, node)
        rows += _samples(walk, parameter, sample + 1, reached)
    slope = walk.penalty_slope
    if slope is not None:
        rows.append(Row("penalty", float(slope[parameter])))
    return Ledger(_overwritten(walk, rows), total, arrived + (slope is not None), expected)


def _consumers(walk: BatchWalk, sample: int, node: int) -> list[Row]:
    given = walk.given_to(node, sample)
    return [Row("consumer", amount, sample, sample, giver) for giver, amount in given]


def _samples(walk: BatchWalk, parameter: int, first: int, end: int) -> list[Row]:
    """The samples first to end - 1, all of which have handed over to the parameter."""
    if first >= end:
        return []
    after = float(walk.gradients_after(end)[parameter])
    if not _assigns(walk):
        with np.errstate(all="ignore"):
            amount = float(np.subtract(after, walk.gradients_after(first)[parameter]))
        return [Row("samples", amount, first, end - 1)]
    last = Row("samples", after, end - 1, end - 1)
    if first == end - 1:
        return [last]
    before = float(walk.gradients_after(end - 1)[parameter])
    return [Row("samples", before, first, end - 2), last]


def _overwritten(walk: BatchWalk, rows: list[Row]) -> tuple[Row, ...]:
    """With `grad =`, only the last row counts."""
    if not _assigns(walk):
        return tuple(rows)
    return (*(replace(row, counts=False) for row in rows[:-1]), *rows[-1:])


def _assigns(walk: BatchWalk) -> bool:
    return "assigned_grad" in walk.training.bugs

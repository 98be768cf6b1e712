"""Losses: how wrong an answer is, as one number that training makes small.

Each is a graph of Values for one sample; a batch's loss is the mean over its samples, plus a
penalty on the parameters that is counted once per batch.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.spec import LossName
from engine.value import Value

#: Takes the network's answers and the targets; returns the sample's loss.
Loss = Callable[[Sequence[Value], Sequence[Value]], Value]


def max_margin(score: Value, y: Value | float) -> Value:
    """relu(1 - y s): 0 as soon as the score is on the right side by 1. y is -1 or 1."""
    return (1 - y * score).relu()


def squared_error(score: Value, y: Value | float) -> Value:
    """(s - y)²: twice as far off counts four times as much."""
    return (score - y) ** 2


LOSSES: dict[LossName, Callable[[Value, Value], Value]] = {
    "max_margin": max_margin,
    "squared_error": squared_error,
}


def sample_loss(name: LossName, scores: Sequence[Value], targets: Sequence[Value]) -> Value:
    """The loss of one sample, from what the output layer answers and what it should."""
    (score,), (target,) = scores, targets
    return LOSSES[name](score, target)

"""Losses: how wrong an answer is, as one number that training makes small.

Each is a graph of Values for one sample, so that backward() finds out by itself which way to move. A
batch's loss is the mean (or the sum) over its samples plus a penalty that is counted once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from typing import TYPE_CHECKING

from engine.training_error import TrainingError
from engine.value import Value

if TYPE_CHECKING:
    from engine.spec import LossName


def max_margin(score: Value, y: Value | float) -> Value:
    """relu(1 - y s): nothing as soon as the score is on the right side by 1. y is -1 or 1."""
    return (1 - y * score).relu()


def squared_error(score: Value, y: Value | float) -> Value:
    """(s - y)²: twice as far off counts four times as much."""
    return (score - y) ** 2


def absolute_error(score: Value, y: Value | float) -> Value:
    """|s - y|: twice as far off counts twice as much; the slope never gets smaller near the target."""
    return (score - y).abs()


def huber(score: Value, y: Value | float) -> Value:
    """Half the squared error up to a distance of 1, and a straight line from there on; Huber 1964.

    With d the distance and c = min(d, 1), both are c (d - c / 2).
    """
    distance = (score - y).abs()
    near = distance.min(1.0)
    return near * (distance - 0.5 * near)


def binary_cross_entropy(score: Value, y: Value | float) -> Value:
    """-log of the probability that sigmoid(s) gives to the right class. y is -1 or 1.

    That is log(1 + exp(-y s)), the softplus of -y s: stable however large s is.
    """
    return (-(y * score)).softplus()


def softmax_cross_entropy(scores: Sequence[Value], target: Sequence[Value | float]) -> Value:
    """-log of the probability that softmax gives to the right class.

    `target` has a 1 for that class and 0 for the others. The loss is log(sum of exp(s)) minus the right
    score; the largest score is taken out of all first, so that exp cannot overflow.
    """
    largest = reduce(lambda a, b: a.max(b), scores)
    total = _sum([(score - largest).exp() for score in scores])
    right = _sum([score * share for score, share in zip(scores, target, strict=True)])
    return total.log() + largest - right


def penalty(parameters: Sequence[Value], l1: float = 0.0, l2: float = 0.0) -> Value:
    """l1 times the sum of |p| plus l2 times the sum of p²: keeps parameters small."""
    return l1 * _sum([p.abs() for p in parameters]) + l2 * _sum([p * p for p in parameters])


#: The losses of one score and one number.
LOSSES: dict[LossName, Callable[[Value, Value | float], Value]] = {
    "max_margin": max_margin,
    "squared_error": squared_error,
    "absolute_error": absolute_error,
    "huber": huber,
    "binary_cross_entropy": binary_cross_entropy,
}


def targets_of(loss: LossName, y: float, output_count: int) -> list[float]:
    """What each loss is to compare the output layer with, for a sample's y.

    For softmax_cross_entropy that is a 1 in the place of the class and 0 elsewhere; y is the class's
    number, and -1 counts as 0, so that two classes may be told by -1 and 1. All others take y itself.
    Raises TrainingError where the output layer does not fit.
    """
    if loss != "softmax_cross_entropy":
        if output_count != 1:
            raise TrainingError("one_output", loss=loss, count=output_count)
        return [y]
    if output_count < 2:
        raise TrainingError("outputs_too_few", loss=loss, count=output_count)
    place = max(y, 0.0)
    if place not in range(output_count):
        raise TrainingError("no_such_class", loss=loss, count=output_count, number=y)
    return [1.0 if place == k else 0.0 for k in range(output_count)]


def sample_loss(name: LossName, scores: Sequence[Value], targets: Sequence[Value | float]) -> Value:
    """The loss of one sample: what the output layer answers beside what `targets_of` gives."""
    if name == "softmax_cross_entropy":
        return softmax_cross_entropy(scores, targets)
    (score,), (y,) = scores, targets
    return LOSSES[name](score, y)


def _sum(values: Sequence[Value]) -> Value:
    return reduce(lambda a, b: a + b, values)

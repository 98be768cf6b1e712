"""Nudge: change one number by h, run forward again, and see how far the loss really moves.

The slope found this way never looks at `grad`, so that the two can be compared. It is the central
difference (L(x + h) - L(x - h)) / 2h, whose own error grows with h² and, from rounding, with 1/h.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from engine import scalar
from engine.gradcheck import STEP
from engine.graph import ScalarGraph
from engine.ops import Op
from engine.tape import arrays
from engine.training.batch_loss import BatchLoss, has_corner
from engine.value import Value

FloatArray = NDArray[np.float64]

#: How far a slope by nudging and a grad may be apart: this share of the larger one, or this share of
#: 1 + loss where both are small. A wrong gradient is nearly always much farther off.
RELATIVE_TOLERANCE = 1e-4
ABSOLUTE_TOLERANCE = 1e-8

Verdict = Literal["agrees", "differs", "corner", "too_large", "too_small", "not_finite"]


class Probe(Protocol):
    """A number that can be changed to see what the loss makes of it."""

    @property
    def value(self) -> float:
        """The number as it is."""

    def loss_at(self, value: float) -> tuple[float, NDArray[np.int8]]:
        """The loss if the number were another, and the sides as in `BatchLoss.with_sides`."""


class ParameterProbe:
    """One parameter: all samples of the batch are run forward again."""

    def __init__(self, loss: BatchLoss, parameters: FloatArray, place: int) -> None:
        self._loss, self._parameters, self._place = loss, parameters, place

    @property
    def value(self) -> float:
        """The parameter as it is."""
        return float(self._parameters[self._place])

    def loss_at(self, value: float) -> tuple[float, NDArray[np.int8]]:
        """See Probe."""
        changed = self._parameters.copy()
        changed[self._place] = value
        return self._loss.with_sides(changed)


class NodeProbe:
    """One node of a graph, an interior one too: all that depends on it is computed again.

    `share` is what the sample's loss counts in the batch's, and `rest` what the other samples and the
    penalty add, which the node does not move. Without them it is the graph's own root.
    """

    def __init__(self, graph: ScalarGraph, node: int, share: float = 1.0, rest: float = 0.0) -> None:
        self._node, self._root = graph.values[node], graph.root
        self._share, self._rest = share, rest
        self._dependent = _dependents(graph, node)

    @property
    def value(self) -> float:
        """The node's number as it is."""
        return float(self._node.data)

    def loss_at(self, value: float) -> tuple[float, NDArray[np.int8]]:
        """See Probe."""
        data = {self._node: value}
        sides = []
        for each in self._dependent:
            inputs = [data.get(parent, parent.data) for parent in each._prev]
            if isinstance(each.op, Op):
                data[each] = _computed(each.op, inputs)
            if has_corner(each):
                sides.append(inputs[0] - inputs[1] if len(inputs) == 2 else inputs[0])
        loss = self._rest + self._share * data.get(self._root, self._root.data)
        return float(loss), np.nan_to_num(np.sign(np.array(sides, dtype=np.float64))).astype(np.int8)


@dataclass(frozen=True, slots=True)
class Nudge:
    """What one nudge by `step` both ways found.

    `below`, `here` and `above` are the loss at x - step, x and x + step. `crosses_corner` tells
    whether an operation with a corner, such as relu at 0, is on its two sides or in the corner.
    """

    step: float
    below: float
    here: float
    above: float
    crosses_corner: bool

    @property
    def slope(self) -> float:
        """The central difference; NaN where the step was too small to move the number at all."""
        return (self.above - self.below) / (2.0 * self.step) if self.step else float("nan")

    @property
    def slope_below(self) -> float:
        """The slope to the left alone."""
        return (self.here - self.below) / self.step if self.step else float("nan")

    @property
    def slope_above(self) -> float:
        """The slope to the right alone."""
        return (self.above - self.here) / self.step if self.step else float("nan")


def nudge(probe: Probe, step: float) -> Nudge:
    """Run forward with the number at x - step, x and x + step."""
    x = probe.value
    above, below = x + step, x - step
    loss_below, sides_below = probe.loss_at(below)
    loss_here, sides_here = probe.loss_at(x)
    loss_above, sides_above = probe.loss_at(above)
    # why: a corner counts only where it makes a difference; an input that is always 0 does not.
    moved = (sides_below != sides_here) | (sides_above != sides_here)
    # why not `step`: this is what remains of it when it is added to a float.
    return Nudge((above - below) / 2.0, loss_below, loss_here, loss_above, bool(moved.any()))


def tolerance(slope: float, grad: float, loss: float) -> float:
    """How far these two may be apart and still count as equal."""
    return max(RELATIVE_TOLERANCE * max(abs(slope), abs(grad)), ABSOLUTE_TOLERANCE * (1.0 + abs(loss)))


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, and the nudge that it rests on: the one at hand, or one with a better step."""

    verdict: Verdict
    nudge: Nudge


def judge(probe: Probe, found: Nudge, grad: float) -> Judgement:
    """Whether a complete grad is what nudging finds.

    Where the step at hand finds something else, a step at which central differences are most exact
    decides whether the step is to blame or the grad: "too_large", "too_small", or "differs". "corner"
    says that there is no single slope: the nudge steps over a corner however small it is.
    """
    if _close(found, grad):
        return Judgement("agrees", found)
    best = nudge(probe, STEP * max(1.0, abs(probe.value)))
    return Judgement(_verdict(found, best, grad), best)


def _verdict(found: Nudge, best: Nudge, grad: float) -> Verdict:
    if not np.isfinite([best.slope, grad]).all():
        return "not_finite"
    if _close(best, grad):
        return "too_large" if found.step > best.step else "too_small"
    return "corner" if best.crosses_corner else "differs"


def _close(found: Nudge, grad: float) -> bool:
    return abs(found.slope - grad) <= tolerance(found.slope, grad, found.here)


def _dependents(graph: ScalarGraph, node: int) -> list[Value]:
    """All Values that are computed from this one, in an order in which they can be."""
    moved = {graph.values[node]}
    dependents = []
    for value in graph.values[node + 1 :]:
        if not moved.isdisjoint(value._prev):
            moved.add(value)
            dependents.append(value)
    return dependents


def _computed(op: Op, inputs: list[float]) -> float:
    """An operation's result; infinite or NaN where it has no other."""
    try:
        return float(op.forward(scalar, *inputs))
    except (ArithmeticError, ValueError):
        with np.errstate(all="ignore"):
            return float(op.forward(arrays, *map(np.float64, inputs)))

"""The slope of a formula at a point: measured by a nudge, and exactly.

>>> formula = Formula("3*x**2 - 4*x + 5", {"x": 3.0}, "x")
>>> formula.at(3.0)
20.0
>>> formula.derivative(3.0)
14.0
>>> round(formula.nudge(3.0, 0.0001, "forward").quotient, 4)
14.0003
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from engine.expression import Built, Expression, ExpressionError, read_expression
from engine.gradcheck import evaluate
from engine.labs_spec import Difference, SlopeLabSpec
from engine.ops import OperationError
from engine.problem_error import ProblemError
from engine.value import topological_order

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: How a formula bends around a point, as far as differences can tell.
Bend = Literal["line", "parabola", "other"]
#: Steps per power of ten in an error curve, from 1 down to 1e-16.
STEPS_PER_DECADE = 8
LEAST_POWER = -16
#: A formula with more operations would make the point stutter while it is dragged.
MOST_NODES = 400
#: In a longer one, flat points are not searched for.
MOST_SEARCHED_NODES = 60
#: The number of a name that has none yet.
FIRST_NUMBER = 1.0

_SAMPLES = 200
#: A smaller jump of the slope, measured by the slope, is no corner to speak of.
_LEAST_JUMP = 1e-4
_EPSILON = 2.0**-52
#: What may be left of an error where there is only rounding, in units in the last place of the largest
#: number in the computation.
_ROUNDING = 64
#: Where bends are measured: off the point by so much, with steps that are exact in binary.
_OFFSETS, _STEPS = (0.0, 0.375, -0.625), (1.0, 0.5, 0.25)


SlopeProblem = Literal["too_long", "nothing_to_nudge"]


class SlopeError(ProblemError[SlopeProblem]):
    """A formula that can be computed has more than MOST_NODES operations, or no free name to nudge."""

    sentences = MappingProxyType(
        {
            "too_long": "the slope of a formula of more than {most} operations is not taken",
            "nothing_to_nudge": "there is nothing to nudge; write a name without a number, such as x, "
            "into it",
        }
    )

    def __init__(self, problem: SlopeProblem) -> None:
        super().__init__(problem, most=MOST_NODES)

    def __reduce__(self) -> tuple[type[SlopeError], tuple[SlopeProblem]]:
        """Pickled with its data."""
        return SlopeError, (self.problem,)


@dataclass(frozen=True, slots=True)
class Nudge:
    """A secant: from (`start`, `f_start`) to (`end`, `f_end`), which are `run` apart.

    `run` is h, or 2h for the central difference: what one divides by, even where the two places
    are too near to each other for a float to tell.
    """

    start: float
    end: float
    f_start: float
    f_end: float
    run: float

    @property
    def rise(self) -> float:
        """How much f changes."""
        return self.f_end - self.f_start

    @property
    def quotient(self) -> float:
        """Rise over run; NaN for a run of 0."""
        return self.rise / self.run if self.run else math.nan


class Formula:
    """A formula with a number for each of its free names, seen along one of them, `nudged`.

    Raises ExpressionError where the text can't be understood or has no finite result, and SlopeError.
    """

    def __init__(self, text: str, inputs: Mapping[str, float], nudged: str) -> None:
        self._expression = read_expression(text)
        self.inputs = inputs_of(self._expression, inputs)
        self.names = tuple(self.inputs)
        if not self.names:
            raise SlopeError("nothing_to_nudge")
        self.nudged = nudged if nudged in self.names else self.names[0]
        self._built = self._expression.build(self.inputs)
        self._order = topological_order(self._built.root)
        if len(self._order) > MOST_NODES:
            raise SlopeError("too_long")
        self._has_slopes = _goes_backward(self._built)

    @property
    def root_name(self) -> str:
        """The name of the result."""
        return self._built.root_name

    @property
    def result(self) -> float:
        """The result with all inputs as they are."""
        return float(self._built.root.data)

    def gradient(self, name: str) -> float:
        """How fast the result moves with an input, from `Value.backward`; NaN where it has no slope."""
        return float(self._built.names[name].grad) if self._has_slopes else math.nan

    def at(self, x: float, name: str | None = None) -> float:
        """The result with another number for one input, in plain floats; NaN where there is none."""
        leaf = self._built.names[name or self.nudged]
        try:
            return evaluate(self._order, {leaf: x}) if leaf in self._order else self.result
        except OperationError:
            return math.nan

    def over(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        """The same for many numbers at once, for drawing."""
        return self._expression.over({**self.inputs, self.nudged: x})

    def derivative(self, x: float) -> float:
        """The exact slope at x, from `Value.backward`; NaN where there is none."""
        try:
            built = self._expression.build({**self.inputs, self.nudged: x})
        except ExpressionError:
            return math.nan
        return float(built.names[self.nudged].grad) if _goes_backward(built) else math.nan

    def nudge(self, x: float, h: float, difference: Difference, name: str | None = None) -> Nudge:
        """What a nudge of one input by h does, computed as one writes it: (f(x + h) - f(x)) / h."""
        start = x if difference == "forward" else x - h
        end = x if difference == "backward" else x + h
        run = 2 * h if difference == "central" else h
        return Nudge(start, end, self.at(start, name), self.at(end, name), run)

    def errors(self, x: float, steps: Sequence[float]) -> dict[Difference, list[float]]:
        """How far each difference misses the exact slope at x, for each h. NaN where it can't be told."""
        exact, here = self.derivative(x), self.at(x)
        ahead, behind = [self.at(x + h) for h in steps], [self.at(x - h) for h in steps]
        both = list(zip(ahead, behind, steps, strict=True))
        return {
            "forward": [abs((above - here) / h - exact) for above, _, h in both],
            "backward": [abs((here - below) / h - exact) for _, below, h in both],
            "central": [abs((above - below) / (2 * h) - exact) for above, below, h in both],
        }

    def bend(self, x: float) -> Bend:
        """Whether the formula is a line or a parabola around x: then a difference is exact for any h.

        Measured: on a line the forward difference misses the slope by rounding only, on a parabola the
        central one, wherever one looks and however large the step.
        """
        if self._is_exact(x, "forward"):
            return "line"
        return "parabola" if self._is_exact(x, "central") else "other"

    def corner(self, x: float) -> tuple[float, float] | None:
        """The slopes just below and just above x where they are not one, as |x| has them at 0; else None.

        Measured: where a curve only bends, slopes so near to each other come together with the distance.
        """
        jumps = []
        for distance in (1e-5, 1e-7):
            near = distance * max(1.0, abs(x))
            below, above = self.derivative(x - near), self.derivative(x + near)
            jumps.append(abs(above - below))
        is_corner = jumps[1] > _LEAST_JUMP * max(1.0, abs(below), abs(above)) and jumps[1] > jumps[0] / 2
        return (below, above) if is_corner else None

    def flat_points(self, low: float, high: float, most: int = 6) -> tuple[float, ...]:
        """Where the exact slope is 0 between two numbers, as far as a sampling of the curve finds them.

        Not where the curve has a kink; none where there are more than `most`, or for a long formula.
        """
        if len(self._order) > MOST_SEARCHED_NODES:
            return ()
        width = (high - low) / _SAMPLES
        places = [low + place * width for place in range(_SAMPLES + 1)]
        slopes = [self.derivative(place) for place in places]
        found: list[float] = []
        for place, (before, after) in zip(places, pairwise(slopes), strict=False):
            if before == 0:
                flat = place
            elif before * after < 0:
                flat = self._bisect(place, place + width, before)
            else:
                continue
            if self._is_flat(flat, width, max(abs(before), abs(after))):
                found.append(flat)
        return tuple(found) if len(found) <= most else ()

    def _is_flat(self, x: float, width: float, slope: float) -> bool:
        """Whether the slope goes to 0 there, and does not jump; `slope` is what it is `width` away."""
        near = max(abs(self.derivative(x + side * width / 100)) for side in (-1, 1))
        return abs(self.derivative(x)) <= 1e-9 * slope and near < slope / 5

    def _bisect(self, left: float, right: float, before: float) -> float:
        """A zero of the derivative between two places of unlike slope."""
        while left < (middle := left + (right - left) / 2) < right:
            slope = self.derivative(middle)
            if slope == 0 or math.isnan(slope):
                return middle
            left, right = (middle, right) if slope * before > 0 else (left, middle)
        return left

    def _is_exact(self, x: float, difference: Difference) -> bool:
        return all(
            abs(self.nudge(place, h, difference).quotient - self.derivative(place))
            <= self._rounding(place, h)
            for place in (x + offset for offset in _OFFSETS)
            for h in _STEPS
        )

    def _rounding(self, x: float, h: float) -> float:
        """The most that rounding may do to a difference quotient with a large step."""
        largest = max(abs(self.at(x + h)), abs(self.at(x - h)), *(abs(each.data) for each in self._order))
        return _ROUNDING * _EPSILON * max(largest, 1.0) / h


def _goes_backward(built: Built) -> bool:
    """Do the backward pass; False where an operation has a result but no slope, as sqrt(0)."""
    try:
        built.root.backward()
    except OperationError:
        return False
    return True


def inputs_of(expression: Expression, numbers: Mapping[str, float]) -> dict[str, float]:
    """The free names of an expression with a number for each."""
    return {name: float(numbers.get(name, FIRST_NUMBER)) for name in expression.free_names}


def formula_of(lab: SlopeLabSpec) -> Formula:
    """The lab's formula. Raises ExpressionError and SlopeError."""
    return Formula(lab.formula, lab.inputs, lab.nudged)


def error_steps() -> list[float]:
    """The h of an error curve: from 1 down to 1e-16, the powers of ten exactly."""
    count = -LEAST_POWER * STEPS_PER_DECADE
    return [
        float(f"1e{-place // STEPS_PER_DECADE}") if place % STEPS_PER_DECADE == 0
        else 10.0 ** (-place / STEPS_PER_DECADE)
        for place in range(count + 1)
    ]  # fmt: skip

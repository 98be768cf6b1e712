"""The formula, point and nudge of the lab, with all that is computed of them."""

from __future__ import annotations

from functools import cached_property, lru_cache

from engine.expression import ExpressionError, read_expression
from engine.labs_spec import Difference, SlopeLabSpec
from engine.slope import Bend, Formula, Nudge, SlopeError, error_steps, formula_of, inputs_of

#: The h of the error curve.
STEPS = error_steps()


class Study:
    """One state of the lab. `formula` is None where it can't be computed, and `error` says why."""

    def __init__(self, lab: SlopeLabSpec) -> None:
        self.lab = lab
        self.h, self.difference = lab.h, lab.difference
        #: Names and numbers of the inputs, also where they give no result; empty where nothing is understood.
        self.inputs = _inputs(lab)
        self.formula: Formula | None = None
        self.error: ExpressionError | SlopeError | None = None
        try:
            self.formula = formula_of(lab)
        except (ExpressionError, SlopeError) as error:
            self.error = error

    @property
    def x(self) -> float:
        """Where the nudged input stands."""
        return self.known.inputs[self.name]

    @property
    def name(self) -> str:
        """The input that is nudged."""
        return self.known.nudged

    @property
    def known(self) -> Formula:
        """The formula; ask only where there is one."""
        if self.formula is None:
            raise RuntimeError("the formula can't be computed")
        return self.formula

    @cached_property
    def nudge(self) -> Nudge:
        """The secant."""
        return self.known.nudge(self.x, self.h, self.difference)

    @cached_property
    def exact(self) -> float:
        """The exact slope, from `Value.backward`."""
        return self.known.gradient(self.name)

    @property
    def miss(self) -> float:
        """By how much the quotient misses it."""
        return self.nudge.quotient - self.exact

    @cached_property
    def bend(self) -> Bend:
        """Whether the curve is a line or a parabola here."""
        return self.known.bend(self.x)

    @cached_property
    def errors(self) -> dict[Difference, list[float]]:
        """By how much each difference misses the exact slope, over STEPS."""
        return self.known.errors(self.x, STEPS)

    def flat_points(self, low: float, high: float) -> tuple[float, ...]:
        """Where the slope is 0 between two numbers."""
        others = tuple((name, number) for name, number in self.known.inputs.items() if name != self.name)
        return _flat_points(self.lab.formula, others, self.name, low, high)


def _inputs(lab: SlopeLabSpec) -> dict[str, float]:
    try:
        return inputs_of(read_expression(lab.formula), lab.inputs)
    except ExpressionError:
        return {}


@lru_cache(maxsize=8)
def _flat_points(
    text: str, others: tuple[tuple[str, float], ...], name: str, low: float, high: float
) -> tuple[float, ...]:
    """Kept, because they stay where they are while the point is dragged."""
    for start in (low, (low + high) / 2, high):
        try:
            return Formula(text, {**dict(others), name: start}, name).flat_points(low, high)
        except ExpressionError:
            continue
    return ()

"""What is worth knowing about each activation, worked out from its formula in the op table.

Nothing here is written down by hand: range, slopes and where an activation goes flat are looked for on
its curve, so that they are true of the engine that runs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from engine import scalar
from engine.network_spec import ActivationName
from engine.ops import OPS

#: An activation is called flat where less than this is left of a gradient that comes back through it.
FLAT_SLOPE = 0.05

#: Far enough out for every activation to have come to what it goes to.
_FAR = 1e9
#: Where the curve is looked at: beyond ±30 no activation has anything new.
_GRID = tuple(step * 0.05 for step in range(-600, 601))
#: A slope that far out which is smaller than this has gone to 0.
_LEVEL = 1e-3
#: A bound is reached if the curve is there this near to the middle; tanh only comes close, and later.
_NEAR = 2.5


@dataclass(frozen=True, slots=True)
class ActivationFacts:
    """`low` and `high` bound the answers, None where they go on without end; `reaches_low` tells whether
    the bound itself is ever answered. `slope_at_0` is the engine's local derivative there, and
    `largest_slope` the largest one anywhere. Below `flat_below` and above `flat_above` the slope stays
    within ±FLAT_SLOPE and goes to 0: there the activation saturates; None where it never does.
    `keeps_sign` tells whether an answer is above 0 exactly where n is.
    """

    low: float | None
    high: float | None
    reaches_low: bool
    reaches_high: bool
    slope_at_0: float
    largest_slope: float
    flat_below: float | None
    flat_above: float | None
    keeps_sign: bool

    @property
    def is_bounded(self) -> bool:
        """Whether it squashes: all its answers lie between two numbers."""
        return self.low is not None and self.high is not None


def answer(activation: ActivationName, n: float) -> float:
    """What an activation makes of n."""
    return n if activation == "linear" else float(OPS[activation].forward(scalar, n))


def slope(activation: ActivationName, n: float) -> float:
    """The local derivative at n, as `backward` uses it: a gradient that comes back is multiplied by it."""
    if activation == "linear":
        return 1.0
    op = OPS[activation]
    return float(op.partials(scalar, n, op.forward(scalar, n))[0])


def saturates(activation: ActivationName, n: float) -> bool:
    """Whether n lies where the activation has gone flat; a leaky slope that stays small is none of that."""
    found = facts(activation)
    is_below = found.flat_below is not None and n < found.flat_below
    return is_below or (found.flat_above is not None and n > found.flat_above)


@lru_cache(maxsize=64)
def curve(activation: ActivationName, reach: float, points: int) -> tuple[tuple[float, float], ...]:
    """So many points (n, answer) of the curve, evenly from -reach to reach."""
    places = (reach * (2.0 * i / (points - 1) - 1.0) for i in range(points))
    return tuple((n, answer(activation, n)) for n in places)


@cache
def facts(activation: ActivationName) -> ActivationFacts:
    """The facts about one activation."""

    def value(n: float) -> float:
        return answer(activation, n)

    def steepness(n: float) -> float:
        return slope(activation, n)

    is_level = abs(steepness(-_FAR)) < _LEVEL, abs(steepness(_FAR)) < _LEVEL
    # why: an end that is not level rises or falls for ever; all activations rise to the right.
    low = -_highest(lambda n: -value(n)) if is_level[0] else None
    high = _highest(value) if is_level[1] else None
    return ActivationFacts(
        low=low,
        high=high,
        reaches_low=low is not None and _reaches(value, low),
        reaches_high=high is not None and _reaches(value, high),
        slope_at_0=steepness(0.0),
        largest_slope=_highest(steepness),
        flat_below=_flat_from(steepness, -1.0) if is_level[0] else None,
        flat_above=_flat_from(steepness, 1.0) if is_level[1] else None,
        keeps_sign=all((value(n) > 0.0) == (n > 0.0) for n in _GRID),
    )


def _highest(function: Callable[[float], float]) -> float:
    """The highest a function comes, far out or around the highest point of the grid."""
    best = max(_GRID, key=function)
    low, high = best - 0.05, best + 0.05
    for _ in range(60):
        third = (high - low) / 3.0
        if function(low + third) < function(high - third):
            low += third
        else:
            high -= third
    return max(function(best), function((low + high) / 2.0), function(-_FAR), function(_FAR)) + 0.0


def _reaches(function: Callable[[float], float], bound: float) -> bool:
    return any(abs(function(n) - bound) < 1e-3 for n in _GRID if abs(n) <= _NEAR)


def _flat_from(steepness: Callable[[float], float], side: float) -> float:
    """From where outwards, to the left (-1) or right (1), a slope stays within ±FLAT_SLOPE."""
    steep = max(side * n for n in _GRID if abs(steepness(n)) >= FLAT_SLOPE)
    flat = steep + 0.05
    for _ in range(40):
        middle = (steep + flat) / 2.0
        if abs(steepness(side * middle)) >= FLAT_SLOPE:
            steep = middle
        else:
            flat = middle
    return side * flat + 0.0

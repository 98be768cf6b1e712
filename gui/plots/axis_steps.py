"""Ends and ticks of the curves' axes. They grow in steps, since every change of an axis costs a full draw."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from matplotlib.ticker import MaxNLocator
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

_EPOCH_STEPS = (1.0, 2.0, 4.0, 6.0, 8.0, 10.0)
_VALUE_STEPS = (1.0, 1.2, 1.6, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_LEAST_EPOCHS = 20
#: Losses beyond are drawn as gaps: a training that has come here has diverged.
LARGEST = 1e15
#: On a log axis losses below are gaps too.
SMALLEST = 1e-12


def epoch_end(count: int) -> int:
    """Right end of the epoch axis for `count` epochs: 20, 40, 60, 80, 100, 200, ..."""
    return max(_LEAST_EPOCHS, round(_next_step(max(count, 1), _EPOCH_STEPS)))


def epoch_ticks(end: int, parts: int) -> list[int]:
    """The axis in `parts` equal parts; `end` from `epoch_end` can be cut in two and in four."""
    return [end * part // parts for part in range(parts + 1)]


def linear_ends(curves: Sequence[FloatArray]) -> tuple[float, float]:
    """From 0 to a round number above every value that can be drawn; lower where one is negative."""
    low, high = _range(curves)
    top = _next_step(high, _VALUE_STEPS) if high > 0 else 1.0
    return (-_next_step(-low, _VALUE_STEPS) if low < 0 else 0.0), top


def linear_ticks(bottom: float, top: float, most: int) -> list[float]:
    """At most about `most` + 1 round numbers within the axis."""
    ticks = MaxNLocator(nbins=max(most, 1), steps=[1, 2, 2.5, 5, 10]).tick_values(bottom, top)
    slack = 1e-9 * (top - bottom)
    return [float(tick) for tick in ticks if bottom - slack <= tick <= top + slack]


def log_ends(curves: Sequence[FloatArray]) -> tuple[float, float]:
    """The powers of ten around every value; all must be positive or NaN."""
    low, high = _range(curves)
    if high <= 0:
        return 0.1, 1.0
    bottom, top = math.floor(math.log10(low)), math.ceil(math.log10(high))
    return 10.0**bottom, 10.0 ** max(top, bottom + 1)


def log_ticks(bottom: float, top: float, most: int) -> list[float]:
    """At most `most` + 1 powers of ten within the axis."""
    first, last = round(math.log10(bottom)), round(math.log10(top))
    stride = -(-(last - first) // max(most, 1))
    return [10.0**power for power in range(first, last + 1, stride)]


def _range(curves: Sequence[FloatArray]) -> tuple[float, float]:
    """Smallest and largest number that can be drawn; (0, 0) when there is none."""
    numbers = [curve[np.abs(curve) <= LARGEST] for curve in curves]
    numbers = [curve for curve in numbers if curve.size]
    if not numbers:
        return 0.0, 0.0
    return min(float(curve.min()) for curve in numbers), max(float(curve.max()) for curve in numbers)


def _next_step(value: float, steps: Sequence[float]) -> float:
    """The smallest of `steps` times a power of ten that is not below the positive `value`."""
    power = 10.0 ** math.floor(math.log10(max(value, SMALLEST)))
    return next(step * power for step in steps if step * power >= value * (1 - 1e-9))

"""L(w): the loss, or the root of an expression, over one number, while all others stay as they are."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from engine.training.nudge import Probe

FloatArray = NDArray[np.float64]

#: Points of a curve: odd, so that one is the parameter as it is.
POINTS = 81
#: The farthest that a curve follows a step, so that a step of a diverging training leaves one visible.
FARTHEST_STEP = 20.0


def curve_values(value: float, step: float, points: int = POINTS) -> FloatArray:
    """Where to measure a curve: evenly around a parameter's value, wide enough to see its next step.

    The value itself is the one in the middle.
    """
    reach = min(abs(step), FARTHEST_STEP) if np.isfinite(step) else 0.0
    width = max(0.5, 0.5 * abs(value), 1.5 * reach)
    return value + width * np.linspace(-1.0, 1.0, points)


def curve_losses(probe: Probe, values: FloatArray) -> Iterator[tuple[int, float]]:
    """The loss at each of these values, one after the other, so that the caller may pause: (index, loss).

    The middle comes first, then outwards in both directions, so that the curve grows from where it is
    looked at.
    """
    middle = (len(values) - 1) / 2
    for index in sorted(range(len(values)), key=lambda each: abs(each - middle)):
        yield index, probe.loss_at(float(values[index]))[0]

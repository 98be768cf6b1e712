"""Which part of the curve is in view: a window that grows in steps, or a close look at the point."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gui.labs.slope.study import Study

FloatArray = NDArray[np.float64]
#: Half the width of the view at first: as the lecture plots it.
FIRST_HALF = 5.0
MOST_ZOOM = 2.0**40
_POINTS = 401


@dataclass(frozen=True, slots=True)
class View:
    """From `left` to `right`, and from `bottom` to `top`."""

    left: float
    right: float
    bottom: float
    top: float


def whole_half(study: Study) -> float:
    """Half the width of a view around 0 that has both points in it: 5, 10, 20, ..."""
    farthest = max(abs(each) for each in (study.x, study.nudge.start, study.nudge.end))
    half = FIRST_HALF
    while farthest > 0.97 * half:
        half *= 2
    return half


def span(study: Study, zoom: float) -> tuple[float, float]:
    """The x in view: all around 0, or so many times closer around the point."""
    half = whole_half(study)
    return (-half, half) if zoom <= 1 else (study.x - half / zoom, study.x + half / zoom)


def curve(study: Study, left: float, right: float) -> tuple[FloatArray, FloatArray]:
    """The curve between two x."""
    x = np.linspace(left, right, _POINTS)
    return x, study.known.over(x)


def fitted(study: Study, left: float, right: float, y: FloatArray) -> View:
    """A view that has the curve and both points in it; what shoots up beside a pole is cut off."""
    finite = y[np.isfinite(y)]
    inside = np.concatenate([_without_poles(finite), _points_in(study, left, right)])
    if not inside.size:
        return View(left, right, -1.0, 1.0)
    low, high = float(inside.min()), float(inside.max())
    margin = 0.08 * (high - low) or max(abs(high), 1.0) * 1e-3
    return View(left, right, low - margin, high + margin)


def _points_in(study: Study, left: float, right: float) -> FloatArray:
    nudge = study.nudge
    places = [(study.x, study.known.result), (nudge.start, nudge.f_start), (nudge.end, nudge.f_end)]
    return np.array([y for x, y in places if left <= x <= right and np.isfinite(y)])


def _without_poles(values: FloatArray) -> FloatArray:
    """All values, unless a few are so far from the rest that nothing else could be seen."""
    if values.size < 8:
        return values
    low, high = np.quantile(values, [0.1, 0.9])
    reach = 4 * (high - low)
    return values[(values >= low - reach) & (values <= high + reach)] if reach > 0 else values

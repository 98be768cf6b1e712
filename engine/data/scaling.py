"""Bringing columns of very different sizes to a like size, so that no weight has to be huge or tiny."""

from __future__ import annotations

from engine.data.catalogue import ScalingName
from engine.data.prepared import FloatArray


def fit(x: FloatArray, scaling: ScalingName) -> tuple[FloatArray, FloatArray]:
    """What to take from each column, and then what to divide it by; both of shape (columns,).

    `x` is the training part alone, of shape (samples, columns): what the test part looks like must stay
    unknown. A column that is the same everywhere is divided by 1.
    """
    if scaling == "standardise":
        center, spread = x.mean(axis=0), x.std(axis=0)
    elif scaling == "min_max":
        center, spread = x.min(axis=0), x.max(axis=0) - x.min(axis=0)
    else:
        center, spread = 0.0 * x[0], 1.0 + 0.0 * x[0]
    spread[spread == 0.0] = 1.0
    return center, spread

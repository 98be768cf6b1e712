"""Ends of an axis that move seldom, since every change of an axis costs a full draw. No Qt."""

from __future__ import annotations

import numpy as np

from engine.data.prepared import FloatArray

#: Room left beyond the outermost values, as a share of their range.
_MARGIN = 0.12
#: Where the values fill less than this share of the axis, it closes in on them.
_LEAST_FILLED = 0.4
#: Values beyond are drawn at the edge.
FARTHEST = 1e6


class RoomyEnds:
    """`low` and `high` are the ends of an axis around values that move."""

    def __init__(self) -> None:
        self.low = self.high = 0.0

    def fit(self, values: FloatArray) -> bool:
        """Make room for values, which must be finite; returns whether the ends changed."""
        if not len(values):
            return False
        least, most = float(values.min()), float(values.max())
        span = self.high - self.low
        if self.low <= least and most <= self.high and most - least >= _LEAST_FILLED * span:
            return False
        margin = _MARGIN * (most - least) or 0.5
        ends = least - margin, most + margin
        changed = ends != (self.low, self.high)
        self.low, self.high = ends
        return changed


def drawable(values: FloatArray) -> FloatArray:
    """Numbers that axes can bear: NaN is 0, and what is too far is at the edge."""
    return np.clip(np.nan_to_num(values), -FARTHEST, FARTHEST)

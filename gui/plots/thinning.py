"""Fewer points for a curve that is longer than its picture is wide, without losing a spike."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.intp]


def extremes(values: FloatArray, per_column: int) -> IntArray:
    """Places to draw, ascending: of every `per_column` neighbours the smallest and the largest value.

    NaN counts only where a column holds nothing else, and stays a gap there. The newest value is
    always among the places, so that a curve never ends before its last epoch.
    """
    count = len(values)
    if per_column <= 2 or count <= 2:
        return np.arange(count)
    columns = -(-count // per_column)
    filled = np.full(columns * per_column, np.nan)
    filled[:count] = values
    table = filled.reshape(columns, per_column)
    missing = np.isnan(table)
    lowest = np.where(missing, np.inf, table).argmin(axis=1)
    highest = np.where(missing, -np.inf, table).argmax(axis=1)
    starts = np.arange(columns) * per_column
    return np.unique(np.concatenate([starts + lowest, starts + highest, [count - 1]]))

"""Numbers to colours: orange for negative, blue for positive, as arrays of pixels. No Qt."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from gui.widgets.colors import Colors

FloatArray = NDArray[np.float64]

_STEPS = 256


@lru_cache(maxsize=2)
def color_table(colors: Colors) -> NDArray[np.uint8]:
    """256 colours from most negative over neutral to most positive, shape (256, 3)."""
    ends = [_rgb(colors.negative), _rgb(colors.neutral), _rgb(colors.positive)]
    at = np.linspace(-1.0, 1.0, _STEPS)
    channels = [np.interp(at, (-1.0, 0.0, 1.0), [end[i] for end in ends]) for i in range(3)]
    return np.stack(channels, axis=1).round().astype(np.uint8)


def signed_pixels(values: FloatArray, colors: Colors) -> NDArray[np.uint8]:
    """Colours of numbers from -1 to 1 (what lies beyond is clipped, NaN is neutral): shape (..., 3)."""
    scaled = np.clip(np.nan_to_num(values, nan=0.0), -1.0, 1.0)
    places = np.rint((scaled + 1.0) * ((_STEPS - 1) / 2)).astype(np.intp)
    return color_table(colors)[places]


def _rgb(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)

"""Numbers to colours: orange for negative, blue for positive, as arrays of pixels."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from gui.widgets.theme import Theme

FloatArray = NDArray[np.float64]

_STEPS = 256


@lru_cache(maxsize=2)
def color_table(theme: Theme) -> NDArray[np.uint8]:
    """256 colours from most negative over neutral to most positive, shape (256, 3)."""
    ends = [_rgb(theme.negative), _rgb(theme.neutral), _rgb(theme.positive)]
    at = np.linspace(-1.0, 1.0, _STEPS)
    channels = [np.interp(at, (-1.0, 0.0, 1.0), [end[i] for end in ends]) for i in range(3)]
    return np.stack(channels, axis=1).round().astype(np.uint8)


def signed_pixels(values: FloatArray, theme: Theme) -> NDArray[np.uint8]:
    """Colours of numbers from -1 to 1 (what lies beyond is clipped, NaN is neutral): shape (..., 3)."""
    scaled = np.clip(np.nan_to_num(values, nan=0.0), -1.0, 1.0)
    places = np.rint((scaled + 1.0) * ((_STEPS - 1) / 2)).astype(np.intp)
    return color_table(theme)[places]


def signed_image(values: FloatArray, theme: Theme) -> QImage:
    """A (rows, columns) array as a picture, first row at the top."""
    pixels = np.ascontiguousarray(signed_pixels(values, theme))
    height, width, _ = pixels.shape
    return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _rgb(color: str) -> tuple[int, int, int]:
    parsed = QColor(color)
    return parsed.red(), parsed.green(), parsed.blue()

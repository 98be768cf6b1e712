"""Numbers to colours as pictures for Qt: orange for negative, blue for positive."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage

from gui.widgets.color_scale import FloatArray, signed_pixels
from gui.widgets.theme import Theme


def signed_image(values: FloatArray, theme: Theme) -> QImage:
    """A (rows, columns) array as a picture, first row at the top."""
    pixels = np.ascontiguousarray(signed_pixels(values, theme))
    height, width, _ = pixels.shape
    return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()

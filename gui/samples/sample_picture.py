"""A sample whose numbers are pixels, small enough for a row of the table."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor, QImage

from engine.data.prepared import FloatArray
from gui.widgets.theme import active_theme

#: Pixels that the longer side is about to have.
SIDE = 24


def sample_picture(pixels: FloatArray) -> QImage:
    """The larger a number, the more of the text's colour on the panel's; pixels of shape (rows, columns)."""
    theme = active_theme()
    ink, paper = _rgb(theme.color("text")), _rgb(theme.color("panel"))
    low, high = float(pixels.min()), float(pixels.max())
    share = (pixels - low) / (high - low) if high > low else np.zeros(pixels.shape)
    mixed = np.ascontiguousarray(np.rint(paper + share[..., None] * (ink - paper)).astype(np.uint8))
    rows, columns = pixels.shape
    # why a copy: the image would only borrow the array, which goes.
    image = QImage(mixed.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()
    factor = max(1, SIDE // max(rows, columns))
    return image.scaled(factor * columns, factor * rows)


def _rgb(color: QColor) -> FloatArray:
    return np.array([color.red(), color.green(), color.blue()], dtype=np.float64)

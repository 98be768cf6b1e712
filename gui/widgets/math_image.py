"""Mathtext as an image: set once by matplotlib, then kept, in any colour and at any pixel ratio."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtGui import QColor, QImage, QPainter

if TYPE_CHECKING:
    from matplotlib.mathtext import MathTextParser, RasterParse

#: A serif face that is legible when small.
FONT = "stix"
#: The end of Latin Extended-A.
_LAST_CHARACTER = 0x17F


class MathImage(NamedTuple):
    """An image, and how far its baseline is above its lower edge; sizes in logical pixels."""

    image: QImage
    width: float
    height: float
    depth: float


@lru_cache(maxsize=512)
def math_image(math: str, size: float, ratio: float, color: str) -> MathImage | None:
    """Mathtext, without its dollar signs, in a face of `size` pixels; None where it can't be set."""
    # why: mathtext's face has no glyphs beyond these, and would draw dummies.
    if any(ord(character) > _LAST_CHARACTER for character in math):
        return None
    # why here: the window is painted before anything needs matplotlib.
    from matplotlib.font_manager import FontProperties

    try:
        shape = _parser().parse(f"${math}$", 72.0 * ratio, FontProperties(size=size, math_fontfamily=FONT))
    except (ValueError, RuntimeError):
        return None
    mask = np.ascontiguousarray(np.asarray(shape.image), dtype=np.uint8)
    height, width = mask.shape
    alpha = QImage(mask.tobytes(), width, height, width, QImage.Format.Format_Alpha8).copy()
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(color))
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawImage(0, 0, alpha)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return MathImage(image, width / ratio, height / ratio, shape.depth / ratio)


def prepare() -> None:
    """Set something: for the first formula matplotlib builds its grammar, a tenth of a second long."""
    math_image("x", 12.0, 1.0, "black")


@lru_cache(maxsize=1)
def _parser() -> MathTextParser[RasterParse]:
    from matplotlib.mathtext import MathTextParser

    return MathTextParser("agg")

"""The markers of classes as Qt paints them, the same shapes that matplotlib has in the views."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPolygonF

#: How wide a circle is at size 1.
USUAL_WIDTH = 7.2

_CORNERS: Mapping[str, tuple[tuple[float, float], ...]] = MappingProxyType(
    {
        "s": ((-3.2, -3.2), (3.2, -3.2), (3.2, 3.2), (-3.2, 3.2)),
        "^": ((0.0, -4.0), (3.8, 3.2), (-3.8, 3.2)),
        "v": ((0.0, 4.0), (3.8, -3.2), (-3.8, -3.2)),
        "D": ((0.0, -4.2), (4.2, 0.0), (0.0, 4.2), (-4.2, 0.0)),
        "P": (
            *((-1.4, -4.0), (1.4, -4.0), (1.4, -1.4), (4.0, -1.4), (4.0, 1.4), (1.4, 1.4)),
            *((1.4, 4.0), (-1.4, 4.0), (-1.4, 1.4), (-4.0, 1.4), (-4.0, -1.4), (-1.4, -1.4)),
        ),
    }
)


def draw_shape(painter: QPainter, marker: str, center: QPointF, size: float = 1.0) -> None:
    """One of matplotlib's markers o, s, ^, v, D and P, with the painter's pen and brush."""
    if marker == "o":
        painter.drawEllipse(center, USUAL_WIDTH / 2 * size, USUAL_WIDTH / 2 * size)
    else:
        painter.drawPolygon(QPolygonF([center + QPointF(size * x, size * y) for x, y in _CORNERS[marker]]))

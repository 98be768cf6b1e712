"""A small padlock: what training leaves as it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from gui.widgets.theme import active_theme


def draw_padlock(painter: QPainter, center: QPointF, height: float) -> None:
    """Draw it around a point, on a ground of its own so that it is seen over everything."""
    theme = active_theme()
    width = 0.8 * height
    box = QRectF(center.x() - width / 2, center.y() - 0.05 * height, width, 0.55 * height)
    shackle = QPainterPath(QPointF(box.left() + 0.2 * width, box.top()))
    arch = QRectF(box.left() + 0.2 * width, center.y() - height / 2, 0.6 * width, 0.7 * height)
    shackle.arcTo(arch, 180.0, -180.0)
    shackle.lineTo(arch.right(), box.top())
    for color, thickness in (("panel", 4.0), ("text", 1.3)):
        painter.setPen(QPen(theme.color(color), thickness))
        painter.setBrush(theme.color("text"))
        painter.drawRoundedRect(box, 1.0, 1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shackle)

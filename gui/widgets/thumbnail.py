"""The little picture on a data set's button."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from engine.spec import DataName
from gui.widgets.theme import active_theme

FloatArray = NDArray[np.float64]

SIZE = 36
#: Drawn larger than shown, so that it is sharp on a dense screen.
_SCALE = 3


def thumbnail(name: DataName) -> QIcon:
    """An icon of the set's shape: the two classes in blue and orange, without noise."""
    pixmap = QPixmap(SIZE * _SCALE, SIZE * _SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SCALE, _SCALE)
    painter.setPen(Qt.PenStyle.NoPen)
    theme = active_theme()
    for color, points in zip(("negative", "positive"), _shape(name), strict=True):
        painter.setBrush(theme.color(color))
        for x, y in points:
            center = QPointF(SIZE / 2 + x * SIZE * 0.42, SIZE / 2 - y * SIZE * 0.42)
            if color == "positive":
                painter.drawEllipse(center, 2.0, 2.0)
            else:
                painter.drawRect(QRectF(center.x() - 1.7, center.y() - 1.7, 3.4, 3.4))
    painter.end()
    return QIcon(pixmap)


def _shape(name: DataName) -> tuple[FloatArray, FloatArray]:
    """Points of the negative and the positive class, within -1..1."""
    turn = np.linspace(0.0, np.pi, 8)
    match name:
        case "moons":
            upper = np.stack([np.cos(turn) * 0.65 - 0.3, np.sin(turn) * 0.75 - 0.1], axis=1)
            return upper, -upper
        case "circle":
            ring = np.linspace(0.0, 2 * np.pi, 14, endpoint=False)
            outer = np.stack([np.cos(ring), np.sin(ring)], axis=1) * 0.95
            return outer, outer[::2] * 0.4
        case "xor":
            corner = np.array([(0.3, 0.35), (0.75, 0.3), (0.45, 0.75), (0.85, 0.8)])
            return (
                np.concatenate([corner * (1, -1), corner * (-1, 1)]),
                np.concatenate([corner, -corner]),
            )
        case "spiral":
            angle = np.linspace(0.35, 1.9 * np.pi, 11)
            arm = np.stack([np.cos(angle), np.sin(angle)], axis=1) * (angle / angle[-1])[:, None]
            return arm, -arm
        case _:
            return np.empty((0, 2)), np.empty((0, 2))

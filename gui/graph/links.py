"""Links between boxes: all the quiet ones as one item, and an item for each that stands out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from gui.widgets.theme import Theme, active_theme

Point = tuple[float, float]
#: Why a link stands out: one end is selected, or the step just done went along it.
LinkLight = Literal["selected", "forward", "backward"]

#: With more links than this they are drawn without smooth edges: less than half the time.
_MOST_SMOOTH = 800
_WIDTHS: dict[LinkLight, float] = {"selected": 1.6, "forward": 2.4, "backward": 3.0}


class LinksItem(QGraphicsItem):
    """Every link, thin and quiet, in one path: Qt draws thousands in one go, and keeps the picture."""

    def __init__(self, paths: Sequence[QPainterPath]) -> None:
        super().__init__()
        self._path = QPainterPath()
        for path in paths:
            self._path.addPath(path)
        self._smooth = len(paths) <= _MOST_SMOOTH
        self._opacity = _opacity(len(paths))
        self._bounds = self._path.controlPointRect().adjusted(-1, -1, 1, 1)
        self.setZValue(-1)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def boundingRect(self) -> QRectF:
        """Around all links."""
        return self._bounds

    def shape(self) -> QPainterPath:
        """Nothing: links do not catch the mouse."""
        return QPainterPath()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """One stroke."""
        color = active_theme().color("muted")
        color.setAlphaF(self._opacity)
        pen = QPen(color, 1.0)
        pen.setCosmetic(True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._smooth)
        painter.setPen(pen)
        painter.drawPath(self._path)


class LitLink(QGraphicsPathItem):
    """One link that stands out; forward in the text colour, backward in violet."""

    def __init__(self, path: QPainterPath, light: LinkLight) -> None:
        super().__init__(path)
        self.light = light
        self._bounds = path.controlPointRect().adjusted(-3, -3, 3, 3)
        self.setZValue(-0.5 if light == "selected" else -0.4)
        self.recolor(active_theme())

    def recolor(self, theme: Theme) -> None:
        """Take the theme's colours."""
        color = theme.color("gradient" if self.light == "backward" else "text")
        pen = QPen(color, _WIDTHS[self.light])
        pen.setCosmetic(True)
        self.setPen(pen)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Smooth, however many others there are."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        super().paint(painter, option, widget)

    def boundingRect(self) -> QRectF:
        """Said outright, because Qt would ask `shape`."""
        return self._bounds

    def shape(self) -> QPainterPath:
        """Nothing: links do not catch the mouse."""
        return QPainterPath()


def curve(points: tuple[Point, ...], height: float) -> QPainterPath:
    """The path of a link from its control points; `height` turns y from upwards to downwards."""
    path = QPainterPath()
    turned = [QPointF(x, height - y) for x, y in points]
    if len(turned) < 4:
        return path
    path.moveTo(turned[0])
    for i in range(1, len(turned) - 2, 3):
        path.cubicTo(turned[i], turned[i + 1], turned[i + 2])
    return path


def _opacity(links: int) -> float:
    """Many links are drawn fainter, so that where they run together one still sees through."""
    return min(0.45, max(0.12, 4.0 / math.sqrt(links + 1)))

"""One neuron of the scene: its heatmap, a ring while it is selected, and marks of what it is set to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.builder.arrangement import LABEL_ROOM, MARGIN_X
from gui.builder.padlock import draw_padlock
from gui.widgets.theme import active_theme

#: Radius of the corners, and how far the ring of a selected neuron lies outside.
CORNER = 3.0
RING = 2.5
LABEL_SIZE = 11
#: Most room for an input's title, the gap to its neuron included.
LONGEST_TITLE = 80.0
TITLE_GAP = 6.0
#: How much is left of a disabled neuron.
DIMMED = 0.3


@dataclass(frozen=True, slots=True)
class Traits:
    """What a neuron is set to. An input's `title` stands at its left."""

    title: str = ""
    label: str = ""
    frozen: bool = False
    disabled: bool = False


class NeuronItem(QGraphicsItem):
    """A neuron, or an input, which has its name at its left."""

    def __init__(self) -> None:
        super().__init__()
        self._traits = Traits()
        self._room = 0.0
        self._side = 0.0
        self._image: QImage | None = None
        self._selected = False
        self._pointed = False
        self._bounds = QRectF()
        self.setZValue(1.0)
        # why: links are drawn 30 times a second below it, heatmaps change much less often.
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def place(self, x: float, y: float, side: float, room: float) -> None:
        """Put the centre somewhere, with heatmaps of a side, and `room` down to the next one."""
        self.prepareGeometryChange()
        self._side, self._room = side, room
        self._bounds = self._bounding()
        self.setPos(x, y)

    def set_traits(self, traits: Traits) -> None:
        """Show what the neuron is set to."""
        if traits != self._traits:
            self.prepareGeometryChange()
            self._traits = traits
            self._bounds = self._bounding()
            self.update()

    def show_heatmap(self, image: QImage | None) -> None:
        """Show a picture; None is the neutral blank of a neuron that has not answered yet."""
        if image is not None or self._image is not None:
            self._image = image
            self.update()

    def mark(self, selected: bool, pointed: bool) -> None:
        """Show whether it is selected, and whether the pointer is at it."""
        if (selected, pointed) != (self._selected, self._pointed):
            self._selected, self._pointed = selected, pointed
            self.setZValue(2.0 if selected or pointed else 1.0)
            self.update()

    @property
    def _body(self) -> QRectF:
        return QRectF(-self._side / 2, -self._side / 2, self._side, self._side)

    def boundingRect(self) -> QRectF:
        """Heatmap, ring, marks and name."""
        return self._bounds

    def _bounding(self) -> QRectF:
        reach = RING + 5.0
        aside = MARGIN_X if self._traits.label else reach
        left = LONGEST_TITLE if self._traits.title else aside
        return self._body.adjusted(-left, -reach, aside, max(LABEL_ROOM, reach))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw in the theme's colours of this moment."""
        theme = active_theme()
        corner = min(CORNER, self._side / 5)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._traits.disabled:
            painter.setOpacity(DIMMED)
        painter.setPen(self._outline(theme.color("text")))
        painter.setBrush(self._filling(theme.color("neutral")))
        painter.drawRoundedRect(self._body, corner, corner)
        if self._selected:
            painter.setPen(QPen(theme.color("accent"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = min(RING, 0.1 * self._side + 1.0)
            painter.drawRoundedRect(self._body.adjusted(-ring, -ring, ring, ring), corner + 1, corner + 1)
        painter.setOpacity(1.0)
        if self._traits.disabled:
            painter.setPen(QPen(theme.color("muted"), 1.4))
            painter.drawLine(self._body.bottomLeft(), self._body.topRight())
        if self._traits.frozen:
            draw_padlock(painter, self._body.topRight(), min(9.0, 0.5 * self._side + 2.0))
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        font = QFont(painter.font())
        font.setPixelSize(LABEL_SIZE)
        painter.setFont(font)
        painter.setPen(active_theme().color("muted"))
        half, center = self._side / 2, Qt.AlignmentFlag.AlignVCenter
        # why: closer than that, names would lie on each other; the tooltips have them.
        if self._traits.title and self._room >= LABEL_SIZE:
            area = QRectF(-half - LONGEST_TITLE, -10.0, LONGEST_TITLE - TITLE_GAP, 20.0)
            text = painter.fontMetrics().elidedText(
                self._traits.title, Qt.TextElideMode.ElideRight, int(area.width())
            )
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | center, text)
        if self._traits.label and self._room - self._side >= LABEL_ROOM - 0.5:
            area = QRectF(-MARGIN_X, half + 2.0, 2 * MARGIN_X, LABEL_ROOM - 2.0)
            text = painter.fontMetrics().elidedText(
                self._traits.label, Qt.TextElideMode.ElideRight, int(area.width())
            )
            painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | center, text)

    def _filling(self, blank: QColor) -> QBrush:
        if self._image is None:
            return QBrush(blank)
        brush = QBrush(self._image)
        corner: QPointF = self._body.topLeft()
        scale = self._side / self._image.width()
        brush.setTransform(QTransform(scale, 0.0, 0.0, scale, corner.x(), corner.y()))
        return brush

    def _outline(self, color: QColor) -> QPen:
        # why: around the smallest heatmaps a dark line would be most of what is seen.
        color.setAlphaF(1.0 if self._pointed else min(0.65, self._side / 30))
        return QPen(color, 1.6 if self._pointed else 1.0)

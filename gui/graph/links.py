"""Links between boxes, and the frames around opened neurons."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from gui.graph.card import READABLE
from gui.graph.measures import FRAME_ROOM
from gui.graph.visible import Group, Link
from gui.widgets.theme import Theme, active_theme

Point = tuple[float, float]


class LinkItem(QGraphicsPathItem):
    """One link, drawn by Qt itself. Thin and quiet unless one of its ends is current."""

    def __init__(self, link: Link, path: QPainterPath, opacity: float) -> None:
        super().__init__(path)
        self.link = link
        self._opacity = opacity
        self._bounds = path.controlPointRect().adjusted(-1, -1, 1, 1)
        self._lit = False
        self.setZValue(-1)
        self.recolor(active_theme())

    @property
    def lit(self) -> bool:
        """Whether it stands out."""
        return self._lit

    def set_lit(self, lit: bool) -> None:
        """Let it stand out, or not."""
        if lit != self._lit:
            self._lit = lit
            self.setZValue(-0.5 if lit else -1)
            self.recolor(active_theme())

    def recolor(self, theme: Theme) -> None:
        """Take the theme's colours."""
        color = theme.color("text" if self._lit else "muted")
        color.setAlphaF(0.9 if self._lit else self._opacity)
        pen = QPen(color, 1.6 if self._lit else 1.0)
        pen.setCosmetic(True)
        self.setPen(pen)

    def boundingRect(self) -> QRectF:
        """Said outright, because Qt would ask `shape`."""
        return self._bounds

    def shape(self) -> QPainterPath:
        """Nothing: links do not catch the mouse."""
        return QPainterPath()


class FrameItem(QGraphicsItem):
    """The light frame around the nodes of an opened neuron, with its title at the top left."""

    def __init__(self, group: Group, title: str, area: QRectF) -> None:
        super().__init__()
        self.neuron = group
        self._title = title
        self._area = area.adjusted(-FRAME_ROOM + 8, -FRAME_ROOM, FRAME_ROOM - 8, FRAME_ROOM - 10)
        self._selected = False
        self.setZValue(-2)

    @property
    def area(self) -> QRectF:
        """The frame in the scene."""
        return self._area

    @property
    def selected(self) -> bool:
        """Whether its neuron is the selected one."""
        return self._selected

    def set_selected(self, selected: bool) -> None:
        """Draw it in the colour of the selection, or not."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    def boundingRect(self) -> QRectF:
        """With room for a thick line."""
        return self._area.adjusted(-2, -2, 2, 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """A quiet ground, a thin line, and the title where it can be read."""
        theme = active_theme()
        zoom = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("accent" if self._selected else "line"), 2.0 if self._selected else 1.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(theme.color("ground"))
        painter.drawRoundedRect(self._area, 8, 8)
        if zoom >= READABLE:
            font = painter.font()
            font.setPixelSize(12 if zoom >= 1 else round(11 / zoom))
            painter.setFont(font)
            painter.setPen(theme.color("muted"))
            title = self._area.adjusted(10, 1, -10, 0)
            painter.drawText(
                title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, f"▾ {self._title}"
            )


def curve(points: tuple[Point, ...], height: float) -> QPainterPath:
    """The path of a link from its control points; `height` turns y from upwards to downwards."""
    path = QPainterPath()
    if not points:
        return path
    turned = [QPointF(x, height - y) for x, y in points]
    path.moveTo(turned[0])
    for i in range(1, len(turned) - 2, 3):
        path.cubicTo(turned[i], turned[i + 1], turned[i + 2])
    return path

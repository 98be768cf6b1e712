"""The light frame around the nodes of an opened neuron."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.graph.measures import FRAME_ROOM
from gui.graph.painting import READABLE
from gui.graph.shape import Group
from gui.widgets.theme import active_theme


class FrameItem(QGraphicsItem):
    """Holds together what belongs to one neuron, with its title at the top left."""

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

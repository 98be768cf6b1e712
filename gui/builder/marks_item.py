"""What is drawn over the network: selected and frozen links, and what shows while something is dragged."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.builder.arrangement import PORT_OFFSET, Arrangement, LinkSpot, NeuronSpot
from gui.builder.links_item import link_path
from gui.builder.padlock import draw_padlock
from gui.widgets.theme import active_theme

PORT_RADIUS = 4.0
#: Room between a framed neuron or column and its frame.
FRAME = 5.0


class MarksItem(QGraphicsItem):
    """Marks over everything. They are told, and decide nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._arrangement: Arrangement | None = None
        self._selected: tuple[LinkSpot, ...] = ()
        self._layer: int | None = None
        self._frozen: tuple[LinkSpot, ...] = ()
        self._port: NeuronSpot | None = None
        self._framed: NeuronSpot | int | None = None
        self._line: QLineF | None = None
        self._thread: tuple[NeuronSpot, QPointF] | None = None
        self._cut: LinkSpot | None = None
        self._band: QRectF | None = None
        self.setZValue(3.0)

    def arrange(self, arrangement: Arrangement) -> None:
        """Take new places; what was dragged over the old ones is forgotten."""
        self.prepareGeometryChange()
        self._arrangement = arrangement
        self._selected, self._frozen, self._layer = (), (), None
        self._port = self._framed = self._line = self._thread = self._cut = self._band = None

    def show_links(
        self, selected: tuple[LinkSpot, ...], frozen: tuple[LinkSpot, ...], layer: int | None
    ) -> None:
        """Mark selected links, put a padlock on frozen ones, and frame a selected layer, by its number."""
        self._selected, self._frozen, self._layer = selected, frozen, layer
        self.update()

    def show_port(self, neuron: NeuronSpot | None) -> None:
        """Offer the port of a neuron."""
        if neuron != self._port:
            self._port = neuron
            self.update()

    def show_target(self, framed: NeuronSpot | int | None, line: QLineF | None) -> None:
        """Frame a neuron, or a layer by its number, or draw the line where something would be inserted."""
        self._framed, self._line = framed, line
        self.update()

    def show_thread(self, start: NeuronSpot | None, end: QPointF | None) -> None:
        """A link that is being drawn from a neuron to a point."""
        self._thread = (start, end) if start is not None and end is not None else None
        self.update()

    def show_cut(self, link: LinkSpot | None) -> None:
        """Strike a link out: it would be cut."""
        if link != self._cut:
            self._cut = link
            self.update()

    def show_band(self, band: QRectF | None) -> None:
        """A rubber band."""
        self._band = band
        self.update()

    def boundingRect(self) -> QRectF:
        """The whole drawing."""
        if self._arrangement is None:
            return QRectF()
        return QRectF(0.0, 0.0, self._arrangement.width, self._arrangement.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw in the theme's colours of this moment."""
        arrangement, theme = self._arrangement, active_theme()
        if arrangement is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if len(arrangement.columns) == 2:
            self._paint_invitation(painter, arrangement)
        for link in self._selected:
            self._paint_selected(painter, link_path(arrangement, link))
        for link in self._frozen:
            draw_padlock(painter, link_path(arrangement, link).pointAtPercent(0.4), 9.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._layer is not None and self._layer + 1 < len(arrangement.columns):
            painter.setPen(QPen(theme.color("accent"), 1.6))
            painter.drawRoundedRect(self._frame(self._layer), 6.0, 6.0)
        if self._framed is not None:
            painter.setPen(QPen(theme.color("accent"), 2.0, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self._frame(self._framed), 6.0, 6.0)
        if self._band is not None:
            self._paint_band(painter, self._band)
        if self._line is not None:
            self._paint_line(painter, self._line)
        if self._cut is not None:
            self._paint_cut(painter, link_path(arrangement, self._cut))
        elif self._thread is not None:
            self._paint_thread(painter, *self._thread)
        if self._port is not None:
            self._paint_port(painter, self._port)

    @staticmethod
    def _paint_invitation(painter: QPainter, arrangement: Arrangement) -> None:
        """A network without hidden layers says how to build on."""
        font = QFont(painter.font())
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(active_theme().color("muted"))
        area = QRectF(0.0, arrangement.height - 34.0, arrangement.width, 24.0)
        text = QCoreApplication.translate("NetworkPanel", "Drag + Layer or + Neuron in here.")
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _frame(self, what: NeuronSpot | int) -> QRectF:
        """Around a neuron, or around all of a layer."""
        if self._arrangement is None:
            return QRectF()
        if isinstance(what, int):
            column = self._arrangement.columns[what + 1]
            top, bottom = column.ys[0], column.ys[-1]
        else:
            column = self._arrangement.columns[what.column]
            top = bottom = column.ys[what.index]
        half = column.side / 2 + FRAME
        frame = QRectF(column.x - half, top - half, 2 * half, bottom - top + 2 * half)
        return frame.intersected(self.boundingRect().adjusted(1.0, 1.0, -1.0, -1.0))

    @staticmethod
    def _paint_selected(painter: QPainter, path: QPainterPath) -> None:
        outline = QPainterPathStroker()
        outline.setWidth(9.0)
        color = active_theme().color("accent")
        painter.setPen(QPen(color, 1.4))
        color.setAlphaF(0.22)
        painter.setBrush(color)
        painter.drawPath(outline.createStroke(path).simplified())

    @staticmethod
    def _paint_cut(painter: QPainter, path: QPainterPath) -> None:
        """Dashed, with a cross in its middle."""
        color = active_theme().color("bad")
        painter.strokePath(path, QPen(color, 2.4, Qt.PenStyle.DashLine))
        middle, arm = path.pointAtPercent(0.5), 6.0
        painter.setPen(QPen(color, 2.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for rise in (arm, -arm):
            painter.drawLine(middle - QPointF(arm, rise), middle + QPointF(arm, rise))

    @staticmethod
    def _paint_band(painter: QPainter, band: QRectF) -> None:
        color = active_theme().color("accent")
        painter.setPen(QPen(color, 1.0))
        color.setAlphaF(0.12)
        painter.fillRect(band, color)
        painter.drawRect(band)

    @staticmethod
    def _paint_line(painter: QPainter, line: QLineF) -> None:
        accent = active_theme().color("accent")
        painter.setPen(QPen(accent, 3.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        for end in (line.p1(), line.p2()):
            painter.drawEllipse(end, 4.0, 4.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_thread(self, painter: QPainter, spot: NeuronSpot, end: QPointF) -> None:
        start = self._port_center(spot)
        path = QPainterPath(start)
        middle = (start.x() + end.x()) / 2
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
        painter.strokePath(path, QPen(active_theme().color("accent"), 2.4))

    def _paint_port(self, painter: QPainter, spot: NeuronSpot) -> None:
        theme = active_theme()
        painter.setPen(QPen(theme.color("panel"), 1.5))
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(self._port_center(spot), PORT_RADIUS, PORT_RADIUS)

    def _port_center(self, spot: NeuronSpot) -> QPointF:
        if self._arrangement is None:
            return QPointF()
        column = self._arrangement.columns[spot.column]
        return QPointF(column.x + column.side / 2 + PORT_OFFSET, column.ys[spot.index])

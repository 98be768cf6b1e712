"""The graph that is searched: what waits, what is on the list, where the search is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.order_search import Entered, SearchState, SeenBefore
from gui.order.graphs import OrderGraph
from gui.widgets.columns import Columns, in_columns
from gui.widgets.theme import RADIUS, Theme, active_theme

_HEIGHT = 34.0
#: Room below a node for its places on the list.
_BELOW = 16.0
_MARGIN = 16.0
#: A small graph is not drawn larger than this.
_LARGEST = 1.5


class SearchPicture(QWidget):
    """Draws a graph and the state of a search in it. It fills the room that it gets."""

    def __init__(self) -> None:
        super().__init__()
        self._graph: OrderGraph | None = None
        self._state: SearchState | None = None
        self._columns = Columns((1.0, 1.0), {})
        self._widths: list[float] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("The graph that is searched"))

    def sizeHint(self) -> QSize:
        """Room for a small graph."""
        return QSize(460, 260)

    def show_graph(self, graph: OrderGraph) -> None:
        """Draw another graph."""
        self._graph = graph
        metrics = QFontMetricsF(_font())
        self._widths = [max(46.0, metrics.horizontalAdvance(name) + 30) for name in graph.names]
        sizes = {str(node): (width, _HEIGHT + _BELOW) for node, width in enumerate(self._widths)}
        pairs = [(str(tail), str(head)) for head, tails in enumerate(graph.inputs) for tail in tails]
        self._columns = in_columns(sizes, list(dict.fromkeys(pairs)))
        self.update()

    def show_state(self, state: SearchState) -> None:
        """Draw another moment of the search."""
        self._state = state
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Links first, nodes over them."""
        graph, state = self._graph, self._state
        if graph is None or state is None:
            return
        painter, theme = QPainter(self), active_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        width, height = self._columns.size
        across = (self.width() - 2 * _MARGIN) / width
        zoom = min(across, (self.height() - 2 * _MARGIN) / height, _LARGEST)
        painter.translate((self.width() - width * zoom) / 2, (self.height() - height * zoom) / 2)
        painter.scale(zoom, zoom)
        self._paint_links(painter, theme, graph, state)
        for node in range(len(graph.names)):
            self._paint_node(painter, theme, graph, state, node)

    def _paint_links(self, painter: QPainter, theme: Theme, graph: OrderGraph, state: SearchState) -> None:
        event = state.event
        lit = (event.node, event.came_from) if isinstance(event, Entered | SeenBefore) else None
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for head, tails in enumerate(graph.inputs):
            for place, tail in enumerate(tails):
                is_lit = lit == (tail, head)
                painter.setPen(QPen(theme.color("text" if is_lit else "muted"), 2.6 if is_lit else 1.0))
                bend = (place - (len(tails) - 1) / 2) * 14 if tails.count(tail) > 1 else 0.0
                painter.drawPath(self._curve(tail, head, bend))

    def _curve(self, tail: int, head: int, bend: float) -> QPainterPath:
        start, end = self._center(tail), self._center(head)
        start += QPointF(self._widths[tail] / 2, 0)
        end -= QPointF(self._widths[head] / 2, 0)
        reach = max((end.x() - start.x()) / 2, 20)
        path = QPainterPath(start)
        path.cubicTo(start + QPointF(reach, bend), end + QPointF(-reach, bend), end)
        return path

    def _paint_node(
        self, painter: QPainter, theme: Theme, graph: OrderGraph, state: SearchState, node: int
    ) -> None:
        """Waiting: a thick line. On the list: filled, with its place. The present one: a ring."""
        center, width = self._center(node), self._widths[node]
        pill = QRectF(center.x() - width / 2, center.y() - _HEIGHT / 2, width, _HEIGHT)
        is_listed, waits = node in state.order, node in state.waiting
        if state.event is not None and state.event.node == node:
            painter.setPen(QPen(theme.color("text"), 2.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = pill.adjusted(-4, -4, 4, 4)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        line = QColor(theme.color("accent" if waits else "muted"))
        painter.setPen(QPen(line, 2.2 if waits else 1.0))
        painter.setBrush(theme.color("accent_fill" if is_listed else "panel"))
        painter.drawRoundedRect(pill, _HEIGHT / 2, _HEIGHT / 2)
        painter.setFont(_font())
        painter.setPen(theme.color("text" if is_listed or waits or not state.visited else "muted"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, graph.names[node])
        if is_listed:
            self._paint_places(
                painter, theme, pill, [i + 1 for i, each in enumerate(state.order) if each == node]
            )

    def _paint_places(self, painter: QPainter, theme: Theme, pill: QRectF, places: list[int]) -> None:
        """Where on the list it stands; more than one place is a mistake to be seen."""
        font = _font()
        font.setPixelSize(10)
        painter.setFont(font)
        painter.setPen(theme.color("accent" if len(places) == 1 else "bad"))
        area = QRectF(pill.center().x() - 60, pill.bottom() + 1, 120, 14)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, ", ".join(map(str, places)))

    def _center(self, node: int) -> QPointF:
        return QPointF(*self._columns.centers[str(node)])


def _font() -> QFont:
    font = QFont()
    font.setPixelSize(13)
    font.setWeight(QFont.Weight.DemiBold)
    return font

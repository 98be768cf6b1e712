"""The drawing board: a topology in some detail, laid out, drawn, and kept in view."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget

from engine.graph import Topology
from engine.worker.messages import LaidOut
from gui.graph.detail import Detail, at_first, carried_over
from gui.graph.layout_service import LayoutService
from gui.graph.scene import GraphScene
from gui.graph.shape import shape_of
from gui.graph.shown import Shown
from gui.graph.view import GraphView
from gui.graph.visible import Box, VisibleGraph, visible_graph

#: More links than this are not drawn.
MOST_LINKS = 6_000
_CAPTION_MARGIN = 12


class Board(QStackedWidget):
    """Asks for layouts and shows them. An old picture stays until the new one is there."""

    #: When another picture is on the board.
    drawn = Signal()
    #: When other neurons or layers are in boxes; carries the Detail.
    detail_changed = Signal(object)
    #: When more was wanted than can be drawn; carries a line for the user.
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.layouts = LayoutService(self)
        self.scene = GraphScene()
        self.view = GraphView(self.scene)
        self.detail = Detail()
        self._wanted: VisibleGraph | None = None
        self._shown: Shown | None = None
        self._anchor: int | None = None
        self._network: tuple[Detail, Topology] | None = None  # the network as it was shown last
        self.empty = QLabel()
        self.empty.setObjectName("caption")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.caption = QLabel(QCoreApplication.translate("GraphPanel", "laying out…"), self.view)
        self.caption.setObjectName("caption")
        self.caption.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.caption.hide()
        self.addWidget(self.empty)
        self.addWidget(self.view)
        self.layouts.laid_out.connect(self._show_layout)
        self.layouts.busy_changed.connect(self._show_busy)

    @property
    def graph(self) -> VisibleGraph | None:
        """What is drawn now."""
        return None if self._wanted is None else self.scene.graph

    @property
    def paper(self) -> QRectF:
        """The part of the scene that a picture shows; empty where no graph is seen now."""
        return self.scene.paper if self.graph is not None and self.isVisible() else QRectF()

    @property
    def wanted(self) -> VisibleGraph | None:
        """What is drawn, or will be once it is laid out."""
        return self._wanted

    def box(self, key: str | None) -> Box | None:
        """The box of that key, if it is drawn."""
        graph = self.graph
        return graph.box(key) if graph is not None and key is not None and graph.has(key) else None

    def show_topology(self, topology: Topology, shown: Shown) -> None:
        """Show a graph; it is laid out if it has another shape than the one wanted last."""
        self._shown = shown
        before = self._wanted
        if before is not None and before.topology is topology:
            return
        if before is not None and shape_of(before.topology).is_expression != shape_of(topology).is_expression:
            self.show_nothing("")
        self.detail = self._detail_of(topology)
        if self.currentWidget() is self.empty:
            self.empty.setText(self.tr("The graph is being laid out …"))
        self._lay_out(visible_graph(topology, self.detail), None)
        self.detail_changed.emit(self.detail)

    def show_nothing(self, text: str) -> None:
        """Show no graph, and say why there is none."""
        self._wanted = None
        self.empty.setText(text)
        self.setCurrentWidget(self.empty)

    def set_detail(self, detail: Detail, anchor: int | None = None) -> bool:
        """Show more or less of the same graph. The node `anchor` stays where it is on the screen.

        False, and nothing changes, where that would be more links than can be drawn.
        """
        if self._wanted is None:
            return False
        detail = detail.within(self._wanted.topology)
        if detail == self.detail:
            return True
        graph = visible_graph(self._wanted.topology, detail)
        if len(graph.links) > MOST_LINKS:
            text = self.tr("That would be {count} links, too many to draw. Open single neurons instead.")
            self.refused.emit(text.format(count=f"{len(graph.links):,}"))
            return False
        self.detail = detail
        self._lay_out(graph, anchor)
        self.detail_changed.emit(detail)
        return True

    def show_numbers(self, topology: Topology, shown: Shown) -> bool:
        """Show other numbers, if they are those of the graph that is drawn."""
        self._shown = shown
        if self.graph is None or self.graph.topology is not topology:
            return False
        self.scene.show_numbers(shown)
        return True

    def area_of(self, key: str) -> QRectF:
        """Where a box lies in the scene."""
        card = self.scene.cards[key]
        return card.frame.translated(card.pos())

    def _detail_of(self, topology: Topology) -> Detail:
        """An expression has nothing to fold; a network is shown as it was, also when one comes back to it."""
        if shape_of(topology).is_expression:
            return Detail()
        return at_first(topology) if self._network is None else carried_over(*self._network, topology)

    def _lay_out(self, graph: VisibleGraph, anchor: int | None) -> None:
        self._wanted, self._anchor = graph, anchor
        if not graph.shape.is_expression:
            self._network = graph.detail, graph.topology
        self.layouts.request(graph)

    def _show_layout(self, graph: VisibleGraph, layout: LaidOut) -> None:
        if graph is not self._wanted or self._shown is None:
            return
        before, size, anchored = self.graph, self.scene.content.size(), self._anchor_on_screen()
        self.scene.show_graph(graph, layout, self._shown)
        self.setCurrentWidget(self.view)
        if before is None or before.topology is not graph.topology:
            if size != self.scene.content.size():
                self.view.settle()
        else:
            self._keep_view(before, graph, anchored)
        self.drawn.emit()

    def _anchor_on_screen(self) -> QPoint | None:
        """Where the anchor lies in the view before something is opened or closed."""
        if self._anchor is None or self.graph is None or self._anchor >= len(self.graph.key_of):
            return None
        return self.view.mapFromScene(self.scene.cards[self.graph.key_of[self._anchor]].pos())

    def _keep_view(self, before: VisibleGraph, graph: VisibleGraph, anchored: QPoint | None) -> None:
        """After opening or closing: let the anchor stay where it was, and show what was opened."""
        opened = graph.opened - before.opened
        untouched = not graph.opened and not self.view.touched
        if self._anchor is None or anchored is None or untouched:
            self.view.settle()
        else:
            card = self.scene.cards[graph.key_of[self._anchor]]
            self.view.keep_in_place(card.pos(), QPointF(anchored))
        if len(opened) == 1:
            (group,) = opened
            self.view.reveal(self.scene.frames[group].area)

    def _show_busy(self, busy: bool) -> None:
        self.caption.setVisible(busy)
        self._place_caption()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the caption in its corner."""
        super().resizeEvent(event)
        self._place_caption()

    def _place_caption(self) -> None:
        self.caption.adjustSize()
        bottom = self.view.height() - self.caption.height() - _CAPTION_MARGIN // 2
        self.caption.move(_CAPTION_MARGIN, bottom)

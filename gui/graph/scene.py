"""The scene: one item for each box, link and frame of a visible graph, and the numbers they show."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsScene, QGraphicsSceneHelpEvent, QToolTip

from engine.graph import Numbers
from engine.worker.messages import LaidOut
from gui.graph.card import CardItem, Face
from gui.graph.links import FrameItem, LinkItem, curve
from gui.graph.measures import card_width
from gui.graph.visible import Box, Group, VisibleGraph
from gui.graph.wording import box_title, neuron_title, short_title, tooltip
from gui.widgets.node_names import operation_sign
from gui.widgets.theme import active_theme

#: Room around the graph, so that any part of it can be brought to the middle.
_MARGIN = 800.0


class GraphScene(QGraphicsScene):
    """Shows one graph at a time. Items are made anew for each layout; numbers only repaint them."""

    def __init__(self) -> None:
        super().__init__()
        self.graph: VisibleGraph | None = None
        self.cards: dict[str, CardItem] = {}
        self.frames: dict[Group, FrameItem] = {}
        self.links: list[LinkItem] = []
        self.content = QRectF()
        self._numbers: Numbers | None = None

    def show_graph(self, graph: VisibleGraph, layout: LaidOut, numbers: Numbers) -> None:
        """Draw another graph, or the same one laid out otherwise."""
        self.clear()
        self.graph = graph
        self._numbers = numbers
        width, height = layout.size
        self.content = QRectF(0, 0, width, height)
        self.setSceneRect(self.content.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        self.cards = {box.key: self._card(graph, box, layout) for box in graph.boxes}
        opacity = _opacity(len(graph.links))
        self.links = [
            LinkItem(link, curve(layout.edges.get(str(place), ()), height), opacity)
            for place, link in enumerate(graph.links)
        ]
        self.frames = {group: self._frame(graph, group) for group in graph.opened}
        for item in (*self.cards.values(), *self.links, *self.frames.values()):
            self.addItem(item)

    def show_numbers(self, numbers: Numbers) -> None:
        """Show other numbers of the same graph."""
        self._numbers = numbers
        self.update()

    def mark(self, key: str | None, group: Group | None) -> None:
        """Put the selection's ring around the box `key`, light its links, and ring the neuron's frame."""
        for card in self.cards.values():
            card.set_current(card.box.key == key)
        for link in self.links:
            link.set_lit(key is not None and key in (link.link.tail, link.link.head))
        for frame in self.frames.values():
            frame.set_selected(frame.neuron == group)

    def recolor(self) -> None:
        """Take the colours of the present theme."""
        theme = active_theme()
        for link in self.links:
            link.recolor(theme)
        self.update()

    def helpEvent(self, event: QGraphicsSceneHelpEvent) -> None:
        """Tooltips are written when they are asked for, with the numbers of that moment."""
        for item in self.items(event.scenePos()):
            if isinstance(item, CardItem) and self.graph is not None:
                text = tooltip(self.graph, item.box, *item.numbers)
                QToolTip.showText(event.screenPos(), text, event.widget())
                return
        QToolTip.hideText()

    def _read(self, node: int) -> tuple[float, float]:
        if self._numbers is None:
            return 0.0, 0.0
        return float(self._numbers.data[node]), float(self._numbers.grad[node])

    def _card(self, graph: VisibleGraph, box: Box, layout: LaidOut) -> CardItem:
        node = graph.topology.nodes[box.node]
        face = Face(
            title=box_title(graph, box),
            short=short_title(graph, box),
            sign="" if box.collapsed else operation_sign(node.op),
            width=card_width(graph, box),
            given=node.kind in ("input", "constant"),
        )
        card = CardItem(box, face, self._read)
        x, y = layout.boxes[box.key]
        card.setPos(x, layout.size[1] - y)
        return card

    def _frame(self, graph: VisibleGraph, group: Group) -> FrameItem:
        area = QRectF()
        for box in graph.members(group):
            card = self.cards[box.key]
            area = area.united(card.frame.translated(card.pos()))
        return FrameItem(group, neuron_title(group), area)


def _opacity(links: int) -> float:
    """Many links are drawn fainter, so that where they run together one still sees through."""
    return min(0.45, max(0.12, 4.0 / math.sqrt(links + 1)))

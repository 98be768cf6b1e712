"""The scene: an item for each box and frame of a visible graph, its links, and the numbers they show."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsSceneHelpEvent, QToolTip

from engine.worker.messages import LaidOut
from gui.graph.bars import BarsItem
from gui.graph.card import CardItem, Face
from gui.graph.far import FarItem
from gui.graph.frame import FrameItem
from gui.graph.lights import NO_LIGHTS, Lights
from gui.graph.links import LinkLight, LinksItem, LitLink, curve
from gui.graph.measures import card_width
from gui.graph.painting import READABLE, TITLED
from gui.graph.parcels import Journey, ParcelItem
from gui.graph.shape import Group
from gui.graph.shown import Shown
from gui.graph.visible import Box, VisibleGraph
from gui.graph.wording import box_title, neuron_title, short_title, tooltip
from gui.widgets.node_names import operation_sign
from gui.widgets.theme import LIGHT, active_theme, drawn_in

#: Room around the graph, so that any part of it can be brought to the middle.
_MARGIN = 800.0
#: Room around the graph in a picture for files.
_PAPER = 16.0
#: A graph with more boxes than this is painted by one item until its numbers can be read.
_MANY_BOXES = 600
_NOTHING = Shown(np.empty(0), np.empty(0), np.empty(0, np.bool_), np.empty(0, np.bool_))


class GraphScene(QGraphicsScene):
    """Shows one graph at a time. Items are made anew for each layout; numbers only repaint them."""

    def __init__(self) -> None:
        super().__init__()
        self.graph: VisibleGraph | None = None
        self.cards: dict[str, CardItem] = {}
        self.frames: dict[Group, FrameItem] = {}
        self.content = QRectF()
        self.lights = NO_LIGHTS
        self._journey = Journey(self)
        self._numbered = False
        self._zoom = 1.0
        self._forget()

    def _forget(self) -> None:
        """Have no items."""
        self._shown = _NOTHING
        self._paths: list[QPainterPath] = []
        self._quiet: LinksItem | None = None
        self._far: FarItem | None = None
        self._lit: dict[tuple[int, LinkLight], LitLink] = {}
        self._cards_of: dict[int, CardItem] = {}
        self._selected: CardItem | None = None

    @property
    def shown(self) -> Shown:
        """The numbers on the cards."""
        return self._shown

    @property
    def lit(self) -> frozenset[tuple[int, LinkLight]]:
        """The links that stand out, by their places in the graph's links, and why they do."""
        return frozenset(self._lit)

    @property
    def journey(self) -> Journey:
        """The numbers that are on their way along links."""
        return self._journey

    def show_graph(self, graph: VisibleGraph, layout: LaidOut, shown: Shown) -> None:
        """Draw another graph, or the same one laid out otherwise."""
        self._journey.end()
        self.clear()
        self._forget()
        self.graph, self.lights, self._shown = graph, NO_LIGHTS, shown
        width, height = layout.size
        self.content = QRectF(0, 0, width, height)
        self.setSceneRect(self.content.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        self.cards = {box.key: self._card(graph, box, layout) for box in graph.boxes}
        self._cards_of = {node: card for card in self.cards.values() for node in card.box.nodes}
        self._paths = [curve(layout.edges.get(str(place), ()), height) for place in range(len(graph.links))]
        self.frames = {group: self._frame(graph, group) for group in graph.opened}
        self._quiet = LinksItem(self._paths)
        self._far = FarItem(list(self.cards.values()), self._read)
        self._far.hide()
        for item in (*self.cards.values(), *self.frames.values(), self._quiet, self._far):
            self.addItem(item)
        self.set_zoom(self._zoom)

    def show_numbers(self, shown: Shown) -> None:
        """Show other numbers of the same graph; only the cards whose numbers changed are painted again."""
        before, self._shown = self._shown, shown
        if len(before.data) != len(shown.data):
            self.update()
            return
        changed = shown.changed(before).tolist()
        if self._far is not None and self._far.isVisible() and changed:
            self._far.update()
        for node in changed:
            if (card := self._cards_of.get(node)) is not None:
                card.update()

    def set_zoom(self, zoom: float) -> None:
        """Let one item paint all cards when there are too many of them, or they are too small to be read."""
        self._zoom = zoom
        far = zoom < TITLED or (len(self.cards) > _MANY_BOXES and zoom < READABLE)
        if self._far is not None and far != self._far.isVisible():
            self._far.setVisible(far)
            for card in self.cards.values():
                card.set_far(far)

    def set_numbered(self, numbered: bool) -> None:
        """Show each node's place in the topological order, or not."""
        self._numbered = numbered
        for card in self.cards.values():
            card.set_numbered(numbered)

    def mark(self, key: str | None, group: Group | None) -> None:
        """Put the selection's ring around the box `key`, light its links, and ring the neuron's frame."""
        card = self.cards.get(key) if key is not None else None
        if self._selected is not None and self._selected is not card:
            self._selected.set_current(False)
        self._selected = card
        if card is not None:
            card.set_current(True)
        for frame in self.frames.values():
            frame.set_selected(frame.neuron == group)
        self._light_links()

    def light(self, lights: Lights, moving: bool) -> None:
        """Let the step just done stand out; `moving`: its numbers travel along their links."""
        for key in (self.lights.current, self.lights.giver):
            if key in self.cards:
                self.cards[key].set_stage("")
        self._journey.end()
        self.lights = lights
        if lights.giver in self.cards:
            self.cards[lights.giver].set_stage("giver")
        if lights.current in self.cards:
            self.cards[lights.current].set_stage("current")
        self._light_links()
        if moving and (lights.parcels or lights.changed):
            parcels = [
                ParcelItem(parcel.text, self._paths[parcel.link], parcel.backward)
                for parcel in lights.parcels
            ]
            self._journey.begin(parcels, self._glow)

    def recolor(self) -> None:
        """Take the colours of the present theme."""
        theme = active_theme()
        for link in self._lit.values():
            link.recolor(theme)
        if self._quiet is not None:
            self._quiet.update()
        self.update()

    @property
    def paper(self) -> QRectF:
        """The part of the scene that a picture of the graph shows; empty where there is no graph."""
        return QRectF() if self.content.isEmpty() else self.content.adjusted(-_PAPER, -_PAPER, _PAPER, _PAPER)

    def paint_on_paper(self, painter: QPainter) -> None:
        """Paint the whole graph as large as life, `paper` at the painter's origin, in the light colours."""
        self._journey.end()
        zoom, area = self._zoom, self.paper
        with drawn_in(LIGHT):
            self.recolor()
            self.set_zoom(1.0)
            if self._quiet is not None:
                # why: what is cached are pixels, in the colours of the window.
                self._quiet.setCacheMode(QGraphicsItem.CacheMode.NoCache)
            self.render(painter, QRectF(QPointF(), area.size()), area)
        if self._quiet is not None:
            self._quiet.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.set_zoom(zoom)
        self.recolor()

    def helpEvent(self, event: QGraphicsSceneHelpEvent) -> None:
        """Tooltips are written when they are asked for, with the numbers of that moment."""
        for item in self.items(event.scenePos()):
            if isinstance(item, CardItem) and self.graph is not None:
                text = tooltip(self.graph, item.box, self._shown)
                QToolTip.showText(event.screenPos(), text, event.widget())
                return
        QToolTip.hideText()

    def _light_links(self) -> None:
        """Have an item for each link that stands out, and for no other."""
        wanted: set[tuple[int, LinkLight]] = set(self.lights.links.items())
        if self._selected is not None and self.graph is not None:
            wanted |= {(place, "selected") for place in self.graph.links_at(self._selected.box.key)}
        for gone in self._lit.keys() - wanted:
            self.removeItem(self._lit.pop(gone))
        for new in wanted - self._lit.keys():
            self._lit[new] = LitLink(self._paths[new[0]], new[1])
            self.addItem(self._lit[new])

    def _glow(self, brightness: float) -> None:
        for key in self.lights.changed:
            if key in self.cards:
                self.cards[key].set_glow(brightness)

    def _read(self) -> Shown:
        return self._shown

    def _card(self, graph: VisibleGraph, box: Box, layout: LaidOut) -> CardItem:
        node = graph.topology.nodes[box.node]
        face = Face(
            title=box_title(graph, box),
            short=short_title(graph, box),
            sign="" if box.collapsed else operation_sign(node.op),
            width=card_width(graph, box),
            given=node.kind in ("input", "constant"),
            order=box.node + 1,
        )
        card = (BarsItem if box.many else CardItem)(box, face, self._read)
        card.set_numbered(self._numbered)
        x, y = layout.boxes[box.key]
        card.setPos(x, layout.size[1] - y)
        return card

    def _frame(self, graph: VisibleGraph, group: Group) -> FrameItem:
        area = QRectF()
        for box in graph.members(group):
            card = self.cards[box.key]
            area = area.united(card.frame.translated(card.pos()))
        return FrameItem(group, neuron_title(group), area)

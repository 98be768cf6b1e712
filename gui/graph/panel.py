"""The Computation graph panel: the subject of the session, every scalar of it, at every moment."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QStackedWidget

from engine.graph import ScalarGraph
from gui.document.document import Document
from gui.graph.actions import GraphActions
from gui.graph.board import Board
from gui.graph.crumbs import Crumbs, scope_of
from gui.graph.detail import Detail, Scope, at_scope
from gui.graph.foot import Foot
from gui.graph.levels import Level, less_detail, more_detail, whole_graph
from gui.graph.outline import Outline
from gui.graph.search import find_nodes
from gui.graph.search_bar import SearchBar
from gui.graph.shape import Group
from gui.graph.steps import Steps
from gui.graph.view import NOTCH
from gui.graph.visible import Box, layer_key
from gui.graph.walk import Direction, next_box
from gui.graph.wording import lesson_of_zero, nothing_to_show, spoken, subtitle, view_name
from gui.session.selection import Selection
from gui.session.session import Session
from gui.session.visible_steps import Zoom
from gui.widgets.panel import Panel


class GraphPanel(Panel):
    """Neurons or layers are one box each until they are opened.

    `shutdown()` ends the process that lays graphs out.
    """

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("graph", QCoreApplication.translate("GraphPanel", "Computation graph"))
        self._document = document
        self._session = session
        self._current: str | None = None
        self._zoom = session.zoom
        self.actions_of_graph = GraphActions(self)
        #: Commands of other panels that the right click menu ends with.
        self.menu_guests: list[QAction] = []
        self.board = Board()
        self.view, self.scene, self.layouts = self.board.view, self.board.scene, self.board.layouts
        self.outline = Outline()
        self.foot = Foot()
        self._steps = Steps(session, self.board, self.foot)
        self.search = SearchBar(self, self._find)
        self._build()
        self._connect()
        self._connect_actions()
        self._update_actions()

    def actions_for_menu(self) -> list[QAction]:
        """The panel's commands, for a menu."""
        return self.actions_of_graph.all()

    def shutdown(self) -> None:
        """End the process that lays graphs out, and all that moves."""
        self.scene.journey.end()
        self.layouts.close()

    @property
    def current(self) -> str | None:
        """The key of the selected box."""
        return self._current

    @property
    def opened(self) -> frozenset[Group]:
        """The neurons that are shown node by node."""
        return self.board.detail.opened

    def open_neuron(self, group: Group) -> None:
        """Show a neuron node by node."""
        self.board.set_detail(self.board.detail.with_opened(group), self._answer(group))

    def close_neuron(self, group: Group) -> None:
        """Show a neuron as one box again."""
        self.board.set_detail(self.board.detail.with_closed(group), self._answer(group))

    def show_level(self, level: Level) -> None:
        """Show the whole graph as layers, neurons or operations."""
        if self.board.graph is not None:
            self.board.set_detail(whole_graph(self.board.graph, level))

    def show_scope(self, scope: Scope) -> None:
        """Show a layer or neuron by itself, or the whole network, with all else in boxes."""
        graph = self.board.graph
        if graph is not None and self.board.set_detail(at_scope(graph.topology, scope)) and len(scope) < 2:
            self._pick(layer_key(scope[0]) if scope else None)

    def _build(self) -> None:
        self.notice = QLabel()
        self.notice.setObjectName("notice")
        self.notice.setWordWrap(True)
        self.notice.hide()
        self.crumbs = Crumbs()
        self.header.add_control(self.crumbs)
        self.pages = QStackedWidget()
        self.board.show_nothing(nothing_to_show(self._session.workspace, self._document.data.shortage))
        self.pages.addWidget(self.board)
        self.pages.addWidget(self.outline)
        self.column.setContentsMargins(12, 4, 12, 6)
        self.column.setSpacing(4)
        self.column.addWidget(self.notice)
        self.column.addWidget(self.pages, 1)
        self.column.addWidget(self.foot)
        self.setFocusProxy(self.view)
        actions = self.actions_of_graph
        # why not on the panel: in the search field Enter and Backspace have a meaning of their own.
        self.pages.addActions([action for action in actions.all() if action is not actions.find])
        self.addAction(actions.find)
        for action, text in (
            (actions.less, self.tr("Less")),
            (actions.more, self.tr("More")),
            (actions.fit, self.tr("Fit")),
            (actions.find, self.tr("Find")),
            (actions.outline, self.tr("Outline")),
        ):
            self.foot.add_button(action, text)

    def _connect(self) -> None:
        session, view, board = self._session, self.view, self.board
        session.subject_changed.connect(self._refresh)
        session.numbers_changed.connect(self._show_numbers)
        session.moment_changed.connect(self._show_moment)
        session.selection_changed.connect(self._follow_selection)
        session.node_changed.connect(self._follow_selection)
        session.opened_changed.connect(self._follow_zoom)
        board.drawn.connect(self._take_drawing)
        board.detail_changed.connect(self._tell_detail)
        board.refused.connect(session.said)
        view.picked.connect(self._pick)
        view.opened.connect(self._toggle)
        view.closed.connect(self.close_neuron)
        view.detailed.connect(self._change_detail)
        view.menu_wanted.connect(self._show_menu)
        view.walked.connect(self._walk)
        view.cleared.connect(lambda: self._pick(None))
        self.crumbs.chosen.connect(self.show_scope)
        self.search.found.connect(self._show_hit)
        self.search.closed.connect(self.setFocus)
        self.outline.picked.connect(session.look_at)

    def _connect_actions(self) -> None:
        actions, view = self.actions_of_graph, self.view
        actions.fit.triggered.connect(view.fit)
        actions.zoom_in.triggered.connect(lambda: view.zoom_by(NOTCH))
        actions.zoom_out.triggered.connect(lambda: view.zoom_by(1 / NOTCH))
        actions.toggle.triggered.connect(self._toggle_current)
        actions.more.triggered.connect(lambda: self._change_detail(self._current, 1))
        actions.less.triggered.connect(lambda: self._change_detail(self._current, -1))
        actions.layers.triggered.connect(lambda: self.show_level("layers"))
        actions.neurons.triggered.connect(lambda: self.show_level("neurons"))
        actions.operations.triggered.connect(lambda: self.show_level("operations"))
        actions.find.triggered.connect(self._open_search)
        actions.outline.toggled.connect(self._show_outline)
        actions.numbers.toggled.connect(self.scene.set_numbered)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has happened meanwhile."""
        super().showEvent(event)
        self.layouts.warm_up()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the search field in its corner."""
        super().resizeEvent(event)
        self._place_search()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.scene.recolor()

    def _refresh(self) -> None:
        """Show the subject; it is laid out anew if it has another shape."""
        session, subject = self._session, self._session.subject
        if not self.isVisible():
            return
        self.actions_of_graph.offer_detail(not session.in_lab)
        self.crumbs.setVisible(not session.in_lab)
        self.view.setAccessibleName(view_name(session.workspace))
        if subject is None:
            self._show_nothing()
        else:
            self.board.show_topology(subject.topology, self._steps.shown_now(subject))
            self._show_numbers()

    def _show_nothing(self) -> None:
        """There is no graph now: say why, and leave nothing standing of another one."""
        self.board.show_nothing(nothing_to_show(self._session.workspace, self._document.data.shortage))
        self.outline.show_nothing()
        self.header.set_subtitle("")
        self.foot.tell("")
        self.notice.hide()
        self._mark()

    def _show_numbers(self) -> None:
        self._show(moving=False)

    def _show(self, moving: bool) -> None:
        """Every number of this moment, and what the last step did; `moving` when it was done just now."""
        subject = self._session.subject
        if subject is None or not self.isVisible():
            return
        lesson = self._lesson(subject)
        self.notice.setText(lesson)
        self.notice.setVisible(bool(lesson))
        shown = self._steps.shown_now(subject)
        if self.board.show_numbers(subject.topology, shown) and self.board.graph is not None:
            self.header.set_subtitle(subtitle(self.board.graph, subject, self._session.focus))
            self._steps.light(subject, moving)
            self._show_scope()
        if self.outline.isVisible():
            self.outline.show_graph(subject.topology, shown, self._steps.node)

    def _lesson(self, subject: ScalarGraph) -> str:
        """Why the sample teaches nothing. In a batch its numbers come first, with a bug they lie."""
        training = self._document.training
        if self._session.moment is not None or training.bugs:
            return ""
        return lesson_of_zero(subject, training.loss)

    def _show_moment(self) -> None:
        """After a step: new numbers, what it lit up, and its node in view."""
        self._show(moving=not self._session.running)
        if self.isVisible() and self.actions_of_graph.follow.isChecked():
            self._steps.keep_in_view()

    def _take_drawing(self) -> None:
        """Another picture: mark in it what is selected, and light up the last step."""
        self._current = self._key_of_selection()
        self._mark()
        self._show_numbers()

    def _tell_detail(self, detail: Detail) -> None:
        """What is one box is one step."""
        if self.board.wanted is not None and not self._session.in_lab:
            layers = detail.folded_layers(self.board.wanted.topology)
            self._zoom = Zoom(detail.opened, layers, detail.loss)
            self._session.set_zoom(self._zoom)

    def _follow_zoom(self) -> None:
        """Somebody else opened or closed neurons."""
        if self._session.in_lab:
            return
        if self.board.wanted is not None and self._session.zoom != self._zoom:
            zoom, topology = self._session.zoom, self.board.wanted.topology
            detail = replace(self.board.detail, loss=zoom.loss)
            if not self.board.set_detail(detail.taking(zoom.opened, zoom.folded, topology)):
                self._session.set_zoom(self._zoom)

    def _answer(self, group: Group) -> int | None:
        graph = self.board.graph
        return graph.topology.output_of(group) if graph is not None else None

    def _current_box(self) -> Box | None:
        return self.board.box(self._current)

    def _pick(self, key: str | None) -> None:
        """Select a box everywhere: its node, or a whole layer."""
        self._current = key
        box = self._current_box()
        if box is not None and box.kind in ("node", "neuron"):
            self._session.look_at(box.node)
        else:
            if not self._session.in_lab:
                self._session.choose(Selection(layer=box.layer if box is not None else None))
            self._session.look_at(None)
        self._current = key
        self._mark()

    def _follow_selection(self) -> None:
        key = self._key_of_selection()
        if key != self._current:
            self._current = key
            if key is not None and self.isVisible() and key in self.scene.cards:
                self.view.reveal(self.board.area_of(key))
        self._mark()

    def _key_of_selection(self) -> str | None:
        """What is looked at; else the answer of the selected neuron, or the selected layer."""
        graph, node, layer = self.board.graph, self._session.node, self._session.selection.layer
        group = self._session.selected
        if graph is None:
            return None
        if graph.shape.is_expression:
            group = layer = None
        if node is None and group is not None and group in graph.shape.groups:
            node = graph.topology.output_of(group)
        if node is not None and node < len(graph.key_of):
            return graph.key_of[node]
        return layer_key(layer) if layer is not None and graph.has(layer_key(layer)) else None

    def _mark(self) -> None:
        self.scene.mark(self._current, self._session.selected)
        self._update_actions()
        box, graph, subject = self._current_box(), self.board.graph, self._session.subject
        described = ""
        if box is not None and graph is not None and subject is not None:
            described = spoken(graph, box, self.scene.shown)
        self.view.setAccessibleDescription(described)
        self._show_scope()
        if self.outline.isVisible():
            self.outline.show_node(self._session.node)

    def _show_scope(self) -> None:
        """Say where one looks: at the selected box, or where the step is."""
        box = self._current_box()
        if box is None or (self._session.node is None and box.kind in ("node", "neuron")):
            box = self.board.box(self.scene.lights.current) or box
        self.crumbs.show_scope(scope_of(box))

    def _update_actions(self) -> None:
        box, actions = self._current_box(), self.actions_of_graph
        closes = box is not None and box.group is not None and not box.collapsed
        actions.toggle.setEnabled(box is not None and (box.collapsed or box.group is not None))
        actions.toggle.setText(self.tr("Cl&ose neuron") if closes else self.tr("&Open"))

    def _toggle(self, key: str) -> None:
        self._pick(key)
        self._toggle_current()

    def _toggle_current(self) -> None:
        box = self._current_box()
        if box is not None:
            self._change_detail(box.key, 1 if box.collapsed else -1)
        # why: to open a neuron in the middle of a batch is to see its steps, not to stay at its answer.
        if self._session.moment is not None:
            self._session.look_at(None)

    def _change_detail(self, key: str | None, way: int) -> None:
        """One level further in or out, of a box or of the whole graph."""
        graph, box = self.board.graph, self.board.box(key)
        if graph is None:
            return
        detail = more_detail(graph, box) if way > 0 else less_detail(graph, box)
        self.board.set_detail(detail, box.node if box is not None else None)

    def _show_menu(self, key: str | None, place: QPoint) -> None:
        """The panel's commands, for the box under the pointer."""
        if key is not None:
            self._pick(key)
        menu = QMenu(self)
        menu.setObjectName("graph_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions_of_graph.all())
        if self.menu_guests:
            menu.addSeparator()
            menu.addActions(self.menu_guests)
        menu.popup(place)

    def _walk(self, direction: Direction) -> None:
        graph = self.board.graph
        if graph is None:
            return
        places = {key: (card.pos().x(), card.pos().y()) for key, card in self.scene.cards.items()}
        current = self._current_box()
        target = next_box(graph, places, current.key if current is not None else None, direction)
        if target is not None:
            self._pick(target)
            self.view.reveal(self.board.area_of(target))

    def _find(self, text: str) -> tuple[int, ...]:
        graph = self.board.graph
        return find_nodes(graph, text) if graph is not None else ()

    def _show_hit(self, node: int) -> None:
        """Select a node; where it is hidden in a neuron's box, that is opened."""
        graph = self.board.graph
        if graph is None:
            return
        group = graph.topology.nodes[node].group
        self._session.look_at(node)
        if group is not None and group not in graph.opened and node != graph.topology.output_of(group):
            self.open_neuron(group)

    def _open_search(self) -> None:
        self._place_search()
        self.search.open(self._session.in_lab)
        self._place_search()

    def _place_search(self) -> None:
        self.search.adjustSize()
        self.search.move(self.width() - self.search.width() - 12, self.pages.y())

    def _show_outline(self, wanted: bool) -> None:
        self.pages.setCurrentWidget(self.outline if wanted else self.board)
        self.setFocusProxy(self.outline if wanted else self.view)
        self._show_numbers()
        self._mark()

"""The Computation graph panel: the subject of the session, every scalar of it, live."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QToolButton

from engine.graph import Topology
from engine.worker.messages import LaidOut
from gui.document.document import Document
from gui.graph.actions import GraphActions
from gui.graph.layout_service import LayoutService
from gui.graph.scene import GraphScene
from gui.graph.view import NOTCH, GraphView, caption_place
from gui.graph.visible import Box, Group, VisibleGraph, groups_of, visible_graph
from gui.graph.walk import Direction, next_box
from gui.graph.wording import lesson_of_zero, spoken, subtitle
from gui.session.session import Session
from gui.widgets.panel import Panel

#: A graph with more links than this is not drawn.
MOST_LINKS = 20_000


class GraphPanel(Panel):
    """Neurons are one box each until they are opened. `shutdown()` ends the process that lays graphs out."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("graph", QCoreApplication.translate("GraphPanel", "Computation graph"))
        self._document = document
        self._session = session
        self._opened: frozenset[Group] = frozenset()
        self._current: str | None = None
        self._wanted: VisibleGraph | None = None
        self.actions_of_graph = GraphActions(self)
        self.layouts = LayoutService(self)
        self.scene = GraphScene()
        self.view = GraphView(self.scene)
        self._build()
        self._connect()
        self._update_actions()

    def actions_for_menu(self) -> list[QAction]:
        """The panel's commands, for a menu."""
        return self.actions_of_graph.all()

    def shutdown(self) -> None:
        """End the process that lays graphs out."""
        self.layouts.close()

    @property
    def current(self) -> str | None:
        """The key of the selected box."""
        return self._current

    @property
    def opened(self) -> frozenset[Group]:
        """The neurons that are shown node by node."""
        return self._opened

    def open_neuron(self, group: Group) -> None:
        """Show a neuron node by node."""
        self._set_opened(self._opened | {group})

    def close_neuron(self, group: Group) -> None:
        """Show a neuron as one box again."""
        self._set_opened(self._opened - {group})

    def collapse_all(self) -> None:
        """Show every neuron as one box."""
        self._set_opened(frozenset())

    def _build(self) -> None:
        self.notice = QLabel()
        self.notice.setObjectName("notice")
        self.notice.setWordWrap(True)
        self.notice.hide()
        self.empty = QLabel(
            self.tr("The computation graph of one sample appears here once the data is ready.")
        )
        self.empty.setObjectName("caption")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.view)
        self.view.setAccessibleName(self.tr("Computation graph of one sample"))
        self.caption = QLabel(self.tr("laying out…"), self.view)
        self.caption.setObjectName("caption")
        self.caption.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.caption.hide()
        self.column.addWidget(self.notice)
        self.column.addWidget(self.pages, 1)
        self.setFocusProxy(self.view)
        actions = self.actions_of_graph
        for action in actions.all():
            self.addAction(action)
        self._add_button(actions.toggle, self.tr("Open"))
        self._collapse_button = self._add_button(actions.collapse_all, self.tr("Collapse all"))
        self._add_button(actions.fit, self.tr("Fit"))
        self._add_button(actions.zoom_out, "\u2212")
        self._add_button(actions.zoom_in, "+")

    def _add_button(self, action: QAction, text: str) -> QToolButton:
        action.setIconText(text)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setProperty("quiet", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text().replace("&", ""))
        self.header.add_control(button)
        return button

    def _connect(self) -> None:
        session, actions, view = self._session, self.actions_of_graph, self.view
        session.subject_changed.connect(self._refresh)
        session.numbers_changed.connect(self._show_numbers)
        session.selection_changed.connect(self._follow_selection)
        self.layouts.laid_out.connect(self._show_layout)
        self.layouts.busy_changed.connect(self._show_busy)
        actions.fit.triggered.connect(view.fit)
        actions.zoom_in.triggered.connect(lambda: view.zoom_by(NOTCH))
        actions.zoom_out.triggered.connect(lambda: view.zoom_by(1 / NOTCH))
        actions.toggle.triggered.connect(self._toggle_current)
        actions.collapse_all.triggered.connect(self.collapse_all)
        view.picked.connect(self._pick)
        view.opened.connect(self._toggle)
        view.closed.connect(self.close_neuron)
        view.walked.connect(self._walk)
        view.cleared.connect(lambda: self._pick(None))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has happened meanwhile."""
        super().showEvent(event)
        self.layouts.warm_up()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the caption in its corner."""
        super().resizeEvent(event)
        self._place_caption()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.scene.recolor()

    def _refresh(self) -> None:
        """Show the subject: lay it out if it has another shape than the one that was wanted last."""
        subject = self._session.subject
        if subject is None or not self.isVisible():
            return
        if self._wanted is None or self._wanted.topology is not subject.topology:
            self._opened &= groups_of(subject.topology)
            self._lay_out(subject.topology)
        self._show_numbers()

    def _set_opened(self, opened: frozenset[Group]) -> None:
        subject = self._session.subject
        if subject is None:
            return
        opened &= groups_of(subject.topology)
        if opened != self._opened:
            self._opened = opened
            self._lay_out(subject.topology)

    def _lay_out(self, topology: Topology) -> None:
        self._wanted = visible_graph(topology, self._opened)
        if len(self._wanted.links) > MOST_LINKS:
            text = self.tr(
                "This graph has {count} links, too many to draw. Take away layers or neurons to see it."
            )
            self.empty.setText(text.format(count=f"{len(self._wanted.links):,}"))
            self.pages.setCurrentWidget(self.empty)
            return
        self.layouts.request(self._wanted)

    def _show_layout(self, graph: VisibleGraph, layout: LaidOut) -> None:
        subject = self._session.subject
        if subject is None or graph is not self._wanted or graph.topology is not subject.topology:
            return
        before, answers, size = self.scene.graph, self._answers_on_screen(), self.scene.content.size()
        self.scene.show_graph(graph, layout, subject.numbers())
        self.view.smooth_links(len(graph.links))
        self.pages.setCurrentWidget(self.view)
        if before is None or before.topology is not graph.topology:
            if size != self.scene.content.size():
                self.view.settle()
        else:
            self._keep_view(before, graph, answers)
        if self._current is None or not graph.has(self._current):
            self._current = self._answer_of_selected()
        self._mark()
        self._show_numbers()

    def _answers_on_screen(self) -> dict[Group, QPointF]:
        """Where each neuron's answer lies in the view."""
        graph = self.scene.graph
        if graph is None:
            return {}
        return {
            group: QPointF(self.view.mapFromScene(self.scene.cards[graph.answer_key(group)].pos()))
            for group in groups_of(graph.topology)
        }

    def _keep_view(self, before: VisibleGraph, graph: VisibleGraph, answers: dict[Group, QPointF]) -> None:
        """After opening or closing: let the neuron's answer stay where it was, and show what was opened."""
        changed = before.opened ^ graph.opened
        if (not graph.opened and not self.view.touched) or len(changed) != 1:
            self.view.settle()
            return
        (group,) = changed
        self.view.keep_in_place(self.scene.cards[graph.answer_key(group)].pos(), answers[group])
        if group in graph.opened:
            self.view.reveal(self.scene.frames[group].area)

    def _show_numbers(self) -> None:
        subject, graph = self._session.subject, self.scene.graph
        if subject is None or not self.isVisible():
            return
        lesson = lesson_of_zero(subject, self._document.training.loss)
        self.notice.setText(lesson)
        self.notice.setVisible(bool(lesson))
        if graph is not None and graph.topology is subject.topology:
            self.scene.show_numbers(subject.numbers())
            self.header.set_subtitle(subtitle(graph, subject, self._session.focus))

    def _show_busy(self, busy: bool) -> None:
        self.caption.setVisible(busy)
        self._place_caption()

    def _place_caption(self) -> None:
        self.caption.adjustSize()
        self.caption.move(caption_place(self.view, self.caption))

    def _current_box(self) -> Box | None:
        graph = self.scene.graph
        if graph is None or self._current is None or not graph.has(self._current):
            return None
        return graph.box(self._current)

    def _pick(self, key: str | None) -> None:
        self._current = key
        box = self._current_box()
        self._session.select(box.group if box is not None else None)
        self._mark()

    def _follow_selection(self, group: Group | None) -> None:
        box = self._current_box()
        if box is None or box.group != group:
            self._current = self._answer_of_selected()
            self._mark()
            if (current := self._current_box()) is not None and self.isVisible():
                card = self.scene.cards[current.key]
                self.view.reveal(card.frame.translated(card.pos()))

    def _answer_of_selected(self) -> str | None:
        graph, group = self.scene.graph, self._session.selected
        if graph is None or group is None or group not in groups_of(graph.topology):
            return None
        return graph.answer_key(group)

    def _mark(self) -> None:
        self.scene.mark(self._current, self._session.selected)
        self._update_actions()
        box, graph = self._current_box(), self.scene.graph
        described = ""
        if box is not None and graph is not None:
            described = spoken(graph, box, *self.scene.cards[box.key].numbers)
        self.view.setAccessibleDescription(described)

    def _update_actions(self) -> None:
        box, actions = self._current_box(), self.actions_of_graph
        actions.toggle.setEnabled(box is not None and box.group is not None)
        closes = box is not None and box.group is not None and not box.collapsed
        actions.toggle.setText(self.tr("Cl&ose neuron") if closes else self.tr("&Open neuron"))
        actions.toggle.setIconText(self.tr("Close") if closes else self.tr("Open"))
        actions.collapse_all.setEnabled(bool(self._opened))
        self._collapse_button.setVisible(bool(self._opened))

    def _toggle(self, key: str) -> None:
        self._pick(key)
        self._toggle_current()

    def _toggle_current(self) -> None:
        box = self._current_box()
        if box is None or box.group is None:
            return
        if box.collapsed:
            self.open_neuron(box.group)
        else:
            self.close_neuron(box.group)

    def _walk(self, direction: Direction) -> None:
        graph = self.scene.graph
        if graph is None:
            return
        places = {key: (card.pos().x(), card.pos().y()) for key, card in self.scene.cards.items()}
        current = self._current_box()
        target = next_box(graph, places, current.key if current is not None else None, direction)
        if target is not None:
            self._pick(target)
            card = self.scene.cards[target]
            self.view.reveal(card.frame.translated(card.pos()))

"""The window of the topological order: pick a graph and a way to search it, and watch."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from engine.order_search import Listed, Way
from gui.order.chips import Chips
from gui.order.graphs import (
    MOST_NODES,
    OrderGraph,
    graph_of_expression,
    graph_of_sample,
    twice_example,
    two_ways_example,
)
from gui.order.picture import SearchPicture
from gui.order.player import Player
from gui.order.wording import CODE, line_of, order_title, sentence, verdict, waiting_title, way_title
from gui.session.session import Session
from gui.widgets.fitting_dialog import FittingDialog
from gui.widgets.theme import active_theme


class OrderDialog(FittingDialog):
    """May stay open while one works; it does not follow the training, but begins anew with each choice."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("order_dialog")
        self.setWindowTitle(self.tr("Topological order"))
        self.resize(900, 560)
        self._session = session
        self._graph = twice_example()
        self.player = Player(self._graph, "depth_first", self)
        self.picture = SearchPicture()
        self._build()
        self.player.moved.connect(self._show_state)
        self.player.playing_changed.connect(self._show_playing)
        self.finished.connect(self._close_for_good)
        self._load_graph()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        why = QLabel(
            self.tr(
                "Backward may hand a node's gradient on only when all of it has arrived. A list with every "
                "node after its inputs, gone through from its end, makes sure of that."
            )
        )
        why.setWordWrap(True)
        column.addWidget(why)
        column.addLayout(self._choices())
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.picture, 1)
        middle.addLayout(self._lists())
        column.addLayout(middle, 1)
        self.sentence = QLabel()
        self.sentence.setObjectName("card_title")
        self.sentence.setWordWrap(True)
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.verdict.setMinimumHeight(20)
        column.addWidget(self.sentence)
        column.addWidget(self.verdict)
        column.addLayout(self._controls())

    def _choices(self) -> QHBoxLayout:
        self.graphs = QComboBox()
        self.graphs.setAccessibleName(self.tr("Graph"))
        self.graphs.setToolTip(self.tr("Which graph is put in order"))
        self.graphs.addItem("b = a + a;  c = b + b", twice_example)
        self.graphs.addItem("b = a * 2;  c = b * 3;  L = b + c", two_ways_example)
        walk = self._session.expression_walk
        if walk is not None and len(walk.graph.values) <= MOST_NODES:
            title = self.tr("The expression in the lab")
            self.graphs.insertItem(0, title, lambda: graph_of_expression(walk.graph))
            self.graphs.setCurrentIndex(0)
        if self._session.sample_graph is not None:
            self.graphs.addItem(self.tr("The sample in focus"), self._sample)
        self.ways = QComboBox()
        self.ways.setAccessibleName(self.tr("Way to search"))
        self.ways.setToolTip(self.tr("In which order the graph is walked"))
        self.graphs.currentIndexChanged.connect(self._load_graph)
        self.ways.currentIndexChanged.connect(self._load)
        row = QHBoxLayout()
        row.addWidget(self.graphs)
        row.addWidget(self.ways)
        row.addStretch(1)
        return row

    def _lists(self) -> QVBoxLayout:
        self.code = QLabel()
        self.code.setTextFormat(Qt.TextFormat.RichText)
        self.code.setAccessibleName(self.tr("The code of the search"))
        self.waiting, self.visited, self.order = Chips(), Chips(), Chips()
        self.visited.set_title(self.tr("Visited"))
        column = QVBoxLayout()
        column.setSpacing(10)
        for part in (self.code, self.waiting, self.visited, self.order):
            part.setFixedWidth(280)
            column.addWidget(part)
        column.addStretch(1)
        return column

    def _controls(self) -> QHBoxLayout:
        self.place = QSlider(Qt.Orientation.Horizontal)
        self.place.setAccessibleName(self.tr("Step of the search"))
        self.place.setToolTip(self.tr("Go to any step of the search"))
        self.place.valueChanged.connect(self.player.go)
        self.count = QLabel()
        self.count.setObjectName("number")
        self.back_button = self._button(self.tr("◀ &Back"), self.player.back, "Left")
        self.step_button = self._button(self.tr("&Step ▶"), self.player.step, "Right")
        self.play_button = self._button(self.tr("&Play"), self._toggle_play, "P")
        self.play_button.setProperty("primary", True)
        row = QHBoxLayout()
        for part in (self.back_button, self.step_button, self.play_button):
            row.addWidget(part)
        row.addWidget(self.place, 1)
        row.addWidget(self.count)
        return row

    def _button(self, text: str, slot: Callable[[], None], key: str) -> QPushButton:
        """A button, and a key that works anywhere in the window."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setAccessibleName(text.replace("&", "").strip("◀▶ "))
        button.setToolTip(f"{button.accessibleName()} ({key})")
        button.clicked.connect(slot)
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(button.click)
        self.addAction(action)
        return button

    def _sample(self) -> OrderGraph:
        subject = self._session.sample_graph
        return graph_of_sample(subject) if subject is not None else twice_example()

    def _load_graph(self) -> None:
        """Another graph: offer the ways that can be watched on it."""
        graph: OrderGraph = self.graphs.currentData()()
        wanted = self.ways.currentData() or "depth_first"
        self.ways.blockSignals(True)
        self.ways.clear()
        for way in graph.ways:
            self.ways.addItem(way_title(way), way)
        self.ways.setCurrentIndex(max(0, self.ways.findData(wanted)))
        self.ways.blockSignals(False)
        self._graph = graph
        self._load()

    def _load(self) -> None:
        way: Way = self.ways.currentData()
        self.picture.show_graph(self._graph)
        self.waiting.set_title(waiting_title(way))
        self.order.set_title(order_title(way))
        self.player.load(self._graph, way)
        self.place.setMaximum(len(self.player.states) - 1)
        self._show_state()

    def _show_state(self) -> None:
        player = self.player
        state, names = player.state, player.graph.names
        self.picture.show_state(state)
        newest = len(state.order) - 1 if isinstance(state.event, Listed) else None
        self.waiting.show_names([names[node] for node in state.waiting])
        self.visited.show_names([names[node] for node in sorted(state.visited)])
        self.visited.setVisible(player.way != "forgetful")
        self.order.show_names([names[node] for node in state.order], newest)
        self.sentence.setText(sentence(player.graph, player.way, state))
        self.place.setValue(player.index)
        self.count.setText(f"{player.index} / {len(player.states) - 1}")
        self.back_button.setEnabled(player.index > 0)
        self.step_button.setEnabled(not player.done)
        self._show_code()
        self._show_verdict()

    def _show_code(self) -> None:
        """The search's code, with the line that just ran on a ground of its own."""
        current, theme = line_of(self.player.way, self.player.state), active_theme()
        lines = []
        for number, line in enumerate(CODE[self.player.way]):
            text = escape(line).replace(" ", "&nbsp;")
            if number == current:
                text = f'<span style="background:{theme.accent_fill}; font-weight:600">{text}</span>'
            lines.append(text)
        self.code.setText(f'<div style="font-family:monospace; font-size:11px">{"<br>".join(lines)}</div>')

    def _show_verdict(self) -> None:
        grads, theme = self.player.grads(), active_theme()
        if grads is None:
            self.verdict.clear()
            return
        found, right = grads
        text = verdict(self.player.graph.names[self.player.graph.asked], found, right, self.player.way)
        color = theme.good if found == right else theme.bad
        self.verdict.setText(f'<span style="color:{color}; font-weight:600">{escape(text)}</span>')

    def _toggle_play(self) -> None:
        if self.player.playing:
            self.player.pause()
        else:
            self.player.play()

    def _show_playing(self, playing: bool) -> None:
        self.play_button.setText(self.tr("&Pause") if playing else self.tr("&Play"))

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_code()
            self._show_verdict()

    def _close_for_good(self) -> None:
        self.player.pause()
        self.deleteLater()

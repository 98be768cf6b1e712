"""The third tab: every gradient is worked out by hand, and the engine marks it."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.expression_graph import ExpressionGraph
from engine.marking import Share, mark_gradient, shares_of
from gui.labs.graph.answer_field import AnswerField
from gui.labs.graph.verdict import Verdict
from gui.labs.graph.wording import gradient_mistake, seed_mistake, short, slope_name, written
from gui.session.session import Session
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.node_names import node_names
from gui.widgets.numbers import signed
from gui.widgets.theme import active_theme

#: So many gradients can be asked for; more are no exercise.
MOST_ROWS = 30
#: Characters of a gradient's name; of a longer one only that of its node is shown.
LONGEST_LABEL = 14


class FillInTab(QWidget):
    """One field for each gradient. The graph shows those that follow from what was filled in rightly."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._graph: ExpressionGraph | None = None
        self._shares: list[list[Share]] = []
        self._nodes: list[int] = []
        self._filled: set[int] = set()
        self._fields: dict[int, AnswerField] = {}
        self._explanation = _caption()
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.verdict = Verdict()
        self._begin = QPushButton()
        self._begin.setObjectName("begin_filling_in")
        self._begin.setToolTip(self.tr("Hide the gradients and fill them in yourself"))
        self._begin.clicked.connect(self._begin_anew)
        self._reveal = QToolButton()
        self._reveal.setObjectName("show_gradients")
        self._reveal.setToolTip(self.tr("Give up and see all gradients"))
        self._reveal.setProperty("quiet", True)
        self._reveal.setText(self.tr("Show them all"))
        self._reveal.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for part in (self._explanation, self._rows, self.verdict):
            column.addWidget(part)
        for button in (self._begin, self._reveal):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._show_start()

    def show_subject(self, graph: ExpressionGraph | None) -> None:
        """Another expression, or other numbers in it, make the exercise another one."""
        if graph is not self._graph:
            self._graph = graph
            self._nodes = []
            self.verdict.clear()
            self._show_start()

    def _show_start(self) -> None:
        """Say what is to be done."""
        count = len(_asked_nodes(self._graph))
        if self._graph is None:
            text = self.tr("As soon as the expression is understood, its gradients can be filled in here.")
        elif count > MOST_ROWS:
            text = self.tr("This graph has %n gradients: too many for an exercise.", None, count)
        else:
            text = self.tr(
                "The gradients vanish from the graph, the numbers stay. Work them out from the right to "
                "the left: local derivative × what comes back, and add up where several ways meet."
            )
        self._explanation.setText(text)
        self._explanation.show()
        self._rows.hide()
        self._reveal.hide()
        self._begin.setText(self.tr("Begin"))
        self._begin.setEnabled(self._graph is not None and count <= MOST_ROWS)
        self._begin.show()

    def _begin_anew(self) -> None:
        walk = self._session.expression_walk
        if self._graph is None or walk is None:
            return
        self._shares = shares_of(self._graph.values)
        self._nodes = _asked_nodes(self._graph)
        self._filled = set()
        self.verdict.clear()
        self._build()
        self._explanation.hide()
        self._begin.hide()
        self._rows.show()
        self._reveal.show()
        self._session.go_to(walk.position_at(_forward(self._graph)))
        self._fields[self._nodes[0]].setFocus()

    def _build(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fields = {}
        names = self._names()
        for row, node in enumerate(self._nodes):
            name = slope_name(names[-1], names[node])
            label = ElidedLabel()
            label.setObjectName("number")
            label.show_text(name if len(name) <= LONGEST_LABEL else f"∂ {names[node]}")
            label.setToolTip(name)
            label.setStyleSheet(f"color: {active_theme().gradient}")
            field = AnswerField(name)
            field.answered.connect(partial(self._mark, node))
            field.misunderstood.connect(self.verdict.say)
            mark = QLabel()
            mark.setFixedWidth(14)
            self._fields[node] = field
            for column, widget in enumerate((label, field, mark)):
                self._grid.addWidget(widget, row, column)
                widget.show()

    def _mark(self, node: int, answer: float) -> None:
        graph = self._graph
        if graph is None or node in self._filled:
            return
        mistake = mark_gradient(answer, self._shares[node], graph.values[node].data)
        if mistake is None:
            self._take(node)
            return
        name = self._names()[node]
        is_root = node == len(graph.values) - 1
        self.verdict.wrong(seed_mistake(name) if is_root else gradient_mistake(mistake))
        self._set_mark(node, "✗", active_theme().bad)
        self._fields[node].selectAll()

    def _take(self, node: int) -> None:
        """It is right: show it in the graph, and go on to the next field."""
        self._filled.add(node)
        self._fill(node)
        self.verdict.right(self._reason(node))
        self._session.note_deed("filled_in", self._gradient(node))
        self._show_in_graph()
        left = [each for each in self._nodes if each not in self._filled]
        if left:
            self._fields[left[0]].setFocus()
            self._fields[left[0]].selectAll()
            return
        self._session.note_deed("filled_in_all", float(len(self._nodes)))
        self.verdict.right(self.tr("All of them: this is what backward() does."))
        self._end()

    def _show_all(self) -> None:
        walk = self._session.expression_walk
        for node in self._nodes:
            self._fill(node)
        self.verdict.clear()
        if walk is not None:
            self._session.go_to(walk.position_at(walk.length))
        self._end()

    def _end(self) -> None:
        self._reveal.hide()
        self._begin.setText(self.tr("Begin again"))
        self._begin.show()

    def _fill(self, node: int) -> None:
        """Write the gradient into its field, where it stays."""
        field = self._fields[node]
        field.setText(signed(self._gradient(node)))
        field.setReadOnly(True)
        field.setModified(False)
        self._set_mark(node, "✓" if node in self._filled else "", active_theme().good)

    def _set_mark(self, node: int, sign: str, color: str) -> None:
        item = self._grid.itemAtPosition(self._nodes.index(node), 2)
        label = item.widget() if item is not None else None
        if isinstance(label, QLabel):
            label.setText(sign)
            label.setStyleSheet(f"color: {color}")

    def _show_in_graph(self) -> None:
        """Walk as far as only gradients are handed over that were filled in."""
        walk = self._session.expression_walk
        if walk is None or self._graph is None:
            return
        known = self._filled | {i for i, node in enumerate(walk.topology.nodes) if node.kind == "constant"}
        index = _forward(self._graph)
        while index < walk.length:
            step = walk.step_at(index)
            if (step.node if step.receiver is None else step.receiver) not in known:
                break
            index += 1
        self._session.go_to(walk.position_at(index))

    def _gradient(self, node: int) -> float:
        return math.fsum(share.amount for share in self._shares[node])

    def _reason(self, node: int) -> str:
        """How one gets to the gradient."""
        shares = self._shares[node]
        if self._graph is not None and node == len(self._graph.values) - 1:
            return self.tr("It moves just as far as it is moved.")
        products = [written("*", [short(share.local), short(share.upstream)]) for share in shares]
        return f"{' + '.join(products)} = {short(self._gradient(node))}"

    def _names(self) -> tuple[str, ...]:
        return () if self._graph is None else node_names(self._graph.topology)


def _asked_nodes(graph: ExpressionGraph | None) -> list[int]:
    """Every node but the constants, from the root back."""
    if graph is None:
        return []
    nodes = graph.topology.nodes
    return [i for i in reversed(range(len(nodes))) if nodes[i].kind != "constant"]


def _forward(graph: ExpressionGraph) -> int:
    """How many events the forward pass has."""
    return sum(node.kind == "operation" for node in graph.topology.nodes)


def _caption() -> QLabel:
    label = QLabel()
    label.setObjectName("caption")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label

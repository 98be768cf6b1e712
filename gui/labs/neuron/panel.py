"""The neuron lab's panel: the neuron to be moved, its activation, all activations, and the plane it cuts."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.expression_graph import ExpressionGraph
from engine.network_spec import ActivationName
from engine.neuron_graph import neuron_values
from engine.value import Value
from gui.document.change import Change
from gui.document.document import Document
from gui.labs.neuron.curve_view import CurveView
from gui.labs.neuron.edits import NeuronEdits
from gui.labs.neuron.numbers import NeuronNumbers
from gui.labs.neuron.picture import NeuronPicture
from gui.labs.neuron.plane_view import PlaneView
from gui.labs.neuron.tiles import ActivationTiles
from gui.labs.neuron.wording import (
    back_sentence,
    flat_sentence,
    formula,
    range_sentence,
    slope_sentence,
    squashing_sentence,
)
from gui.session.session import Session
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.panel import Panel
from gui.widgets.round_button import RoundButton
from gui.widgets.theme import active_theme

#: From these widths on the curve stands beside the neuron, and the plane as well; else under it.
WIDE_FOR_CURVE, WIDE_FOR_PLANE = 630, 780


class NeuronPanel(Panel):
    """Shows the document's neuron; what the user does to it becomes an edit."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("neuron_lab", QCoreApplication.translate("NeuronLab", "Neuron"))
        self._document, self._session = document, session
        self._edits = NeuronEdits(document, self)
        self._is_stale = True
        self._values: dict[str, Value] = {}
        self._graph: ExpressionGraph | None = None
        self.picture = NeuronPicture()
        self.curve = CurveView()
        self.plane = PlaneView()
        self.tiles = ActivationTiles()
        self._back, self._slopes, self._ranges = QLabel(), _sentence(), _sentence()
        self._back.setObjectName("gradient_back")
        self._make_actions()
        self._arrange()
        self._connect()

    def actions_for_menu(self) -> list[QAction]:
        """The panel's commands, in the order of a menu."""
        return [self.example, self.add_input, self.remove_input]

    def showEvent(self, event: QShowEvent) -> None:
        """While hidden nothing was drawn; catch up."""
        super().showEvent(event)
        if self._is_stale:
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        directions, width = QBoxLayout.Direction, self.width()
        wide = directions.LeftToRight if width >= WIDE_FOR_CURVE else directions.TopToBottom
        self._top.setDirection(wide)
        home, share = (self._top, 4) if width >= WIDE_FOR_PLANE else (self._rows, 2)
        if home.indexOf(self.plane) < 0:
            home.addWidget(self.plane, share)

    def changeEvent(self, event: QEvent) -> None:
        """The sentence about the gradient has the theme's violet in it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._is_stale = True
            if self.isVisible():
                self._show()

    def _make_actions(self) -> None:
        edits = self._edits
        self.example = self._action("neuron_example", self.tr("The lecture's &neuron"), "")
        self.example.setToolTip(
            self.tr("Take all numbers of the neuron in the lecture, and tanh. Undo brings yours back.")
        )
        self.example.triggered.connect(lambda: edits.take_example())
        self.add_input = self._action("neuron_add_input", self.tr("&Add input"), "+")
        self.add_input.triggered.connect(lambda: edits.add_input())
        self.remove_input = self._action("neuron_remove_input", self.tr("&Remove input"), "-")
        self.remove_input.triggered.connect(lambda: edits.remove_input())

    def _action(self, name: str, text: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setToolTip(f"{text.replace('&', '')} ({key})")
        self.addAction(action)
        return action

    def _arrange(self) -> None:
        self._fewer, self._more = RoundButton("−"), RoundButton("+")
        for button, action in ((self._fewer, self.remove_input), (self._more, self.add_input)):
            button.setObjectName(action.objectName())
            button.setAccessibleName(action.text().replace("&", ""))
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
        example = QPushButton(self.example.text().replace("&", ""))
        example.setObjectName("neuron_example")
        example.setProperty("quiet", True)
        example.setToolTip(self.example.toolTip())
        example.clicked.connect(self.example.trigger)
        self.header.add_control(example)
        self._count = QLabel()
        self._count.setObjectName("caption")
        for control in (self._fewer, self._count, self._more):
            self.header.add_control(control)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(12)
        self._top.addWidget(self.picture, 11)
        self._top.addWidget(self.curve, 5)
        slopes = QHBoxLayout()
        slopes.setSpacing(12)
        slopes.addWidget(self._back)
        slopes.addWidget(self._slopes, 1)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(3)
        self._rows.addLayout(self._top, 4)
        self._rows.addLayout(slopes)
        self._rows.addWidget(self._ranges)
        self._rows.addWidget(self.tiles, 1)
        self._rows.addWidget(self.plane, 2)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(inside)
        self.column.addWidget(scrolled, 1)

    def _connect(self) -> None:
        edits = self._edits
        self._document.changed.connect(self._follow_document)
        self._session.moment_changed.connect(self._follow_moment)
        self.picture.edited.connect(self._set)
        self.picture.refused.connect(self._document.refused)
        self.picture.entered.connect(self._look_at)
        self.plane.moved.connect(edits.set_point)
        self.tiles.chosen.connect(lambda name: edits.choose_activation(cast(ActivationName, name)))

    def _set(self, name: str, value: float, gesture: int) -> None:
        if name == "b":
            self._edits.set_bias(value, gesture)
        elif name[0] == "x":
            self._edits.set_input(int(name[1:]) - 1, value, gesture)
        else:
            self._edits.set_weight(int(name[1:]) - 1, value, gesture)

    def _look_at(self, name: str) -> None:
        """Graph and Why turn to the number that is about to be moved."""
        if self._graph is not None and self._session.workspace == "neuron":
            labels = [value.label for value in self._graph.values]
            if name in labels:
                self._session.look_at(labels.index(name))

    def _follow_document(self, change: Change) -> None:
        # why also after a change of nothing: a refused edit, or other decimals, show all numbers anew.
        if change.labs or change == Change():
            self._is_stale = True
            if self.isVisible():
                self._show()

    def _show(self) -> None:
        """Everything about the neuron as it is now."""
        self._is_stale = False
        spec = self._edits.spec
        self.header.set_subtitle(formula(spec))
        self._count.setText(self.tr("inputs: {count}").format(count=len(spec.inputs)))
        for button, action, allowed in (
            (self._fewer, self.remove_input, self._edits.can_remove),
            (self._more, self.add_input, self._edits.can_add),
        ):
            action.setEnabled(allowed)
            button.setEnabled(allowed)
        self.plane.show_neuron(spec)
        sentences = slope_sentence(spec.activation), flat_sentence(spec.activation)
        self._slopes.show_text(" ".join(sentences))
        self._ranges.show_text(f"{range_sentence(spec.activation)} {squashing_sentence()}")
        self._values = neuron_values(spec)
        # why: making the graph is what does the backward pass.
        self._graph = ExpressionGraph(self._values, self._values["o"])
        self._session.publish("neuron", self._graph)
        self._show_numbers()

    def _follow_moment(self) -> None:
        if self.isVisible() and not self._is_stale:
            self._show_numbers()

    def _show_numbers(self) -> None:
        """The numbers, as far as the walk through the neuron has come."""
        if self._graph is None:
            return
        is_walked = self._session.subject is self._graph
        moment = self._session.moment if is_walked else None
        numbers = NeuronNumbers(self._edits.spec, self._values, self._graph, moment)
        activation, n = numbers.spec.activation, numbers.data("n")
        self.picture.show_numbers(numbers)
        self.curve.show_point(activation, n, numbers.slope)
        self.tiles.show_point(activation, n)
        self._back.setStyleSheet(f"color: {active_theme().gradient}; font-size: 11px;")
        self._back.setText(back_sentence(activation, n, numbers.slope))
        self._back.setVisible(numbers.slope is not None)


def _sentence() -> ElidedLabel:
    label = ElidedLabel()
    label.setObjectName("caption")
    return label

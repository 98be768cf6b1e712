"""Over every layer's column: its activation and size, and buttons for one neuron more or less.

The caption is also the layer's handle: a click selects it and opens its menu, a drag moves it.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QContextMenuEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QWidget

from engine.spec import ACTIVATIONS, LayerSpec
from gui.builder.caption_button import CaptionButton
from gui.builder.drag import MovedLayer
from gui.builder.dragging import Dragging
from gui.builder.edits import NetworkEdits
from gui.builder.wording import layer_caption
from gui.session.selection import Selection
from gui.widgets.round_button import DIAMETER, RoundButton

#: Pixels between the controls, and around the text of the activation button.
SPACING = 3
FRAME = 8


class LayerControls(QWidget):
    """One layer's controls. In a narrow column they take two rows."""

    #: When a context menu of the layer is wanted; carries the point on the screen.
    menu_wanted = Signal(QPoint)
    #: When the layer was selected by its caption.
    selected = Signal()

    def __init__(self, edits: NetworkEdits, layer: int, dragging: Dragging) -> None:
        super().__init__()
        self._edits = edits
        self._dragging = dragging
        self._layer = layer
        self._is_narrow = False
        self._room = 0
        self.setObjectName(f"layer_{layer + 1}")
        self.activation = self._activation_button()
        self.minus, self.plus = RoundButton("−"), RoundButton("+")
        self.minus.clicked.connect(lambda: edits.remove_neuron(layer))
        self.plus.clicked.connect(lambda: edits.add_neuron(layer))
        self._size = QLabel(self)
        self._size.setObjectName("caption")
        self._size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACING)
        self._grid.setVerticalSpacing(0)
        self._arrange()
        self.refresh()

    @property
    def wide_width(self) -> int:
        """How much room they need in one row."""
        layer = self._edits.layers[self._layer]
        return self._text_width(self._wide_caption(layer)) + 2 * (DIAMETER + SPACING)

    def fit(self, room: int, narrow: bool) -> None:
        """Stand in one row, or in two that are at most `room` wide."""
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._arrange()
        self._room = room
        self.refresh()

    def refresh(self) -> None:
        """Show the document's present layer."""
        layers = self._edits.layers
        layer, number = layers[self._layer], self._layer + 1
        is_output = number == len(layers)
        caption = self._caption(layer)
        self.activation.setText(caption)
        self.activation.setFixedWidth(self._text_width(caption))
        self.activation.setAccessibleName(self._activation_name(number, layer.activation))
        title = self.tr("Output layer") if is_output else self.tr("Layer {number}").format(number=number)
        tip = self.tr("{layer}: {activation}. Click to choose another activation, drag to move the layer.")
        self.activation.setToolTip(tip.format(layer=title, activation=layer.activation))
        for action in self.activation.menu().actions():
            action.setChecked(action.data() == layer.activation)
        self._size.setText(str(layer.size))
        for button in (self.minus, self.plus):
            button.setVisible(not is_output)
        add, remove = (
            self.tr("Add a neuron to layer {number}"),
            self.tr("Remove a neuron from layer {number}"),
        )
        self._allow(self.plus, add.format(number=number), self._edits.add_neuron_obstacle(self._layer))
        self._allow(self.minus, remove.format(number=number), self._edits.remove_neuron_obstacle(self._layer))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Everything that can be done with the layer."""
        self._select()
        self.menu_wanted.emit(event.globalPos())

    def _select(self) -> None:
        self._edits.session.choose(Selection(layer=self._layer))
        self.selected.emit()

    def _caption(self, layer: LayerSpec) -> str:
        if not self._is_narrow:
            return self._wide_caption(layer)
        metrics = self.activation.fontMetrics()
        return metrics.elidedText(layer.activation, Qt.TextElideMode.ElideRight, self._room - FRAME)

    def _wide_caption(self, layer: LayerSpec) -> str:
        return f"{layer_caption(layer)} ▾"

    def _text_width(self, text: str) -> int:
        self.activation.ensurePolished()
        return self.activation.fontMetrics().horizontalAdvance(text) + FRAME

    def _activation_name(self, number: int, activation: str) -> str:
        text = self.tr("Activation of layer {number}: {activation}")
        return text.format(number=number, activation=activation)

    def _activation_button(self) -> CaptionButton:
        button = CaptionButton(self._dragging, MovedLayer(self._layer), self._select)
        button.setObjectName("activation")
        menu = QMenu(button)
        group = QActionGroup(menu)
        for activation in ACTIVATIONS:
            action = QAction(activation, group)
            action.setObjectName(f"activation_{activation}")
            action.setData(activation)
            action.setCheckable(True)
            action.triggered.connect(
                lambda _=False, activation=activation: self._edits.choose_activation(self._layer, activation)
            )
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _arrange(self) -> None:
        while self._grid.count():
            self._grid.takeAt(0)
        center = Qt.AlignmentFlag.AlignCenter
        self._size.setVisible(self._is_narrow)
        if self._is_narrow:
            self._grid.addWidget(self.activation, 0, 0, 1, 3, center)
            for place, widget in enumerate((self.minus, self._size, self.plus)):
                self._grid.addWidget(widget, 1, place, center)
        else:
            for place, widget in enumerate((self.minus, self.activation, self.plus)):
                self._grid.addWidget(widget, 0, place, center)

    def _allow(self, button: RoundButton, name: str, obstacle: str) -> None:
        button.setEnabled(not obstacle)
        button.setAccessibleName(name)
        button.setToolTip(obstacle or name)

"""The palette: what can be dragged into the network, or clicked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from engine.spec import ActivationName
from gui.builder.drag import Drag, NewActivation, NewLayer, NewNeuron
from gui.builder.dragging import Dragging

#: The activations that are on the palette; captions and menus have all of them.
ON_PALETTE: tuple[ActivationName, ...] = ("tanh", "relu", "sigmoid", "linear")
SPACING = 4
HEIGHT = 24


class Chip(QToolButton):
    """One thing of the palette. A click does what is sensible, a drag decides where."""

    def __init__(
        self, name: str, text: str, drag: Drag, dragging: Dragging, click: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setObjectName(f"palette_{name}")
        self.setProperty("chip", True)
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setStyleSheet("QToolButton { font-size: 11px; padding: 2px 8px; border-radius: 12px; }")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._drag, self._dragging, self._click = drag, dragging, click
        self.clicked.connect(click)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What happens next decides whether it is a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            self._dragging.arm(self._drag, event.globalPosition().toPoint(), self._click)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The release is not ours: whoever follows the drag saw it."""


class Palette(QWidget):
    """A row of chips; those that do not fit are left out."""

    def __init__(self, dragging: Dragging, click: Callable[[Drag], None]) -> None:
        super().__init__()
        self.setObjectName("palette")
        self.setAccessibleName(QCoreApplication.translate("Palette", "Palette"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.layer = self._add("layer", self.tr("+ Layer"), NewLayer(), dragging, click)
        self.neuron = self._add("neuron", self.tr("+ Neuron"), NewNeuron(), dragging, click)
        self.layer.setAccessibleName(self.tr("Add a layer"))
        self.layer.setToolTip(self.tr("Drag it between two layers; a click adds one after the selected (L)"))
        self.neuron.setAccessibleName(self.tr("Add a neuron"))
        self.neuron.setToolTip(self.tr("Drag it into a layer, or between two; a click adds one (+)"))
        self.chips = [self.layer, self.neuron]
        for activation in ON_PALETTE:
            chip = self._add(activation, activation, NewActivation(activation), dragging, click)
            tip = self.tr("Drag {activation} onto a neuron or a layer; a click sets it for what is selected")
            chip.setToolTip(tip.format(activation=activation))
            chip.setAccessibleName(self.tr("Activation {activation}").format(activation=activation))
            self.chips.append(chip)

    def sizeHint(self) -> QSize:
        """All chips in a row."""
        widths = [chip.sizeHint().width() for chip in self.chips]
        return QSize(sum(widths) + SPACING * (len(widths) - 1), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Narrow panels do without."""
        return QSize(0, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """From the left, as many as fit."""
        super().resizeEvent(event)
        x = 0
        for chip in self.chips:
            width = chip.sizeHint().width()
            chip.setGeometry(x, 0, width, HEIGHT)
            chip.setVisible(x + width <= self.width())
            x += width + SPACING

    def _add(
        self, name: str, text: str, drag: Drag, dragging: Dragging, click: Callable[[Drag], None]
    ) -> Chip:
        chip = Chip(name, text, drag, dragging, lambda: click(drag))
        chip.setParent(self)
        return chip

"""The commands of the network panel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from gui.builder.edits import NetworkEdits


class NetworkActions(QObject):
    """Add and remove layers and neurons. Their keys work while the panel has the focus."""

    def __init__(self, edits: NetworkEdits, parent: QObject) -> None:
        super().__init__(parent)
        self._edits = edits
        self.add_layer = self._action("add_layer", self.tr("+ Layer"), ["L"], edits.add_layer)
        self.remove_layer = self._action("remove_layer", self.tr("− Layer"), ["Shift+L"], edits.remove_layer)
        self.add_neuron = self._action("add_neuron", self.tr("+ Neuron"), ["+", "="], self._add_neuron)
        self.remove_neuron = self._action(
            "remove_neuron", self.tr("− Neuron"), ["-", "Delete"], self._remove_neuron
        )
        self.add_layer.setText(self.tr("&Add layer"))
        self.remove_layer.setText(self.tr("&Remove layer"))
        self.refresh()

    def all(self) -> list[QAction]:
        """In the order of a menu."""
        return [self.add_layer, self.remove_layer, self.add_neuron, self.remove_neuron]

    def refresh(self) -> None:
        """Enable what is possible now; the tooltips of the rest say why it is not."""
        edits, layer = self._edits, self._edits.chosen_layer
        number = 1 if layer is None else layer + 1
        self.add_neuron.setText(self.tr("Add &neuron to layer {number}").format(number=number))
        self.remove_neuron.setText(self.tr("Remove n&euron from layer {number}").format(number=number))
        self._allow(
            self.add_layer,
            edits.add_layer_obstacle(),
            self.tr("Add a hidden layer before the output layer; the weights start over"),
        )
        self._allow(
            self.remove_layer,
            edits.remove_layer_obstacle(),
            self.tr("Remove the last hidden layer; the weights start over"),
        )
        self._allow(
            self.add_neuron,
            edits.add_neuron_obstacle(layer),
            self.tr("Add a neuron to layer {number}; the weights start over").format(number=number),
        )
        self._allow(
            self.remove_neuron,
            edits.remove_neuron_obstacle(layer),
            self.tr("Remove a neuron from layer {number}; the weights start over").format(number=number),
        )

    def _add_neuron(self) -> None:
        if self._edits.chosen_layer is not None:
            self._edits.add_neuron(self._edits.chosen_layer)

    def _remove_neuron(self) -> None:
        if self._edits.chosen_layer is not None:
            self._edits.remove_neuron(self._edits.chosen_layer)

    def _action(self, name: str, short: str, keys: list[str], do: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.setIconText(short)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(do)
        return action

    @staticmethod
    def _allow(action: QAction, obstacle: str, tip: str) -> None:
        action.setEnabled(not obstacle)
        keys = action.shortcut().toString()
        action.setToolTip(obstacle or f"{tip} ({keys})")

"""The commands of the network panel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from gui.builder.copying import Copying
from gui.builder.edits import NetworkEdits
from gui.builder.part import Rung
from gui.session.selection import Selection

#: Where a command's keys work: anywhere in the panel, or while the drawing itself has the focus.
_PANEL = Qt.ShortcutContext.WidgetWithChildrenShortcut
_CANVAS = Qt.ShortcutContext.WidgetShortcut


class NetworkActions(QObject):
    """Everything that builds the network and has a key."""

    def __init__(self, edits: NetworkEdits, copying: Copying, parent: QObject) -> None:
        super().__init__(parent)
        self._edits = edits
        self.add_layer = self._action("add_layer", self.tr("&Add layer"), ["L"], edits.add_layer)
        self.remove_layer = self._action("remove_layer", "", ["Shift+L"], self._remove_layer)
        self.add_neuron = self._action("add_neuron", "", ["+", "="], self._add_neuron)
        self.remove_neuron = self._action("remove_neuron", "", ["-"], self._remove_neuron)
        self._add_for_selection(edits, copying)
        self._add_for_looking()
        self.rungs = self._rungs()
        self.all_linear = self._action("all_linear", self.tr("E&very activation linear"), [], lambda: None)
        self.all_linear.setCheckable(True)
        self.refresh()

    def _add_for_selection(self, edits: NetworkEdits, copying: Copying) -> None:
        """What is done with the selected parts."""
        self.cut = self._canvas_action(
            "cut",
            self.tr("C&ut"),
            "Ctrl+X",
            copying.cut,
            self.tr("Copy the selected neurons, then delete them"),
        )
        self.copy = self._canvas_action(
            "copy", self.tr("&Copy"), "Ctrl+C", copying.copy, self.tr("Copy the selected neurons")
        )
        self.paste = self._canvas_action(
            "paste",
            self.tr("&Paste"),
            "Ctrl+V",
            copying.paste,
            self.tr("Add the copied neurons, with their weights"),
        )
        self.duplicate = self._canvas_action(
            "duplicate",
            self.tr("&Duplicate"),
            "Ctrl+D",
            copying.duplicate,
            self.tr("Add copies of the selected neurons, with their weights"),
        )
        self.delete = self._canvas_action(
            "delete",
            self.tr("Dele&te"),
            "Delete",
            lambda: edits.delete(edits.selection),
            self.tr("Delete the selected neurons, links or layer"),
        )
        self.select_all = self._canvas_action(
            "select_all",
            self.tr("&Select all neurons"),
            "Ctrl+A",
            self._select_all,
            self.tr("Select all neurons of all layers"),
        )
        self.rename = self._canvas_action(
            "rename", self.tr("Rena&me …"), "F2", lambda: None, self.tr("Give the selected neuron a label")
        )
        self.configure = self._canvas_action(
            "configure", self.tr("Con&figure …"), "", lambda: None, self.tr("Show all settings (Enter)")
        )

    def _add_for_looking(self) -> None:
        """What changes how the network is shown."""
        self.gradients = self._canvas_action(
            "show_gradients",
            self.tr("Show &gradients on the links"),
            "G",
            lambda: None,
            self.tr("Width: how the loss of the sample in focus moves with each weight"),
        )
        self.gradients.setCheckable(True)
        self.fit = self._canvas_action(
            "network_fit",
            self.tr("Fit networ&k"),
            "0",
            lambda: None,
            self.tr("Show the whole network, tidily"),
        )
        self.zoom_in = self._canvas_action(
            "network_zoom_in", self.tr("Zoom &in"), "Ctrl++", lambda: None, self.tr("Show the network larger")
        )
        self.zoom_out = self._canvas_action(
            "network_zoom_out",
            self.tr("Zoom &out"),
            "Ctrl+-",
            lambda: None,
            self.tr("Show the network smaller"),
        )

    def _rungs(self) -> dict[Rung, QAction]:
        """From one neuron to the whole network."""
        return {
            "neuron": self._canvas_action(
                "rung_neuron",
                self.tr("&1 Look at one neuron"),
                "1",
                lambda: None,
                self.tr("Zoom to the selected neuron"),
            ),
            "layer": self._canvas_action(
                "rung_layer",
                self.tr("&2 Look at its layer"),
                "2",
                lambda: None,
                self.tr("Zoom to the selected layer"),
            ),
            "mlp": self._canvas_action(
                "rung_mlp",
                self.tr("&3 Look at the whole MLP"),
                "3",
                lambda: None,
                self.tr("Show all layers"),
            ),
        }

    def building(self) -> list[QAction]:
        """Those whose keys work in the whole panel."""
        return [self.add_layer, self.remove_layer, self.add_neuron, self.remove_neuron]

    def editing(self) -> list[QAction]:
        """Those whose keys work while the drawing has the focus."""
        clipboard = [self.cut, self.copy, self.paste, self.duplicate]
        looking = [self.gradients, self.fit, self.zoom_in, self.zoom_out]
        chosen = [self.delete, self.select_all, self.rename, self.configure]
        return [*clipboard, *chosen, *looking, *self.rungs.values(), self.all_linear]

    def all(self) -> list[QAction]:
        """In the order of a menu."""
        return [*self.building(), *self.editing()]

    def refresh(self) -> None:
        """Enable what is possible now; the tooltips of the rest say why it is not."""
        edits, layer = self._edits, self._edits.chosen_layer
        number = 1 if layer is None else layer + 1
        self.remove_layer.setText(self.tr("&Remove layer {number}").format(number=number))
        self.add_neuron.setText(self.tr("Add &neuron to layer {number}").format(number=number))
        self.remove_neuron.setText(self.tr("Remove n&euron from layer {number}").format(number=number))
        self._allow(self.add_layer, edits.add_layer_obstacle(), self.tr("Add a hidden layer"))
        self._allow(
            self.remove_layer,
            edits.remove_layer_obstacle(),
            self.tr("Remove layer {number}").format(number=number),
        )
        self._allow(
            self.add_neuron,
            edits.add_neuron_obstacle(layer),
            self.tr("Add a neuron to layer {number}").format(number=number),
        )
        self._allow(
            self.remove_neuron,
            edits.remove_neuron_obstacle(layer),
            self.tr("Remove a neuron from layer {number}").format(number=number),
        )
        selection = edits.selection
        for action in (self.copy, self.cut, self.duplicate):
            action.setEnabled(bool(selection.neurons))
        self.rename.setEnabled(len(selection.neurons) == 1)
        for action in (self.delete, self.configure):
            action.setEnabled(selection != Selection())

    def _remove_layer(self) -> None:
        layer = self._edits.chosen_layer
        if layer is not None:
            self._edits.remove_layer(layer)

    def _add_neuron(self) -> None:
        layer = self._edits.chosen_layer
        if layer is None:
            self._edits.add_layer(0, size=1)
        else:
            self._edits.add_neuron(layer)

    def _remove_neuron(self) -> None:
        if self._edits.chosen_layer is not None:
            self._edits.remove_neuron(self._edits.chosen_layer)

    def _select_all(self) -> None:
        names = self._edits.document.network.layer_of()
        self._edits.session.choose(Selection(neurons=tuple(names)))

    def _canvas_action(self, name: str, text: str, key: str, do: Callable[[], object], tip: str) -> QAction:
        action = self._action(name, text, [key] if key else [], do)
        action.setShortcutContext(_CANVAS)
        action.setToolTip(f"{tip} ({key})" if key else tip)
        return action

    def _action(self, name: str, text: str, keys: list[str], do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(_PANEL)
        action.triggered.connect(lambda _=False: do())
        return action

    @staticmethod
    def _allow(action: QAction, obstacle: str, tip: str) -> None:
        action.setEnabled(not obstacle)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(obstacle or f"{tip} ({keys})")

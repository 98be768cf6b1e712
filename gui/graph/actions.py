"""The commands of the graph panel."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence


class GraphActions(QObject):
    """Zoom, detail, search, outline. Their keys work while the panel has the focus."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        make = self._action
        self.toggle = make(
            "graph_toggle",
            self.tr("&Open"),
            ["Return", "Enter"],
            self.tr("Show what is in the selected box, or put an open neuron back into its box"),
        )
        self.more = make(
            "graph_more", self.tr("&More detail"), ["Ctrl+Right"], self.tr("One level further in")
        )
        self.less = make(
            "graph_less",
            self.tr("&Less detail"),
            ["Backspace", "Ctrl+Left"],
            self.tr("One level further out"),
        )
        self.layers = make("graph_layers", self.tr("La&yers"), ["1"], self.tr("A box for each layer"))
        self.neurons = make("graph_neurons", self.tr("&Neurons"), ["2"], self.tr("A box for each neuron"))
        self.operations = make(
            "graph_operations", self.tr("O&perations"), ["3"], self.tr("A card for each single number")
        )
        self.fit = make("graph_fit", self.tr("&Fit graph"), ["0"], self.tr("Show the whole graph"))
        self.zoom_in = make(
            "graph_zoom_in", self.tr("Zoom &in"), ["+", "="], self.tr("Show the graph larger")
        )
        self.zoom_out = make("graph_zoom_out", self.tr("Zoom o&ut"), ["-"], self.tr("Show the graph smaller"))
        self.find = make(
            "graph_find", self.tr("Fin&d …"), ["Ctrl+F"], self.tr("Search for a node by its name")
        )
        self.outline = self._option(
            "graph_outline", self.tr("Ou&tline"), "O", self.tr("Show the graph as a tree with numbers")
        )
        self.numbers = self._option(
            "graph_numbers",
            self.tr("Topological o&rder"),
            "N",
            self.tr("Number the nodes in the order of the forward pass; backward goes the other way"),
        )
        self.follow = self._option(
            "graph_follow", self.tr("Follow &steps"), "F", self.tr("Keep the node of each step in view")
        )
        self.follow.setChecked(True)

    def all(self) -> list[QAction]:
        """In the order of a menu."""
        zoom = [self.fit, self.zoom_in, self.zoom_out]
        return [*self._of_detail(), *zoom, self.find, self.outline, self.numbers, self.follow]

    def offer_detail(self, offered: bool) -> None:
        """Have the commands for layers and neurons, or leave them out: an expression has neither."""
        for action in self._of_detail():
            action.setVisible(offered)

    def _of_detail(self) -> list[QAction]:
        return [self.toggle, self.more, self.less, self.layers, self.neurons, self.operations]

    def _option(self, name: str, text: str, key: str, tip: str) -> QAction:
        action = self._action(name, text, [key], tip)
        action.setCheckable(True)
        return action

    def _action(self, name: str, text: str, keys: list[str], tip: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{tip} ({keys[0]})")
        return action

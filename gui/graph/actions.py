"""The commands of the graph panel."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence


class GraphActions(QObject):
    """Fit, zoom, open and collapse. Their keys work while the panel has the focus."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.fit = self._action("graph_fit", self.tr("&Fit graph"), ["0"], self.tr("Show the whole graph"))
        self.zoom_in = self._action(
            "graph_zoom_in", self.tr("Zoom &in"), ["+", "="], self.tr("Show the graph larger")
        )
        self.zoom_out = self._action(
            "graph_zoom_out", self.tr("Zoom &out"), ["-"], self.tr("Show the graph smaller")
        )
        self.toggle = self._action(
            "graph_toggle",
            self.tr("&Open neuron"),
            ["Return", "Enter"],
            self.tr("Show every operation of the selected neuron, or one box again"),
        )
        self.collapse_all = self._action(
            "graph_collapse_all",
            self.tr("&Collapse all neurons"),
            ["Backspace"],
            self.tr("Show every neuron as one box"),
        )

    def all(self) -> list[QAction]:
        """In the order of a menu."""
        return [self.fit, self.zoom_in, self.zoom_out, self.toggle, self.collapse_all]

    def _action(self, name: str, text: str, keys: list[str], tip: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{tip} ({keys[0]})")
        return action

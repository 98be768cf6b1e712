"""The outline: the same graph as a tree with numbers, for the keyboard and for screen readers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from engine.graph import Topology
from gui.graph.outline_model import Index, OutlineModel
from gui.graph.shown import Shown


class Outline(QTreeView):
    """Shows what the graph shows, and picks the same nodes."""

    #: When the user goes to another row; carries its node.
    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._model = OutlineModel(self)
        self._topology: Topology | None = None
        self._leading = False
        self.setModel(self._model)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Outline of the computation graph"))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.header().resizeSection(column, 88)
        self.header().setStretchLastSection(False)

    def show_graph(self, topology: Topology, shown: Shown, current: int | None) -> None:
        """Show a graph with its numbers; `current` is the node that the step just done was about."""
        if topology is not self._topology:
            self._topology = topology
            self._model.show_topology(topology)
            self.expandToDepth(0)
        self._model.show_numbers(shown, current)
        self.viewport().update()

    def show_nothing(self) -> None:
        """There is no graph now."""
        self._topology = None
        self._model.show_topology(Topology((), ()))

    def show_node(self, node: int | None) -> None:
        """Go to the row of the node that is selected elsewhere."""
        if node is None:
            self.selectionModel().clear()
        elif self._model.node_at(self.currentIndex()) != node:
            self._leading = True
            index = self._model.index_of(node)
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self._leading = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Pick what the user went to."""
        super().currentChanged(current, previous)
        node = self._model.node_at(current) if current.isValid() else None
        if node is not None and not self._leading:
            self.picked.emit(node)

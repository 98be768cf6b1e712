"""The graph as a tree: inputs, layers, their neurons, the neurons' nodes, and the loss; or an expression."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.graph import Topology
from gui.graph.painting import number_font
from gui.graph.shape import shape_of
from gui.graph.shown import Shown
from gui.graph.wording import card_number, layer_title, neuron_title
from gui.widgets.theme import active_theme

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


@dataclass(eq=False, slots=True)
class Entry:
    """One row. `node` is the node whose numbers it shows; None for a heading."""

    title: str
    node: int | None
    parent: Entry | None
    row: int
    children: list[Entry] = field(default_factory=list)

    def add(self, title: str, node: int | None = None) -> Entry:
        """A row below this one."""
        self.children.append(Entry(title, node, self, len(self.children)))
        return self.children[-1]


class OutlineModel(QAbstractItemModel):
    """Three columns: node, data, grad."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Entry("", None, None, 0)
        self._rows: dict[int, Entry] = {}
        self._shown: Shown | None = None
        self._current: int | None = None

    def show_topology(self, topology: Topology) -> None:
        """Be the tree of another graph."""
        self.beginResetModel()
        self._root, self._rows, self._shown = Entry("", None, None, 0), {}, None
        if topology.nodes:
            self._grow(topology)
        self.endResetModel()

    def show_numbers(self, shown: Shown, current: int | None) -> None:
        """Show other numbers; `current` is the node that the step just done was about."""
        self._shown, self._current = shown, current

    def index_of(self, node: int) -> QModelIndex:
        """Where a node stands; a neuron's answer as the last node in the neuron."""
        entry = self._rows.get(node)
        return NO_INDEX if entry is None else self.createIndex(entry.row, 0, entry)

    def node_at(self, index: Index) -> int | None:
        """The node of a row; None for a heading."""
        return self._entry(index).node

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Qt's way down the tree."""
        children = self._entry(parent).children
        if not 0 <= row < len(children) or not 0 <= column < 3:
            return NO_INDEX
        return self.createIndex(row, column, children[row])

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Qt's way up the tree."""
        above = self._entry(index).parent
        if above is None or above is self._root:
            return NO_INDEX
        return self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Rows below a row."""
        return len(self._entry(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Node, data, grad."""
        return 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """The columns' titles."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section > 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Node"), self.tr("data"), self.tr("grad"))[section]
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        """What stands in a cell."""
        entry, column = self._entry(index), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._title(entry) if column == 0 else self._number(entry.node, column)
            case Qt.ItemDataRole.FontRole if column > 0:
                return number_font(12)
            case Qt.ItemDataRole.ForegroundRole if column == 2:
                return active_theme().color("gradient")
            case Qt.ItemDataRole.TextAlignmentRole if column > 0:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _title(self, entry: Entry) -> str:
        """The name, with a mark where the step just done was."""
        is_current = entry.node is not None and entry.node == self._current
        return f"▶ {entry.title}" if is_current else entry.title

    def _number(self, node: int | None, column: int) -> str:
        shown = self._shown
        if node is None or shown is None:
            return ""
        numbers, known = (shown.data, shown.computed) if column == 1 else (shown.grad, shown.received)
        return card_number(float(numbers[node])) if known[node] else "·"

    def _entry(self, index: Index) -> Entry:
        return index.internalPointer() if index.isValid() else self._root

    def _grow(self, topology: Topology) -> None:
        """In the order in which one reads the graph."""
        if shape_of(topology).is_expression:
            self._grow_expression(topology)
        else:
            self._grow_network(topology)

    def _grow_expression(self, topology: Topology) -> None:
        """Leaves, then operations in topological order."""
        leaves, operations = self._root.add(self.tr("Leaves")), self._root.add(self.tr("Operations"))
        for node, (what, name) in enumerate(zip(topology.nodes, shape_of(topology).names, strict=True)):
            heading = operations if what.kind == "operation" else leaves
            self._rows[node] = heading.add(name, node)

    def _grow_network(self, topology: Topology) -> None:
        """Inputs first, the loss last."""
        inputs, names = shape_of(topology).inputs, shape_of(topology).names
        heading = self._root.add(self.tr("Inputs"))
        for node in sorted(inputs):
            self._rows[node] = heading.add(names[node], node)
        groups: dict[tuple[int, int], list[int]] = {}
        for node, what in enumerate(topology.nodes):
            if what.group is not None:
                groups.setdefault(what.group, []).append(node)
        layers: dict[int, Entry] = {}
        for group in sorted(groups):
            if group[0] not in layers:
                layers[group[0]] = self._root.add(layer_title(group[0]))
            neuron = layers[group[0]].add(neuron_title(group), topology.output_of(group))
            for node in groups[group]:
                self._rows[node] = neuron.add(names[node], node)
        loss = self._root.add(self.tr("Loss"))
        for node, what in enumerate(topology.nodes):
            if what.group is None and node not in inputs:
                self._rows[node] = loss.add(names[node], node)

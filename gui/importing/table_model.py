"""The first rows of a table, as they are written in the file."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from engine.data.table.make import Overview
from gui.widgets.theme import active_theme

Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel):
    """Columns that are not learned from are pale, the target's name is bold."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._overview: Overview | None = None

    def show_overview(self, overview: Overview | None) -> None:
        """Show another table, or the same in another light."""
        self.beginResetModel()
        self._overview = overview
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Rows that are shown."""
        return len(self._overview.rows) if self._overview and not parent.isValid() else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """All columns of the file."""
        return len(self._overview.names) if self._overview and not parent.isValid() else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, and its colour."""
        if self._overview is None or not index.isValid():
            return None
        row = self._overview.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row[index.column()] if index.column() < len(row) else ""
        if role == Qt.ItemDataRole.ForegroundRole:
            return active_theme().color("text" if self._is_used(index.column()) else "muted")
        if (
            role == Qt.ItemDataRole.TextAlignmentRole
            and self._overview.columns[index.column()].kind == "number"
        ):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' names, and the rows' numbers in the file."""
        if self._overview is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            first = 2 if self._overview.reading.header else 1
            return str(section + first) if role == Qt.ItemDataRole.DisplayRole else None
        name = self._overview.names[section]
        is_target = name == self._overview.chosen.target
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("{column} (target)").format(column=name) if is_target else name
        if role == Qt.ItemDataRole.FontRole and is_target:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and not self._is_used(section):
            return active_theme().color("muted")
        return None

    def _is_used(self, column: int) -> bool:
        if self._overview is None:
            return False
        chosen, name = self._overview.chosen, self._overview.names[column]
        return name == chosen.target or name in chosen.columns

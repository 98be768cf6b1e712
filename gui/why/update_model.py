"""The optimizer's table as Qt shows it: sortable by any column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from engine.training.update_table import ColumnName, UpdateTable
from gui.widgets.mathtext import number_text
from gui.widgets.theme import active_theme

Index = QModelIndex | QPersistentModelIndex

#: What an update is about comes first, in sight in a narrow panel too; what it is made of follows.
_ORDER: tuple[ColumnName, ...] = ("gradient", "step", "new", "parameter", "velocity", "mean", "scale")


class UpdateModel(QAbstractTableModel):
    """Name, then the numbers. What is not updated yet has no new value."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names: Sequence[str] = ()
        self._table: UpdateTable | None = None
        self._columns: list[ColumnName] = []
        self._order = np.arange(0)
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._updated = 0

    def show_table(self, names: Sequence[str], table: UpdateTable, updated: int) -> None:
        """Show a batch's update, of which so many parameters are finished."""
        if table is self._table:
            self._updated = updated
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._names, self._table, self._updated = names, table, updated
        self._columns = [name for name in _ORDER if name in table.columns]
        self._order = np.arange(len(table))
        self.endResetModel()
        if self._sorted_by is not None:
            self.sort(*self._sorted_by)

    def parameter(self, row: int) -> int:
        """The parameter in a row, as in `TrainingState.parameters`."""
        return int(self._order[row])

    def row_of(self, parameter: int) -> int:
        """The row of a parameter; -1 where there is none."""
        found = np.flatnonzero(self._order == parameter)
        return int(found[0]) if len(found) else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """One row per parameter."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The name, and the optimizer's columns."""
        return 0 if parent.isValid() else 1 + len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column is; rows have no head."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(section))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if section == 0:
            return self.tr("name") if role == Qt.ItemDataRole.DisplayRole else None
        title, hint = _title(self._columns[section - 1])
        return title if role == Qt.ItemDataRole.DisplayRole else hint

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What one cell shows."""
        parameter = self.parameter(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(parameter, index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(_alignment(index.column()))
            case Qt.ItemDataRole.ForegroundRole:
                return active_theme().color(self._ink(parameter, index.column()))
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the network's own order."""
        self._sorted_by = (column, order)
        if self._table is None:
            return
        self.layoutAboutToBeChanged.emit()
        if column <= 0:
            self._order = np.arange(len(self._table))
        else:
            self._order = np.argsort(self._table.columns[self._columns[column - 1]], kind="stable")
        if order == Qt.SortOrder.DescendingOrder:
            self._order = self._order[::-1]
        self.layoutChanged.emit()

    def _text(self, parameter: int, column: int) -> str:
        if column == 0:
            return self._names[parameter]
        name = self._columns[column - 1]
        if self._table is None or (name == "new" and parameter >= self._updated):
            return "·"
        return number_text(float(self._table.columns[name][parameter]), sign=name in ("gradient", "step"))

    def _ink(self, parameter: int, column: int) -> str:
        if column and self._columns[column - 1] == "gradient":
            return "gradient"
        return "text" if parameter < self._updated else "muted"


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _title(column: ColumnName) -> tuple[str, str]:
    """A column's head, and what it says when pointed at."""
    translate = {
        "parameter": (
            QCoreApplication.translate("UpdateModel", "value"),
            QCoreApplication.translate("UpdateModel", "The parameter before the update"),
        ),
        "gradient": (
            QCoreApplication.translate("UpdateModel", "grad"),
            QCoreApplication.translate("UpdateModel", "∂L/∂p: its grad after the backward pass"),
        ),
        "velocity": (
            QCoreApplication.translate("UpdateModel", "velocity"),
            QCoreApplication.translate(
                "UpdateModel", "How fast the parameter rolls: earlier gradients live on in it"
            ),
        ),
        "mean": (
            QCoreApplication.translate("UpdateModel", "mean"),
            QCoreApplication.translate("UpdateModel", "The running mean of the gradient"),
        ),
        "scale": (
            QCoreApplication.translate("UpdateModel", "scale"),
            QCoreApplication.translate(
                "UpdateModel", "What the step is divided by: the root of the squares kept"
            ),
        ),
        "step": (
            QCoreApplication.translate("UpdateModel", "step"),
            QCoreApplication.translate("UpdateModel", "What the update adds to the parameter"),
        ),
        "new": (
            QCoreApplication.translate("UpdateModel", "new"),
            QCoreApplication.translate("UpdateModel", "The parameter after the update, once it has happened"),
        ),
    }
    return translate[column]

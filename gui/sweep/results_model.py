"""The trainings of a sweep as rows that can be sorted by any column."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontDatabase

from engine.sweep.means import SettingName
from engine.sweep.record import METRICS, SweepRecord
from gui.sweep.words import metric_title, metric_words, setting_title, value_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ResultsModel(QAbstractTableModel):
    """The varied settings first, then what the last epoch measured. What has no number comes last."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.records: list[SweepRecord] = []
        self.settings: list[SettingName] = []
        self.metrics: list[str] = []
        self._sorted_by, self._order = -1, Qt.SortOrder.AscendingOrder

    def begin(self, settings: list[SettingName]) -> None:
        """Show nothing of a sweep that varies these."""
        self.beginResetModel()
        self.records, self.settings, self.metrics = [], settings, []
        self._sorted_by = -1
        self.endResetModel()

    def add(self, record: SweepRecord) -> None:
        """Another training is done."""
        if not self.records:
            self.beginResetModel()
            self.metrics = [name for name in METRICS if name in record.curves and name != "data_loss"]
            self.records = [record]
            self.endResetModel()
            return
        place = self._place_of(record)
        self.beginInsertRows(_NOWHERE, place, place)
        self.records.insert(place, record)
        self.endInsertRows()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equal ones stay in the order of the sweep."""
        # why first: views then note which rows and columns they have to find again.
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        chosen = [self.records[each.row()] for each in before]
        self._sorted_by, self._order = column, order
        self.records.sort(key=self._key)
        places = {record.number: row for row, record in enumerate(self.records)}
        after = [
            self.index(places[record.number], each.column())
            for record, each in zip(chosen, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One for each training that is done."""
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Settings and metrics."""
        return 0 if parent.isValid() else len(self.settings) + len(self.metrics)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column is."""
        count = len(self.settings)
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section >= count)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section < count:
            return setting_title(self.settings[section])
        return metric_title(self.metrics[section - count])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A setting's value or a metric's number."""
        record, column, count = self.records[index.row()], index.column(), len(self.settings)
        is_number = column >= count
        if role == Qt.ItemDataRole.DisplayRole:
            if not is_number:
                name = self.settings[column]
                return value_words(name, getattr(record, name))
            return self._number(record, self.metrics[column - count])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(is_number)
        if role == Qt.ItemDataRole.FontRole and is_number:
            return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        return None

    def _number(self, record: SweepRecord, metric: str) -> str:
        value = record.final[metric]
        return metric_words(metric, value) if value is not None else self.tr("diverged")

    def _place_of(self, record: SweepRecord) -> int:
        key = self._key(record)
        return sum(self._key(each) <= key for each in self.records)

    def _key(self, record: SweepRecord) -> tuple[bool, Any, int]:
        column, count = self._sorted_by, len(self.settings)
        if not 0 <= column < self.columnCount():
            return (False, 0, record.number)
        if column < count:
            value = getattr(record, self.settings[column])
        else:
            value = record.final[self.metrics[column - count]]
        descending = self._order == Qt.SortOrder.DescendingOrder
        if value is None:
            return (True, 0, record.number)
        return (False, _reversed(value) if descending else value, record.number)


def _side(is_number: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _reversed(value: Any) -> Any:
    """Something that sorts the other way round."""
    if isinstance(value, str):
        return tuple(-ord(letter) for letter in value)
    return tuple(-each for each in value) if isinstance(value, tuple) else -value

"""The samples as rows, in the order and choice that the user wants."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage

from engine.data.prepared import IntArray
from engine.training.sample_shares import SampleShares
from gui.samples.sample_filter import SampleFilter
from gui.samples.sample_picture import sample_picture
from gui.samples.sample_table import (
    ANSWER,
    LIVE,
    LOSS,
    NUMBER,
    PART,
    PICTURE,
    RIGHT,
    SHARE,
    SURE,
    TARGET,
    Key,
    SampleTable,
)
from gui.samples.wording import column_meaning, column_title
from gui.session.focus import Focus
from gui.widgets.numbers import percent, plain, signed
from gui.widgets.plain_tip import plain_tip
from gui.widgets.theme import active_theme

#: The role under which a share, from 0 to 1 of the largest, is found.
BAR_ROLE = Qt.ItemDataRole.UserRole + 1
FONT_PIXELS = 12

Index = QModelIndex | QPersistentModelIndex


class SampleModel(QAbstractTableModel):
    """Sorts and filters whole columns at once, so that 100,000 rows take milliseconds.

    Texts are made only for the rows that are seen.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.table: SampleTable | None = None
        self.focus: Focus | None = None
        self.filter = SampleFilter()
        self._keys: tuple[Key, ...] = ()
        self._rows: IntArray = np.zeros(0, dtype=np.intp)
        self._sorted_by: Key = SHARE
        self._descending = True
        self._largest_share = 1.0

    def show_table(self, table: SampleTable | None) -> None:
        """Show other samples; those of the same kind are sorted and chosen as before."""
        self.beginResetModel()
        if table is None or self.table is None or not table.is_like(self.table):
            self.filter = SampleFilter()
        self.table = table
        self._keys = table.keys if table is not None else ()
        if self._sorted_by not in self._keys:
            self._sorted_by, self._descending = SHARE, True
        self._rows = self._chosen_rows()
        self.endResetModel()

    def show_shares(self, shares: SampleShares) -> None:
        """Take newer numbers; the rows are sorted and chosen anew where that depends on them."""
        if self.table is None:
            return
        self.table.show_shares(shares)
        finite = shares.shares[np.isfinite(shares.shares)]
        self._largest_share = float(finite.max()) if len(finite) else 1.0
        if self._sorted_by in LIVE or self.filter.is_live:
            self._arrange()
        else:
            self.layoutChanged.emit()

    def show_filter(self, chosen: SampleFilter) -> None:
        """Show only what passes. Raises FilterError, and shows what it did, where the text makes no sense."""
        before, self.filter = self.filter, chosen
        try:
            self._arrange()
        except ValueError:
            self.filter = before
            raise

    def show_focus(self, focus: Focus | None) -> None:
        """Mark another sample."""
        self.focus = focus
        self.layoutChanged.emit()

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        """Which column the rows are sorted by, and which way."""
        order = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        return (self._keys.index(self._sorted_by) if self._keys else -1), order

    def key(self, column: int) -> Key:
        """What a column is."""
        return self._keys[column]

    def sample(self, row: int) -> Focus | None:
        """Which sample stands in a row."""
        if self.table is None or not 0 <= row < len(self._rows):
            return None
        return self.table.focus_of(int(self._rows[row]))

    def row(self, focus: Focus | None) -> int:
        """In which row a sample stands; -1 where it isn't shown."""
        if self.table is None or focus is None:
            return -1
        found = np.flatnonzero(self._rows == self.table.row_of(focus))
        return int(found[0]) if len(found) else -1

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equal ones stay in the order of the data."""
        if 0 <= column < len(self._keys):
            self._sorted_by, self._descending = self._keys[column], order == Qt.SortOrder.DescendingOrder
            self._arrange()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """One row for each sample that passes."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """What is known of a sample, then its inputs."""
        return 0 if parent.isValid() else len(self._keys)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names and what they mean."""
        if orientation != Qt.Orientation.Horizontal or self.table is None or section >= len(self._keys):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_title(self.table, self._keys[section])
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column_meaning(self.table, self._keys[section]))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            # why not at the right: the mark of the sorted column stands there.
            key = self._keys[section]
            return int(Qt.AlignmentFlag.AlignCenter) if self._is_number(key) else self._alignment(key)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What one cell shows."""
        if self.table is None:
            return None
        row, key = int(self._rows[index.row()]), self._keys[index.column()]
        is_focus = row == self.table.row_of(self.focus)
        match role:
            case Qt.ItemDataRole.DisplayRole if key != PICTURE:
                return self._text(self.table, row, key, is_focus)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(self.table, row, key, is_focus)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(key)
            case Qt.ItemDataRole.ForegroundRole:
                return self._color(self.table, row, key)
            case Qt.ItemDataRole.FontRole:
                return _font(self._is_number(key), is_focus)
            case Qt.ItemDataRole.BackgroundRole if is_focus:
                return active_theme().color("accent_fill")
            case Qt.ItemDataRole.DecorationRole if key == PICTURE:
                return self._picture(self.table, row)
            case _ if role == BAR_ROLE and key == SHARE:
                return float(self.table.column(SHARE)[row]) / (self._largest_share or 1.0)
        return None

    def _arrange(self) -> None:
        """Choose and sort the rows anew."""
        rows = self._chosen_rows()
        if len(rows) == len(self._rows):
            self._rows = rows
            self.layoutChanged.emit()
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def _chosen_rows(self) -> IntArray:
        if self.table is None:
            return np.zeros(0, dtype=np.intp)
        titles = {column_title(self.table, key): key for key in self._keys}
        rows = np.flatnonzero(self.filter.mask(self.table, titles))
        values = self.table.column(self._sorted_by)[rows]
        # why the sign: this way equal ones stay in order, and NaN comes last, in both directions.
        order = np.argsort(-values if self._descending else values, kind="stable")
        return np.asarray(rows[order])

    def _text(self, table: SampleTable, row: int, key: Key, is_focus: bool) -> str:
        if key == NUMBER:
            return f"{'▸ ' if is_focus else ''}{table.focus_of(row).index + 1}"
        if key == PICTURE:
            return ""
        if key == PART:
            return self.tr("test") if table.is_test[row] else self.tr("train")
        value = float(table.column(key)[row])
        if key in (TARGET, ANSWER) and not table.is_regression:
            return table.data.class_names[int(value)] if value >= 0 else "–"
        if math.isnan(value) and (table.shares is None or key == SHARE):
            return "–"
        if key == RIGHT:
            return "–" if table.answered[row] < 0 else "✗" if value else "✓"
        if key == SHARE or (key == SURE and not table.has_one_score):
            return percent(value, 2 if key == SHARE else 1)
        return plain(value) if key == LOSS else signed(value)

    def _spoken(self, table: SampleTable, row: int, key: Key, is_focus: bool) -> str:
        text = self._text(table, row, key, is_focus=False)
        if key == RIGHT:
            text = {"✓": self.tr("right"), "✗": self.tr("wrong")}.get(text, text)
        if key == NUMBER and is_focus:
            text = self.tr("{sample}, looked at").format(sample=text)
        return f"{column_title(table, key)}: {text}"

    def _alignment(self, key: Key) -> int:
        flags = Qt.AlignmentFlag
        if self._is_number(key):
            return int(flags.AlignRight | flags.AlignVCenter)
        centred = key in (PART, RIGHT, PICTURE)
        return int((flags.AlignHCenter if centred else flags.AlignLeft) | flags.AlignVCenter)

    def _is_number(self, key: Key) -> bool:
        classes = self.table is not None and not self.table.is_regression
        return key not in (PART, RIGHT, PICTURE) and not (classes and key in (TARGET, ANSWER))

    def _color(self, table: SampleTable, row: int, key: Key) -> Any:
        theme = active_theme()
        if key == SHARE:
            return theme.color("gradient")
        if key == PART:
            return theme.color("muted")
        if key in (RIGHT, ANSWER) and not table.is_regression and table.answered[row] >= 0:
            return theme.color("bad" if table.is_wrong[row] else "good" if key == RIGHT else "text")
        return None

    def _picture(self, table: SampleTable, row: int) -> QImage | None:
        shape = table.data.picture
        return sample_picture(table.x[row].reshape(shape)) if shape is not None else None


def _font(is_number: bool, is_focus: bool) -> QFont:
    """Numbers stand in a monospaced face; the sample in focus is bold."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont) if is_number else QFont()
    font.setPixelSize(FONT_PIXELS)
    font.setBold(is_focus)
    return font

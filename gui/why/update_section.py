"""The optimizer's table, in the update phase."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from engine.training.stepper import BatchWalk
from engine.training.update_table import UpdateTable, update_table
from gui.why.update_model import UpdateModel

ROW_HEIGHT = 21
ROWS_SHOWN = 7


class UpdateSection(QWidget):
    """One row per parameter; the one updated last is selected."""

    #: When a row was chosen; carries the parameter, as in `TrainingState.parameters`.
    parameter_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.table = _Table(self)
        self._walk: BatchWalk | None = None
        self._update: UpdateTable | None = None
        self.table.clicked.connect(self._choose)
        self.table.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_update(self, walk: BatchWalk, names: Sequence[str], updated: int, looked_at: int | None) -> None:
        """Show the update that a walk is in, of which so many parameters are finished."""
        if walk is not self._walk or self._update is None:
            result = walk.result
            self._walk = walk
            self._update = update_table(walk.training, walk.start, result.gradients, result.state)
        self.table.rows.show_table(names, self._update, updated)
        row = self.table.rows.row_of(updated - 1 if looked_at is None else looked_at)
        if row >= 0:
            self.table.selectRow(row)
            self.table.scrollTo(self.table.rows.index(row, 0))

    def _choose(self, index: QModelIndex) -> None:
        self.parameter_chosen.emit(self.table.rows.parameter(index.row()))


class _Table(QTableView):
    """Some rows high; wide tables scroll sideways."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = UpdateModel(self)
        self.setModel(self.rows)
        self.rows.modelReset.connect(self.updateGeometry)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(11)
        self.setFont(font)
        self.setAccessibleName(self.tr("Optimizer table"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        # why a precision: thousands of rows are not measured for the width of a column.
        header.setResizeContentsPrecision(50)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """Head and some rows."""
        rows = min(max(self.rows.rowCount(), 1), ROWS_SHOWN)
        height = self.horizontalHeader().sizeHint().height() + rows * ROW_HEIGHT
        return QSize(300, height + self.horizontalScrollBar().sizeHint().height() + 4)

    def minimumSizeHint(self) -> QSize:
        """The same height: the panel scrolls."""
        return QSize(120, self.sizeHint().height())

"""The table on the screen: rows to click, and a bar for how hard each sample pulls."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.samples.sample_picture import SIDE
from gui.samples.sample_table import PICTURE, SHARE
from gui.samples.table_model import BAR_ROLE, SampleModel
from gui.session.focus import Focus
from gui.widgets.theme import active_theme

ROW_HEIGHT = 22
#: So many rows are measured for the width of a column.
_MEASURED = 40
#: Room for the mark that the table is sorted by a column.
_SORT_MARK = 24
_NARROWEST, _WIDEST, _BAR = 46, 150, 84


class SampleView(QTableView):
    """A click or Enter looks at a sample; the arrow keys move through the rows."""

    #: When a row was clicked or Enter pressed on it; carries its Focus.
    chosen = Signal(object)

    def __init__(self, model: SampleModel) -> None:
        super().__init__()
        self._rows = model
        self._current: Focus | None = None
        self.setObjectName("samples_table")
        self.setModel(model)
        self.setAccessibleName(self.tr("Table of samples"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self._prepare_header()
        self.setItemDelegate(_Delegate(self))
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.selectionModel().currentRowChanged.connect(self._note_current)

    def _prepare_header(self) -> None:
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(_MEASURED)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        column, order = self._rows.sorted_by
        header.setSortIndicator(column, order)
        self.setSortingEnabled(True)

    def minimumSizeHint(self) -> QSize:
        """A few rows."""
        return QSize(120, 4 * ROW_HEIGHT)

    def fit_columns(self) -> None:
        """Make each column as wide as what is in it, within reason."""
        header = self.horizontalHeader()
        column, order = self._rows.sorted_by
        header.setSortIndicator(column, order)
        has_pictures = self._rows.table is not None and self._rows.table.data.picture is not None
        self.verticalHeader().setDefaultSectionSize(SIDE + 4 if has_pictures else ROW_HEIGHT)
        # why fewer rows: of many columns each takes as long to measure as one of few.
        header.setResizeContentsPrecision(max(1, 10 * _MEASURED // max(header.count(), 10)))
        for section in range(header.count()):
            title = str(self._rows.headerData(section, Qt.Orientation.Horizontal))
            named = header.fontMetrics().horizontalAdvance(title) + _SORT_MARK
            wanted = max(self.sizeHintForColumn(section), named)
            least = _BAR if self._rows.key(section) == SHARE else _NARROWEST
            header.resizeSection(section, min(max(wanted + 6, least), _WIDEST))

    def follow(self) -> None:
        """After the rows moved, keep the keyboard on its sample, and the picture where it is."""
        row = self._rows.row(self._current)
        self.setAutoScroll(False)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row, max(self.currentIndex().column(), 0)))
        self.setAutoScroll(True)

    def show_sample(self, focus: Focus | None) -> None:
        """Go to a sample's row, if it has one."""
        row = self._rows.row(focus)
        if row >= 0 and focus != self._current:
            self.setCurrentIndex(self._rows.index(row, max(self.currentIndex().column(), 0)))

    def _choose(self, index: QModelIndex) -> None:
        focus = self._rows.sample(index.row())
        if focus is not None:
            self.chosen.emit(focus)

    def _note_current(self, index: QModelIndex) -> None:
        if index.isValid() and self.hasAutoScroll():
            self._current = self._rows.sample(index.row())


class _Delegate(QStyledItemDelegate):
    """A cell; in the column of pulls with a bar behind the number."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The bar, then the cell as ever."""
        share = index.data(BAR_ROLE)
        if isinstance(share, float) and share > 0.0:
            place = QRectF(option.rect).adjusted(2, 3, -2, -3)
            place.setWidth(place.width() * min(share, 1.0))
            painter.fillRect(place, active_theme().color("gradient_fill"))
        super().paint(painter, option, index)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A picture stands in the middle."""
        super().initStyleOption(option, index)
        model = index.model()
        if isinstance(model, SampleModel) and model.key(index.column()) == PICTURE:
            option.decorationPosition = QStyleOptionViewItem.Position.Top
            option.decorationAlignment = Qt.AlignmentFlag.AlignCenter

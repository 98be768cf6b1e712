"""What a sweep has found so far, as a table and as a heatmap."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from engine.sweep.means import SettingName
from engine.sweep.record import SweepRecord
from gui.sweep.heatmap import Heatmap
from gui.sweep.results_model import ResultsModel
from gui.sweep.words import metric_title, setting_title

#: Milliseconds between two drawings of the heatmap while trainings come in.
_INTERVAL = 200
#: Pixels by which a column is wider than its title.
_AROUND = 12


class SweepResults(QStackedWidget):
    """Empty, it says what will be here."""

    #: When another training is chosen in the table, or none.
    chosen_changed = Signal()
    #: When a training was double-clicked.
    activated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = ResultsModel(self)
        empty = QLabel(
            self.tr(
                "Start the sweep: each training becomes a row here, and two of the settings a map "
                "that shows at a glance which values go well together."
            )
        )
        empty.setObjectName("caption")
        empty.setWordWrap(True)
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setContentsMargins(80, 0, 80, 0)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for part in (self.tabs, self.tabs.tabBar()):
            part.setAccessibleName(self.tr("What the sweep found"))
        self.table = self._table()
        self.heatmap = Heatmap()
        self.tabs.addTab(self.table, self.tr("Ta&ble"))
        self.tabs.addTab(self._map_page(), self.tr("Heat&map"))
        self.addWidget(empty)
        self.addWidget(self.tabs)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_INTERVAL)
        self._timer.timeout.connect(self.show_map)
        self.tabs.currentChanged.connect(self.show_map)

    @property
    def records(self) -> list[SweepRecord]:
        """All that are done."""
        return self.model.records

    @property
    def settings(self) -> list[SettingName]:
        """What the sweep varies."""
        return self.model.settings

    @property
    def chosen(self) -> SweepRecord | None:
        """The training that is chosen in the table."""
        rows = self.table.selectionModel().selectedRows()
        return self.records[rows[0].row()] if rows else None

    def begin(self, settings: list[SettingName]) -> None:
        """Forget the last sweep; the next one varies these."""
        self.model.begin(settings)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setCurrentIndex(0)
        # why: a map needs two settings.
        self.tabs.setTabVisible(1, len(settings) > 1)
        for box, place in ((self.rows, 0), (self.columns, -1)):
            box.clear()
            for name in settings:
                box.addItem(setting_title(name), name)
            if settings:
                box.setCurrentIndex(range(len(settings))[place])
        self.measure.clear()
        self.chosen_changed.emit()

    def add(self, record: SweepRecord) -> None:
        """Another training is done."""
        self.model.add(record)
        if len(self.records) == 1:
            self._begin_metrics()
            self.setCurrentIndex(1)
        if not self._timer.isActive():
            self._timer.start()

    def show_map(self) -> None:
        """Draw the newest means, where they are seen."""
        rows, columns, metric = (box.currentData() for box in (self.rows, self.columns, self.measure))
        if self.records and metric is not None and len(self.settings) > 1 and self.tabs.currentIndex() == 1:
            self.heatmap.show_means(self.records, rows, columns, metric)

    def _begin_metrics(self) -> None:
        for name in self.model.metrics:
            self.measure.addItem(metric_title(name), name)
        tested = self.measure.findData("test_loss")
        self.measure.setCurrentIndex(max(tested, 0))
        column = len(self.settings) + self.measure.currentIndex()
        self.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        header = self.table.horizontalHeader()
        for place in range(self.model.columnCount()):
            header.resizeSection(place, header.sectionSizeHint(place) + _AROUND)

    def _table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("sweep_table")
        table.setAccessibleName(self.tr("Trainings of the sweep"))
        table.setModel(self.model)
        table.setSortingEnabled(True)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(24)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.horizontalHeader().setStretchLastSection(True)
        table.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        table.doubleClicked.connect(lambda _: self.activated.emit())
        return table

    def _map_page(self) -> QWidget:
        self.measure = self._box(self.tr("What the map shows, at the end of each training"))
        self.rows = self._box(self.tr("Which setting has a row for each value"))
        self.columns = self._box(self.tr("Which setting has a column for each value"))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.measure)
        for text, box in ((self.tr("down"), self.rows), (self.tr("across"), self.columns)):
            label = QLabel(text)
            label.setObjectName("caption")
            top.addWidget(label)
            top.addWidget(box)
        top.addStretch(1)
        note = QLabel(
            self.tr("Each cell is the mean over all other settings. * some diverged and are left out.")
        )
        note.setObjectName("caption")
        area = QScrollArea()
        area.setAccessibleName(self.heatmap.accessibleName())
        area.setWidgetResizable(True)
        area.setWidget(self.heatmap)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(area, 1)
        column.addWidget(note)
        return page

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.activated.connect(lambda _: self.show_map())
        return box

"""The window of runs: all trainings of the project, two of them compared, one taken up again."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.runs.kept import MOST_RUNS
from gui.document.document import Document
from gui.document.run_edits import forget_run
from gui.document.runs import Run
from gui.runs.run_model import COLUMNS, RunModel
from gui.runs.settings_words import differences
from gui.widgets.fitting_dialog import FittingDialog
from gui.widgets.undo_keys import take_undo_keys

#: Milliseconds between two looks at the training that goes on.
_INTERVAL = 500


class RunList(FittingDialog):
    """May stay open while one works. One chosen run can be taken up, two are compared."""

    def __init__(self, parent: QWidget, document: Document) -> None:
        super().__init__(parent)
        self.setObjectName("run_list")
        self.setWindowTitle(self.tr("Runs of this project"))
        self.resize(960, 480)
        self._document = document
        self.model = RunModel(self, document)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_INTERVAL)
        self._timer.timeout.connect(self._refresh)
        self._build()
        document.runs.changed.connect(self._refresh)
        document.changed.connect(self._refresh)
        document.progressed.connect(self._refresh_soon)
        document.refused.connect(self._say_why)
        document.runs.changed.connect(self.refusal.hide)
        take_undo_keys(self, document.undo_stack)
        self.finished.connect(self.deleteLater)
        self._refresh()

    @property
    def chosen(self) -> list[Run]:
        """The chosen runs, at most two of them count."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.runs[row] for row in rows if row < len(self.model.runs)]

    def _build(self) -> None:
        note = QLabel(
            self.tr(
                "Every training from fresh weights is a run, and saved with the project. Tick one to see its "
                "loss behind the present one. Choose two (Ctrl+click) to see in which settings they differ."
            )
            + " "
            + self.tr("Of more than {count}, the oldest without a note goes.").format(count=MOST_RUNS)
        )
        note.setObjectName("caption")
        note.setWordWrap(True)
        self.table = self._table()
        empty = QLabel(self.tr("No run yet: train with F5, then change something and Reset."))
        empty.setObjectName("caption")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages = QStackedWidget()
        self.pages.addWidget(empty)
        self.pages.addWidget(self.table)
        self.comparison = QTableWidget(0, 3)
        self.comparison.setAccessibleName(self.tr("Settings in which the two chosen runs differ"))
        self.comparison.verticalHeader().hide()
        self.comparison.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.comparison.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.comparison.setShowGrid(False)
        self.comparison.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.comparison.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.verdict = QLabel()
        self.verdict.setObjectName("caption")
        self.refusal = QLabel()
        self.refusal.setObjectName("warning")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(note)
        column.addWidget(self.pages, 3)
        column.addWidget(self.refusal)
        column.addWidget(self.verdict)
        column.addWidget(self.comparison, 2)
        column.addLayout(self._buttons())

    def _table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("runs")
        table.setAccessibleName(self.windowTitle())
        table.setModel(self.model)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(24)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        table.selectionModel().selectionChanged.connect(self._follow_choice)
        return table

    def _buttons(self) -> QHBoxLayout:
        self.restore = QPushButton()
        self.restore.setObjectName("run_restore")
        self.restore.clicked.connect(self._go_there)
        self.forget = QPushButton(self.tr("&Forget"))
        self.forget.setObjectName("run_forget")
        self.forget.setToolTip(self.tr("Take this run off the list; Undo returns"))
        self.forget.clicked.connect(self._forget)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        for button in (self.restore, self.forget):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        for button in (self.restore, self.forget, close):
            button.setAutoDefault(False)
        return row

    def _say_why(self, line: str) -> None:
        self.refusal.setText(line)
        self.refusal.show()

    def _refresh_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _refresh(self) -> None:
        """The newest numbers; what was chosen stays chosen."""
        if self.table.state() == QAbstractItemView.State.EditingState:
            self._refresh_soon()
            return
        chosen = {run.number for run in self.chosen}
        self.model.refresh()
        choice = QItemSelection()
        for row, run in enumerate(self.model.runs):
            if run.number in chosen:
                choice.select(self.model.index(row, 0), self.model.index(row, len(COLUMNS) - 1))
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().select(choice, flags.ClearAndSelect)
        self.pages.setCurrentIndex(1 if self.model.runs else 0)
        self._follow_choice()

    def _follow_choice(self) -> None:
        chosen = self.chosen
        one = len(chosen) == 1 and not self.model.is_present(chosen[0])
        self.restore.setEnabled(one)
        self.forget.setEnabled(one)
        if one and chosen[0].progress is None:
            self.restore.setText(self.tr("Take its &settings"))
            tip = self.tr(
                "Bring this run's settings back, untrained: its weights were not stored. Undo returns"
            )
        else:
            self.restore.setText(self.tr("&Go there"))
            tip = self.tr("Bring this run's settings and weights back; Undo returns")
        self.restore.setToolTip(tip)
        if len(chosen) == 2:
            self._compare(*chosen)
        else:
            self.comparison.setRowCount(0)
        self.comparison.setVisible(len(chosen) == 2)
        self.verdict.setVisible(len(chosen) == 2)

    def _compare(self, one: Run, other: Run) -> None:
        rows = differences(one.project, other.project)
        title = self.tr("run {number}")
        titles = [title.format(number=run.number) for run in (one, other)]
        self.comparison.setHorizontalHeaderLabels([self.tr("setting"), *titles])
        self.comparison.setRowCount(len(rows))
        for place, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self.comparison.setItem(place, column, QTableWidgetItem(text))
        self.verdict.setText(self.tr("They differ in:") if rows else self.tr("Both have the same settings."))

    def _go_there(self) -> None:
        self._document.go_to_run(self.chosen[0])

    def _forget(self) -> None:
        forget_run(self._document, self.chosen[0])

"""The list of other ways that the training went, to compare and to take one up again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.document.branches import Branch
from gui.document.document import Document
from gui.runs.settings_words import rate_words, sizes_words
from gui.widgets.fitting_dialog import FittingDialog
from gui.widgets.names import optimizer_title
from gui.widgets.numbers import measured
from gui.widgets.undo_keys import take_undo_keys


class BranchList(FittingDialog):
    """May stay open while one works. The way that the training goes now is not in it."""

    def __init__(self, parent: QWidget, document: Document) -> None:
        super().__init__(parent)
        self._document = document
        self.setObjectName("branch_list")
        self.setWindowTitle(self.tr("Branches of this training"))
        self.resize(720, 300)
        self._build()
        document.branches.changed.connect(self._show)
        document.changed.connect(self._show)
        take_undo_keys(self, document.undo_stack)
        self.finished.connect(self.deleteLater)
        self._show()

    def _build(self) -> None:
        note = QLabel(self.tr("Rewind, change something, and train on: the way it went before is kept here."))
        note.setObjectName("caption")
        note.setWordWrap(True)
        self.table = QTableWidget(0, 7)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("branch"),
                self.tr("left at epoch"),
                self.tr("came to epoch"),
                self.tr("train loss"),
                self.tr("network"),
                self.tr("optimizer"),
                self.tr("learning rate"),
            ]
        )
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.itemSelectionChanged.connect(self._update_buttons)
        self.table.itemDoubleClicked.connect(lambda _: self._take_up())
        self.empty = QLabel(self.tr("There is only one way so far."))
        self.empty.setObjectName("caption")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.table)
        self.take_up = QPushButton(self.tr("&Go there"))
        self.take_up.setToolTip(self.tr("Bring this branch's settings and weights back; Undo returns"))
        self.take_up.clicked.connect(self._take_up)
        self.forget = QPushButton(self.tr("&Forget"))
        self.forget.setToolTip(self.tr("Take this branch off the list"))
        self.forget.clicked.connect(self._forget)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(self.take_up)
        row.addWidget(self.forget)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(note)
        column.addWidget(self.pages, 1)
        column.addLayout(row)

    def _show(self) -> None:
        branches = self._document.branches.all()
        self.table.setRowCount(len(branches))
        for place, branch in enumerate(branches):
            for column, text in enumerate(self._row(branch)):
                self.table.setItem(place, column, QTableWidgetItem(text))
        self.pages.setCurrentWidget(self.table if branches else self.empty)
        if branches and not self.table.selectedItems():
            self.table.selectRow(len(branches) - 1)
        self._update_buttons()

    def _row(self, branch: Branch) -> tuple[str, ...]:
        history, training = branch.progress.history, branch.project.training
        return (
            str(branch.number),
            str(branch.left_at),
            str(branch.progress.state.epoch),
            measured(history.last("train_loss")),
            sizes_words(branch.project),
            optimizer_title(training.optimizer),
            rate_words(training.learning_rate),
        )

    def _chosen(self) -> Branch | None:
        rows = self.table.selectionModel().selectedRows()
        branches = self._document.branches.all()
        return branches[rows[0].row()] if rows and rows[0].row() < len(branches) else None

    def _update_buttons(self) -> None:
        chosen = self._chosen() is not None
        self.take_up.setEnabled(chosen)
        self.forget.setEnabled(chosen)

    def _take_up(self) -> None:
        branch = self._chosen()
        if branch is not None:
            self._document.go_to_branch(branch)

    def _forget(self) -> None:
        branch = self._chosen()
        if branch is not None:
            self._document.branches.remove(branch)

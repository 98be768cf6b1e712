"""The trainings of a project as rows: those before, and last the present one."""

from __future__ import annotations

from typing import Any, Literal, get_args

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from gui.document.document import Document
from gui.document.run_edits import write_note
from gui.document.runs import Run
from gui.runs.settings_words import data_words, rate_words, sizes_words
from gui.widgets.names import optimizer_title
from gui.widgets.numbers import measured

Index = QModelIndex | QPersistentModelIndex
Column = Literal["shown", "data", "layers", "optimizer", "rate", "seed", "epoch", "train", "test", "note"]
COLUMNS: tuple[Column, ...] = get_args(Column)
_NOWHERE = QModelIndex()


class RunModel(QAbstractTableModel):
    """The first column is ticked to draw a run in Loss; the last one is written by the user."""

    def __init__(self, parent: QObject, document: Document) -> None:
        super().__init__(parent)
        self._document = document
        self.runs: list[Run] = []
        self.refresh()

    def refresh(self) -> None:
        """Take the newest numbers."""
        before, self.runs = len(self.runs), self._newest()
        if len(self.runs) == before:
            last = self.index(max(before - 1, 0), len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.beginResetModel()
            self.endResetModel()

    def is_present(self, run: Run) -> bool:
        """Whether this is the training that goes on now."""
        return run.is_of(self._document.progress)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One for each training."""
        return 0 if parent.isValid() else len(self.runs)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Those of COLUMNS."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column is."""
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            "shown": self.tr("run, in Loss"),
            "data": self.tr("data"),
            "layers": self.tr("network"),
            "optimizer": self.tr("optimizer"),
            "rate": self.tr("learning rate"),
            "seed": self.tr("seed"),
            "epoch": self.tr("epochs"),
            "train": self.tr("train loss"),
            "test": self.tr("test loss"),
            "note": self.tr("note (double-click)"),
        }[COLUMNS[section]]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A run's setting or number."""
        run, column = self.runs[index.row()], COLUMNS[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(run, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == "shown" and not self.is_present(run):
            return Qt.CheckState.Checked if run.shown else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.FontRole and self.is_present(run):
            bold = QFont()
            bold.setBold(True)
            return bold
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Notes are edited, the first column is ticked."""
        flags = super().flags(index)
        column = COLUMNS[index.column()]
        if column == "note":
            return flags | Qt.ItemFlag.ItemIsEditable
        if column == "shown" and not self.is_present(self.runs[index.row()]):
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a note, or draw a run in Loss."""
        run = self.runs[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            written = write_note(self._document, run, str(value))
            self.refresh()
            return written
        if role == Qt.ItemDataRole.CheckStateRole:
            self._document.runs.show(run, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        return False

    def _newest(self) -> list[Run]:
        """The present training stands last, with its newest numbers."""
        document = self._document
        present = document.runs.of(document.progress)
        before = [run for run in document.runs.all() if run is not present]
        if not document.history.known_count:
            return before
        return [*before, document.runs.present(document.project, document.progress)]

    def _text(self, run: Run, column: Column) -> str:
        project, history = run.project, run.history
        match column:
            case "shown":
                return (
                    self.tr("{number}, now").format(number=run.number)
                    if self.is_present(run)
                    else str(run.number)
                )
            case "data":
                return data_words(project)
            case "layers":
                return sizes_words(project)
            case "optimizer":
                return optimizer_title(project.training.optimizer)
            case "rate":
                return rate_words(project.training.learning_rate)
            case "seed":
                return str(project.network.seed)
            case "epoch":
                return str(run.epochs)
            case "note":
                return run.note
            case _:
                return measured(history.last(f"{column}_loss"))

"""What is learned from a table: target, task, columns, and what is done about missing values."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.data.table.choices import Choices
from engine.data.table.make import Overview
from engine.table_spec import MOST_ROWS
from gui.importing.wording import kind_title


class ChoicesColumn(QWidget):
    """Shows what was guessed or chosen."""

    #: When the user chose something else; carries Choices.
    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._choices = Choices()
        self.target, self.task, self.missing = QComboBox(), QComboBox(), QComboBox()
        self.task.addItem(self.tr("a class"), "two_class")
        self.task.addItem(self.tr("a number"), "regression")
        self.missing.addItem(self.tr("fill in the mean"), "fill")
        self.missing.addItem(self.tr("leave the row out"), "drop")
        self.missing.setToolTip(
            self.tr("A missing number becomes its column's mean, a missing text the most frequent one.")
        )
        self.columns = QListWidget()
        self.columns.setObjectName("import_columns")
        self.columns.setAccessibleName(self.tr("Columns to learn from"))
        self.sample = QCheckBox(self.tr("Take {count} rows at random").format(count=f"{MOST_ROWS:,}"))
        self.sample.setObjectName("import_sample")
        self._build()
        self.target.activated.connect(self._choose_target)
        self.task.activated.connect(lambda: self._edit(task=self.task.currentData()))
        self.missing.activated.connect(lambda: self._edit(missing=self.missing.currentData()))
        self.sample.clicked.connect(lambda on: self._edit(sample=on))
        self.columns.itemChanged.connect(self._choose_columns)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        form = QFormLayout()
        form.setSpacing(8)
        rows = (
            (self.tr("Predic&t"), self.target, "import_target"),
            (self.tr("&as"), self.task, "import_task"),
            (self.tr("&Missing values"), self.missing, "import_missing"),
        )
        for text, box, name in rows:
            box.setObjectName(name)
            box.setAccessibleName(text.replace("&", ""))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            form.addRow(text, box)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column.addLayout(form)
        label = QLabel(self.tr("&Learn from"))
        label.setBuddy(self.columns)
        column.addWidget(label)
        column.addWidget(self.columns, 1)
        column.addWidget(self.sample)

    def show_overview(self, overview: Overview) -> None:
        """Show the columns of a table and what is chosen of them."""
        chosen = overview.chosen
        self._choices = dataclasses.replace(
            self._choices, target=chosen.target, task=chosen.task, columns=chosen.columns
        )
        self.target.clear()
        self.target.addItems(overview.names)
        self.target.setCurrentText(chosen.target)
        self.task.setCurrentIndex(1 if chosen.task == "regression" else 0)
        self.missing.setCurrentIndex(self.missing.findData(chosen.missing))
        self.sample.setVisible(overview.row_count > MOST_ROWS)
        self.columns.blockSignals(True)
        self._show_columns(overview)
        self.columns.blockSignals(False)

    def forget(self) -> None:
        """Another table, or the same read in another way: choose anew."""
        self._choices = Choices()
        self.sample.setChecked(False)

    def _show_columns(self, overview: Overview) -> None:
        place = self.columns.currentRow()
        self.columns.clear()
        for facts in overview.columns:
            if facts.name == overview.chosen.target:
                continue
            item = QListWidgetItem(f"{facts.name} · {kind_title(facts)}")
            item.setData(Qt.ItemDataRole.UserRole, facts.name)
            is_chosen = facts.name in overview.chosen.columns
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            if not facts.is_useful:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            self.columns.addItem(item)
        self.columns.setCurrentRow(place)

    def _choose_target(self) -> None:
        self._edit(target=self.target.currentText(), task=None, columns=None)

    def _choose_columns(self) -> None:
        items = (self.columns.item(place) for place in range(self.columns.count()))
        chosen = [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]
        self._edit(columns=tuple(chosen))

    def _edit(self, **changes: object) -> None:
        self._choices = dataclasses.replace(self._choices, **changes)  # type: ignore[arg-type]
        self.edited.emit(self._choices)

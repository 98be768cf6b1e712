"""One row of controls that say which samples the table shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from engine.data.prepared import PreparedData
from gui.samples.sample_filter import Cell, SampleFilter


class FilterBar(QWidget):
    """Text, part, class, wrong ones only, and the cell of the confusion matrix that was clicked."""

    #: When the user wants other samples; carries the SampleFilter.
    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._filter = SampleFilter()
        self._data: PreparedData | None = None
        self.text = _SearchField()
        self.text.setObjectName("filter_samples")
        self.text.setAccessibleName(self.tr("Find samples"))
        self.text.setToolTip(
            self.tr(
                "A sample's number, part of a class's name, or a comparison with a column, as in loss > 0.5 "
                "or x1 < 0. Several, with commas between, must all be true."
            )
        )
        self.text.setClearButtonEnabled(True)
        self.parts = self._choice("filter_part", self.tr("Part"), self._choose_part)
        self.classes = self._choice("filter_class", self.tr("True class"), self._choose_class)
        self.wrong = QCheckBox(self.tr("&wrong only"))
        self.wrong.setObjectName("filter_wrong")
        self.wrong.setToolTip(self.tr("Show only samples that get another class than theirs."))
        self.cell = QPushButton()
        self.cell.setObjectName("filter_cell")
        self.cell.setProperty("quiet", True)
        self.cell.setToolTip(
            self.tr("The cell of the matrix that was clicked; click here to show all again.")
        )
        self.cell.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        for control in (self.parts, self.classes, self.wrong, self.cell):
            row.addWidget(control)
        self.text.textChanged.connect(lambda text: self._change(replace(self._filter, text=text)))
        self.wrong.toggled.connect(lambda on: self._change(replace(self._filter, wrong_only=on)))
        self.cell.clicked.connect(lambda: self.show_cell(None))

    @property
    def filter(self) -> SampleFilter:
        """What is to be shown."""
        return self._filter

    def show_data(self, data: PreparedData | None) -> None:
        """Offer the parts and classes of other data, and show all of them."""
        self._data = data
        self._filter = SampleFilter()
        for control in (self.text, self.parts, self.classes, self.wrong):
            control.blockSignals(True)
        self.text.clear()
        has_classes = data is None or bool(data.class_names)
        example = self.tr("find: 17, a class, loss > 0.5") if has_classes else self.tr("find: 17, loss > 0.5")
        self.text.setPlaceholderText(example)
        self.wrong.setChecked(False)
        self._fill(self.parts, self.tr("both parts"), (self.tr("train"), self.tr("test")))
        names = data.class_names if data is not None else ()
        self._fill(self.classes, self.tr("every class"), names)
        for control in (self.text, self.parts, self.classes, self.wrong):
            control.blockSignals(False)
        self.parts.setVisible(data is not None and len(data.test) > 0)
        self.classes.setVisible(bool(names))
        self.wrong.setVisible(bool(names))
        self.cell.hide()

    def show_cell(self, cell: Cell | None) -> None:
        """Show only the samples of one cell of the confusion matrix; None shows all again."""
        self.cell.setVisible(cell is not None)
        if cell is not None and self._data is not None:
            names = self._data.class_names
            text = self.tr("{part}: {true} taken for {answered}")
            if cell.true == cell.answered:
                text = self.tr("{part}: {true}, right")
            part = self.tr("test") if cell.part == "test" else self.tr("train")
            words = {"part": part, "true": names[cell.true], "answered": names[cell.answered]}
            self.cell.setText(f"{text.format(**words)} ✕")
        self._change(replace(self._filter, cell=cell))

    def clear(self) -> None:
        """Show all samples again."""
        self.show_data(self._data)
        self.changed.emit(self._filter)

    def _choice(self, name: str, title: str, choose: Callable[[int], None]) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName(name)
        choice.setAccessibleName(title)
        choice.setToolTip(title)
        choice.setMinimumContentsLength(6)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.activated.connect(choose)
        return choice

    def _fill(self, choice: QComboBox, everything: str, names: tuple[str, ...]) -> None:
        choice.clear()
        choice.addItem(everything)
        choice.addItems(list(names))

    def _choose_part(self, place: int) -> None:
        self._change(replace(self._filter, part=(None, "train", "test")[place]))

    def _choose_class(self, place: int) -> None:
        self._change(replace(self._filter, true=place - 1 if place else None))

    def _change(self, wanted: SampleFilter) -> None:
        self._filter = wanted
        self.changed.emit(wanted)


class _SearchField(QLineEdit):
    """Escape empties it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears what was typed; an empty field leaves the key to the window."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

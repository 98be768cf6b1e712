"""The formula's inputs: a number to drag for each, which one is nudged, and what a nudge of each does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QWidget

from gui.labs.slope.study import Study
from gui.widgets.drag_number import DragNumber
from gui.widgets.mathtext import number_text

LARGEST = 1e6


class InputsGrid(QWidget):
    """One row for each input. Where there are several, each also shows its quotient and its exact slope."""

    #: When an input got another number; carries its name, the number and the number of the gesture.
    edited = Signal(str, float, int)
    #: When another input is to be nudged; carries its name.
    chosen = Signal(str)
    #: When a field was left without a number in it; carries one line for the user.
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._fields: dict[str, DragNumber] = {}
        self._choices: dict[str, QRadioButton] = {}
        self._measured: dict[str, tuple[QLabel, QLabel]] = {}
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_study(self, study: Study) -> None:
        """Show the inputs' numbers, and what nudging each of them gives."""
        if tuple(study.inputs) != self._names:
            self._make_rows(tuple(study.inputs))
        nudged = study.lab.nudged if study.formula is None else study.name
        for name, field in self._fields.items():
            field.show_value(study.inputs[name])
            if name in self._choices:
                self._choices[name].setChecked(name == nudged)
                self._show_measured(study, name)

    def _show_measured(self, study: Study, name: str) -> None:
        quotient, exact = self._measured[name]
        formula = study.formula
        if formula is None:
            quotient.setText("–")
            exact.setText("–")
            return
        nudge = formula.nudge(formula.inputs[name], study.h, study.difference, name)
        quotient.setText(number_text(nudge.quotient))
        exact.setText(number_text(formula.gradient(name)))

    def _make_rows(self, names: Sequence[str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._names = tuple(names)
        self._fields, self._choices, self._measured = {}, {}, {}
        if len(names) > 1:
            self._add_captions()
        for row, name in enumerate(names, start=1):
            self._add_row(row, name, several=len(names) > 1)

    def _add_captions(self) -> None:
        captions = (self.tr("nudge"), self.tr("number"), self.tr("rise / run"), self.tr("exact"))
        for column, text in enumerate(captions):
            caption = QLabel(text)
            caption.setObjectName("caption")
            side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(caption, 0, column, side)

    def _add_row(self, row: int, name: str, several: bool) -> None:
        field = DragNumber(name, -LARGEST, LARGEST)
        field.setMinimumWidth(92)
        field.setToolTip(self.tr("Drag up or down, or type a number (Shift is finer)"))
        field.edited.connect(lambda value, gesture: self.edited.emit(name, value, gesture))
        field.refused.connect(self.refused)
        self._fields[name] = field
        self._grid.addWidget(field, row, 1)
        if not several:
            label = QLabel(name)
            label.setBuddy(field)
            self._grid.addWidget(label, row, 0)
            return
        choice = QRadioButton(name)
        choice.setAccessibleName(self.tr("Nudge {name}").format(name=name))
        choice.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(choice)
        self._choices[name] = choice
        self._grid.addWidget(choice, row, 0)
        labels = QLabel(), QLabel()
        for column, (label, kind) in enumerate(
            zip(labels, ("number", "gradient_number"), strict=True), start=2
        ):
            label.setObjectName(kind)
            self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignRight)
        self._measured[name] = labels

"""How far is nudged, and to which side."""

from __future__ import annotations

import math
from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
)

from engine.labs_spec import Difference
from engine.slope import LEAST_POWER
from gui.labs.slope.study import Study
from gui.labs.slope.words import compact, difference_formula, difference_title
from gui.widgets.numbers import MINUS

#: Places of the slider in a power of ten.
PLACES = 10
LARGEST_H = 10.0


class StepRow(QWidget):
    """h as a number to type and on a log slider, its sign, and the three differences."""

    #: When h was changed; carries it and the number of the gesture.
    edited = Signal(float, int)
    #: When another difference was chosen; carries its name.
    chosen = Signal(str)
    #: When what was typed is no h; carries one line for the user.
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._gesture = 0
        self._h = 1.0
        self.field = QLineEdit()
        self.field.setObjectName("slope_h")
        self.field.setAccessibleName(self.tr("h, how far is nudged"))
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setMaxLength(24)
        self.field.setFixedWidth(84)
        self.field.setToolTip(self.tr("A number such as 0.5, 1e-4 or −0.01"))
        self.field.editingFinished.connect(self._take_typed)
        self.sign = QToolButton()
        self.sign.setObjectName("slope_h_sign")
        self.sign.setText("±")
        self.sign.setAccessibleName(self.tr("Nudge to the other side"))
        self.sign.setToolTip(self.tr("Nudge to the other side: change the sign of h"))
        self.sign.clicked.connect(lambda: self._set(-self._h))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("slope_h_slider")
        self.slider.setAccessibleName(self.tr("Size of h"))
        self.slider.setRange(0, -LEAST_POWER * PLACES)
        self.slider.setPageStep(PLACES)
        self.slider.setToolTip(self.tr("From 1 to 0.0000000000000001"))
        self.slider.sliderPressed.connect(self._begin_gesture)
        self.slider.valueChanged.connect(self._slide)
        self._lay_out()

    def show_study(self, study: Study) -> None:
        """Show h and the difference."""
        self._h = study.h
        if not self.field.isModified():
            self.field.setText(compact(study.h))
        if not self.slider.isSliderDown():
            self.slider.blockSignals(True)
            self.slider.setValue(_place_of(study.h))
            self.slider.blockSignals(False)
        self._buttons[study.difference].setChecked(True)
        name = study.name if study.formula is not None else "x"
        for difference, button in self._buttons.items():
            rise, run = difference_formula(difference, name)
            button.setToolTip(f"({rise}) / {run}")

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&h"))
        label.setBuddy(self.field)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.slider, 1)
        row.addWidget(self.sign)
        row.addWidget(self.field)
        ends = QHBoxLayout()
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        self._buttons = {difference: self._button(difference) for difference in get_args(Difference)}
        group = QButtonGroup(self)
        for button in self._buttons.values():
            group.addButton(button)
            buttons.addWidget(button)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.addLayout(row, 0, 0)
        grid.addLayout(ends, 1, 0)
        grid.addLayout(buttons, 2, 0)

    def _button(self, difference: Difference) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"slope_{difference}")
        button.setText(difference_title(difference))
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.chosen.emit(difference))
        return button

    def _begin_gesture(self) -> None:
        self._gesture += 1

    def _slide(self, place: int) -> None:
        if not self.slider.isSliderDown():
            self._gesture += 1
        self._set(math.copysign(_step_at(place), self._h), self._gesture)

    def _take_typed(self) -> None:
        if not self.field.isModified():
            return
        self.field.setModified(False)
        try:
            h = float(self.field.text().strip().replace(MINUS, "-"))
        except ValueError:
            h = math.nan
        if abs(h) <= LARGEST_H:
            self._set(h)
        else:
            text = self.tr("h: a number from {low} to {high}, such as 0.001 or 1e-8")
            self.refused.emit(text.format(low=compact(-LARGEST_H), high=compact(LARGEST_H)))
        self.field.setText(compact(self._h))

    def _set(self, h: float, gesture: int | None = None) -> None:
        if gesture is None:
            self._gesture += 1
        if h != self._h:
            self._h = h
            self.edited.emit(h, self._gesture)


def _step_at(place: int) -> float:
    """The size of h at a place of the slider, with two digits: 1, 0.79, 0.63, 0.5, ..."""
    return float(f"{10.0 ** (-place / PLACES):.1e}")


def _place_of(h: float) -> int:
    """The place nearest to a size; 0 is at the end."""
    if h == 0:
        return -LEAST_POWER * PLACES
    return round(min(max(-PLACES * math.log10(abs(h)), 0.0), float(-LEAST_POWER * PLACES)))

"""A slider with its name and its number, which can be typed as well."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from gui.widgets.number_box import NumberBox


class LabeledSlider(QWidget):
    """A number, moved in whole `step`s from `low` to `high`.

    The field beside the slider takes any number within `limits`, which may be wider.
    """

    #: When the user has set another number; carries it and the number of the gesture. All moves of
    #: one drag share a gesture, so that they can be undone together.
    edited = Signal(float, int)
    #: When the field was left without a number in it; carries one line for the user.
    refused = Signal(str)

    def __init__(
        self,
        name: str,
        low: float,
        high: float,
        step: float,
        decimals: int = 0,
        limits: tuple[float, float] | None = None,
        tip: str = "",
    ) -> None:
        super().__init__()
        self._low, self._step = low, step
        self._gesture = 0
        label = QLabel(name)
        self.box = NumberBox(name, *(limits or (low, high)), decimals, step)
        self.box.setObjectName("number")
        self.box.setFixedWidth(64)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, round((high - low) / step))
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
        self.slider.setAccessibleName(name)
        self.slider.setToolTip(tip)
        self.box.setToolTip(tip)
        label.setBuddy(self.slider)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.box, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.slider, 1, 0, 1, 2)
        self.slider.sliderPressed.connect(self._begin_gesture)
        self.slider.valueChanged.connect(self._slide)
        # why: a value that was refused during the drag is still under the knob.
        self.slider.sliderReleased.connect(lambda: self.show_value(self.box.value()))
        self.box.edited.connect(self._type)
        self.box.refused.connect(self.refused)

    def set_highest(self, high: float, limit: float) -> None:
        """Let the slider reach from where it began to `high`, and the field to `limit`."""
        for control in (self.box, self.slider):
            control.blockSignals(True)
        self.box.setMaximum(limit)
        # why up: the last step may be a smaller one, as from 1790 to 1797.
        self.slider.setMaximum(math.ceil((high - self._low) / self._step))
        for control in (self.box, self.slider):
            control.blockSignals(False)

    def show_value(self, value: float) -> None:
        """Show a number without telling that it was edited."""
        self.box.show_value(value)
        if not self.slider.isSliderDown():
            self.slider.blockSignals(True)
            self.slider.setValue(round((value - self._low) / self._step))
            self.slider.blockSignals(False)

    def _begin_gesture(self) -> None:
        self._gesture += 1

    def _slide(self, place: int) -> None:
        if not self.slider.isSliderDown():
            self._gesture += 1
        value = min(round(self._low + place * self._step, self.box.decimals()), self.box.maximum())
        self.box.show_value(value)
        self.edited.emit(value, self._gesture)

    def _type(self, value: float) -> None:
        self._gesture += 1
        self.edited.emit(value, self._gesture)

"""A field for a number that explains itself when it is left with something else in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox

from gui.widgets.undo_keys import is_undo


class NumberBox(QDoubleSpinBox):
    """A number within limits. With `decimals` 0 it is a whole one. Writes no thousands separators.

    A text that is no number, such as an empty field, is refused: the old value comes back.
    """

    #: When the user has set another number (not when the program has); carries it.
    edited = Signal(float)
    #: When the field was left without a number in it; carries one line for the user.
    refused = Signal(str)

    def __init__(self, name: str, low: float, high: float, decimals: int = 0, step: float = 1.0) -> None:
        super().__init__()
        self._name = name
        self._shown = low
        self.setLocale(QLocale.c())
        self.setDecimals(decimals)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setToolTip(self._allowed())
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToPreviousValue)
        self.valueChanged.connect(self._tell)

    def show_value(self, value: float) -> None:
        """Show a number without telling that it was edited."""
        self._shown = value
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's, unless something is being typed."""
        typing = self.lineEdit().isModified()
        if event.type() == QEvent.Type.ShortcutOverride and not typing and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def textFromValue(self, value: float) -> str:
        """No trailing zeros: 0.1 rather than 0.1000."""
        text = f"{value:.{self.decimals()}f}"
        return text.rstrip("0").rstrip(".") if "." in text else text

    def fixup(self, text: str) -> str:
        """What is no number is refused with a line that says what is allowed."""
        self.refused.emit(self._allowed())
        return self.textFromValue(self.value())

    def _tell(self, value: float) -> None:
        if value != self._shown:
            self._shown = value
            self.edited.emit(value)

    def _allowed(self) -> str:
        low, high = self.textFromValue(self.minimum()), self.textFromValue(self.maximum())
        if self.decimals() == 0:
            return self.tr("{name}: a whole number from {low} to {high}").format(
                name=self._name, low=low, high=high
            )
        return self.tr("{name}: a number from {low} to {high}").format(name=self._name, low=low, high=high)

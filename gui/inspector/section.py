"""A part of the panel: a heading and a form for one kind of thing."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from gui.document.document import LARGEST_PARAMETER
from gui.widgets.drag_number import DragNumber
from gui.widgets.numbers import signed
from gui.widgets.theme import active_theme


class Section(QWidget):
    """What all kinds of sections have."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = QLabel()
        self.heading.setObjectName("hint_title")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.form = QFormLayout()
        self.form.setVerticalSpacing(8)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(self.heading)
        self.column.addLayout(self.form)
        self.hide()


class ParameterField(QWidget):
    """A weight or bias as a number, and its gradient for the sample in focus below it, in violet."""

    def __init__(self, name: str, symbol: str) -> None:
        super().__init__()
        self.number = DragNumber(name, -LARGEST_PARAMETER, LARGEST_PARAMETER)
        self.gradient = QLabel()
        self.gradient.setObjectName("number")
        self.gradient.setTextFormat(Qt.TextFormat.RichText)
        self.gradient.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.gradient.setToolTip(
            self.tr("How the sample's loss moves with it. Training moves it the other way.")
        )
        self.setFocusProxy(self.number)
        self._symbol = symbol
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.number)
        column.addWidget(self.gradient)

    def show_gradient(self, gradient: float | None) -> None:
        """Show how the sample's loss moves with it; None hides that."""
        self.gradient.setVisible(gradient is not None)
        if gradient is None:
            return
        # a plain 0 is exactly zero; "+0.0000" is only close to it
        text = f"∂L/∂{self._symbol} {signed(gradient) if gradient != 0 else '0'}"
        self.gradient.setText(f'<span style="color: {active_theme().gradient}">{text}</span>')
        self.gradient.setAccessibleName(text)


def caption() -> QLabel:
    """A quiet line, or several."""
    label = QLabel()
    label.setObjectName("caption")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def formula_label() -> QLabel:
    """Lines of mathematics."""
    label = QLabel()
    label.setObjectName("number")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    # why: a learner may want to copy it, and screen readers reach it only when the keyboard does.
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def in_common(numbers: Iterator[float]) -> float | None:
    """The number that all of them are; None where they differ."""
    first = next(numbers)
    return first if all(number == first for number in numbers) else None

"""Where an answer is given: a field for a number, or options to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gui.widgets.reading_view import ReadingView


class NumberAnswer(QWidget):
    """A field for a number; Enter checks it."""

    #: When Enter was pressed.
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setObjectName("lesson_number")
        self.field.setMaxLength(40)
        self.field.setMaximumWidth(140)
        self.field.setAccessibleName(self.tr("Your answer, a number"))
        self.field.setPlaceholderText(self.tr("a number"))
        label = QLabel(self.tr("&Your answer"))
        label.setBuddy(self.field)
        # why: with its underlined letter, a label draws a little wider than it asks for.
        label.setMinimumWidth(label.sizeHint().width() + 6)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.field)
        row.addStretch(1)
        self.field.returnPressed.connect(self.entered)


class OptionAnswer(QWidget):
    """Options, of which one can be chosen; Enter checks it."""

    #: When another option was chosen.
    chosen = Signal()
    #: When Enter was pressed.
    entered = Signal()

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for place, text in enumerate(texts):
            row = _OptionRow(text, self.entered.emit)
            row.radio.setObjectName(f"lesson_option_{place}")
            self._group.addButton(row.radio, place)
            column.addWidget(row)
        self._group.idClicked.connect(self.chosen)

    @property
    def place(self) -> int | None:
        """Which one is chosen, counted from 0."""
        place = self._group.checkedId()
        return place if place >= 0 else None


class _OptionRow(QFrame):
    """A round button and, beside it, a text with formulas; both can be clicked."""

    def __init__(self, text: str, entered: Callable[[], object]) -> None:
        super().__init__()
        self.radio = _Radio(entered)
        words = ReadingView(self.tr("Option"))
        words.show_markdown(text)
        words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.radio.setAccessibleName(words.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(6)
        self.radio.setFixedHeight(22)
        row.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole row is the button."""
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
        self.radio.click()


class _Radio(QRadioButton):
    """A round button that Enter does not choose but check."""

    def __init__(self, entered: Callable[[], object]) -> None:
        super().__init__()
        self._entered = entered

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter checks the answer."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            self._entered()
        else:
            super().keyPressEvent(event)

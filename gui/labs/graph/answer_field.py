"""A field for a number that the learner has worked out; a sum such as -3 * -2 is worked out for them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit

from engine.expression import ExpressionError, parse_expression
from gui.errors.expressions import expression_reason
from gui.widgets.numbers import MINUS
from gui.widgets.undo_keys import is_undo

_MOST_CHARACTERS = 60


class AnswerField(QLineEdit):
    """Return hands the number in."""

    #: When a number was handed in; carries it.
    answered = Signal(float)
    #: When something else was handed in; carries one line for the user.
    misunderstood = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("number")
        self.setAccessibleName(name)
        self.setToolTip(self.tr("A number such as -1.5, or numbers such as -3 * 2 (Enter)"))
        self.setMaxLength(_MOST_CHARACTERS)
        self.returnPressed.connect(self.hand_in)

    def hand_in(self) -> None:
        """Tell what number stands here."""
        text = self.text().replace(MINUS, "-")
        if not text.strip():
            self.misunderstood.emit(self.tr("Type a number first."))
            return
        try:
            *_, value = parse_expression(text).values()
        except ExpressionError as error:
            is_name = error.problem in ("unknown_name", "misspelled_name", "not_yet")
            refusal = self.tr("Type a number, such as -1.5, or numbers, such as -3 * 2.")
            self.misunderstood.emit(refusal if is_name else expression_reason(error).line)
            return
        self.answered.emit(value.data)

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's, unless something is being typed."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.isModified() and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

"""Where a teacher writes the check: it says at once whether it can be read, and whether it holds already."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from engine.exercise.check import MOST_LETTERS, SHORT, Judgement, parse_check
from engine.lessons.formula_error import FormulaError
from gui.errors.explain import words_of
from gui.exercise.finding_words import finding_texts
from gui.widgets.pick_button import PickButton

#: Milliseconds after the last key.
_DELAY = 250
#: Ready-made checks.
_READY = (
    "accuracy >= 95 %",
    "test_accuracy >= 90 %",
    "loss < 0.1",
    "loss < 0.1 and epoch <= 100",
    "test_loss < 0.2",
    "accuracy >= 95 % and hidden_layers == 1",
    "accuracy >= 95 % and parameters <= 50",
    "accuracy >= 95 % and network.layer1.activation == 'relu'",
    "abs(answer - training.learning_rate) < 0.01",
)


class CheckField(QWidget):
    """`judge` gives what a check finds at the exercise's start; None where that can't be told just now."""

    def __init__(self, judge: Callable[[str], Judgement | None]) -> None:
        super().__init__()
        self._judge = judge
        self.field = QLineEdit()
        self.field.setObjectName("exercise_condition")
        self.field.setAccessibleName(self.tr("Fulfilled when"))
        self.field.setPlaceholderText("accuracy >= 95 % and epoch <= 100")
        self.field.setMaxLength(MOST_LETTERS)
        self.field.setToolTip(_language_help())
        self.status = QLabel()
        self.status.setObjectName("caption")
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setWordWrap(True)
        self.status.setMinimumHeight(3 * self.status.fontMetrics().lineSpacing())
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self._pick())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.status)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self.show_status)
        self.field.textChanged.connect(lambda: self._timer.start())

    def _pick(self) -> PickButton:
        pick = PickButton("pick_check")
        pick.setText(self.tr("Pick"))
        pick.setAccessibleName(self.tr("Pick a check"))
        pick.setToolTip(self.tr("Begin with a check that is written already"))
        for check in _READY:
            pick.offer(check)
        pick.picked.connect(self.field.setText)
        return pick

    def show_status(self) -> None:
        """Whether it can be read, and what it finds."""
        text = self.field.text().strip()
        if not text:
            self._say(self.tr("Write a condition, or pick one."), False)
            return
        try:
            parse_check(text)
        except FormulaError as error:
            self._say(words_of(error, self.tr("It can't be read yet.")).story, True)
            return
        found = self._judge(text)
        if found is None:
            self._say(self.tr("It can be read."), False)
        elif found.error is not None:
            self._say(words_of(found.error, self.tr("It can't be checked here.")).story, True)
        else:
            self._say_found(found)

    def _say_found(self, found: Judgement) -> None:
        numbers = "; ".join(text.replace("`", "") for text in finding_texts(found))
        if found.fulfilled:
            text = self.tr("It holds already, so there is nothing to do. Now — {numbers}.")
        else:
            text = self.tr("It can be read and does not hold yet. Now — {numbers}.")
        self._say(text.format(numbers=numbers), found.fulfilled)

    def _say(self, text: str, is_warning: bool) -> None:
        self.status.setText(text)
        name = "warning" if is_warning else "caption"
        if self.status.objectName() != name:
            self.status.setObjectName(name)
            self.status.style().unpolish(self.status)
            self.status.style().polish(self.status)


def _language_help() -> str:
    """What can stand in a check."""
    text = QCoreApplication.translate(
        "CheckField",
        "Compare these with numbers, and join comparisons with and, or, not:\n{numbers}\n"
        "answer is a number that the learner types.\n"
        "More: network.layer1.size, network.layer1.activation, training.optimizer, data.noise and so on.",
    )
    names = list(SHORT)
    lines = [", ".join(names[place : place + 6]) for place in range(0, len(names), 6)]
    return text.format(numbers=",\n".join(lines))

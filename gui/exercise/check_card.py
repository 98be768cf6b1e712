"""The card below the task: the answer, the check, what was found, hints one by one."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.exercise.check import Judgement
from engine.lessons.checking import NotANumberError, typed_number
from gui.errors.explain import words_of
from gui.exercise.finding_words import finding_texts
from gui.exercise.practice import Practice
from gui.widgets.verdict_box import VerdictBox


class CheckCard(QFrame):
    """Shows what the practice knows; `show_state` brings it up to date."""

    def __init__(self, practice: Practice) -> None:
        super().__init__()
        self.setObjectName("lesson_task")
        self._practice = practice
        self._says: list[VerdictBox] = []
        self._not_a_number = False
        self.check = QPushButton(self.tr("&Check"))
        self.check.setObjectName("exercise_check")
        self.check.setProperty("primary", True)
        self.check.setToolTip(
            self.tr("Is it fulfilled? Looked at by itself whenever the training stops, too (Ctrl+Return)")
        )
        self.check.setShortcut("Ctrl+Return")
        self.check.clicked.connect(self._check)
        self.hint = QPushButton()
        self.hint.setObjectName("exercise_hint")
        self.hint.setProperty("quiet", True)
        self.hint.setToolTip(self.tr("A push in the right direction"))
        self.hint.clicked.connect(practice.give_hint)
        practice.begun.connect(self._forget_typed)
        buttons = QHBoxLayout()
        buttons.addWidget(self.check)
        buttons.addStretch(1)
        buttons.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(8)
        self._answer = self._answer_row()
        column.addWidget(self._answer)
        column.addLayout(buttons)
        self._messages = QVBoxLayout()
        self._messages.setSpacing(6)
        column.addLayout(self._messages)

    @property
    def messages(self) -> list[VerdictBox]:
        """What is said at the moment, in order."""
        return list(self._says)

    def _answer_row(self) -> QWidget:
        self.field = QLineEdit()
        self.field.setObjectName("exercise_answer")
        self.field.setMaxLength(40)
        self.field.setMaximumWidth(140)
        self.field.setAccessibleName(self.tr("Your answer, a number"))
        self.field.setToolTip(self.tr("Type a number, and Enter to check it"))
        self.field.setPlaceholderText(self.tr("a number"))
        self.field.returnPressed.connect(self._check)
        self.field.textEdited.connect(self._take_back)
        label = QLabel(self.tr("&Your answer"))
        label.setBuddy(self.field)
        # why: with its underlined letter, a label draws a little wider than it asks for.
        label.setMinimumWidth(label.sizeHint().width() + 6)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.field)
        row.addStretch(1)
        return line

    def show_state(self) -> None:
        """What is asked for, and what was said so far."""
        exercise = self._practice.exercise
        for message in self._says:
            message.hide()
            message.deleteLater()
        self._says = []
        if exercise is None:
            return
        self._answer.setVisible(exercise.asks_for_answer)
        if not self.field.isModified():
            self.field.setText("" if exercise.answer is None else _written(exercise.answer))
        judgement = self._practice.judgement
        if self._not_a_number:
            self._say("wrong", self.tr("This is no number"), self.tr("Type one such as 0.5 or -3."))
        elif judgement is not None:
            self._say_judgement(judgement)
        for place, hint in enumerate(self._practice.hints, start=1):
            self._say("hint", self.tr("Hint {number}").format(number=place), hint)
        shown, count = self._practice.hints_shown, len(exercise.hints)
        self.hint.setVisible(shown < count)
        text = self.tr("&Hint {number} of {count}").format(number=shown + 1, count=count)
        self.hint.setText(text)

    def _say_judgement(self, judgement: Judgement) -> None:
        if judgement.error is not None:
            self._say("wrong", self.tr("Not yet"), words_of(judgement.error).story)
            return
        texts = zip(judgement.findings, finding_texts(judgement), strict=True)
        lines = [f"{self._mark(finding.holds)} {text}" for finding, text in texts]
        lines.append(self.tr("*Measured on all samples, with the weights as they are now.*"))
        done = judgement.fulfilled
        title = self.tr("Fulfilled") if done else self.tr("Not yet")
        self._say("right" if done else "wrong", title, "\n\n".join(lines))

    @staticmethod
    def _mark(holds: bool) -> str:
        return "✓" if holds else "✗"

    def _say(self, kind: str, title: str, text: str) -> None:
        message = VerdictBox(kind, title, text)
        self._messages.addWidget(message)
        self._says.append(message)

    def _take_back(self) -> None:
        if self._not_a_number:
            self._not_a_number = False
            self.show_state()

    def _check(self) -> None:
        exercise = self._practice.exercise
        if exercise is None:
            return
        self._not_a_number = False
        typed = self.field.text().strip() if exercise.asks_for_answer else ""
        if typed:
            try:
                number = typed_number(typed)
            except NotANumberError:
                self._not_a_number = True
                self.show_state()
                return
            self._practice.answer(number)
        # why also where nothing is typed: the answer that is checked comes back into the field.
        self.field.setModified(False)
        self._practice.check()

    def _forget_typed(self) -> None:
        """What was typed belonged to another exercise."""
        self._not_a_number = False
        self.field.setModified(False)


def _written(answer: float) -> str:
    """Short, but the same number when it is read again."""
    short = f"{answer:g}"
    return short if float(short) == answer else repr(answer)

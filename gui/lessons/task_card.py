"""A step's task: the question, the answer, what is said to it, and hints one by one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.lessons.attempt import Attempt
from engine.lessons.checking import is_right
from engine.lessons.formula_error import FormulaError
from engine.lessons.tasks import ChoiceTask, NumberTask, PredictTask
from engine.lessons.wording import number_text
from gui.errors.explain import words_of
from gui.lessons.answers import NumberAnswer, OptionAnswer
from gui.lessons.course import UNKNOWN, Course
from gui.widgets.reading_view import ReadingView
from gui.widgets.verdict_box import VerdictBox


class TaskCard(QFrame):
    """Shows the attempt at the present step's task; `show_task` takes up another one."""

    #: When a link was followed; carries its kind and target.
    followed = Signal(str, str)

    def __init__(self, course: Course) -> None:
        super().__init__()
        self.setObjectName("lesson_task")
        self._course = course
        self._answer: NumberAnswer | OptionAnswer | None = None
        self._says: list[VerdictBox] = []
        self.question = ReadingView(self.tr("Task"))
        self.question.followed.connect(self.followed)
        self.check = QPushButton(self.tr("&Check"))
        self.check.setObjectName("lesson_check")
        self.check.setToolTip(self.tr("Is it right? (Enter)"))
        self.check.clicked.connect(self._check)
        self.hint = QPushButton()
        self.hint.setObjectName("lesson_hint")
        self.hint.setToolTip(self.tr("A push in the right direction, then a stronger one"))
        self.hint.setProperty("quiet", True)
        self.hint.clicked.connect(self._help)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(8)
        self._column.addWidget(self.question)
        buttons = QHBoxLayout()
        buttons.addWidget(self.check)
        buttons.addStretch(1)
        buttons.addWidget(self.hint)
        self._column.addLayout(buttons)
        self._messages = QVBoxLayout()
        self._messages.setSpacing(6)
        self._column.addLayout(self._messages)

    @property
    def messages(self) -> list[VerdictBox]:
        """What is said at the moment, in order."""
        return list(self._says)

    def show_task(self) -> None:
        """Another step: its question, with nothing answered yet."""
        if self._answer is not None:
            _remove(self._answer)
            self._answer = None
        attempt = self._course.attempt
        if attempt is not None:
            self._add_answer(attempt)
        self.show_state()

    def show_state(self) -> None:
        """What was said so far."""
        for message in self._says:
            _remove(message)
        self._says = []
        attempt = self._course.attempt
        self.setVisible(attempt is not None)
        if attempt is None:
            return
        self.question.show_markdown(self._course.text_at_start(attempt.task.question))
        self._say_verdict(attempt)
        for place, hint in enumerate(attempt.hints, start=1):
            self._say("hint", self.tr("Hint {number}").format(number=place), hint)
        if attempt.answer_shown and not attempt.is_right:
            self._say("answer", self.tr("The answer"), self._solution(attempt))
        self._show_buttons(attempt)

    def _add_answer(self, attempt: Attempt) -> None:
        task = attempt.task
        if isinstance(task, NumberTask):
            self._answer = NumberAnswer()
        elif isinstance(task, ChoiceTask | PredictTask):
            self._answer = OptionAnswer([self._course.text_at_start(each.text) for each in task.options])
            self._answer.chosen.connect(lambda: self._show_buttons(attempt))
        if self._answer is not None:
            self._column.insertWidget(1, self._answer)
            self._answer.entered.connect(self._check)

    def _show_buttons(self, attempt: Attempt) -> None:
        self.check.setVisible(not attempt.is_right)
        chosen = not isinstance(self._answer, OptionAnswer) or self._answer.place is not None
        self.check.setEnabled(chosen)
        self.hint.setVisible(not attempt.is_right and not attempt.answer_shown)
        count, all_of_them = attempt.hints_shown + 1, len(attempt.task.hints)
        if attempt.has_hint:
            text = self.tr("&Hint {number} of {count}").format(number=count, count=all_of_them)
        else:
            text = self.tr("Show the &answer")
        self.hint.setText(text)

    def _say_verdict(self, attempt: Attempt) -> None:
        if attempt.not_a_number:
            self._say("wrong", self.tr("This is no number"), self.tr("Type one such as 0.5 or -3."))
        elif attempt.problem:
            text = words_of(attempt.problem).story
            self._say("wrong", self.tr("Not yet"), text)
        elif attempt.verdict is not None and attempt.is_right:
            self._say("right", self.tr("Right"), self._explained(attempt))
        elif attempt.verdict is not None:
            unforeseen = self.tr("Look again, or take a hint.")
            self._say("wrong", self.tr("Not yet"), attempt.verdict.says or unforeseen)

    def _explained(self, attempt: Attempt) -> str:
        """What the right answer earns; an option says something of its own before that."""
        says = attempt.verdict.says if attempt.verdict is not None else ""
        if isinstance(attempt.task, ChoiceTask | PredictTask):
            return f"{says}\n\n{attempt.task.explain}"
        return says

    def _solution(self, attempt: Attempt) -> str:
        task, now = attempt.task, self._course.situation()
        if isinstance(task, NumberTask):
            try:
                shown = number_text(task.answer.number(now.read))
            except FormulaError:
                shown = UNKNOWN
            return f"**{shown}**\n\n{task.explain}"
        if isinstance(task, ChoiceTask):
            right = next((each.text for each in task.options if is_right(each, now)), UNKNOWN)
            return f"**{right}**\n\n{task.explain}"
        return task.explain

    def _say(self, kind: str, title: str, text: str) -> None:
        message = VerdictBox(kind, title, self._course.text(text))
        message.followed.connect(self.followed)
        self._messages.addWidget(message)
        self._says.append(message)

    def _check(self) -> None:
        if not self.check.isEnabled() or self.check.isHidden():
            return
        if isinstance(self._answer, NumberAnswer):
            self._course.answer(self._answer.field.text())
        elif isinstance(self._answer, OptionAnswer):
            self._course.answer(self._answer.place)
        else:
            self._course.answer(None)

    def _help(self) -> None:
        attempt = self._course.attempt
        if attempt is not None and attempt.has_hint:
            self._course.give_hint()
        else:
            self._course.show_answer()


def _remove(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()

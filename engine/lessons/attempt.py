"""A learner's go at a task: what was said to it, which hints were shown, and whether it is done."""

from __future__ import annotations

from engine.lessons.checking import (
    NotANumberError,
    Verdict,
    check_deed,
    check_number,
    check_option,
    check_state,
    typed_number,
)
from engine.lessons.formula_error import FormulaError
from engine.lessons.situation import Situation
from engine.lessons.tasks import ChoiceTask, DeedTask, NumberTask, PredictTask, StateTask, Task

#: What was typed, the place of the option that was chosen, or None: look at the workspace.
Given = str | int | None


class Attempt:
    """What happens to one task while one looks at its step."""

    def __init__(self, task: Task) -> None:
        self.task = task
        #: What was said to the last answer; None before the first, and where there is a problem.
        self.verdict: Verdict | None = None
        #: What was typed is no number.
        self.not_a_number = False
        #: Why it can't be told whether the answer is right.
        self.problem: FormulaError | None = None
        self.hints_shown = 0
        self.answer_shown = False

    @property
    def is_right(self) -> bool:
        """Whether the last answer was right."""
        return self.verdict is not None and self.verdict.right

    @property
    def is_live(self) -> bool:
        """Whether it is done in the workspace, so that it can be seen without an answer."""
        return isinstance(self.task, StateTask | DeedTask)

    @property
    def hints(self) -> tuple[str, ...]:
        """The hints that were asked for."""
        return self.task.hints[: self.hints_shown]

    @property
    def has_hint(self) -> bool:
        """Whether there is one more hint before the answer."""
        return self.hints_shown < len(self.task.hints)

    def give_hint(self) -> None:
        """Show one more hint."""
        self.hints_shown = min(self.hints_shown + 1, len(self.task.hints))

    def answer(self, given: Given, now: Situation) -> None:
        """Check an answer; for a prediction `now` is after what was predicted."""
        self.verdict, self.not_a_number, self.problem = None, False, None
        try:
            self.verdict = _verdict(self.task, given, now)
        except NotANumberError:
            self.not_a_number = True
        except FormulaError as error:
            self.problem = error

    def watch(self, now: Situation) -> bool:
        """Look at the workspace, and say something only if it has just become right; whether it has."""
        if not self.is_live or self.is_right:
            return False
        try:
            verdict = _verdict(self.task, None, now)
        except FormulaError:
            return False
        if verdict.right:
            self.verdict, self.problem = verdict, None
        return verdict.right


def _verdict(task: Task, given: Given, now: Situation) -> Verdict:
    match task:
        case NumberTask():
            return check_number(task, typed_number(str(given)), now)
        case StateTask():
            return check_state(task, now)
        case DeedTask():
            return check_deed(task, now)
        case ChoiceTask() | PredictTask():
            return check_option(task, given if isinstance(given, int) else 0, now)

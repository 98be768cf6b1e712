"""Is it right? Every task is checked on the state, and a foreseen wrong answer gets its own hint."""

from __future__ import annotations

import math
from dataclasses import dataclass

from engine.lessons.setup import Setup
from engine.lessons.situation import Situation
from engine.lessons.tasks import ChoiceTask, DeedTask, NumberTask, Option, PredictTask, StateTask, WrongState


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether it is right; `says` is what the lesson says to it, empty for a wrong answer nobody foresaw.

    `setup` lets the program show why.
    """

    right: bool
    says: str = ""
    setup: Setup | None = None


class NotANumberError(ValueError):
    """What was typed is no number."""


def typed_number(text: str) -> float:
    """What a learner typed, with a point or a comma, any minus sign. Raises NotANumberError."""
    plain = text.strip().replace("\u2212", "-").replace("\u2013", "-").replace(",", ".").removeprefix("+")
    try:
        value = float(plain) if len(plain) <= 40 and "_" not in plain and plain.isascii() else math.nan
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise NotANumberError(text)
    return value


def check_number(task: NumberTask, typed: float, now: Situation) -> Verdict:
    """Is the typed number right? Raises FormulaError where the state does not tell."""
    if abs(typed - task.answer.number(now.read)) <= task.tolerance:
        return Verdict(True, task.explain)
    for wrong in task.wrong:
        if abs(typed - wrong.answer.number(now.read)) <= task.tolerance:
            return Verdict(False, wrong.hint, wrong.setup)
    return Verdict(False)


def check_state(task: StateTask, now: Situation) -> Verdict:
    """Does what is asked for hold now? Raises FormulaError."""
    return Verdict(True, task.explain) if task.condition.holds(now.read) else _foreseen(task.wrong, now)


def check_deed(task: DeedTask, now: Situation) -> Verdict:
    """Was it done often enough? Raises FormulaError."""
    if now.deeds.get(task.deed, 0) >= task.times:
        return Verdict(True, task.explain)
    return _foreseen(task.wrong, now)


def check_option(task: ChoiceTask | PredictTask, chosen: int, now: Situation) -> Verdict:
    """Is this option right? For a prediction, `now` is after what is predicted. Raises FormulaError."""
    option = task.options[chosen]
    right = is_right(option, now)
    return Verdict(right, option.say, option.setup)


def is_right(option: Option, now: Situation) -> bool:
    """Whether an option is the right one now. Raises FormulaError."""
    return option.right if option.when is None else option.when.holds(now.read)


def _foreseen(wrongs: tuple[WrongState, ...], now: Situation) -> Verdict:
    for wrong in wrongs:
        if wrong.when.holds(now.read):
            return Verdict(False, wrong.hint)
    return Verdict(False)

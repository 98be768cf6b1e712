"""The numbers in the prose of lessons, glossary and help: which are given, and which are claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.lessons.lesson import Lesson, Step
from engine.lessons.setup import LAB_NAMES, Setup
from engine.lessons.situation import Situation
from engine.lessons.tasks import ChoiceTask, DeedTask, NumberTask, PredictTask, StateTask, Task
from engine.lessons.wording import texts_of
from tests.engine.lessons.play import after, situations

#: What is no number to check: computed ones, links, keys, addresses in memory, signs in words.
_NO_NUMBERS = re.compile(
    r"\{\{=.*?\}\}|\]\((?:show|term):(?:[^()]|\(\))*\)|Ctrl\+\S|0x\w+|(?:above|below) 0(?!\.?\d)", re.DOTALL
)
_CODE = re.compile(r"```.*?```", re.DOTALL)
_FORMULA = re.compile(r"\$\$.*?\$\$", re.DOTALL)
_NUMBER = re.compile(r"(?<![A-Za-z0-9_.])(?:(?<=[\s(*,])\u2212)?\d+(?:\.\d+)?(?:e[-\u2212]?\d+)?")
_WRITTEN = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that a learner reads; numbers that stand in its labs or code, or are asked for, are `given`.

    `later` is how things stand when it is read, or after what the task does by itself.
    """

    place: str
    text: str
    given: frozenset[float]
    later: Situation

    def numbers(self) -> Iterator[tuple[int, str]]:
        """Every number that is written out and not given, with its place; those of formulas apart."""
        hidden = _NO_NUMBERS.sub(lambda found: " " * len(found[0]), self.text)
        for elsewhere in (_CODE, _FORMULA):
            hidden = elsewhere.sub(lambda found: " " * len(found[0]), hidden)
        for found in _NUMBER.finditer(hidden):
            if float(found[0].replace("\u2212", "-")) not in self.given:
                yield found.start(), found[0]

    @property
    def formulas(self) -> list[str]:
        """Every formula that stands on a line of its own."""
        return _FORMULA.findall(self.text)


def passages_of(lesson: Lesson) -> Iterator[Passage]:
    """All that a lesson says."""
    setup: Setup | None = None
    for step, now in situations(lesson):
        setup = step.setup or setup
        texts = [step.body, *(texts_of(step.task) if step.task is not None else ())]
        given = _given(step, setup)
        later = after(step.task.then, now) if isinstance(step.task, PredictTask) else now
        for text in texts:
            yield Passage(f"{lesson.number} {step.title}", text, given, later)


def given_by(setups: Sequence[Setup | None], *texts: str) -> frozenset[float]:
    """The numbers that stand in the labs that are set up, and in other texts."""
    labs = [getattr(each, name) for each in setups if each is not None for name in LAB_NAMES]
    written = [each.model_dump_json(exclude_unset=True) for each in labs if each is not None]
    found = {float(number) for text in (*written, *texts) for number in _WRITTEN.findall(text)}
    return frozenset(found | {abs(number) for number in found})


def _given(step: Step, setup: Setup | None) -> frozenset[float]:
    asked = step.task.condition.text if isinstance(step.task, StateTask) else ""
    more = _setups_of(step.task) if step.task is not None else []
    return given_by([setup, *more], asked, *_CODE.findall(step.body))


def _setups_of(task: Task) -> list[Setup | None]:
    match task:
        case NumberTask():
            return [wrong.setup for wrong in task.wrong]
        case ChoiceTask() | PredictTask():
            then = [task.then] if isinstance(task, PredictTask) else []
            return [*then, *(option.setup for option in task.options)]
        case StateTask() | DeedTask():
            solution = [task.solution] if isinstance(task, StateTask) else []
            return [*solution, *(wrong.example for wrong in task.wrong)]

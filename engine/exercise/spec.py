"""An exercise as a project's file holds it."""

from __future__ import annotations

import re
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, field_validator

from engine.data_spec import DataSpec
from engine.exercise.check import ANSWER, MOST_LETTERS, parse_check
from engine.network_spec import NetworkSpec, Spec
from engine.spec_error import SpecError
from engine.training.stored_state import StoredState
from engine.training_spec import TrainingSpec

#: What a learner may be allowed to change, each a part of the project (`engine.exercise.lock`).
ControlName = Literal[
    "data_set", "samples", "inputs", "layers", "activations", "weights", "initial_weights", "loss",
    "learning_rate", "optimizer", "penalties", "batch_size", "epochs", "bugs",
]  # fmt: skip
CONTROLS: tuple[ControlName, ...] = get_args(ControlName)

MOST_HINTS = 5
MOST_LETTERS_OF_TITLE, MOST_LETTERS_OF_TASK, MOST_LETTERS_OF_HINT = 80, 4000, 1000
#: A list in a list in a list: with a thousand of them it takes seconds to be laid out.
MOST_NESTED = 8
_NESTED = re.compile(rf"^([ \t]*(>|([-*+]|\d+[.)])[ \t])){{{MOST_NESTED + 1}}}", re.MULTILINE)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def _printable(text: str) -> str:
    if _UNPRINTABLE.search(text):
        raise SpecError("unprintable")
    if not text.strip():
        raise SpecError("blank")
    return text


def _quick_to_show(text: str) -> str:
    if _NESTED.search(text):
        raise ValueError(f"lists or quotes in it are nested more than {MOST_NESTED} deep")
    return _printable(text)


Task = Annotated[str, Field(min_length=1, max_length=MOST_LETTERS_OF_TASK), AfterValidator(_quick_to_show)]
Hint = Annotated[str, Field(min_length=1, max_length=MOST_LETTERS_OF_HINT), AfterValidator(_quick_to_show)]


class StartSpec(Spec):
    """What the learner begins with. `state` None draws the weights as the network says."""

    network: NetworkSpec
    data: DataSpec
    training: TrainingSpec
    state: StoredState | None = None


class ExerciseSpec(Spec):
    """A task, in Markdown, and a check (`engine.exercise.check`) that says when it is fulfilled.

    The learner may change what is `open` and nothing else. `hints` are shown one after the other. `answer` is
    the number that the learner gave, where the check asks for one.
    """

    title: str = Field(min_length=1, max_length=MOST_LETTERS_OF_TITLE)
    task: Task
    check: str = Field(max_length=MOST_LETTERS)
    open: tuple[ControlName, ...] = Field(default=(), max_length=len(CONTROLS))
    hints: tuple[Hint, ...] = Field(default=(), max_length=MOST_HINTS)
    start: StartSpec
    answer: float | None = None

    @field_validator("title")
    @classmethod
    def _one_line(cls, title: str) -> str:
        if "\n" in title:
            raise SpecError("several_lines")
        return _printable(title)

    @field_validator("check")
    @classmethod
    def _can_be_understood(cls, check: str) -> str:
        parse_check(check)
        return check

    @field_validator("open")
    @classmethod
    def _each_once(cls, controls: tuple[ControlName, ...]) -> tuple[ControlName, ...]:
        return tuple(control for control in CONTROLS if control in controls)

    @property
    def locked(self) -> tuple[ControlName, ...]:
        """What the learner may not change."""
        return tuple(control for control in CONTROLS if control not in self.open)

    @property
    def asks_for_answer(self) -> bool:
        """Whether the check looks at a number that the learner types."""
        return ANSWER in parse_check(self.check).names

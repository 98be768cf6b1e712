"""Tasks: what a lesson asks, what is right, which wrong answers it foresees, and what it says to each."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, PlainSerializer, PlainValidator, model_validator

from engine.lessons.formula import Formula, parse
from engine.lessons.setup import Setup
from engine.network_spec import Spec

Text = Annotated[str, Field(min_length=1, max_length=2000)]


def _formula(text: object) -> Formula:
    if isinstance(text, Formula):
        return text
    if not isinstance(text, str):
        raise ValueError("a formula is written in quotes")
    return parse(text)


#: A formula, written as text.
FormulaText = Annotated[Formula, PlainValidator(_formula), PlainSerializer(lambda formula: formula.text)]

#: What a learner does that no state shows afterwards.
DeedName = Literal[
    "stepped", "stepped_to_end", "guessed", "guessed_all", "filled_in", "filled_in_all", "nudged", "ascended",
    "descended",
]  # fmt: skip


class WrongNumber(Spec):
    """A foreseen wrong number and what is said to it; `setup` lets the program show why."""

    answer: FormulaText
    hint: Text
    setup: Setup | None = None


class WrongState(Spec):
    """A foreseen wrong state, and what is said to it.

    `example` is a setup in which it holds, so that a test can try it; without one it must hold when
    nothing was done yet.
    """

    when: FormulaText
    hint: Text
    example: Setup | None = None


class Option(Spec):
    """One answer to choose. It is right where `right` is true or, computed, where `when` holds.

    `say` is what is said to whoever has chosen it; `setup` lets the program show it.
    """

    text: Text
    say: Text
    right: bool = False
    when: FormulaText | None = None
    setup: Setup | None = None


class _Task(Spec):
    """What all tasks have. `explain` is said with the answer, and to whoever was right."""

    question: Text
    hints: tuple[Text, ...] = Field(min_length=1, max_length=5)
    explain: Text


class NumberTask(_Task):
    """A number to type. It is right if it differs from `answer` by at most `tolerance`."""

    kind: Literal["number"]
    answer: FormulaText
    tolerance: float = Field(default=0.005, gt=0)
    wrong: tuple[WrongNumber, ...] = Field(min_length=1, max_length=10)


class StateTask(_Task):
    """Something to bring about. `solution` brings it about."""

    kind: Literal["state"]
    condition: FormulaText
    solution: Setup
    wrong: tuple[WrongState, ...] = Field(min_length=1, max_length=10)


class DeedTask(_Task):
    """Something to do so many times, from the moment at which the step was entered."""

    kind: Literal["deed"]
    deed: DeedName
    times: int = Field(default=1, ge=1, le=1000)
    wrong: tuple[WrongState, ...] = Field(min_length=1, max_length=10)


class ChoiceTask(_Task):
    """One of several answers to choose."""

    kind: Literal["choice"]
    options: tuple[Option, ...] = Field(min_length=2, max_length=8)

    @model_validator(mode="after")
    def _one_is_right(self) -> Self:
        _check_options(self.options)
        return self


class PredictTask(_Task):
    """Choose first; then the program does `then` and shows who was right.

    The `when` of the options is computed after that.
    """

    kind: Literal["predict"]
    options: tuple[Option, ...] = Field(min_length=2, max_length=8)
    then: Setup

    @model_validator(mode="after")
    def _one_is_right(self) -> Self:
        _check_options(self.options)
        return self


def _check_options(options: tuple[Option, ...]) -> None:
    right = sum(option.right for option in options)
    computed = sum(option.when is not None for option in options)
    if not (right == 1 and computed == 0) and not (right == 0 and computed == len(options)):
        raise ValueError("mark one option with right = true, or give every option its when")


Task = Annotated[NumberTask | ChoiceTask | StateTask | DeedTask | PredictTask, Field(discriminator="kind")]

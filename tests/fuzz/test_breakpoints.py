"""Breakpoints from strangers: each is refused in one line, or watches a training."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.data.prepare import prepare
from engine.data.prepared import PreparedData
from engine.presets import load_preset
from engine.project_file import describe
from engine.spec import Project
from engine.training.condition import Condition, parse
from engine.training.condition_error import ConditionError
from engine.training.initial import initial_state
from engine.training.state import TrainingState
from engine.training.trainer import BatchResult, Trainer
from engine.training.watch import EVENTS, NUMBERS, PARAMETERS, READY, Watcher
from engine.watch_spec import Breakpoint, WatchSpec
from tests.fuzz.mutations import HOSTILE_TEXTS, edited_text, pick
from tests.fuzz.trial import Trial, check_line, check_place, fuzzed

_GOOD = (
    *READY,
    'abs(w("x1", "n1")) > 2 and not (loss >= 0.1 or epoch == 3)',
    'grad_b("n2") * 2 - -b("n1") / learning_rate != 1e-3',
    "0 < loss <= 1 <= epoch + 1",
    "relu_died or dead_relus > 0 and batch < updates",
)
_SCRAPS = (
    *HOSTILE_TEXTS, *NUMBERS, *EVENTS, *(f"{name}(" for name in PARAMETERS), 'w("n1", "n999999")',
    'w("", "")', 'b("\\"")', "w(1, 2)", "(", ")", "not", "and", "or", "abs(", "-", "+", "*", "/", "<",
    ">=", "==", "!=", "=", ",", "1e999", "0", "9" * 199, "1/0", "0 * 1e999", "٣", "²", "≤", "−", '"',
    "'", "\0", "**", "loss.real", "loss[0]", "lambda: 0", "import os", "__import__('os')", "loss;loss",
    "nan", "inf", "True", "None",
)  # fmt: skip
_TOWERS: tuple[Callable[[int], str], ...] = (
    lambda count: "(" * count + "relu_died" + ")" * count,
    lambda count: "not " * count + "relu_died",
    lambda count: "-" * count + "loss < 1",
    lambda count: "abs(" * count + "loss" + ")" * count + "<1",
    lambda count: "<".join(["0"] * count),
    lambda count: "+".join(["1"] * count) + "<loss",
    lambda count: " or ".join(["not_finite"] * count),
    lambda count: "(" * count,
    lambda count: " " * count + "loss < 1",
    lambda count: "1" * count + " < loss",
)


@cache
def _batch() -> tuple[Project, PreparedData, TrainingState, BatchResult]:
    project = load_preset("circle").project
    data = prepare(project.data)
    start = initial_state(project.network, project.data.input_count)
    return project, data, start, Trainer(project.network, project.training, data).batch(start)


@pytest.fixture
def trial(trial_of: Callable[..., Trial]) -> Trial:
    for text in _GOOD:
        _watch(text)
    return trial_of("breakpoints", (ConditionError,))


def _watch(text: str) -> None:
    try:
        condition = parse(text)
    except ConditionError as error:
        check_place(text, error.column)
        check_line(error.reason)
        _is_refused_in_a_project(text)
        raise
    _holds(condition)
    project, data, start, result = _batch()
    watch = WatchSpec(breakpoints=(Breakpoint(condition=text),))
    watcher = Watcher(project.with_changes(watch=watch), data)
    assert watcher.check(start, result) in (None, text)


def _same(number: float, _: object) -> float:
    return number


def _holds(condition: Condition) -> None:
    assert condition.holds(lambda _: None) in (None, True, False)
    for number in (0.0, -1.5, float("inf"), float("nan"), 1e308):
        assert isinstance(condition.holds(partial(_same, number)), bool)


def _is_refused_in_a_project(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Breakpoint(condition=text)
    check_line(describe(caught.value))


@st.composite
def _texts(draw: st.DrawFn) -> str:
    if draw(st.integers(0, 5)) == 0:
        return pick(draw, _TOWERS)(pick(draw, (1, 3, 12, 20, 40, 90, 190, 100_000)))
    return edited_text(draw, _GOOD, _SCRAPS)


@fuzzed(few=120)
@given(text=_texts())
def test_breakpoints(trial: Trial, text: str) -> None:
    trial.take(lambda: _watch(text))

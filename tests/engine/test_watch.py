"""Breakpoints at work: a training stops when a condition becomes true, and not before."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from pydantic import ValidationError

from engine.data.prepare import prepare
from engine.spec import DataSpec, LayerSpec, LearningRateSpec, NetworkSpec, Project, TrainingSpec
from engine.training.carry_over import patched
from engine.training.initial import initial_state
from engine.training.state import TrainingState
from engine.training.trainer import Trainer
from engine.training.watch import READY, Watcher, parse
from engine.watch_spec import Breakpoint, Pin, WatchSpec
from engine.worker.messages import Adjust, Halted, HaltReason, Train
from engine.worker.shelf import Shelf
from engine.worker.training_run import TrainingRun

PROJECT = Project(
    network=NetworkSpec(layers=(LayerSpec(size=3), LayerSpec(size=1, activation="linear"))),
    data=DataSpec(samples=20, train_share=0.5),
    training=TrainingSpec(batch_size=4, learning_rate=LearningRateSpec(start=0.1, end=0.05)),
)
DATA = prepare(PROJECT.data)
START = initial_state(PROJECT.network, 2)
TRAINER = Trainer(PROJECT.network, PROJECT.training, DATA)


def watching(*conditions: str, project: Project = PROJECT) -> Project:
    return project.with_changes(
        watch=WatchSpec(breakpoints=tuple(Breakpoint(condition=text) for text in conditions))
    )


def stops(condition: str, state: TrainingState = START, batches: int = 60) -> list[int]:
    """After which batches, counted from 1, a breakpoint would stop."""
    watcher = Watcher(watching(condition), DATA)
    found = []
    for number in range(1, batches + 1):
        result = TRAINER.batch(state)
        if watcher.check(state, result) is not None:
            found.append(number)
        state = result.state
    return found


def after(batches: int) -> TrainingState:
    state = START
    for _ in range(batches):
        state = TRAINER.batch(state).state
    return state


def test_a_condition_stops_once_when_it_becomes_true() -> None:
    assert stops("epoch >= 3") == [9]
    assert stops("epoch == 3 and batch == 2") == [11]
    assert stops("updates == 7 or updates == 8 or updates == 20") == [7, 20]
    assert stops("epoch < 3") == []


def test_what_is_true_where_it_starts_does_not_stop() -> None:
    loss = TRAINER.batch(START).loss
    assert stops(f"loss < {loss + 1e-9!r}", batches=1) == []
    assert stops("epoch >= 3", after(9)) == []
    assert stops("epoch >= 3", after(8)) == [1]


def test_loss_and_gradients_are_those_of_the_batch() -> None:
    results, state = [], START
    for _ in range(60):
        results.append(TRAINER.batch(state))
        state = results[-1].state
    for name, numbers in (
        ("loss", [each.loss for each in results]),
        ("data_loss", [each.data_loss for each in results]),
        ("grad_norm", [math.hypot(*each.gradients) for each in results]),
        ("largest_grad", [max(abs(each.gradients)) for each in results]),
        ("largest_parameter", [max(abs(each.state.parameters)) for each in results]),
        ('w("x2", "n1")', [each.state.parameters[1] for each in results]),
        ('b("n4")', [each.state.parameters[-1] for each in results]),
        ('grad_w("n2", "n4")', [each.gradients[-3] for each in results]),
        ('grad_b("n1")', [each.gradients[2] for each in results]),
    ):
        level = float(np.median(numbers))
        first = numbers[0] if "grad" in name or "loss" in name else start_value(name)
        below = [number < level for number in (first, *numbers)]
        falls = [i for i, (a, b) in enumerate(pairwise(below), 1) if b and not a]
        rises = [i for i, (a, b) in enumerate(pairwise(below), 1) if a and not b]
        assert stops(f"{name} < {level!r}") == falls, name
        assert stops(f"{name} >= {level!r}") == rises, name
        assert falls or rises


def start_value(name: str) -> float:
    parameters = START.parameters
    place = {'w("x2", "n1")': 1, 'b("n4")': -1}.get(name)
    return float(max(abs(parameters)) if place is None else parameters[place])


def test_what_an_epoch_measures_is_known_at_its_end() -> None:
    state, metrics = START, []
    for _ in range(20):
        state, measured = TRAINER.epoch(state)
        metrics.append(measured)
    for name, field in (
        ("accuracy", "train_accuracy"),
        ("test_loss", "test_loss"),
        ("train_loss", "train_loss"),
    ):
        numbers = [getattr(each, field) for each in metrics]
        level = float(np.mean(numbers))
        flags = [False, *(number > level for number in numbers)]
        expected = [3 * i for i, (a, b) in enumerate(pairwise(flags), 1) if b and not a]
        assert stops(f"{name} > {level!r}") == expected, name


def test_a_later_start_waits_for_the_first_epoch_to_know_from_what_to_start() -> None:
    assert stops("train_loss < 100") == [3]
    assert stops("train_loss < 100", after(3)) == []
    assert stops("not train_loss < 100", after(4)) == []


def test_the_learning_rate_is_that_of_the_next_batch() -> None:
    schedule = LearningRateSpec(start=0.1, end=0.05)
    assert schedule.kind == "linear"
    assert stops("learning_rate < 0.0971") == [18]


def test_a_link_that_is_not_there_never_stops() -> None:
    assert stops('w("n9", "n1") < 100 or w("n9", "n1") >= 100') == []


def test_a_relu_that_dies_is_noticed() -> None:
    network = NetworkSpec(
        layers=(LayerSpec(size=2, activation="relu"), LayerSpec(size=1, activation="linear"))
    )
    project = PROJECT.with_changes(network=network)
    trainer = Trainer(network, project.training, DATA)
    alive = patched(initial_state(network, 2), [(2, 5.0), (5, 5.0)])
    result = trainer.batch(alive)
    dead = replace(result, state=patched(result.state, [(0, 0.0), (1, 0.0), (2, -1.0)]))
    for condition in ("relu_died", "dead_relus > 0", "dead_relus == 1 and relu_died"):
        watcher = Watcher(watching(condition, project=project), DATA)
        assert watcher.check(alive, result) is None
        assert watcher.check(result.state, dead) == condition
        assert watcher.check(dead.state, dead) is None


def test_a_number_that_is_not_finite_is_noticed() -> None:
    watcher = Watcher(watching("not_finite"), DATA)
    result = TRAINER.batch(START)
    assert watcher.check(START, result) is None
    assert watcher.check(START, replace(result, gradients=result.gradients * np.nan)) == "not_finite"


def test_the_first_of_several_is_named_and_those_that_are_off_are_not_asked() -> None:
    conditions = (
        Breakpoint(condition="updates == 1", on=False),
        Breakpoint(condition="updates == 2"),
        Breakpoint(condition="batch == 2"),
    )
    watcher = Watcher(PROJECT.with_changes(watch=WatchSpec(breakpoints=conditions)), DATA)
    first = TRAINER.batch(START)
    second = TRAINER.batch(first.state)
    assert watcher.check(START, first) is None
    assert watcher.check(first.state, second) == "updates == 2"


@pytest.mark.parametrize("text", READY)
def test_the_conditions_to_pick_from_can_be_asked(text: str) -> None:
    watcher = Watcher(watching(text), DATA)
    watcher.check(START, TRAINER.batch(START))
    assert parse(text).quantities


def run_until_halt(run: TrainingRun) -> tuple[HaltReason, Halted]:
    reason = None
    while reason is None:
        reason = run.train_one_batch()
    halted = run.halted(reason)[-1]
    assert isinstance(halted, Halted)
    return reason, halted


def test_a_run_stops_at_a_breakpoint_and_goes_on_from_there() -> None:
    shelf, project = Shelf(), watching("updates >= 5", "train_loss < 100", "updates == 8")
    run = TrainingRun(Train(1, project, START, 4, None), shelf)
    reached = []
    state = START
    while True:
        reason, halted = run_until_halt(run)
        state = run.halted(reason)[0].state  # type: ignore[union-attr]
        reached.append((state.updates, reason, halted.condition))
        if reason == "finished":
            break
        run = TrainingRun(Train(1, project, state, 4, None), shelf)
    assert reached == [
        (3, "breakpoint", "train_loss < 100"),
        (5, "breakpoint", "updates >= 5"),
        (8, "breakpoint", "updates == 8"),
        (12, "finished", None),
    ]


def test_a_breakpoint_can_be_added_while_training_runs() -> None:
    shelf = Shelf()
    run = TrainingRun(Train(1, PROJECT, START, 10, None), shelf)
    for _ in range(4):
        assert run.train_one_batch() is None
    run.adjust(Adjust(2, 1, watching("updates >= 3", "epoch >= 2"), 10, None))
    reason, halted = run_until_halt(run)
    assert (reason, halted.condition) == ("breakpoint", "epoch >= 2")


def test_other_settings_do_not_make_a_condition_true_again() -> None:
    shelf, project = Shelf(), watching("updates >= 3")
    run = TrainingRun(Train(1, project, START, 3, None), shelf)
    assert run_until_halt(run)[0] == "breakpoint"
    slower = project.with_changes(training=project.training.with_changes(l2=0.1))
    run.adjust(Adjust(2, 1, slower, 3, None, ((0, 0.5),)))
    assert run_until_halt(run)[0] == "finished"


def test_breakpoints_that_can_not_be_understood_are_refused() -> None:
    with pytest.raises(ValidationError, match="did you mean loss"):
        Breakpoint(condition="los < 3")
    with pytest.raises(ValidationError, match="at most 200 characters"):
        Breakpoint(condition="loss < 1" + " " * 200)


def test_what_is_watched_survives_json() -> None:
    pins = (Pin(target="n1"), Pin(target="n4", source="n2"), Pin(target="n2", source=""))
    project = watching("loss < 1", 'w("x1", "n1") > 2').with_changes(
        watch=WatchSpec(breakpoints=(Breakpoint(condition="loss < 1", on=False),), pins=pins)
    )
    assert Project.model_validate_json(project.model_dump_json()) == project

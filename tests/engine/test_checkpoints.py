"""Moments to return to: bounded in memory, and right across edits."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.prepare import prepare
from engine.spec import DataSpec, LayerSpec, LearningRateSpec, NetworkSpec, Project, TrainingSpec
from engine.training.carry_over import patched
from engine.training.checkpoints import ARRAY_OVERHEAD, STATE_OVERHEAD, Checkpoints
from engine.training.initial import initial_state
from engine.training.state import TrainingState
from engine.training.trainer import Trainer

PROJECT = Project(
    network=NetworkSpec(layers=(LayerSpec(size=3), LayerSpec(size=1, activation="linear"))),
    data=DataSpec(samples=20, train_share=0.5),
    training=TrainingSpec(optimizer="adam", batch_size=4, learning_rate=LearningRateSpec(start=0.05)),
)
OTHER = PROJECT.with_changes(training=PROJECT.training.with_changes(optimizer="momentum"))


DATA = prepare(PROJECT.data)
TRAINERS = {
    project.training: Trainer(project.network, project.training, DATA) for project in (PROJECT, OTHER)
}


def state(epoch: int, batch: int = 0, batches: int = 1, size: int = 10) -> TrainingState:
    return TrainingState(
        np.full(size, float(epoch)), epoch=epoch, batch=batch, updates=epoch * batches + batch
    )


def size_of(checkpoints: Checkpoints) -> int:
    """Bytes that states of ten parameters need: each with the parameters and their gradients."""
    return len(checkpoints) * (STATE_OVERHEAD + 2 * (ARRAY_OVERHEAD + 10 * 8))


def replayed(checkpoints: Checkpoints, epoch: int, batch: int) -> TrainingState:
    found = checkpoints.nearest(epoch, batch)
    assert found is not None
    project, at = found
    trainer = TRAINERS[project.training]
    while (at.epoch, at.batch) < (epoch, batch):
        at = trainer.batch(at).state
    return at


def epochs_of(checkpoints: Checkpoints, until: int) -> list[int]:
    found = [checkpoints.nearest(epoch, 0) for epoch in range(until)]
    return sorted({each[1].epoch for each in found if each is not None})


def test_nearest_is_at_or_before() -> None:
    checkpoints = Checkpoints()
    assert checkpoints.nearest(3, 0) is None
    for epoch in (2, 5, 9):
        checkpoints.add(PROJECT, state(epoch))
    assert checkpoints.nearest(1, 0) is None
    assert epochs_of(checkpoints, 20) == [2, 5, 9]
    found = checkpoints.nearest(8, 2)
    assert found is not None
    assert found[1].epoch == 5


def test_spacing_doubles_as_the_budget_fills() -> None:
    checkpoints = Checkpoints(50_000)
    for epoch in range(1000):
        checkpoints.add(PROJECT, state(epoch))
        assert size_of(checkpoints) <= 50_000
    assert checkpoints.spacing == 32
    *others, newest = epochs_of(checkpoints, 2000)
    assert newest == 999
    assert others == list(range(0, 999, 32))


def test_changes_are_kept_however_many_moments_follow() -> None:
    checkpoints = Checkpoints(50_000)
    for epoch in range(300):
        checkpoints.add(PROJECT, state(epoch))
    checkpoints.add(OTHER, state(333))
    for epoch in range(334, 501):
        checkpoints.add(OTHER, state(epoch))
    checkpoints.add(OTHER, replace(state(500), parameters=np.zeros(10)))
    for epoch in range(501, 3000):
        checkpoints.add(OTHER, state(epoch))
    assert {333, 500} < set(epochs_of(checkpoints, 3000))
    assert [found and found[0] for found in (checkpoints.nearest(332, 5), checkpoints.nearest(333, 0))] == [
        PROJECT,
        OTHER,
    ]


def test_the_later_of_two_states_of_one_moment_counts() -> None:
    checkpoints = Checkpoints()
    checkpoints.add(PROJECT, state(4))
    checkpoints.add(PROJECT, state(7))
    for value in (1.0, 2.0, 3.0):
        checkpoints.add(PROJECT, patched(state(7), [(0, value)]), kept=True)
    found = checkpoints.nearest(7, 0)
    assert found is not None
    assert found[1].parameters[0] == 3.0
    assert len(checkpoints) == 2


def test_a_change_in_the_past_forgets_what_came_after() -> None:
    checkpoints = Checkpoints()
    for epoch in range(10):
        checkpoints.add(PROJECT, state(epoch))
    checkpoints.add(PROJECT, state(6))
    assert len(checkpoints) == 10
    checkpoints.add(OTHER, state(6))
    assert epochs_of(checkpoints, 20) == [0, 1, 2, 3, 4, 5, 6]
    checkpoints.cut_after(3, 0)
    assert epochs_of(checkpoints, 20) == [0, 1, 2, 3]


def test_a_change_in_the_future_is_known() -> None:
    checkpoints = Checkpoints()
    for epoch in range(10):
        checkpoints.add(PROJECT, state(epoch))
    assert not checkpoints.changed_after(0, 0)
    checkpoints.add(PROJECT, state(9), kept=True)
    assert checkpoints.changed_after(8, 3)
    assert not checkpoints.changed_after(9, 0)


def test_a_moment_between_fills_only_a_gap() -> None:
    checkpoints = Checkpoints(20_000)
    for epoch in range(100):
        checkpoints.add(PROJECT, state(epoch))
    before = epochs_of(checkpoints, 200)
    checkpoints.add(PROJECT, state(before[1] + 1))
    assert epochs_of(checkpoints, 200) == before


def test_with_nothing_but_changes_the_oldest_are_given_up() -> None:
    checkpoints = Checkpoints(20_000)
    for epoch in range(100):
        checkpoints.add(PROJECT, state(epoch), kept=True)
        assert size_of(checkpoints) <= 20_000
    assert checkpoints.nearest(0, 0) is None
    assert epochs_of(checkpoints, 200)[-1] == 99


def test_a_state_larger_than_the_budget_is_kept_all_the_same() -> None:
    checkpoints = Checkpoints(10)
    for epoch in range(5):
        checkpoints.add(PROJECT, state(epoch))
    assert epochs_of(checkpoints, 9) == [4]


def test_a_copy_is_thinned_out_and_goes_its_own_way() -> None:
    checkpoints = Checkpoints()
    for epoch in range(100):
        checkpoints.add(PROJECT, state(epoch))
    small = checkpoints.copy(20_000)
    assert size_of(small) <= 20_000
    assert small.nearest(99, 0) is not None
    small.cut_after(0, 0)
    assert (len(checkpoints), len(small)) == (100, 1)
    assert small.budget_bytes == checkpoints.budget_bytes


@given(st.data())
def test_any_moment_of_the_past_comes_back_to_the_bit(data: st.DataObject) -> None:
    """Training with edits of settings and weights and with rewinds; then any moment is asked for."""
    project, at = PROJECT, initial_state(PROJECT.network, 2)
    checkpoints = Checkpoints(data.draw(st.sampled_from([8_000, 20_000, 1_000_000])))
    checkpoints.add(project, at)
    known: dict[tuple[int, int], TrainingState] = {}
    for _ in range(data.draw(st.integers(1, 40))):
        change = data.draw(st.sampled_from(["none", "none", "none", "none", "project", "weight", "rewind"]))
        if change == "rewind":
            moment = data.draw(st.sampled_from(sorted(known)) if known else st.just((0, 0)))
            found = checkpoints.nearest(*moment)
            if found is not None:
                project, at = found[0], replayed(checkpoints, *moment)
            if checkpoints.changed_after(at.epoch, at.batch):
                checkpoints.cut_after(at.epoch, at.batch)
        elif change == "project":
            project = OTHER if project is PROJECT else PROJECT
            checkpoints.add(project, at)
        elif change == "weight":
            at = patched(at, [(1, data.draw(st.floats(-1, 1)))])
            checkpoints.add(project, at, kept=True)
        if change != "none":
            known = {moment: each for moment, each in known.items() if moment < (at.epoch, at.batch)}
        known[at.epoch, at.batch] = at
        at = TRAINERS[project.training].batch(at).state
        if data.draw(st.booleans()):
            checkpoints.add(project, at)
    moment = data.draw(st.sampled_from(sorted(known)))
    if checkpoints.nearest(*moment) is not None:
        assert replayed(checkpoints, *moment).same_as(known[moment])


@pytest.mark.parametrize("size", [337, 9])
def test_memory_is_what_it_says(size: int) -> None:
    """Adam's three slots, as they come from the worker; a hundredth of the real budget."""
    tracemalloc.start()
    try:
        checkpoints = Checkpoints(640_000)
        for epoch in range(3000):
            slots = {name: np.zeros(size) for name in ("mean", "mean_of_squares", "age")}
            checkpoints.add(PROJECT, replace(state(epoch, size=size), slots=slots))
        used = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert len(checkpoints) > 20
    assert used <= 1.1 * 640_000


def test_coming_again_to_where_a_training_diverged_is_no_change() -> None:
    checkpoints = Checkpoints()
    checkpoints.add(PROJECT, state(0))
    for _ in range(2):
        checkpoints.add(PROJECT, replace(state(1), batch=1, loss_sum=float("nan")))
    assert not checkpoints.changed_after(0, 0)

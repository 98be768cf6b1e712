"""What one step is for the eye: steps follow each other without gaps, and Back finds where each began."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.prepare import prepare
from engine.spec import DataSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from engine.training.initial import initial_state
from engine.training.stepper import BatchWalk
from engine.training.trainer import Trainer
from gui.session.visible_steps import InnerUnit, VisibleSteps, Zoom

GROUPS = [(0, 0), (0, 1), (1, 0)]


def walk(penalty: float) -> BatchWalk:
    project = Project(
        network=NetworkSpec(layers=(LayerSpec(size=2), LayerSpec(size=1, activation="linear"))),
        data=DataSpec(name="xor", samples=20, train_share=1.0),
        training=TrainingSpec(batch_size=3, l2=penalty),
    )
    data = prepare(project.data)
    trainer = Trainer(project.network, project.training, data)
    state = initial_state(project.network, project.data.input_count)
    return BatchWalk(trainer, project.network, project.training, data, state)


@pytest.mark.parametrize("unit", ["node", "sample", "phase"])
@pytest.mark.parametrize("penalty", [0.0, 0.01], ids=["plain", "penalty"])
@given(
    opened=st.sets(st.sampled_from(GROUPS)),
    folded=st.sets(st.integers(0, 1)),
    loss=st.booleans(),
    focus=st.sampled_from([None, 0, 1, 2]),
)
def test_back_finds_where_every_step_began(
    unit: InnerUnit,
    penalty: float,
    opened: set[tuple[int, int]],
    folded: set[int],
    loss: bool,
    focus: int | None,
) -> None:
    steps = VisibleSteps(walk(penalty), focus, Zoom(frozenset(opened), frozenset(folded), loss))
    index = 0
    while index < steps.walk.length:
        end = steps.after(index, unit)
        assert end > index
        assert steps.before(end, unit) == index
        index = end
    assert index == steps.walk.length


def test_the_penalty_is_a_step_of_its_own() -> None:
    batch = walk(0.01)
    steps = VisibleSteps(batch, 0, Zoom())
    penalty = batch.starts["update"] - 1
    assert batch.step_at(penalty).sample == 3
    assert steps.after(penalty, "node") == penalty + 1
    assert steps.before(penalty + 1, "sample") == penalty

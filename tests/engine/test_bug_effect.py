"""What a bug of the museum does to a batch, found out by running it with the bug and without."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.bugs import network_as_run
from engine.data.prepare import prepare
from engine.spec import BUGS, BugName, DataSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from engine.training.bug_effect import FirstWrong, effect_of
from engine.training.forward import ForwardPass
from engine.training.initial import initial_state
from engine.training.trainer import Trainer
from tests.engine.batches import two_hidden_layers

#: What each bug does to a batch of a network with two hidden layers that has trained for a batch.
EFFECTS: dict[BugName, FirstWrong] = {
    "no_zero_grad": "gradient",
    "assigned_grad": "gradient",
    "wrong_order": "gradient",
    "no_nonlinearity": "forward",
    "wrong_sign": "update",
    "parents_in_a_set": "nothing",
    "kept_interior_grads": "gradient",
}


def one_hidden_layer() -> Project:
    hidden = LayerSpec(size=4, activation="tanh")
    return Project(
        network=NetworkSpec(layers=(hidden, LayerSpec(size=1, activation="linear"))),
        data=DataSpec(name="xor", samples=40, train_share=1.0),
        training=TrainingSpec(batch_size=8, epochs=20),
    )


@pytest.mark.parametrize("bug", BUGS)
def test_the_effect_is_what_the_engine_computes(bug: BugName) -> None:
    project = two_hidden_layers()
    data = prepare(project.data)
    start = initial_state(project.network, 2)
    state = Trainer(project.network, project.training, data).batch(start).state
    effect = effect_of(bug, project, state, data)
    assert effect.first == EFFECTS[bug]
    assert (effect.samples, effect.whole) == (5, True)
    buggy = Trainer(project.network, project.training.with_changes(bugs=(bug,)), data).batch(state)
    assert effect.wrong.loss == pytest.approx(buggy.loss, rel=1e-12)
    assert effect.wrong.state.parameters == pytest.approx(buggy.state.parameters, rel=1e-9)


def test_a_wrong_order_harms_nothing_where_no_node_is_incomplete() -> None:
    project = one_hidden_layer()
    data = prepare(project.data)
    state = initial_state(project.network, 2)
    assert effect_of("wrong_order", project, state, data).first == "nothing"


def test_linear_layers_in_a_row_do_what_one_does() -> None:
    project = two_hidden_layers()
    bugs: tuple[BugName, ...] = ("no_nonlinearity",)
    forward = ForwardPass(network_as_run(project.network, bugs), 2)
    parameters = initial_state(project.network, 2).parameters
    x = np.array([[0.0, 0.0], [1.0, 0.5], [-0.3, 2.0], [0.7, 2.5]])
    zero, one, other, both = forward(parameters, x)[-1][:, 0]
    assert both == pytest.approx(one + other - zero, abs=1e-12)


def test_of_a_large_batch_only_a_part_is_compared() -> None:
    wide = LayerSpec(size=40, activation="tanh")
    project = Project(
        network=NetworkSpec(layers=(wide, wide, LayerSpec(size=1, activation="linear"))),
        data=DataSpec(name="xor", samples=200, train_share=1.0),
    )
    data = prepare(project.data)
    effect = effect_of("wrong_sign", project, initial_state(project.network, 2), data)
    assert effect.first == "update"
    assert not effect.whole
    assert 2 <= effect.samples < 20


def test_effects_do_not_depend_on_the_batch_cursor() -> None:
    project = one_hidden_layer()
    data = prepare(project.data)
    state = initial_state(project.network, 2)
    trainer = Trainer(project.network, project.training, data)
    second = trainer.batch(state).state
    assert second.batch == 1
    effect = effect_of("wrong_sign", project, second, data)
    right = trainer.batch(second)
    assert effect.right.loss == pytest.approx(right.loss, rel=1e-12)
    assert effect.right.state.parameters == pytest.approx(right.state.parameters, rel=1e-9)
    assert replace(effect.right.state, epoch=0).updates == right.state.updates

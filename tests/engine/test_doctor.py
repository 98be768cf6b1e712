"""The doctor: the first number that is not finite is found, and what it says of it is true."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.prepare import prepare
from engine.spec import (
    BugName,
    DataSpec,
    LayerSpec,
    LearningRateSpec,
    LossName,
    NetworkSpec,
    Project,
    TrainingSpec,
)
from engine.training.carry_over import patched
from engine.training.doctor import (
    DeadRelus,
    ExplodingGradient,
    NotFinite,
    SaturatedNeurons,
    examine,
    length_of,
)
from engine.training.events import Computed, HandedOver, LossTaken, Updated
from engine.training.initial import initial_state
from engine.training.neuron_health import NeuronHealth
from engine.training.state import TrainingState
from engine.training.stepper import BatchWalk
from engine.training.trainer import Trainer

DATA_SPEC = DataSpec(samples=12, train_share=0.5)
DATA = prepare(DATA_SPEC)


def project_of(
    *activations: str, rate: float = 0.1, loss: LossName = "squared_error", bugs: tuple[BugName, ...] = ()
) -> Project:
    layers = tuple(LayerSpec(size=2, activation=name) for name in activations)  # type: ignore[arg-type]
    return Project(
        network=NetworkSpec(layers=(*layers, LayerSpec(size=1, activation="linear"))),
        data=DATA_SPEC,
        training=TrainingSpec(
            loss=loss, batch_size=3, learning_rate=LearningRateSpec(kind="constant", start=rate), bugs=bugs
        ),
    )


def start_of(project: Project) -> TrainingState:
    return initial_state(project.network, 2)


def walk_of(project: Project, state: TrainingState) -> BatchWalk:
    trainer = Trainer(project.network, project.training, DATA)
    return BatchWalk(trainer, project.network, project.training, DATA, state)


def before_divergence(project: Project) -> TrainingState:
    trainer, state = Trainer(project.network, project.training, DATA), start_of(project)
    for _ in range(10_000):
        result = trainer.batch(state)
        if not (math.isfinite(result.loss) and result.state.is_finite):
            return state
        state = result.state
    raise AssertionError("it does not diverge")


def first_by_looking_at_every_event(walk: BatchWalk) -> int | None:
    """The plain definition: after which event is there a number that is not finite?"""
    sample = 0
    for index, _ in enumerate(walk.events()):
        sample = walk.step_at(index).sample if walk.step_at(index).sample < len(walk.samples) else sample
        moment = walk.moment(sample)
        numbers = [
            moment.numbers.data[moment.computed],
            moment.numbers.grad[moment.received],
            moment.parameters,
            moment.gradients,
            np.array([moment.data_loss or 0.0, moment.loss or 0.0]),
        ]
        if not all(np.isfinite(each).all() for each in numbers):
            return index
    return None


@given(
    st.sampled_from([("relu",), ("linear",), ("tanh", "relu"), ("gelu",), ("softplus",), ()]),
    st.sampled_from(["squared_error", "absolute_error", "huber"]),
    st.floats(30, 100),
    st.sampled_from([0.0, 0.5, 2.0]),
)
@settings(max_examples=20)
def test_it_finds_the_first_event(
    activations: tuple[str, ...], loss: LossName, rate: float, l2: float
) -> None:
    project = project_of(*activations, rate=rate, loss=loss)
    project = project.with_changes(training=project.training.with_changes(l2=l2))
    trainer, state = Trainer(project.network, project.training, DATA), start_of(project)
    for _ in range(400):
        result = trainer.batch(state)
        if not result.state.is_finite:
            break
        state = result.state
    index = first_by_looking_at_every_event(walk_of(project, state))
    found = [each for each in examine(project, state, DATA) if isinstance(each, NotFinite)]
    if index is None:
        assert found == []
        return
    walk = walk_of(project, state)
    assert found[0].position == walk.position_at(index)
    walk.go_to(index + 1)
    assert repr(found[0].event) == repr(walk.last)
    assert not math.isfinite(found[0].value)


def test_a_rate_that_is_too_high_is_told_by_its_numbers() -> None:
    project = project_of("linear", rate=100.0)
    state = before_divergence(project)
    first = examine(project, state, DATA)[0]
    assert isinstance(first, NotFinite)
    assert first.cause == "overflow"
    assert first.learning_rate == 100.0
    assert first.largest_parameter == np.abs(state.parameters).max()
    assert first.grown == pytest.approx(first.largest_parameter / np.abs(start_of(project).parameters).max())
    assert first.grown > 1e20


@pytest.mark.parametrize(
    "bugs", [(), ("assigned_grad",), ("no_zero_grad",), ("kept_interior_grads", "wrong_order")]
)
def test_an_operation_that_overflows_is_named(bugs: tuple[BugName, ...]) -> None:
    project = project_of("linear", bugs=bugs)
    state = patched(start_of(project), [(0, 1e200), (1, 1e200), (6, 1e200), (7, 1e200)])
    first = examine(project, state, DATA)[0]
    assert isinstance(first, NotFinite)
    assert isinstance(first.event, Computed)
    assert (first.neuron, first.op, first.cause) == ("n3", "*", "overflow")
    assert first.position[:3] == (0, 0, "forward")
    assert all(math.isfinite(number) for number in first.event.inputs)
    assert first.event.data == first.value
    assert first.link is None


def test_the_loss_itself_can_overflow() -> None:
    """Each sample's loss is finite, their sum is not."""
    project = project_of()
    training = project.training.with_changes(reduction="sum", batch_size=None)
    project = project.with_changes(training=training)
    first = examine(project, patched(start_of(project), [(0, 0.0), (1, 0.0), (2, 1.2e154)]), DATA)[0]
    assert isinstance(first, NotFinite)
    assert isinstance(first.event, LossTaken)
    assert (first.value, first.cause, first.node, first.neuron) == (math.inf, "overflow", None, None)


def test_a_hand_over_can_overflow() -> None:
    """The score and the loss are finite; the weight's grad is the slope times what the neuron answers."""
    project = project_of("linear", loss="absolute_error")
    state = patched(start_of(project), [(0, 0.0), (1, 0.0), (2, 1e200), (6, 1e-300), (7, 0.0), (3, 1.0)])
    assert not any(isinstance(each, NotFinite) for each in examine(project, state, DATA))
    training = project.training.with_changes(loss="squared_error")
    project = project.with_changes(training=training)
    state = patched(start_of(project), [(0, 0.0), (1, 0.0), (2, 1e160), (6, 1e-10), (7, 0.0), (8, 0.0)])
    first = examine(project, state, DATA)[0]
    assert isinstance(first, NotFinite)
    assert isinstance(first.event, HandedOver)
    assert first.link == ("n1", "n3")
    assert first.cause == "overflow"
    assert first.neuron == "n3"


def test_a_penalty_can_overflow() -> None:
    project = project_of(loss="absolute_error")
    project = project.with_changes(training=project.training.with_changes(l2=1.0, l1=1.0))
    first = examine(project, patched(start_of(project), [(2, 1e160)]), DATA)[0]
    assert isinstance(first, NotFinite)
    assert isinstance(first.event, LossTaken)
    assert (first.event.kind, first.position.node, first.value) == ("penalty", 1, math.inf)


def test_an_update_can_overflow() -> None:
    project = project_of(rate=100.0)
    state = patched(start_of(project), [(0, 0.0), (1, 0.0), (2, 1e153)])
    steep = project.training.with_changes(optimizer="momentum", loss="absolute_error")
    state = TrainingState(
        state.parameters, {"velocity": np.array([0.0, 1e307, 0.0])}, state.epoch, state.batch, state.updates
    )
    first = examine(project.with_changes(training=steep), state, DATA)[0]
    assert isinstance(first, NotFinite)
    assert isinstance(first.event, Updated)
    assert first.link == ("x2", "n1")
    assert first.position.phase == "update"
    assert not math.isfinite(first.value)


def test_an_exploding_gradient_names_the_link_with_the_largest_share() -> None:
    project = project_of("linear")
    state = patched(start_of(project), [(7, 1e5)])
    found = examine(project, state, DATA)
    exploding = next(each for each in found if isinstance(each, ExplodingGradient))
    gradients = Trainer(project.network, project.training, DATA).batch(state).gradients
    assert exploding.norm == pytest.approx(float(np.linalg.norm(gradients)))
    assert exploding.norm > 1e6
    keys = project.network.parameter_keys(2)
    assert exploding.link == keys[int(np.abs(gradients).argmax())]
    assert (exploding.epoch, exploding.batch) == (0, 0)


def test_a_healthy_training_has_no_findings() -> None:
    project = project_of("tanh")
    assert examine(project, start_of(project), DATA) == ()


def test_dead_relus_answer_0_to_every_sample() -> None:
    project = project_of("relu", "relu")
    state = patched(start_of(project), [(2, -100.0), (8, 50.0), (11, 50.0)])
    (finding,) = NeuronHealth(project, DATA).findings(state.parameters)
    assert finding == DeadRelus(("n1",))
    walk = walk_of(project, state)
    walk.go_to(walk.length)
    assert not walk.result.gradients[:3].any()


def test_saturated_neurons_are_flat() -> None:
    for activation in ("tanh", "sigmoid"):
        project = project_of(activation)
        state = patched(start_of(project), [(0, 0.0), (1, 0.0), (2, 8.0), (3, 0.1), (4, 0.1), (5, 0.0)])
        (finding,) = NeuronHealth(project, DATA).findings(state.parameters)
        assert finding == SaturatedNeurons(("n1",))


def test_neurons_that_are_switched_off_and_answers_that_are_sure_are_no_findings() -> None:
    network = NetworkSpec(layers=(LayerSpec(size=1, activation="relu"), LayerSpec(size=1, activation="tanh")))
    disabled = network.layers[0].neurons[0].with_changes(disabled=True)
    layer = network.layers[0].with_changes(neurons=(disabled,))
    project = project_of().with_changes(network=network.with_changes(layers=(layer, network.layers[1])))
    state = patched(start_of(project), [(2, -9.0), (4, 20.0)])
    assert NeuronHealth(project, DATA).findings(state.parameters) == ()


def test_without_nonlinearity_no_relu_is_dead() -> None:
    project = project_of("relu", bugs=("no_nonlinearity",))
    assert NeuronHealth(project, DATA).findings(patched(start_of(project), [(2, -100.0)]).parameters) == ()


def test_a_length_beyond_all_floats_is_infinite_and_no_warning() -> None:
    assert length_of(np.array([3.0, -4.0])) == 5.0
    assert length_of(np.full(4, 1e200)) == math.inf
    assert math.isnan(length_of(np.array([math.inf, math.nan])))

"""Nudging finds the slope by itself, and tells when it can't be compared."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.data.prepared import PreparedData, Samples
from engine.spec import BUGS, BugName, LayerSpec, NetworkSpec, TrainingSpec
from engine.training.batch_loss import BatchLoss
from engine.training.nudge import NodeProbe, Nudge, ParameterProbe, Probe, Verdict, nudge
from engine.training.nudge import judge as judge_fully
from engine.training.sample_graph import sample_graph
from engine.training.state import TrainingState
from engine.training.trainer import Trainer
from tests.engine.networks import networks

SMOOTH = ("squared_error", "binary_cross_entropy")
EMPTY = Samples(np.zeros((0, 2)), np.zeros(0))


def judge(probe: Probe, found: Nudge, grad: float) -> Verdict:
    return judge_fully(probe, found, grad).verdict


def some_samples(count: int, seed: int = 3) -> Samples:
    rng = np.random.default_rng(seed)
    return Samples(rng.normal(size=(count, 2)), rng.choice([-1.0, 1.0], size=count))


def some_parameters(network: NetworkSpec, seed: int = 5) -> np.ndarray:
    count = len(network.parameter_keys(2))
    return np.random.default_rng(seed).normal(scale=0.7, size=count)


def gradients_of(
    network: NetworkSpec, training: TrainingSpec, parameters: np.ndarray, samples: Samples
) -> tuple[float, np.ndarray]:
    result = Trainer(network, training, PreparedData(samples, EMPTY)).batch(TrainingState(parameters))
    return result.loss, result.gradients


def bent(*activations: str) -> NetworkSpec:
    """2 -> 3 -> ... -> 1, with these activations and a linear end."""
    hidden = [LayerSpec(size=3, activation=name) for name in activations]  # type: ignore[arg-type]
    return NetworkSpec(layers=(*hidden, LayerSpec(size=1, activation="linear")), seed=1)


@given(networks(), st.sampled_from(SMOOTH), st.sampled_from([0.0, 0.01]), st.integers(0, 100))
def test_a_nudge_finds_every_gradient_of_a_batch(
    network: NetworkSpec, loss: str, l2: float, seed: int
) -> None:
    training = TrainingSpec(loss=loss, l2=l2)  # type: ignore[arg-type]
    samples, parameters = some_samples(5, seed), some_parameters(network, seed)
    total, gradients = gradients_of(network, training, parameters, samples)
    assume(np.isfinite(gradients).all() and total < 1e3)
    batch = BatchLoss(network, training, samples)
    assert batch(parameters) == pytest.approx(total, rel=1e-12, abs=1e-12)
    for place, gradient in enumerate(gradients):
        probe = ParameterProbe(batch, parameters, place)
        assert judge(probe, nudge(probe, 1e-5), gradient) in ("agrees", "corner")


@pytest.mark.parametrize("loss", SMOOTH)
def test_a_nudge_finds_every_grad_of_a_sample(loss: str) -> None:
    """Interior nodes and inputs too; the other samples only add a constant."""
    network, training = bent("tanh", "sigmoid", "gelu"), TrainingSpec(loss=loss)  # type: ignore[arg-type]
    parameters = some_parameters(network)
    graph = sample_graph(network, training, parameters, np.array([0.4, -1.2]), 1.0)
    for node, value in enumerate(graph.values):
        probe = NodeProbe(graph, node)
        assert judge(probe, nudge(probe, 1e-4), value.grad) == "agrees"
        shared = NodeProbe(graph, node, share=0.25, rest=3.0)
        found = nudge(shared, 1e-4)
        assert found.here == 3.0 + 0.25 * graph.root.data
        assert judge(shared, found, 0.25 * value.grad) == "agrees"


def test_nudging_a_node_leaves_the_graph_as_it_is() -> None:
    network, training = bent("tanh"), TrainingSpec()
    graph = sample_graph(network, training, some_parameters(network), np.array([0.4, -1.2]), 1.0)
    before = graph.numbers()
    nudge(NodeProbe(graph, 0), 0.5)
    assert np.array_equal(graph.numbers().data, before.data)
    assert np.array_equal(graph.numbers().grad, before.grad)


def test_a_wrong_gradient_is_seen() -> None:
    network, training, samples = bent("tanh"), TrainingSpec(loss="squared_error"), some_samples(6)
    parameters = some_parameters(network)
    gradients = gradients_of(network, training, parameters, samples)[1]
    batch = BatchLoss(network, training, samples)
    for place, gradient in enumerate(gradients):
        probe = ParameterProbe(batch, parameters, place)
        for wrong in (-gradient, 2.0 * gradient, gradient + 0.01):
            assert judge(probe, nudge(probe, 1e-4), wrong) == "differs"
            assert judge(probe, nudge(probe, 1.0), wrong) == "differs"


def test_steps_that_are_too_large_or_too_small_are_to_blame_themselves() -> None:
    network, training, samples = bent("tanh"), TrainingSpec(loss="squared_error"), some_samples(6)
    parameters = some_parameters(network)
    gradients = gradients_of(network, training, parameters, samples)[1]
    batch = BatchLoss(network, training, samples)
    probe = ParameterProbe(batch, parameters, 0)
    assert judge(probe, nudge(probe, 1.0), gradients[0]) == "too_large"
    assert judge(probe, nudge(probe, 1e-30), gradients[0]) == "too_small"


@pytest.mark.parametrize("activation", ["relu", "leaky_relu"])
def test_the_corner_of_relu_has_no_slope(activation: str) -> None:
    """x = 0 with all biases 0: every ReLU is exactly in its corner."""
    network, training = bent(activation), TrainingSpec(loss="squared_error")
    parameters = some_parameters(network)
    keys = network.parameter_keys(2)
    biases = [place for place, (source, _) in enumerate(keys) if not source]
    parameters[biases] = 0.0
    samples = Samples(np.zeros((1, 2)), np.ones(1))
    graph = sample_graph(network, training, parameters, samples.x[0], 1.0)
    gradients = gradients_of(network, training, parameters, samples)[1]
    batch = BatchLoss(network, training, samples)
    found = nudge(ParameterProbe(batch, parameters, biases[0]), 1e-4)
    assert found.crosses_corner
    assert found.slope_below != pytest.approx(found.slope_above, rel=1e-3)
    assert judge(ParameterProbe(batch, parameters, biases[0]), found, gradients[biases[0]]) == "corner"
    node = graph.values.index(graph.parameters[biases[0]])
    probe = NodeProbe(graph, node)
    assert judge(probe, nudge(probe, 1e-4), graph.values[node].grad) == "corner"


def test_the_hinge_of_max_margin_is_a_corner() -> None:
    """A score of exactly 1 on the right side: relu(1 - y s) is in its corner."""
    network, training = NetworkSpec(layers=(LayerSpec(size=1, activation="linear"),)), TrainingSpec()
    parameters = np.array([1.0, 0.0, 0.0])
    samples = Samples(np.array([[1.0, 0.5]]), np.array([1.0]))
    probe = ParameterProbe(BatchLoss(network, training, samples), parameters, 0)
    found = nudge(probe, 1e-4)
    assert (found.slope_below, found.slope_above) == pytest.approx((-1.0, 0.0))
    assert judge(probe, found, 0.0) == "corner"


def test_an_l1_penalty_has_a_corner_at_zero() -> None:
    network = NetworkSpec(layers=(LayerSpec(size=1, activation="linear"),))
    training = TrainingSpec(loss="squared_error", l1=0.5)
    parameters = np.array([0.0, 0.3, 0.1])
    probe = ParameterProbe(BatchLoss(network, training, some_samples(4)), parameters, 0)
    assert nudge(probe, 1e-4).crosses_corner
    assert not nudge(
        ParameterProbe(BatchLoss(network, training, some_samples(4)), parameters, 1), 1e-4
    ).crosses_corner


def test_a_corner_far_away_is_none() -> None:
    network, training = bent("relu"), TrainingSpec(loss="squared_error")
    graph = sample_graph(network, training, some_parameters(network), np.array([0.4, -1.2]), 1.0)
    assert not any(nudge(NodeProbe(graph, node), 1e-6).crosses_corner for node in range(len(graph.values)))


def test_a_diverged_training_is_not_judged() -> None:
    network, training = bent("linear"), TrainingSpec(loss="squared_error")
    parameters = np.full(len(network.parameter_keys(2)), 1e200)
    samples = some_samples(2)
    probe = ParameterProbe(BatchLoss(network, training, samples), parameters, 0)
    assert judge(probe, nudge(probe, 1e-4), float("nan")) == "not_finite"
    graph = sample_graph(network, training, parameters, samples.x[0], 1.0)
    inside = NodeProbe(graph, 0)
    assert judge(inside, nudge(inside, 1e-4), graph.values[0].grad) == "not_finite"


def test_the_sum_of_losses_is_not_divided() -> None:
    network, samples = bent("tanh"), some_samples(7)
    parameters = some_parameters(network)
    training = TrainingSpec(loss="huber", reduction="sum", l1=0.1, l2=0.2)
    batch = BatchLoss(network, training, samples)
    graphs = [
        sample_graph(network, training, parameters, x, float(y))
        for x, y in zip(samples.x, samples.y, strict=True)
    ]
    losses = [graph.root.data for graph in graphs]
    np.testing.assert_allclose(batch.sample_losses(parameters), losses, rtol=1e-12)
    assert batch(parameters) == pytest.approx(sum(losses) + batch.penalty(parameters), rel=1e-12)


def test_how_far_off_a_grad_is_does_not_depend_on_the_step() -> None:
    network, training, samples = bent("tanh"), TrainingSpec(loss="squared_error"), some_samples(6)
    parameters = some_parameters(network)
    gradient = gradients_of(network, training, parameters, samples)[1][0]
    probe = ParameterProbe(BatchLoss(network, training, samples), parameters, 0)
    coarse = nudge(probe, 1.0)
    assert abs(coarse.slope - gradient) > 1e-3
    judgement = judge_fully(probe, coarse, gradient + 0.5)
    assert judgement.verdict == "differs"
    assert gradient + 0.5 - judgement.nudge.slope == pytest.approx(0.5, abs=1e-6)


#: What the nudge finds wrong with the gradients; the other bugs leave them as they should be.
WRONG_GRADIENTS = {"no_zero_grad", "assigned_grad", "wrong_order", "kept_interior_grads"}


@pytest.mark.parametrize("bug", BUGS)
def test_the_nudge_finds_the_bugs_that_spoil_gradients(bug: BugName) -> None:
    """In the second batch, where something may have been left over from the first."""
    network = NetworkSpec(
        layers=(
            LayerSpec(size=2, activation="tanh"),
            LayerSpec(size=2, activation="tanh"),
            LayerSpec(size=1, activation="linear"),
        ),
        skips=(("n1", "n5"),),
    )
    training = TrainingSpec(loss="squared_error", bugs=(bug,))
    samples = some_samples(4)
    trainer = Trainer(network, training, PreparedData(samples, EMPTY))
    first = trainer.batch(TrainingState(some_parameters(network))).state
    gradients, batch = trainer.batch(first).gradients, BatchLoss(network, training, samples)
    verdicts = set()
    for place, gradient in enumerate(gradients):
        probe = ParameterProbe(batch, first.parameters, place)
        verdicts.add(judge(probe, nudge(probe, 1e-4), gradient))
    assert ("differs" in verdicts) == (bug in WRONG_GRADIENTS)
    assert verdicts <= {"agrees", "differs"}

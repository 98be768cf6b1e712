from __future__ import annotations

import math
import pickle

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.nn import build_mlp
from engine.spec import BUGS, LOSSES, BugName, LayerSpec, LossName, NetworkSpec, TrainingSpec
from engine.training.initial import initial_state
from engine.training.sample_graph import SampleGraph, sample_graph
from tests.engine.networks import networks

NETWORK = NetworkSpec(layers=(LayerSpec(size=3), LayerSpec(size=1, activation="linear")))
PARAMETERS = initial_state(NETWORK, 2).parameters
X = np.array([0.5, -1.0])


def graph(
    training: TrainingSpec | None = None, parameters: NDArray[np.float64] = PARAMETERS, y: float = 1.0
) -> SampleGraph:
    return sample_graph(NETWORK, training or TrainingSpec(), parameters, X, y)


def test_numbers_are_those_of_the_network() -> None:
    made = graph()
    mlp = build_mlp(NETWORK, 2)
    score = mlp(X.tolist())
    root = (1 - score).relu()
    root.backward()
    assert made.score.data == pytest.approx(score.data, rel=1e-14)
    assert made.root.data == pytest.approx(root.data, rel=1e-14)
    assert made.root.grad == 1
    assert [p.grad for p in made.parameters] == pytest.approx([p.grad for p in mlp.parameters()])
    numbers = made.numbers()
    assert numbers.data.shape == numbers.grad.shape == (len(made.values),)
    assert numbers.data[-1] == made.root.data


def test_the_topology_describes_the_values() -> None:
    made = graph()
    nodes, edges = made.topology.nodes, made.topology.edges
    assert len(nodes) == len(made.values)
    for node, value in zip(nodes, made.values, strict=True):
        assert node.op == value._op
        assert (node.kind == "operation") == bool(value._prev)
    for parent, child, argument in edges:
        assert parent < child
        assert made.values[child]._prev[argument] is made.values[parent]
    assert len(edges) == sum(len(value._prev) for value in made.values)
    parameters = [node for node in nodes if node.kind == "parameter"]
    assert len(parameters) == len(PARAMETERS)
    assert {node.group for node in parameters} == {(0, 0), (0, 1), (0, 2), (1, 0)}
    inputs = [node for node in nodes if node.kind == "input"]
    assert {node.label for node in inputs} == {"x₁", "x₂", "y"}
    assert {node.group for node in inputs} == {None}


def test_nodes_are_named_and_grouped() -> None:
    made = graph()
    nodes = made.topology.nodes
    assert nodes[-1].label == "loss"
    assert nodes[-1].group is None
    score = made.topology.output_of((1, 0))
    assert nodes[score].label == "score"
    assert made.values[score] is made.score
    for neuron in range(3):
        place = made.topology.output_of((0, neuron))
        assert nodes[place].label == "out"
        assert nodes[place].op == "tanh"
        assert made.values[place] is made.layers[0][neuron]
    labels = {node.label for node in nodes if node.group == (0, 1) and node.kind == "parameter"}
    assert labels == {"w₁", "w₂", "b"}
    with pytest.raises(KeyError):
        made.topology.output_of((5, 0))


def test_the_topology_is_one_object_for_each_shape() -> None:
    topology = graph().topology
    assert graph(parameters=PARAMETERS * 2, y=-1.0).topology is topology
    assert graph(TrainingSpec(l2=0.1)).topology is topology
    assert graph(TrainingSpec(loss="squared_error")).topology is not topology
    copy = pickle.loads(pickle.dumps(topology))  # noqa: S301
    assert copy == topology


def test_a_sample_outside_the_margin_teaches_nothing() -> None:
    score = graph().score.data
    sign = math.copysign(1.0, score)
    far = PARAMETERS.copy()
    far[-4:] *= 100 / abs(score)
    assert not graph(parameters=far, y=sign).teaches
    assert graph(parameters=far, y=-sign).teaches


@pytest.mark.parametrize("loss", LOSSES)
def test_every_loss_has_a_graph(loss: LossName) -> None:
    outputs = 3 if loss == "softmax_cross_entropy" else 1
    network = NetworkSpec(layers=(LayerSpec(size=2), LayerSpec(size=outputs, activation="linear")))
    parameters = initial_state(network, 2).parameters
    made = sample_graph(network, TrainingSpec(loss=loss), parameters, X, 1.0)
    assert made.teaches
    assert math.isfinite(made.root.data)
    labels = [node.label for node in made.topology.nodes if node.kind == "input"]
    expected = {"x₁", "x₂", "y₁", "y₂", "y₃"} if outputs == 3 else {"x₁", "x₂", "y"}
    assert set(labels) == expected


def test_a_diverged_training_can_still_be_looked_at() -> None:
    for number in (math.nan, math.inf, 1e200):
        made = graph(TrainingSpec(loss="squared_error"), parameters=np.full(len(PARAMETERS), number))
        assert not math.isfinite(made.root.data)
        assert len(made.numbers().grad) == len(made.values)


def test_parameters_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="the network has 13 parameters"):
        graph(parameters=np.zeros(5))


@settings(max_examples=40, deadline=None)
@given(
    network=networks(),
    loss=st.sampled_from([each for each in LOSSES if each != "softmax_cross_entropy"]),
    bugs=st.sets(st.sampled_from(BUGS)).map(tuple),
    seed=st.integers(0, 2**16),
)
def test_a_graph_like_another_has_the_numbers_of_a_new_one_to_the_bit(
    network: NetworkSpec, loss: LossName, bugs: tuple[BugName, ...], seed: int
) -> None:
    random = np.random.default_rng(seed)
    training = TrainingSpec(loss=loss, bugs=bugs)
    count = len(initial_state(network, 2).parameters)
    draws = [(random.normal(size=count), random.normal(size=2), random.choice([-1.0, 1.0])) for _ in "ab"]
    first, new = (sample_graph(network, training, *draw) for draw in draws)
    like = sample_graph(network, training, *draws[1], like=first)
    assert like.topology is new.topology
    for name in ("parameters", "inputs", "targets", "values"):
        old, made = getattr(first, name), getattr(like, name)
        assert [(v.data, v.grad) for v in made] == [(v.data, v.grad) for v in getattr(new, name)]
        assert not set(made) & set(old)
    answers = [[value.data for value in layer] for layer in like.layers]
    assert answers == [[value.data for value in layer] for layer in new.layers]


def test_a_graph_like_that_of_another_network_is_a_new_one() -> None:
    wider = NetworkSpec(layers=(LayerSpec(size=4), LayerSpec(size=1, activation="linear")))
    training, parameters = TrainingSpec(), initial_state(wider, 2).parameters
    made = sample_graph(wider, training, parameters, X, 1.0, like=graph())
    assert made.topology is sample_graph(wider, training, parameters, X, 1.0).topology

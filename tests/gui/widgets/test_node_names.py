"""What the nodes are called."""

from __future__ import annotations

import numpy as np
import pytest

from engine.graph import Topology
from engine.spec import LayerSpec, LossName, NetworkSpec, TrainingSpec
from engine.training.initial import initial_state
from engine.training.sample_graph import sample_graph
from gui.widgets.node_names import brief, neuron_number, node_names, operation_sign


def topology_of(*sizes: int, loss: LossName = "max_margin") -> Topology:
    """The graph of one sample for layers of these sizes."""
    network = NetworkSpec(layers=tuple(LayerSpec(size=size) for size in sizes))
    parameters = initial_state(network, 2).parameters
    return sample_graph(network, TrainingSpec(loss=loss), parameters, np.array([0.5, -1.5]), -1.0).topology


@pytest.mark.parametrize(
    ("op", "sign"),
    [("*", "×"), ("-", "−"), ("+", "+"), ("tanh", "tanh"), ("sigmoid", "σ"), ("**2", "x²"), ("", "")],
)
def test_signs_are_those_of_mathematics(op: str, sign: str) -> None:
    assert operation_sign(op) == sign


def test_people_count_from_one() -> None:
    assert neuron_number((1, 3)) == "2·4"


def test_a_neuron_reads_as_its_formula() -> None:
    topology = topology_of(2, 1)
    names = node_names(topology)
    own = [names[i] for i, node in enumerate(topology.nodes) if node.group == (0, 0)]
    assert sorted(own) == sorted(["b", "w₁", "w₁·x₁", "b + w₁·x₁", "w₂", "w₂·x₂", "… + w₂·x₂", "out"])


def test_answers_of_the_layer_before_carry_their_number() -> None:
    names = node_names(topology_of(2, 1))
    assert "w₁·out₁" in names
    assert "w₂·out₂" in names


def test_the_loss_reads_as_its_formula() -> None:
    assert node_names(topology_of(2, 1))[-3:] == ("y·score", "1 − y·score", "loss")
    assert node_names(topology_of(2, 1, loss="squared_error"))[-2:] == ("score − y", "loss")


def test_the_score_is_s_where_there_is_little_room() -> None:
    assert brief("1 − y·score") == "1 − y·s"
    assert brief("score") == "score"


def test_names_are_short() -> None:
    assert max(len(name) for name in node_names(topology_of(40, 12, 1))) <= 20

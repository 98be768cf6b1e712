"""Stacked linear layers are one linear layer: the product of the matrices answers as the network does."""

from __future__ import annotations

import numpy as np
import pytest

from engine.bugs import network_as_run
from engine.data.features import expand
from engine.linear_map import FloatArray, linear_map
from engine.network_spec import LayerSpec, NetworkSpec, NeuronSpec
from engine.nn import build_mlp
from engine.spec import BugName

NETWORKS = {
    "plain": NetworkSpec(layers=(LayerSpec(size=4), LayerSpec(size=3), LayerSpec(size=2))),
    "one layer": NetworkSpec(layers=(LayerSpec(size=1),)),
    "wired by hand": NetworkSpec(
        inputs=("x1", "x1*x2", "sin x2"),
        layers=(
            LayerSpec(neurons=(NeuronSpec(name="n1"), NeuronSpec(name="n2"), NeuronSpec(name="n3"))),
            LayerSpec(neurons=(NeuronSpec(name="n4", disabled=True), NeuronSpec(name="n5"))),
            LayerSpec(neurons=(NeuronSpec(name="n6"),)),
        ),
        cut=(("x1", "n2"), ("n1", "n5"), ("n2", "n5"), ("n3", "n5")),
        skips=(("x1", "n6"), ("n3", "n6")),
    ),
}


def answers(network: NetworkSpec, parameters: FloatArray, points: FloatArray) -> FloatArray:
    """What the engine's own network answers with every activation left out."""
    bugs: list[BugName] = ["no_nonlinearity"]
    mlp = build_mlp(network_as_run(network, bugs), 2)
    for parameter, number in zip(mlp.parameters(), parameters.tolist(), strict=True):
        parameter.data = number
    rows = expand(points, mlp.inputs).tolist()
    return np.array([[value.data for value in mlp.answers(row)[-1]] for row in rows])


@pytest.mark.parametrize("name", NETWORKS)
def test_the_map_answers_as_the_network(name: str) -> None:
    network, source = NETWORKS[name], np.random.default_rng(7)
    parameters = source.normal(size=len(network.parameter_keys(2)))
    points = source.normal(size=(20, 2))
    whole = linear_map(network, parameters, 2)
    inputs = expand(points, network.input_names(2))
    assert inputs @ whole.matrix.T + whole.offset == pytest.approx(answers(network, parameters, points))


def test_it_is_the_product_of_the_matrices() -> None:
    network, source = NETWORKS["plain"], np.random.default_rng(8)
    parameters = source.normal(size=len(network.parameter_keys(2)))
    matrices, offsets, place, width = [], [], 0, 2
    for size in (4, 3, 2):
        rows = parameters[place : place + size * (width + 1)].reshape(size, width + 1)
        matrices.append(rows[:, :-1])
        offsets.append(rows[:, -1])
        place, width = place + rows.size, size
    whole = linear_map(network, parameters, 2)
    assert whole.matrix == pytest.approx(matrices[2] @ matrices[1] @ matrices[0])
    inner = matrices[2] @ (matrices[1] @ offsets[0] + offsets[1]) + offsets[2]
    assert whole.offset == pytest.approx(inner)


def test_parameters_of_another_network_are_refused() -> None:
    with pytest.raises(ValueError, match="3 parameters"):
        linear_map(NETWORKS["plain"], np.zeros(3), 2)

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from engine.activation_facts import facts
from engine.network_spec import ACTIVATIONS, LayerSpec, NetworkSpec
from engine.training.answers import margins
from engine.training.cut import output_cut
from engine.training.forward import ForwardPass
from engine.training.initial import initial_state
from tests.engine.networks import networks


def assert_cuts(network: NetworkSpec, parameters: np.ndarray[tuple[int], np.dtype[np.float64]]) -> None:
    """The cut has every point on the side that the network answers."""
    cut = output_cut(network, 2, parameters)
    assert cut is not None
    x = np.random.default_rng(3).normal(size=(200, 2)) * 2.0
    layers = ForwardPass(network, 2)(parameters, x)
    before = layers[-2] if len(layers) > 1 else x
    side = before @ cut.weights + cut.bias
    clear = np.abs(side) > 1e-9
    assert clear.any()
    assert ((margins(layers[-1]) > 0.0) == (side > 0.0))[clear].all()


@pytest.mark.parametrize("activation", [name for name in ACTIVATIONS if facts(name).keeps_sign])
@pytest.mark.parametrize("hidden", [(), (3,), (4, 2)])
def test_one_output_neuron(activation: str, hidden: tuple[int, ...]) -> None:
    layers = tuple(LayerSpec(size=size, activation="tanh") for size in hidden)
    network = NetworkSpec(layers=(*layers, LayerSpec(size=1, activation=activation)))  # type: ignore[arg-type]
    assert_cuts(network, initial_state(network, 2).parameters)


def test_two_linear_outputs_are_cut_where_they_are_equal() -> None:
    network = NetworkSpec(layers=(LayerSpec(size=3), LayerSpec(size=2, activation="linear")))
    assert_cuts(network, initial_state(network, 2).parameters)


@settings(max_examples=30)
@given(network=networks())
def test_where_there_is_a_cut_it_is_right(network: NetworkSpec) -> None:
    parameters = initial_state(network, 2).parameters
    cut = output_cut(network, 2, parameters)
    if cut is None or (len(network.layers) == 1 and network.inputs not in (None, ("x1", "x2"))):
        return
    x = np.random.default_rng(3).normal(size=(50, 2))
    layers = ForwardPass(network, 2)(parameters, x)
    side = (layers[-2] if len(layers) > 1 else x) @ cut.weights + cut.bias
    clear = np.abs(side) > 1e-9
    assert ((margins(layers[-1]) > 0.0) == (side > 0.0))[clear].all()


@pytest.mark.parametrize(
    "output",
    [
        LayerSpec(size=1, activation="sigmoid"),
        LayerSpec(size=2, activation="tanh"),
        LayerSpec(size=3, activation="linear"),
    ],
)
def test_what_is_not_cut_flat_has_no_cut(output: LayerSpec) -> None:
    network = NetworkSpec(layers=(LayerSpec(size=3), output))
    assert output_cut(network, 2, initial_state(network, 2).parameters) is None


def test_a_link_that_leaps_bends_the_cut() -> None:
    layers = (LayerSpec(size=2), LayerSpec(size=1, activation="linear"))
    network = NetworkSpec(layers=layers)
    name = network.layers[-1].neurons[0].name or ""
    leaping = network.with_changes(skips=(("x1", name),))
    assert output_cut(leaping, 2, initial_state(leaping, 2).parameters) is None

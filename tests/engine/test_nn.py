from __future__ import annotations

import random

import pytest

from engine import MLP, Layer, Module, Neuron, Value
from engine.nn import build_mlp
from engine.spec import (
    ACTIVATIONS,
    INITIALISATIONS,
    ActivationName,
    InitialisationName,
    LayerSpec,
    NetworkSpec,
)


def spec(
    *sizes: int, activation: ActivationName = "tanh", start: InitialisationName = "micrograd"
) -> NetworkSpec:
    layers = tuple(LayerSpec(size=size, activation=activation) for size in sizes)
    return NetworkSpec(layers=layers, initialisation=start)


def test_a_neuron_is_a_weighted_sum_and_an_activation() -> None:
    neuron = Neuron(2, activation="tanh")
    for parameter, number in zip(neuron.parameters(), (-3.0, 1.0, 6.8813735870195432), strict=True):
        parameter.data = number
    assert neuron([2.0, 0.0]).data == pytest.approx(0.7071, abs=1e-4)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_every_activation_works(activation: ActivationName) -> None:
    network = build_mlp(spec(3, 2, activation=activation), 2)
    answers = network([-0.5, -0.25])
    total = answers[0] + answers[1]
    total.backward()
    assert len(answers) == 2
    assert any(parameter.grad != 0 for parameter in network.parameters())


def test_zero_grad_forgets_all_gradients() -> None:
    network = MLP(2, [3, 1])
    network([1.0, 2.0]).backward()
    network.zero_grad()
    assert {parameter.grad for parameter in network.parameters()} == {0}


def test_weights_are_drawn_in_the_order_of_micrograd() -> None:
    source = random.Random(1337)
    network = build_mlp(spec(2, 1), 2)
    drawn = [parameter.data for parameter in network.parameters()]
    first = [source.uniform(-1, 1) for _ in range(2)]
    second = [source.uniform(-1, 1) for _ in range(2)]
    third = [source.uniform(-1, 1) for _ in range(2)]
    assert drawn == [*first, 0, *second, 0, *third, 0]


@pytest.mark.parametrize("start", INITIALISATIONS)
def test_initial_weights_have_their_size(start: InitialisationName) -> None:
    network = build_mlp(spec(200, 1, start=start), 50)
    layer = network.layers[0]
    weights = [w.data for neuron in layer.neurons for w in neuron.w]
    biases = {neuron.b.data for neuron in layer.neurons}
    variance = sum(w * w for w in weights) / len(weights)
    expected = {"micrograd": 1 / 3, "lecture": 1 / 3, "xavier": 2 / 250, "he": 2 / 50, "zeros": 0.0}
    assert variance == pytest.approx(expected[start], rel=0.05)
    assert (biases == {0}) == (start != "lecture")


def test_equal_specs_give_equal_weights() -> None:
    one, two = build_mlp(spec(4, 1), 2), build_mlp(spec(4, 1), 2)
    assert [p.data for p in one.parameters()] == [p.data for p in two.parameters()]


def test_shapes_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="has 2 inputs, but was given 3"):
        MLP(2, [3, 1])([1.0, 2.0, 3.0])
    with pytest.raises(ValueError, match="at least one layer"):
        MLP(2, [])
    with pytest.raises(ValueError, match="at least one neuron, not 0"):
        Layer(2, 0)
    with pytest.raises(ValueError, match="at least one input, not 0"):
        Neuron(0)
    with pytest.raises(ValueError, match="2 layers, but 1 activations"):
        MLP(2, [3, 1], activations=["tanh"])
    with pytest.raises(AttributeError):
        Neuron(2, activation="no_such_thing")([1.0, 2.0])


def test_a_module_has_no_parameters_by_itself() -> None:
    assert Module().parameters() == []


def test_a_single_answer_is_a_value_and_several_are_a_list() -> None:
    assert isinstance(MLP(2, [1, 1])([1.0, 2.0]), Value)
    assert len(MLP(2, [1, 3])([1.0, 2.0])) == 3

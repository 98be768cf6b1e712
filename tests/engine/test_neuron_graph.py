"""The neuron lab's graph: the lecture's neuron, and any other one."""

from __future__ import annotations

import pytest

from engine.labs_spec import NeuronLabSpec
from engine.network_spec import ACTIVATIONS, ActivationName
from engine.neuron_graph import neuron_values
from engine.nn import Neuron


def test_the_lectures_neuron() -> None:
    values = neuron_values(NeuronLabSpec())
    values["o"].backward()
    assert list(values) == ["x1", "w1", "x2", "w2", "b", "n", "o"]
    assert [value.label for value in values.values()] == list(values)
    assert values["n"].data == pytest.approx(0.8813735870195432)
    assert values["o"].data == pytest.approx(0.7071067811865476)
    grads = {name: value.grad for name, value in values.items()}
    expected = {"x1": -1.5, "w1": 1.0, "x2": 0.5, "w2": 0.0, "b": 0.5, "n": 0.5, "o": 1.0}
    assert grads == pytest.approx(expected)


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("count", [1, 5])
def test_it_answers_as_the_engines_neuron(activation: ActivationName, count: int) -> None:
    inputs, weights = (0.5, -1.0, 2.0, 0.0, 3.0)[:count], (1.5, 0.3, -0.7, 2.0, -0.1)[:count]
    values = neuron_values(NeuronLabSpec(inputs=inputs, weights=weights, bias=0.25, activation=activation))
    neuron = Neuron(count, activation=activation)
    for parameter, number in zip(neuron.parameters(), (*weights, 0.25), strict=True):
        parameter.data = number
    assert values["o"].data == neuron(inputs).data
    assert (values["n"] is values["o"]) == (activation == "linear")


def test_the_largest_numbers_do_no_harm() -> None:
    for activation in ACTIVATIONS:
        for sign in (1.0, -1.0):
            spec = NeuronLabSpec(
                inputs=(1e6,) * 5, weights=(sign * 1e6,) * 5, bias=1e6, activation=activation
            )
            values = neuron_values(spec)
            values["o"].backward()
            assert abs(values["o"].data) <= 5e12 + 1e6

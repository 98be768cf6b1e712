"""What the neuron lab says is what the engine computes."""

from __future__ import annotations

import pytest

from engine.activation_facts import facts, slope
from engine.expression_graph import ExpressionGraph
from engine.labs_spec import NeuronLabSpec
from engine.network_spec import ACTIVATIONS, ActivationName
from engine.neuron_graph import neuron_values
from gui.labs.neuron import wording
from gui.labs.neuron.numbers import NeuronNumbers


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_who_squashes(name: ActivationName) -> None:
    """The wrong belief that every activation does is contradicted for each one that does not."""
    assert ("doesn't squash" in wording.range_sentence(name)) != facts(name).is_bounded
    assert ("∞" in wording.range_text(facts(name))) != facts(name).is_bounded


def test_facts_in_few_words() -> None:
    assert wording.range_sentence("tanh") == "tanh answers between −1 and 1."
    assert wording.range_sentence("relu").startswith("relu answers 0 or more, without an upper bound")
    assert wording.range_sentence("elu").startswith("elu answers above −1, without an upper bound")
    assert wording.slope_sentence("sigmoid") == "Slope 0.25 at 0, at most 0.25."
    assert wording.flat_sentence("tanh") == "Flat below −2.18 and above 2.18."
    assert (wording.flat_sentence("relu"), wording.flat_sentence("linear")) == (
        "Flat below 0.",
        "Never flat.",
    )
    assert wording.squashing_sentence().startswith(
        "Only tanh and sigmoid squash; 7 of 9 have no upper bound."
    )


@pytest.mark.parametrize(
    ("name", "n", "text"),
    [
        ("tanh", 0.8813735870195432, "The gradient that comes back is multiplied by 0.50."),
        ("gelu", -1.3, "The gradient that comes back is multiplied by −0.13."),
        ("tanh", 2.7, "Saturated: the gradient that comes back is multiplied by 0.02."),
        ("sigmoid", -8.0, "Saturated: the gradient that comes back is multiplied by 0.0003."),
        ("sigmoid", 20.0, "Saturated: the gradient that comes back is multiplied by 2e−09."),
        ("leaky_relu", -2.0, "The gradient that comes back is multiplied by 0.01."),
        ("silu", -1.3, "The gradient that comes back is multiplied by −0.0046."),
        ("relu", -2.0, "Slope 0: nothing of the gradient that comes back gets through."),
    ],
)
def test_what_becomes_of_a_gradient(name: ActivationName, n: float, text: str) -> None:
    """What is called saturated is so for good: leaky ReLU is "never flat", and SiLU only turns around."""
    assert wording.back_sentence(name, n, slope(name, n)) == text
    assert wording.back_sentence(name, n, None) == ""


def test_where_a_gradient_comes_from() -> None:
    values = neuron_values(NeuronLabSpec())
    numbers = NeuronNumbers(NeuronLabSpec(), values, ExpressionGraph(values, values["o"]))
    assert wording.gradient_tip("x1", numbers) == "∂o/∂x₁ = ∂o/∂n · w₁ = 0.5000 · (−3.0000) = −1.5000"
    assert wording.gradient_tip("w2", numbers) == "∂o/∂w₂ = ∂o/∂n · x₂ = 0.5000 · 0.0000 = 0.0000"
    assert wording.gradient_tip("b", numbers) == "∂o/∂b = ∂o/∂n · 1 = 0.5000"


def test_the_neuron_in_one_line() -> None:
    assert wording.formula(NeuronLabSpec()) == "o = tanh(w₁·x₁ + w₂·x₂ + b)"
    one = NeuronLabSpec(inputs=(1.0,), weights=(1.0,), activation="linear")
    assert wording.formula(one) == "o = w₁·x₁ + b"

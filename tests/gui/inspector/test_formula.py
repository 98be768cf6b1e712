"""A neuron's formula and gradients, checked against the engine."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.editing import with_inputs, with_neurons_changed, without_link
from engine.network_spec import ACTIVATIONS, ActivationName, NetworkSpec
from engine.training.sample_graph import SampleGraph, sample_graph
from engine.value import Value
from gui.document.document import Document
from gui.session.formula import Formula, Term, answers_of, formula_of, gradient_of

X, Y = np.array([0.5, -1.1]), 1.0
NAMES = ("n1", "n2", "n3", "n4", "n5", "n6")


def graph_of(document: Document) -> SampleGraph:
    return sample_graph(document.network, document.training, document.state.parameters, X, Y)


def plain_spaces(lines: list[str]) -> list[str]:
    return [line.replace("\u00a0", " ") for line in lines]


def wired(network: NetworkSpec) -> NetworkSpec:
    """Other features, a cut link, and x1 leaping to the output, as the fixture has it."""
    network = with_inputs(network, ("x1", "sin x2", "x1*x2"))
    return without_link(network, "n1", "n4")


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_activation_of_the_sum_is_the_answer(document: Document, activation: ActivationName) -> None:
    document.change_network("wire", wired)
    document.change_network(
        "bend", lambda network: with_neurons_changed(network, NAMES, activation=activation)
    )
    subject = graph_of(document)
    for name in NAMES:
        formula = formula_of(document, subject, name)
        assert formula is not None
        total = Value(formula.total)
        answer = total if activation == "linear" else getattr(total, activation)()
        assert formula.activation == activation
        assert formula.answer == answer.data


def test_a_bug_that_leaves_activations_out_shows_in_the_formula(document: Document) -> None:
    document.edit_training("Bug", bugs=("no_nonlinearity",))
    subject = graph_of(document)
    for name in NAMES:
        formula = formula_of(document, subject, name)
        assert formula is not None
        assert formula.activation == "linear"
        assert formula.total == pytest.approx(formula.answer)


def test_terms_are_the_links_there_are(document: Document) -> None:
    document.change_network("wire", wired)
    document.change_network("name", lambda network: with_neurons_changed(network, {"n5"}, label="edge"))
    subject = graph_of(document)
    answers = answers_of(document, subject)
    expected = {
        "n1": [("x1", "x₁"), ("sin x2", "sin x₂"), ("x1*x2", "x₁ x₂")],
        "n4": [("n2", "h₂"), ("n3", "h₃")],
        "n6": [("n4", "h₁"), ("n5", "edge"), ("x1", "x₁")],
    }
    for name, sources in expected.items():
        formula = formula_of(document, subject, name)
        assert formula is not None
        assert formula.terms == tuple(
            Term(document.parameter((source, name)), symbol, answers[source]) for source, symbol in sources
        )
        assert formula.bias == document.parameter(("", name))
    assert answers["sin x2"] == math.sin(X[1])


def test_a_leap_over_layers_names_the_layer(document: Document) -> None:
    document.edit_network("leap", skips=(("n2", "n6"),))
    formula = formula_of(document, graph_of(document), "n6")
    assert formula is not None
    assert [term.source for term in formula.terms] == ["h₁", "h₂", "h₁,₂"]


def test_a_disabled_neuron_has_no_formula(document: Document) -> None:
    document.change_network("off", lambda network: with_neurons_changed(network, {"n1"}, disabled=True))
    subject = graph_of(document)
    assert formula_of(document, subject, "n1") is None
    assert answers_of(document, subject)["n1"] == 0


def test_gradients_are_how_the_loss_moves(document: Document) -> None:
    document.edit_training("loss", loss="squared_error")
    document.change_network("wire", wired)
    subject = graph_of(document)
    nudge = 1e-6
    for place, key in enumerate(document.parameter_keys):
        losses = []
        for step in (nudge, -nudge):
            moved = document.state.parameters.copy()
            moved[place] += step
            losses.append(sample_graph(document.network, document.training, moved, X, Y).root.data)
        slope = (losses[0] - losses[1]) / (2 * nudge)
        assert gradient_of(document, subject, key) == pytest.approx(slope, abs=1e-7)


def test_as_it_is_written() -> None:
    terms = (Term(0.73, "x₁", 0.52), Term(-0.41, "x₂", -1.1))
    assert plain_spaces(Formula("tanh", terms, 0.05, 0.71).lines()) == [
        "tanh(0.73·x₁ − 0.41·x₂ + 0.05)",
        "= tanh(0.73·0.52 − 0.41·(−1.10) + 0.05)",
        "= tanh(0.88) = 0.71",
    ]
    assert plain_spaces(Formula("linear", terms[1:], -2.0, -1.549).lines()) == [
        "−0.41·x₂ − 2.00",
        "= −0.41·(−1.10) − 2.00",
        "= −1.55",
    ]
    assert plain_spaces(terms[1].lines()) == ["−0.41·x₂", "= −0.41·(−1.10) = 0.45"]


def test_many_inputs_are_shortened() -> None:
    terms = tuple(Term(1.0, f"h{i}", 0.5) for i in range(1, 6))
    assert plain_spaces(Formula("relu", terms, -0.1, 2.4).lines()) == [
        "relu(1.00·h1 + 1.00·h2 + 1.00·h3 + … − 0.10)",
        "= relu(2.40) = 2.40",
    ]
    assert "…" not in Formula("relu", terms[:4], -0.1, 1.9).lines()[0]


def test_a_neuron_without_inputs_has_its_bias() -> None:
    assert plain_spaces(Formula("tanh", (), 0.5, 0.462).lines()) == ["tanh(0.50)", "= 0.46"]


def test_what_diverged_is_written_too() -> None:
    terms = (Term(math.inf, "x₁", 1.0),)
    assert plain_spaces(Formula("linear", terms, math.nan, math.nan).lines())[0] == "∞·x₁ + nan"

"""A neuron's formula with the numbers it has for the sample in focus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.bugs import network_as_run
from engine.editing import find_neuron
from engine.network_spec import Link
from engine.training.sample_graph import SampleGraph
from gui.document.document import Document
from gui.session.places import Places
from gui.widgets.numbers import MINUS, plain

#: A neuron with more inputs than this has only its first ones written out, and then an ellipsis.
MOST_WRITTEN = 4
FIRST_WRITTEN = 3

#: Keeps a sign and its number on one line.
_GLUE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Term:
    """A weight times what its source answers."""

    weight: float
    source: str
    answer: float

    @property
    def product(self) -> float:
        """What goes into the target's sum."""
        return self.weight * self.answer

    def lines(self) -> list[str]:
        """0.73·x₁ and what that is: = 0.73·0.52 = 0.38."""
        weight, filled = plain(self.weight, 2), _factor(self.answer)
        return [f"{weight}·{self.source}", f"={_GLUE}{weight}·{filled} ={_GLUE}{plain(self.product, 2)}"]


@dataclass(frozen=True, slots=True)
class Formula:
    """activation(sum of weight times input, plus bias) = answer, for one sample."""

    activation: str
    terms: tuple[Term, ...]
    bias: float
    answer: float

    @property
    def total(self) -> float:
        """The sum that goes into the activation, added up in the engine's order."""
        total = self.bias
        for term in self.terms:
            total = total + term.product
        return total

    def lines(self) -> list[str]:
        """With the sources' names, with what they answer, and what comes out.

        tanh(0.73·x₁ − 0.41·x₂ + 0.05)
        = tanh(0.73·0.52 − 0.41·(−1.10) + 0.05)
        = tanh(0.88) = 0.71

        What is too long to be written out is not filled in either.
        """
        lines = [self._applied(self._sum([term.source for term in self.terms]))]
        if 0 < len(self.terms) <= MOST_WRITTEN:
            filled = self._applied(self._sum([_factor(term.answer) for term in self.terms]))
            lines.append(f"={_GLUE}{filled}")
        is_bent = bool(self.terms) and self.activation != "linear"
        total = f"{self.activation}({plain(self.total, 2)}) ={_GLUE}" if is_bent else ""
        return [*lines, f"={_GLUE}{total}{plain(self.answer, 2)}"]

    def brief(self) -> str:
        """In one line, without what the sources answer: tanh(0.73·x₁ − 0.41·x₂ + 0.05) = 0.71."""
        applied = self._applied(self._sum([term.source for term in self.terms]))
        return f"{applied} = {plain(self.answer, 3)}".replace(_GLUE, " ")

    def _applied(self, inside: str) -> str:
        return inside if self.activation == "linear" else f"{self.activation}({inside})"

    def _sum(self, factors: list[str]) -> str:
        products = [(term.weight, f"·{factor}") for term, factor in zip(self.terms, factors, strict=True)]
        shortened = len(products) > MOST_WRITTEN
        text = ""
        for number, rest in products[:FIRST_WRITTEN] if shortened else products:
            text += _signed(number, rest, first=not text)
        if shortened:
            text += f" +{_GLUE}…"
        return text + _signed(self.bias, "", first=not text)


def formula_of(document: Document, subject: SampleGraph, name: str) -> Formula | None:
    """The formula of a neuron; None for one that is disabled: it answers 0 whatever its inputs.

    `subject` is the graph of one sample in the document's network.
    """
    network = document.network
    if find_neuron(network, name).disabled:
        return None
    answers = answers_of(document, subject)
    places = Places(network, document.data.columns)
    terms = tuple(
        term_of(document, subject, (source, name), answers, places)
        for source in network.sources(document.data.input_count)[name]
    )
    # why: the answers are those of the network that runs, in which a bug may leave the activations out.
    run = network_as_run(network, document.training.bugs)
    activation = run.layers[places.layer(name)].activation_of(find_neuron(run, name))
    bias = _parameter(document, subject, ("", name))
    return Formula(activation, terms, bias, answers[name])


def term_of(
    document: Document, subject: SampleGraph, link: Link, answers: Mapping[str, float], places: Places
) -> Term:
    """A link as a term of its target's formula; `answers` as from `answers_of`."""
    source, target = link
    return Term(_parameter(document, subject, link), places.symbol(source, target), answers[source])


def answers_of(document: Document, subject: SampleGraph) -> dict[str, float]:
    """What every input and neuron answers to the subject's sample."""
    network = document.network
    inputs = network.input_names(document.data.input_count)
    answers = dict(zip(inputs, (value.data for value in subject.inputs), strict=True))
    values = (value.data for layer in subject.layers for value in layer)
    names = (neuron.name or "" for _, neuron in network.neurons())
    return answers | dict(zip(names, values, strict=True))


def gradient_of(document: Document, subject: SampleGraph, key: Link) -> float:
    """How the sample's loss moves with a weight or bias."""
    place = document.place_of(key)
    return subject.parameters[place].grad if place is not None else 0.0


def _parameter(document: Document, subject: SampleGraph, key: Link) -> float:
    place = document.place_of(key)
    return subject.parameters[place].data if place is not None else 0.0


def _signed(value: float, rest: str, first: bool) -> str:
    """A summand with its sign before it."""
    text = plain(value, 2)
    if first:
        return text + rest
    is_negative = text.startswith(MINUS)
    return f" {MINUS if is_negative else '+'}{_GLUE}{text.removeprefix(MINUS)}{rest}"


def _factor(value: float) -> str:
    """A number behind a multiplication sign."""
    text = plain(value, 2)
    return f"({text})" if text.startswith(MINUS) else text

"""What one sees on each rung of the ladder, and what a network without activations is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.editing import find_neuron
from engine.linear_map import LinearMap
from engine.network_spec import NetworkSpec
from gui.builder.part import Part
from gui.builder.shape import Shape
from gui.widgets.numbers import MINUS, plain

#: A linear map of at most so many inputs, and of one answer, is written out.
MOST_WRITTEN = 4


def part_sentence(network: NetworkSpec, shape: Shape, part: Part | None) -> str:
    """One line about the part of the network that is looked at. `network` is the one that really runs."""
    if part is None:
        return _network_sentence(len(network.layers))
    if part.index is None:
        return _layer_sentence(network, shape, part.column)
    return _neuron_sentence(network, shape, part.column, part.index)


def _network_sentence(layers: int) -> str:
    if layers == 1:
        return QCoreApplication.translate("Ladder", "One layer: the inputs lead straight into it.")
    text = QCoreApplication.translate(
        "Ladder", "{layers} layers, each fed with the answers of the one before."
    )
    return text.format(layers=layers)


def _layer_sentence(network: NetworkSpec, shape: Shape, column: int) -> str:
    size = shape.sizes[column]
    if size == 1:
        return QCoreApplication.translate("Ladder", "One neuron. Others beside it would not be joined to it.")
    sources = network.sources(len(shape.columns[0]))
    seen = {sources[name] for name in shape.columns[column]}
    if len(seen) == 1:
        text = QCoreApplication.translate(
            "Ladder", "{size} neurons that see the same inputs, not joined to each other."
        )
    else:
        text = QCoreApplication.translate("Ladder", "{size} neurons side by side, not joined to each other.")
    return text.format(size=size)


def _neuron_sentence(network: NetworkSpec, shape: Shape, column: int, index: int) -> str:
    name = shape.columns[column][index]
    neuron = find_neuron(network, name)
    if neuron.disabled:
        return QCoreApplication.translate("Ladder", "It is disabled and answers 0 to everything.")
    activation = network.layers[column - 1].activation_of(neuron)
    if activation == "linear":
        return QCoreApplication.translate("Ladder", "Inputs times weights, plus the bias. No activation.")
    text = QCoreApplication.translate("Ladder", "Inputs times weights, plus the bias; then {activation}.")
    return text.format(activation=activation)


def map_sentence(layers: int, whole: LinearMap, inputs: Sequence[str]) -> str:
    """The one linear map that all layers together are."""
    outputs, columns = whole.matrix.shape
    if outputs == 1 and columns <= MOST_WRITTEN:
        text = QCoreApplication.translate("Ladder", "All {layers} layers together: {formula}. One would do.")
        return text.format(layers=layers, formula=map_formula(whole, inputs))
    text = QCoreApplication.translate(
        "Ladder",
        "All {layers} layers together: one matrix, {rows} × {columns}, and {rows} offsets. One would do.",
    )
    if outputs == 1:
        text = QCoreApplication.translate(
            "Ladder", "All {layers} layers together: {columns} weights and one bias. One neuron would do."
        )
    return text.format(layers=layers, rows=outputs, columns=columns)


def map_formula(whole: LinearMap, inputs: Sequence[str]) -> str:
    """The first answer written out: score = 0.53·x₁ − 1.20·x₂ + 0.07."""
    text = ""
    for weight, name in zip(whole.matrix[0].tolist(), inputs, strict=True):
        text += _summand(weight, f"·{name}", is_first=not text)
    return f"score = {text}{_summand(float(whole.offset[0]), '', is_first=False)}"


def _summand(value: float, rest: str, is_first: bool) -> str:
    number = plain(value, 3)
    if is_first:
        return f"{number}{rest}"
    sign = MINUS if number.startswith(MINUS) else "+"
    return f" {sign} {number.removeprefix(MINUS)}{rest}"

"""What the network panel says about neurons, links and layers. Numbers count from 1 here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.spec import LayerSpec
from gui.builder.arrangement import LinkSpot, NeuronSpot
from gui.builder.weights import LayerWeights
from gui.widgets.numbers import signed

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def subscript(number: int) -> str:
    """A number as an index: 12 is ₁₂."""
    return str(number).translate(_SUBSCRIPTS)


def neuron_title(spot: NeuronSpot) -> str:
    """What a neuron is called: its layer and its place."""
    text = QCoreApplication.translate("NetworkPanel", "neuron {layer}·{place}")
    return text.format(layer=spot.column, place=spot.index + 1)


def layer_caption(layer: LayerSpec) -> str:
    """Activation and size, as over a column."""
    text = QCoreApplication.translate("NetworkPanel", "{activation} × {size}")
    return text.format(activation=layer.activation, size=layer.size)


def describe_link(spot: LinkSpot, weights: LayerWeights, input_names: tuple[str, ...]) -> str:
    """A link's weight and what it does."""
    source = NeuronSpot(spot.column - 1, spot.source)
    title = QCoreApplication.translate("NetworkPanel", "{neuron}  w{index} {weight}").format(
        neuron=neuron_title(NeuronSpot(spot.column, spot.index)),
        index=subscript(spot.source + 1),
        weight=signed(float(weights.weights[spot.index, spot.source])),
    )
    if spot.column == 1:
        text = QCoreApplication.translate("NetworkPanel", "multiplies the input {name}")
        return f"{title}\n{text.format(name=input_names[spot.source])}"
    text = QCoreApplication.translate("NetworkPanel", "multiplies what {neuron} answers")
    return f"{title}\n{text.format(neuron=neuron_title(source))}"


def describe_input(name: str) -> str:
    """An input and its heatmap."""
    title = QCoreApplication.translate("NetworkPanel", "{name} · input").format(name=name)
    text = QCoreApplication.translate(
        "NetworkPanel",
        "Heatmap: {name} itself over the input plane.\nBlue where it is high, orange where low.",
    )
    return f"{title}\n{text.format(name=name)}"


def describe_neuron(spot: NeuronSpot, layer: LayerSpec, weights: LayerWeights) -> str:
    """A neuron in one line."""
    text = QCoreApplication.translate("NetworkPanel", "{neuron} · {activation} · bias {bias}")
    bias = signed(float(weights.biases[spot.index]))
    return text.format(neuron=neuron_title(spot), activation=layer.activation, bias=bias)


def describe_heatmap(full: float | None, is_output: bool) -> str:
    """What a neuron's heatmap shows; `full` is the answer in full colour, None while it is blank."""
    if full is None:
        return QCoreApplication.translate("NetworkPanel", "The heatmap waits for the data.")
    if is_output:
        return QCoreApplication.translate(
            "NetworkPanel",
            "Heatmap: what the network answers over the input plane.\n"
            "Blue above 0, orange below, full colour from ±1 on.",
        )
    text = QCoreApplication.translate(
        "NetworkPanel",
        "Heatmap: what it answers over the input plane.\nBlue above 0, orange below, full colour at ±{full}.",
    )
    return text.format(full=f"{full:.2f}" if full < 1e5 else f"{full:.1e}")

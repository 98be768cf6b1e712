"""What the network panel says about neurons, links and layers. Numbers count from 1 here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.data.features import feature_title
from engine.spec import DataSpec, LayerSpec, Link, NetworkSpec
from gui.builder.shape import Shape
from gui.session.plane import Plane
from gui.widgets.numbers import signed

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def subscript(number: int) -> str:
    """A number as an index: 12 is ₁₂."""
    return str(number).translate(_SUBSCRIPTS)


def neuron_title(network: NetworkSpec, name: str, columns: Sequence[str]) -> str:
    """What a neuron is called: its label, or its layer and its place; an input by its feature."""
    for layer, each in enumerate(network.layers):
        for place, neuron in enumerate(each.neurons):
            if neuron.name == name:
                text = QCoreApplication.translate("NetworkPanel", "neuron {layer}·{place}")
                return neuron.label or text.format(layer=layer + 1, place=place + 1)
    return feature_title(name, columns)


def link_title(network: NetworkSpec, link: Link, columns: Sequence[str]) -> str:
    """From whom to whom."""
    source, target = link
    return f"{neuron_title(network, source, columns)} → {neuron_title(network, target, columns)}"


def layer_caption(layer: LayerSpec) -> str:
    """Activation and size, as over a column."""
    text = QCoreApplication.translate("NetworkPanel", "{activation} × {size}")
    return text.format(activation=layer.activation, size=layer.size)


def describe_link(
    network: NetworkSpec, shape: Shape, link: Link, weight: float, columns: Sequence[str]
) -> str:
    """A link's weight and what it does."""
    source, target = link
    spot = shape.link_spot(link)
    if spot is not None and spot.leap == 1:
        title = QCoreApplication.translate("NetworkPanel", "{neuron}  w{index} {weight}").format(
            neuron=neuron_title(network, target, columns),
            index=subscript(spot.source + 1),
            weight=signed(weight),
        )
    else:
        title = QCoreApplication.translate("NetworkPanel", "{link}  w {weight}").format(
            link=link_title(network, link, columns), weight=signed(weight)
        )
    name = neuron_title(network, source, columns)
    if source in network.layer_of():
        text = QCoreApplication.translate("NetworkPanel", "multiplies what {neuron} answers")
        return f"{title}\n{text.format(neuron=name)}"
    text = QCoreApplication.translate("NetworkPanel", "multiplies the input {name}")
    return f"{title}\n{text.format(name=name)}"


def describe_gradient(gradient: float) -> str:
    """How the focus sample's loss moves with a parameter. A plain 0 is exactly 0, +0.0000 only nearly."""
    text = QCoreApplication.translate("NetworkPanel", "∂loss/∂w {gradient} for the sample in focus")
    return text.format(gradient=signed(gradient) if gradient != 0 else "0")


def describe_frozen() -> str:
    """What a padlock means."""
    return QCoreApplication.translate("NetworkPanel", "Frozen: training leaves it as it is.")


def describe_disabled() -> str:
    """What a dimmed neuron does."""
    return QCoreApplication.translate("NetworkPanel", "Disabled: it answers 0 to everything.")


def describe_input(name: str, data: DataSpec) -> str:
    """An input, and its picture."""
    called = feature_title(name, data.columns)
    title = QCoreApplication.translate("NetworkPanel", "{name} · input").format(name=called)
    if data.info.picture is not None:
        text = QCoreApplication.translate("NetworkPanel", "Its colour: the sample in focus has it so strong.")
    elif data.input_count == 1:
        text = QCoreApplication.translate("NetworkPanel", "Curve: {name} itself, from left to right.")
    else:
        text = QCoreApplication.translate(
            "NetworkPanel",
            "Heatmap: {name} itself over the input plane.\nBlue where it is high, orange where low.",
        )
    return f"{title}\n{text.format(name=called)}"


def describe_neuron(
    network: NetworkSpec, name: str, activation: str, bias: float, columns: Sequence[str]
) -> str:
    """A neuron in one line."""
    text = QCoreApplication.translate("NetworkPanel", "{neuron} · {activation} · bias {bias}")
    return text.format(neuron=neuron_title(network, name, columns), activation=activation, bias=signed(bias))


def describe_heatmap(full: float | None, is_output: bool, is_first: bool, data: DataSpec) -> str:
    """What a neuron's picture shows; `full` is the answer in full colour, None while it is blank."""
    if full is None:
        return QCoreApplication.translate("NetworkPanel", "The heatmap waits for the data.")
    if data.info.picture is not None:
        if is_first:
            return QCoreApplication.translate(
                "NetworkPanel",
                "Picture: its weights, pixel by pixel.\n"
                "Ink counts for it where it is blue, against it where orange.",
            )
        return QCoreApplication.translate(
            "NetworkPanel", "Its colour: what it answers to the sample in focus, blue above 0."
        )
    if data.input_count == 1:
        text = QCoreApplication.translate(
            "NetworkPanel", "Curve: what it answers along the input, from −{full} to {full}."
        )
        return text.format(full=_short(full))
    if is_output:
        text = QCoreApplication.translate(
            "NetworkPanel",
            "Heatmap: what the network answers over the input plane.\n"
            "Blue above 0, orange below, full colour from ±1 on.",
        )
    else:
        text = QCoreApplication.translate(
            "NetworkPanel",
            "Heatmap: what it answers over the input plane.\n"
            "Blue above 0, orange below, full colour at ±{full}.",
        ).format(full=_short(full))
    return text


def describe_slice(plane: Plane) -> str:
    """Which two columns make the plane where there are more."""
    if plane.held == "focus":
        text = QCoreApplication.translate(
            "NetworkPanel", "The plane: {first} and {second}, all other columns as in the sample in focus."
        )
    else:
        text = QCoreApplication.translate(
            "NetworkPanel", "The plane: {first} and {second}, all other columns at their mean."
        )
    first, second = plane.names
    return text.format(first=first, second=second)


def _short(number: float) -> str:
    return f"{number:.2f}" if number < 1e5 else f"{number:.1e}"

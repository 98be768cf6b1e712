"""Neurons on the clipboard: as JSON, read back with suspicion."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite
from typing import Annotated, Literal

from pydantic import Field, ValidationError
from PySide6.QtCore import QMimeData

from engine.editing import with_link, with_neuron, without_link
from engine.network_spec import ActivationName, InputName, Link, NetworkSpec, NeuronName, NeuronSpec, Spec
from gui.document.document import LARGEST_PARAMETER, Document

MIME_TYPE = "application/x-backprop-studio-neurons+json"
#: Bytes of the clipboard that are looked at; more is refused.
LARGEST = 2_000_000

Number = Annotated[float, Field(ge=-LARGEST_PARAMETER, le=LARGEST_PARAMETER)]


class CopiedNeuron(Spec):
    """A neuron as it was copied: where it stood, what it answered with, its weights by source."""

    layer: int = Field(ge=0, le=64)
    activation: ActivationName
    neuron: NeuronSpec
    bias: Number
    weights: dict[NeuronName | InputName, Number] = Field(max_length=4096)


class CopiedNeurons(Spec):
    """What a copy puts on the clipboard."""

    format: Literal[1] = 1
    neurons: tuple[CopiedNeuron, ...] = Field(min_length=1, max_length=256, strict=False)


def copy_neurons(document: Document, names: Sequence[str]) -> CopiedNeurons:
    """Copies of neurons with their present weights, layer by layer."""
    network = document.network
    sources = network.sources(document.data.input_count)
    copies = []
    for number, layer in enumerate(network.layers):
        for neuron in layer.neurons:
            if neuron.name is not None and neuron.name in names:
                weights = {source: _number(document, source, neuron.name) for source in sources[neuron.name]}
                copies.append(
                    CopiedNeuron(
                        layer=number,
                        activation=layer.activation_of(neuron),
                        neuron=neuron,
                        bias=_number(document, "", neuron.name),
                        weights=weights,
                    )
                )
    return CopiedNeurons(neurons=tuple(copies))


def _number(document: Document, source: str, target: str) -> float:
    """A parameter, within what can be set by hand; 0 where training has diverged."""
    value = document.parameter((source, target))
    return max(-LARGEST_PARAMETER, min(LARGEST_PARAMETER, value)) if isfinite(value) else 0.0


def to_mime(copied: CopiedNeurons) -> QMimeData:
    """As the clipboard takes it."""
    mime = QMimeData()
    mime.setData(MIME_TYPE, copied.model_dump_json().encode())
    return mime


def from_mime(mime: QMimeData) -> CopiedNeurons | None:
    """What was copied; None where the clipboard has something else, or something broken."""
    data = bytes(mime.data(MIME_TYPE).data())
    if not data or len(data) > LARGEST:
        return None
    try:
        return CopiedNeurons.model_validate_json(data)
    except ValidationError:
        return None


class Paste:
    """Puts copies into a network, each into the layer it came from, or else into layer `instead`."""

    def __init__(self, copied: CopiedNeurons, instead: int) -> None:
        self._copied = copied
        self._instead = instead
        #: The new neurons' names, after the edit was made.
        self.names: tuple[str, ...] = ()

    def edit(self, network: NetworkSpec, columns: int) -> NetworkSpec:
        """The network with the copies in it, at the ends of their layers."""
        taken, names = set(network.layer_of()), []
        for copy in self._copied.neurons:
            name = next(each for each in (f"n{i}" for i in range(1, 10**6)) if each not in taken)
            taken.add(name)
            names.append(name)
            # why: the last layer gives the answer; a copy of an output neuron goes before it.
            layer = copy.layer if copy.layer < len(network.layers) - 1 else self._instead
            activation = None if copy.activation == network.layers[layer].activation else copy.activation
            neuron = copy.neuron.with_changes(name=name, activation=activation)
            network = with_neuron(network, layer, network.layers[layer].size, neuron)
        self.names = tuple(names)
        for name, copy in zip(names, self._copied.neurons, strict=True):
            network = self._linked_like(network, name, copy, columns)
        return network

    def weights(self, document: Document) -> dict[Link, float]:
        """The copies' weights and biases, as far as their sources are there."""
        values: dict[Link, float] = {}
        for name, copy in zip(self.names, self._copied.neurons, strict=True):
            for source, weight in (*copy.weights.items(), ("", copy.bias)):
                if document.place_of((source, name)) is not None:
                    values[source, name] = weight
        return values

    def _linked_like(self, network: NetworkSpec, name: str, copy: CopiedNeuron, columns: int) -> NetworkSpec:
        """Cut what the original had cut, and leap where it did, where its sources are there at all."""
        layers = network.layer_of()
        inputs = network.input_names(columns)
        known = {*layers, *inputs}
        # why: in another layer, or another network, its sources are strangers, and it takes them all.
        if copy.layer != layers[name] or not any(source in known for source in copy.weights):
            return network
        for source in network.sources(columns)[name]:
            if source not in copy.weights and source not in self.names:
                network = without_link(network, source, name)
        for source in copy.weights:
            step = layers[name] - layers.get(source, -1)
            if source in known and step > 1:
                network = with_link(network, source, name)
        return network

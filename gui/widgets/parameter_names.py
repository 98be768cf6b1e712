"""What weights, biases and neurons are called where there is room for a few characters only."""

from __future__ import annotations

from collections.abc import Sequence

from engine.data.features import feature_title
from engine.network_spec import Link, NetworkSpec

#: A column's name longer than this is shortened.
_LONGEST = 14


def neuron_title(network: NetworkSpec, name: str, columns: Sequence[str]) -> str:
    """A neuron by its label, or by layer and place as people count: 2·4; an input by its column.

    `columns` are the names of the data's columns.
    """
    for number, layer in enumerate(network.layers, start=1):
        for place, neuron in enumerate(layer.neurons, start=1):
            if neuron.name == name:
                return neuron.label or f"{number}·{place}"
    return feature_title(name, columns, _LONGEST)


def parameter_title(network: NetworkSpec, key: Link, columns: Sequence[str]) -> str:
    """A weight as w(x₁ → 1·2), a bias as b(1·2). Keys as in `Document.edit_parameters`."""
    source, target = key
    if not source:
        return f"b({neuron_title(network, target, columns)})"
    return f"w({neuron_title(network, source, columns)} → {neuron_title(network, target, columns)})"

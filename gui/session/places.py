"""What neurons and links are called. Layers and neurons count from 1 here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.data.features import feature_title
from engine.network_spec import Link, NetworkSpec

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
#: A label longer than this is shortened where it stands for its neuron.
_LONGEST = 14


class Places:
    """Where the neurons of a network are, and what they are called for it."""

    def __init__(self, network: NetworkSpec, columns: Sequence[str]) -> None:
        self.columns = columns
        self._places = {
            neuron.name: (layer, place, neuron.label)
            for layer, spec in enumerate(network.layers)
            for place, neuron in enumerate(spec.neurons)
        }

    def layer(self, name: str) -> int:
        """The layer of a neuron, counted from 0; that of an input is -1."""
        return self._places[name][0] if name in self._places else -1

    def short(self, name: str) -> str:
        """An input by its column; a neuron by its label, or by layer and place: 2·4."""
        if name not in self._places:
            return feature_title(name, self.columns, _LONGEST)
        layer, place, label = self._places[name]
        return _shortened(label) if label else f"{layer + 1}·{place + 1}"

    def symbol(self, source: str, target: str) -> str:
        """What a source's answer is called in its target's formula: x₁, or h₄; after a leap h₁,₄."""
        if source not in self._places:
            return feature_title(source, self.columns, _LONGEST)
        layer, place, label = self._places[source]
        if label:
            return _shortened(label)
        number = str(place + 1).translate(_SUBSCRIPTS)
        if layer == self.layer(target) - 1:
            return f"h{number}"
        return f"h{str(layer + 1).translate(_SUBSCRIPTS)},{number}"

    def neuron(self, name: str) -> str:
        """A neuron's title."""
        layer, place, _ = self._places[name]
        text = QCoreApplication.translate("Places", "neuron {layer}·{place}")
        return text.format(layer=layer + 1, place=place + 1)

    def link(self, link: Link) -> str:
        """A link's title, where it comes from and where it leads."""
        return f"{self.short(link[0])} → {self.short(link[1])}"


def _shortened(label: str) -> str:
    return label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"

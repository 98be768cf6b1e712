"""What is selected in the network: the same in every panel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from engine.network_spec import Link, NetworkSpec


@dataclass(frozen=True, slots=True)
class Selection:
    """Neurons, links and inputs by name, or a whole layer, counted from 0."""

    neurons: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    layer: int | None = None
    inputs: tuple[str, ...] = ()

    def still_in(self, network: NetworkSpec, columns: int) -> Selection:
        """What of it a network still has."""
        layers, sources = network.layer_of(), network.sources(columns)
        inputs = network.input_names(columns)
        return Selection(
            neurons=_kept(self.neurons, lambda name: name in layers),
            links=tuple(link for link in self.links if link[0] in sources.get(link[1], ())),
            layer=self.layer if self.layer is not None and self.layer < len(network.layers) else None,
            inputs=_kept(self.inputs, lambda name: name in inputs),
        )


def _kept(names: tuple[str, ...], test: Callable[[str], bool]) -> tuple[str, ...]:
    return tuple(name for name in names if test(name))

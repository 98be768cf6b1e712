"""Which neurons stand in which column and which links join them, for one network and its data.

The drawing counts columns and places, the document knows names: a Shape translates, and tells where in
the flat parameters each weight is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.spec import Link, NetworkSpec
from gui.builder.arrangement import LinkSpot, NeuronSpot

Places = NDArray[np.intp]

#: Stands where two neighbours are not joined.
NOWHERE = -1


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """`columns` are the names, inputs first. Weights and biases are given as places in the parameters.

    `weights` has one array of shape (size, size before) for each column but the first, `biases` one of
    shape (size,); `skips` are the links over layers, whose weights are at `skip_weights`; `count` is the
    number of all parameters.
    """

    columns: tuple[tuple[str, ...], ...]
    weights: tuple[Places, ...]
    biases: tuple[Places, ...]
    skips: tuple[LinkSpot, ...]
    skip_weights: Places
    count: int
    spots: dict[str, NeuronSpot]

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many neurons each column has."""
        return tuple(len(names) for names in self.columns)

    @property
    def joined(self) -> tuple[NDArray[np.bool_], ...]:
        """Which neighbours are joined, as arrays like `weights`."""
        return tuple(places != NOWHERE for places in self.weights)

    def spot_of(self, name: str) -> NeuronSpot | None:
        """Where a neuron or an input stands."""
        return self.spots.get(name)

    def name_of(self, spot: NeuronSpot) -> str:
        """Who stands there."""
        return self.columns[spot.column][spot.index]

    def link_of(self, spot: LinkSpot) -> Link:
        """From whom to whom a drawn link leads."""
        return self.columns[spot.column - spot.leap][spot.source], self.columns[spot.column][spot.index]

    def link_spot(self, link: Link) -> LinkSpot | None:
        """Where a link is drawn; None where there is none."""
        source, target = (self.spots.get(name) for name in link)
        if source is None or target is None or source.column >= target.column:
            return None
        spot = LinkSpot(target.column, target.index, source.index, target.column - source.column)
        return spot if self.place_of(spot) != NOWHERE else None

    def link_spots(self, links: Iterable[Link]) -> tuple[LinkSpot, ...]:
        """Where those of the links are drawn that there are."""
        spots = (self.link_spot(link) for link in links)
        return tuple(spot for spot in spots if spot is not None)

    def place_of(self, spot: LinkSpot) -> int:
        """Where in the parameters a link's weight is."""
        if spot.leap == 1:
            return int(self.weights[spot.column - 1][spot.index, spot.source])
        return int(self.skip_weights[self.skips.index(spot)]) if spot in self.skips else NOWHERE

    def bias_place(self, spot: NeuronSpot) -> int:
        """Where in the parameters a neuron's bias is."""
        return int(self.biases[spot.column - 1][spot.index])


def shape_of(network: NetworkSpec, columns: int) -> Shape:
    """The shape of a network for data of so many columns."""
    names = (
        network.input_names(columns),
        *(tuple(neuron.name or "" for neuron in layer.neurons) for layer in network.layers),
    )
    spots = {name: NeuronSpot(i, j) for i, column in enumerate(names) for j, name in enumerate(column)}
    weights = [np.full((len(here), len(before)), NOWHERE, np.intp) for before, here in pairwise(names)]
    biases = [np.zeros(len(here), np.intp) for here in names[1:]]
    skips: list[LinkSpot] = []
    skip_weights: list[int] = []
    place = 0
    for target, sources in network.sources(columns).items():
        at = spots[target]
        for source in sources:
            start = spots[source]
            if start.column == at.column - 1:
                weights[at.column - 1][at.index, start.index] = place
            else:
                skips.append(LinkSpot(at.column, at.index, start.index, at.column - start.column))
                skip_weights.append(place)
            place += 1
        biases[at.column - 1][at.index] = place
        place += 1
    return Shape(
        names, tuple(weights), tuple(biases), tuple(skips), np.array(skip_weights, np.intp), place, spots
    )

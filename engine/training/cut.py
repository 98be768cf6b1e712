"""The flat cut that a two-class output makes in the space of the layer before it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.activation_facts import facts
from engine.network_spec import NetworkSpec

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """The answer is class +1 where weights · h + bias > 0; h is what the layer before answers."""

    weights: FloatArray
    bias: float


def output_cut(network: NetworkSpec, columns: int, parameters: FloatArray) -> Cut | None:
    """The cut of an output layer of one neuron, or of two linear ones, whose difference decides.

    h has one entry for each neuron of the last hidden layer, or for each input where there is none. None
    where the cut is not flat in that space: other activations, links from elsewhere, more outputs.
    """
    output = network.layers[-1]
    if output.size > 2 or any(neuron.disabled for neuron in output.neurons):
        return None
    activations = [output.activation_of(neuron) for neuron in output.neurons]
    # why: with a sign kept, the answer is 0 exactly where the sum is; two answers differ as their sums do.
    if not (facts(activations[0]).keeps_sign if len(activations) == 1 else set(activations) == {"linear"}):
        return None
    before = (
        [neuron.name or "" for neuron in network.layers[-2].neurons]
        if len(network.layers) > 1
        else list(network.input_names(columns))
    )
    places = {key: place for place, key in enumerate(network.parameter_keys(columns))}
    sides = []
    sources = network.sources(columns)
    for neuron in output.neurons:
        name = neuron.name or ""
        if not set(sources[name]) <= set(before):
            return None
        weights = [parameters[places[source, name]] if source in sources[name] else 0.0 for source in before]
        sides.append((np.array(weights), float(parameters[places["", name]])))
    if len(sides) == 1:
        return Cut(*sides[0])
    return Cut(sides[1][0] - sides[0][0], sides[1][1] - sides[0][1])

"""What a network without activations is: one matrix and one offset, however many layers it has."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.network_spec import NetworkSpec

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class LinearMap:
    """answers = matrix @ inputs + offset; `matrix` of shape (outputs, inputs), `offset` (outputs,)."""

    matrix: FloatArray
    offset: FloatArray


def linear_map(network: NetworkSpec, parameters: FloatArray, columns: int) -> LinearMap:
    """The one linear map that a network equals if every activation in it is linear.

    Layer by layer: W2 (W1 x + b1) + b2 = (W2 W1) x + (W2 b1 + b2), and so on. `parameters` are in the order
    of `NetworkSpec.parameter_keys(columns)`. A disabled neuron answers 0. Raises ValueError where the
    parameters belong to another network.
    """
    inputs = network.input_names(columns)
    sources = network.sources(columns)
    if len(parameters) != sum(len(each) + 1 for each in sources.values()):
        raise ValueError(f"{len(parameters)} parameters do not fit this network")
    disabled = {neuron.name for _, neuron in network.neurons() if neuron.disabled}
    # each row is what an input or a neuron answers: so much of every input, and at the end a constant
    known = dict(zip(inputs, np.eye(len(inputs), len(inputs) + 1), strict=True))
    place = 0
    for name, names in sources.items():
        weights, bias = parameters[place : place + len(names)], parameters[place + len(names)]
        place += len(names) + 1
        row = np.zeros(len(inputs) + 1)
        if name not in disabled:
            if names:
                row += weights @ np.stack([known[each] for each in names])
            row[-1] += bias
        known[name] = row
    rows = np.stack([known[neuron.name or ""] for neuron in network.layers[-1].neurons])
    return LinearMap(rows[:, :-1], rows[:, -1])

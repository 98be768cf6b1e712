"""The flat parameters of a training state, taken apart by layer."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class LayerWeights:
    """One layer's `weights` of shape (size, inputs) and `biases` of shape (size,)."""

    weights: FloatArray
    biases: FloatArray


def by_layer(parameters: FloatArray, sizes: tuple[int, ...]) -> tuple[LayerWeights, ...]:
    """Take parameters in the order of `MLP.parameters()` apart; `sizes` starts with the inputs.

    That order is layer by layer, neuron by neuron, a neuron's weights before its bias.
    Raises ValueError when the parameters belong to a network of another shape.
    """
    layers, start = [], 0
    for before, size in pairwise(sizes):
        block = parameters[start : start + size * (before + 1)].reshape(size, before + 1)
        layers.append(LayerWeights(block[:, :-1], block[:, -1]))
        start += block.size
    if start != len(parameters):
        raise ValueError(f"{len(parameters)} parameters do not fit a network of {sizes}")
    return tuple(layers)

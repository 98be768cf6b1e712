"""The flat parameters of a training state, taken apart by layer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gui.builder.shape import Shape

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """`layers` has each layer's weights of shape (size, size before), 0 where there is no link;
    `skips` one weight for each of the shape's skips.
    """

    layers: tuple[FloatArray, ...]
    skips: FloatArray

    def present(self, shape: Shape) -> FloatArray:
        """Those of all links there are."""
        parts = [layer[joined] for layer, joined in zip(self.layers, shape.joined, strict=True)]
        return np.concatenate([*parts, self.skips])


def weights_of(parameters: FloatArray, shape: Shape) -> Weights:
    """Take parameters in the order of `NetworkSpec.parameter_keys` apart.

    Raises ValueError when the parameters belong to a network of another shape.
    """
    if len(parameters) != shape.count:
        raise ValueError(f"{len(parameters)} parameters do not fit a network of {shape.count}")
    layers = tuple(
        np.where(joined, parameters[places], 0.0)
        for places, joined in zip(shape.weights, shape.joined, strict=True)
    )
    return Weights(layers, parameters[shape.skip_weights])

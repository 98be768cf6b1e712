"""What the neurons answer over the input plane, computed once for all who draw it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.features import expand
from engine.data.prepared import PreparedData
from engine.spec import NetworkSpec
from engine.training.forward import ForwardPass

FloatArray = NDArray[np.float64]

#: Points along each side of the grid.
RESOLUTION = 48
#: How far the plane reaches beyond the outermost sample, as a share of the data's width.
MARGIN = 0.12


@dataclass(frozen=True, slots=True)
class Extent:
    """The part of the input plane that is shown."""

    left: float
    right: float
    bottom: float
    top: float

    @classmethod
    def around(cls, data: PreparedData) -> Extent:
        """Square, and wide enough for every sample with a margin around them."""
        points = np.concatenate([data.train.x[:, :2], data.test.x[:, :2]])
        low, high = points.min(axis=0), points.max(axis=0)
        center = (low + high) / 2
        half = max(float((high - low).max()) / 2 * (1 + 2 * MARGIN), 0.5)
        return cls(
            float(center[0] - half), float(center[0] + half), float(center[1] - half), float(center[1] + half)
        )

    def grid(self, resolution: int) -> FloatArray:
        """Pixel centres as samples of shape (resolution^2, 2), rows from the top of the plane."""
        step_x = (self.right - self.left) / resolution
        step_y = (self.top - self.bottom) / resolution
        x = self.left + step_x * (np.arange(resolution) + 0.5)
        y = self.top - step_y * (np.arange(resolution) + 0.5)
        columns, rows = np.meshgrid(x, y)
        return np.stack([columns.ravel(), rows.ravel()], axis=1)


class Plane:
    """The grid, and what a network's neurons answer on it."""

    def __init__(self, network: NetworkSpec, data: PreparedData) -> None:
        self.extent = Extent.around(data)
        self.inputs = self.extent.grid(RESOLUTION)
        self._names = network.input_names(2)
        self._neurons = {
            neuron.name: (number, place)
            for number, layer in enumerate(network.layers)
            for place, neuron in enumerate(layer.neurons)
        }
        self._forward = ForwardPass(network, 2)
        self._parameters: FloatArray | None = None
        self._answers: tuple[FloatArray, ...] = ()

    def input_answers(self) -> FloatArray:
        """The inputs themselves over the plane, one per feature, each scaled to fit into -1..1.

        Shape (inputs, RESOLUTION, RESOLUTION). What has no sign of its own, as a square, has none here.
        """
        half = (self.extent.right - self.extent.left) / 2
        center = np.array(
            [(self.extent.left + self.extent.right) / 2, (self.extent.bottom + self.extent.top) / 2]
        )
        features = expand((self.inputs - center) / half, self._names)
        scaled: FloatArray = features / np.abs(features).max(axis=0)
        return scaled.T.reshape(-1, RESOLUTION, RESOLUTION)

    def answer_of(self, name: str, parameters: FloatArray) -> FloatArray | None:
        """What one neuron answers, or an input, scaled to fit into -1..1; None for an unknown name."""
        if name in self._names:
            inputs = self.input_answers()
            return np.asarray(inputs[self._names.index(name)])
        if name not in self._neurons:
            return None
        number, place = self._neurons[name]
        answer = self.answers(parameters)[number][place]
        scaled: FloatArray = answer / max(1.0, float(np.abs(np.nan_to_num(answer)).max()))
        return scaled

    def answers(self, parameters: FloatArray) -> tuple[FloatArray, ...]:
        """Per layer, what each neuron answers: shape (size, RESOLUTION, RESOLUTION), first row at the top."""
        if parameters is not self._parameters:
            self._parameters = parameters
            self._answers = tuple(
                layer.T.reshape(-1, RESOLUTION, RESOLUTION)
                for layer in self._forward(parameters, self.inputs)
            )
        return self._answers


def plane_of(network: NetworkSpec, data: PreparedData) -> Plane | None:
    """The plane for data of two columns, None for others."""
    return Plane(network, data) if data.train.x.shape[1] == 2 else None

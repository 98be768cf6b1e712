"""What the neurons answer along the one input of data with a single column."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.data.features import expand
from engine.data.prepared import PreparedData
from engine.spec import NetworkSpec
from engine.training.forward import forward_pass

FloatArray = NDArray[np.float64]

#: Points along the line.
RESOLUTION = 96
#: How far the line reaches beyond the outermost sample, as a share of the data's width.
MARGIN = 0.12


class Line:
    """Points from left to right over the samples, and what a network's neurons answer there."""

    def __init__(self, network: NetworkSpec, data: PreparedData) -> None:
        self.inputs = np.linspace(*_ends(data), RESOLUTION).reshape(-1, 1)
        self._names = network.input_names(1)
        self._neurons = {
            neuron.name: (number, place)
            for number, layer in enumerate(network.layers)
            for place, neuron in enumerate(layer.neurons)
        }
        self._forward = forward_pass(network, 1)
        self._parameters: FloatArray | None = None
        self._answers: tuple[FloatArray, ...] = ()

    def input_answers(self) -> FloatArray:
        """The inputs themselves along the line, one per feature: shape (inputs, RESOLUTION)."""
        return expand(self.inputs, self._names).T

    def answer_of(self, name: str, parameters: FloatArray) -> FloatArray | None:
        """What one neuron answers, or an input, shape (RESOLUTION,); None for an unknown name."""
        if name in self._names:
            return np.asarray(self.input_answers()[self._names.index(name)])
        if name not in self._neurons:
            return None
        number, place = self._neurons[name]
        return np.asarray(self.answers(parameters)[number][place])

    def answers(self, parameters: FloatArray) -> tuple[FloatArray, ...]:
        """Per layer, what each neuron answers: shape (size, RESOLUTION)."""
        if parameters is not self._parameters:
            self._parameters = parameters
            self._answers = tuple(layer.T for layer in self._forward(parameters, self.inputs))
        return self._answers


def _ends(data: PreparedData) -> tuple[float, float]:
    if data.frame is not None:
        return data.frame[0], data.frame[1]
    points = np.concatenate([data.train.x[:, 0], data.test.x[:, 0]])
    low, high = float(points.min()), float(points.max())
    margin = max(MARGIN * (high - low), 0.05)
    return low - margin, high + margin


def line_of(network: NetworkSpec, data: PreparedData) -> Line | None:
    """The line for data of one column, None for others."""
    return Line(network, data) if data.train.x.shape[1] == 1 else None

"""Neurons that learn nothing any more, or hardly: dead ReLUs, saturated tanhs and sigmoids."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.bugs import network_as_run
from engine.data.prepared import PreparedData
from engine.spec import Project
from engine.training.forward import ForwardPass

FloatArray = NDArray[np.float64]

#: A neuron is saturated where its slope is below this for more than this share of the samples.
FLAT, MOSTLY = 0.05, 0.95


class NeuronHealth:
    """Looks at what the hidden neurons answer to all training samples.

    The output layer is left out: there, answers near the ends mean that the network is sure.
    """

    def __init__(self, project: Project, data: PreparedData) -> None:
        network = network_as_run(project.network, project.training.bugs)
        self._forward = ForwardPass(network, data.train.x.shape[1])
        self._x = data.train.x
        self._neurons = [
            (number, place, neuron.name or "", layer.activation_of(neuron))
            for number, layer in enumerate(network.layers[:-1])
            for place, neuron in enumerate(layer.neurons)
            if not neuron.disabled
        ]

    def dead_relus(self, parameters: FloatArray) -> tuple[str, ...]:
        """ReLU neurons that answer 0 to every sample: none of them moves their weights any more."""
        answers = self._forward(parameters, self._x)
        return tuple(
            name
            for layer, place, name, activation in self._neurons
            if activation == "relu" and not answers[layer][:, place].any()
        )

    def saturated(self, parameters: FloatArray) -> tuple[str, ...]:
        """Tanh and sigmoid neurons that are flat nearly everywhere: their weights hardly move."""
        answers = self._forward(parameters, self._x)
        return tuple(
            name
            for layer, place, name, activation in self._neurons
            if activation in ("tanh", "sigmoid") and _is_flat(activation, answers[layer][:, place])
        )


def _is_flat(activation: str, out: FloatArray) -> bool:
    """Whether the slope, as it follows from the answer, is nearly 0 for nearly all samples."""
    slope = 1.0 - out * out if activation == "tanh" else out * (1.0 - out)
    return float(np.mean(np.abs(slope) < FLAT)) > MOSTLY

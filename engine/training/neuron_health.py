"""Neurons that learn nothing any more, or hardly: dead ReLUs, saturated tanhs and sigmoids."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.bugs import network_as_run
from engine.data.prepared import PreparedData
from engine.spec import Project
from engine.training.findings import DeadRelus, SaturatedNeurons
from engine.training.forward import ForwardPass

FloatArray = NDArray[np.float64]

#: A neuron is saturated where its slope is below this for more than this share of the samples.
FLAT, MOSTLY = 0.05, 0.95
#: Activations that can be flat for all samples.
CAN_FAIL = ("relu", "tanh", "sigmoid")


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
            if not neuron.disabled and layer.activation_of(neuron) in CAN_FAIL
        ]

    def dead_relus(self, parameters: FloatArray) -> tuple[str, ...]:
        """ReLU neurons that answer 0 to every sample: none of them moves their weights any more."""
        return self._dead(self._forward(parameters, self._x))

    def findings(self, parameters: FloatArray) -> tuple[DeadRelus | SaturatedNeurons, ...]:
        """What there is to say of these neurons."""
        if not self._neurons:
            return ()
        answers = self._forward(parameters, self._x)
        dead, saturated = self._dead(answers), self._saturated(answers)
        return (
            *((DeadRelus(dead),) if dead else ()),
            *((SaturatedNeurons(saturated),) if saturated else ()),
        )

    def _dead(self, answers: tuple[FloatArray, ...]) -> tuple[str, ...]:
        return tuple(
            name
            for layer, place, name, activation in self._neurons
            if activation == "relu" and not answers[layer][:, place].any()
        )

    def _saturated(self, answers: tuple[FloatArray, ...]) -> tuple[str, ...]:
        return tuple(
            name
            for layer, place, name, activation in self._neurons
            if activation in ("tanh", "sigmoid") and _is_flat(activation, answers[layer][:, place])
        )


def _is_flat(activation: str, out: FloatArray) -> bool:
    """Whether the slope, as it follows from the answer, is nearly 0 for nearly all samples."""
    slope = 1.0 - out * out if activation == "tanh" else out * (1.0 - out)
    return float(np.mean(np.abs(slope) < FLAT)) > MOSTLY

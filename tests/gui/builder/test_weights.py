from __future__ import annotations

import numpy as np
import pytest

from engine.nn import build_mlp
from engine.spec import LayerSpec, NetworkSpec
from gui.builder.weights import by_layer


def test_weights_and_biases_are_those_of_the_engines_neurons() -> None:
    network = NetworkSpec(layers=(LayerSpec(size=3), LayerSpec(size=2), LayerSpec(size=1)))
    mlp = build_mlp(network, 2)
    for number, parameter in enumerate(mlp.parameters()):
        parameter.data = float(number)
    layers = by_layer(np.array([p.data for p in mlp.parameters()]), (2, 3, 2, 1))
    for layer, shown in zip(mlp.layers, layers, strict=True):
        for neuron, weights, bias in zip(layer.neurons, shown.weights, shown.biases, strict=True):
            assert [w.data for w in neuron.w] == list(weights)
            assert neuron.b.data == bias


def test_parameters_of_another_network_are_refused() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        by_layer(np.zeros(14), (2, 3, 1))

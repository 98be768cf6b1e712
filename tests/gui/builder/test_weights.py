from __future__ import annotations

import numpy as np
import pytest

from engine.editing import with_link, without_link
from engine.nn import build_mlp
from engine.spec import LayerSpec, NetworkSpec
from gui.builder.arrangement import LinkSpot, NeuronSpot
from gui.builder.shape import shape_of
from gui.builder.weights import weights_of


def wired() -> NetworkSpec:
    """2 inputs, 3 and 2 hidden neurons, 1 output; one link cut, one from an input to the output."""
    network = NetworkSpec(layers=(LayerSpec(size=3), LayerSpec(size=2), LayerSpec(size=1)))
    return with_link(without_link(network, "n2", "n5"), "x2", "n6")


def test_weights_are_those_of_the_engines_neurons() -> None:
    network = wired()
    mlp, shape = build_mlp(network, 2), shape_of(network, 2)
    parameters = np.arange(1.0, len(mlp.parameters()) + 1)
    for parameter, number in zip(mlp.parameters(), parameters, strict=True):
        parameter.data = float(number)
    weights = weights_of(parameters, shape)
    told = 0
    for column, layer in enumerate(mlp.layers, 1):
        for neuron in layer.neurons:
            target = shape.spots[neuron.name]
            assert parameters[shape.bias_place(target)] == neuron.b.data
            for source, weight in zip(neuron.sources, neuron.w, strict=True):
                spot = shape.link_spot((source, neuron.name))
                assert spot is not None
                assert parameters[shape.place_of(spot)] == weight.data
                if spot.leap == 1:
                    assert weights.layers[column - 1][spot.index, spot.source] == weight.data
                else:
                    assert weights.skips[shape.skips.index(spot)] == weight.data
                told += 1
    assert told == 6 + 5 + 2 + 1


def test_a_cut_link_is_nowhere_and_a_leaping_one_knows_its_way() -> None:
    shape = shape_of(wired(), 2)
    assert shape.link_spot(("n2", "n5")) is None
    assert not shape.joined[1][1, 1]
    assert shape.link_spot(("x2", "n6")) == LinkSpot(3, 0, 1, leap=3)
    assert shape.link_of(LinkSpot(3, 0, 1, leap=3)) == ("x2", "n6")
    assert shape.link_spot(("n6", "n1")) is None
    assert shape.name_of(NeuronSpot(0, 1)) == "x2"


def test_parameters_of_another_network_are_refused() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        weights_of(np.zeros(14), shape_of(wired(), 2))

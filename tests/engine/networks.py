"""Wired networks for Hypothesis: built the way a learner builds them, edit by edit."""

from __future__ import annotations

from hypothesis import strategies as st
from pydantic import ValidationError

from engine import editing
from engine.data.features import PLANE_FEATURES
from engine.editing import EditError
from engine.network_spec import ACTIVATIONS, INITIALISATIONS, LayerSpec, NetworkSpec, NeuronSpec

NEURONS = st.builds(
    NeuronSpec,
    label=st.sampled_from(["", "edge"]),
    activation=st.sampled_from([None, *ACTIVATIONS]),
    frozen=st.booleans(),
    disabled=st.booleans(),
)
LAYERS = st.builds(
    LayerSpec,
    neurons=st.lists(NEURONS, min_size=1, max_size=4).map(tuple),
    activation=st.sampled_from(ACTIVATIONS),
    initialisation=st.sampled_from([None, *INITIALISATIONS]),
    frozen=st.booleans(),
)
EDITS = (
    "layer in", "layer out", "layer moved", "neuron in", "neurons out", "neuron moved",
    "neurons as layer", "link in", "link out", "link frozen", "neurons changed", "layer changed", "inputs",
)  # fmt: skip


@st.composite
def edited(draw: st.DrawFn, network: NetworkSpec) -> NetworkSpec:
    """The network after one edit, or as it was where the edit is refused with a reason."""
    names = st.sampled_from([neuron.name or "" for _, neuron in network.neurons()])
    layers = st.integers(0, len(network.layers) - 1)
    sources = st.one_of(names, st.sampled_from(network.input_names(2)))
    kind = draw(st.sampled_from(EDITS))
    try:
        match kind:
            case "layer in":
                return editing.with_layer(network, draw(layers), draw(LAYERS))
            case "layer out":
                return editing.without_layer(network, draw(layers))
            case "layer moved":
                return editing.with_layer_moved(network, draw(layers), draw(layers))
            case "neuron in":
                return editing.with_neuron(network, draw(layers), draw(st.integers(0, 5)), draw(NEURONS))
            case "neurons out":
                return editing.without_neurons(network, draw(st.sets(names, max_size=3)))
            case "neuron moved":
                return editing.with_neuron_moved(network, draw(names), draw(layers), draw(st.integers(0, 5)))
            case "neurons as layer":
                chosen = draw(st.lists(names, min_size=1, max_size=3, unique=True))
                return editing.with_neurons_as_layer(network, chosen, draw(layers))
            case "link in":
                return editing.with_link(network, draw(sources), draw(names))
            case "link out":
                return editing.without_link(network, draw(sources), draw(names))
            case "link frozen":
                return network.with_changes(frozen_links=(draw(st.sampled_from(links_of(network))),))
            case "neurons changed":
                changes = {"disabled": draw(st.booleans()), "activation": draw(st.sampled_from(ACTIVATIONS))}
                return editing.with_neurons_changed(network, draw(st.sets(names, max_size=3)), **changes)
            case "layer changed":
                return editing.with_layer_changed(network, draw(layers), size=draw(st.integers(1, 5)))
            case _:
                features = st.lists(st.sampled_from(PLANE_FEATURES), max_size=4, unique=True)
                return editing.with_inputs(network, draw(features))
    except (EditError, ValidationError):
        return network


@st.composite
def networks(draw: st.DrawFn, outputs: int | None = 1) -> NetworkSpec:
    """A network of two columns after up to twelve edits; `outputs` None leaves the output layer open."""
    seed = draw(st.integers(0, 1000))
    layers = draw(st.lists(LAYERS, min_size=1, max_size=3))
    network = NetworkSpec(layers=tuple(layers), initialisation="lecture", seed=seed)
    for _ in range(draw(st.integers(0, 12))):
        network = draw(edited(network))
    if outputs is not None:
        network = editing.with_layer_changed(network, len(network.layers) - 1, size=outputs)
    return network


def links_of(network: NetworkSpec) -> list[tuple[str, str]]:
    """All links there are; where all are cut, one that is not there."""
    links = [key for key in network.parameter_keys(2) if key[0]]
    return links or [("x1", "n0")]

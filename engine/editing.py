"""Edits of a network: each takes a NetworkSpec and gives the edited one.

Links that an edit leaves without a meaning go with it: a skip whose neuron is gone, or which would no
longer lead forward. Raises EditError where an edit can't be made, and pydantic.ValidationError where it
leads beyond a limit.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from types import MappingProxyType
from typing import Literal

from engine.network_spec import LayerSpec, Link, NetworkSpec, NeuronSpec
from engine.problem_error import ProblemError

Problem = Literal[
    "output_layer_leaves", "output_layer_moves", "output_layer_empty", "only_neuron_leaves", "no_input_left",
    "no_such_neuron", "into_an_input", "into_itself", "within_a_layer", "backwards",
]  # fmt: skip


class EditError(ProblemError[Problem]):
    """This edit can't be made: `problem` says why, `name` who is meant."""

    sentences = MappingProxyType(
        {
            "output_layer_leaves": "the output layer has to stay",
            "output_layer_moves": "the output layer stays the last one",
            "output_layer_empty": "the output layer needs at least one neuron",
            "only_neuron_leaves": "a layer's only neuron can't leave it; move or delete the layer",
            "no_input_left": "a network needs at least one input",
            "no_such_neuron": "there is no neuron {name}",
            "into_an_input": "a link can't lead into an input: inputs take their numbers from the data",
            "into_itself": "a neuron can't feed itself: the graph would have a cycle",
            "within_a_layer": "neurons of one layer are not joined to each other",
            "backwards": "a link has to lead forward: backwards it would close a cycle",
        }
    )

    def __init__(self, problem: Problem, name: str = "") -> None:
        super().__init__(problem, name=name)
        self.name = name

    def __reduce__(self) -> tuple[type[EditError], tuple[Problem, str]]:
        """Pickled with its data."""
        return EditError, (self.problem, self.name)


def with_layer(network: NetworkSpec, place: int, layer: LayerSpec) -> NetworkSpec:
    """Insert a layer before the one at `place`; the output layer stays the last one."""
    place = min(max(place, 0), len(network.layers) - 1)
    layers = list(network.layers)
    layers.insert(place, layer)
    return _rebuilt(network, layers)


def without_layer(network: NetworkSpec, place: int) -> NetworkSpec:
    """Take a hidden layer out. Raises EditError for the output layer."""
    if place == len(network.layers) - 1:
        raise EditError("output_layer_leaves")
    return _rebuilt(network, [layer for i, layer in enumerate(network.layers) if i != place])


def with_layer_moved(network: NetworkSpec, old: int, new: int) -> NetworkSpec:
    """Move a hidden layer to another place among the hidden layers."""
    last = len(network.layers) - 1
    if old == last:
        raise EditError("output_layer_moves")
    layers = list(network.layers)
    layer = layers.pop(old)
    layers.insert(min(max(new, 0), last - 1), layer)
    return _rebuilt(network, layers)


def with_neuron(network: NetworkSpec, layer: int, place: int, neuron: NeuronSpec) -> NetworkSpec:
    """Put a neuron into a layer, before the one at `place`."""
    neurons = list(network.layers[layer].neurons)
    neurons.insert(min(max(place, 0), len(neurons)), neuron)
    return _with_neurons(network, layer, neurons)


def without_neurons(network: NetworkSpec, names: Collection[str]) -> NetworkSpec:
    """Take neurons out; a hidden layer that loses all of them goes too.

    Raises EditError where the output layer would be left empty.
    """
    layers = []
    for i, layer in enumerate(network.layers):
        kept = tuple(neuron for neuron in layer.neurons if neuron.name not in names)
        if kept:
            layers.append(layer.with_changes(neurons=kept) if len(kept) < layer.size else layer)
        elif i == len(network.layers) - 1:
            raise EditError("output_layer_empty")
    return _rebuilt(network, layers)


def with_neuron_moved(network: NetworkSpec, name: str, layer: int, place: int) -> NetworkSpec:
    """Move a neuron to a place in a layer; it keeps its label, and its activation as it was."""
    neuron = find_neuron(network, name)
    old = network.layer_of()[name]
    if old != layer and network.layers[old].size == 1:
        raise EditError("only_neuron_leaves")
    layers = list(network.layers)
    rest = tuple(each for each in layers[old].neurons if each.name != name)
    if old != layer:
        layers[old] = layers[old].with_changes(neurons=rest)
        activation = network.layers[old].activation_of(neuron)
        own = None if activation == layers[layer].activation else activation
        neuron = neuron.with_changes(activation=own)
        rest = layers[layer].neurons
    place = min(max(place, 0), len(rest))
    layers[layer] = layers[layer].with_changes(neurons=(*rest[:place], neuron, *rest[place:]))
    return _rebuilt(network, layers)


def with_neurons_as_layer(network: NetworkSpec, names: Sequence[str], place: int) -> NetworkSpec:
    """Let neurons leave their layers and be a hidden layer of their own, before the layer at `place`.

    They keep labels and activations. A hidden layer that loses all its neurons goes; raises EditError
    where the output layer would be left empty.
    """
    moved = [find_neuron(network, name) for name in names]
    homes = [network.layers[network.layer_of()[name]] for name in names]
    activations = [home.activation_of(neuron) for home, neuron in zip(homes, moved, strict=True)]
    own = tuple(
        neuron.with_changes(activation=None if activation == activations[0] else activation)
        for neuron, activation in zip(moved, activations, strict=True)
    )
    new = LayerSpec(neurons=own, activation=activations[0], initialisation=homes[0].initialisation)
    layers = []
    for i, layer in enumerate(network.layers):
        if i == min(max(place, 0), len(network.layers) - 1):
            layers.append(new)
        rest = tuple(neuron for neuron in layer.neurons if neuron.name not in names)
        if rest:
            layers.append(layer.with_changes(neurons=rest))
        elif i == len(network.layers) - 1:
            raise EditError("output_layer_empty")
    return _rebuilt(network, layers)


def with_link(network: NetworkSpec, source: str, target: str) -> NetworkSpec:
    """Join two neurons, or an input and a neuron. Raises EditError where there can be no link."""
    step = _step(network, source, target)
    if step == 1:
        return network.with_changes(cut=tuple(link for link in network.cut if link != (source, target)))
    if (source, target) in network.skips:
        return network
    return network.with_changes(skips=(*network.skips, (source, target)))


def without_link(network: NetworkSpec, source: str, target: str) -> NetworkSpec:
    """Cut a link. Raises EditError where there can be none."""
    return without_links(network, [(source, target)])


def without_links(network: NetworkSpec, links: Collection[Link]) -> NetworkSpec:
    """Cut links, all at once: the network is checked only once. Raises EditError as `without_link`."""
    gone = set(links)
    near = {link for link in gone if _step(network, *link) == 1}
    return network.with_changes(
        cut=(*network.cut, *sorted(near - set(network.cut))),
        skips=tuple(link for link in network.skips if link not in gone),
        frozen_links=tuple(link for link in network.frozen_links if link not in gone),
    )


def with_links_frozen(network: NetworkSpec, links: Collection[Link], frozen: bool) -> NetworkSpec:
    """Let training leave the weights of links as they are, or not."""
    touched = set(links)
    others = tuple(link for link in network.frozen_links if link not in touched)
    return network.with_changes(frozen_links=(*others, *sorted(touched)) if frozen else others)


def with_neurons_changed(network: NetworkSpec, names: Collection[str], **changes: object) -> NetworkSpec:
    """Change fields of neurons: label, activation, frozen, disabled."""
    layers = [
        layer.with_changes(
            neurons=tuple(
                neuron.with_changes(**changes) if neuron.name in names else neuron for neuron in layer.neurons
            )
        )
        for layer in network.layers
    ]
    return network.with_changes(layers=tuple(layers))


def with_layer_changed(network: NetworkSpec, place: int, **changes: object) -> NetworkSpec:
    """Change fields of a layer: size, activation, initialisation, frozen."""
    layers = list(network.layers)
    layers[place] = layers[place].with_changes(**changes)
    return _rebuilt(network, layers)


def with_inputs(network: NetworkSpec, names: Sequence[str]) -> NetworkSpec:
    """Take these features as inputs. Raises EditError where none is left."""
    if not names:
        raise EditError("no_input_left")
    kept = set(names) | set(network.layer_of())
    return network.with_changes(
        inputs=tuple(names),
        cut=tuple(link for link in network.cut if link[0] in kept),
        skips=tuple(link for link in network.skips if link[0] in kept),
        frozen_links=tuple(link for link in network.frozen_links if link[0] in kept),
    )


def find_neuron(network: NetworkSpec, name: str) -> NeuronSpec:
    """The neuron of a name. Raises EditError where there is none."""
    for _, neuron in network.neurons():
        if neuron.name == name:
            return neuron
    raise EditError("no_such_neuron", name)


def _step(network: NetworkSpec, source: str, target: str) -> int:
    """How many layers a link leads forward. Raises EditError where it would not lead forward."""
    layers = network.layer_of()
    if target not in layers:
        if target.startswith("n"):
            raise EditError("no_such_neuron", target)
        raise EditError("into_an_input")
    if source.startswith("n") and source not in layers:
        raise EditError("no_such_neuron", source)
    if source == target:
        raise EditError("into_itself")
    step = layers[target] - layers.get(source, -1)
    if step == 0:
        raise EditError("within_a_layer")
    if step < 0:
        raise EditError("backwards")
    return step


def _with_neurons(network: NetworkSpec, place: int, neurons: Sequence[NeuronSpec]) -> NetworkSpec:
    layers = list(network.layers)
    layers[place] = layers[place].with_changes(neurons=tuple(neurons))
    return _rebuilt(network, layers)


def _rebuilt(network: NetworkSpec, layers: Sequence[LayerSpec]) -> NetworkSpec:
    """The network with other layers; every link that had a meaning and still has one is kept."""
    now = {neuron.name: i for i, layer in enumerate(layers) for neuron in layer.neurons}

    def step(link: Link) -> int | None:
        source, target = link
        if target not in now or (source.startswith("n") and source not in now):
            return None
        return now[target] - now.get(source, -1)

    # a skip that now joins neighbours needs no entry: they are joined anyway
    skips = tuple(link for link in network.skips if (step(link) or 0) > 1)
    leaps = set(skips)
    return network.with_changes(
        layers=tuple(layers),
        cut=tuple(link for link in network.cut if step(link) == 1),
        skips=skips,
        frozen_links=tuple(link for link in network.frozen_links if step(link) == 1 or link in leaps),
    )

"""What follows from a topology alone: its neurons, layers, inputs and names, each found out once."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cached_property

from engine.graph import Topology
from gui.widgets.node_names import neuron_number, node_names, operation_sign

#: (layer, neuron), both counted from 0.
Group = tuple[int, int]

#: So many shapes are remembered: what is shown, what is wanted, and a few of before.
_REMEMBERED = 8


class Shape:
    """A topology, and what is asked about it again and again."""

    def __init__(self, topology: Topology) -> None:
        self.topology = topology

    @cached_property
    def groups(self) -> frozenset[Group]:
        """All neurons."""
        return frozenset(self.members)

    @property
    def is_expression(self) -> bool:
        """Whether it is that of a lab's expression: a network has neurons."""
        return not self.groups

    @cached_property
    def members(self) -> dict[Group, tuple[int, ...]]:
        """The nodes of each neuron."""
        members: defaultdict[Group, list[int]] = defaultdict(list)
        for i, node in enumerate(self.topology.nodes):
            if node.group is not None:
                members[node.group].append(i)
        return {group: tuple(nodes) for group, nodes in members.items()}

    @cached_property
    def layers(self) -> dict[int, frozenset[Group]]:
        """The neurons of each layer, in the layers' order."""
        layers: defaultdict[int, set[Group]] = defaultdict(set)
        for group in self.groups:
            layers[group[0]].add(group)
        return {layer: frozenset(layers[layer]) for layer in sorted(layers)}

    @cached_property
    def inputs(self) -> frozenset[int]:
        """The nodes that are given to the network; the target is not among them."""
        nodes = self.topology.nodes
        return frozenset(
            parent
            for parent, child, _ in self.topology.edges
            if nodes[parent].kind == "input" and nodes[child].group is not None
        )

    @cached_property
    def names(self) -> tuple[str, ...]:
        """A name for each node."""
        return node_names(self.topology)

    @cached_property
    def called(self) -> tuple[tuple[str, ...], ...]:
        """All that each node is found by: its name, its operation, and the number of its neuron."""
        called = []
        for node, name in zip(self.topology.nodes, self.names, strict=True):
            words = [name, node.op, operation_sign(node.op)]
            if node.group is not None:
                number = neuron_number(node.group)
                words += [number, f"n{number}"]
            called.append(tuple(plain_name(word) for word in words if word))
        return tuple(called)

    @cached_property
    def arguments(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """For each node its arguments: (place of the argument, the node it is)."""
        arguments: list[list[tuple[int, int]]] = [[] for _ in self.topology.nodes]
        for parent, child, place in sorted(self.topology.edges, key=lambda edge: edge[1:]):
            arguments[child].append((place, parent))
        return tuple(map(tuple, arguments))


def plain_name(text: str) -> str:
    """As one types it: small letters, no subscripts, a dot for the middle dot."""
    return unicodedata.normalize("NFKC", text).lower().replace("·", ".").replace("\u2212", "-")


def shape_of(topology: Topology) -> Shape:
    """The shape of a topology: the same for the same object."""
    # why by identity: comparing topologies means to compare all their nodes.
    known = next((shape for shape in _shapes if shape.topology is topology), None)
    if known is None:
        known = Shape(topology)
        _shapes.append(known)
        del _shapes[:-_REMEMBERED]
    return known


_shapes: list[Shape] = []

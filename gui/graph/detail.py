"""How much of the graph is shown: layers, neurons or single operations, for each part of it by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.graph import Topology
from gui.graph.shape import Group, shape_of

#: Where one looks: () is the whole network, (layer,) a layer, (layer, neuron) a neuron.
Scope = tuple[int, ...]

#: With more links than this between its neurons a network is first shown layer by layer.
_MOST_LINKS_AT_FIRST = 400
#: Where layers are boxes, more nodes than this outside of all neurons are two boxes: inputs and loss.
_MOST_LOOSE = 6


@dataclass(frozen=True, slots=True)
class Detail:
    """Neurons are one box each, unless they are `opened` or `folded`.

    Those in `opened` are shown node by node, those in `folded` are within the box of their layer.
    `inputs` and `loss` tell whether these are one box each.
    """

    opened: frozenset[Group] = frozenset()
    folded: frozenset[Group] = frozenset()
    inputs: bool = False
    loss: bool = False

    def within(self, topology: Topology) -> Detail:
        """The part of it that a graph has; what is opened is not folded."""
        groups = shape_of(topology).groups
        opened = self.opened & groups
        return replace(self, opened=opened, folded=(self.folded & groups) - opened)

    def with_opened(self, group: Group) -> Detail:
        """A neuron shown node by node."""
        return replace(self, opened=self.opened | {group}, folded=self.folded - {group})

    def with_closed(self, group: Group) -> Detail:
        """A neuron shown as one box."""
        return replace(self, opened=self.opened - {group}, folded=self.folded - {group})

    def with_folded(self, groups: frozenset[Group]) -> Detail:
        """Neurons put into the boxes of their layers."""
        return replace(self, opened=self.opened - groups, folded=self.folded | groups)

    def with_unfolded(self, groups: frozenset[Group]) -> Detail:
        """Neurons taken out of the boxes of their layers."""
        return replace(self, folded=self.folded - groups)

    def taking(self, opened: frozenset[Group], layers: frozenset[int], topology: Topology) -> Detail:
        """With other neurons opened, and other layers as one box; those in part of a box stay there."""
        folded = self.folded_layers(topology)
        in_part = frozenset(group for group in self.folded if group[0] not in folded)
        whole = frozenset(group for group in shape_of(topology).groups if group[0] in layers)
        return replace(self, opened=opened, folded=in_part | whole).within(topology)

    def folded_layers(self, topology: Topology) -> frozenset[int]:
        """The layers that are one box as a whole."""
        return frozenset(
            layer for layer, groups in shape_of(topology).layers.items() if groups <= self.folded
        )


def layer_by_layer(topology: Topology) -> Detail:
    """Every layer one box."""
    many = sum(node.group is None for node in topology.nodes) > _MOST_LOOSE
    return Detail(folded=shape_of(topology).groups, inputs=many, loss=many)


def node_by_node(topology: Topology) -> Detail:
    """Every scalar operation."""
    return Detail(opened=shape_of(topology).groups)


def at_first(topology: Topology) -> Detail:
    """What is shown of a graph that nobody has looked at yet: neurons, or layers where there are many."""
    nodes = topology.nodes
    ends = {(nodes[parent].group or parent, nodes[child].group) for parent, child, _ in topology.edges}
    between = sum(tail != head and head is not None for tail, head in ends)
    return Detail() if between <= _MOST_LINKS_AT_FIRST else layer_by_layer(topology)


def at_scope(topology: Topology, scope: Scope) -> Detail:
    """What is shown where one looks: the network's layers, a layer's neurons, or a neuron's operations.

    The neurons that feed it are shown too; all else is within boxes.
    """
    whole = layer_by_layer(topology)
    if not scope:
        return whole
    if len(scope) == 1:
        return whole.with_unfolded(shape_of(topology).layers.get(scope[0], frozenset()))
    group = (scope[0], scope[1])
    fed_by_inputs, sources = _sources(topology, group)
    shown = whole.with_unfolded(sources).with_opened(group)
    return replace(shown, inputs=whole.inputs and not fed_by_inputs)


def _sources(topology: Topology, group: Group) -> tuple[bool, frozenset[Group]]:
    """Whether inputs feed a neuron, and which other neurons do."""
    nodes = topology.nodes
    parents = [nodes[parent].group for parent, child, _ in topology.edges if nodes[child].group == group]
    others = frozenset(each for each in parents if each is not None and each != group)
    return None in parents, others


def carried_over(detail: Detail, before: Topology, after: Topology) -> Detail:
    """The detail of a graph that came in another's place: as it was, where the two are alike.

    A layer that was one box stays one, with new neurons in it. Where only one of the two is too large
    to be shown neuron by neuron, it is as for a graph that nobody has looked at yet.
    """
    first = at_first(after)
    if bool(first.folded) != bool(at_first(before).folded):
        return first
    folded = detail.folded_layers(before)
    grown = frozenset(group for group in shape_of(after).groups if group[0] in folded)
    return replace(detail, folded=detail.folded | grown).within(after)

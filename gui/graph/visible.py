"""Which boxes and links of a graph are shown, given how much detail is wanted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from engine.graph import Topology
from gui.graph.detail import Detail
from gui.graph.shape import Group, Shape, shape_of

BoxKind = Literal["node", "neuron", "layer", "inputs", "loss"]


@dataclass(frozen=True, slots=True)
class Box:
    """One thing on the screen: a single node, or many within one box.

    `nodes` are those whose numbers it shows: of a neuron its answer, of a layer the answers of the
    neurons in it. `group` is the neuron that a node or a neuron's box belongs to, `layer` its layer.
    """

    key: str
    kind: BoxKind
    nodes: tuple[int, ...]
    group: Group | None = None
    layer: int | None = None

    @property
    def node(self) -> int:
        """The one node that stands for it: of several the last."""
        return self.nodes[-1]

    @property
    def collapsed(self) -> bool:
        """Whether there is more to see in it."""
        return self.kind != "node"

    @property
    def many(self) -> bool:
        """Whether it shows the numbers of several nodes, as bars."""
        return self.kind in ("layer", "inputs")


@dataclass(frozen=True, slots=True)
class Link:
    """A line from the box with key `tail` to the one with key `head`."""

    tail: str
    head: str


@dataclass(frozen=True)
class VisibleGraph:
    """Boxes from the inputs to the loss, and the links between them.

    `key_of` gives for each node of the topology the key of the box that it is in.
    """

    topology: Topology
    detail: Detail
    boxes: tuple[Box, ...]
    links: tuple[Link, ...]
    key_of: tuple[str, ...]

    @property
    def opened(self) -> frozenset[Group]:
        """The neurons in pieces."""
        return self.detail.opened

    def box(self, key: str) -> Box:
        """The box of that key. Raises KeyError when it is not shown."""
        return self._by_key[key]

    def has(self, key: str) -> bool:
        """Whether a box of that key is shown."""
        return key in self._by_key

    def parents(self, key: str) -> tuple[str, ...]:
        """The boxes whose links end at this one."""
        return tuple(self._parents[key])

    def children(self, key: str) -> tuple[str, ...]:
        """The boxes that this one's links lead to."""
        return tuple(self._children[key])

    def members(self, group: Group) -> tuple[Box, ...]:
        """The boxes of one neuron: one when it is collapsed, none when it is within a layer's."""
        return tuple(self._members[group])

    def links_between(self, tail: str, head: str) -> tuple[int, ...]:
        """Places in `links` of the lines from one box to another, in the order of their edges."""
        return tuple(self._places[tail, head])

    def links_at(self, key: str) -> tuple[int, ...]:
        """Places in `links` of all lines from and to a box."""
        return tuple(self._links_at[key])

    @property
    def shape(self) -> Shape:
        """What follows from the topology alone."""
        return shape_of(self.topology)

    @property
    def inputs(self) -> frozenset[int]:
        """The nodes that are given to the network; the target is not among them."""
        return self.shape.inputs

    @property
    def names(self) -> tuple[str, ...]:
        """A name for each node of the topology."""
        return self.shape.names

    @cached_property
    def _members(self) -> defaultdict[Group | None, list[Box]]:
        members: defaultdict[Group | None, list[Box]] = defaultdict(list)
        for box in self.boxes:
            members[box.group].append(box)
        return members

    @cached_property
    def _by_key(self) -> dict[str, Box]:
        return {box.key: box for box in self.boxes}

    @cached_property
    def _places(self) -> defaultdict[tuple[str, str], list[int]]:
        places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for place, link in enumerate(self.links):
            places[link.tail, link.head].append(place)
        return places

    @cached_property
    def _links_at(self) -> defaultdict[str, list[int]]:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, link in enumerate(self.links):
            places[link.tail].append(place)
            places[link.head].append(place)
        return places

    @cached_property
    def _parents(self) -> defaultdict[str, dict[str, None]]:
        near: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for link in self.links:
            near[link.head][link.tail] = None
        return near

    @cached_property
    def _children(self) -> defaultdict[str, dict[str, None]]:
        near: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for link in self.links:
            near[link.tail][link.head] = None
        return near


def layer_key(layer: int) -> str:
    """The key of the box of a layer's folded neurons."""
    return f"layer_{layer}"


def neuron_key(group: Group) -> str:
    """The key of the box of a collapsed neuron."""
    return f"neuron_{group[0]}_{group[1]}"


def node_key(node: int) -> str:
    """The key of the box of a single node."""
    return f"node_{node}"


def visible_graph(topology: Topology, detail: Detail) -> VisibleGraph:
    """The boxes and links of a graph in some detail. What the graph doesn't have is left out of it."""
    detail = detail.within(topology)
    inputs = shape_of(topology).inputs
    key_of = tuple(_key(topology, detail, inputs, i) for i in range(len(topology.nodes)))
    boxes = tuple(sorted(_boxes(topology, detail, inputs), key=lambda box: _reading_order(box, inputs)))
    return VisibleGraph(topology, detail, boxes, _links(topology, boxes, key_of), key_of)


def _key(topology: Topology, detail: Detail, inputs: frozenset[int], node: int) -> str:
    """The key of the box that a node is in."""
    group = topology.nodes[node].group
    if group is None:
        if node in inputs:
            return "inputs" if detail.inputs else node_key(node)
        return "loss" if detail.loss else node_key(node)
    if group in detail.folded:
        return layer_key(group[0])
    return node_key(node) if group in detail.opened else neuron_key(group)


def _boxes(topology: Topology, detail: Detail, inputs: frozenset[int]) -> Iterator[Box]:
    for i, node in enumerate(topology.nodes):
        if node.group is not None:
            if node.group in detail.opened:
                yield Box(node_key(i), "node", (i,), node.group, node.group[0])
        elif not (detail.inputs if i in inputs else detail.loss):
            yield Box(node_key(i), "node", (i,))
    if detail.inputs and inputs:
        yield Box("inputs", "inputs", tuple(sorted(inputs)))
    if detail.loss:
        yield Box("loss", "loss", (len(topology.nodes) - 1,))
    for layer, groups in shape_of(topology).layers.items():
        for group in groups - detail.opened - detail.folded:
            yield Box(neuron_key(group), "neuron", (topology.output_of(group),), group, layer)
        if folded := sorted(groups & detail.folded):
            yield Box(layer_key(layer), "layer", tuple(map(topology.output_of, folded)), None, layer)


def _reading_order(box: Box, inputs: frozenset[int]) -> tuple[float, float, int]:
    """Inputs first, then layer by layer, then the loss, so that pictures come out as one reads."""
    if box.group is not None:
        return (*box.group, box.node)
    if box.layer is not None:
        return (box.layer, float("inf"), 0)
    is_input = box.kind == "inputs" or box.node in inputs
    return (-1.0 if is_input else float("inf"), 0, box.node)


def _links(topology: Topology, boxes: tuple[Box, ...], key_of: tuple[str, ...]) -> tuple[Link, ...]:
    """Each edge between two boxes; into a box that hides several nodes one link from each is enough."""
    collapsed = {box.key for box in boxes if box.collapsed}
    links: list[Link] = []
    seen: set[tuple[str, str]] = set()
    for parent, child, _ in topology.edges:
        tail, head = key_of[parent], key_of[child]
        if tail == head or (tail, head) in seen:
            continue
        if head in collapsed:
            seen.add((tail, head))
        links.append(Link(tail, head))
    return tuple(links)

"""Which boxes and links of a graph are shown: opened neurons node by node, the others as one box each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from engine.graph import Topology
from gui.widgets.node_names import node_names

#: (layer, neuron), both counted from 0.
Group = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Box:
    """One thing on the screen: a single node, or a whole neuron that is collapsed.

    `node` is the index of the node whose numbers it shows: of a neuron, its answer.
    """

    key: str
    node: int
    group: Group | None
    collapsed: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A line from the box with key `tail` to the one with key `head`."""

    tail: str
    head: str


@dataclass(frozen=True)
class VisibleGraph:
    """Boxes from the inputs to the loss, and the links between them. `opened` are the neurons in pieces."""

    topology: Topology
    opened: frozenset[Group]
    boxes: tuple[Box, ...]
    links: tuple[Link, ...]

    def box(self, key: str) -> Box:
        """The box of that key. Raises KeyError when it is not shown."""
        return self._by_key[key]

    def has(self, key: str) -> bool:
        """Whether a box of that key is shown."""
        return key in self._by_key

    def answer_key(self, group: Group) -> str:
        """The key of the box that shows a neuron's answer. Raises KeyError for an unknown neuron."""
        return node_key(self.topology.output_of(group)) if group in self.opened else neuron_key(group)

    def parents(self, key: str) -> tuple[str, ...]:
        """The boxes whose links end at this one."""
        return tuple(self._parents[key])

    def children(self, key: str) -> tuple[str, ...]:
        """The boxes that this one's links lead to."""
        return tuple(self._children[key])

    def members(self, group: Group) -> tuple[Box, ...]:
        """The boxes of one neuron: one when it is collapsed."""
        return tuple(self._members[group])

    @cached_property
    def inputs(self) -> frozenset[int]:
        """The nodes that are given to the network; the target is not among them."""
        return network_inputs(self.topology)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """A name for each node of the topology."""
        return node_names(self.topology)

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


def groups_of(topology: Topology) -> frozenset[Group]:
    """All neurons of a graph."""
    return frozenset(node.group for node in topology.nodes if node.group is not None)


def network_inputs(topology: Topology) -> frozenset[int]:
    """The nodes that are given to the network; the target is not among them."""
    nodes = topology.nodes
    return frozenset(
        parent
        for parent, child, _ in topology.edges
        if nodes[parent].kind == "input" and nodes[child].group is not None
    )


def neuron_key(group: Group) -> str:
    """The key of the box of a collapsed neuron."""
    return f"neuron_{group[0]}_{group[1]}"


def node_key(node: int) -> str:
    """The key of the box of a single node."""
    return f"node_{node}"


def visible_graph(topology: Topology, opened: Collection[Group]) -> VisibleGraph:
    """The boxes and links of a graph in which the neurons in `opened` are shown node by node."""
    shown = groups_of(topology) & frozenset(opened)
    boxes = _boxes(topology, shown)
    key_of = [
        neuron_key(node.group) if node.group is not None and node.group not in shown else node_key(i)
        for i, node in enumerate(topology.nodes)
    ]
    return VisibleGraph(topology, shown, boxes, _links(topology, boxes, key_of))


def _boxes(topology: Topology, opened: frozenset[Group]) -> tuple[Box, ...]:
    """Inputs first, then neuron by neuron, then the loss, so that pictures come out in reading order."""
    inputs = network_inputs(topology)
    boxes: list[tuple[tuple[int, int, int], Box]] = []
    for i, node in enumerate(topology.nodes):
        if node.group is None:
            place = (-1 if i in inputs else len(topology.nodes), 0, i)
            boxes.append((place, Box(node_key(i), i, None, collapsed=False)))
        elif node.group in opened:
            boxes.append(((*node.group, i), Box(node_key(i), i, node.group, collapsed=False)))
    for group in groups_of(topology) - opened:
        box = Box(neuron_key(group), topology.output_of(group), group, collapsed=True)
        boxes.append(((*group, 0), box))
    return tuple(box for _, box in sorted(boxes, key=lambda each: each[0]))


def _links(topology: Topology, boxes: tuple[Box, ...], key_of: list[str]) -> tuple[Link, ...]:
    """Each edge between two boxes; into a collapsed neuron one link from each box is enough."""
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

"""What all graphs of one shape have in common: names, and who feeds whom."""

from __future__ import annotations

from dataclasses import dataclass

from engine.graph import ScalarGraph, Topology
from gui.widgets.node_names import node_names


@dataclass(frozen=True, slots=True)
class Consumer:
    """An edge: the node with index `consumer` has the number as its argument number `argument`."""

    consumer: int
    argument: int


@dataclass(frozen=True, slots=True, eq=False)
class Anatomy:
    """One entry per node: its name, its inputs in their order, and the edges that leave it."""

    topology: Topology
    names: tuple[str, ...]
    inputs: tuple[tuple[int, ...], ...]
    consumers: tuple[tuple[Consumer, ...], ...]


#: The one that was asked for last: finding one out takes as long as a hundred steps.
_latest: list[Anatomy] = []


def anatomy_of(graph: ScalarGraph) -> Anatomy:
    """A graph's anatomy; from its Values, since a bug of the museum takes edges out of the drawing."""
    topology = graph.topology
    if not _latest or _latest[0].topology is not topology:
        place = {value: i for i, value in enumerate(graph.values)}
        inputs = tuple(tuple(place[parent] for parent in value._prev) for value in graph.values)
        consumers: list[list[Consumer]] = [[] for _ in inputs]
        for node, parents in enumerate(inputs):
            for argument, parent in enumerate(parents):
                consumers[parent].append(Consumer(node, argument))
        _latest[:] = [Anatomy(topology, node_names(topology), inputs, tuple(map(tuple, consumers)))]
    return _latest[0]

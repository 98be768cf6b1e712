"""Who uses a node's number: along these edges its gradient comes back."""

from __future__ import annotations

from dataclasses import dataclass

from engine.training.sample_graph import SampleGraph


@dataclass(frozen=True, slots=True)
class Consumer:
    """An edge: the node with index `consumer` has the number as its argument number `argument`."""

    consumer: int
    argument: int


def consumers_of(graph: SampleGraph, node: int) -> list[Consumer]:
    """All edges that leave a node, in topological order; x * x has two from x."""
    value = graph.values[node]
    return [
        Consumer(place, argument)
        for place, each in enumerate(graph.values)
        for argument, parent in enumerate(each._prev)
        if parent is value
    ]

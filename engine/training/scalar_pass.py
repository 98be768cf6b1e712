"""One sample's way along the recorded graph, or an expression's, one scalar after the other.

A sample's graph has the same shape as every other's. So it is recorded once, as lists of node numbers,
and each sample is only numbers: its data, and its grads. What is computed is what Value computes, to
the bit, in the order of `SampleGraph.values`.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from engine.graph import ScalarGraph
from engine.ops import OPS, Op
from engine.spec import BugName
from engine.value import Value, partials_of, result_of

ADD, MUL = OPS["add"], OPS["mul"]


class Operation(NamedTuple):
    """Node number `node` is `op` of the nodes `first` and `second`; -1 where it has no second input."""

    node: int
    op: Op
    first: int
    second: int


class HandOver(NamedTuple):
    """Along one edge: `operation` gives its argument number `argument`, the node `receiver`, its share.

    `slot` is where the receiver's grad is kept: see `ScalarPass.grads`.
    """

    operation: Operation
    argument: int
    receiver: int
    slot: int


class ScalarPass:
    """Forward and backward of one sample's graph over plain lists of floats.

    `data` has one number per node. Grads have one per node and behind them one per parameter of the
    network: a parameter's grad is kept there, since it is the sum over all samples. `graph` is any
    sample's, or an expression's.
    """

    def __init__(self, graph: ScalarGraph, bugs: Collection[BugName] = ()) -> None:
        place = {value: i for i, value in enumerate(graph.values)}
        self.size, self.parameter_count = len(place), len(graph.parameters)
        self.topology = graph.topology
        self.root = place[graph.root]
        self.scores = [place[score] for score in graph.scores]
        self.operations = [_operation(value, place) for value in graph.values if value.a is not None]
        #: Node and index of each parameter that the loss needs.
        self.parameters = [(place[value], i) for i, value in enumerate(graph.parameters) if value in place]
        self.node_of = {parameter: node for node, parameter in self.parameters}
        #: Node and row of each input and target that the loss needs; rows as in `Trainer.columns_of`.
        self.columns = [
            (place[value], row) for row, value in enumerate([*graph.inputs, *graph.targets]) if value in place
        ]
        self._leaves = [float(value.data) if value.a is None else 0.0 for value in graph.values]
        slots = {node: self.size + parameter for node, parameter in self.parameters}
        breadth_first = "wrong_order" in bugs
        givers = self._breadth_first() if breadth_first else reversed(self.operations)
        self.hand_overs = [
            HandOver(each, argument, receiver, slots.get(receiver, receiver))
            for each in givers
            for argument, receiver in enumerate((each.first, each.second))
            if receiver >= 0
        ]
        #: For each node the numbers of the hand-overs that it is the receiver of.
        self.hand_overs_to: dict[int, list[int]] = defaultdict(list)
        for i, hand_over in enumerate(self.hand_overs):
            self.hand_overs_to[hand_over.receiver].append(i)
        self._assigned = "assigned_grad" in bugs

    def leaves(self, parameters: Sequence[float], column: Sequence[float]) -> list[float]:
        """A sample's data before anything is computed: its leaves, and 0 for every operation."""
        data = self._leaves.copy()
        for node, parameter in self.parameters:
            data[node] = parameters[parameter]
        for node, row in self.columns:
            data[node] = column[row]
        return data

    def compute(self, data: list[float], first: int = 0, last: int | None = None) -> None:
        """Carry out the operations first to last - 1."""
        for node, op, a, b in self.operations[first:last]:
            if op is ADD:
                data[node] = data[a] + data[b]
            elif op is MUL:
                data[node] = data[a] * data[b]
            elif b < 0:
                data[node] = result_of(op, (data[a],))
            else:
                data[node] = result_of(op, (data[a], data[b]))

    def hand_over(
        self, data: list[float], grads: list[float], first: int = 0, last: int | None = None
    ) -> None:
        """Carry out the hand-overs first to last - 1."""
        for (node, op, a, b), argument, _, slot in self.hand_overs[first:last]:
            if op is ADD:
                amount = grads[node]
            elif op is MUL:
                amount = data[a if argument else b] * grads[node]
            else:
                amount = self.local(data, node, op, a, b)[argument] * grads[node]
            if self._assigned:
                grads[slot] = amount
            else:
                grads[slot] += amount

    def local(self, data: Sequence[float], node: int, op: Op, a: int, b: int) -> tuple[float, ...]:
        """The local derivatives of one operation."""
        inputs = (data[a],) if b < 0 else (data[a], data[b])
        return partials_of(op, inputs, data[node])

    def _breadth_first(self) -> Iterator[Operation]:
        """The operations as they come when one goes from the root to its inputs, to theirs and so on."""
        by_node = {operation.node: operation for operation in self.operations}
        waiting, seen = deque([self.root]), {self.root}
        while waiting:
            operation = by_node.get(waiting.popleft())
            if operation is None:
                continue
            yield operation
            for node in (operation.first, operation.second):
                if node >= 0 and node not in seen:
                    seen.add(node)
                    waiting.append(node)


def _operation(value: Value, place: dict[Value, int]) -> Operation:
    if not isinstance(value.op, Op):
        raise TypeError(f"{value!r} was made by hand: it has no formula")
    return Operation(place[value], value.op, place[value.a], -1 if value.b is None else place[value.b])

"""Looking at a graph: its order, its picture, and a description that can be sent elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Protocol

from engine.value import Value, topological_order

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float64]

__all__ = [
    "Node",
    "NodeKind",
    "Numbers",
    "ScalarGraph",
    "Topology",
    "draw_dot",
    "topological_order",
    "trace",
]

#: What has a meaning in the labels of records, and how it loses it.
_SPECIAL, _ESCAPED = re.compile(r"([\\{}|<>])"), r"\\\1"

#: A leaf is a number of an expression that has a name; inputs and parameters are a network's.
NodeKind = Literal["input", "parameter", "constant", "operation", "leaf"]


@dataclass(frozen=True, slots=True)
class Node:
    """One node of a graph, without its numbers.

    `op` is the symbol of its operation ("" for a leaf), `group` the layer and the neuron that it
    belongs to, both counted from 0; None for inputs, for the loss, and in an expression. `parameter` is
    the place in `TrainingState.parameters`.
    """

    kind: NodeKind
    op: str
    label: str
    group: tuple[int, int] | None
    parameter: int | None = None


@dataclass(frozen=True)
class Topology:
    """A graph's shape: nodes in topological order, and edges (parent, child, place of the argument)."""

    nodes: tuple[Node, ...]
    edges: tuple[tuple[int, int, int], ...]

    def output_of(self, group: tuple[int, int]) -> int:
        """The index of the node that is the neuron's answer. Raises KeyError for an unknown group."""
        return self._outputs[group]

    @cached_property
    def _outputs(self) -> dict[tuple[int, int], int]:
        return {node.group: i for i, node in enumerate(self.nodes) if node.group is not None}


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """What flows through a Topology: each node's data and grad, in its order."""

    data: FloatArray
    grad: FloatArray


class ScalarGraph(Protocol):
    """A graph of Values whose forward and backward passes are done: of one sample, or of an expression.

    `parameters`, `inputs`, `targets` and `scores` are the network's; an expression has none of them.
    """

    @property
    def values(self) -> Sequence[Value]:
        """All Values, in topological order."""

    @property
    def root(self) -> Value:
        """The last one: what all gradients are of."""

    @property
    def topology(self) -> Topology:
        """The graph's shape: the same object for equal shapes."""

    @property
    def parameters(self) -> Sequence[Value]:
        """What training moves."""

    @property
    def inputs(self) -> Sequence[Value]:
        """What the network is given."""

    @property
    def targets(self) -> Sequence[Value]:
        """What it should answer."""

    @property
    def scores(self) -> Sequence[Value]:
        """What it answers."""

    def numbers(self) -> Numbers:
        """Every node's data and grad, in topological order."""


def numbers_of(values: Sequence[Value]) -> Numbers:
    """The data and grad of Values, in their order."""
    import numpy as np

    return Numbers(
        np.array([value.data for value in values], dtype=np.float64),
        np.array([value.grad for value in values], dtype=np.float64),
    )


def trace(root: Value) -> tuple[list[Value], list[tuple[Value, Value]]]:
    """All nodes below root, and all edges (input, result). `x * x` has two edges."""
    nodes = topological_order(root)
    return nodes, [(parent, node) for node in nodes for parent in node._prev]


def edges_of(values: Sequence[Value], parents_in_a_set: bool = False) -> tuple[tuple[int, int, int], ...]:
    """The edges between Values in topological order, as in `Topology.edges`.

    micrograd keeps a node's parents in a set, which knows each of them once: `x * x` loses an edge.
    """
    place = {value: i for i, value in enumerate(values)}
    return tuple(
        (place[parent], child, argument)
        for child, value in enumerate(values)
        for argument, parent in enumerate(value._prev)
        if not (parents_in_a_set and parent in value._prev[:argument])
    )


def draw_dot(root: Value, format: str = "svg", rankdir: str = "LR") -> Any:  # noqa: A002 - micrograd's name
    """The graph below root as a `graphviz.Digraph`, drawn as micrograd's `draw_dot` does."""
    from engine.picture import Picture

    if rankdir not in ("LR", "TB"):
        raise ValueError(f"rankdir is LR or TB, not {rankdir!r}")
    picture = Picture(format=format, graph_attr={"rankdir": rankdir})
    nodes, edges = trace(root)
    for node in nodes:
        name = str(id(node))
        label = f"{_SPECIAL.sub(_ESCAPED, node.label)} | " if node.label else ""
        picture.node(name, label=f"{{ {label}data {node.data:.4f} | grad {node.grad:.4f} }}", shape="record")
        if node._op:
            picture.node(name + node._op, label=node._op)
            picture.edge(name + node._op, name)
    for parent, node in edges:
        picture.edge(str(id(parent)), str(id(node)) + node._op)
    return picture

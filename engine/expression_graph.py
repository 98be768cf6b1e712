"""An expression as a graph of Values that can be looked at and walked, like one sample's.

>>> a = Value(3.0)
>>> b = a + a
>>> graph = ExpressionGraph({"a": a, "b": b}, root=b)
>>> [node.label for node in graph.topology.nodes], a.grad
(['a', 'b'], 2.0)
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from engine.graph import Node, NodeKind, Numbers, Topology, edges_of, numbers_of
from engine.value import Value, pass_on_infinities, topological_order

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class ExpressionGraph:
    """All that `root` is computed from. Forward and backward are done, seeded with 1.

    `values` are the Values in topological order, the root last. What `values_by_name` names carries its
    name; a Value with several names has the first of them, the root the last. Others may have a label,
    such as the earlier ones of a name that was assigned again: those are numbered, c₁, c₂ and at last c.
    A leaf without a name is a literal, a constant. Grads of earlier passes are forgotten; where a number
    has left all bounds, infinity and NaN are passed on, as in a training that has diverged.
    """

    #: A network's graph has these; an expression has none of them.
    parameters: tuple[Value, ...] = ()
    inputs: tuple[Value, ...] = ()
    targets: tuple[Value, ...] = ()
    scores: tuple[Value, ...] = ()

    def __init__(self, values_by_name: dict[str, Value], root: Value) -> None:
        self.root = root
        self.values = topological_order(root)
        for name, value in reversed(values_by_name.items()):
            if value is not root:
                value.label = name
        root.label = next((name for name, value in reversed(values_by_name.items()) if value is root), "")
        self._number_earlier_ones(values_by_name)
        for value in self.values:
            value.grad = 0.0
        with pass_on_infinities():
            root.backward()
        self.topology = _shared(_topology(self.values))

    @property
    def root_name(self) -> str:
        """What the result is called; "" where it has no name."""
        return self.root.label

    def numbers(self) -> Numbers:
        """Every node's data and grad, in topological order."""
        return numbers_of(self.values)

    def _number_earlier_ones(self, values_by_name: dict[str, Value]) -> None:
        """Tell the Values apart that had a name before it was assigned again."""
        seen: Counter[str] = Counter()
        for value in self.values:
            name = value.label
            if name in values_by_name and values_by_name[name] is not value and value is not self.root:
                seen[name] += 1
                value.label = name + str(seen[name]).translate(_SUBSCRIPTS)


def _topology(values: list[Value]) -> Topology:
    nodes = tuple(
        Node(kind=_kind(value), op=value._op, label=value.label or _literal(value), group=None)
        for value in values
    )
    return Topology(nodes, edges_of(values))


def _kind(value: Value) -> NodeKind:
    if value._prev:
        return "operation"
    return "leaf" if value.label else "constant"


def _literal(value: Value) -> str:
    """A constant is called by its number; an operation is named by those who show it."""
    return "" if value._prev else f"{value.data:g}".replace("-", "\u2212")


@lru_cache(maxsize=32)
def _shared(topology: Topology) -> Topology:
    """The same object for equal topologies: what is shown is laid out anew only if it has another shape."""
    return topology

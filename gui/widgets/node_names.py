"""What the nodes of a graph are called: w₁, w₁·x₁, … + w₂·x₂, score, loss."""

from __future__ import annotations

from engine.graph import Topology

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SUPERSCRIPTS = str.maketrans("0123456789.-", "⁰¹²³⁴⁵⁶⁷⁸⁹·⁻")
_SIGNS = {"*": "×", "-": "\u2212", "/": "÷", "neg": "\u2212", "sigmoid": "σ"}
#: A composed name longer than this is shortened.
_LONGEST = 16


def operation_sign(op: str) -> str:
    """The sign of an operation as mathematics writes it; "" for a leaf."""
    if op.startswith("**") and len(op) > 2:
        return "x" + op[2:].removesuffix(".0").translate(_SUPERSCRIPTS)
    return _SIGNS.get(op, op)


def subscripted(name: str) -> str:
    """A name of a letter and a number as mathematics writes it: w1 is w₁."""
    return name.translate(_SUBSCRIPTS)


def neuron_number(group: tuple[int, int]) -> str:
    """A neuron's place as people count: layer and neuron from 1, as in 2·4."""
    return f"{group[0] + 1}·{group[1] + 1}"


def brief(name: str) -> str:
    """A composed name where there is little room: s stands for the score."""
    return name if name == "score" else name.replace("score", "s")


def node_names(topology: Topology) -> tuple[str, ...]:
    """A name for each node: its label, or how it was made from named ones."""
    return _Namer(topology).names()


class _Namer:
    def __init__(self, topology: Topology) -> None:
        self._topology = topology
        self._inputs: list[list[int]] = [[] for _ in topology.nodes]
        for parent, child, _ in sorted(topology.edges, key=lambda edge: (edge[1], edge[2])):
            self._inputs[child].append(parent)
        self._names: list[str] = []

    def names(self) -> tuple[str, ...]:
        for i, node in enumerate(self._topology.nodes):
            self._names.append(node.label or self._composed(i))
        return tuple(self._names)

    def _composed(self, index: int) -> str:
        op = self._topology.nodes[index].op
        parts = [self._part(parent, index) for parent in self._inputs[index]]
        if len(parts) != 2:
            return _shortened(f"{operation_sign(op)}({', '.join(parts)})")
        first, second = parts
        if op == "*":
            return _shortened(f"{first}·{second}")
        if len(first) + len(second) > _LONGEST:
            first = "…"
        return f"{first} {operation_sign(op)} {second}"

    def _part(self, parent: int, child: int) -> str:
        """A parent's name within a composed one; sums are left out, they grow too long."""
        node = self._topology.nodes[parent]
        if node.group is not None and node.label == "out" and node.group != self._topology.nodes[child].group:
            return "out" + str(node.group[1] + 1).translate(_SUBSCRIPTS)
        return node.label or ("…" if node.op in ("+", "-") else self._names[parent])


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"

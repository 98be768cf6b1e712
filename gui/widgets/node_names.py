"""What the nodes of a graph are called: w₁, w₁·x₁, … + w₂·x₂, score, loss."""

from __future__ import annotations

from engine.graph import Topology
from gui.widgets.numbers import MINUS

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SUPERSCRIPTS = str.maketrans("0123456789.-", "⁰¹²³⁴⁵⁶⁷⁸⁹·⁻")
_SIGNS = {"*": "×", "-": MINUS, "/": "÷", "neg": MINUS, "sigmoid": "σ"}
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


def equation(topology: Topology) -> str:
    """How the last node is made from those before it, as one writes it: L = d·f."""
    return _Namer(topology).equation()


class _Namer:
    def __init__(self, topology: Topology) -> None:
        self._topology = topology
        self._inputs: list[list[int]] = [[] for _ in topology.nodes]
        for parent, child, _ in sorted(topology.edges, key=lambda edge: (edge[1], edge[2])):
            self._inputs[child].append(parent)
        self._in_expression = all(node.group is None for node in topology.nodes)
        self._names: list[str] = []

    def names(self) -> tuple[str, ...]:
        for i, node in enumerate(self._topology.nodes):
            self._names.append(node.label or self._composed(i))
        return tuple(self._names)

    def equation(self) -> str:
        name = self.names()[-1]
        if not self._inputs[-1]:
            return name
        composed = self._composed(len(self._names) - 1)
        return composed if composed == name else f"{name} = {composed}"

    def _composed(self, index: int) -> str:
        op = self._topology.nodes[index].op
        parts = [self._part(parent, index, place) for place, parent in enumerate(self._inputs[index])]
        if len(parts) == 1:
            return _shortened(_of_one(op, parts[0]))
        if len(parts) != 2:
            return _shortened(f"{operation_sign(op)}({', '.join(parts)})")
        first, second = parts
        if op == "*":
            return _shortened(f"{first}·{second}")
        if op.isalpha():
            return _shortened(f"{op}({first}, {second})")
        if len(first) + len(second) > _LONGEST:
            first = "…"
        return f"{first} {operation_sign(op)} {second}"

    def _part(self, parent: int, child: int, place: int) -> str:
        """A parent's name within a composed one."""
        node, user = self._topology.nodes[parent], self._topology.nodes[child]
        if node.group is not None and node.label == "out" and node.group != user.group:
            return "out" + str(node.group[1] + 1).translate(_SUBSCRIPTS)
        if not self._in_expression:  # sums are left out there, they grow too long
            name = node.label or ("…" if node.op in ("+", "-") else self._names[parent])
            return (
                f"({name})" if name == "…" and len(self._inputs[child]) == 1 and _rank(user.op) < 4 else name
            )
        name = self._names[parent]
        inner = 4 if node.label and not name.startswith(MINUS) else 2 if node.label else _rank(node.op)
        is_second = place > 0 and name.startswith(MINUS)
        return f"({name})" if is_second or _needs_brackets(inner, user.op, place) else name


def _of_one(op: str, part: str) -> str:
    """An operation on one number: tanh(n), −a, x²."""
    if op.startswith("**"):
        return part + op[2:].removesuffix(".0").translate(_SUPERSCRIPTS)
    return f"{operation_sign(op)}{part}" if op == "neg" else f"{operation_sign(op)}({part})"


def _rank(op: str) -> int:
    """How tightly an operation holds its numbers together: a sum the least, a function the most."""
    if op.startswith("**"):
        return 3
    return {"+": 0, "-": 0, "*": 1, "/": 1, "neg": 2}.get(op, 4)


def _needs_brackets(inner: int, op: str, place: int) -> bool:
    """Whether what holds together as tightly as `inner` would be misread as a part of an operation."""
    outer = _rank(op)
    if outer == 4:  # a function has brackets of its own
        return False
    is_misread = op in ("-", "/") if place else op.startswith("**")
    return inner < outer or (inner == outer and is_misread)


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"

"""Finding nodes by what they are called: w1, 2.3, tanh, loss."""

from __future__ import annotations

import unicodedata

from gui.graph.visible import VisibleGraph
from gui.widgets.node_names import neuron_number, operation_sign


def find_nodes(graph: VisibleGraph, wanted: str) -> tuple[int, ...]:
    """The nodes that a few words fit, best first: whole names, then the beginnings of names, then parts.

    Each word must fit: `2.3 w1` is the first weight of the third neuron in layer 2.
    """
    words = _plain(wanted).split()
    if not words:
        return ()
    fits = []
    for node in range(len(graph.topology.nodes)):
        names = _names(graph, node)
        ranks = [min((_rank(name, word) for name in names), default=3) for word in words]
        if max(ranks) < 3:
            fits.append((max(ranks), node))
    return tuple(node for _, node in sorted(fits))


def _names(graph: VisibleGraph, node: int) -> tuple[str, ...]:
    """All that a node answers to: its name, its operation, its neuron, and loss."""
    what = graph.topology.nodes[node]
    names = [graph.names[node], what.op, operation_sign(what.op)]
    if what.group is not None:
        number = neuron_number(what.group).replace("·", ".")
        names += [number, f"n{number}"]
    return tuple(_plain(name) for name in names if name)


def _rank(name: str, word: str) -> int:
    """0 for the same, 1 for a beginning, 2 for a part, 3 for nothing."""
    if name == word:
        return 0
    if name.startswith(word):
        return 1
    return 2 if word in name and not word.isdigit() else 3


def _plain(text: str) -> str:
    """As one types it: small letters, no subscripts, a dot for the middle dot."""
    return unicodedata.normalize("NFKC", text).lower().replace("·", ".").replace("\u2212", "-")

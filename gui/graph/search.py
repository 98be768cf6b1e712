"""Finding nodes by what they are called: w1, 2.3, tanh, loss."""

from __future__ import annotations

from gui.graph.shape import plain_name
from gui.graph.visible import VisibleGraph


def find_nodes(graph: VisibleGraph, wanted: str) -> tuple[int, ...]:
    """The nodes that a few words fit, best first: whole names, then the beginnings of names, then parts.

    Each word must fit: `2.3 w1` is the first weight of the third neuron in layer 2.
    """
    words = plain_name(wanted).split()
    if not words:
        return ()
    fits = []
    for node, names in enumerate(graph.shape.called):
        ranks = [min((_rank(name, word) for name in names), default=3) for word in words]
        if max(ranks) < 3:
            fits.append((max(ranks), node))
    return tuple(node for _, node in sorted(fits))


def _rank(name: str, word: str) -> int:
    """0 for the same, 1 for a beginning, 2 for a part, 3 for nothing."""
    if name == word:
        return 0
    if name.startswith(word):
        return 1
    return 2 if word in name and not word.isdigit() else 3

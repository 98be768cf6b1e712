"""A visible graph as DOT text: sizes and links, no numbers. Equal texts mean equal pictures."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gui.graph.measures import FRAME_ROOM, box_size
from gui.graph.visible import Box, VisibleGraph

if TYPE_CHECKING:
    from graphviz import Digraph

#: Graphviz measures boxes in inches; one point is one pixel at zoom 1.
_POINTS = 72
_GRAPH = {"rankdir": "LR", "nodesep": "0.14", "ranksep": "0.52", "outputorder": "nodesfirst"}
_NODES = {"shape": "box", "fixedsize": "true", "label": ""}
_EDGES = {"arrowhead": "none", "tailport": "e", "headport": "w"}


def dot_text(graph: VisibleGraph) -> str:
    """DOT for Graphviz: boxes by their keys, links by their place in `graph.links` as `id`."""
    # why here: the window is painted before there is a graph to lay out.
    from graphviz import Digraph

    drawing = Digraph(graph_attr=_GRAPH, node_attr=_NODES, edge_attr=_EDGES)
    for box in graph.boxes:
        if box.group not in graph.opened:
            _add(drawing, graph, box)
    for group in sorted(graph.opened):
        room = {"margin": f"{FRAME_ROOM:g}"}
        with drawing.subgraph(name=f"cluster_{group[0]}_{group[1]}", graph_attr=room) as cluster:
            for box in graph.members(group):
                _add(cluster, graph, box)
    for column in _columns(graph):
        _keep_order(drawing, column)
    for place, link in enumerate(graph.links):
        drawing.edge(link.tail, link.head, id=str(place))
    return str(drawing.source)


def _columns(graph: VisibleGraph) -> list[list[str]]:
    """Keys that stand above each other: the inputs, and of each layer the collapsed neurons."""
    columns: dict[int, list[str]] = {}
    for box in graph.boxes:
        if box.collapsed and box.layer is not None:
            columns.setdefault(box.layer, []).append(box.key)
        elif box.group is None and box.node in graph.inputs:
            columns.setdefault(-1, []).append(box.key)
    return list(columns.values())


def _keep_order(drawing: Digraph, keys: list[str]) -> None:
    """Keep neighbours in the order in which people count them, by links that nobody sees."""
    with drawing.subgraph(graph_attr={"rank": "same"}) as column:
        for above, below in pairwise(keys):
            column.edge(above, below, style="invis", tailport="s", headport="n")


def _add(drawing: Digraph, graph: VisibleGraph, box: Box) -> None:
    width, height = box_size(graph, box)
    drawing.node(box.key, width=f"{width / _POINTS:.4f}", height=f"{height / _POINTS:.4f}")

"""More or less detail: layer, neuron, operation. Of one box, or of the whole graph where none is meant."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from gui.graph.detail import Detail, layer_by_layer, node_by_node
from gui.graph.visible import Box, VisibleGraph

Level = Literal["layers", "neurons", "operations"]


def whole_graph(graph: VisibleGraph, level: Level) -> Detail:
    """All of a graph at one level."""
    if level == "layers":
        return layer_by_layer(graph.topology)
    return Detail() if level == "neurons" else node_by_node(graph.topology)


def more_detail(graph: VisibleGraph, box: Box | None) -> Detail:
    """What a box hides, or the whole graph a level further in. The same detail where there is no more."""
    detail = graph.detail
    if box is None:
        folded = detail.folded or detail.inputs or detail.loss
        return whole_graph(graph, "neurons" if folded else "operations")
    if box.kind == "inputs":
        return replace(detail, inputs=False)
    if box.kind == "loss":
        return replace(detail, loss=False)
    if box.kind == "layer" and box.layer is not None:
        return detail.with_unfolded(graph.shape.layers[box.layer])
    if box.kind == "neuron" and box.group is not None:
        return detail.with_opened(box.group)
    return detail


def less_detail(graph: VisibleGraph, box: Box | None) -> Detail:
    """The box that a box belongs into, or the whole graph a level further out."""
    detail = graph.detail
    if box is None:
        return whole_graph(graph, "neurons" if detail.opened else "layers")
    if box.kind == "node" and box.group is not None:
        return detail.with_closed(box.group)
    if box.kind == "neuron" and box.layer is not None:
        return detail.with_folded(graph.shape.layers[box.layer])
    if box.kind == "node":
        return replace(detail, inputs=True) if box.node in graph.inputs else replace(detail, loss=True)
    return detail

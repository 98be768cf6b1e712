"""Graphviz, called for one graph: DOT text in, places and curves out."""

from __future__ import annotations

from typing import Any

from engine.worker.errors import LayoutError
from engine.worker.messages import LaidOut, LayOut

Point = tuple[float, float]


def lay_out(request: LayOut) -> LaidOut:
    """Let Graphviz's `dot` place a graph.

    Every node is in the answer by its name, every edge that has an `id` by that. Raises LayoutError
    when the text is no DOT, or when Graphviz does not manage.
    """
    # why here: only the worker that lays out ever loads Graphviz.
    import pygraphviz

    try:
        graph = pygraphviz.AGraph(string=request.dot)
        graph.layout("dot")
    except (pygraphviz.DotError, OSError, ValueError) as error:
        raise LayoutError("graphviz", reason=str(error)) from error
    try:
        return _answer(request.generation, graph)
    finally:
        graph.close()


def _answer(generation: int, graph: Any) -> LaidOut:
    left, bottom, right, top = (float(number) for number in graph.graph_attr["bb"].split(","))
    boxes = {str(node): _point(node.attr["pos"]) for node in graph.nodes()}
    edges = {edge.attr["id"]: _curve(edge.attr["pos"]) for edge in graph.edges() if edge.attr["id"]}
    return LaidOut(generation, (right - left, top - bottom), boxes, edges)


def _curve(text: str) -> tuple[Point, ...]:
    """The control points of an edge; the tips of arrows ("e,x,y") are not part of the curve."""
    return tuple(_point(pair) for pair in text.split() if pair[0] not in "es")


def _point(text: str) -> Point:
    x, y = text.split(",")
    return float(x), float(y)

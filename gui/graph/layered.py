"""A layered layout of our own, for graphs that are too large for Graphviz, or when it fails.

An opened neuron is laid out by itself first and then takes part as one large box, so that its frame
holds nothing else.
"""

from __future__ import annotations

from engine.worker.messages import LaidOut
from gui.graph.measures import FRAME_ROOM, box_size
from gui.graph.shape import Group
from gui.graph.visible import VisibleGraph
from gui.widgets.columns import COLUMN_GAP, Columns, Point, Size, in_columns


def layered_layout(graph: VisibleGraph, generation: int) -> LaidOut:
    """Places and curves of a visible graph, in Graphviz's own terms (y upwards)."""
    sizes = {box.key: box_size(graph, box) for box in graph.boxes}
    plan = _plan_with_frames(graph, sizes)
    height = plan.size[1]
    boxes = {key: (x, height - y) for key, (x, y) in plan.centers.items()}
    edges = {
        str(place): _curve(boxes[link.tail], sizes[link.tail], boxes[link.head], sizes[link.head])
        for place, link in enumerate(graph.links)
    }
    return LaidOut(generation, plan.size, boxes, edges)


def _plan_with_frames(graph: VisibleGraph, sizes: dict[str, Size]) -> Columns:
    """Lay the opened neurons out by themselves, then everything, with each of them as one block."""
    block_of = {box.key: _block(box.group) for box in graph.boxes if box.group in graph.opened}
    inner = _plans_inside(graph, sizes)
    outer_sizes = {key: size for key, size in sizes.items() if key not in block_of}
    outer_sizes |= {
        _block(group): (plan.size[0] + 2 * FRAME_ROOM, plan.size[1] + 2 * FRAME_ROOM)
        for group, plan in inner.items()
    }
    order = {block_of.get(box.key, box.key): None for box in graph.boxes}
    pairs = [(block_of.get(link.tail, link.tail), block_of.get(link.head, link.head)) for link in graph.links]
    outer = in_columns(
        {key: outer_sizes[key] for key in order}, [pair for pair in pairs if pair[0] != pair[1]]
    )
    centers = {key: center for key, center in outer.centers.items() if key in sizes}
    for group, plan in inner.items():
        x, y = outer.centers[_block(group)]
        for key, (dx, dy) in plan.centers.items():
            centers[key] = (x - plan.size[0] / 2 + dx, y - plan.size[1] / 2 + dy)
    return Columns(outer.size, centers)


def _plans_inside(graph: VisibleGraph, sizes: dict[str, Size]) -> dict[Group, Columns]:
    """Each opened neuron laid out by itself."""
    own = {group: {box.key: sizes[box.key] for box in graph.members(group)} for group in graph.opened}
    pairs: dict[Group, list[tuple[str, str]]] = {group: [] for group in graph.opened}
    group_of = {key: group for group, keys in own.items() for key in keys}
    for link in graph.links:
        group = group_of.get(link.tail)
        if group is not None and group == group_of.get(link.head):
            pairs[group].append((link.tail, link.head))
    return {group: in_columns(own[group], pairs[group], late=True) for group in graph.opened}


def _block(group: Group | None) -> str:
    return f"block {group}"


def _curve(tail: Point, tail_size: Size, head: Point, head_size: Size) -> tuple[Point, ...]:
    """From the right border of one box to the left border of the other, level at both ends."""
    start = (tail[0] + tail_size[0] / 2, tail[1])
    end = (head[0] - head_size[0] / 2, head[1])
    reach = max((end[0] - start[0]) / 2, COLUMN_GAP / 2)
    return start, (start[0] + reach, start[1]), (end[0] - reach, end[1]), end

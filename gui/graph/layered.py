"""A layered layout of our own, for graphs that are too large for Graphviz, or when it fails.

Columns by longest path, order within a column by barycentre sweeps, after Sugiyama, Tagawa and Toda
(1981). An opened neuron is laid out by itself first and then takes part as one large box, so that
its frame holds nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from engine.worker.messages import LaidOut
from gui.graph.measures import FRAME_ROOM, box_size
from gui.graph.visible import Group, VisibleGraph

Point = tuple[float, float]
Size = tuple[float, float]

_COLUMN_GAP = 44.0
_ROW_GAP = 10.0
_SWEEPS = 4


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where boxes stand: centres, y downwards, in an area of `size`."""

    size: Size
    centers: dict[str, Point]


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


def _plan_with_frames(graph: VisibleGraph, sizes: dict[str, Size]) -> _Plan:
    """Lay the opened neurons out by themselves, then everything, with each of them as one block."""
    block_of = {box.key: _block(box.group) for box in graph.boxes if box.group in graph.opened}
    inner = {group: _plan_inside(graph, group, sizes) for group in graph.opened}
    outer_sizes = {key: size for key, size in sizes.items() if key not in block_of}
    outer_sizes |= {
        _block(group): (plan.size[0] + 2 * FRAME_ROOM, plan.size[1] + 2 * FRAME_ROOM)
        for group, plan in inner.items()
    }
    order = {block_of.get(box.key, box.key): None for box in graph.boxes}
    pairs = [(block_of.get(link.tail, link.tail), block_of.get(link.head, link.head)) for link in graph.links]
    outer = _arranged(
        {key: outer_sizes[key] for key in order}, [pair for pair in pairs if pair[0] != pair[1]]
    )
    centers = {key: center for key, center in outer.centers.items() if key in sizes}
    for group, plan in inner.items():
        x, y = outer.centers[_block(group)]
        for key, (dx, dy) in plan.centers.items():
            centers[key] = (x - plan.size[0] / 2 + dx, y - plan.size[1] / 2 + dy)
    return _Plan(outer.size, centers)


def _plan_inside(graph: VisibleGraph, group: Group, sizes: dict[str, Size]) -> _Plan:
    own = {box.key: sizes[box.key] for box in graph.members(group)}
    return _arranged(
        own, [(link.tail, link.head) for link in graph.links if link.tail in own and link.head in own]
    )


def _block(group: Group | None) -> str:
    return f"block {group}"


def _arranged(sizes: dict[str, Size], pairs: list[tuple[str, str]]) -> _Plan:
    """Columns from left to right, each centred on the height of the highest one."""
    parents: defaultdict[str, list[str]] = defaultdict(list)
    children: defaultdict[str, list[str]] = defaultdict(list)
    for tail, head in pairs:
        parents[head].append(tail)
        children[tail].append(head)
    columns = _columns(list(sizes), parents, children)
    _sweep(columns, parents, children)
    heights = [sum(sizes[key][1] + _ROW_GAP for key in column) - _ROW_GAP for column in columns]
    highest = max(heights)
    centers: dict[str, Point] = {}
    left = 0.0
    for column, height in zip(columns, heights, strict=True):
        width = max(sizes[key][0] for key in column)
        top = (highest - height) / 2
        for key in column:
            centers[key] = (left + width / 2, top + sizes[key][1] / 2)
            top += sizes[key][1] + _ROW_GAP
        left += width + _COLUMN_GAP
    return _Plan((left - _COLUMN_GAP, highest), centers)


def _columns(
    keys: list[str], parents: defaultdict[str, list[str]], children: defaultdict[str, list[str]]
) -> list[list[str]]:
    """Each box one column after its last parent; what has no parents stands just before its first child."""
    column: dict[str, int] = {}
    waiting = {key: len(parents[key]) for key in keys}
    ready = [key for key in keys if waiting[key] == 0]
    while ready:
        key = ready.pop()
        column[key] = max((column[parent] + 1 for parent in parents[key]), default=0)
        for child in children[key]:
            waiting[child] -= 1
            if waiting[child] == 0:
                ready.append(child)
    for key in keys:
        if not parents[key] and children[key]:
            column[key] = min(column[child] for child in children[key]) - 1
    table: list[list[str]] = [[] for _ in range(max(column.values()) + 1)]
    for key in keys:
        table[column[key]].append(key)
    return [boxes for boxes in table if boxes]


def _sweep(
    columns: list[list[str]], parents: defaultdict[str, list[str]], children: defaultdict[str, list[str]]
) -> None:
    """Sort each column by where its neighbours stand, forth and back; equal ones keep their order."""
    height = {key: float(i) - len(column) / 2 for column in columns for i, key in enumerate(column)}
    for sweep in range(_SWEEPS):
        forth = sweep % 2 == 0
        neighbours = parents if forth else children
        for column in columns if forth else reversed(columns):
            wished = {
                key: sum(height[near] for near in neighbours[key]) / len(neighbours[key])
                if neighbours[key]
                else height[key]
                for key in column
            }
            column.sort(key=lambda key: wished[key])
            for i, key in enumerate(column):
                height[key] = float(i) - len(column) / 2


def _curve(tail: Point, tail_size: Size, head: Point, head_size: Size) -> tuple[Point, ...]:
    """From the right border of one box to the left border of the other, level at both ends."""
    start = (tail[0] + tail_size[0] / 2, tail[1])
    end = (head[0] - head_size[0] / 2, head[1])
    reach = max((end[0] - start[0]) / 2, _COLUMN_GAP / 2)
    return start, (start[0] + reach, start[1]), (end[0] - reach, end[1]), end

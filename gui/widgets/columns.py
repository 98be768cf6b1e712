"""Boxes and arrows in columns from left to right: a layered layout, after Sugiyama, Tagawa and Toda (1981).

Columns by longest path, order within a column by barycentre sweeps, each column centred on the height
of the highest one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

Point = tuple[float, float]
Size = tuple[float, float]

COLUMN_GAP = 44.0
_ROW_GAP = 10.0
_SWEEPS = 4


@dataclass(frozen=True, slots=True)
class Columns:
    """Where boxes stand: centres, y downwards, in an area of `size`."""

    size: Size
    centers: dict[str, Point]


def in_columns(sizes: dict[str, Size], pairs: list[tuple[str, str]], late: bool = False) -> Columns:
    """Places for boxes of these sizes, so that each of the `pairs` leads to the right.

    `late`: every box stands just before what it leads to, not just after what leads to it.
    """
    parents: defaultdict[str, list[str]] = defaultdict(list)
    children: defaultdict[str, list[str]] = defaultdict(list)
    for tail, head in pairs:
        parents[head].append(tail)
        children[tail].append(head)
    columns = _sorted_into_columns(list(sizes), parents, children, late)
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
        left += width + COLUMN_GAP
    return Columns((left - COLUMN_GAP, highest), centers)


def _sorted_into_columns(
    keys: list[str],
    parents: defaultdict[str, list[str]],
    children: defaultdict[str, list[str]],
    late: bool,
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
    for key in reversed(list(column)):
        if children[key] and (late or not parents[key]):
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

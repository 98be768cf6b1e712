"""Walking from box to box with the arrow keys."""

from __future__ import annotations

from typing import Literal

from gui.graph.visible import VisibleGraph

Direction = Literal["left", "right", "up", "down"]
#: Places of the boxes, y downwards.
Places = dict[str, tuple[float, float]]

#: Boxes whose centres are this much apart or less stand in one column.
_SAME_COLUMN = 90.0


def next_box(graph: VisibleGraph, places: Places, current: str | None, direction: Direction) -> str | None:
    """Where an arrow leads: right and left along links, up and down within a column.

    Without a current box the walk starts at the left end, or with left at the right end. None when
    there is nothing that way.
    """
    if current is None:
        return _end(places, rightmost=direction == "left")
    if direction in ("left", "right"):
        near = graph.children(current) if direction == "right" else graph.parents(current)
        height = places[current][1]
        return min(near, key=lambda key: (abs(places[key][1] - height), key), default=None)
    return _beside(places, current, down=direction == "down")


def _end(places: Places, rightmost: bool) -> str | None:
    if not places:
        return None
    wanted = max if rightmost else min
    edge = wanted(x for x, _ in places.values())
    column = [key for key, (x, _) in places.items() if abs(x - edge) < _SAME_COLUMN]
    return min(column, key=lambda key: places[key][1])


def _beside(places: Places, current: str, down: bool) -> str | None:
    x, y = places[current]
    turn = 1 if down else -1
    ahead = [
        key
        for key, (other_x, other_y) in places.items()
        if (other_y - y) * turn > 0 and abs(other_x - x) <= _SAME_COLUMN
    ]
    return min(ahead, key=lambda key: (places[key][1] - y) * turn, default=None)

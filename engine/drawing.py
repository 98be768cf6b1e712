"""What a pen changes in a project. Each function gives another project, so that a gesture is one edit."""

from __future__ import annotations

import numpy as np

from engine.data.prepared import PreparedData
from engine.drawn_spec import MOST_DRAWN_CLASSES, MOST_POINTS, DrawnKind, Frame, Sheet
from engine.spec import Project
from engine.suggestions import with_data, with_set

#: How far the frame of copied points reaches beyond them, as a share of their width.
_MARGIN = 0.12


def with_sheet(project: Project, sheet: Sheet) -> Project:
    """With other points on the present sheet; a batch that they are too few for becomes all of them."""
    data = project.data
    return with_data(project, data.with_changes(drawn=data.drawn.with_sheet(sheet)))


def with_kind(project: Project, kind: DrawnKind) -> Project:
    """With the other sheet, and the output layer, loss and settings that its points need."""
    drawn = project.data.drawn.with_changes(kind=kind)
    return with_data(project, project.data.with_changes(drawn=drawn, classes=drawn.classes_needed))


def can_copy(data: PreparedData) -> bool:
    """Whether a set can become a drawing: two columns and a few classes, or one column and a number."""
    few = len(data.train) + len(data.test) <= MOST_POINTS
    if data.task == "regression":
        return few and data.column_count == 1
    return few and data.column_count == 2 and len(data.class_names) <= MOST_DRAWN_CLASSES


def with_copy(project: Project, data: PreparedData) -> Project:
    """With the samples of a set as points to draw on: the very numbers that the network has learned from.

    So they are not scaled again. Raises ValueError where `can_copy` says no.
    """
    if not can_copy(data):
        raise ValueError("these samples can't be drawn in a plane")
    x = np.concatenate([data.train.x, data.test.x])
    y = np.concatenate([data.train.y, data.test.y])
    kind: DrawnKind = "curve" if data.task == "regression" else "classes"
    places = np.column_stack([x[:, 0], y if kind == "curve" else x[:, 1]])
    numbers = np.zeros(len(y)) if kind == "curve" else (y < 0 if data.task == "two_class" else y)
    empty = Sheet(frame=_frame_around(places, kind))
    points = tuple(
        (*empty.rounded(float(a), float(b)), int(number))
        for (a, b), number in zip(places.tolist(), numbers.tolist(), strict=True)
    )
    drawn = project.data.drawn.with_changes(kind=kind).with_sheet(empty.with_changes(points=points))
    before = project.with_changes(data=project.data.with_changes(drawn=drawn))
    return with_set(before, "drawn")


def _frame_around(places: np.ndarray[tuple[int, int], np.dtype[np.float64]], kind: DrawnKind) -> Frame:
    """Wide enough for every point with a margin; a square where both sides are inputs."""
    low, high = places.min(axis=0), places.max(axis=0)
    reach = high - low
    if kind == "classes":
        reach[:] = reach.max()
    half = np.maximum(reach / 2 * (1 + 2 * _MARGIN), 0.5)
    (left, bottom), (right, top) = ((low + high) / 2 - half).tolist(), ((low + high) / 2 + half).tolist()
    return left, right, bottom, top

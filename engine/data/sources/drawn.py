"""The points that the learner drew."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np

from engine.data.prepared import Samples
from engine.data_spec import DataSpec
from engine.drawn_spec import Shortage
from engine.problem_error import ProblemError


class DrawingError(ProblemError[Shortage]):
    """Nothing can be learned from the drawing yet; `problem` says what is missing."""

    sentences = MappingProxyType(
        {
            "no_points": "nothing was drawn yet; draw points of two classes",
            "one_class": "only points of one class were drawn; a second class is needed",
            "one_point": "only one point was drawn; a second one is needed",
        }
    )


def drawn(spec: DataSpec) -> Samples:
    """The points that count, in the order in which they were drawn. Raises DrawingError."""
    if spec.shortage is not None:
        raise DrawingError(spec.shortage)
    points = np.array(spec.drawn.points(spec.classes), dtype=np.float64)
    if spec.task == "regression":
        return Samples(points[:, :1].copy(), points[:, 1].copy())
    classes = points[:, 2].copy()
    return Samples(points[:, :2].copy(), 1 - 2 * classes if spec.task == "two_class" else classes)

"""Points that the learner drew, as a project keeps them, and the edits that a pen makes."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from engine.data.catalogue import SetInfo, Suggestion
from engine.network_spec import Spec
from engine.spec_error import SpecError

#: Points that one drawing may have, and classes they can be of.
MOST_POINTS, MOST_DRAWN_CLASSES = 2000, 6
#: Points lie on the sheet or near it, never where their squares would overflow.
_FARTHEST = 1e9

#: classes: the plane of two inputs, each point of a class. curve: one input, and a number to predict.
DrawnKind = Literal["classes", "curve"]
#: What is missing before anything can be learned: any point; points of a second class; a second point.
Shortage = Literal["no_points", "one_class", "one_point"]

Place = Annotated[float, Field(ge=-_FARTHEST, le=_FARTHEST)]
#: x₁, x₂ and the class from 0 on, which is +1 if there are two; on a curve's sheet x, y and 0.
Point = tuple[Place, Place, Annotated[int, Field(ge=0, lt=MOST_DRAWN_CLASSES)]]
#: The part of the plane that is shown, whatever is drawn: left, right, bottom, top.
Frame = tuple[Place, Place, Place, Place]

_SUGGESTION = Suggestion(batch_size=None, noise=0.0, train_share=1.0)
_CURVE_SUGGESTION = Suggestion(
    optimizer="adam", learning_rate=0.02, batch_size=None, epochs=300, noise=0.0, train_share=1.0
)


class Sheet(Spec):
    """What one kind of points is drawn on, and the points in the order in which they were drawn."""

    frame: Frame = (-2.0, 2.0, -2.0, 2.0)
    points: tuple[Point, ...] = Field(default=(), max_length=MOST_POINTS)

    @model_validator(mode="after")
    def _has_a_size(self) -> Self:
        left, right, bottom, top = self.frame
        if not (right - left > 1e-9 and top - bottom > 1e-9):
            raise SpecError("frame_empty")
        return self

    def with_added(self, places: Sequence[tuple[float, float]], number: int) -> Self:
        """With points of a class behind the others; those beyond the most are left out."""
        room = MOST_POINTS - len(self.points)
        added = tuple((*self.rounded(x, y), number) for x, y in places[:room])
        return self.with_changes(points=(*self.points, *added))

    def with_moved(self, index: int, x: float, y: float) -> Self:
        """With one point at another place."""
        points = list(self.points)
        points[index] = (*self.rounded(x, y), points[index][2])
        return self.with_changes(points=tuple(points))

    def without(self, indices: Collection[int]) -> Self:
        """Without some points."""
        gone = set(indices)
        return self.with_changes(points=tuple(p for i, p in enumerate(self.points) if i not in gone))

    def rounded(self, x: float, y: float) -> tuple[float, float]:
        """A place within the frame, as exact as a hand can be: to about a ten-thousandth of the frame."""
        left, right, bottom, top = self.frame
        return _rounded(x, left, right), _rounded(y, bottom, top)


class DrawnSpec(Spec):
    """Both sheets are kept; `kind` says which one is learned from."""

    kind: DrawnKind = "classes"
    classes: Sheet = Sheet()
    curve: Sheet = Sheet(frame=(-2.0, 2.0, -1.5, 1.5))

    @property
    def sheet(self) -> Sheet:
        """The sheet that is learned from."""
        return self.classes if self.kind == "classes" else self.curve

    def with_sheet(self, sheet: Sheet) -> Self:
        """With another sheet in the place of that one."""
        return self.with_changes(**{self.kind: sheet})

    def points(self, classes: int) -> tuple[Point, ...]:
        """The points that count where there are so many classes; those of others wait on the sheet."""
        return tuple(point for point in self.sheet.points if self.kind == "curve" or point[2] < classes)

    def shortage(self, classes: int) -> Shortage | None:
        """What is missing before anything can be learned from the points."""
        points = self.points(classes)
        if not points:
            return "no_points"
        if self.kind == "curve":
            return "one_point" if len(points) < 2 else None
        return "one_class" if len({number for *_, number in points}) < 2 else None

    @property
    def classes_needed(self) -> int:
        """How many classes let every point of the sheet count."""
        return max(2, *(number + 1 for *_, number in self.sheet.points), 0)

    @property
    def info(self) -> SetInfo:
        """The drawing as the catalogue describes a set."""
        if self.kind == "curve":
            return SetInfo(columns=("x",), classes=(), has_noise=False, suggestion=_CURVE_SUGGESTION)
        return SetInfo(most_classes=MOST_DRAWN_CLASSES, has_noise=False, suggestion=_SUGGESTION)


def _rounded(number: float, low: float, high: float) -> float:
    digits = 4 - math.floor(math.log10(high - low))
    return round(min(max(number, low), high), digits)

"""From numbers to places in a picture, and how far a picture reaches."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF


@dataclass(frozen=True, slots=True)
class Axes:
    """A picture of the numbers from `left` to `right` and, upwards, from `low` to `high`."""

    area: QRectF
    left: float
    right: float
    low: float
    high: float

    def x(self, number: float) -> float:
        """Where a number stands from left to right."""
        return self.area.left() + (number - self.left) / (self.right - self.left) * self.area.width()

    def y(self, number: float) -> float:
        """How high a number stands. Kept near the picture: Qt's lines go wrong a long way out."""
        share = (number - self.low) / (self.high - self.low)
        return self.area.bottom() - min(max(share, -10.0), 11.0) * self.area.height()

    def point(self, x: float, y: float) -> QPointF:
        """Where a point stands."""
        return QPointF(self.x(x), self.y(y))

    def line(self, points: tuple[tuple[float, float], ...]) -> QPolygonF:
        """A line through points."""
        return QPolygonF([self.point(x, y) for x, y in points])

    def numbers_at(self, point: QPointF) -> tuple[float, float]:
        """What stands at a place."""
        across = (point.x() - self.area.left()) / self.area.width()
        up = (self.area.bottom() - point.y()) / self.area.height()
        return self.left + across * (self.right - self.left), self.low + up * (self.high - self.low)


def reach_for(number: float, least: float) -> float:
    """How far a picture reaches so that a number is well inside: `least`, or a round number above it.

    >>> reach_for(3.0, 5.0), reach_for(7.0, 5.0), reach_for(-19.0, 5.0)
    (5.0, 10.0, 50.0)
    """
    wanted = 1.1 * abs(number)
    if wanted <= least:
        return least
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(power * step for step in (1.0, 2.0, 5.0, 10.0) if power * step >= wanted)

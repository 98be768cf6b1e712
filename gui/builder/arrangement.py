"""Where neurons and links are drawn. Pure geometry, in pixels from the top left; knows no widgets.

Column 0 holds the inputs, column k the neurons of layer k - 1, the last column the output layer.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

#: Side of a neuron's heatmap.
SMALLEST_SIDE = 7.0
LARGEST_SIDE = 36.0
OUTPUT_SIDE = 64.0
#: Least and greatest distance between the centres of two neurons of a column.
LEAST_PITCH = 8.5
GREATEST_PITCH = 84.0
#: Least distance between the centres of two columns.
LEAST_COLUMN_PITCH = 52.0
#: Room around the outermost heatmaps: at the left for the inputs' names, at the right for a caption.
MARGIN_X = 44.0
MARGIN_Y = 5.0
#: Free room between a heatmap and the links that end at it.
PORT = 3.0
#: How near the pointer must be to a link or a neuron, in pixels.
REACH = 5.0

# A link is a cubic Bezier curve from (0, 0) to (1, 1) that leaves and arrives horizontally: its inner
# control points are (1/2, 0) and (1/2, 1). Tabulated: height and slope over the horizontal way.
_T = np.linspace(0.0, 1.0, 513)
_WAY = 1.5 * _T - 1.5 * _T**2 + _T**3
_HEIGHT = 3.0 * _T**2 - 2.0 * _T**3
_SLOPE = (6.0 * _T - 6.0 * _T**2) / (1.5 - 3.0 * _T + 3.0 * _T**2)


def curve(way: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Height and slope of a link that rises by 1 over a way of 1, at places from 0 to 1."""
    return np.interp(way, _WAY, _HEIGHT), np.interp(way, _WAY, _SLOPE)


@dataclass(frozen=True, slots=True)
class NeuronSpot:
    """A neuron, or an input where `column` is 0."""

    column: int
    index: int


@dataclass(frozen=True, slots=True)
class LinkSpot:
    """The link from neuron `source` of the column before to neuron `index` of `column`."""

    column: int
    index: int
    source: int


Spot = NeuronSpot | LinkSpot


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the centre's x, the heatmaps' side, and each neuron's y."""

    x: float
    side: float
    ys: tuple[float, ...]

    @property
    def pitch(self) -> float:
        """Distance between the centres of two neighbours."""
        return self.ys[1] - self.ys[0] if len(self.ys) > 1 else GREATEST_PITCH


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The whole drawing: its size and its columns from the inputs to the output."""

    width: float
    height: float
    columns: tuple[Column, ...]

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many neurons each column has."""
        return tuple(len(column.ys) for column in self.columns)

    @property
    def column_pitch(self) -> float:
        """Distance between the centres of two neighbouring columns."""
        return self.columns[1].x - self.columns[0].x

    def gap(self, column: int) -> tuple[float, float]:
        """From which x to which x the links into `column` run."""
        before, here = self.columns[column - 1], self.columns[column]
        return before.x + before.side / 2 + PORT, here.x - here.side / 2 - PORT

    def link_ends(self, column: int) -> tuple[FloatArray, FloatArray]:
        """The y where each link into `column` starts and ends, in the order of `MLP.parameters()`."""
        starts, ends = np.array(self.columns[column - 1].ys), np.array(self.columns[column].ys)
        return np.tile(starts, len(ends)), np.repeat(ends, len(starts))

    def spot_at(self, x: float, y: float) -> Spot | None:
        """What is drawn at a point: a neuron, else the nearest link, else nothing."""
        return self._neuron_at(x, y) or self._link_at(x, y)

    def _neuron_at(self, x: float, y: float) -> NeuronSpot | None:
        for number, column in enumerate(self.columns):
            if abs(x - column.x) <= column.side / 2 + PORT:
                index = min(range(len(column.ys)), key=lambda i: abs(y - column.ys[i]))
                reach = column.side / 2 + min(PORT, (column.pitch - column.side) / 2)
                return NeuronSpot(number, index) if abs(y - column.ys[index]) <= reach else None
        return None

    def _link_at(self, x: float, y: float) -> LinkSpot | None:
        for column in range(1, len(self.columns)):
            left, right = self.gap(column)
            if left <= x <= right:
                height, slope = curve(np.array([(x - left) / (right - left)]))
                starts, ends = self.link_ends(column)
                rise = ends - starts
                steepness = np.hypot(1.0, rise * slope / (right - left))
                distance = np.abs(starts + rise * height - y) / steepness
                nearest = int(np.argmin(distance))
                if distance[nearest] > REACH:
                    return None
                index, source = divmod(nearest, len(self.columns[column - 1].ys))
                return LinkSpot(column, index, source)
        return None


def arrange(sizes: tuple[int, ...], width: float, height: float, zoom: float = 1.0) -> Arrangement:
    """Arrange columns of `sizes` neurons, inputs first, in `width` times `height` pixels.

    Heatmaps shrink to fit. When they are at their smallest and still do not fit, the arrangement
    is larger than asked for, and the view scrolls. `zoom` raises the largest sides in the same measure.
    """
    width = max(width, 2 * MARGIN_X + LEAST_COLUMN_PITCH * (len(sizes) - 1))
    height = max(height, 2 * MARGIN_Y + LEAST_PITCH * max(sizes))
    column_pitch = (width - 2 * MARGIN_X) / (len(sizes) - 1)
    room = height - 2 * MARGIN_Y
    columns = []
    for number, size in enumerate(sizes):
        largest = OUTPUT_SIDE if number == len(sizes) - 1 else LARGEST_SIDE
        pitch = min(room / size, GREATEST_PITCH * zoom)
        side = min(max(0.85 * pitch - 1.0, SMALLEST_SIDE), largest * zoom, 0.5 * column_pitch)
        top = height / 2 - pitch * (size - 1) / 2
        ys = tuple(top + pitch * index for index in range(size))
        columns.append(Column(MARGIN_X + column_pitch * number, side, ys))
    return Arrangement(width, height, tuple(columns))


def nearest_neuron(arrangement: Arrangement, column: int, y: float) -> int:
    """The neuron of a column whose centre is nearest to a height."""
    ys = arrangement.columns[column].ys
    return min(range(len(ys)), key=lambda index: abs(ys[index] - y))

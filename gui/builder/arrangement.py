"""Where neurons and links are drawn. Pure geometry, in pixels from the top left; knows no widgets.

Column 0 holds the inputs, column k the neurons of layer k - 1, the last column the output layer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

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
#: A neuron's label is written under it where the neuron itself keeps this side.
LABEL_ROOM = 15.0
LEAST_LABELLED_SIDE = 16.0
#: How near the pointer must be to a link or a neuron, in pixels.
REACH = 5.0
#: Links that leap over layers run in lanes above them, so far apart; more of them share these lanes.
LANE_PITCH = 6.0
MOST_LANES = 5
#: A gap that is opened for something to be dropped is so much wider than the others.
OPENED = 1.7
#: A neuron's port, from which a link can be drawn: how far right of the heatmap, and how near is near.
PORT_OFFSET = 6.0
PORT_REACH = 7.0

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
    """The link from neuron `source`, `leap` columns before, to neuron `index` of `column`."""

    column: int
    index: int
    source: int
    leap: int = 1


#: A stretch of a link, level at both ends: x and y of the start, x and y of the end.
Stretch = tuple[float, float, float, float]

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
    """The whole drawing: its size and its columns from the inputs to the output.

    `lanes` has the height at which each link over layers passes them.
    """

    width: float
    height: float
    columns: tuple[Column, ...]
    lanes: dict[LinkSpot, float] = field(default_factory=dict, hash=False)

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many neurons each column has."""
        return tuple(len(column.ys) for column in self.columns)

    @property
    def column_pitch(self) -> float:
        """Least distance between the centres of two neighbouring columns."""
        return min(after.x - before.x for before, after in pairwise(self.columns))

    def gap(self, column: int) -> tuple[float, float]:
        """From which x to which x the links into `column` run."""
        before, here = self.columns[column - 1], self.columns[column]
        return before.x + before.side / 2 + PORT, here.x - here.side / 2 - PORT

    def link_ends(self, column: int) -> tuple[FloatArray, FloatArray]:
        """The y where each link into `column` starts and ends: neuron by neuron, source by source."""
        starts, ends = np.array(self.columns[column - 1].ys), np.array(self.columns[column].ys)
        return np.tile(starts, len(ends)), np.repeat(ends, len(starts))

    def stretches(self, link: LinkSpot) -> tuple[Stretch, ...]:
        """The way of a link: one curve, or up to its lane, along it and down again."""
        start = self.columns[link.column - link.leap].ys[link.source]
        end = self.columns[link.column].ys[link.index]
        first, last = self.gap(link.column - link.leap + 1), self.gap(link.column)
        if link.leap == 1:
            return ((first[0], start, first[1], end),)
        lane = self.lanes[link]
        return (
            (first[0], start, first[1], lane),
            (first[1], lane, last[0], lane),
            (last[0], lane, last[1], end),
        )

    def spot_at(self, x: float, y: float, joined: Sequence[BoolArray] | None = None) -> Spot | None:
        """What is drawn at a point: a neuron, else the nearest link, else nothing.

        `joined` tells for each column but the first which links into it there are; None is all.
        """
        return self.neuron_at(x, y) or self._leaping_link_at(x, y) or self._link_at(x, y, joined)

    def neuron_at(self, x: float, y: float, reach: float = PORT) -> NeuronSpot | None:
        """The neuron, or input, whose heatmap is at a point or nearer to it than `reach`."""
        for number, column in enumerate(self.columns):
            if abs(x - column.x) <= column.side / 2 + reach:
                index = nearest_neuron(self, number, y)
                near = column.side / 2 + min(reach, (column.pitch - column.side) / 2)
                return NeuronSpot(number, index) if abs(y - column.ys[index]) <= near else None
        return None

    def port_at(self, x: float, y: float) -> NeuronSpot | None:
        """The neuron whose port is at a point. The output layer has none."""
        for number, column in enumerate(self.columns[:-1]):
            across = x - (column.x + column.side / 2)
            if 0.0 < across <= PORT_OFFSET + PORT_REACH:
                index = nearest_neuron(self, number, y)
                near = min(PORT_REACH, column.pitch / 2)
                return NeuronSpot(number, index) if abs(y - column.ys[index]) <= near else None
        return None

    def _leaping_link_at(self, x: float, y: float) -> LinkSpot | None:
        found = ((self._distance(link, x, y), link) for link in self.lanes)
        nearest = min(found, key=lambda each: each[0], default=None)
        return nearest[1] if nearest is not None and nearest[0] <= REACH else None

    def _distance(self, link: LinkSpot, x: float, y: float) -> float:
        for left, start, right, end in self.stretches(link):
            if left <= x <= right:
                height, slope = curve(np.array([(x - left) / (right - left)]))
                steepness = np.hypot(1.0, (end - start) * slope / (right - left))
                return float((np.abs(start + (end - start) * height - y) / steepness)[0])
        return np.inf

    def _link_at(self, x: float, y: float, joined: Sequence[BoolArray] | None) -> LinkSpot | None:
        for column in range(1, len(self.columns)):
            left, right = self.gap(column)
            if left <= x <= right:
                height, slope = curve(np.array([(x - left) / (right - left)]))
                starts, ends = self.link_ends(column)
                rise = ends - starts
                steepness = np.hypot(1.0, rise * slope / (right - left))
                distance = np.abs(starts + rise * height - y) / steepness
                if joined is not None:
                    distance = np.where(joined[column - 1].ravel(), distance, np.inf)
                nearest = int(np.argmin(distance))
                if distance[nearest] > REACH:
                    return None
                index, source = divmod(nearest, len(self.columns[column - 1].ys))
                return LinkSpot(column, index, source)
        return None


def arrange(
    sizes: tuple[int, ...],
    width: float,
    height: float,
    zoom: float = 1.0,
    skips: Sequence[LinkSpot] = (),
    opened: int | None = None,
    left: float = MARGIN_X,
    labelled: Collection[int] = (),
) -> Arrangement:
    """Arrange columns of `sizes` neurons, inputs first, in `width` times `height` pixels.

    Heatmaps shrink to fit. When they are at their smallest and still do not fit, the arrangement
    is larger than asked for, and the view scrolls. `zoom` raises the largest sides in the same measure.
    `skips` are links over layers, which need room above them; the gap before column `opened` is wider;
    `left` is the room for the inputs' names, and under the neurons of `labelled` columns there is some
    for a label, if they stay large enough to be seen.
    """
    lanes = min(len(skips), MOST_LANES)
    top = MARGIN_Y + LANE_PITCH * lanes
    width = max(width, left + MARGIN_X + LEAST_COLUMN_PITCH * (len(sizes) - 1))
    height = max(height, top + MARGIN_Y + LEAST_PITCH * max(sizes))
    gaps = [OPENED if column == opened else 1.0 for column in range(1, len(sizes))]
    unit = (width - left - MARGIN_X) / sum(gaps)
    room = height - top - MARGIN_Y
    columns = []
    for number, size in enumerate(sizes):
        largest = OUTPUT_SIDE if number == len(sizes) - 1 else LARGEST_SIDE
        pitch = min(room / size, GREATEST_PITCH * zoom)
        side = min(max(0.85 * pitch - 1.0, SMALLEST_SIDE), largest * zoom, 0.5 * unit)
        if number in labelled and pitch - LABEL_ROOM >= LEAST_LABELLED_SIDE:
            side = min(side, pitch - LABEL_ROOM)
        first = top + room / 2 - pitch * (size - 1) / 2
        ys = tuple(first + pitch * index for index in range(size))
        columns.append(Column(left + unit * sum(gaps[:number]), side, ys))
    heights = {skip: MARGIN_Y + LANE_PITCH * (place % MOST_LANES) for place, skip in enumerate(skips)}
    return Arrangement(width, height, tuple(columns), heights)


def nearest_neuron(arrangement: Arrangement, column: int, y: float) -> int:
    """The neuron of a column whose centre is nearest to a height."""
    ys = arrangement.columns[column].ys
    return min(range(len(ys)), key=lambda index: abs(ys[index] - y))


def neurons_within(
    arrangement: Arrangement, left: float, top: float, right: float, bottom: float
) -> Iterator[NeuronSpot]:
    """The neurons and inputs whose middle lies in a rectangle."""
    for number, column in enumerate(arrangement.columns):
        if left <= column.x <= right:
            for index, y in enumerate(column.ys):
                if top <= y <= bottom:
                    yield NeuronSpot(number, index)

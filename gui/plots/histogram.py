"""How often which numbers occur, class upon class. No Qt."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection

from engine.data.prepared import FloatArray, IntArray, PreparedData
from gui.plots.outlook import samples_of
from gui.plots.output_view import color_of
from gui.plots.roomy_ends import RoomyEnds
from gui.session.focus import Part
from gui.widgets.color_scale import signed_pixels
from gui.widgets.colors import Colors

BINS = 24
#: Patterns that tell classes apart besides their colours, from class 0 on.
_HATCHES = ("", "///", "...", "\\\\\\", "xx", "oo", "--", "++", "||", "**")


class Histogram:
    """Bars of equal width; of a regression each has the colour of its samples' mean target."""

    def __init__(self, axes: Axes) -> None:
        self._axes = axes
        self._data: PreparedData | None = None
        self._colors: Colors | None = None
        self.bars: list[PolyCollection] = []

    def show_data(self, data: PreparedData) -> None:
        """As many bars upon each other as there are classes; needs a full draw."""
        for bars in self.bars:
            bars.remove()
        self._data = data
        count = max(1, len(data.class_names))
        self.bars = [PolyCollection([], linewidths=0.8) for _ in range(count)]
        for number, bars in enumerate(self.bars):
            if count > 1:
                bars.set_hatch(_HATCHES[number % len(_HATCHES)])
            self._axes.add_collection(bars, autolim=False)
        if self._colors is not None:
            self.set_colors(self._colors)

    def set_colors(self, colors: Colors) -> None:
        """Take other colours; needs a full draw."""
        self._colors = colors
        for number, bars in enumerate(self.bars):
            bars.set_edgecolor(colors.panel)
            if self._data is not None and self._data.task != "regression":
                bars.set_facecolor(color_of(self._data, number, colors))

    def count(self, data: PreparedData, values: Mapping[Part, FloatArray], ends: RoomyEnds) -> float:
        """Sort the values of some parts into bins between the axis's ends; the height of the highest bar."""
        edges = np.linspace(ends.low, ends.high, BINS + 1)
        numbers = np.concatenate(list(values.values()))
        bins = np.clip(np.digitize(numbers, edges) - 1, 0, BINS - 1)
        if data.task == "regression":
            targets = np.concatenate([samples_of(data, part).y for part in values])
            self._color_by_target(bins, targets)
            classes: IntArray = np.zeros(len(bins), dtype=np.intp)
        else:
            classes = np.concatenate([data.classes_of(samples_of(data, part)) for part in values])
        below = np.zeros(BINS)
        for number, bars in enumerate(self.bars):
            above = below + np.bincount(bins[classes == number], minlength=BINS)
            bars.set_verts(list(_boxes(edges, below, above)))
            below = above
        return float(below.max())

    def _color_by_target(self, bins: IntArray, targets: FloatArray) -> None:
        if self._colors is not None:
            counts = np.maximum(np.bincount(bins, minlength=BINS), 1)
            means = np.bincount(bins, weights=targets, minlength=BINS) / counts
            self.bars[0].set_facecolor(
                [tuple(rgb) for rgb in (signed_pixels(means, self._colors) / 255.0).tolist()]
            )


def _boxes(edges: FloatArray, below: FloatArray, above: FloatArray) -> FloatArray:
    """Corners of shape (bins, 4, 2)."""
    left, right = edges[:-1], edges[1:]
    x = np.stack([left, right, right, left], axis=1)
    y = np.stack([below, below, above, above], axis=1)
    return np.stack([x, y], axis=2)

"""What a network answers over the input plane, and the samples on it, drawn on one Axes. No Qt."""

from __future__ import annotations

import contourpy
import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.colors import ListedColormap, Normalize, to_rgb
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from numpy.typing import NDArray

from engine.data.prepared import PreparedData, Samples
from gui.plots.curves import LABEL_SIZE
from gui.session.plane import Extent
from gui.widgets.color_scale import color_table
from gui.widgets.colors import Colors

FloatArray = NDArray[np.float64]

#: The marker of each class, so that colour is not alone in telling them apart.
MARKERS = {1: "o", -1: "s"}
PARTS = ("train", "test")
#: How strong the plane's colours are, so that the samples stand out from it.
_STRENGTH = 0.55
#: Scores beyond look the same as this; it keeps infinities out of the interpolation.
_LARGEST_SCORE = 100.0


class DecisionBoundary:
    """Scores as colours from -1 to 1, a line where they are 0, and the samples.

    Class 1 is a blue circle, class -1 an orange square; training samples are filled, test samples hollow.
    `artists` are all that can change while training, from back to front.
    """

    def __init__(self, axes: Axes, colors: Colors) -> None:
        self.axes = axes
        self.image = AxesImage(axes, interpolation="bilinear", interpolation_stage="data", origin="upper")
        self.image.set_data(np.zeros((2, 2)))
        self.border = LineCollection([], linewidths=1.1)
        self.points = {(part, sign): _markers(MARKERS[sign]) for part in PARTS for sign in MARKERS}
        self._halo = _markers("o", size=17.0, width=4.5)
        self._ring = _markers("o", size=17.0, width=2.0)
        self._discrete = False
        axes.add_image(self.image)
        axes.add_collection(self.border, autolim=False)
        for line in (*self.points.values(), self._halo, self._ring):
            axes.add_line(line)
        axes.set_xticks([])
        axes.set_yticks([])
        for spine in axes.spines.values():
            spine.set_visible(False)
        self.set_colors(colors)

    @property
    def artists(self) -> tuple[Artist, ...]:
        """Everything inside the axes, from back to front."""
        return (self.image, self.border, *self.points.values(), self._halo, self._ring)

    def set_colors(self, colors: Colors) -> None:
        """Take other colours; needs a full draw."""
        self._colors = colors
        self.axes.set_facecolor(colors.panel)
        for axis in (self.axes.xaxis, self.axes.yaxis):
            axis.label.set_color(colors.muted)
        self.border.set_color(colors.text)
        rim = colors.panel if colors.is_dark else colors.text
        for (part, sign), points in self.points.items():
            hollow = part == "test"
            points.set_markerfacecolor(colors.panel if hollow else colors.signed(sign))
            points.set_markeredgecolor(colors.signed(sign) if hollow else rim)
            points.set_markeredgewidth(1.6 if hollow else 0.9)
        self._halo.set_markeredgecolor(colors.panel)
        self._ring.set_markeredgecolor(colors.text)
        self.set_discrete(self._discrete)

    def set_discrete(self, discrete: bool) -> None:
        """Whether only the sign of the score is shown: the class that the network answers."""
        self._discrete = discrete
        table = color_table(self._colors)
        shown = table[[0, -1]] if discrete else table
        panel = np.array(to_rgb(self._colors.panel))
        self.image.set_cmap(ListedColormap((panel + _STRENGTH * (shown / 255.0 - panel)).tolist()))
        # A score of exactly 0 counts as class -1 in the accuracy, hence the end just above 1.
        self.image.set_norm(Normalize(-1.0, 1.000001 if discrete else 1.0))

    def show_samples(self, data: PreparedData, extent: Extent) -> None:
        """Put the samples onto the plane; needs a full draw."""
        self._extent = extent
        self.image.set_extent((extent.left, extent.right, extent.bottom, extent.top))
        self.axes.set_xlim(extent.left, extent.right)
        self.axes.set_ylim(extent.bottom, extent.top)
        names = data.feature_names
        self.axes.set_xlabel(names[0], fontsize=LABEL_SIZE, labelpad=2, parse_math=False)
        self.axes.set_ylabel(
            names[1], fontsize=LABEL_SIZE, labelpad=3, parse_math=False, rotation=0, ha="right"
        )
        self._sample_count = len(data.train) + len(data.test)
        for part, samples in (("train", data.train), ("test", data.test)):
            self._show_part(part, samples)

    def show_test_samples(self, visible: bool) -> None:
        """Whether the test samples are drawn."""
        for sign in MARKERS:
            self.points["test", sign].set_visible(visible)

    def show_scores(self, scores: FloatArray) -> None:
        """What the network answers on the extent's grid, shape (rows, columns), first row at the top."""
        finite = np.clip(np.nan_to_num(scores), -_LARGEST_SCORE, _LARGEST_SCORE)
        self.image.set_data(finite)
        self.border.set_segments(_zero_lines(finite, self._extent))

    def show_focus(self, point: FloatArray | None) -> None:
        """Ring one sample, or none."""
        x, y = ([], []) if point is None else ([point[0]], [point[1]])
        self._halo.set_data(x, y)
        self._ring.set_data(x, y)

    def fit_markers(self, side: float) -> None:
        """Size the markers for axes of `side` points, so that many samples stay apart."""
        size = float(np.clip(0.45 * side / np.sqrt(max(self._sample_count, 1)), 3.0, 7.0))
        for (_, sign), points in self.points.items():
            points.set_markersize(size if sign == 1 else 0.9 * size)
        for ring in (self._halo, self._ring):
            ring.set_markersize(size + 8.0)

    def _show_part(self, part: str, samples: Samples) -> None:
        for sign in MARKERS:
            chosen = samples.x[(samples.y > 0) == (sign > 0)]
            self.points[part, sign].set_data(chosen[:, 0], chosen[:, 1])


def _zero_lines(scores: FloatArray, extent: Extent) -> list[FloatArray]:
    """Where the score is 0, as lines of shape (points, 2) that reach the plane's edge."""
    rows, columns = scores.shape
    half_x = (extent.right - extent.left) / columns / 2
    half_y = (extent.top - extent.bottom) / rows / 2
    x = np.linspace(extent.left - half_x, extent.right + half_x, columns + 2)
    y = np.linspace(extent.top + half_y, extent.bottom - half_y, rows + 2)
    extended = np.pad(scores, 1, mode="reflect", reflect_type="odd")
    lines = contourpy.contour_generator(x, y, extended).lines(0.0)
    return [np.asarray(line) for line in lines]


def _markers(shape: str, size: float = 6.0, width: float = 1.0) -> Line2D:
    return Line2D(
        [],
        [],
        linestyle="none",
        marker=shape,
        markersize=size,
        markeredgewidth=width,
        markerfacecolor="none",
    )

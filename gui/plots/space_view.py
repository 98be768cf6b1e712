"""How a layer sees the samples: points in the plane of two neurons, or a histogram of one. No Qt."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from matplotlib.ticker import MaxNLocator

from engine.data.prepared import FloatArray, PreparedData
from gui.plots.histogram import Histogram
from gui.plots.outlook import PARTS, Outlook
from gui.plots.output_view import PointsView, Room, ViewWords
from gui.plots.roomy_ends import RoomyEnds
from gui.plots.space import Projection, SpaceChoice, cut_of, grid_of
from gui.plots.target_points import TargetPoints
from gui.session.focus import Part
from gui.widgets.colors import Colors

#: Lines of the input plane in each direction.
GRID_LINES = 13
#: How high above the axis the ring stands in a histogram, as a share of its height.
_RING_HEIGHT = 0.05

#: Points smaller than this have thin rims.
_SMALL = 5.0
#: More classes than these are named in the picture.
FEW_CLASSES = 6


class SpaceView(PointsView):
    """Samples where the chosen neurons put them, with the lines of the input plane where there is one.

    Where the output cuts this space in two, its cut is drawn; what is not shown stays at its mean.
    """

    room = Room(left=44.0, below=32.0, right=6.0, above=6.0)
    is_square = False

    def __init__(self, axes: Axes, colors: Colors, words: ViewWords | None = None) -> None:
        super().__init__(axes, colors, words or ViewWords())
        self.projection = Projection(SpaceChoice())
        self.grid = LineCollection([], linewidths=0.8)
        self.cut = Line2D([], [], linewidth=1.6, linestyle=(0, (5.0, 2.5)))
        self.targets = TargetPoints(axes)
        self.histogram = Histogram(axes)
        self.names: list[Text] = []
        axes.add_collection(self.grid, autolim=False)
        axes.add_line(self.cut)
        for axis in (axes.xaxis, axes.yaxis):
            axis.set_major_locator(MaxNLocator(nbins=5, steps=[1, 2, 5, 10]))
        self._across, self._up = RoomyEnds(), RoomyEnds()
        self._is_regression = False
        self.set_colors(colors)

    @property
    def choice(self) -> SpaceChoice:
        """What is shown."""
        return self.projection.choice

    @property
    def artists(self) -> tuple[Artist, ...]:
        """Grid, bars, points, the cut, names of classes, ring."""
        points = (*self.points.values(), *self.targets.parts.values())
        return (self.grid, *self.histogram.bars, *points, self.cut, *self.names, self.halo, self.ring)

    def set_colors(self, colors: Colors) -> None:
        """Take other colours; needs a full draw."""
        super().set_colors(colors)
        self.grid.set_color(colors.muted)
        self.grid.set_alpha(0.55)
        self.cut.set_color(colors.text)
        self.targets.set_colors(colors)
        self.histogram.set_colors(colors)
        for text in self.names:
            text.set_color(colors.text)
            text.set_path_effects([withStroke(linewidth=3.0, foreground=colors.panel)])

    def choose(self, choice: SpaceChoice, x: str, y: str) -> None:
        """Show other neurons, with these names on the axes; needs a full draw."""
        self.projection = Projection(choice)
        self._across, self._up = RoomyEnds(), RoomyEnds()
        self._name_axes(x, y, upright=False)

    def show_data(self, outlook: Outlook) -> None:
        """A point for each sample; needs a full draw."""
        self._is_regression = outlook.data.task == "regression"
        self.targets.show_targets(outlook.data)
        self.histogram.show_data(outlook.data)
        self._name_classes(outlook.data)
        self._show_points(outlook)
        self.show_answers(outlook)

    def show_answers(self, outlook: Outlook) -> bool:
        """Move everything to where the newest weights put it; the axes follow in steps."""
        self.projection.follow(outlook)
        counts = self.choice.y is None
        places = {part: self._spots(outlook, part) for part in self._shown_parts()}
        changed = self._fit(np.concatenate(list(places.values())))
        if counts:
            values = {part: spots[:, 0] for part, spots in places.items()}
            top = self.histogram.count(outlook.data, values, self._across)
            changed |= self._fit_height(top)
        else:
            self._place_points(outlook)
            for part in PARTS:
                self.targets.place(part, self.places(outlook, part))
        self._place_names(outlook, hidden=counts)
        self._draw_grid(outlook, hidden=counts)
        self._draw_cut(outlook)
        self.show_test_samples(self._test_shown)
        return changed

    def places(self, outlook: Outlook, part: Part) -> FloatArray:
        """Where the projection puts each sample; in a histogram just above the axis."""
        spots = self._spots(outlook, part)
        if self.choice.y is None:
            spots[:, 1] = _RING_HEIGHT * self._up.high
        return spots

    def show_test_samples(self, visible: bool) -> None:
        """Hide or show the hollow points, or all of them in a histogram."""
        super().show_test_samples(visible)
        counts = self.choice.y is None
        for part, targets in self.targets.parts.items():
            shown = not counts and (visible or part == "train")
            targets.set_visible(shown and self._is_regression)
            for (own, _), points in self.points.items():
                if own == part:
                    points.set_visible(shown and not self._is_regression)
        for bars in self.histogram.bars:
            bars.set_visible(counts)

    def fit_markers(self, side: float) -> None:
        """Smaller markers for more samples."""
        super().fit_markers(side)
        size = self.ring.get_markersize() - 8.0
        self.targets.set_size(size)
        for (part, _), points in self.points.items():
            if part == "train":
                # why: the rims of small points would hide their colours.
                points.set_markeredgewidth(0.9 if size >= _SMALL else 0.2)

    def _shown_parts(self) -> tuple[Part, ...]:
        return PARTS if self._test_shown else PARTS[:1]

    def _spots(self, outlook: Outlook, part: Part) -> FloatArray:
        return self.projection.places(outlook.layer(part, self.choice.layer))

    def _fit(self, places: FloatArray) -> bool:
        changed = self._across.fit(places[:, 0])
        if changed:
            self.axes.set_xlim(self._across.low, self._across.high)
        if self.choice.y is not None and self._up.fit(places[:, 1]):
            self.axes.set_ylim(self._up.low, self._up.high)
            changed = True
        return changed

    def _fit_height(self, top: float) -> bool:
        changed = self._up.fit(np.array([0.0, top]))
        if changed:
            self.axes.set_ylim(0.0, self._up.high)
        return changed

    def _name_classes(self, data: PreparedData) -> None:
        """Names for where classes lie, where there are too many to be told apart by their points."""
        for text in self.names:
            text.remove()
        many = len(data.class_names) > FEW_CLASSES
        self.names = [
            self.axes.text(0.0, 0.0, name, ha="center", va="center", fontweight="bold", parse_math=False)
            for name in (data.class_names if many else ())
        ]
        self.set_colors(self._colors)

    def _place_names(self, outlook: Outlook, hidden: bool) -> None:
        places = self._spots(outlook, "train")
        classes = outlook.data.classes_of(outlook.data.train) if self.names else None
        for number, text in enumerate(self.names):
            own = places[classes == number]
            text.set_visible(not hidden and len(own) > 0)
            if text.get_visible():
                text.set_position(np.median(own, axis=0).tolist())

    def _draw_grid(self, outlook: Outlook, hidden: bool) -> None:
        lines = [] if hidden else grid_of(outlook, self.choice.layer, GRID_LINES)
        self.grid.set_segments([self.projection.places(line) for line in lines])

    def _draw_cut(self, outlook: Outlook) -> None:
        cut = cut_of(outlook, self.choice.layer)
        mean = outlook.layer("train", self.choice.layer).mean(axis=0) if cut is not None else np.zeros(0)
        line = self.projection.line(cut, mean) if cut is not None else None
        ends = _ends_of(*line, self._across, self._up) if line is not None else None
        self.cut.set_data(*(ends.T if ends is not None else ([], [])))


def _ends_of(normal: FloatArray, offset: float, across: RoomyEnds, up: RoomyEnds) -> FloatArray | None:
    """Two points of the line normal · p + offset = 0 beyond the axes' ends, shape (2, 2)."""
    size = float(normal @ normal)
    if not (np.isfinite(size) and np.isfinite(offset)) or size == 0.0:
        return None
    middle = np.array([across.low + across.high, up.low + up.high]) / 2
    nearest = middle - (float(normal @ middle) + offset) / size * normal
    way = np.array([-normal[1], normal[0]]) / np.sqrt(size)
    reach = (across.high - across.low) + (up.high - up.low)
    return np.array([nearest - reach * way, nearest + reach * way])

"""What all ways of drawing a network's answers have in common. No Qt."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.lines import Line2D

from engine.data.prepared import FloatArray, PreparedData
from gui.plots.curves import LABEL_SIZE
from gui.plots.outlook import PARTS, Outlook
from gui.session.focus import Focus, Part
from gui.widgets.colors import Colors

#: More names than these do not fit beside each other.
MOST_NAMES = 12
#: The marker of each class from 0 on, so that colour is not alone in telling them apart.
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "p", "<", ">")


@dataclass(frozen=True, slots=True)
class ViewWords:
    """What views write on their axes; the window puts translations here."""

    answered: str = "answered"
    true: str = "true class"
    answer: str = "answer"
    residual: str = "residual"
    train: str = "train"
    test: str = "test"
    class_name: str = "class {name}"


@dataclass(frozen=True, slots=True)
class Room:
    """Pixels around the axes that names and numbers need."""

    left: float = 18.0
    right: float = 0.0
    below: float = 16.0
    above: float = 0.0

    def axes_in(self, width: float, height: float, is_square: bool) -> tuple[float, float, float, float]:
        """Where the axes are on a figure of this size: left, below, how wide, how high."""
        across = max(width - self.left - self.right, 1.0)
        up = max(height - self.below - self.above, 1.0)
        if is_square:
            side = min(across, up)
            return self.left + (across - side) / 2, self.below + (up - side) / 2, side, side
        return self.left, self.below, across, up


def marker_of(data: PreparedData, number: int) -> str:
    """The marker of a class: of two, +1 is a circle and -1 a square."""
    return MARKERS[1 - number] if data.task == "two_class" else MARKERS[number % len(MARKERS)]


def point_size(side: float, count: int) -> float:
    """How wide the point of a sample is, the smaller the more of them are on axes of `side` points."""
    return float(np.clip(0.45 * side / np.sqrt(max(count, 1)), 3.0, 7.0))


def color_of(data: PreparedData, number: int, colors: Colors) -> str:
    """The colour of a class: of two, +1 is blue and -1 orange."""
    if data.task == "two_class":
        return colors.positive if number else colors.negative
    return colors.classes[number % len(colors.classes)]


class OutputView(ABC):
    """One way to draw the answers, on one Axes.

    `artists` are all that can change while training, from back to front.
    """

    #: The room that the axes leave.
    room = Room()
    #: Whether the axes are as high as wide.
    is_square = True
    #: Whether a click at one place can mean several samples, one after the other.
    has_cells = False

    def __init__(self, axes: Axes, colors: Colors, words: ViewWords) -> None:
        self.axes, self.words = axes, words
        self._colors = colors
        self._test_shown, self._discrete = True, False
        self.halo = new_markers("o", size=17.0, width=4.5)
        self.ring = new_markers("o", size=17.0, width=2.0)
        for spine in axes.spines.values():
            spine.set_visible(False)
        axes.tick_params(length=0, pad=3, labelsize=LABEL_SIZE)

    @property
    @abstractmethod
    def artists(self) -> tuple[Artist, ...]:
        """Everything inside the axes, from back to front."""

    @abstractmethod
    def show_data(self, outlook: Outlook) -> None:
        """Show other samples; needs a full draw."""

    @abstractmethod
    def show_answers(self, outlook: Outlook) -> bool:
        """Show the newest answers. Returns whether the axes changed, which needs a full draw."""

    @abstractmethod
    def places(self, outlook: Outlook, part: Part) -> FloatArray:
        """Where each sample of a part is drawn, in data coordinates, shape (samples, 2)."""

    def set_colors(self, colors: Colors) -> None:
        """Take other colours; needs a full draw."""
        self._colors = colors
        self.axes.set_facecolor(colors.panel)
        self.axes.tick_params(colors=colors.muted, grid_color=colors.line)
        for axis in (self.axes.xaxis, self.axes.yaxis):
            axis.label.set_color(colors.muted)
        self.halo.set_markeredgecolor(colors.panel)
        self.ring.set_markeredgecolor(colors.text)

    def set_discrete(self, discrete: bool) -> None:
        """Whether only the class is shown that the network answers, where that makes a difference."""
        self._discrete = discrete

    def show_test_samples(self, visible: bool) -> None:
        """Whether the test samples are drawn."""
        self._test_shown = visible

    def show_focus(self, outlook: Outlook, focus: Focus | None) -> None:
        """Ring one sample, or none."""
        if focus is None:
            self._ring_at([], [])
            return
        place = self.places(outlook, focus.part)[focus.index]
        self._ring_at([place[0]], [place[1]])

    def fit_markers(self, side: float) -> None:
        """Size what stands for one sample, for axes of `side` points."""
        for ring in (self.halo, self.ring):
            ring.set_markersize(side / 12.0)

    def _ring_at(self, x: list[float], y: list[float]) -> None:
        self.halo.set_data(x, y)
        self.ring.set_data(x, y)

    def _name_ticks(self, axis: Axis, names: Sequence[str]) -> None:
        """Names at 0, 1 and so on; of very many only some. A dollar sign in them begins no formula."""
        stride = -(-len(names) // MOST_NAMES)
        axis.set_ticks(range(0, len(names), stride), labels=list(names[::stride]))
        for label in axis.get_ticklabels():
            label.set_parse_math(False)

    def _name_axes(self, x: str, y: str, upright: bool = True) -> None:
        self.axes.set_xlabel(x, fontsize=LABEL_SIZE, labelpad=2, parse_math=False)
        if upright:
            self.axes.set_ylabel(y, fontsize=LABEL_SIZE, labelpad=3, parse_math=False, rotation=0, ha="right")
        else:
            self.axes.set_ylabel(y, fontsize=LABEL_SIZE, labelpad=3, parse_math=False)


class PointsView(OutputView):
    """A view with a point for each sample; filled for training, hollow for the test."""

    def __init__(self, axes: Axes, colors: Colors, words: ViewWords) -> None:
        super().__init__(axes, colors, words)
        self.points: dict[tuple[Part, int], Line2D] = {}
        self._sample_count = 1
        self._points_shown = True

    @property
    def point_artists(self) -> tuple[Artist, ...]:
        """Points and ring, from back to front."""
        return (*self.points.values(), self.halo, self.ring)

    def show_test_samples(self, visible: bool) -> None:
        """Hide or show the hollow points."""
        super().show_test_samples(visible)
        for (part, _), points in self.points.items():
            points.set_visible(self._points_shown and (visible or part == "train"))

    def show_points(self, shown: bool) -> None:
        """Whether the points are drawn: not while somebody draws them by hand."""
        self._points_shown = shown
        self.show_test_samples(self._test_shown)

    def fit_markers(self, side: float) -> None:
        """Smaller markers for more samples."""
        size = point_size(side, self._sample_count)
        for points in self.points.values():
            # why: a square looks larger than a circle of the same width.
            points.set_markersize(size if points.get_marker() == "o" else 0.9 * size)
        for ring in (self.halo, self.ring):
            ring.set_markersize(size + 8.0)

    def set_colors(self, colors: Colors) -> None:
        """Colour the points by class."""
        super().set_colors(colors)
        for key, points in self.points.items():
            self._color_points(points, key)

    def _show_points(self, outlook: Outlook) -> None:
        """New points for new samples: a line of markers for each class of each part."""
        data = outlook.data
        self._data = data
        for line in (*self.points.values(), self.halo, self.ring):
            if line.axes is not None:
                line.remove()
        self._sample_count = len(data.train) + len(data.test)
        self.points = {
            (part, number): new_markers(self._marker(number)) for part in PARTS for number in self._numbers()
        }
        for line in (*self.points.values(), self.halo, self.ring):
            self.axes.add_line(line)
        self._place_points(outlook)
        self.set_colors(self._colors)
        self.show_test_samples(self._test_shown)

    def _place_points(self, outlook: Outlook) -> None:
        data = outlook.data
        for (part, number), points in self.points.items():
            places = self.places(outlook, part)
            samples = data.train if part == "train" else data.test
            chosen = places if data.task == "regression" else places[data.classes_of(samples) == number]
            points.set_data(chosen[:, 0], chosen[:, 1])

    def _numbers(self) -> range:
        return range(max(1, len(self._data.class_names)))

    def _marker(self, number: int) -> str:
        return "o" if self._data.task == "regression" else marker_of(self._data, number)

    def _color_points(self, points: Line2D, key: tuple[Part, int]) -> None:
        part, number = key
        colors, is_number = self._colors, self._data.task == "regression"
        color = colors.accent if is_number else color_of(self._data, number, colors)
        hollow = part == "test"
        points.set_markerfacecolor(colors.panel if hollow else color)
        points.set_markeredgecolor(color if hollow else colors.panel if colors.is_dark else colors.text)
        points.set_markeredgewidth(1.6 if hollow else 0.9)


def new_markers(shape: str, size: float = 6.0, width: float = 1.0) -> Line2D:
    """Markers without a line, at no place yet."""
    return Line2D(
        [], [], linestyle="none", marker=shape, markersize=size, markeredgewidth=width, markerfacecolor="none"
    )

"""What a network answers over the input plane, and the samples on it. No Qt."""

from __future__ import annotations

import contourpy
import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.colors import ListedColormap, Normalize, to_rgb
from matplotlib.image import AxesImage

from engine.data.prepared import FloatArray
from engine.training.answers import margins
from gui.plots.outlook import PARTS, Outlook, samples_of
from gui.plots.output_view import PointsView, ViewWords
from gui.plots.target_points import TargetPoints
from gui.session.focus import Part
from gui.session.plane import Extent, Plane
from gui.widgets.color_scale import color_table
from gui.widgets.colors import Colors

#: How strong the plane's colours are, so that the samples stand out from it.
STRENGTH = 0.55
#: Scores beyond look the same as this; it keeps infinities out of the interpolation.
LARGEST_SCORE = 100.0


class PlaneView(PointsView):
    """A picture over the plane, lines on it, and the samples at their places."""

    def __init__(self, axes: Axes, colors: Colors, words: ViewWords | None = None) -> None:
        super().__init__(axes, colors, words or ViewWords())
        self.image = AxesImage(axes, interpolation="bilinear", interpolation_stage="data", origin="upper")
        self.image.set_data(np.zeros((2, 2)))
        self.border = LineCollection([], linewidths=1.1)
        axes.add_image(self.image)
        axes.add_collection(self.border, autolim=False)
        axes.set_xticks([])
        axes.set_yticks([])

    @property
    def artists(self) -> tuple[Artist, ...]:
        """Picture, lines, points, ring."""
        return (self.image, self.border, *self.point_artists)

    def set_colors(self, colors: Colors) -> None:
        """Take other colours; needs a full draw."""
        super().set_colors(colors)
        self.border.set_color(colors.text)

    def show_data(self, outlook: Outlook) -> None:
        """Put the samples onto the plane; needs a full draw."""
        plane, names = _plane(outlook), outlook.data.feature_names
        extent = self.extent = plane.extent
        self._shown = plane.shown
        self.image.set_extent((extent.left, extent.right, extent.bottom, extent.top))
        self.axes.set_xlim(extent.left, extent.right)
        self.axes.set_ylim(extent.bottom, extent.top)
        first, second = (names[column] for column in plane.shown)
        self._name_axes(first, second, upright=len(second) <= 2)
        self._show_points(outlook)

    @property
    def shown(self) -> tuple[int, int]:
        """The two columns."""
        return self._shown

    def places(self, outlook: Outlook, part: Part) -> FloatArray:
        """The two columns that are shown."""
        return samples_of(outlook.data, part).x[:, list(self._shown)]


class DecisionBoundary(PlaneView):
    """Two classes: scores as colours from -1 to 1, and a line where they are 0.

    Class 1 is a blue circle, class -1 an orange square; training samples are filled, test samples hollow.
    """

    def __init__(self, axes: Axes, colors: Colors, words: ViewWords | None = None) -> None:
        super().__init__(axes, colors, words)
        self.set_colors(colors)

    def set_colors(self, colors: Colors) -> None:
        """Take other colours; needs a full draw."""
        super().set_colors(colors)
        self.set_discrete(self._discrete)

    def set_discrete(self, discrete: bool) -> None:
        """Whether only the sign of the score is shown: the class that the network answers."""
        super().set_discrete(discrete)
        table = color_table(self._colors)
        self.image.set_cmap(faded(table[[0, -1]] if discrete else table, self._colors))
        # A score of exactly 0 counts as class -1 in the accuracy, hence the end just above 1.
        self.image.set_norm(Normalize(-1.0, 1.000001 if discrete else 1.0))

    def show_answers(self, outlook: Outlook) -> bool:
        """What the network answers; while the pointer is on a neuron in Network, what that one answers."""
        answer = hovered_answer(outlook)
        scores = _plane(outlook).answers(outlook.parameters)[-1]
        self.show_scores(answer if answer is not None else margins(np.moveaxis(scores, 0, -1)))
        return False

    def show_scores(self, scores: FloatArray) -> None:
        """Scores on the extent's grid, shape (rows, columns), first row at the top."""
        finite = np.clip(np.nan_to_num(scores), -LARGEST_SCORE, LARGEST_SCORE)
        self.image.set_data(finite)
        self.border.set_segments(zero_lines(finite, self.extent))


class ValueField(PlaneView):
    """Regression over the plane: answers as colours from -1 to 1, samples in the colours of their targets."""

    def __init__(self, axes: Axes, colors: Colors, words: ViewWords | None = None) -> None:
        super().__init__(axes, colors, words)
        self.image.set_norm(Normalize(-1.0, 1.0))
        self.targets = TargetPoints(axes)
        self.set_colors(colors)

    @property
    def artists(self) -> tuple[Artist, ...]:
        """Picture, the line where the answer is 0, points, ring."""
        return (self.image, self.border, *self.targets.parts.values(), self.halo, self.ring)

    def set_colors(self, colors: Colors) -> None:
        """Take other colours; needs a full draw."""
        super().set_colors(colors)
        self.image.set_cmap(faded(color_table(colors), colors))
        self.targets.set_colors(colors)

    def show_data(self, outlook: Outlook) -> None:
        """Put the samples onto the plane; needs a full draw."""
        super().show_data(outlook)
        self.targets.show_targets(outlook.data)
        for part in PARTS:
            self.targets.place(part, self.places(outlook, part))

    def show_test_samples(self, visible: bool) -> None:
        """Hide or show the test samples, whose rims are thick."""
        super().show_test_samples(visible)
        self.targets.parts["test"].set_visible(visible)

    def fit_markers(self, side: float) -> None:
        """Smaller markers for more samples."""
        super().fit_markers(side)
        self.targets.set_size(self.ring.get_markersize() - 8.0)

    def show_answers(self, outlook: Outlook) -> bool:
        """What the network, or the neuron that is pointed at, answers."""
        answer = hovered_answer(outlook)
        answer = answer if answer is not None else _plane(outlook).answers(outlook.parameters)[-1][0]
        finite = np.clip(np.nan_to_num(answer), -LARGEST_SCORE, LARGEST_SCORE)
        self.image.set_data(finite)
        self.border.set_segments(zero_lines(finite, self.extent))
        return False


def hovered_answer(outlook: Outlook) -> FloatArray | None:
    """What the neuron or input answers that the pointer is on, over the plane; None when it is on none."""
    if outlook.hovered is None:
        return None
    return _plane(outlook).answer_of(outlook.hovered, outlook.parameters)


def zero_lines(scores: FloatArray, extent: Extent) -> list[FloatArray]:
    """Where the score is 0, as lines of shape (points, 2) that reach the plane's edge."""
    rows, columns = scores.shape
    half_x = (extent.right - extent.left) / columns / 2
    half_y = (extent.top - extent.bottom) / rows / 2
    x = np.linspace(extent.left - half_x, extent.right + half_x, columns + 2)
    y = np.linspace(extent.top + half_y, extent.bottom - half_y, rows + 2)
    extended = np.pad(scores, 1, mode="reflect", reflect_type="odd")
    lines = contourpy.contour_generator(x, y, extended).lines(0.0)
    return [np.asarray(line) for line in lines]


def faded(table: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], colors: Colors) -> ListedColormap:
    """Colours of shape (colours, 3) mixed with the panel's."""
    panel = np.array(to_rgb(colors.panel))
    return ListedColormap((panel + STRENGTH * (table / 255.0 - panel)).tolist())


def _plane(outlook: Outlook) -> Plane:
    if outlook.plane is None:
        raise RuntimeError("these data have no plane")
    return outlook.plane

"""What the network answers to each sample beside what it should; for data that no plane can show. No Qt."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from engine.data.prepared import FloatArray
from engine.training.answers import margins
from gui.plots.outlook import PARTS, Outlook, samples_of
from gui.plots.output_view import PointsView, Room, ViewWords
from gui.session.focus import Part
from gui.widgets.colors import Colors

#: The answers' axis grows in steps of this factor, since every change of an axis costs a full draw.
_GROWTH = 1.5
#: Answers beyond are drawn at the edge.
_FARTHEST = 1e6
#: How wide the samples of one class are strewn, so that they can be told apart.
_STREWN = 0.6


class AnswersView(PointsView):
    """Targets from left to right, answers upwards: a regression is good along the diagonal.

    Two classes stand side by side; the answer's sign decides, so the line is at 0.
    """

    room = Room(left=40.0, below=32.0, right=4.0, above=4.0)
    is_square = False

    def __init__(self, axes: Axes, colors: Colors, words: ViewWords | None = None) -> None:
        super().__init__(axes, colors, words or ViewWords())
        self.ideal = Line2D([], [], linewidth=1.4)
        axes.add_line(self.ideal)
        self._ends = (-1.0, 1.0)
        axes.grid(axis="y", linewidth=1.0)
        axes.set_axisbelow(True)
        axes.yaxis.set_major_locator(MaxNLocator(nbins=4, steps=[1, 2, 5, 10]))
        self.set_colors(colors)

    @property
    def artists(self) -> tuple[Artist, ...]:
        """The line, points, ring."""
        return (self.ideal, *self.point_artists)

    def set_colors(self, colors: Colors) -> None:
        """Take other colours; needs a full draw."""
        super().set_colors(colors)
        self.ideal.set_color(colors.muted)

    def show_data(self, outlook: Outlook) -> None:
        """The targets' axis, and a point for each sample; needs a full draw."""
        data = outlook.data
        self._ends = (-1.0, 1.0)
        if data.task == "regression":
            targets = np.concatenate([data.train.y, data.test.y])
            self._ends = (float(targets.min()), float(targets.max()))
            self.axes.set_xlim(*_widened(*self._ends))
            self.axes.xaxis.set_major_locator(MaxNLocator(nbins="auto", steps=[1, 2, 5, 10]))
            self._name_axes(data.target_name, self.words.answer, upright=False)
        else:
            self.axes.set_xlim(-0.5, 1.5)
            self._name_ticks(self.axes.xaxis, data.class_names)
            self._name_axes(self.words.true, self.words.answer, upright=False)
        self.axes.set_ylim(*_widened(*self._ends))
        self._show_points(outlook)
        self._draw_ideal(outlook)

    def show_answers(self, outlook: Outlook) -> bool:
        """Move every point to its newest answer; the axis grows where one is beyond."""
        self._place_points(outlook)
        answers = np.concatenate([self._answers(outlook, part) for part in PARTS])
        low, high = self._ends
        if not len(answers) or (answers.min() >= low and answers.max() <= high):
            return False
        middle, half = (low + high) / 2, (high - low) / 2
        while middle - half > answers.min() or middle + half < answers.max():
            half *= _GROWTH
        self._ends = (middle - half, middle + half)
        self.axes.set_ylim(*_widened(*self._ends))
        self._draw_ideal(outlook)
        return True

    def places(self, outlook: Outlook, part: Part) -> FloatArray:
        """Target, or class with the samples strewn, and answer."""
        data, samples = outlook.data, samples_of(outlook.data, part)
        if data.task == "regression":
            x = samples.y
        else:
            spread = (np.arange(len(samples)) * 0.6180339887) % 1.0 - 0.5
            x = data.classes_of(samples) + _STREWN * spread
        return np.column_stack([x, self._answers(outlook, part)])

    def _answers(self, outlook: Outlook, part: Part) -> FloatArray:
        return np.clip(np.nan_to_num(margins(outlook.to(part))), -_FARTHEST, _FARTHEST)

    def _draw_ideal(self, outlook: Outlook) -> None:
        left, right = self.axes.get_xlim()
        height = [left, right] if outlook.data.task == "regression" else [0.0, 0.0]
        self.ideal.set_data([left, right], height)


def _widened(low: float, high: float) -> tuple[float, float]:
    margin = 0.08 * (high - low) or 0.5
    return low - margin, high + margin

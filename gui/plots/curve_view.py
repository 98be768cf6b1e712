"""Regression with one input: the curve that the network answers, through the samples. No Qt."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from engine.data.prepared import FloatArray, PreparedData
from gui.plots.outlook import Outlook, samples_of
from gui.plots.output_view import PointsView, Room, ViewWords
from gui.session.focus import Focus, Part
from gui.widgets.colors import Colors

#: How far the axis reaches beyond the largest target, as a share of their range.
_MARGIN = 0.15


class CurveView(PointsView):
    """The answer as a line, the samples as points, and from the sample in focus its distance to the line."""

    room = Room(left=34.0, below=30.0, right=4.0, above=4.0)
    is_square = False

    def __init__(self, axes: Axes, colors: Colors, words: ViewWords | None = None) -> None:
        super().__init__(axes, colors, words or ViewWords())
        self.curve = Line2D([], [], linewidth=2.2)
        self.residual = Line2D([], [], linewidth=1.5, linestyle=(0, (2.0, 1.5)))
        for line in (self.curve, self.residual):
            axes.add_line(line)
        axes.grid(linewidth=1.0)
        axes.set_axisbelow(True)
        self.set_colors(colors)

    @property
    def artists(self) -> tuple[Artist, ...]:
        """Points, then the line, so that it is seen among many."""
        return (*self.points.values(), self.residual, self.curve, self.halo, self.ring)

    def set_colors(self, colors: Colors) -> None:
        """Take other colours; needs a full draw."""
        super().set_colors(colors)
        self.curve.set_color(colors.text)
        self.residual.set_color(colors.bad)

    def show_data(self, outlook: Outlook) -> None:
        """Put the samples between their axes; needs a full draw."""
        data, line = outlook.data, outlook.line
        if line is None:
            raise RuntimeError("these data have no line")
        self.axes.set_xlim(float(line.inputs[0, 0]), float(line.inputs[-1, 0]))
        self.axes.set_ylim(*_target_ends(data))
        for axis in (self.axes.xaxis, self.axes.yaxis):
            axis.set_major_locator(MaxNLocator(nbins=4, steps=[1, 2, 5, 10]))
        self._name_axes(data.feature_names[0], data.target_name)
        self._show_points(outlook)

    def show_answers(self, outlook: Outlook) -> bool:
        """The newest curve; while the pointer is on a neuron in Network, what that one answers."""
        line = outlook.line
        if line is not None:
            answer = line.answer_of(outlook.hovered, outlook.parameters) if outlook.hovered else None
            answer = answer if answer is not None else line.answers(outlook.parameters)[-1][0]
            self.curve.set_data(line.inputs[:, 0], np.where(np.isfinite(answer), answer, np.nan))
        return False

    def places(self, outlook: Outlook, part: Part) -> FloatArray:
        """Input and target."""
        samples = samples_of(outlook.data, part)
        return np.column_stack([samples.x[:, 0], samples.y])

    def show_focus(self, outlook: Outlook, focus: Focus | None) -> None:
        """Ring one sample, and draw how far the answer is from it."""
        super().show_focus(outlook, focus)
        if focus is None:
            self.residual.set_data([], [])
            return
        x, y = self.places(outlook, focus.part)[focus.index]
        self.residual.set_data([x, x], [y, float(outlook.to(focus.part)[focus.index, 0])])


def _target_ends(data: PreparedData) -> tuple[float, float]:
    """Lower and upper end of the axis of targets."""
    if data.frame is not None:
        return data.frame[2], data.frame[3]
    targets = np.concatenate([data.train.y, data.test.y])
    margin = max(_MARGIN * float(np.ptp(targets)), 0.1)
    return float(targets.min()) - margin, float(targets.max()) + margin

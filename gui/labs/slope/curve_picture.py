"""What is drawn on the axes of the slope lab's curve."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator
from numpy.typing import NDArray

from gui.labs.slope.curve_view import View
from gui.labs.slope.study import Study
from gui.labs.slope.words import compact
from gui.widgets.colors import Colors
from gui.widgets.numbers import plain

FloatArray = NDArray[np.float64]
LABEL_SIZE = 11.0
#: Fewest pixels of a side of the triangle that is named.
_LEAST_SIDE = 40.0


class CurvePicture:
    """Curve, flat points and axes are the frame; `moving` is what changes with the point."""

    def __init__(self, axes: Axes, colors: Colors) -> None:
        self.axes = axes
        self._curve = Line2D([], [], linewidth=1.8, solid_capstyle="round")
        self._flat = Line2D([], [], linestyle="", marker="D", markersize=6.0, markeredgewidth=1.4)
        self._tangent = Line2D([], [], linewidth=1.8, linestyle=(0, (5, 3)))
        self._secant = Line2D([], [], linewidth=1.8)
        self._run = Line2D([], [], linewidth=1.4)
        self._rise = Line2D([], [], linewidth=2.4, solid_capstyle="butt")
        self._ends = Line2D([], [], linestyle="", marker="o", markersize=9.0, markeredgewidth=2.0)
        self._point = Line2D([], [], linestyle="", marker="o", markersize=10.0, markeredgewidth=2.0)
        self._run_text, self._rise_text = (
            axes.annotate("", (0, 0), (0, 0), textcoords="offset points", fontsize=LABEL_SIZE)
            for _ in range(2)
        )
        self._run_text.set_horizontalalignment("center")
        self._rise_text.set_verticalalignment("center")
        for line in (self._curve, self._flat, *self._lines):
            axes.add_line(line)
        axes.tick_params(length=0, pad=4, labelsize=LABEL_SIZE)
        axes.grid(linewidth=1.0)
        axes.set_axisbelow(True)
        for spine in axes.spines.values():
            spine.set_visible(False)
        self.set_colors(colors)

    @property
    def _lines(self) -> tuple[Line2D, ...]:
        return self._tangent, self._secant, self._run, self._rise, self._ends, self._point

    @property
    def moving(self) -> tuple[Artist, ...]:
        """From back to front."""
        return (*self._lines, self._run_text, self._rise_text)

    def set_colors(self, colors: Colors) -> None:
        """Take other colours; needs a full draw."""
        self._colors = colors
        self._curve.set_color(colors.muted)
        self._flat.set(markerfacecolor=colors.panel, markeredgecolor=colors.muted)
        self._tangent.set_color(colors.gradient)
        for line in (self._secant, self._run):
            line.set_color(colors.text)
        self._run_text.set_color(colors.text)
        self._ends.set(markerfacecolor=colors.panel, markeredgecolor=colors.accent)
        self._point.set(markerfacecolor=colors.accent, markeredgecolor=colors.panel)
        self.axes.set_facecolor(colors.panel)
        self.axes.tick_params(colors=colors.muted, grid_color=colors.line)

    def name_lines(self, words: dict[str, str]) -> None:
        """A legend above the axes: what "secant", "tangent" and "flat" are called."""
        lines = {"secant": self._secant, "tangent": self._tangent, "flat": self._flat}
        legend = self.axes.legend(
            [lines[key] for key in words],
            list(words.values()),
            loc="lower right",
            bbox_to_anchor=(1.0, 1.0),
            ncols=len(words),
            fontsize=LABEL_SIZE,
            labelcolor=self._colors.text,
            frameon=False,
            handlelength=2.0,
            borderaxespad=0.2,
            borderpad=0.0,
        )
        legend.set_in_layout(False)

    def show_curve(self, x: FloatArray, y: FloatArray, view: View, study: Study) -> None:
        """The curve in a view, and where it is flat."""
        # why clipped: what goes beyond all bounds beside a pole makes matplotlib's lines go wrong.
        reach = 10 * (view.top - view.bottom)
        shown = np.where((y > view.bottom - reach) & (y < view.top + reach), y, np.nan)
        self._curve.set_data(x, shown)
        flat = study.flat_points(view.left, view.right)
        self._flat.set_data(flat, [study.known.at(place) for place in flat])
        self.axes.set_xlim(view.left, view.right)
        self.axes.set_ylim(view.bottom, view.top)
        width, height = self._pixels()
        _set_ticks(self.axes, view, max(2, int(width / 90)), max(2, int(height / 50)))

    def show_nudge(self, study: Study) -> None:
        """Both points, the secant and its triangle, the tangent."""
        nudge, here = study.nudge, study.known.result
        left, right = self.axes.get_xlim()
        edges = np.array([left, right])
        self._point.set_data([study.x], [here])
        places = [(nudge.start, nudge.f_start), (nudge.end, nudge.f_end)]
        others = [(x, y) for x, y in places if x != study.x and math.isfinite(y)]
        self._ends.set_data([x for x, _ in others], [y for _, y in others])
        self._tangent.set_data(edges, here + study.exact * (edges - study.x))
        if not math.isfinite(nudge.quotient):
            for line in (self._secant, self._run, self._rise):
                line.set_data([], [])
            self._label(study)
            return
        self._secant.set_data(edges, nudge.f_start + nudge.quotient * (edges - nudge.start))
        self._run.set_data([nudge.start, nudge.end], [nudge.f_start, nudge.f_start])
        self._rise.set_data([nudge.end, nudge.end], [nudge.f_start, nudge.f_end])
        self._rise.set_color(self._colors.signed(nudge.rise))
        self._label(study)

    def _label(self, study: Study) -> None:
        """Name run and rise where the triangle is large enough."""
        nudge = study.nudge
        corners = self.axes.transData.transform([(nudge.start, nudge.f_start), (nudge.end, nudge.f_end)])
        across, up = abs(corners[1] - corners[0]) * 72.0 / self.axes.figure.dpi
        is_named = math.isfinite(nudge.quotient) and across >= _LEAST_SIDE
        self._run_text.set_text(self._run_words(study) if is_named else "")
        self._rise_text.set_text(plain(nudge.rise) if is_named and up >= 16 else "")
        if not is_named:
            return
        rises = nudge.rise >= 0
        self._run_text.xy = (nudge.start + nudge.end) / 2, nudge.f_start
        self._run_text.set_position((0, -5 if rises else 5))
        self._run_text.set_verticalalignment("top" if rises else "bottom")
        goes_right = nudge.end > nudge.start
        self._rise_text.xy = nudge.end, (nudge.f_start + nudge.f_end) / 2
        self._rise_text.set_position((7 if goes_right else -7, 0))
        self._rise_text.set_horizontalalignment("left" if goes_right else "right")
        self._rise_text.set_color(self._colors.positive_text if rises else self._colors.negative_text)

    def _run_words(self, study: Study) -> str:
        return f"{'2h' if study.difference == 'central' else 'h'} = {compact(study.nudge.run)}"

    def _pixels(self) -> tuple[float, float]:
        box = self.axes.get_window_extent()
        dots = self.axes.figure.dpi / 72.0
        return box.width / dots, box.height / dots


def _set_ticks(axes: Axes, view: View, columns: int, rows: int) -> None:
    for axis, (low, high), most in (
        (axes.xaxis, (view.left, view.right), columns),
        (axes.yaxis, (view.bottom, view.top), rows),
    ):
        places = [
            float(place)
            for place in MaxNLocator(nbins=min(most, 10), steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
            if low <= place <= high
        ]
        axis.set_ticks(places, _tick_words(places))


def _tick_words(places: list[float]) -> list[str]:
    """As many decimals as tell them apart."""
    gap = min((abs(b - a) for a, b in pairwise(places)), default=1.0)
    decimals = max(0, -math.floor(math.log10(gap) + 1e-9))
    return [plain(place, min(decimals + (gap * 10**decimals % 1 > 1e-6), 15)) for place in places]

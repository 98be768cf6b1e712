"""Regression: what each answer lacks, over the answer. No Qt."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from engine.data.prepared import FloatArray
from engine.training.answers import explained_share
from gui.plots.curves import LABEL_SIZE
from gui.plots.outlook import PARTS, Outlook, samples_of
from gui.plots.output_view import PointsView, Room, ViewWords
from gui.plots.roomy_ends import RoomyEnds, drawable
from gui.session.focus import Focus, Part
from gui.widgets.colors import Colors
from gui.widgets.numbers import plain


class ResidualsView(PointsView):
    """Target minus answer: good answers lie around the line at 0, without any pattern.

    In the corner stands R2, the share of the targets' variance that the answers explain, for each part.
    """

    room = Room(left=44.0, below=32.0, right=4.0, above=16.0)
    is_square = False

    def __init__(self, axes: Axes, colors: Colors, words: ViewWords | None = None) -> None:
        super().__init__(axes, colors, words or ViewWords())
        self.zero = Line2D([], [], linewidth=1.4)
        self.lack = Line2D([], [], linewidth=1.5, linestyle=(0, (2.0, 1.5)))
        for line in (self.zero, self.lack):
            axes.add_line(line)
        corner = axes.transAxes
        self.share = axes.text(1.0, 1.01, "", transform=corner, ha="right", va="bottom", fontsize=LABEL_SIZE)
        self._across, self._up = RoomyEnds(), RoomyEnds()
        axes.grid(axis="y", linewidth=1.0)
        axes.set_axisbelow(True)
        axes.xaxis.set_major_locator(MaxNLocator(nbins="auto", steps=[1, 2, 5, 10]))
        axes.yaxis.set_major_locator(MaxNLocator(nbins=4, steps=[1, 2, 5, 10]))
        self.set_colors(colors)

    @property
    def artists(self) -> tuple[Artist, ...]:
        """The line at 0, points, what the sample in focus lacks, ring, R2."""
        return (self.zero, *self.points.values(), self.lack, self.halo, self.ring, self.share)

    def set_colors(self, colors: Colors) -> None:
        """Take other colours; needs a full draw."""
        super().set_colors(colors)
        self.zero.set_color(colors.muted)
        self.lack.set_color(colors.bad)
        self.share.set_color(colors.text)

    def show_data(self, outlook: Outlook) -> None:
        """A point for each sample; needs a full draw."""
        self._name_axes(self.words.answer, self.words.residual, upright=False)
        self._across, self._up = RoomyEnds(), RoomyEnds()
        self._show_points(outlook)
        self._fit(outlook)

    def show_answers(self, outlook: Outlook) -> bool:
        """Move every point to its newest place; the axes follow in steps."""
        self._place_points(outlook)
        self.share.set_text(" · ".join(self._shares(outlook)))
        return self._fit(outlook)

    def places(self, outlook: Outlook, part: Part) -> FloatArray:
        """Answer, and target minus answer."""
        answers = drawable(outlook.to(part)[:, 0])
        return np.column_stack([answers, drawable(samples_of(outlook.data, part).y - answers)])

    def show_focus(self, outlook: Outlook, focus: Focus | None) -> None:
        """Ring one sample, and draw what its answer lacks."""
        super().show_focus(outlook, focus)
        if focus is None:
            self.lack.set_data([], [])
        else:
            x, y = self.places(outlook, focus.part)[focus.index]
            self.lack.set_data([x, x], [0.0, y])

    def _fit(self, outlook: Outlook) -> bool:
        places = np.concatenate([self.places(outlook, part) for part in PARTS])
        # why with 0: the line must be in sight.
        changed = [self._across.fit(places[:, 0]), self._up.fit(np.append(places[:, 1], 0.0))]
        if not any(changed):
            return False
        self.axes.set_xlim(self._across.low, self._across.high)
        self.axes.set_ylim(self._up.low, self._up.high)
        self.zero.set_data([self._across.low, self._across.high], [0.0, 0.0])
        return True

    def _shares(self, outlook: Outlook) -> list[str]:
        """R2 of the training part, and of the test part where that is shown."""
        names: dict[Part, str] = {"train": "R²", "test": self.words.test}
        texts = []
        for part in PARTS if self._test_shown else PARTS[:1]:
            answers = drawable(outlook.to(part)[:, 0])
            share = explained_share(samples_of(outlook.data, part).y, answers)
            if share is not None:
                texts.append(f"{names[part]} {plain(share, 3)}")
        return texts

"""How wrong each difference is, for every h from 1 to 1e-16."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import get_args

import numpy as np
from matplotlib.artist import Artist
from matplotlib.lines import Line2D
from matplotlib.text import Text
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from engine.labs_spec import Difference
from engine.slope import LEAST_POWER
from gui.labs.slope.curve_picture import LABEL_SIZE
from gui.labs.slope.error_story import ErrorStory, story_of
from gui.labs.slope.study import STEPS, Study
from gui.labs.slope.words import compact, power_of_ten
from gui.widgets.plot_canvas import PlotCanvas
from gui.widgets.theme import Theme, active_theme

_MARGINS = (54.0, 14.0, 20.0, 30.0)
#: Errors of 0 are drawn on a floor, so many powers of ten below the smallest other one.
_FLOOR_GAP = 1
_SHOWN: tuple[Difference, ...] = get_args(Difference)


class ErrorCanvas(PlotCanvas):
    """|quotient - exact slope| over h, both in powers of ten; h shrinks to the right.

    A press or a drag sets h; so do Left and Right, by a tenth of a power, and Page keys by a whole one.
    """

    #: When h was changed; carries it and the number of the gesture.
    nudged = Signal(float, int)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ErrorCanvas", "Error of the slope for each h"))
        self.setObjectName("slope_errors")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setToolTip(self.tr("Drag to set h, or use Left, Right and the Page keys"))
        self._study: Study | None = None
        self._gesture = 0
        self._floor = 1e-17
        axes = self.axes = self.figure.add_axes((0.1, 0.1, 0.8, 0.8))
        axes.set_xscale("log")
        axes.set_yscale("log")
        axes.minorticks_off()
        axes.set_xlim(10**0.25, 10 ** (LEAST_POWER - 0.25))
        axes.tick_params(length=0, pad=4, labelsize=LABEL_SIZE)
        axes.grid(linewidth=1.0)
        axes.set_axisbelow(True)
        for spine in axes.spines.values():
            spine.set_visible(False)
        self.curves = {difference: Line2D([], [], linewidth=1.2) for difference in _SHOWN}
        self.zeros = Line2D([], [], linestyle="", marker="v", markersize=5.0)
        self.mark = Line2D([], [], linewidth=1.5)
        self.dot = Line2D([], [], linestyle="", marker="o", markersize=9.0, markeredgewidth=2.0)
        self._sides = [Text(0, 1.02, "", va="bottom", fontsize=LABEL_SIZE) for _ in range(2)]
        self._lines = (*self.curves.values(), self.zeros, self.mark, self.dot)
        for line in self._lines:
            line.set_clip_on(False)
            axes.add_line(line)
        self._sides[1].set_horizontalalignment("right")
        for text in self._sides:
            text.set_transform(axes.get_xaxis_transform())
            text.set_clip_on(False)
            axes.add_artist(text)
        for artist in self.moving_artists():
            artist.set_animated(True)

    def show_study(self, study: Study) -> None:
        """Show another state of the lab."""
        self._study = study
        self.refresh()

    def recolor(self, theme: Theme) -> None:
        """Take the theme's colours."""
        for line in (self.zeros,):
            line.set_color(theme.text)
        self.mark.set_color(theme.accent)
        self.dot.set(markerfacecolor=theme.accent, markeredgecolor=theme.panel)
        for text in self._sides:
            text.set_color(theme.muted)
        self.axes.set_facecolor(theme.panel)
        self.axes.tick_params(colors=theme.muted, grid_color=theme.line)

    def lay_out(self, width: float, height: float) -> None:
        """Fixed margins in pixels."""
        left, right, top, below = _MARGINS
        inner = max(width - left - right, 1.0), max(height - top - below, 1.0)
        self.axes.set_position((left / width, below / height, inner[0] / width, inner[1] / height))

    def update_artists(self) -> bool:
        """The errors of the present point, and the present h."""
        study = self._study
        shown, was_shown = study is not None and study.formula is not None, self.axes.get_visible()
        self.axes.set_visible(shown)
        if study is None or not shown:
            return was_shown
        ends = self._show_errors(study)
        self._show_present(study)
        self._show_sides(story_of(study))
        return self._show_frame(*ends) or not was_shown

    def moving_artists(self) -> Sequence[Artist]:
        """All but the axes."""
        return (*self._lines, *self._sides) if self.axes.get_visible() else ()

    def x_of(self, h: float) -> float:
        """Where an h is, in logical pixels from the left edge."""
        across, _ = self.axes.transData.transform((abs(h), 1.0))
        return float(across) / self.device_pixel_ratio

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set h to what is there."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.LeftButton:
            self._gesture += 1
            self._set_power(self._power_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag h."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._set_power(self._power_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right makes h smaller, as the axis goes; Home and End go to its ends."""
        tenths = {
            Qt.Key.Key_Right: -1, Qt.Key.Key_Left: 1, Qt.Key.Key_PageDown: -10, Qt.Key.Key_PageUp: 10,
        }  # fmt: skip
        key, study = Qt.Key(event.key()), self._study
        if study is None or (key not in tenths and key not in (Qt.Key.Key_Home, Qt.Key.Key_End)):
            super().keyPressEvent(event)
            return
        if not event.isAutoRepeat():
            self._gesture += 1
        if key in tenths:
            power = math.log10(abs(study.h)) if study.h else float(LEAST_POWER)
            self._set_power(round(power + tenths[key] / 10, 1))
        else:
            self._set_power(0.0 if key == Qt.Key.Key_Home else LEAST_POWER)

    def _set_power(self, power: float) -> None:
        study = self._study
        if study is not None and study.formula is not None:
            size = float(f"{10.0 ** min(max(power, LEAST_POWER), 0.0):.1e}")
            self.nudged.emit(math.copysign(size, study.h), self._gesture)

    def _power_at(self, across: float) -> float:
        """The power of ten there, at a tenth of one; whole ones catch the pointer."""
        h, _ = self.axes.transData.inverted().transform((across * self.device_pixel_ratio, 0.0))
        power = math.log10(max(float(h), 1e-30))
        return round(power) if abs(power - round(power)) < 0.13 else round(power, 1)

    def _show_errors(self, study: Study) -> tuple[int, int]:
        """The curves; returns the powers of ten that the axis must reach."""
        errors = {name: np.array(values) for name, values in study.errors.items()}
        numbers = np.concatenate(list(errors.values()))
        positive = numbers[np.isfinite(numbers) & (numbers > 0)]
        low = math.floor(math.log10(positive.min())) if positive.size else LEAST_POWER
        high = math.ceil(math.log10(positive.max())) if positive.size else 0
        low, high = max(low, -24) - _FLOOR_GAP, min(max(high, low + 2), 12)
        self._floor = 10.0**low
        theme = active_theme()
        for name, line in self.curves.items():
            is_chosen = name == study.difference
            shown = np.where(errors[name] == 0, self._floor, errors[name])
            line.set_data(STEPS, np.where(np.isfinite(shown), shown, np.nan))
            line.set(color=theme.text if is_chosen else theme.muted, alpha=1.0 if is_chosen else 0.45)
            line.set(linewidth=1.7 if is_chosen else 1.1, linestyle="-" if is_chosen else (0, (3, 2)))
        chosen = errors[study.difference]
        exact = [h for h, error in zip(STEPS, chosen, strict=True) if error == 0]
        self.zeros.set_data(exact, [self._floor] * len(exact))
        return low, high

    def _show_present(self, study: Study) -> None:
        size = min(max(abs(study.h), 10.0**LEAST_POWER), 1.0)
        self.mark.set_data([size, size], self.axes.get_ylim())
        error = abs(study.miss)
        self.dot.set_data([size], [max(error, self._floor)] if math.isfinite(error) else [np.nan])

    def _show_sides(self, story: ErrorStory) -> None:
        """Name what is seen: where the error falls with h, and where it grows again."""
        left, right = self._sides
        left.set_text(self._truncation_words(story))
        left.set_position((1.0, 1.02))
        right.set_text(self.tr("rounding: digits run out →") if story.rounding else "")
        right.set_position((10.0**LEAST_POWER, 1.02))

    def _truncation_words(self, story: ErrorStory) -> str:
        words: str = {
            None: self.tr("no truncation error: only rounding is left"),
            1: self.tr("← truncation: the error falls as h does"),
            2: self.tr("← truncation: the error falls as h² does"),
        }.get(story.truncation, self.tr("← truncation: the curve bends within h"))
        return words

    def _show_frame(self, low: int, high: int) -> bool:
        """Axes and their numbers; whether they changed."""
        width, height = self.width(), self.height()
        frame = (low, high, width, height)
        if getattr(self, "_frame", None) == frame:
            return False
        self._frame = frame
        axes = self.axes
        axes.set_ylim(10.0**low, 10.0 ** (high + 0.3))
        stride = max(1, -(-(high - low) // max(1, int((height - 50) / 24))))
        powers = list(range(high, low, -stride))
        axes.set_yticks([10.0**low, *(10.0**p for p in powers)], ["0", *map(power_of_ten, powers)])
        stride = 2 if width > 420 else 4
        steps = range(0, LEAST_POWER - 1, -stride)
        first = f"h = {compact(1.0)}"
        axes.set_xticks([10.0**p for p in steps], [first, *map(power_of_ten, list(steps)[1:])])
        axes.minorticks_off()
        self.mark.set_ydata(axes.get_ylim())
        return True

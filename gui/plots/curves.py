"""The curves of a training against the epoch, drawn on one Axes. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from numpy.typing import NDArray

from gui.plots import axis_steps
from gui.plots.thinning import IntArray, extremes
from gui.widgets.colors import Colors

FloatArray = NDArray[np.float64]
Quantity = Literal["loss", "accuracy", "r2"]
Kind = Literal["train", "test", "data"]

#: Which column of the history each curve of a quantity shows.
COLUMNS: dict[Quantity, dict[Kind, str]] = {
    "loss": {"train": "train_loss", "test": "test_loss", "data": "data_loss"},
    "accuracy": {"train": "train_accuracy", "test": "test_accuracy"},
    "r2": {"train": "train_r2", "test": "test_r2"},
}
#: Font size of everything written on an axes, in points; a point is a pixel in the window.
LABEL_SIZE = 11.0
#: So many trainings that were seen before can be drawn behind the present one.
MOST_GHOSTS = 20
#: Pixels from tick to tick, of one character, and of a legend's entry, at the least.
_TICK_HEIGHT, _CHARACTER, _ENTRY = 26.0, 6.8, 70.0
_SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


@dataclass(frozen=True, slots=True)
class CurveWords:
    """What is written on the axes; the window puts translations here."""

    epoch: str = "epoch"
    loss: str = "loss"
    accuracy: str = "accuracy"
    r2: str = "R²"
    train: str = "train"
    test: str = "test"
    data_loss: str = "data loss"
    seen: str = "seen before"


@dataclass(frozen=True, slots=True)
class Ghost:
    """A training that was seen before: its columns, their first entry at epoch `first`."""

    columns: Mapping[str, FloatArray]
    first: int = 0


class TrainingCurves:
    """Training solid, test dashed, the training loss without the penalty dotted.

    `ghosts` and `lines` are what moves while training; everything else changes only when `show` returns True.
    """

    def __init__(self, axes: Axes, colors: Colors, words: CurveWords) -> None:
        self.axes = axes
        self._words = words
        self._quantity: Quantity = "loss"
        self._frame: object = None
        self._lines: dict[Kind, Line2D] = {
            "data": Line2D([], [], linestyle=(0, (1.0, 1.8)), linewidth=1.3),
            "test": Line2D([], [], linestyle=(0, (3.5, 2.0)), linewidth=1.5),
            "train": Line2D([], [], linewidth=1.7),
        }
        self._ghosts = [Line2D([], [], linewidth=1.2, alpha=0.45) for _ in range(MOST_GHOSTS)]
        for ghost in self._ghosts:
            axes.add_line(ghost)
        for line in self._lines.values():
            # why: half of a line's width lies outside where it runs along an edge.
            line.set_clip_on(False)
            axes.add_line(line)
        axes.tick_params(length=0, pad=4, labelsize=LABEL_SIZE)
        axes.grid(axis="y", linewidth=1.0)
        axes.set_axisbelow(True)
        for side in ("left", "right", "top", "bottom"):
            axes.spines[side].set_visible(side == "bottom")
        self.set_colors(colors)

    @property
    def lines(self) -> tuple[Line2D, ...]:
        """The present training's curves, from back to front."""
        return tuple(self._lines.values())

    @property
    def ghosts(self) -> tuple[Line2D, ...]:
        """What is behind them."""
        return tuple(self._ghosts)

    def set_colors(self, colors: Colors) -> None:
        """Take other colours; needs a full draw."""
        self._colors = colors
        for kind, line in self._lines.items():
            line.set_color(colors.text if kind == "train" else colors.muted)
        for ghost in self._ghosts:
            ghost.set_color(colors.muted)
        self.axes.set_facecolor(colors.panel)
        self.axes.tick_params(colors=colors.muted, grid_color=colors.line)
        self.axes.spines["bottom"].set_color(colors.line)
        self._frame = None

    def show(
        self,
        columns: Mapping[str, FloatArray],
        quantity: Quantity,
        log: bool,
        first: int = 0,
        ghosts: Sequence[Ghost] = (),
    ) -> bool:
        """Draw the columns of `quantity` (NaN is a gap), their first entry at epoch `first`.

        `log` holds for the loss. Columns that measure nothing have no curve. Of `ghosts` the training's
        own curve is drawn faintly behind. Returns whether axes or legend changed, so that the moving
        lines alone are not enough to draw.
        """
        is_log = log and quantity == "loss"
        drawn = _drawn(columns, quantity, is_log)
        behind = [(_drawn(ghost.columns, quantity, is_log).get("train"), ghost.first) for ghost in ghosts]
        seen = [(values, start) for values, start in behind if values is not None]
        count = max((first + len(values) for values in drawn.values()), default=first)
        end = axis_steps.epoch_end(max([count, *(start + len(values) for values, start in seen)]))
        ends = _value_ends([*drawn.values(), *(values for values, _ in seen)], quantity, is_log)
        self._set_lines(drawn, end, first)
        self._set_ghosts(seen, end)
        frame = (tuple(drawn), bool(seen), quantity, is_log, end, ends, *map(round, self._pixels()))
        if frame == self._frame:
            return False
        self._frame = frame
        self._draw_frame(quantity, is_log, end, ends)
        self._draw_legend(tuple(drawn), quantity, bool(seen))
        return True

    def _set_ghosts(self, seen: Sequence[tuple[FloatArray, int]], end: int) -> None:
        per_column = max(1, int(end / max(self._pixels()[0], 1.0)))
        shown = [*seen[-MOST_GHOSTS:], *[(np.empty(0), 0)] * MOST_GHOSTS]
        for line, (values, start) in zip(self._ghosts, shown, strict=False):
            places = extremes(values, per_column)
            _place(line, start + places, values[places])

    def _set_lines(self, drawn: Mapping[Kind, FloatArray], end: int, first: int) -> None:
        per_column = max(1, int(end / max(self._pixels()[0], 1.0)))
        for kind, line in self._lines.items():
            values = drawn.get(kind, np.empty(0))
            places = extremes(values, per_column)
            _place(line, first + places, values[places])
            line.set_marker("o" if len(values) == 1 else "")
            line.set_markersize(4.0)

    def _draw_frame(self, quantity: Quantity, log: bool, end: int, ends: tuple[float, float]) -> None:
        axes = self.axes
        width, height = self._pixels()
        axes.set_yscale("log" if log else "linear")
        axes.minorticks_off()
        axes.set_xlim(0, end)
        axes.set_ylim(ends[0], ends[1] if log else ends[1] + 0.03 * (ends[1] - ends[0]))
        most = max(1, min(5, int(height / _TICK_HEIGHT)))
        values = axis_steps.log_ticks(*ends, most) if log else axis_steps.linear_ticks(*ends, most)
        axes.set_yticks(values, [_tick_label(value, quantity) for value in values])
        last = f"{self._words.epoch} {_epoch_label(end)}"
        most = int(width / (_CHARACTER * (len(last) + len(_epoch_label(end)) / 2 + 1)))
        epochs = axis_steps.epoch_ticks(end, next(parts for parts in (4, 2, 1) if parts <= max(most, 1)))
        axes.set_xticks(epochs, [*map(_epoch_label, epochs[:-1]), last])
        self._keep_labels_within()
        words = {"loss": self._words.loss, "accuracy": self._words.accuracy, "r2": self._words.r2}
        axes.set_ylabel(words[quantity], fontsize=LABEL_SIZE, color=self._colors.muted, parse_math=False)

    def _keep_labels_within(self) -> None:
        labels = self.axes.get_xticklabels()
        for label in labels:
            label.set_horizontalalignment("center")
        labels[0].set_horizontalalignment("left")
        labels[-1].set_horizontalalignment("right")

    def _draw_legend(self, kinds: tuple[Kind, ...], quantity: Quantity, with_ghosts: bool) -> None:
        legend = self.axes.get_legend()
        if legend is not None:
            legend.remove()
        words = {"train": self._words.train, "test": self._words.test, "data": self._words.data_loss}
        entries = [
            (self._lines[kind], words[kind]) for kind in sorted(kinds, key=("train", "test", "data").index)
        ]
        if with_ghosts:
            entries.insert(min(2, len(entries)), (self._ghosts[0], self._words.seen))
        entries = entries[: int(self._pixels()[0] / _ENTRY)]
        if not entries:
            return
        legend = self.axes.legend(
            [line for line, _ in entries],
            [word for _, word in entries],
            loc="upper right" if quantity == "loss" else "lower right",
            ncols=len(entries),
            fontsize=LABEL_SIZE,
            labelcolor=self._colors.text,
            facecolor=self._colors.panel,
            edgecolor="none",
            framealpha=1.0,
            handlelength=1.8,
            handletextpad=0.5,
            columnspacing=1.2,
            borderaxespad=0.0,
            borderpad=0.1,
        )
        for handle in legend.get_lines():
            handle.set_marker("")

    def _pixels(self) -> tuple[float, float]:
        """Width and height of the axes in points: the window's logical pixels."""
        box = self.axes.get_window_extent()
        dots = self.axes.figure.dpi / 72.0
        return box.width / dots, box.height / dots


def _place(line: Line2D, x: IntArray, y: FloatArray) -> None:
    """Put a curve where it belongs. An empty one is hidden: drawing it would take as long as a short one."""
    line.set_data(x, y)
    line.set_visible(len(y) > 0)


def _drawn(columns: Mapping[str, FloatArray], quantity: Quantity, log: bool) -> dict[Kind, FloatArray]:
    """The curves there is something to show of, with gaps where a value cannot be drawn: 0 on a log axis.

    The loss without the penalty is left out where it is the same as the loss. An R2 below 0, worse than
    any constant answer, has no bottom and is a gap too.
    """
    lowest = axis_steps.SMALLEST if log else 0.0 if quantity == "r2" else -axis_steps.LARGEST
    drawn = {kind: columns[name] for kind, name in COLUMNS[quantity].items()}
    if "data" in drawn and np.array_equal(drawn["data"], drawn["train"], equal_nan=True):
        del drawn["data"]
    return {
        kind: np.where((values >= lowest) & (values <= axis_steps.LARGEST), values, np.nan)
        for kind, values in drawn.items()
        if not bool(np.isnan(values).all())
    }


def _value_ends(curves: list[FloatArray], quantity: Quantity, log: bool) -> tuple[float, float]:
    if quantity != "loss":
        return 0.0, 1.0
    return axis_steps.log_ends(curves) if log else axis_steps.linear_ends(curves)


def _epoch_label(epoch: int) -> str:
    return f"{epoch:,}".replace(",", "\u2009")


def _tick_label(value: float, quantity: Quantity) -> str:
    if quantity == "accuracy":
        return f"{100 * value:.0f} %"
    mantissa, _, power = f"{value:g}".partition("e")
    if power:
        factor = "" if mantissa == "1" else f"{mantissa}·"
        return factor + "10" + str(int(power)).translate(_SUPERSCRIPTS)
    return mantissa.replace("-", "\u2212")

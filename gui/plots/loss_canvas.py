"""The training curves as a widget."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from PySide6.QtCore import QCoreApplication

from engine.training.history import COLUMNS
from gui.document.document import Document
from gui.plots.curves import LABEL_SIZE, Ghost, Quantity, TrainingCurves
from gui.plots.figures import curves_figure
from gui.plots.translated_words import curve_words
from gui.widgets.plot_canvas import PlotCanvas
from gui.widgets.theme import Theme, active_theme

#: Pixels around the axes: for the quantity and its numbers, for half a line, for the epochs.
_LEFT, _RIGHT, _TOP, _BELOW = 50.0, 4.0, 6.0, 19.0
_WORD_RIGHT = 13.0

#: Pixels between the margins from which there is room for the whole hint.
_WIDE_HINT = 260.0


class LossCanvas(PlotCanvas):
    """Draws the document's history."""

    def __init__(self, document: Document) -> None:
        super().__init__(QCoreApplication.translate("LossCanvas", "Training curves"))
        self._document = document
        self.quantity: Quantity = "loss"
        self.log = False
        axes = self.figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self.curves = TrainingCurves(axes, active_theme(), curve_words())
        self._hint = axes.text(
            0.5,
            0.5,
            "",
            transform=axes.transAxes,
            ha="center",
            va="center",
            fontsize=LABEL_SIZE,
            bbox={"edgecolor": "none", "pad": 4.0},
        )
        for line in self.moving_artists():
            line.set_animated(True)

    def show_quantity(self, quantity: Quantity, log: bool) -> None:
        """Draw another quantity; `log` holds for the loss."""
        self.quantity, self.log = quantity, log
        self.refresh(whole=True)

    def recolor(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.curves.set_colors(theme)
        self._hint.set_color(theme.muted)
        self._hint.set_backgroundcolor(theme.panel)

    def lay_out(self, width: float, height: float) -> None:
        """Fixed margins in pixels, the rest for the curves."""
        inner = max(width - _LEFT - _RIGHT, 1.0), max(height - _TOP - _BELOW, 1.0)
        axes = self.curves.axes
        axes.set_position((_LEFT / width, _BELOW / height, inner[0] / width, inner[1] / height))
        wide, narrow = self.tr("Press Run (F5): the loss will fall here."), self.tr("Press Run (F5)")
        self._hint.set_text(wide if inner[0] >= _WIDE_HINT else narrow)
        axes.yaxis.set_label_coords((_WORD_RIGHT - _LEFT) / inner[0], 0.5)

    def update_artists(self) -> bool:
        """The curves as the history has them now."""
        history = self._document.history
        columns = {name: history.column(name) for name in COLUMNS}
        is_empty = history.known_count == 0
        was_empty = self._hint.get_visible()
        self._hint.set_visible(is_empty)
        first = history.first_epoch
        frame_changed = self.curves.show(columns, self.quantity, self.log, first, self._ghosts())
        return frame_changed or is_empty != was_empty

    def on_paper(self) -> Figure | None:
        """The same as a light figure for files; None before the first epoch."""
        history = self._document.history
        if history.known_count == 0:
            return None
        columns = {name: history.column(name) for name in COLUMNS}
        return curves_figure(
            columns, self.quantity, self.log, history.first_epoch, self._ghosts(), curve_words()
        )

    def _ghosts(self) -> list[Ghost]:
        """Runs that are wanted here, the branches, and the future that is known after a rewind."""
        document = self._document
        history, present = document.history, document.runs.of(document.progress)
        runs = [run.history for run in document.runs.all() if run.shown and run is not present]
        branches = [branch.progress.history for branch in document.branches.all()]
        seen = [*runs, *branches, *([history] if history.has_future else [])]
        return [Ghost({name: each.known(name) for name in COLUMNS}, each.first_epoch) for each in seen]

    def moving_artists(self) -> Sequence[Artist]:
        """The lines."""
        return (*self.curves.ghosts, *self.curves.lines)

"""The confusion matrix: which classes are taken for which. No Qt."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.image import AxesImage
from matplotlib.patches import Rectangle

from engine.data.prepared import FloatArray, IntArray
from engine.training.answers import answered_classes
from gui.plots.cell_numbers import CellNumbers
from gui.plots.curves import LABEL_SIZE
from gui.plots.outlook import Outlook, samples_of
from gui.plots.output_view import OutputView, Room, ViewWords
from gui.session.focus import Focus, Part
from gui.widgets.colors import Colors

#: Longer class names are cut on the axes.
_LONGEST_NAME = 7
_CHARACTER = 6.2
#: How much of its hue a cell has where its whole row is in it, and a wrong one at the least.
_STRONGEST, _LEAST_WRONG = 0.62, 0.3
#: Larger matrices tell by their colours alone.
_MOST_NUMBERED = 12


class MatrixView(OutputView):
    """Rows are true classes, columns what was answered; right answers are on the diagonal.

    It counts the test samples, or the training samples where the test is hidden or empty.
    """

    has_cells = True

    def __init__(self, axes: Axes, colors: Colors, words: ViewWords | None = None) -> None:
        super().__init__(axes, colors, words or ViewWords())
        self.image = AxesImage(axes, interpolation="nearest", origin="upper")
        self.frame = Rectangle((0.0, 0.0), 1.0, 1.0, fill=False, linewidth=2.0, visible=False)
        self.image.set_data(np.zeros((2, 2)))
        axes.add_image(self.image)
        axes.add_patch(self.frame)
        self.counts = CellNumbers(axes, LABEL_SIZE)
        self.set_colors(colors)

    @property
    def artists(self) -> tuple[Artist, ...]:
        """Cells, the focus sample's frame, numbers."""
        return (self.image, self.frame, self.counts)

    def set_colors(self, colors: Colors) -> None:
        """Take other colours; needs a full draw."""
        super().set_colors(colors)
        self.frame.set_edgecolor(colors.text)
        self.counts.set_color(colors.text)

    def show_data(self, outlook: Outlook) -> None:
        """As many rows and columns as there are classes; needs a full draw."""
        count = len(outlook.data.class_names)
        names = [_fitting(name) for name in outlook.data.class_names]
        longest = max(map(len, names))
        self.room = Room(left=24.0 + _CHARACTER * longest, below=34.0, right=2.0, above=2.0)
        self.axes.set_xlim(-0.5, count - 0.5)
        self.axes.set_ylim(count - 0.5, -0.5)
        self.image.set_extent((-0.5, count - 0.5, count - 0.5, -0.5))
        self._name_ticks(self.axes.xaxis, names if count <= 2 else [name[:3] for name in names])
        self._name_ticks(self.axes.yaxis, names)
        self._name_axes(self.words.answered, self.words.true, upright=False)
        self.counts.set_visible(count <= _MOST_NUMBERED)

    def show_answers(self, outlook: Outlook) -> bool:
        """Count again; a cell is the stronger, the larger its share of its row."""
        table = self.table(outlook)
        self.image.set_data(self._cells(table))
        self.counts.show(table)
        return False

    def _cells(self, table: IntArray) -> FloatArray:
        """Right answers in the accent's tint, wrong ones in that of negative numbers: (rows, columns, 3)."""
        share = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
        is_right = np.eye(len(table), dtype=bool)
        # why not from 0: a single mistake among many has to be seen.
        strength = _STRONGEST * np.where(is_right, share, _LEAST_WRONG + (1.0 - _LEAST_WRONG) * share)
        colors, panel = self._colors, np.array(to_rgb(self._colors.panel))
        hues = np.where(is_right[..., None], to_rgb(colors.accent), to_rgb(colors.negative))
        tinted = panel + strength[..., None] * (hues - panel)
        cells: FloatArray = np.where((table > 0)[..., None], tinted, to_rgb(colors.raised))
        return cells

    def table(self, outlook: Outlook) -> IntArray:
        """How many samples of each class (row) were taken for each (column)."""
        part = self.part(outlook)
        size = len(outlook.data.class_names)
        true = outlook.data.classes_of(samples_of(outlook.data, part))
        answered = np.minimum(answered_classes(outlook.to(part)), size - 1)
        counts: IntArray = np.bincount(size * true + answered, minlength=size * size).reshape(size, size)
        return counts

    def part(self, outlook: Outlook) -> Part:
        """Which samples are counted."""
        return "test" if self._test_shown and len(outlook.data.test) else "train"

    def places(self, outlook: Outlook, part: Part) -> FloatArray:
        """Each sample's cell; what is not counted is nowhere."""
        samples = samples_of(outlook.data, part)
        if part != self.part(outlook):
            return np.full((len(samples), 2), np.nan)
        return np.column_stack([answered_classes(outlook.to(part)), outlook.data.classes_of(samples)]).astype(
            np.float64
        )

    def show_focus(self, outlook: Outlook, focus: Focus | None) -> None:
        """Frame the cell that one sample is in."""
        self.frame.set_visible(focus is not None and focus.part == self.part(outlook))
        if focus is not None and self.frame.get_visible():
            x, y = self.places(outlook, focus.part)[focus.index]
            self.frame.set_xy((x - 0.5, y - 0.5))


def _fitting(name: str) -> str:
    """There is little room beside the cells; the facts about the sample in focus have the whole name."""
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 2] + "…"

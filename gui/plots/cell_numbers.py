"""The numbers in a table's cells, as one artist. No Qt."""

# why: what matplotlib's renderers draw with has no types.
# mypy: disallow-untyped-calls=False

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.font_manager import FontProperties

from engine.data.prepared import IntArray


class CellNumbers(Artist):
    """A number in the middle of each cell, where row and column are the data coordinates y and x; none for 0.

    One Text for each cell would take five times as long, most of it for laying out what is one short word.
    """

    def __init__(self, axes: Axes, size: float) -> None:
        super().__init__()
        self._font = FontProperties(size=size)
        self._color = "black"
        self._numbers: IntArray = np.zeros((0, 0), dtype=np.intp)
        axes.add_artist(self)

    def set_color(self, color: str) -> None:
        """Of all numbers."""
        self._color = color
        self.stale = True

    def show(self, numbers: IntArray) -> None:
        """Take numbers of shape (rows, columns)."""
        self._numbers = numbers
        self.stale = True

    def draw(self, renderer: RendererBase) -> None:
        """Called by matplotlib."""
        if not self.get_visible():
            return
        context = renderer.new_gc()
        context.set_foreground(self._color)
        rows, columns = np.nonzero(self._numbers)
        places = self.get_transform().transform(np.column_stack([columns, rows]).astype(np.float64))
        height = renderer.get_canvas_width_height()[1]
        for number, (x, y) in zip(self._numbers[rows, columns].tolist(), places.tolist(), strict=True):
            wide, high, below = renderer.get_text_width_height_descent(str(number), self._font, ismath=False)
            bottom = y - high / 2 + below
            up = height - bottom if renderer.flipy() else bottom
            renderer.draw_text(context, x - wide / 2, up, str(number), self._font, 0.0)
        context.restore()
        self.stale = False

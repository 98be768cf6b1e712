"""The numbers in a table's cells, as one artist. No Qt."""

# why: what matplotlib's renderers draw with has no types.
# mypy: disallow-untyped-calls=False

from __future__ import annotations

from typing import cast

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
        #: Width, height and descent of what was measured once, at which scale.
        self._sizes: dict[tuple[str, float], tuple[float, float, float]] = {}
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
            wide, high, below = self._size(str(number), renderer)
            bottom = y - high / 2 + below
            up = height - bottom if renderer.flipy() else bottom
            renderer.draw_text(context, x - wide / 2, up, str(number), self._font, 0.0)
        context.restore()
        self.stale = False

    def _size(self, text: str, renderer: RendererBase) -> tuple[float, float, float]:
        key = text, cast(float, renderer.points_to_pixels(1.0))
        if key not in self._sizes:
            self._sizes[key] = renderer.get_text_width_height_descent(text, self._font, ismath=False)
        return self._sizes[key]

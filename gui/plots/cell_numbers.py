"""The numbers in a table's cells, as one artist. No Qt."""

# why: what matplotlib's renderers draw with has no types.
# mypy: disallow-untyped-calls=False

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.font_manager import FontProperties

from engine.data.prepared import IntArray


class CellNumbers(Artist):
    """A number in the middle of each cell, where row and column are the data coordinates y and x; none for 0.

    They are smaller where the cells are narrow. Where even the smallest are too wide, there are none.

    One Text for each cell would take five times as long, most of it for laying out what is one short word.
    """

    def __init__(self, axes: Axes, size: float) -> None:
        super().__init__()
        self._fonts = [FontProperties(size=share * size) for share in (1.0, 0.9, 0.8)]
        self._color = "black"
        self._numbers: IntArray = np.zeros((0, 0), dtype=np.intp)
        #: Width, height and descent of what was measured once, in which size.
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
        rows, columns = np.nonzero(self._numbers)
        texts = [str(number) for number in self._numbers[rows, columns].tolist()]
        font = self._fitting(texts, renderer)
        if font is None:
            return
        context = renderer.new_gc()
        context.set_foreground(self._color)
        places = self.get_transform().transform(np.column_stack([columns, rows]).astype(np.float64))
        height = renderer.get_canvas_width_height()[1]
        for text, (x, y) in zip(texts, places.tolist(), strict=True):
            wide, high, below = self._size(text, font, renderer)
            bottom = y - high / 2 + below
            up = height - bottom if renderer.flipy() else bottom
            renderer.draw_text(context, x - wide / 2, up, text, font, 0.0)
        context.restore()
        self.stale = False

    def _fitting(self, texts: Sequence[str], renderer: RendererBase) -> FontProperties | None:
        """The largest font in which all of them are within their cells; None where there is none."""
        (left, _), (right, _) = self.get_transform().transform([(0.0, 0.0), (1.0, 0.0)])
        for font in self._fonts:
            if all(self._size(text, font, renderer)[0] <= right - left for text in texts):
                return font
        return None

    def _size(self, text: str, font: FontProperties, renderer: RendererBase) -> tuple[float, float, float]:
        key = text, font.get_size_in_points() * cast(float, renderer.points_to_pixels(1.0))
        if key not in self._sizes:
            self._sizes[key] = renderer.get_text_width_height_descent(text, font, ismath=False)
        return self._sizes[key]

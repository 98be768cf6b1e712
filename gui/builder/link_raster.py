"""Draws thousands of smooth, antialiased links in milliseconds, as whole arrays.

Stroking them one by one with QPainter takes half a second for a network of eight layers of 32.
All links between two columns share their x's, so in every pixel column a link covers one interval
of rows. Its two soft edges are four bends of a piecewise linear function; only those bends are
written down, and two running sums along the rows turn them into coverage.

All this is done in whole numbers, rows in 256ths and densities in 65,536ths: about twice as quick as
with floats, and what is added and taken away again leaves exactly nothing.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gui.builder.arrangement import FloatArray, curve

#: Length of dash and gap of a negative link together on a usual screen, and the dash's share of it.
DASH_PERIOD = 9.0
DASH_SHARE = 0.66

#: The whole numbers that stand for one row, as a power of two, and for a density of 1.
ROW_BITS = 8
ROW = 1 << ROW_BITS
DENSITY = 1 << 16

Rgb = tuple[int, int, int]
Pixels = NDArray[np.float32]
Fixed = NDArray[np.int32]


class LinkRaster:
    """The links between two columns, from x `left` to x `right`, all in pixels.

    `starts` and `ends` are the links' y's. What depends on them alone is computed once; the weights
    change with every drawing. With `step` 2, two neighbouring pixel columns are drawn as one: half the
    time, and hardly seen where links are many. `period` is the length of a dash and its gap.
    """

    def __init__(
        self,
        left: float,
        right: float,
        starts: FloatArray,
        ends: FloatArray,
        rows: int,
        step: int = 1,
        period: float = DASH_PERIOD,
    ) -> None:
        self._first, self._last = int(left), int(np.ceil(right))
        self._rows = rows
        self._step = step
        middles = np.arange(self._first, self._last, step) + step / 2
        self._columns = len(middles)
        way = np.clip((middles - left) / (right - left), 0.0, 1.0)
        height, slope = curve(way)
        rise = ends - starts
        steepness = np.abs(np.outer(rise, slope / (right - left)))
        # why 1.5: rows count from a spare one above the canvas, and pixels are judged at their middle.
        self._y = _fixed(starts[:, None] + np.outer(rise, height) + 1.5)
        self._stretch = _single(np.hypot(1.0, steepness) / 2 * ROW)
        softness = (1.0 + step * steepness) / 2
        self._soft = _fixed(softness)
        self._gain = _single(DENSITY / (2 * softness))
        self._dashes = _single(_dashes(np.hypot(rise, right - left), way, period))

    def draw(
        self,
        canvas: NDArray[np.uint32],
        weights: FloatArray,
        widths: FloatArray,
        opacity: FloatArray,
        colors: tuple[Rgb, Rgb],
    ) -> None:
        """Draw into a (rows, columns) canvas of premultiplied ARGB, replacing what was there.

        There is one weight, width in pixels and opacity (0 to below 1) per link; `colors` are those of
        positive and negative weights. Negative links are dashed.
        """
        seen = np.flatnonzero(opacity > 0.0)
        density = self._density(seen, weights[seen] < 0, _single(widths[seen]), opacity[seen])
        pixels = np.repeat(_blend(density, colors).T, self._step, axis=1)
        canvas[:, self._first : self._last] = pixels[:, : self._last - self._first]

    def _density(
        self, seen: NDArray[np.intp], negative: NDArray[np.bool_], widths: Pixels, opacity: FloatArray
    ) -> Pixels:
        """How thickly links lie on each pixel, for both signs: shape (2, columns, rows).

        Density is -log(1 - opacity), so that the densities of links that cross simply add up.
        """
        y, soft = self._y[seen], self._soft[seen]
        half = (self._stretch[seen] * widths[:, None]).astype(np.int32)
        rise = _single(-np.log1p(-opacity))[:, None] * self._gain[seen]
        rise[negative] *= self._dashes[seen[negative]]
        turn = rise.astype(np.int32)
        columns, rows = self._columns, self._rows + 4
        first_cells = np.arange(columns) * rows + negative[:, None] * (columns * rows)
        sums = np.zeros(2 * columns * rows, np.int32)
        back = -turn
        for bend, change in (
            (y - half - soft, turn),
            (y - half + soft, back),
            (y + half - soft, back),
            (y + half + soft, turn),
        ):
            self._add(sums, first_cells, bend, change)
        slopes = sums.reshape(2, columns, rows)
        np.cumsum(slopes, axis=2, out=slopes)
        np.cumsum(slopes, axis=2, out=slopes)
        density = slopes[:, :, 1 : self._rows + 1].astype(np.float32)
        density *= 1 / DENSITY
        return density

    def _add(self, sums: Fixed, first_cells: NDArray[np.intp], bend: Fixed, turn: Fixed) -> None:
        """Write bends down: the slope turns there, shared between the rows around it. Uses `bend` up."""
        np.clip(bend, 0, (self._rows + 2) * ROW, out=bend)
        cells = (bend >> ROW_BITS).astype(np.intp)
        cells += first_cells
        bend &= ROW - 1
        bend *= turn
        bend >>= ROW_BITS
        places = cells.ravel()
        np.add.at(sums, places, (turn - bend).ravel())
        places += 1
        np.add.at(sums, places, bend.ravel())


def _dashes(lengths: FloatArray, way: FloatArray, period: float) -> FloatArray:
    """1 in the dashes and 0 in the gaps of a dashed link, with soft ends: shape (links, columns)."""
    phase = np.modf(np.outer(lengths / period, way))[0]
    return np.clip((DASH_SHARE / 2 - np.abs(phase - 0.5)) * period + 0.5, 0.0, 1.0)


def _blend(density: Pixels, colors: tuple[Rgb, Rgb]) -> NDArray[np.uint32]:
    """Premultiplied ARGB of both signs' densities, mixed in the measure of each."""
    shares = np.maximum(density, np.float32(0.0))
    total = shares[0] + shares[1]
    opacity = 1.0 - np.exp(-total)
    shares *= opacity / np.maximum(total, np.float32(1e-6))
    pixels: NDArray[np.uint32] = _whole(255 * opacity) << np.uint32(24)
    for shift, plus, minus in zip((16, 8, 0), *colors, strict=True):
        pixels |= _whole(shares[0] * np.float32(plus) + shares[1] * np.float32(minus)) << np.uint32(shift)
    return pixels


def _whole(channel: Pixels) -> NDArray[np.uint32]:
    """Rounded to whole numbers."""
    return (channel + np.float32(0.5)).astype(np.uint32)


def _single(array: FloatArray) -> Pixels:
    """Single precision: enough for pixels, and half the memory to move."""
    return array.astype(np.float32)


def _fixed(rows: FloatArray) -> Fixed:
    """Rows as whole numbers."""
    return np.rint(rows * ROW).astype(np.int32)

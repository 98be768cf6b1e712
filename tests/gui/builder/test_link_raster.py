from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from gui.builder.link_raster import LinkRaster

BLUE, ORANGE = (0, 0, 255), (255, 128, 0)
ROWS, COLUMNS = 120, 200

Canvas = NDArray[np.uint32]


def drawn(
    starts: list[float], ends: list[float], weights: list[float], width: float = 3.0, step: int = 1
) -> Canvas:
    canvas = np.zeros((ROWS, COLUMNS), np.uint32)
    raster = LinkRaster(20.0, 180.0, np.array(starts), np.array(ends), ROWS, step)
    count = len(weights)
    raster.draw(canvas, np.array(weights), np.full(count, width), np.full(count, 0.999), (BLUE, ORANGE))
    return canvas


def alpha(canvas: Canvas) -> NDArray[np.float64]:
    return (canvas >> 24) / 255.0


def channels(canvas: Canvas, row: int, column: int) -> tuple[int, int, int, int]:
    pixel = int(canvas[row, column])
    return pixel >> 24, pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255


def test_a_level_link_covers_its_width_exactly() -> None:
    canvas = drawn([60.0], [60.0], [1.0], width=4.0)
    thickness = alpha(canvas)[:, 30:170].sum(axis=0)
    np.testing.assert_allclose(thickness, 4.0, atol=0.35)
    assert alpha(canvas)[:, :20].max() == alpha(canvas)[:, 180:].max() == 0.0
    rows = np.flatnonzero(alpha(canvas)[:, 100] > 0.5)
    assert rows.tolist() == [58, 59, 60, 61]


@pytest.mark.parametrize("step", [1, 2])
def test_a_steep_link_runs_from_start_to_end(step: int) -> None:
    covered = alpha(drawn([10.0], [110.0], [1.0], step=step))
    rows = np.arange(ROWS)[:, None] + 0.5
    middle = (covered * rows).sum(axis=0)[20:180] / covered.sum(axis=0)[20:180]
    assert middle[0] == pytest.approx(10.0, abs=0.2)
    assert middle[80] == pytest.approx(60.0, abs=2.0)
    assert middle[-1] == pytest.approx(110.0, abs=0.2)
    assert (np.diff(middle) >= -1e-3).all()


def test_signs_have_their_colours() -> None:
    canvas = drawn([30.0, 90.0], [30.0, 90.0], [1.0, -1.0])
    opacity, red, _, blue = channels(canvas, 30, 100)
    assert opacity >= 253
    assert red == 0
    assert blue >= 253
    dash = int(np.argmax(alpha(canvas)[90]))
    _, red, green, blue = channels(canvas, 90, dash)
    assert red > 200
    assert 100 < green < 160
    assert blue == 0


def test_only_negative_links_are_dashed() -> None:
    covered = alpha(drawn([30.0, 90.0], [30.0, 90.0], [1.0, -1.0]))
    assert covered[30, 25:175].min() > 0.9
    assert covered[90, 25:175].min() < 0.1
    assert covered[90, 25:175].max() > 0.9


def test_what_cannot_be_seen_is_left_out() -> None:
    canvas = np.full((ROWS, COLUMNS), 7, np.uint32)
    raster = LinkRaster(20.0, 180.0, np.array([60.0]), np.array([60.0]), ROWS)
    raster.draw(canvas, np.ones(1), np.ones(1), np.zeros(1), (BLUE, ORANGE))
    assert canvas[:, 20:180].max() == 0
    assert canvas[:, :20].min() == 7


def test_colours_stay_premultiplied_where_many_cross() -> None:
    ends = np.linspace(5.0, 115.0, 30)
    starts, stops = np.tile(ends, 30), np.repeat(ends, 30)
    canvas = np.zeros((ROWS, COLUMNS), np.uint32)
    weights = np.where(np.arange(900) % 2, 1.0, -1.0)
    raster = LinkRaster(20.0, 180.0, starts, stops, ROWS)
    raster.draw(canvas, weights, np.full(900, 1.2), np.full(900, 0.5), ((255, 255, 255), (255, 255, 255)))
    opacity = canvas >> 24
    for shift in (16, 8, 0):
        assert (np.abs((canvas >> shift & 255).astype(int) - opacity.astype(int)) <= 1).all()

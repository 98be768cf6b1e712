from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from gui.builder.arrangement import (
    LARGEST_SIDE,
    OUTPUT_SIDE,
    SMALLEST_SIDE,
    LinkSpot,
    NeuronSpot,
    arrange,
    curve,
    nearest_neuron,
)

SHAPES = [(2, 1), (2, 8, 8, 1), (2, 16, 16, 1), (2, 32, 32, 32, 32, 32, 32, 32, 1), (2, 64, 1, 1)]
ROOMS = [(694.0, 270.0), (536.0, 167.0), (120.0, 80.0)]


@pytest.mark.parametrize("sizes", SHAPES)
@pytest.mark.parametrize("room", ROOMS)
def test_heatmaps_lie_inside_and_never_overlap(sizes: tuple[int, ...], room: tuple[float, float]) -> None:
    drawn = arrange(sizes, *room)
    assert drawn.sizes == sizes
    assert drawn.width >= room[0]
    assert drawn.height >= room[1]
    for column in drawn.columns:
        assert SMALLEST_SIDE <= column.side <= OUTPUT_SIDE
        assert all(below - above > column.side for above, below in pairwise(column.ys))
        assert column.ys[0] - column.side / 2 >= 0
        assert column.ys[-1] + column.side / 2 <= drawn.height
    for before, here in pairwise(drawn.columns):
        assert before.x + before.side / 2 < here.x - here.side / 2
    assert drawn.columns[-1].x + drawn.columns[-1].side / 2 <= drawn.width


@pytest.mark.parametrize("sizes", [(2, 8, 8, 1), (2, 16, 16, 1)])
def test_usual_networks_fit_a_small_panel_without_scrolling(sizes: tuple[int, ...]) -> None:
    drawn = arrange(sizes, 536.0, 167.0)
    assert (drawn.width, drawn.height) == (536.0, 167.0)


def test_zoom_enlarges_heatmaps_too() -> None:
    near = arrange((2, 4, 1), 1200.0, 800.0, zoom=2.0)
    far = arrange((2, 4, 1), 1200.0, 800.0)
    assert far.columns[1].side == LARGEST_SIDE
    assert near.columns[1].side == 2 * LARGEST_SIDE


def test_a_link_is_the_cubic_bezier_with_level_ends() -> None:
    t = np.linspace(0.0, 1.0, 50)
    x = 3 * (1 - t) ** 2 * t * 0.5 + 3 * (1 - t) * t**2 * 0.5 + t**3
    y = 3 * (1 - t) * t**2 + t**3
    height, slope = curve(x)
    np.testing.assert_allclose(height, y, atol=1e-4)
    assert slope[0] == slope[-1] == 0.0


def test_link_ends_come_in_the_order_of_the_parameters() -> None:
    drawn = arrange((2, 3, 1), 500.0, 200.0)
    starts, ends = drawn.link_ends(1)
    inputs, neurons = drawn.columns[0].ys, drawn.columns[1].ys
    assert list(starts) == [*inputs, *inputs, *inputs]
    assert list(ends) == [y for y in neurons for _ in inputs]


def test_spots_are_found_where_they_are_drawn() -> None:
    drawn = arrange((2, 3, 1), 500.0, 200.0)
    for number, column in enumerate(drawn.columns):
        for index, y in enumerate(column.ys):
            assert drawn.spot_at(column.x + 1, y - 1) == NeuronSpot(number, index)
    left, right = drawn.gap(1)
    way = 0.3
    height, _ = curve(np.array([way]))
    for index, end in enumerate(drawn.columns[1].ys):
        start = drawn.columns[0].ys[1]
        y = start + (end - start) * float(height[0])
        assert drawn.spot_at(left + way * (right - left), y) == LinkSpot(1, index, 1)


def test_far_from_everything_there_is_nothing() -> None:
    drawn = arrange((2, 3, 1), 500.0, 200.0)
    assert drawn.spot_at(2.0, 2.0) is None
    assert drawn.spot_at(drawn.columns[1].x - 60, 2.0) is None
    assert drawn.spot_at(drawn.columns[1].x, 2.0) is None


def test_nearest_neuron_is_by_height() -> None:
    drawn = arrange((2, 3, 1), 500.0, 200.0)
    assert [nearest_neuron(drawn, 1, y) for y in (0.0, 100.0, 200.0)] == [0, 1, 2]

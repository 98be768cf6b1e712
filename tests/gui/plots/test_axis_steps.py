"""Axes hold every value, seldom change, and have few round ticks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.plots.axis_steps import epoch_end, epoch_ticks, linear_ends, linear_ticks, log_ends, log_ticks


@given(st.integers(min_value=0, max_value=2_000_000))
def test_epoch_axis_holds_every_epoch(count: int) -> None:
    end = epoch_end(count)
    assert count <= end <= max(20, 2 * count)
    assert epoch_ticks(end, 4) == [0, end // 4, end // 2, 3 * end // 4, end]
    assert end % 4 == 0


def test_epoch_axis_changes_seldom() -> None:
    ends = {epoch_end(count) for count in range(100_001)}
    assert len(ends) < 25


@given(st.lists(st.floats(min_value=1e-9, max_value=1e14), min_size=1))
def test_linear_axis_starts_at_zero_and_is_not_much_too_large(values: list[float]) -> None:
    bottom, top = linear_ends([np.array(values)])
    assert bottom == 0
    assert max(values) * (1 - 1e-6) <= top <= 1.7 * max(values)


def test_linear_axis_without_values() -> None:
    assert linear_ends([]) == (0.0, 1.0)
    assert linear_ends([np.array([np.nan, np.inf])]) == (0.0, 1.0)
    assert linear_ends([np.zeros(3)]) == (0.0, 1.0)


def test_linear_axis_takes_negative_values_in() -> None:
    bottom, top = linear_ends([np.array([-3.5, 2.0])])
    assert bottom <= -3.5
    assert top >= 2.0


@pytest.mark.parametrize("top", [0.5, 1.2, 3.0, 80.0, 2.5e6])
@pytest.mark.parametrize("most", [1, 2, 4])
def test_linear_ticks_lie_on_the_axis(top: float, most: int) -> None:
    ticks = linear_ticks(0.0, top, most)
    assert ticks[0] == 0
    assert 2 <= len(ticks) <= most + 1
    assert ticks[-1] <= top * (1 + 1e-6)


def test_log_axis_holds_every_positive_value() -> None:
    assert log_ends([np.array([0.03, 0.9, np.nan]), np.array([2.0])]) == (0.01, 10.0)
    assert log_ends([]) == (0.1, 1.0)
    bottom, top = log_ends([np.array([1.0])])
    assert bottom <= 1.0 < top


def test_log_ticks_are_powers_of_ten() -> None:
    assert log_ticks(0.01, 10.0, 5) == pytest.approx([0.01, 0.1, 1.0, 10.0])
    assert log_ticks(1e-8, 1.0, 3) == pytest.approx([1e-8, 1e-5, 1e-2])

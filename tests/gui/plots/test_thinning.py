"""A thinned curve keeps its spikes, its gaps and its end."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.plots.thinning import extremes


def test_short_curve_stays_whole() -> None:
    assert extremes(np.arange(50.0), 2).tolist() == list(range(50))


def test_each_column_keeps_its_extremes() -> None:
    values = np.random.default_rng(3).normal(size=100_000)
    kept = values[extremes(values, 400)]
    columns = values.reshape(-1, 400)
    assert set(columns.min(axis=1)) <= set(kept)
    assert set(columns.max(axis=1)) <= set(kept)
    assert len(kept) <= 2 * 250 + 1


@pytest.mark.parametrize("spike", [0, 1, 4_999, 77_777, 99_999])
def test_one_spike_survives(spike: int) -> None:
    values = np.zeros(100_000)
    values[spike] = 7.0
    assert spike in extremes(values, 333)


def test_gap_stays_and_hides_nothing() -> None:
    values = np.ones(1000)
    values[100:300] = np.nan
    values[305] = 5.0
    values[306] = np.nan
    places = extremes(values, 50)
    assert np.isnan(values[places]).any()
    assert 305 in places
    assert 306 not in places


@given(
    st.lists(st.floats(-1e6, 1e6) | st.just(float("nan")), max_size=300),
    st.integers(min_value=1, max_value=40),
)
def test_places_ascend_and_reach_the_end(numbers: list[float], per_column: int) -> None:
    values = np.array(numbers)
    places = extremes(values, per_column)
    assert (np.diff(places) > 0).all()
    if numbers:
        assert places[-1] == len(numbers) - 1
        if not np.isnan(values).all():
            assert np.nanmax(values[places]) == np.nanmax(values)
            assert np.nanmin(values[places]) == np.nanmin(values)
    else:
        assert len(places) == 0

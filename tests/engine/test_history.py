"""The measured past of a training, and what is known of its future."""

from __future__ import annotations

import pytest

from engine.training.history import COLUMNS, MetricsHistory
from engine.training.state import EpochMetrics


def row(epoch: int, loss: float = 0.0) -> EpochMetrics:
    return EpochMetrics(epoch, loss or 1.0 / (epoch + 1), 0.5, 0.9, None, None, 0.1)


def test_the_past_grows_row_by_row() -> None:
    history = MetricsHistory(3)
    history.extend(row(epoch) for epoch in range(3, 200))
    assert len(history) == history.known_count == 197
    assert history.column("train_loss").tolist() == [1.0 / (epoch + 1) for epoch in range(3, 200)]
    assert all(number != number for number in history.column("test_loss"))
    with pytest.raises(ValueError, match="epoch 201 follows epoch 199"):
        history.extend([row(201)])


def test_a_rewind_keeps_the_future_known() -> None:
    history = MetricsHistory()
    history.extend(row(epoch) for epoch in range(100))
    history.rewind(40)
    assert len(history) == 40
    assert history.has_future
    assert history.last("train_loss") == 1 / 40
    assert len(history.known("train_loss")) == history.known_count == 100
    history.rewind(90)
    assert history.last("train_loss") == 1 / 90
    history.rewind(0)
    assert all(len(history.column(name)) == 0 for name in COLUMNS)


def test_what_comes_again_takes_the_place_of_the_future() -> None:
    history = MetricsHistory()
    history.extend(row(epoch) for epoch in range(10))
    history.rewind(4)
    history.extend([row(4, loss=7.0), row(5)])
    assert (len(history), history.known_count) == (6, 10)
    assert history.column("train_loss")[4] == 7.0
    history.extend(row(epoch) for epoch in range(6, 12))
    assert (len(history), history.has_future) == (12, False)
    assert history.known("train_loss")[9] == 1 / 10


def test_another_way_forgets_the_future() -> None:
    history = MetricsHistory()
    history.extend(row(epoch) for epoch in range(10))
    history.rewind(4)
    branch = history.copy()
    history.forget_future()
    assert (history.known_count, history.has_future) == (4, False)
    assert (len(branch), branch.known_count) == (4, 10)
    assert branch.known("train_loss")[9] == 1 / 10
    with pytest.raises(ValueError, match="epoch 5 is not known, only 0 to 4"):
        history.rewind(5)


def test_moments_before_a_stored_one_are_not_known() -> None:
    history = MetricsHistory(50)
    history.rewind(50)
    with pytest.raises(ValueError, match="epoch 49 is not known"):
        history.rewind(49)


def test_copies_go_their_own_ways() -> None:
    history = MetricsHistory()
    history.extend(row(epoch) for epoch in range(100))
    branch = history.copy()
    history.extend([row(100, loss=7.0)])
    branch.rewind(50)
    branch.extend([row(50, loss=8.0)])
    later = history.copy()
    history.extend([row(101, loss=9.0)])
    later.extend([row(101, loss=6.0)])
    assert history.column("train_loss")[[50, 100, 101]].tolist() == [1 / 51, 7.0, 9.0]
    assert later.column("train_loss")[[50, 100, 101]].tolist() == [1 / 51, 7.0, 6.0]
    assert branch.known("train_loss")[[50, 99]].tolist() == [8.0, 1 / 100]
    assert branch.known_count == 100

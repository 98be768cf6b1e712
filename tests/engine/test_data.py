"""The toy sets and their split."""

from typing import get_args

import numpy as np
import pytest
from sklearn.datasets import make_moons

from engine.data.prepare import prepare
from engine.data.prepared import PreparedData, Samples
from engine.data.toy_sets import TOY_SETS, circle, moons, spiral, xor
from engine.spec import DataName, DataSpec

NAMES = get_args(DataName)


def _rows(samples: Samples) -> list[tuple[float, ...]]:
    return sorted(map(tuple, np.column_stack([samples.x, samples.y]).tolist()))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("count", [4, 7, 200])
def test_a_set_has_as_many_samples_as_asked_for_of_both_classes(name: DataName, count: int) -> None:
    samples = TOY_SETS[name](samples=count, noise=0.1, seed=3)
    assert samples.x.shape == (count, 2)
    assert samples.x.dtype == samples.y.dtype == np.float64
    assert abs(np.sum(samples.y)) <= 1
    assert set(samples.y) == {-1.0, 1.0}


@pytest.mark.parametrize("name", NAMES)
def test_the_sets_have_a_like_size(name: DataName) -> None:
    reach = np.abs(TOY_SETS[name](samples=2000, noise=0.0, seed=3).x).max()
    assert 1.4 < reach < 2.1


@pytest.mark.parametrize("name", NAMES)
def test_the_seed_decides(name: DataName) -> None:
    make = TOY_SETS[name]
    once, again, other = (make(samples=50, noise=0.2, seed=seed) for seed in (1, 1, 2))
    assert _rows(once) == _rows(again) != _rows(other)


@pytest.mark.parametrize("name", NAMES)
def test_noise_is_the_deviation_of_every_coordinate(name: DataName) -> None:
    # The sources draw the noise last, so that it is the only difference between these two.
    make = TOY_SETS[name]
    clean, noisy = (make(samples=2000, noise=noise, seed=5).x for noise in (0.0, 0.25))
    assert np.std(noisy - clean, axis=0) == pytest.approx([0.25, 0.25], rel=0.06)


def test_moons_are_scikit_learns_own() -> None:
    x, classes = make_moons(n_samples=100, noise=0.1, random_state=1337)
    samples = moons(samples=100, noise=0.1, seed=1337)
    assert np.array_equal(samples.x, x)
    assert np.array_equal(samples.y, classes * 2 - 1)


def test_the_circle_is_inside() -> None:
    samples = circle(samples=100, noise=0.0, seed=1)
    radius = np.hypot(samples.x[:, 0], samples.x[:, 1])
    assert radius[samples.y > 0].max() < radius[samples.y < 0].min()


def test_xor_asks_whether_the_signs_are_equal() -> None:
    samples = xor(samples=100, noise=0.0, seed=1)
    assert np.array_equal(samples.y, np.sign(samples.x[:, 0] * samples.x[:, 1]))


def test_the_spirals_arms_are_each_others_image() -> None:
    samples = spiral(samples=100, noise=0.0, seed=1)
    assert samples.x[samples.y > 0] == pytest.approx(-samples.x[samples.y < 0])


def test_without_a_test_part_the_source_decides_the_order() -> None:
    data = prepare(DataSpec(samples=100, noise=0.1, train_share=1.0, seed=4))
    assert np.array_equal(data.train.x, moons(samples=100, noise=0.1, seed=4).x)
    assert data.test.x.shape == (0, 2)
    assert len(data.test) == 0


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("count", "share"), [(200, 0.8), (101, 0.5), (10, 0.99), (4, 0.8), (4, 0.1), (5, 0.4)]
)
def test_the_split_takes_every_sample_once(name: DataName, count: int, share: float) -> None:
    spec = DataSpec(name=name, samples=count, train_share=share)
    data = prepare(spec)
    assert len(data.train) == spec.train_count
    everything = TOY_SETS[name](samples=count, noise=spec.noise, seed=spec.seed)
    assert sorted(_rows(data.train) + _rows(data.test)) == _rows(everything)


def test_the_split_keeps_each_classs_share() -> None:
    data = prepare(DataSpec(samples=200, train_share=0.8))
    assert (np.sum(data.train.y), np.sum(data.test.y)) == (0.0, 0.0)


def test_the_same_spec_gives_the_same_parts() -> None:
    first, second = prepare(DataSpec(seed=8)), prepare(DataSpec(seed=8))
    assert np.array_equal(first.train.x, second.train.x)
    assert np.array_equal(first.test.y, second.test.y)


@pytest.mark.parametrize("share", [0.5, 1.0])
def test_prepared_numbers_cannot_be_changed(share: float) -> None:
    data = prepare(DataSpec(train_share=share))
    for array in (data.train.x, data.train.y, data.test.x, data.test.y):
        with pytest.raises(ValueError, match="read-only"):
            array[:] = 0.0


def test_samples_need_one_label_each() -> None:
    with pytest.raises(ValueError, match=r"\(3, 2\) and \(2,\)"):
        Samples(np.zeros((3, 2)), np.zeros(2))


def test_prepared_data_knows_whether_its_numbers_are_real() -> None:
    good = Samples(np.zeros((2, 2)), np.ones(2))
    bad = Samples(np.full((2, 2), np.nan), np.ones(2))
    assert PreparedData(train=good, test=good).is_finite
    assert not PreparedData(train=good, test=bad).is_finite

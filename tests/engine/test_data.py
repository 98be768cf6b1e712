"""The data sets are what the catalogue says; their split and their scaling."""

import numpy as np
import pytest
from pydantic import ValidationError
from sklearn.datasets import make_moons

from engine.data.catalogue import CATALOGUE, DATA_SETS
from engine.data.prepare import prepare
from engine.data.prepared import PreparedData, Samples
from engine.data.sources import SOURCES
from engine.data.sources.toy_curves import INTERCEPT, SLOPE, TILT
from engine.spec import DataName, DataSpec

CHOSEN = [(name, count) for name in DATA_SETS for count in range(2, max(2, CATALOGUE[name].most_classes) + 1)]
DRAWN = [name for name in DATA_SETS if CATALOGUE[name].size is None]
PLANES = [name for name in DRAWN if CATALOGUE[name].columns == ("x₁", "x₂") and CATALOGUE[name].classes]


def _samples(name: DataName, **changes: object) -> Samples:
    return SOURCES[name](DataSpec(name=name).with_changes(**changes))


def _rows(samples: Samples) -> list[tuple[float, ...]]:
    return sorted(map(tuple, np.column_stack([samples.x, samples.y]).tolist()))


def test_every_set_has_an_entry_and_a_source() -> None:
    assert set(CATALOGUE) == set(SOURCES) - {"table", "drawn"} == set(DATA_SETS)


@pytest.mark.parametrize(("name", "classes"), CHOSEN)
def test_a_set_is_what_the_catalogue_says(name: DataName, classes: int) -> None:
    spec = DataSpec(name=name, samples=2000, noise=0.0, classes=classes)
    samples = SOURCES[name](spec)
    assert samples.x.shape == (spec.sample_count, spec.input_count)
    assert samples.x.dtype == samples.y.dtype == np.float64
    if spec.task == "regression":
        assert len(set(samples.y)) > 1
        assert spec.class_names == ()
    else:
        expected = [-1.0, 1.0] if spec.task == "two_class" else list(range(len(spec.class_names)))
        assert sorted(set(samples.y)) == expected
        assert len(spec.class_names) == len(expected) >= classes


@pytest.mark.parametrize("name", PLANES)
@pytest.mark.parametrize("count", [4, 7, 200])
def test_classes_are_as_frequent(name: DataName, count: int) -> None:
    for classes in range(2, max(2, CATALOGUE[name].most_classes) + 1):
        samples = _samples(name, samples=count, classes=classes)
        sizes = np.unique(samples.y, return_counts=True)[1]
        assert len(samples) == count
        assert len(sizes) == min(classes, count)
        assert np.ptp(sizes) <= 1


@pytest.mark.parametrize("name", PLANES)
def test_the_sets_have_a_like_size(name: DataName) -> None:
    for classes in range(2, max(2, CATALOGUE[name].most_classes) + 1):
        reach = np.abs(_samples(name, samples=2000, noise=0.0, seed=3, classes=classes).x).max()
        assert 1.4 < reach < 2.1


@pytest.mark.parametrize("name", DRAWN)
def test_the_seed_decides(name: DataName) -> None:
    once, again, other = (_samples(name, samples=50, noise=0.2, seed=seed) for seed in (1, 1, 2))
    assert _rows(once) == _rows(again) != _rows(other)


@pytest.mark.parametrize("name", DRAWN)
def test_noise_is_the_deviation_of_every_coordinate_or_of_the_target(name: DataName) -> None:
    # The sources draw the noise last, so that it is the only difference between these two.
    clean, noisy = (_samples(name, samples=2000, noise=noise, seed=5) for noise in (0.0, 0.25))
    if CATALOGUE[name].classes:
        assert np.std(noisy.x - clean.x, axis=0) == pytest.approx([0.25, 0.25], rel=0.06)
    else:
        assert np.array_equal(noisy.x, clean.x)
        assert np.std(noisy.y - clean.y) == pytest.approx(0.25, rel=0.06)


def test_moons_are_scikit_learns_own() -> None:
    x, classes = make_moons(n_samples=100, noise=0.1, random_state=1337)
    samples = _samples("moons", samples=100, noise=0.1)
    assert np.array_equal(samples.x, x)
    assert np.array_equal(samples.y, classes * 2 - 1)


def test_the_circle_is_inside() -> None:
    samples = _samples("circle", samples=100, noise=0.0, seed=1)
    radius = np.hypot(samples.x[:, 0], samples.x[:, 1])
    assert radius[samples.y > 0].max() < radius[samples.y < 0].min()


def test_xor_asks_whether_the_signs_are_equal() -> None:
    samples = _samples("xor", samples=100, noise=0.0, seed=1)
    assert np.array_equal(samples.y, np.sign(samples.x[:, 0] * samples.x[:, 1]))


def test_the_spirals_arms_are_each_others_image() -> None:
    samples = _samples("spiral", samples=100, noise=0.0, seed=1)
    assert samples.x[samples.y > 0] == pytest.approx(-samples.x[samples.y < 0])


def test_without_a_test_part_the_source_decides_the_order() -> None:
    data = prepare(DataSpec(samples=100, noise=0.1, train_share=1.0, seed=4))
    assert np.array_equal(data.train.x, _samples("moons", samples=100, noise=0.1, seed=4).x)
    assert data.test.x.shape == (0, 2)
    assert len(data.test) == 0


@pytest.mark.parametrize("name", DATA_SETS)
@pytest.mark.parametrize(
    ("count", "share"), [(200, 0.8), (101, 0.5), (10, 0.99), (4, 0.8), (4, 0.1), (5, 0.4)]
)
def test_the_split_takes_every_sample_once(name: DataName, count: int, share: float) -> None:
    spec = DataSpec(name=name, samples=count, train_share=share)
    data = prepare(spec)
    assert len(data.train) == spec.train_count
    assert sorted(_rows(data.train) + _rows(data.test)) == _rows(SOURCES[name](spec))


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


def test_the_lecture_has_its_four_samples() -> None:
    data = prepare(DataSpec(name="lecture", train_share=1.0))
    assert data.train.x.tolist() == [[2, 3, -1], [3, -1, 0.5], [0.5, 1, 1], [1, 1, -1]]
    assert data.train.y.tolist() == [1, -1, -1, 1]


def test_line_and_plane_are_the_ones_described() -> None:
    line, plane = _samples("line", noise=0.0), _samples("plane", noise=0.0)
    assert line.y == pytest.approx(SLOPE * line.x[:, 0] + INTERCEPT)
    assert plane.y == pytest.approx(TILT[0] * plane.x[:, 0] + TILT[1] * plane.x[:, 1])


@pytest.mark.parametrize("name", ["line", "sine", "step", "plane", "multi_gauss"])
def test_targets_stay_within_one(name: DataName) -> None:
    assert 0.7 < np.abs(_samples(name, samples=2000, noise=0.0).y).max() <= 1.05


def test_the_checkerboard_alternates() -> None:
    samples = _samples("checkerboard", samples=500, noise=0.0)
    column, row = np.floor((samples.x.T + 1.8) / 0.9).astype(int)
    assert np.array_equal(samples.y > 0, (column + row) % 2 == 0)


@pytest.mark.parametrize("name", ["iris", "digits", "diabetes"])
def test_fewer_samples_of_a_real_set_are_drawn_by_the_seed(name: DataName) -> None:
    everything = _rows(_samples(name, samples=2000))
    some, others = (_samples(name, samples=60, seed=seed) for seed in (1, 2))
    assert len(some) == 60
    assert set(_rows(some)) <= set(everything)
    assert _rows(some) != _rows(others)


def test_breast_cancer_calls_benign_positive() -> None:
    spec = DataSpec(name="breast_cancer", samples=569)
    assert spec.class_names == ("malignant", "benign")
    assert np.count_nonzero(SOURCES["breast_cancer"](spec).y > 0) == 357


def test_standardising_learns_from_the_training_part_alone() -> None:
    plain = prepare(DataSpec(name="wine", samples=178))
    scaled = prepare(DataSpec(name="wine", samples=178, scaling="standardise"))
    assert scaled.train.x.mean(axis=0) == pytest.approx(np.zeros(13), abs=1e-12)
    assert scaled.train.x.std(axis=0) == pytest.approx(np.ones(13))
    center, spread = plain.train.x.mean(axis=0), plain.train.x.std(axis=0)
    assert scaled.test.x == pytest.approx((plain.test.x - center) / spread)
    assert np.array_equal(scaled.train.y, plain.train.y)


def test_min_max_takes_columns_to_0_and_1_and_leaves_constant_ones_at_0() -> None:
    data = prepare(DataSpec(name="digits", samples=1797, scaling="min_max"))
    assert data.train.x.min() == 0.0
    assert set(data.train.x.max(axis=0)) == {0.0, 1.0}
    assert np.isfinite(data.test.x).all()


@pytest.mark.parametrize("scaling", ["standardise", "min_max"])
def test_with_scaling_a_regressions_target_is_standardised(scaling: str) -> None:
    data = prepare(DataSpec(name="diabetes", samples=442).with_changes(scaling=scaling))
    assert data.train.y.mean() == pytest.approx(0.0, abs=1e-12)
    assert data.train.y.std() == pytest.approx(1.0)


@pytest.mark.parametrize(("name", "classes"), [("moons", 3), ("spiral", 6), ("iris", 3)])
def test_a_number_of_classes_that_a_set_has_not_is_refused(name: DataName, classes: int) -> None:
    with pytest.raises(ValidationError, match=f"data.classes is {classes}, but {name}"):
        DataSpec(name=name, classes=classes)


def test_class_numbers_start_at_0_for_any_task() -> None:
    moons, iris = prepare(DataSpec()), prepare(DataSpec(name="iris", samples=150))
    assert [moons.class_of(y) for y in (-1.0, 1.0)] == [0, 1]
    assert moons.classes_of(moons.train).tolist() == [moons.class_of(y) for y in moons.train.y]
    assert iris.classes_of(iris.train).tolist() == iris.train.y.tolist()


def test_prepared_data_knows_whether_its_numbers_are_real() -> None:
    good = Samples(np.zeros((2, 2)), np.ones(2))
    bad = Samples(np.full((2, 2), np.nan), np.ones(2))
    assert PreparedData(train=good, test=good).is_finite
    assert not PreparedData(train=good, test=bad).is_finite

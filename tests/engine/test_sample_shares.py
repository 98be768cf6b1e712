from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.prepared import PreparedData, Samples
from engine.network_spec import LayerSpec, NetworkSpec, NeuronSpec
from engine.spec import LossName, TrainingSpec
from engine.training.initial import initial_state
from engine.training.sample_graph import sample_graph
from engine.training.sample_shares import ShareMeter, sample_shares
from tests.engine.networks import networks

SMALL = NetworkSpec(layers=(LayerSpec(size=3, activation="tanh"), LayerSpec(size=1, activation="linear")))


def some_data(count: int, tests: int = 0, columns: int = 2, classes: int = 2) -> PreparedData:
    random = np.random.default_rng(4)
    x = random.normal(size=(count + tests, columns))
    y = random.integers(0, classes, count + tests).astype(float)
    if classes == 2:
        y = 2.0 * y - 1.0
    return PreparedData(
        Samples(x[:count], y[:count]),
        Samples(x[count:], y[count:]),
        task="two_class" if classes == 2 else "many_class",
        class_names=tuple(map(str, range(classes))),
    )


def assert_measured(network: NetworkSpec, training: TrainingSpec, data: PreparedData) -> None:
    """Every sample's numbers are those of its own graph of Values, and the shares their definition."""
    parameters = initial_state(network, data.column_count).parameters
    found = sample_shares(network, training, parameters, data)
    learning = ~np.array(network.frozen_parameters(data.column_count))
    pulls = []
    for place, (x, y) in enumerate(
        [(x, y) for part in (data.train, data.test) for x, y in zip(part.x, part.y, strict=True)]
    ):
        graph = sample_graph(network, training, parameters, x, float(y))
        grads = np.array([parameter.grad for parameter in graph.parameters])
        pulls.append(float(np.linalg.norm(grads[learning])))
        assert found.losses[place] == pytest.approx(graph.root.data, rel=1e-9, abs=1e-9)
        np.testing.assert_allclose(found.scores[place], [score.data for score in graph.scores], atol=1e-9)
    np.testing.assert_allclose(found.pulls, pulls, rtol=1e-9, atol=1e-9)
    count, total = len(data.train), sum(pulls[: len(data.train)])
    expected = np.array(pulls[:count]) / total if total else np.zeros(count)
    np.testing.assert_allclose(found.shares[:count], expected, rtol=1e-6, atol=1e-9)
    assert np.isnan(found.shares[count:]).all()


@settings(max_examples=25)
@given(network=networks(), loss=st.sampled_from(["max_margin", "squared_error", "binary_cross_entropy"]))
def test_every_sample_pulls_as_its_own_backward_pass_says(network: NetworkSpec, loss: LossName) -> None:
    assert_measured(network, TrainingSpec(loss=loss), some_data(5, tests=2))


def test_more_samples_than_are_measured_at_a_time_and_ten_classes() -> None:
    network = NetworkSpec(
        layers=(LayerSpec(size=4, activation="relu"), LayerSpec(size=10, activation="linear"))
    )
    training = TrainingSpec(loss="softmax_cross_entropy")
    assert_measured(network, training, some_data(30, tests=5, columns=3, classes=10))
    data = some_data(2000, tests=100)
    meter = ShareMeter(SMALL, TrainingSpec(), data)
    parameters = initial_state(SMALL, 2).parameters
    meter.begin(parameters)
    steps = 1
    while meter.advance():
        steps += 1
    assert steps > 2
    few = PreparedData(
        Samples(data.test.x.copy(), data.test.y.copy()), Samples(np.zeros((0, 2)), np.zeros(0))
    )
    np.testing.assert_allclose(
        meter.shares().pulls[2000:], sample_shares(SMALL, TrainingSpec(), parameters, few).pulls, rtol=1e-12
    )
    assert meter.shares().shares[:2000].sum() == pytest.approx(1.0)


def test_what_is_frozen_is_not_pulled_at() -> None:
    layers = (
        LayerSpec(neurons=(NeuronSpec(frozen=True), NeuronSpec())),
        LayerSpec(size=1, activation="linear"),
    )
    data, training = some_data(6), TrainingSpec(loss="squared_error")
    assert_measured(NetworkSpec(layers=layers), training, data)
    frozen = NetworkSpec(layers=tuple(layer.with_changes(frozen=True) for layer in layers))
    found = sample_shares(frozen, training, initial_state(frozen, 2).parameters, data)
    assert found.pulls.tolist() == found.shares.tolist() == [0.0] * 6


def test_nobody_pulls_where_the_margin_is_kept() -> None:
    data = some_data(6)
    parameters = np.zeros(len(SMALL.parameter_keys(2)))
    parameters[-1] = 5.0  # the output's bias: every score is 5
    found = sample_shares(SMALL, TrainingSpec(loss="max_margin"), parameters, data)
    right = data.train.y > 0
    assert (found.losses[right] == 0.0).all()
    assert (found.shares[right] == 0.0).all()
    assert found.shares[~right].sum() == pytest.approx(1.0)


def test_a_diverged_network_is_measured_without_an_error() -> None:
    parameters = np.full(len(SMALL.parameter_keys(2)), np.inf)
    found = sample_shares(SMALL, TrainingSpec(loss="squared_error"), parameters, some_data(4))
    assert not np.isfinite(found.losses).any()
    assert np.isnan(found.shares).all()

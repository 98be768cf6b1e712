from __future__ import annotations

import warnings

import numpy as np
import pytest
from sklearn.datasets import make_moons
from sklearn.metrics import r2_score

from engine.data.prepare import prepare
from engine.data.prepared import PreparedData, Samples
from engine.nn import build_mlp
from engine.spec import LayerSpec, LearningRateSpec, LossName, NetworkSpec, TrainingSpec
from engine.suggestions import suggested_project, with_loss
from engine.training.forward import ForwardPass
from engine.training.initial import initial_state
from engine.training.state import EpochMetrics, TrainingState
from engine.training.trainer import Trainer, sample_losses
from engine.training_error import TrainingError

EMPTY = Samples(np.zeros((0, 2)), np.zeros(0))
DEMO = NetworkSpec(
    layers=(
        LayerSpec(size=16, activation="relu"),
        LayerSpec(size=16, activation="relu"),
        LayerSpec(size=1, activation="linear"),
    ),
    seed=1337,
)
SMALL = NetworkSpec(layers=(LayerSpec(size=3), LayerSpec(size=1, activation="linear")))


def moons(test_count: int = 0) -> PreparedData:
    x, labels = make_moons(n_samples=100, noise=0.1, random_state=1337)
    y = labels * 2.0 - 1.0
    count = 100 - test_count
    return PreparedData(Samples(x[:count], y[:count]), Samples(x[count:], y[count:]))


def run(trainer: Trainer, state: TrainingState, epochs: int) -> tuple[TrainingState, list[EpochMetrics]]:
    history = []
    for _ in range(epochs):
        state, metrics = trainer.epoch(state)
        history.append(metrics)
    return state, history


def test_the_micrograd_demo() -> None:
    trainer = Trainer(DEMO, TrainingSpec(l2=1e-4), moons())
    state, history = run(trainer, initial_state(DEMO, 2), 100)
    assert round(history[0].train_loss, 4) == 0.8958
    assert history[0].train_accuracy == 0.5
    assert round(history[1].train_loss, 2) == 1.72
    assert history[-1].train_accuracy == 1.0
    assert history[-1].train_loss < 0.02
    assert history[0].test_loss is history[0].test_accuracy is None
    assert state.epoch == state.updates == 100
    assert history[50].learning_rate == pytest.approx(0.55)


def test_a_pause_between_two_batches_loses_nothing() -> None:
    training = TrainingSpec(batch_size=16, learning_rate=LearningRateSpec(start=0.1), l2=1e-3)
    trainer = Trainer(SMALL, training, moons(30))
    start = initial_state(SMALL, 2)
    at_once, metrics = trainer.epoch(start)
    assert trainer.batches_per_epoch == 5
    state = start
    for number in range(1, 6):
        result = Trainer(SMALL, training, moons(30)).batch(state)
        state = result.state
        assert state.updates == number
        assert (result.metrics is None) == (number < 5)
    assert state.same_as(at_once)
    assert result.metrics == metrics
    assert (state.epoch, state.batch, state.loss_sum, state.hits) == (1, 0, 0.0, 0)
    halfway = trainer.batch(trainer.batch(start).state).state
    assert trainer.epoch(halfway)[0].same_as(at_once)


def test_metrics_are_what_they_say() -> None:
    training = TrainingSpec(batch_size=32, learning_rate=LearningRateSpec(start=0.1), l1=0.001, l2=0.01)
    data = moons(30)
    trainer = Trainer(SMALL, training, data)
    state = initial_state(SMALL, 2)
    total = plain = 0.0
    counts = (32, 32, 6)
    for count in counts:
        p = state.parameters
        result = trainer.batch(state)
        penalty = 0.001 * np.abs(p).sum() + 0.01 * (p * p).sum()
        assert result.loss == pytest.approx(result.data_loss + penalty, rel=1e-13)
        total, plain = total + count * result.loss, plain + count * result.data_loss
        state = result.state
    metrics = result.metrics
    assert metrics is not None
    assert metrics.train_loss == pytest.approx(total / 70)
    assert metrics.data_loss == pytest.approx(plain / 70)
    losses = sample_losses(SMALL, training, state.parameters, data.test)
    assert metrics.test_loss == pytest.approx(losses.mean())
    scores = ForwardPass(SMALL, 2)(state.parameters, data.test.x)[-1][:, 0]
    assert metrics.test_accuracy == np.mean((data.test.y > 0) == (scores > 0))


def test_sample_losses_are_those_of_the_values() -> None:
    training, data = TrainingSpec(), moons()
    parameters = initial_state(SMALL, 2).parameters
    losses = sample_losses(SMALL, training, parameters, data.train)
    network = build_mlp(SMALL, 2)
    for loss, x, y in zip(losses, data.train.x, data.train.y, strict=True):
        assert loss == pytest.approx(max(0.0, 1 - y * network(x.tolist()).data), abs=1e-12)
    assert sample_losses(SMALL, training, parameters, EMPTY).shape == (0,)


def test_the_forward_pass_answers_for_every_neuron() -> None:
    forward = ForwardPass(DEMO, 2)
    x = np.random.default_rng(1).normal(size=(600, 2))
    parameters = initial_state(DEMO, 2).parameters
    layers = forward(parameters, x)
    assert [layer.shape for layer in layers] == [(600, 16), (600, 16), (600, 1)]
    network = build_mlp(DEMO, 2)
    for row in (0, 300, 599):
        answers = network.answers(x[row].tolist())
        for layer, expected in zip(layers, answers, strict=True):
            np.testing.assert_allclose(layer[row], [value.data for value in expected], atol=1e-13)
    again = forward(parameters * 2, x)
    assert not np.array_equal(layers[0], again[0])  # an answer is not overwritten by the next one
    np.testing.assert_allclose(again[0], 2 * layers[0])
    with pytest.raises(ValueError, match=r"x of shape \(2,\) is not \(samples, 2\)"):
        forward(parameters, x[0])
    with pytest.raises(ValueError, match="337"):
        forward(parameters[1:], x)


def test_a_diverging_training_goes_on_without_an_error() -> None:
    training = TrainingSpec(loss="squared_error", learning_rate=LearningRateSpec(start=100.0))
    trainer = Trainer(DEMO, training, moons(20))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        state, history = run(trainer, initial_state(DEMO, 2), 30)
    assert not np.isfinite(history[-1].train_loss)
    assert not np.isfinite(state.parameters).all()
    assert history[-1].train_accuracy is not None


def test_regression_has_no_accuracy() -> None:
    x = np.linspace(-1, 1, 20).reshape(-1, 1)
    samples = Samples(x, np.sin(3 * x[:, 0]))
    data = PreparedData(samples, samples, task="regression", feature_names=("x₁",))
    training = TrainingSpec(loss="huber", optimizer="adam", learning_rate=LearningRateSpec(start=0.02))
    trainer = Trainer(SMALL, training, data)
    _, history = run(trainer, initial_state(SMALL, 1), 200)
    assert history[-1].train_accuracy is history[-1].test_accuracy is None
    assert history[-1].train_loss < history[0].train_loss / 10


def test_many_classes() -> None:
    random = np.random.default_rng(4)
    y = random.integers(0, 3, 90).astype(float)
    x = random.normal(size=(90, 2)) * 0.3 + np.array([[0, 2], [2, -1], [-2, -1]])[y.astype(int)]
    data = PreparedData(Samples(x[:60], y[:60]), Samples(x[60:], y[60:]))
    network = NetworkSpec(layers=(LayerSpec(size=5), LayerSpec(size=3, activation="linear")))
    training = TrainingSpec(
        loss="softmax_cross_entropy", batch_size=20, learning_rate=LearningRateSpec(start=0.5)
    )
    _, history = run(Trainer(network, training, data), initial_state(network, 2), 20)
    assert history[-1].test_accuracy == 1.0


def test_two_classes_may_also_have_two_outputs() -> None:
    network = NetworkSpec(layers=(LayerSpec(size=8), LayerSpec(size=2, activation="linear")))
    rate = LearningRateSpec(start=0.05)
    training = TrainingSpec(loss="softmax_cross_entropy", optimizer="adam", learning_rate=rate, batch_size=20)
    _, history = run(Trainer(network, training, moons()), initial_state(network, 2), 40)
    assert history[-1].train_accuracy is not None
    assert history[-1].train_accuracy > 0.95


@pytest.mark.parametrize(
    ("network", "training", "data", "message"),
    [
        (SMALL, TrainingSpec(), PreparedData(EMPTY, EMPTY), "no samples"),
        (SMALL, TrainingSpec(batch_size=101), moons(), "training.batch_size is 101, but there are 100"),
        (DEMO, TrainingSpec(loss="softmax_cross_entropy"), moons(), "at least 2, not 1"),
        (
            NetworkSpec(layers=(LayerSpec(size=2),)),
            TrainingSpec(),
            moons(),
            "max_margin compares one number: the output layer needs 1 neuron, not 2",
        ),
        (
            NetworkSpec(layers=(LayerSpec(size=2),)),
            TrainingSpec(loss="softmax_cross_entropy"),
            PreparedData(Samples(np.zeros((1, 2)), np.array([2.0])), EMPTY),
            "with 2 output neurons has no class 2",
        ),
        (
            SMALL,
            TrainingSpec(),
            PreparedData(Samples(np.array([[0.0, 1.0], [np.nan, 1.0]]), np.ones(2)), EMPTY),
            "train sample 1 has nan in x₁",
        ),
        (
            SMALL,
            TrainingSpec(),
            PreparedData(
                Samples(np.zeros((1, 2)), np.ones(1)), Samples(np.zeros((1, 2)), np.array([np.inf]))
            ),
            "test sample 0 has inf in y",
        ),
    ],
)
def test_what_does_not_fit_together_is_refused(
    network: NetworkSpec, training: TrainingSpec, data: PreparedData, message: str
) -> None:
    with pytest.raises(TrainingError, match=message):
        Trainer(network, training, data)


def test_a_state_of_another_network_is_refused() -> None:
    trainer = Trainer(SMALL, TrainingSpec(), moons())
    with pytest.raises(TrainingError, match="337 parameters, but the network has 13"):
        trainer.batch(initial_state(DEMO, 2))


def test_a_state_is_not_changed_by_a_batch() -> None:
    trainer = Trainer(SMALL, TrainingSpec(optimizer="adam"), moons())
    start = trainer.batch(initial_state(SMALL, 2)).state
    parameters, slots = start.parameters.copy(), {k: v.copy() for k, v in start.slots.items()}
    result = trainer.batch(start)
    gradients = result.gradients.copy()
    trainer.batch(result.state)
    np.testing.assert_array_equal(start.parameters, parameters)
    np.testing.assert_array_equal(result.gradients, gradients)
    for name, slot in slots.items():
        np.testing.assert_array_equal(start.slots[name], slot)


@pytest.mark.parametrize("loss", ["squared_error", "huber"])
def test_a_regression_measures_the_share_of_variance_that_it_explains(loss: LossName) -> None:
    project = with_loss(suggested_project("sine"), loss)
    data = prepare(project.data)
    trainer = Trainer(project.network, project.training, data)
    state, metrics = trainer.epoch(initial_state(project.network, 1))
    forward = ForwardPass(project.network, 1)
    for part, measured in ((data.train, metrics.train_r2), (data.test, metrics.test_r2)):
        answers = forward(state.parameters, part.x)[-1][:, 0]
        assert measured == pytest.approx(r2_score(part.y, answers))
    assert metrics.train_accuracy is metrics.test_accuracy is None


def test_classes_have_an_accuracy_and_no_r2() -> None:
    project = suggested_project("iris")
    data = prepare(project.data)
    state, metrics = Trainer(project.network, project.training, data).epoch(initial_state(project.network, 4))
    assert metrics.train_r2 is metrics.test_r2 is None
    right = ForwardPass(project.network, 4)(state.parameters, data.test.x)[-1].argmax(axis=1) == data.test.y
    assert metrics.test_accuracy == right.mean()

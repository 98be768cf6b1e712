"""Step speed and run speed compute the same: the Value graph beside the replayed tape."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.data.features import expand
from engine.data.prepared import PreparedData, Samples
from engine.losses import sample_loss, targets_of
from engine.nn import build_mlp
from engine.ops import Op
from engine.optim import OPTIMIZERS, learning_rate_at
from engine.spec import (
    ACTIVATIONS,
    LOSSES,
    REDUCTIONS,
    ActivationName,
    LayerSpec,
    LearningRateSpec,
    LossName,
    NetworkSpec,
    OptimizerName,
    ReductionName,
    TrainingSpec,
)
from engine.spec import (
    OPTIMIZERS as OPTIMIZER_NAMES,
)
from engine.training.initial import initial_state
from engine.training.state import TrainingState
from engine.training.trainer import Trainer
from engine.training.value_batch import value_batch
from engine.value import topological_order

FloatArray = NDArray[np.float64]
EMPTY = Samples(np.zeros((0, 2)), np.zeros(0))
COUNT = 7


def make_data(loss: LossName) -> PreparedData:
    random = np.random.default_rng(5)
    classes = random.integers(0, 3, COUNT).astype(float)
    y = classes if loss == "softmax_cross_entropy" else np.where(classes > 0, 1.0, -1.0)
    return PreparedData(Samples(random.normal(size=(COUNT, 2)), y), EMPTY)


def make_network(loss: LossName, activation: ActivationName) -> NetworkSpec:
    outputs = 3 if loss == "softmax_cross_entropy" else 1
    layers = (LayerSpec(size=4, activation=activation), LayerSpec(size=3, activation=activation))
    return NetworkSpec(
        layers=(*layers, LayerSpec(size=outputs, activation="linear")), initialisation="lecture"
    )


def batch_samples(data: PreparedData, training: TrainingSpec, state: TrainingState) -> Samples:
    """The samples of the next batch, by the rule that is written down for them."""
    size = training.batch_size or COUNT
    order = np.arange(COUNT)
    if size < COUNT:
        order = np.random.default_rng([training.seed, state.epoch]).permutation(COUNT)
    chosen = order[state.batch * size : (state.batch + 1) * size]
    return Samples(data.train.x[chosen], data.train.y[chosen])


def sizes_of_terms(
    network: NetworkSpec, training: TrainingSpec, parameters: FloatArray, samples: Samples
) -> FloatArray:
    """For each parameter the sum of the absolute values of all that its gradient is added up from."""
    mlp = build_mlp(network, 2)
    values = mlp.parameters()
    for value, number in zip(values, parameters.tolist(), strict=True):
        value.data = number
    total = np.zeros(len(values))
    for x, y in zip(expand(samples.x, mlp.inputs).tolist(), samples.y.tolist(), strict=True):
        answer = mlp(x)
        scores = answer if isinstance(answer, list) else [answer]
        root = sample_loss(training.loss, scores, targets_of(training.loss, y, len(scores)))
        sizes = dict.fromkeys(order := topological_order(root), 0.0)
        sizes[root] = 1.0 if training.reduction == "sum" else 1.0 / len(samples)
        for value in reversed(order):
            if isinstance(value.op, Op):
                for parent, partial in zip(value._prev, value.local_derivatives, strict=True):
                    sizes[parent] += abs(partial) * sizes[value]
        total += [sizes.get(value, 0.0) for value in values]
    return total + training.l1 + 2 * training.l2 * np.abs(parameters)


def assert_batches_agree(network: NetworkSpec, training: TrainingSpec, epochs: int = 1) -> None:
    data = make_data(training.loss)
    trainer = Trainer(network, training, data)
    state = initial_state(network, 2)
    for _ in range(epochs * trainer.batches_per_epoch):
        samples = batch_samples(data, training, state)
        loss, gradients = value_batch(network, training, state.parameters, samples)
        result = trainer.batch(state)
        assert result.loss == pytest.approx(loss, rel=1e-12, abs=1e-13)
        limit = 1e-12 * sizes_of_terms(network, training, state.parameters, samples) + 1e-300
        assert (np.abs(result.gradients - gradients) <= limit).all()
        state = result.state
    assert state.epoch == epochs


@pytest.mark.parametrize(("loss", "activation"), list(product(LOSSES, ACTIVATIONS)))
def test_every_loss_with_every_activation_and_batch_size(loss: LossName, activation: ActivationName) -> None:
    network = make_network(loss, activation)
    rate = LearningRateSpec(start=0.05)
    for batch_size, reduction in product((1, 3, None), REDUCTIONS):
        training = TrainingSpec(
            loss=loss, batch_size=batch_size, reduction=reduction, learning_rate=rate, l1=0.01, l2=0.001
        )
        assert_batches_agree(network, training)


@pytest.mark.parametrize(("optimizer", "loss"), list(product(OPTIMIZER_NAMES, LOSSES)))
def test_every_optimizer_over_fifty_epochs(optimizer: OptimizerName, loss: LossName) -> None:
    """From the same start both go their own way, and their losses stay together."""
    network, data = make_network(loss, "tanh"), make_data(loss)
    rate = LearningRateSpec(kind="cosine", start=0.05, end=0.01, epochs=50)
    training = TrainingSpec(loss=loss, optimizer=optimizer, learning_rate=rate, batch_size=3, l2=0.001)
    trainer = Trainer(network, training, data)
    run = step = initial_state(network, 2)
    for epoch in range(50):
        for batch in range(trainer.batches_per_epoch):
            samples = batch_samples(data, training, run)
            loss_of_step, gradients = value_batch(network, training, step.parameters, samples)
            parameters, slots = OPTIMIZERS[optimizer](
                training, step.parameters, gradients, step.slots, learning_rate_at(rate, epoch)
            )
            step = TrainingState(parameters, slots)
            result = trainer.batch(run)
            run = result.state
            assert result.loss == pytest.approx(loss_of_step, rel=1e-9, abs=1e-9), (epoch, batch)


@pytest.mark.parametrize("reduction", REDUCTIONS)
def test_the_last_batch_may_be_short(reduction: ReductionName) -> None:
    training = TrainingSpec(batch_size=4, reduction=reduction)
    assert_batches_agree(make_network("max_margin", "relu"), training, epochs=3)

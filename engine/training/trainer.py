"""What a batch does: forward, loss, backward, update, for all its samples."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import PreparedData, Samples
from engine.nn import build_mlp
from engine.optim import learning_rate_at, updated
from engine.spec import NetworkSpec, TrainingSpec
from engine.tape.record import check_same_shape, record
from engine.tape.replay import Replay
from engine.training.sample_graph import SampleGraph, sample_graph
from engine.training.state import EpochMetrics, TrainingState

FloatArray = NDArray[np.float64]


class TrainingError(ValueError):
    """These settings and these data cannot be trained together; the message says why."""


@dataclass(frozen=True, slots=True, eq=False)
class BatchResult:
    """One batch: the state after it, and what it computed before its update.

    `loss` is the mean over the batch with the penalty, `data_loss` without; `gradients` are those
    of `loss`, in the order of the parameters. `metrics` is there when this batch ended the epoch.
    """

    state: TrainingState
    loss: float
    data_loss: float
    gradients: FloatArray
    metrics: EpochMetrics | None


class Trainer:
    """Trains a network on data. It holds no state: the same TrainingState gives the same result.

    Raises TrainingError where network, settings and data do not fit together. Numbers that grow
    beyond a float become infinite or NaN and stay so, without an error.
    """

    def __init__(self, network: NetworkSpec, training: TrainingSpec, data: PreparedData) -> None:
        _check(network, training, data)
        self._network, self._training, self._data = network, training, data
        self._replay = _recorded(network, training, data.train)
        self._batch_size = training.batch_size or len(data.train)
        self._train = _columns(data.train)
        self._test = _columns(data.test)
        self.batches_per_epoch = -(-len(data.train) // self._batch_size)

    def batch(self, state: TrainingState) -> BatchResult:
        """The next batch: forward over its samples, mean loss and penalty, backward, update."""
        columns = self._batch_columns(state)
        count = columns.shape[1]
        outputs, gradients = self._replay.forward_and_backward(state.parameters, columns, 1.0 / count)
        data_loss = float(outputs[0].sum()) / count
        loss = data_loss + self._penalty(state.parameters, gradients)
        rate = learning_rate_at(self._training.learning_rate, state.epoch)
        with np.errstate(all="ignore"):
            parameters, slots = updated(
                self._training, state.parameters, gradients, state.slots, rate, state.updates
            )
        after = TrainingState(
            parameters,
            slots,
            epoch=state.epoch,
            batch=state.batch + 1,
            updates=state.updates + 1,
            loss_sum=state.loss_sum + loss * count,
            data_loss_sum=state.data_loss_sum + data_loss * count,
            hits=state.hits + self._hits(columns, outputs),
        )
        if after.batch < self.batches_per_epoch:
            return BatchResult(after, loss, data_loss, gradients, None)
        metrics = self._metrics(after, rate)
        ended = TrainingState(parameters, slots, epoch=after.epoch + 1, updates=after.updates)
        return BatchResult(ended, loss, data_loss, gradients, metrics)

    def epoch(self, state: TrainingState) -> tuple[TrainingState, EpochMetrics]:
        """The remaining batches of the state's epoch."""
        while True:
            result = self.batch(state)
            state = result.state
            if result.metrics is not None:
                return state, result.metrics

    def _batch_columns(self, state: TrainingState) -> FloatArray:
        count = len(self._data.train)
        if self._batch_size >= count:
            return self._train
        order = np.random.default_rng([self._training.seed, state.epoch]).permutation(count)
        start = state.batch * self._batch_size
        return self._train[:, order[start : start + self._batch_size]]

    def _penalty(self, parameters: FloatArray, gradients: FloatArray) -> float:
        """The penalty; its gradient is added to `gradients`."""
        strength = self._training.l2
        if strength == 0:
            return 0.0
        with np.errstate(all="ignore"):
            gradients += 2.0 * strength * parameters
            return strength * float(parameters @ parameters)

    def _hits(self, columns: FloatArray, outputs: FloatArray) -> int:
        if self._data.task != "two_class":
            return 0
        return int(np.count_nonzero((columns[-1] > 0) == (outputs[1] > 0)))

    def _metrics(self, state: TrainingState, rate: float) -> EpochMetrics:
        count, test_count = len(self._data.train), len(self._data.test)
        classes = self._data.task == "two_class"
        test_loss = test_accuracy = None
        if test_count:
            outputs = self._replay.forward(state.parameters, self._test)
            test_loss = float(outputs[0].sum()) / test_count
            test_accuracy = self._hits(self._test, outputs) / test_count if classes else None
        return EpochMetrics(
            epoch=state.epoch,
            train_loss=state.loss_sum / count,
            data_loss=state.data_loss_sum / count,
            train_accuracy=state.hits / count if classes else None,
            test_loss=test_loss,
            test_accuracy=test_accuracy,
            learning_rate=rate,
        )


def sample_losses(
    network: NetworkSpec, training: TrainingSpec, parameters: FloatArray, samples: Samples
) -> FloatArray:
    """Each sample's own data loss, of shape (samples,)."""
    if not len(samples):
        return np.zeros(0)
    return _recorded(network, training, samples).forward(parameters, _columns(samples))[0]


def _columns(samples: Samples) -> FloatArray:
    """Inputs and target as the replay wants them: one row each, one column per sample."""
    return np.vstack([samples.x.T, samples.y])


def _recorded(network: NetworkSpec, training: TrainingSpec, samples: Samples) -> Replay:
    """The loss of one sample, recorded on the first sample and compared with the last."""
    parameters = np.array([p.data for p in build_mlp(network, samples.x.shape[1]).parameters()])
    tapes = []
    for place in (0, -1):
        graph: SampleGraph = sample_graph(
            network, training, parameters, samples.x[place], float(samples.y[place])
        )
        outputs = [graph.root, *graph.scores]
        tapes.append(record(outputs, [*graph.inputs, *graph.targets], graph.parameters))
    check_same_shape(*tapes)
    return Replay(tapes[0])


def _check(network: NetworkSpec, training: TrainingSpec, data: PreparedData) -> None:
    count = len(data.train)
    if not count:
        raise TrainingError("the training part has no samples")
    if training.batch_size is not None and training.batch_size > count:
        raise TrainingError(f"training.batch_size is {training.batch_size}, but there are {count} samples")
    if network.layers[-1].size != 1:
        raise TrainingError(f"{training.loss} needs one output neuron, not {network.layers[-1].size}")
    for name, part in (("train", data.train), ("test", data.test)):
        numbers = np.column_stack([part.x, part.y])
        for row, column in np.argwhere(~np.isfinite(numbers)):
            where = "y" if column == part.x.shape[1] else data.feature_names[column]
            raise TrainingError(f"{name} sample {row} has {numbers[row, column]} in {where}")

"""What a batch does: forward, loss, backward, update, for all its samples."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.bugs import network_as_run
from engine.data.features import expand
from engine.data.prepared import PreparedData, Samples
from engine.losses import targets_of
from engine.optim import OPTIMIZERS, learning_rate_at
from engine.spec import NetworkSpec, TrainingSpec
from engine.training.answers import explained_share
from engine.training.batch_sum import add_penalty_slope, penalty_of, scalar_batch, share_of
from engine.training.forward import forward_pass
from engine.training.recorded import recorded_loss, recorded_pass, recorded_replay
from engine.training.scalar_pass import ScalarPass
from engine.training.state import EpochMetrics, TrainingState
from engine.training_error import TrainingError

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.intp]

_NO_PARAMETERS = np.zeros(0)


@dataclass(frozen=True, slots=True, eq=False)
class BatchResult:
    """One batch: the state after it, and what it computed before its update.

    `data_loss` is the mean over the batch, or the sum if the settings say so, `loss` the same with the
    penalty; `gradients` are those of `loss`, in the order of the parameters. `metrics` is there when
    this batch ended the epoch.
    """

    state: TrainingState
    loss: float
    data_loss: float
    gradients: FloatArray
    metrics: EpochMetrics | None


class Trainer:
    """Trains a network on data. What it does depends on nothing but the TrainingState it is given.

    Raises TrainingError where network, settings and data do not fit together. Numbers that grow
    beyond a float become infinite or NaN and stay so, without an error.
    """

    def __init__(self, network: NetworkSpec, training: TrainingSpec, data: PreparedData) -> None:
        _check(training, data)
        network = network_as_run(network, training.bugs)
        self._network, self._columns = network, data.train.x.shape[1]
        self._training, self._task = training, data.task
        self._output_count = network.layers[-1].size
        self._train = replay_columns(network, training, data.train)
        self._test = replay_columns(network, training, data.test)
        self._count, self._test_count = len(data.train), len(data.test)
        self._batch_size = training.batch_size or self._count
        self._update = OPTIMIZERS[training.optimizer]
        self._order, self._ordered_epoch = np.arange(self._count), -1  # the samples of this epoch, in order
        self._shuffled = self._train
        self._replay = recorded_replay(network, training.loss, self._columns)
        self.frozen = np.array(network.frozen_parameters(self._columns))
        self._any_frozen = bool(self.frozen.any())
        self.batches_per_epoch = -(-self._count // self._batch_size)

    def batch(self, state: TrainingState) -> BatchResult:
        """The next batch: forward over its samples, loss and penalty, backward, update.

        Raises TrainingError for a state of another network.
        """
        self.check_fits(state)
        columns = self.columns_of(state)
        with np.errstate(all="ignore"):
            if self._training.bugs:
                outputs, gradients = scalar_batch(self.scalar_pass, self._training, state, columns)
            else:
                share = share_of(self._training, columns.shape[1])
                outputs, gradients = self._replay.forward_and_backward(state.parameters, columns, share)
                add_penalty_slope(self._training, state.parameters, gradients)
            return self.finish(state, outputs, gradients)

    def check_fits(self, state: TrainingState) -> None:
        """Raises TrainingError for a state of another network."""
        count, expected = len(state.parameters), self._replay.parameter_count
        if count != expected:
            raise TrainingError("other_network", count=count, expected=expected)

    def epoch(self, state: TrainingState) -> tuple[TrainingState, EpochMetrics]:
        """The remaining batches of the state's epoch."""
        while True:
            result = self.batch(state)
            state = result.state
            if result.metrics is not None:
                return state, result.metrics

    def losses_of(self, state: TrainingState) -> FloatArray:
        """Each sample's own loss in the next batch, in the order of `samples_of`."""
        with np.errstate(all="ignore"):
            losses: FloatArray = self._replay.forward(state.parameters, self.columns_of(state))[0]
        return losses

    def samples_of(self, state: TrainingState) -> IntArray:
        """Which training samples the next batch has, in its order."""
        self._bring_in_order(state.epoch)
        start = state.batch * self._batch_size
        return self._order[start : start + self._batch_size]

    def columns_of(self, state: TrainingState) -> FloatArray:
        """The next batch's inputs and targets, one row each, one column per sample."""
        if self._batch_size >= self._count:
            return self._train
        self._bring_in_order(state.epoch)
        start = state.batch * self._batch_size
        return self._shuffled[:, start : start + self._batch_size]

    @property
    def scalar_pass(self) -> ScalarPass:
        """The graph of a sample, to be followed one scalar at a time."""
        training = self._training
        return recorded_pass(self._network, training.loss, training.bugs, self._columns)

    def finish(self, state: TrainingState, outputs: FloatArray, gradients: FloatArray) -> BatchResult:
        """What the batch after `state` gives, once its numbers are there.

        `outputs` has each sample's loss in its first row and the scores below, `gradients` those of the
        loss with its penalty.
        """
        columns = self.columns_of(state)
        count = columns.shape[1]
        data_loss = float(np.add.reduce(outputs[0])) * share_of(self._training, count)
        loss = data_loss + penalty_of(self._training, state.parameters)
        rate = learning_rate_at(self._training.learning_rate, state.epoch)
        parameters, slots = self._updated(state, gradients, rate)
        sums = (
            state.loss_sum + loss * count,
            state.data_loss_sum + data_loss * count,
            state.hits + self._hits(columns, outputs),
        )
        batch, updates = state.batch + 1, state.updates + 1
        if batch < self.batches_per_epoch:
            after = TrainingState(parameters, slots, state.epoch, batch, updates, *sums, gradients=gradients)
            return BatchResult(after, loss, data_loss, gradients, None)
        after = TrainingState(parameters, slots, state.epoch + 1, 0, updates, gradients=gradients)
        return BatchResult(after, loss, data_loss, gradients, self._metrics(after, sums, rate))

    def _updated(
        self, state: TrainingState, gradients: FloatArray, rate: float
    ) -> tuple[FloatArray, dict[str, FloatArray]]:
        """Parameters and slots after the update; what is frozen stays as it is."""
        if "wrong_sign" in self._training.bugs:
            rate = -rate
        parameters, slots = self._update(self._training, state.parameters, gradients, state.slots, rate)
        if not self._any_frozen:
            return parameters, slots
        kept = {name: state.slots.get(name, 0.0) for name in slots}
        return (
            np.where(self.frozen, state.parameters, parameters),
            {name: np.where(self.frozen, kept[name], slot) for name, slot in slots.items()},
        )

    def _bring_in_order(self, epoch: int) -> None:
        """Shuffle the samples as this epoch has them; a batch of all of them is never shuffled."""
        if epoch != self._ordered_epoch and self._batch_size < self._count:
            self._order = np.random.default_rng([self._training.seed, epoch]).permutation(self._count)
            self._shuffled, self._ordered_epoch = self._train[:, self._order], epoch

    def _hits(self, columns: FloatArray, outputs: FloatArray) -> int:
        """How many samples got the right class; outputs are the loss and then the scores."""
        if self._task == "regression":
            return 0
        scores, targets = outputs[1:], columns[-self._output_count :]
        if self._output_count == 1:
            return int(np.count_nonzero((targets > 0.0) == (scores > 0.0)))
        return int(np.add.reduce(targets[scores.argmax(axis=0), np.arange(targets.shape[1])]))

    def measure(self, state: TrainingState) -> EpochMetrics:
        """What all samples give at a state, measured as an epoch is, but without an update.

        Raises TrainingError for a state of another network.
        """
        self.check_fits(state)
        with np.errstate(all="ignore"):
            outputs = self._replay.forward(state.parameters, self._train)
            data_loss = float(outputs[0].sum()) * share_of(self._training, self._count)
            loss = data_loss + penalty_of(self._training, state.parameters)
            sums = (loss * self._count, data_loss * self._count, self._hits(self._train, outputs))
            return self._metrics(state, sums, learning_rate_at(self._training.learning_rate, state.epoch))

    def _metrics(self, after: TrainingState, sums: tuple[float, float, int], rate: float) -> EpochMetrics:
        """What the epoch that has just ended measured."""
        classes = self._task != "regression"
        loss_sum, data_loss_sum, hits = sums
        test_loss = test_accuracy = train_r2 = test_r2 = None
        if not classes:
            train_r2 = explained_share(
                self._train[-1], self._replay.forward(after.parameters, self._train)[1]
            )
        if self._test_count:
            outputs = self._replay.forward(after.parameters, self._test)
            test_r2 = None if classes else explained_share(self._test[-1], outputs[1])
            test_loss = float(outputs[0].sum()) * share_of(self._training, self._test_count)
            test_accuracy = self._hits(self._test, outputs) / self._test_count if classes else None
        return EpochMetrics(
            epoch=after.epoch - 1,
            train_loss=loss_sum / self._count,
            data_loss=data_loss_sum / self._count,
            train_accuracy=hits / self._count if classes else None,
            test_loss=test_loss,
            test_accuracy=test_accuracy,
            learning_rate=rate,
            train_r2=train_r2,
            test_r2=test_r2,
        )


def sample_losses(
    network: NetworkSpec, training: TrainingSpec, parameters: FloatArray, samples: Samples
) -> FloatArray:
    """Each sample's own data loss, of shape (samples,).

    The network's answers and the loss are recorded apart: whoever draws the answers shares their recording.
    """
    if not len(samples):
        return np.zeros(0)
    network = network_as_run(network, training.bugs)
    answers = forward_pass(network, samples.x.shape[1])(parameters, samples.x)[-1]
    columns = np.vstack([answers.T, _targets(training, samples, answers.shape[1]).T])
    with np.errstate(all="ignore"):
        replay = recorded_loss(training.loss, answers.shape[1])
        losses: FloatArray = replay.forward(_NO_PARAMETERS, columns)[0]
    return losses


def replay_columns(network: NetworkSpec, training: TrainingSpec, samples: Samples) -> FloatArray:
    """Inputs and targets as a replay wants them: one row each, one column per sample.

    Raises TrainingError where output layer and targets do not fit.
    """
    inputs = expand(samples.x, network.input_names(samples.x.shape[1]))
    columns = np.hstack([inputs, _targets(training, samples, network.layers[-1].size)]).T.copy()
    columns.flags.writeable = False
    return columns


def _targets(training: TrainingSpec, samples: Samples, outputs: int) -> FloatArray:
    """What each of the outputs should answer, of shape (samples, outputs)."""
    targets = [targets_of(training.loss, y, outputs) for y in samples.y.tolist()]
    return np.array(targets).reshape(len(samples), outputs)


def _check(training: TrainingSpec, data: PreparedData) -> None:
    count = len(data.train)
    if not count:
        raise TrainingError("no_samples")
    if training.batch_size is not None and training.batch_size > count:
        raise TrainingError("batch_too_large", size=training.batch_size, count=count)
    for name, part in (("train", data.train), ("test", data.test)):
        numbers = np.column_stack([part.x, part.y])
        for row, column in np.argwhere(~np.isfinite(numbers)):
            where = "y" if column == part.x.shape[1] else data.feature_names[column]
            number = float(numbers[row, column])
            raise TrainingError("not_finite", part=name, row=int(row), number=number, column=where)

"""Which sample pulls hardest: every sample's answers, its own loss, and its share of the gradient."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.bugs import network_as_run
from engine.data.prepared import PreparedData, Samples
from engine.spec import NetworkSpec, TrainingSpec
from engine.training.recorded import recorded_replay
from engine.training.trainer import replay_columns

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class SampleShares:
    """What all samples give at one set of parameters: those of the training part, then those of the test.

    `scores` of shape (samples, outputs) is what the output layer answers, `losses` each sample's own loss
    without any penalty. `pulls` is how hard each sample pulls at the weights: the length (Euclidean norm) of
    the gradient of its own loss, over all parameters that are not frozen. `shares` is a training sample's
    pull as a share of the sum of all training samples' pulls, as if they were one batch: 0 for all where
    nobody pulls, NaN for test samples, which training never sees. All are of shape (samples,).

    Gradients are the true ones: what the bug museum does to the backward pass is not in them.
    """

    scores: FloatArray
    losses: FloatArray
    pulls: FloatArray
    shares: FloatArray


class ShareMeter:
    """Measures all samples, some at a time, so that nobody has to wait for the last of 100,000.

    Raises TrainingError where the output layer does not fit the targets.
    """

    def __init__(self, network: NetworkSpec, training: TrainingSpec, data: PreparedData) -> None:
        self._network, self._training, self._data = network_as_run(network, training.bugs), training, data
        columns = data.column_count
        self._replay = recorded_replay(self._network, training.loss, columns)
        self._learning = ~np.array(self._network.frozen_parameters(columns), dtype=bool)
        self._count = len(data.train) + len(data.test)
        self._width = self._replay.widest_per_sample
        self._tiles: list[tuple[int, FloatArray]] = []
        self._parameters: FloatArray | None = None
        self._next = 0
        self._outputs = self._pulls = np.zeros(0)

    def begin(self, parameters: FloatArray) -> None:
        """Measure at these parameters from now on, from the first sample."""
        self._parameters, self._next = parameters, 0
        self._outputs = np.zeros((1 + self._network.layers[-1].size, self._count))
        self._pulls = np.zeros(self._count)

    def advance(self) -> bool:
        """Measure the next samples; returns whether any are left."""
        if self._parameters is None:
            raise RuntimeError("begin() comes first")
        start, columns = self._tile(self._next)
        place = slice(start, start + columns.shape[1])
        with np.errstate(all="ignore"):
            outputs, gradients = self._replay.gradients_per_sample(self._parameters, columns)
            self._outputs[:, place] = outputs
            learning = gradients if self._learning.all() else gradients[self._learning]
            self._pulls[place] = np.sqrt(np.einsum("ps,ps->s", learning, learning))
        self._next += 1
        return bool(start + columns.shape[1] < self._count)

    def shares(self) -> SampleShares:
        """What was measured; to be asked when no samples are left."""
        shares = np.full(self._count, np.nan)
        training = self._pulls[: len(self._data.train)]
        with np.errstate(all="ignore"):
            total = training.sum()
            shares[: len(training)] = training / total if total != 0.0 else 0.0
        return SampleShares(self._outputs[1:].T, self._outputs[0], self._pulls, shares)

    def _tile(self, number: int) -> tuple[int, FloatArray]:
        """Where a tile's samples begin, and their inputs and targets; made when first asked for."""
        while number >= len(self._tiles):
            start = self._tiles[-1][0] + self._tiles[-1][1].shape[1] if self._tiles else 0
            part, before = (
                (self._data.train, 0)
                if start < len(self._data.train)
                else (self._data.test, len(self._data.train))
            )
            place = slice(start - before, start - before + self._width)
            samples = Samples(part.x[place], part.y[place])
            self._tiles.append((start, replay_columns(self._network, self._training, samples)))
        return self._tiles[number]


def sample_shares(
    network: NetworkSpec, training: TrainingSpec, parameters: FloatArray, data: PreparedData
) -> SampleShares:
    """All samples at once, however long that takes."""
    meter = ShareMeter(network, training, data)
    meter.begin(parameters)
    while meter.advance():
        pass
    return meter.shares()

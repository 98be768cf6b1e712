"""The loss of one batch, as a function of the parameters alone: forward only."""

from __future__ import annotations

from copy import copy

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import Samples
from engine.ops import Op
from engine.spec import NetworkSpec, TrainingSpec
from engine.tape.record import record
from engine.tape.replay import Replay
from engine.training.batch_sum import penalty_of, share_of
from engine.training.sample_graph import sample_graph
from engine.training.trainer import replay_columns
from engine.value import Value

FloatArray = NDArray[np.float64]
SignArray = NDArray[np.int8]

#: Operations whose slope jumps somewhere.
CORNERED = frozenset({"relu", "leaky_relu", "abs", "max", "min"})


class BatchLoss:
    """What a batch's loss would be with other parameters, its samples staying the same.

    `samples` are the batch's, all of them. The loss is the mean over them, or the sum if the settings
    say so, plus the penalty: what `Trainer.batch` calls `loss`.
    """

    def __init__(self, network: NetworkSpec, training: TrainingSpec, samples: Samples) -> None:
        self._network, self._training = network, training
        self._take(samples)
        count = len(network.parameter_keys(samples.x.shape[1]))
        graph = sample_graph(network, training, np.zeros(count), samples.x[0], float(samples.y[0]))
        corners = [value._prev for value in graph.values if has_corner(value)]
        self._corner_count = len(corners)
        firsts = [inputs[0] for inputs in corners]
        seconds = [inputs[1] for inputs in corners if len(inputs) == 2]
        self._two_inputs = np.array([len(inputs) == 2 for inputs in corners], dtype=bool)
        outputs = [graph.root, *firsts, *seconds]
        self._replay = Replay(record(outputs, [*graph.inputs, *graph.targets], graph.parameters))

    def with_samples(self, samples: Samples) -> BatchLoss:
        """The loss of another batch; what is recorded is the same for all."""
        other = copy(self)
        other._take(samples)
        return other

    def _take(self, samples: Samples) -> None:
        self.share = share_of(self._training, len(samples))
        self._columns = replay_columns(self._network, self._training, samples)

    def __call__(self, parameters: FloatArray) -> float:
        """The loss with these parameters; infinite or NaN where it leaves all bounds."""
        return self.with_sides(parameters)[0]

    def with_sides(self, parameters: FloatArray) -> tuple[float, SignArray]:
        """The loss, and on which side of its corner each operation that has one is, for all samples.

        Sides are -1, 0 (exactly in the corner) or 1. With an l1 penalty the parameters themselves
        have corners, at 0.
        """
        with np.errstate(all="ignore"):
            outputs = self._replay.forward(parameters, self._columns)
            losses, firsts = outputs[0], outputs[1 : 1 + self._corner_count].copy()
            firsts[self._two_inputs] -= outputs[1 + self._corner_count :]
            sides = np.sign(firsts).ravel()
            if self._training.l1:
                sides = np.concatenate([sides, np.sign(parameters)])
            loss = float(np.add.reduce(losses)) * self.share + self.penalty(parameters)
            return loss, np.nan_to_num(sides).astype(np.int8)

    def sample_losses(self, parameters: FloatArray) -> FloatArray:
        """Each sample's own loss, without the penalty, of shape (samples,)."""
        with np.errstate(all="ignore"):
            losses: FloatArray = self._replay.forward(parameters, self._columns)[0]
        return losses

    def penalty(self, parameters: FloatArray) -> float:
        """The penalty, counted once in a batch's loss."""
        with np.errstate(all="ignore"):
            return penalty_of(self._training, parameters)


def has_corner(value: Value) -> bool:
    """Whether its slope jumps where its one input is 0, or where its two inputs are equal."""
    return isinstance(value.op, Op) and value.op.name in CORNERED

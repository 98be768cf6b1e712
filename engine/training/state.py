"""Where a training stands: all that is needed to go on from here, bit for bit."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class TrainingState:
    """A moment between two batches.

    `parameters` is float64 in the order of `MLP.parameters()`; `slots` are the optimizer's running
    numbers (momentum and the like), each as long as `parameters`; `epoch` and `batch` count what is
    finished: epochs, and batches of the current epoch; `updates` counts all updates ever made.
    `loss_sum` and `data_loss_sum` (with and without the penalty) and `hits` add up what the current
    epoch's samples gave so far, so that a pause between two batches loses no metric. The order of
    the samples is drawn from the seed and the epoch number alone, so that no random generator has to
    be stored. `gradients` are the parameters' grads as the last batch left them, 0 at first: what would be
    added to if zero_grad were forgotten. All arrays are read-only.
    """

    parameters: FloatArray
    slots: dict[str, FloatArray] = field(default_factory=dict)
    epoch: int = 0
    batch: int = 0
    updates: int = 0
    loss_sum: float = 0.0
    data_loss_sum: float = 0.0
    hits: int = 0
    gradients: FloatArray = field(default_factory=lambda: np.zeros(0))

    def __post_init__(self) -> None:
        if not len(self.gradients):
            object.__setattr__(self, "gradients", np.zeros(len(self.parameters)))
        for array in self._arrays:
            array.flags.writeable = False

    @property
    def _arrays(self) -> tuple[FloatArray, ...]:
        return (self.parameters, self.gradients, *self.slots.values())

    @property
    def is_finite(self) -> bool:
        """Whether all of it is real numbers, as they are until a training diverges."""
        sums = np.array([self.loss_sum, self.data_loss_sum])
        return all(bool(np.isfinite(each).all()) for each in (*self._arrays, sums))

    @property
    def counters(self) -> tuple[int, int, int, float, float, int]:
        """All of it but the arrays."""
        return (self.epoch, self.batch, self.updates, self.loss_sum, self.data_loss_sum, self.hits)

    def same_as(self, other: TrainingState) -> bool:
        """Whether both are the same moment, to the bit."""
        return (
            np.array_equal(self.counters, other.counters, equal_nan=True)
            and np.array_equal(self.parameters, other.parameters, equal_nan=True)
            and np.array_equal(self.gradients, other.gradients, equal_nan=True)
            and self.slots.keys() == other.slots.keys()
            and all(np.array_equal(s, other.slots[k], equal_nan=True) for k, s in self.slots.items())
        )


@dataclass(frozen=True, slots=True)
class EpochMetrics:
    """What one epoch measured.

    `epoch` counts from 0. `train_loss` is what the epoch computed before its updates, the
    sample-weighted mean over its batches, penalty included; `data_loss` is the same without the
    penalty. `test_loss` is measured after the updates, without the penalty. Accuracies are
    fractions from 0 to 1. `train_r2` and `test_r2`, for regression, are measured after the updates: the
    share of the targets' variance that the answers explain, 1 at best, below 0 where the targets' mean
    would have been the better answer. None stands where there is nothing to measure: no test part,
    another task, or targets that are all the same.
    """

    epoch: int
    train_loss: float
    data_loss: float
    train_accuracy: float | None
    test_loss: float | None
    test_accuracy: float | None
    learning_rate: float
    train_r2: float | None = None
    test_r2: float | None = None

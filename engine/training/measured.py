"""What a condition can ask for, at one moment of a training."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from engine.network_spec import Link
from engine.optim import learning_rate_at
from engine.spec import LearningRateSpec
from engine.training.condition import Quantity
from engine.training.state import EpochMetrics, TrainingState
from engine.training.trainer import BatchResult


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """The numbers at `state`, and those that the batch `result` and the last whole epoch gave.

    `places` says where in the parameters each link's weight is, and under ("", neuron) its bias. `dead` are
    the ReLU neurons that answer 0 to every training sample, `died` those that did not before the batch.
    """

    places: Mapping[Link, int]
    schedule: LearningRateSpec
    state: TrainingState
    result: BatchResult
    metrics: EpochMetrics | None
    dead: frozenset[str]
    died: frozenset[str]

    def read(self, quantity: Quantity) -> float | None:
        """What it is; None where it is not known, as a weight that the network does not have."""
        name = quantity.name
        if name in ("w", "b", "grad_w", "grad_b"):
            place = self.places.get((quantity.source, quantity.target))
            numbers = self.result.gradients if name.startswith("grad") else self.state.parameters
            return None if place is None else float(numbers[place])
        if name in _OF_EPOCH:
            value = getattr(self.metrics, _OF_EPOCH[name], None)
            return None if value is None else float(value)
        return float(_OF_BATCH[name](self))

    @property
    def is_finite(self) -> bool:
        """Whether loss, gradients and parameters are all real numbers."""
        numbers = (self.result.loss, self.result.gradients, self.state.parameters)
        return all(bool(np.isfinite(each).all()) for each in numbers)


#: Which number of an epoch's metrics a name stands for.
_OF_EPOCH = {
    "train_loss": "train_loss",
    "accuracy": "train_accuracy",
    "train_accuracy": "train_accuracy",
    "test_loss": "test_loss",
    "test_accuracy": "test_accuracy",
}
_OF_BATCH: dict[str, Callable[[Measured], float]] = {
    "loss": lambda now: now.result.loss,
    "data_loss": lambda now: now.result.data_loss,
    "epoch": lambda now: now.state.epoch,
    "batch": lambda now: now.state.batch,
    "updates": lambda now: now.state.updates,
    "learning_rate": lambda now: learning_rate_at(now.schedule, now.state.epoch),
    "grad_norm": lambda now: float(np.linalg.norm(now.result.gradients)),
    "largest_grad": lambda now: float(np.abs(now.result.gradients).max(initial=0.0)),
    "largest_parameter": lambda now: float(np.abs(now.state.parameters).max(initial=0.0)),
    "dead_relus": lambda now: len(now.dead),
    "relu_died": lambda now: bool(now.died),
    "not_finite": lambda now: not now.is_finite,
}

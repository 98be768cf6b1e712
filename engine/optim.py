"""Optimizers and learning rates: what an update does with the gradients."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.spec import LearningRateSpec, TrainingSpec

FloatArray = NDArray[np.float64]
Slots = dict[str, FloatArray]


def learning_rate_at(spec: LearningRateSpec, epoch: int) -> float:
    """The learning rate of epoch k, counted from 0, for all its batches."""
    if spec.kind == "linear":
        return spec.start + (spec.end - spec.start) * min(epoch / spec.epochs, 1.0)
    return spec.start


def updated(
    training: TrainingSpec,
    parameters: FloatArray,
    gradients: FloatArray,
    slots: Slots,
    rate: float,
    step: int,
) -> tuple[FloatArray, Slots]:
    """New parameters and slots after one update. `step` counts the updates made before."""
    return parameters - rate * gradients, {}

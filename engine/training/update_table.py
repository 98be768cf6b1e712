"""The update as a table: what the optimizer makes of each parameter's gradient."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from engine.spec import TrainingSpec
from engine.training.state import TrainingState

FloatArray = NDArray[np.float64]

ColumnName = Literal["parameter", "gradient", "velocity", "mean", "scale", "step", "new"]
COLUMNS: tuple[ColumnName, ...] = get_args(ColumnName)


@dataclass(frozen=True, slots=True, eq=False)
class UpdateTable:
    """One row per parameter, one array per column that this optimizer has.

    `parameter` is the value before, `gradient` the gradient, `velocity` and `mean` what the optimizer
    remembers of earlier gradients, `scale` what it divides by (the root of the squares it remembers),
    `step` what is added and `new` the value after.
    """

    columns: dict[ColumnName, FloatArray]

    def __len__(self) -> int:
        return len(self.columns["parameter"])


def update_table(
    training: TrainingSpec, before: TrainingState, gradients: FloatArray, after: TrainingState
) -> UpdateTable:
    """What the update of one batch did; `gradients` are those of the batch, `after` the state after it."""
    found: dict[ColumnName, FloatArray | None] = {
        "parameter": before.parameters,
        "gradient": gradients,
        "velocity": after.slots.get("velocity"),
        "mean": after.slots.get("mean"),
        "scale": _scale(training, after),
        "step": after.parameters - before.parameters,
        "new": after.parameters,
    }
    return UpdateTable({name: column for name, column in found.items() if column is not None})


def _scale(training: TrainingSpec, after: TrainingState) -> FloatArray | None:
    """What AdaGrad, RMSProp and Adam divide by, as in `engine.optim`; None for the others.

    Adam's is corrected for starting at 0.
    """
    for name in ("sum_of_squares", "running_squares", "mean_of_squares"):
        squares = after.slots.get(name)
        if squares is None:
            continue
        scale: FloatArray = np.sqrt(squares)
        if "age" in after.slots:
            # why at least 1: what never had an update, being frozen, has nothing to correct.
            scale /= np.sqrt(1.0 - training.beta2 ** np.maximum(after.slots["age"], 1.0))
        return scale + training.epsilon
    return None

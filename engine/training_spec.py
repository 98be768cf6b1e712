"""How the parameters are improved: loss, optimizer, learning rate, and where a run stops."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field, field_validator

from engine.network_spec import Seed, Spec

LossName = Literal[
    "max_margin", "squared_error", "absolute_error", "huber", "binary_cross_entropy", "softmax_cross_entropy"
]
ReductionName = Literal["mean", "sum"]
OptimizerName = Literal["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw"]
ScheduleName = Literal["constant", "linear", "step", "cosine", "warm_up"]
BugName = Literal[
    "no_zero_grad", "assigned_grad", "wrong_order", "no_nonlinearity", "wrong_sign", "parents_in_a_set",
    "kept_interior_grads",
]  # fmt: skip

LOSSES: tuple[LossName, ...] = get_args(LossName)
REDUCTIONS: tuple[ReductionName, ...] = get_args(ReductionName)
OPTIMIZERS: tuple[OptimizerName, ...] = get_args(OptimizerName)
SCHEDULES: tuple[ScheduleName, ...] = get_args(ScheduleName)
BUGS: tuple[BugName, ...] = get_args(BugName)


class LearningRateSpec(Spec):
    """The learning rate of epoch k, counted from 0.

    `linear` is micrograd's decay: start + (end - start) * min(k / epochs, 1). `constant` stays at
    start. `step` multiplies start by `factor` after every `every` epochs. `cosine` falls from start to
    end along half a cosine, over `epochs`. `warm_up` climbs to start over the first `every` epochs.
    """

    kind: ScheduleName = "linear"
    start: float = Field(default=1.0, gt=0.0, le=100.0)
    end: float = Field(default=0.1, ge=0.0, le=100.0)
    epochs: int = Field(default=100, ge=1, le=1_000_000)
    factor: float = Field(default=0.5, gt=0.0, le=1.0)
    every: int = Field(default=20, ge=1, le=1_000_000)


class TrainingSpec(Spec):
    """How the parameters are improved. The seed shuffles the samples into batches.

    `reduction` makes one loss of a batch's losses. `batch_size` None takes the whole training part at
    once; `l1` and `l2` are the strengths of the penalties l1 * sum of |p| and l2 * sum of p^2 over all
    parameters; `epochs` is where a run stops by itself. `momentum` is for momentum and nesterov,
    `alpha` for rmsprop, `beta1` and `beta2` for adam and adamw, `weight_decay` for adamw; `epsilon`
    keeps adagrad, rmsprop, adam and adamw from dividing by 0. `bugs` break the engine on purpose, see
    `engine.bugs`; they stand in the order of BUGS.
    """

    loss: LossName = "max_margin"
    reduction: ReductionName = "mean"
    optimizer: OptimizerName = "sgd"
    learning_rate: LearningRateSpec = LearningRateSpec()
    momentum: float = Field(default=0.9, ge=0.0, lt=1.0)
    alpha: float = Field(default=0.99, ge=0.0, lt=1.0)
    beta1: float = Field(default=0.9, ge=0.0, lt=1.0)
    beta2: float = Field(default=0.999, ge=0.0, lt=1.0)
    epsilon: float = Field(default=1e-8, gt=0.0, le=1.0)
    weight_decay: float = Field(default=0.01, ge=0.0, le=1.0)
    l1: float = Field(default=0.0, ge=0.0, le=10.0)
    l2: float = Field(default=0.0, ge=0.0, le=10.0)
    batch_size: int | None = Field(default=None, ge=1)
    epochs: int = Field(default=200, ge=1, le=1_000_000)
    seed: Seed = 1337
    bugs: tuple[BugName, ...] = ()

    @field_validator("bugs")
    @classmethod
    def _each_once(cls, bugs: tuple[BugName, ...]) -> tuple[BugName, ...]:
        return tuple(bug for bug in BUGS if bug in bugs)

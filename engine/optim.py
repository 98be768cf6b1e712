"""Optimizers and learning rates: what an update makes of the gradients.

Every rule agrees with PyTorch's of the same name. What it must remember from update to update are
arrays as long as the parameters, kept by name in `slots`; where one is missing it starts at 0.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from engine.spec import LearningRateSpec, OptimizerName, TrainingSpec

FloatArray = NDArray[np.float64]
Slots = dict[str, FloatArray]

#: Takes settings, parameters, gradients, slots and the learning rate; gives what replaces them. It
#: changes none of the arrays.
Rule = Callable[[TrainingSpec, FloatArray, FloatArray, Slots, float], tuple[FloatArray, Slots]]


def sgd(
    _training: TrainingSpec, parameters: FloatArray, gradients: FloatArray, _slots: Slots, rate: float
) -> tuple[FloatArray, Slots]:
    """One step against the gradient: p - rate g."""
    return parameters - rate * gradients, {}


def momentum(
    training: TrainingSpec, parameters: FloatArray, gradients: FloatArray, slots: Slots, rate: float
) -> tuple[FloatArray, Slots]:
    """A ball that rolls: the velocity v = momentum v + g; p - rate v. Polyak 1964."""
    velocity = training.momentum * _slot(slots, "velocity", parameters) + gradients
    return parameters - rate * velocity, {"velocity": velocity}


def nesterov(
    training: TrainingSpec, parameters: FloatArray, gradients: FloatArray, slots: Slots, rate: float
) -> tuple[FloatArray, Slots]:
    """Momentum that looks one step ahead: p - rate (g + momentum v). Sutskever and others 2013."""
    velocity = training.momentum * _slot(slots, "velocity", parameters) + gradients
    return parameters - rate * (gradients + training.momentum * velocity), {"velocity": velocity}


def adagrad(
    training: TrainingSpec, parameters: FloatArray, gradients: FloatArray, slots: Slots, rate: float
) -> tuple[FloatArray, Slots]:
    """Each parameter at its own pace: p - rate g / sqrt(sum of all g² so far). Duchi and others 2011."""
    squares = _slot(slots, "sum_of_squares", parameters) + gradients * gradients
    return parameters - rate * gradients / (np.sqrt(squares) + training.epsilon), {"sum_of_squares": squares}


def rmsprop(
    training: TrainingSpec, parameters: FloatArray, gradients: FloatArray, slots: Slots, rate: float
) -> tuple[FloatArray, Slots]:
    """AdaGrad that forgets: a running mean of g² instead of the sum. Hinton's lecture 6e, 2012."""
    squares = _mean(training.alpha, _slot(slots, "running_squares", parameters), gradients * gradients)
    return parameters - rate * gradients / (np.sqrt(squares) + training.epsilon), {"running_squares": squares}


def adam(
    training: TrainingSpec, parameters: FloatArray, gradients: FloatArray, slots: Slots, rate: float
) -> tuple[FloatArray, Slots]:
    """Momentum and RMSProp together, both corrected for starting at 0. Kingma and Ba 2015.

    `age` counts each parameter's updates by this rule: also one that joins later is corrected rightly.
    """
    age = _slot(slots, "age", parameters) + 1.0
    mean = _mean(training.beta1, _slot(slots, "mean", parameters), gradients)
    squares = _mean(training.beta2, _slot(slots, "mean_of_squares", parameters), gradients * gradients)
    scale = np.sqrt(squares) / np.sqrt(1.0 - training.beta2**age) + training.epsilon
    step = rate / (1.0 - training.beta1**age) * mean / scale
    return parameters - step, {"mean": mean, "mean_of_squares": squares, "age": age}


def adamw(
    training: TrainingSpec, parameters: FloatArray, gradients: FloatArray, slots: Slots, rate: float
) -> tuple[FloatArray, Slots]:
    """Adam, after all parameters have shrunk a little. Loshchilov and Hutter 2019."""
    return adam(training, parameters * (1.0 - rate * training.weight_decay), gradients, slots, rate)


OPTIMIZERS: dict[OptimizerName, Rule] = {
    "sgd": sgd,
    "momentum": momentum,
    "nesterov": nesterov,
    "adagrad": adagrad,
    "rmsprop": rmsprop,
    "adam": adam,
    "adamw": adamw,
}


def learning_rate_at(spec: LearningRateSpec, epoch: int) -> float:
    """The learning rate of this epoch, counted from 0, for all its batches."""
    progress = min(epoch / spec.epochs, 1.0)
    if spec.kind == "linear":
        return spec.start + (spec.end - spec.start) * progress
    if spec.kind == "step":
        return spec.start * math.pow(spec.factor, epoch // spec.every)
    if spec.kind == "cosine":
        return spec.end + (spec.start - spec.end) * (1.0 + math.cos(math.pi * progress)) / 2.0
    if spec.kind == "warm_up":
        return spec.start * min((epoch + 1) / spec.every, 1.0)
    return spec.start


def _slot(slots: Slots, name: str, parameters: FloatArray) -> FloatArray:
    slot = slots.get(name)
    return np.zeros_like(parameters) if slot is None else slot


def _mean(share: float, before: FloatArray, now: FloatArray) -> FloatArray:
    """A running mean that keeps this share of what it was."""
    return share * before + (1.0 - share) * now

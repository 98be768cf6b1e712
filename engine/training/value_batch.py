"""What a batch does, on the Value graph: slow, and open to be read and taken apart."""

from __future__ import annotations

from functools import reduce

import numpy as np
from numpy.typing import NDArray

from engine.data.features import expand
from engine.data.prepared import Samples
from engine.losses import penalty, sample_loss, targets_of
from engine.nn import build_mlp
from engine.spec import NetworkSpec, TrainingSpec

FloatArray = NDArray[np.float64]


def value_batch(
    network: NetworkSpec, training: TrainingSpec, parameters: FloatArray, samples: Samples
) -> tuple[float, FloatArray]:
    """The batch's loss with its penalty, and its gradients in the order of the parameters.

    The same as `Trainer.batch` computes before its update, sample by sample and scalar by scalar.
    """
    mlp = build_mlp(network, samples.x.shape[1])
    values = mlp.parameters()
    for value, number in zip(values, parameters.tolist(), strict=True):
        value.data = number
    losses = []
    for x, y in zip(expand(samples.x, mlp.inputs).tolist(), samples.y.tolist(), strict=True):
        answer = mlp(x)
        scores = answer if isinstance(answer, list) else [answer]
        losses.append(sample_loss(training.loss, scores, targets_of(training.loss, y, len(scores))))
    loss = reduce(lambda a, b: a + b, losses)
    if training.reduction == "mean":
        loss = loss * (1.0 / len(losses))
    if training.l1 or training.l2:
        loss = loss + penalty(values, training.l1, training.l2)
    loss.backward()
    return float(loss.data), np.array([value.grad for value in values], dtype=np.float64)

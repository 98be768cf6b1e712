"""A network in NumPy as one writes it by hand: one matrix product per layer, gradients derived on paper."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


class NumpyMLP:
    """Layers of relu, the last one linear; parameters as in `MLP.parameters()`."""

    def __init__(self, sizes: list[int], parameters: FloatArray) -> None:
        self.weights, self.biases = [], []
        place = 0
        for below, size in pairwise(sizes):
            block = parameters[place : place + (below + 1) * size].reshape(size, below + 1)
            place += (below + 1) * size
            self.weights.append(block[:, :below].T.copy())
            self.biases.append(block[:, below].copy())

    def step(self, x: FloatArray, y: FloatArray, rate: float, l2: float) -> float:
        """One update on a batch: x of shape (n, inputs). The loss before it."""
        answers = [x]
        for i, (weight, bias) in enumerate(zip(self.weights, self.biases, strict=True)):
            z = answers[-1] @ weight + bias
            answers.append(np.maximum(z, 0.0) if i < len(self.weights) - 1 else z)
        loss, grad = (max_margin if answers[-1].shape[1] == 1 else softmax)(answers[-1], y)
        for i in reversed(range(len(self.weights))):
            weight, bias, below = self.weights[i], self.biases[i], answers[i]
            if l2:
                loss += l2 * float((weight * weight).sum() + (bias * bias).sum())
            weight_grad = below.T @ grad + (2 * l2) * weight
            bias_grad = grad.sum(axis=0) + (2 * l2) * bias
            if i:
                grad = (grad @ weight.T) * (below > 0)
            weight -= rate * weight_grad
            bias -= rate * bias_grad
        return loss


def max_margin(scores: FloatArray, y: FloatArray) -> tuple[float, FloatArray]:
    """mean(relu(1 - y s)) and its gradient; y of shape (n,)."""
    margin = 1.0 - y * scores[:, 0]
    n = len(y)
    return float(np.maximum(margin, 0.0).sum()) / n, (np.where(margin > 0, -y, 0.0) / n)[:, None]


def softmax(scores: FloatArray, y: FloatArray) -> tuple[float, FloatArray]:
    """The mean cross-entropy of softmax and its gradient; y of shape (n,) holds class numbers."""
    n = len(y)
    rows: tuple[Any, Any] = (np.arange(n), y.astype(int))
    shifted = scores - scores.max(axis=1, keepdims=True)
    powers = np.exp(shifted)
    totals = powers.sum(axis=1, keepdims=True)
    loss = float((np.log(totals[:, 0]) - shifted[rows]).sum()) / n
    grad = powers / totals
    grad[rows] -= 1.0
    return loss, grad / n

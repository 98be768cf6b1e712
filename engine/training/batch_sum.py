"""The sums that make a batch of its samples: the loss, its penalty, and the gradients, scalar by scalar."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.spec import TrainingSpec
from engine.training.scalar_pass import ScalarPass
from engine.training.state import TrainingState

FloatArray = NDArray[np.float64]


def share_of(training: TrainingSpec, count: int) -> float:
    """What one sample's loss counts in the loss of this many."""
    return 1.0 if training.reduction == "sum" else 1.0 / count


def penalty_of(training: TrainingSpec, parameters: FloatArray) -> float:
    """l1 times the sum of |p| plus l2 times the sum of p²."""
    penalty = 0.0
    if training.l1:
        penalty += training.l1 * float(np.abs(parameters).sum())
    if training.l2:
        penalty += training.l2 * float(parameters @ parameters)
    return penalty


def add_penalty_slope(training: TrainingSpec, parameters: FloatArray, gradients: FloatArray) -> None:
    """Add l1 sign(p) + 2 l2 p to the gradients, in place; at 0, |p| counts as flat."""
    if training.l1:
        gradients += training.l1 * np.sign(parameters)
    if training.l2:
        gradients += (2.0 * training.l2) * parameters


def has_penalty(training: TrainingSpec) -> bool:
    """Whether the loss has a penalty at all."""
    return bool(training.l1 or training.l2)


def gradients_before(training: TrainingSpec, state: TrainingState) -> FloatArray:
    """The parameters' grads when the backward pass begins: 0, unless zero_grad is forgotten."""
    if "no_zero_grad" in training.bugs:
        return state.gradients
    return np.zeros(len(state.parameters))


class BackwardSum:
    """The backward pass of a batch: one sample after the other adds to the parameters' grads.

    `sample` is the place of the present sample in the batch, `data` are its numbers, `grads` are as
    `ScalarPass` keeps them: one per node, then one per parameter, the sum so far. `done` counts what is
    finished of this sample: its seed, then its hand-overs. It starts before sample `first`, from what
    `checkpoint` gave there or from the parameters' grads alone.
    """

    def __init__(
        self, scalar_pass: ScalarPass, training: TrainingSpec, share: float, kept: FloatArray, first: int = 0
    ) -> None:
        self._pass, self._share = scalar_pass, share
        self._keeps_interior = "kept_interior_grads" in training.bugs
        self._per_sample = 1 + len(scalar_pass.hand_overs)
        self.data: list[float] = []
        missing = scalar_pass.size + scalar_pass.parameter_count - len(kept)
        self.grads: list[float] = [*[0.0] * missing, *kept.tolist()]
        self.sample, self.done = first - 1, self._per_sample

    @property
    def place(self) -> int:
        """How many events of the backward pass are finished."""
        return self.sample * self._per_sample + self.done

    @property
    def finished(self) -> bool:
        """Whether the present sample has handed over all that it gives."""
        return self.done == self._per_sample

    def begin(self, data: list[float]) -> None:
        """Turn to the next sample: its nodes start at 0, unless interior grads are kept."""
        self.data = data
        if not self._keeps_interior:
            self.grads[: self._pass.size] = [0.0] * self._pass.size
        self.sample, self.done = self.sample + 1, 0

    def advance(self, count: int | None = None) -> None:
        """The next so many events of the present sample; without a number, all that are left."""
        first = self.done
        self.done = self._per_sample if count is None else min(first + count, self._per_sample)
        if first == 0 and self.done > 0:
            self.grads[self._pass.root] = self._share
        self._pass.hand_over(self.data, self.grads, max(first - 1, 0), max(self.done - 1, 0))

    def checkpoint(self) -> FloatArray:
        """All that the next samples depend on."""
        return np.array(self.grads) if self._keeps_interior else self.sums

    @property
    def sums(self) -> FloatArray:
        """The parameters' grads so far."""
        return np.array(self.grads[self._pass.size :], dtype=np.float64)


def with_penalty(training: TrainingSpec, parameters: FloatArray, sums: FloatArray) -> FloatArray:
    """The gradients once the penalty has handed over its share, too."""
    if not has_penalty(training):
        return sums
    gradients = np.zeros_like(sums) if "assigned_grad" in training.bugs else sums.copy()
    add_penalty_slope(training, parameters, gradients)
    return gradients


def scalar_batch(
    scalar_pass: ScalarPass, training: TrainingSpec, state: TrainingState, columns: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """A batch, scalar by scalar: losses over scores of shape (1 + scores, samples), and the gradients."""
    share = share_of(training, columns.shape[1])
    backward = BackwardSum(scalar_pass, training, share, gradients_before(training, state))
    parameters = state.parameters.tolist()
    shown = [scalar_pass.root, *scalar_pass.scores]
    outputs = np.empty((len(shown), columns.shape[1]))
    for sample, column in enumerate(columns.T.tolist()):
        data = scalar_pass.leaves(parameters, column)
        scalar_pass.compute(data)
        outputs[:, sample] = [data[node] for node in shown]
        backward.begin(data)
        backward.advance()
    return outputs, with_penalty(training, state.parameters, backward.sums)

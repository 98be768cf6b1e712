"""The backward pass of a batch, walked forward and back between its hand-overs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from engine.spec import TrainingSpec
from engine.training.batch_sum import BackwardSum
from engine.training.sample_numbers import SLICE, SampleNumbers, never
from engine.training.scalar_pass import ScalarPass

FloatArray = NDArray[np.float64]


class BackwardWalk:
    """Stands anywhere in the backward passes of a batch's samples; the penalty is no part of it.

    `before` are the parameters' grads at its beginning, `place` counts finished events. Going back means
    to start from the nearest checkpoint and do the same again, so that the numbers are the same.
    Checkpoints stand between two samples; they may hold about `kept` numbers together.
    """

    def __init__(
        self,
        scalar_pass: ScalarPass,
        training: TrainingSpec,
        numbers: SampleNumbers,
        share: float,
        before: FloatArray,
        kept: int,
    ) -> None:
        self._pass, self._training, self._numbers, self._share = scalar_pass, training, numbers, share
        self._before = before
        self._per_sample = 1 + len(scalar_pass.hand_overs)
        size = scalar_pass.size if "kept_interior_grads" in training.bugs else 0
        self._spacing = max(1, -(-numbers.samples * (size + len(before)) // kept))
        self._checkpoints = {0: before}
        self._sum = self._from_checkpoint(0)
        self._watched = 0
        self._finished: FloatArray | None = None  # the grads of the watched sample's nodes

    @property
    def place(self) -> int:
        """How many events are finished."""
        return self._sum.place

    @property
    def sums(self) -> FloatArray:
        """The parameters' grads so far."""
        return self._sum.sums

    @property
    def way(self) -> FloatArray:
        """How far each parameter's grad has gone up and down, seen at no more than 64 checkpoints."""
        samples = sorted(self._checkpoints)
        seen = [self._checkpoints[each] for each in samples[:: -(-len(samples) // 64)]]
        sums = np.stack([each[-len(self._before) :] for each in seen])
        return np.asarray(np.abs(np.diff(sums, axis=0)).sum(axis=0))

    def go_to(self, place: int, out_of_time: Callable[[], bool]) -> bool:
        """Walk until `place` events are finished; False when time ran out: call again to go on."""
        if self._sum.place > place:
            self._sum = self._from_checkpoint(max(place - 1, 0) // self._per_sample)
        return self._advance(self._sum, place, out_of_time)

    def watch(self, sample: int) -> None:
        """Keep this sample's grads when it is finished: they will be asked for."""
        if sample != self._watched:
            self._watched, self._finished = sample, None

    @property
    def grads(self) -> FloatArray:
        """Each node's grad from the sample whose turn it is."""
        return np.array(self._sum.grads[: self._pass.size])

    def finished_grads(self, sample: int) -> FloatArray:
        """Each node's grad as the sample had it when its turn was over."""
        if self._sum.sample == sample and self._sum.finished:
            return self.grads
        if sample != self._watched or self._finished is None:
            self._watched, self._finished = sample, None
            again = self._from_checkpoint(sample)
            self._advance(again, (sample + 1) * self._per_sample, never)
            self._finished = np.array(again.grads[: self._pass.size])
        return self._finished.copy()

    def sums_after(self, samples: int) -> FloatArray:
        """The parameters' grads when so many samples, 0 and more, have handed over."""
        again = self._from_checkpoint(samples)
        self._advance(again, samples * self._per_sample, never)
        return again.sums

    def given_to(self, sample: int, receiver: int, done: int) -> list[tuple[int, float]]:
        """Who gave a node how much, among the first `done` events of a sample's backward pass."""
        wanted = [i for i in self._pass.hand_overs_to.get(receiver, ()) if i + 1 < done]
        if not wanted:
            return []
        again = self._from_checkpoint(sample)
        given = []
        for i in wanted:
            self._advance(again, sample * self._per_sample + 1 + i, never)
            operation, argument, _, _ = self._pass.hand_overs[i]
            local = self._pass.local(again.data, *operation)[argument]
            given.append((operation.node, local * again.grads[operation.node]))
        return given

    def _from_checkpoint(self, samples: int) -> BackwardSum:
        """The backward pass at the nearest checkpoint at which at most so many samples are finished."""
        nearest = samples - samples % self._spacing
        while nearest not in self._checkpoints:
            nearest -= self._spacing
        return BackwardSum(self._pass, self._training, self._share, self._checkpoints[nearest], nearest)

    def _advance(self, running: BackwardSum, place: int, out_of_time: Callable[[], bool]) -> bool:
        while running.place < place:
            if running.finished:
                sample, numbers = running.sample + 1, self._numbers
                data = numbers.now(sample) if out_of_time is never else numbers.of(sample, out_of_time)
                if data is None:
                    return False
                running.begin(data)
            running.advance(min(SLICE, place - running.place))
            if running.finished:
                self._keep(running)
            if running.place < place and out_of_time():
                return False
        return True

    def _keep(self, running: BackwardSum) -> None:
        """A sample is finished: perhaps a checkpoint, and the grads of the sample that is watched."""
        samples = running.sample + 1
        if samples % self._spacing == 0 and samples not in self._checkpoints:
            self._checkpoints[samples] = running.checkpoint()
        if running.sample == self._watched and self._finished is None:
            self._finished = np.array(running.grads[: self._pass.size])

"""What every node of every sample of a batch is, computed when asked for and kept as far as there is room."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from engine.training.scalar_pass import ScalarPass

FloatArray = NDArray[np.float64]

#: So many operations are carried out between two looks at the clock.
SLICE = 2000


def never() -> bool:
    """There is always time."""
    return False


class SampleNumbers:
    """The forward pass of a batch's samples at fixed parameters, sample by sample, in slices.

    `columns` has one column per sample, as `Trainer.columns_of` gives them; at most `kept` numbers are kept.
    `computed` counts the operations of the sample that `of` has begun.
    """

    def __init__(
        self, scalar_pass: ScalarPass, parameters: FloatArray, columns: FloatArray, kept: int
    ) -> None:
        self._pass, self._columns = scalar_pass, columns
        self.samples = columns.shape[1]
        self._parameters: list[float] = parameters.tolist()
        self._places = kept // scalar_pass.size
        self._kept: dict[int, FloatArray] = {}
        self._newest, self._data = -1, list[float]()
        self._looked_at = (-1, list[float]())
        self.computed = len(scalar_pass.operations)

    def of(self, sample: int, out_of_time: Callable[[], bool]) -> list[float] | None:
        """The sample's data, one number per node; None when time ran out: call again to go on."""
        if sample != self._newest and not self._begin(sample):
            return self._data
        count = len(self._pass.operations)
        while self.computed < count:
            self._pass.compute(self._data, self.computed, self.computed + SLICE)
            self.computed = min(self.computed + SLICE, count)
            if self.computed < count and out_of_time():
                return None
        self._keep(sample, self._data)
        return self._data

    def now(self, sample: int) -> list[float]:
        """The sample's data, however long it takes; what `of` has begun is not lost."""
        if sample in self._kept:
            kept: list[float] = self._kept[sample].tolist()
            return kept
        if sample != self._looked_at[0]:
            data = self._pass.leaves(self._parameters, self._columns[:, sample].tolist())
            self._pass.compute(data)
            self._looked_at = (sample, data)
            self._keep(sample, data)
        return self._looked_at[1]

    def _keep(self, sample: int, data: list[float]) -> None:
        if sample not in self._kept and len(self._kept) < self._places:
            self._kept[sample] = np.array(data)

    def _begin(self, sample: int) -> bool:
        """Turn to a sample; whether anything is left to compute."""
        self._newest = sample
        known = self._kept.get(sample)
        if known is not None:
            self._data, self.computed = known.tolist(), len(self._pass.operations)
            return False
        self._data = self._pass.leaves(self._parameters, self._columns[:, sample].tolist())
        self.computed = 0
        return True

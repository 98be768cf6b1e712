"""The backward pass that does not add up: each sample's own gradients, side by side."""

from __future__ import annotations

from functools import partial

import numpy as np
from numpy.typing import NDArray

from engine.tape.formulas import Traced, Tracer
from engine.tape.tables import Computation
from engine.tape.workspace import Backward

FloatArray = NDArray[np.float64]


class BackwardPerSample(Backward):
    """As `Backward`, but `gradient` has a row for each parameter and a column for each sample."""

    def _new_gradient(self, parameter_count: int) -> FloatArray:
        return np.zeros((parameter_count, self.grads.shape[1]))

    def _weights(self, upstream: FloatArray, factors: FloatArray) -> Computation:
        shape = len(upstream), len(factors), upstream.shape[1]
        return lambda out: [partial(np.multiply, upstream[:, None], factors[None], out=out.reshape(shape))]

    def _share(self, tracer: Tracer, share: Traced, _rows: int) -> Computation:
        return partial(tracer.calls, share)

"""What every neuron answers, for many inputs at once."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from engine.data.features import expand
from engine.nn import build_mlp
from engine.spec import NetworkSpec
from engine.tape.record import record
from engine.tape.replay import Replay
from engine.value import Value, pass_on_infinities

FloatArray = NDArray[np.float64]


#: How many networks' passes are remembered.
KEPT = 4


@lru_cache(maxsize=KEPT)
def forward_pass(network: NetworkSpec, input_count: int) -> ForwardPass:
    """A network's pass, recorded at the first call: whoever draws the network's answers can share it."""
    return ForwardPass(network, input_count)


class ForwardPass:
    """A network's forward pass without a loss, recorded once and replayed for any parameters.

    `input_count` is how many columns the data have.
    """

    def __init__(self, network: NetworkSpec, input_count: int) -> None:
        self.input_count = input_count
        self._sizes = [layer.size for layer in network.layers]
        mlp = build_mlp(network, input_count)
        self._features = mlp.inputs
        inputs = [Value(0.0) for _ in mlp.inputs]
        with pass_on_infinities():
            outputs = [answer for layer in mlp.answers(inputs) for answer in layer]
        self._parameter_count = len(mlp.parameters())
        self._replay = Replay(record(outputs, inputs, mlp.parameters()))

    def __call__(self, parameters: FloatArray, x: FloatArray) -> tuple[FloatArray, ...]:
        """One array of shape (n, size) per layer: what each neuron answers to x of shape (n, columns)."""
        if x.ndim != 2 or x.shape[1] != self.input_count:
            raise ValueError(f"x of shape {x.shape} is not (samples, {self.input_count})")
        if parameters.shape != (self._parameter_count,):
            raise ValueError(f"{parameters.shape} is not the shape of {self._parameter_count} parameters")
        with np.errstate(all="ignore"):
            outputs = self._replay.forward(parameters, expand(x, self._features).T)
        ends = np.cumsum(self._sizes)
        return tuple(part.T for part in np.split(outputs, ends[:-1]))

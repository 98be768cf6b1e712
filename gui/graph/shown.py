"""What stands on the nodes: their numbers, and which of them are known at this moment."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.graph import Numbers
from engine.training.moment import Moment

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """Each node's data and grad in topological order.

    What isn't `computed` has no data yet, what hasn't `received` anything has no grad.
    """

    data: FloatArray
    grad: FloatArray
    computed: BoolArray
    received: BoolArray

    def changed(self, earlier: Shown) -> NDArray[np.intp]:
        """The nodes that stood otherwise at another moment of the same graph."""
        other = (self.data != earlier.data) | (self.computed != earlier.computed)
        other |= (self.grad != earlier.grad) | (self.received != earlier.received)
        return np.flatnonzero(other)


def all_shown(numbers: Numbers) -> Shown:
    """A graph that is done with forward and backward."""
    known = np.ones(len(numbers.data), dtype=np.bool_)
    return Shown(numbers.data, numbers.grad, known, known)


def shown_at(moment: Moment) -> Shown:
    """A graph in the middle of a batch."""
    return Shown(moment.numbers.data, moment.numbers.grad, moment.computed, moment.received)

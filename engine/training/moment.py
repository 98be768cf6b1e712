"""What stands where at one moment of a batch, for one of its samples."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.graph import Numbers
from engine.training.events import Event
from engine.training.position import Position
from engine.training.scalar_pass import ScalarPass

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """The numbers of a moment; arrays per node are in the order of Topology.nodes.

    `sample` is a place in the batch, `event` what was finished last. `numbers` are the sample's; a
    parameter's grad is its sum so far, with what was left over from the batch before. `computed` says
    which nodes have their data, `received` which have a grad, `complete` which have all that this
    sample's backward pass gives them. Leaves are always computed, parameters always have a grad.

    `parameters` and `gradients` are all of the network's, with the updates made so far. `data_loss` and
    `loss` are None until they are taken; `loss` has the penalty in it.
    """

    position: Position
    event: Event | None
    sample: int
    sample_count: int
    numbers: Numbers
    computed: BoolArray
    received: BoolArray
    complete: BoolArray
    parameters: FloatArray
    gradients: FloatArray
    data_loss: float | None
    loss: float | None


class Marks:
    """Which nodes are reached when so many events of a sample are finished."""

    def __init__(self, scalar_pass: ScalarPass) -> None:
        self._pass = scalar_pass
        self._size = scalar_pass.size
        self._operations = np.array([each.node for each in scalar_pass.operations], dtype=np.intp)
        self._receivers = np.array([each.receiver for each in scalar_pass.hand_overs], dtype=np.intp)
        self.parameter_nodes = np.array([node for node, _ in scalar_pass.parameters], dtype=np.intp)
        self.parameter_places = np.array([place for _, place in scalar_pass.parameters], dtype=np.intp)

    @cached_property
    def _expected(self) -> NDArray[np.intp]:
        """How many hand-overs each node gets."""
        return np.bincount(self._receivers, minlength=self._size)

    def computed(self, operations: int) -> BoolArray:
        """The leaves, and the first so many operations."""
        marks = np.ones(self._size, dtype=np.bool_)
        marks[self._operations[operations:]] = False
        return marks

    def received(self, done: int, left: bool) -> BoolArray:
        """Nodes that have a grad when so many events of the sample's backward pass are finished.

        `left` says that as soon as it begins all have one, left by the sample before.
        """
        if left and done:
            return np.ones(self._size, dtype=np.bool_)
        marks = np.bincount(self._receivers[: max(done - 1, 0)], minlength=self._size) > 0
        marks[self._pass.root] |= done > 0
        marks[self.parameter_nodes] = True
        return marks

    def complete(self, done: int) -> BoolArray:
        """Nodes that have all that the sample's backward pass gives them."""
        got = np.bincount(self._receivers[: max(done - 1, 0)], minlength=self._size)
        marks = np.asarray(got == self._expected, dtype=np.bool_)
        marks[self._pass.root] = done > 0
        return marks

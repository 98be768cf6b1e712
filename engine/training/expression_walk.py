"""An expression taken apart into its smallest events, walked forward and back.

The events are those of a batch with one sample: each operation of the forward pass, then the seed, then
each `grad +=`. There is nothing else: no loss of a batch, no zero_grad, no update.
"""

from __future__ import annotations

import numpy as np

from engine.expression_graph import ExpressionGraph
from engine.graph import Numbers, Topology
from engine.training.events import Computed, Event, HandedOver, Seeded, Step
from engine.training.moment import Marks, Moment
from engine.training.position import Position
from engine.training.scalar_pass import ScalarPass

_NOTHING = np.zeros(0)
START = Position(0, 0, "forward", 0, 0)


class ExpressionWalk:
    """Stands between two events of an expression; `index` counts those that are finished.

    A position is one in the first batch of the first epoch, `node` counting the finished events of its
    phase. The end is the one with all events of the backward pass.
    """

    def __init__(self, graph: ExpressionGraph, index: int = 0) -> None:
        self.graph = graph
        self._pass = ScalarPass(graph)
        self._marks = Marks(self._pass)
        self._data = [float(value.data) for value in graph.values]
        self._forward = len(self._pass.operations)
        self.length = self._forward + 1 + len(self._pass.hand_overs)
        self.index = index

    @property
    def topology(self) -> Topology:
        """The graph's shape."""
        return self.graph.topology

    @property
    def forward_count(self) -> int:
        """How many events the forward pass has; all others are the backward pass's."""
        return self._forward

    @property
    def position(self) -> Position:
        """Where the walk stands."""
        return self.position_at(self.index)

    def position_at(self, index: int) -> Position:
        """The moment at which `index` events are finished. Raises ValueError where there is none."""
        if not 0 <= index <= self.length:
            raise ValueError(f"event {index} of an expression of {self.length} events")
        if index < max(self._forward, 1):
            return START._replace(node=index)
        return START._replace(phase="backward", node=index - self._forward)

    def index_of(self, position: Position) -> int:
        """How many events are finished then. Raises ValueError for a position that isn't in the walk."""
        index = position.node + (self._forward if position.phase == "backward" else 0)
        if not 0 <= index <= self.length or self.position_at(index) != position:
            raise ValueError(f"{position} is not in an expression of {self.length} events")
        return index

    def go_to(self, index: int) -> None:
        """Stand where `index` events are finished. Raises ValueError where there is no such moment."""
        self.position_at(index)
        self.index = index

    def step_at(self, index: int) -> Step:
        """What event `index` touches. Raises ValueError where there is no such event."""
        if not 0 <= index < self.length:
            raise ValueError(f"event {index} of an expression of {self.length} events")
        done = index - self._forward
        if done < 0:
            return Step("forward", 0, self._pass.operations[index].node)
        if done == 0:
            return Step("backward", 0, self._pass.root)
        hand_over = self._pass.hand_overs[done - 1]
        return Step("backward", 0, hand_over.operation.node, hand_over.receiver)

    @property
    def last(self) -> Event | None:
        """What was finished last; None at the start."""
        if self.index == 0:
            return None
        done = self.index - 1 - self._forward
        if done < 0:
            return self._computed(self.index - 1)
        if done == 0:
            return Seeded(0, self._pass.root, 1.0)
        operation, argument, receiver, _ = self._pass.hand_overs[done - 1]
        local = self._pass.local(self._data, *operation)[argument]
        upstream = self.grads_after(done)[operation.node]
        return HandedOver(0, operation.node, receiver, argument, local, upstream, assigned=False)

    @property
    def moment(self) -> Moment:
        """What stands where now."""
        handed = max(self.index - self._forward, 0)
        return Moment(
            position=self.position,
            event=self.last,
            sample=0,
            sample_count=1,
            numbers=Numbers(np.array(self._data), np.array(self.grads_after(handed))),
            computed=self._marks.computed(min(self.index, self._forward)),
            received=self._marks.received(handed, left=False),
            complete=self._marks.complete(handed),
            parameters=_NOTHING,
            gradients=_NOTHING,
            data_loss=None,
            loss=None,
        )

    def hand_overs_to(self, node: int) -> int:
        """How many hand-overs a node gets."""
        return len(self._pass.hand_overs_to.get(node, ()))

    def given_to(self, node: int) -> list[tuple[int, float]]:
        """Who has handed how much over to a node so far, in order."""
        done = self.index - self._forward
        arrived = [i for i in self._pass.hand_overs_to.get(node, ()) if i + 1 < done]
        grads = self.grads_after(done) if arrived else []
        given = []
        for i in arrived:
            operation, argument, _, _ = self._pass.hand_overs[i]
            local = self._pass.local(self._data, *operation)[argument]
            given.append((operation.node, local * grads[operation.node]))
        return given

    def grads_after(self, handed: int) -> list[float]:
        """Each node's grad when so many events of the backward pass are finished."""
        grads = [0.0] * self._pass.size
        if handed > 0:
            grads[self._pass.root] = 1.0
            self._pass.hand_over(self._data, grads, 0, handed - 1)
        return grads

    def _computed(self, index: int) -> Computed:
        node, _, a, b = self._pass.operations[index]
        inputs = (self._data[a],) if b < 0 else (self._data[a], self._data[b])
        return Computed(0, node, inputs, self._data[node])

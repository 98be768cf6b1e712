"""What one step is for the eye: which events of a batch or an expression belong together, as it is shown.

A neuron or layer that is shown as one box is one step, and so is every sample but the one in focus.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal, Protocol

from engine.graph import Topology
from engine.training.events import Step
from engine.training.position import PHASES

#: (layer, neuron), both counted from 0.
Group = tuple[int, int]

#: Steps inside a batch.
InnerUnit = Literal["node", "sample", "phase"]


class Walk(Protocol):
    """What is stepped through: a batch or an expression, as a line of `length` events."""

    @property
    def topology(self) -> Topology:
        """The graph of each sample."""

    @property
    def length(self) -> int:
        """How many events there are."""

    def step_at(self, index: int) -> Step:
        """What event `index` touches."""


@dataclass(frozen=True, slots=True)
class Zoom:
    """How much of the graph is shown as one box: neurons unless they are `opened`, layers in `folded`.

    `loss` tells whether all operations of the loss are one box too.
    """

    opened: frozenset[Group] = frozenset()
    folded: frozenset[int] = frozenset()
    loss: bool = False

    def box_of(self, group: Group) -> Hashable:
        """The box in which a neuron's nodes are hidden; None where they are shown one by one."""
        if group[0] in self.folded:
            return group[0]
        return None if group in self.opened else group


@dataclass(frozen=True, slots=True)
class VisibleSteps:
    """The steps of one walk, for one sample in focus (its place in the batch)."""

    walk: Walk
    focus: int | None
    zoom: Zoom

    def after(self, index: int, unit: InnerUnit) -> int:
        """Where the step that begins at `index` ends, as a count of finished events."""
        end = self._end(index, unit)
        if unit != "node" or self._passes_whole(index):
            return end
        key, place = self._key(index), index + 1
        while place < end and key is not None and self._key(place) == key:
            place += 1
        return place

    def before(self, index: int, unit: InnerUnit) -> int:
        """Where the step begins that ends at `index` or is unfinished there; `index` is at least 1."""
        last = index - 1
        start = self._start(last, unit)
        if unit != "node" or self._passes_whole(last):
            return start
        key, place = self._key(last), last
        while place > start and key is not None and self._key(place - 1) == key:
            place -= 1
        return place

    def _end(self, index: int, unit: InnerUnit) -> int:
        part = self._part(index, unit)
        return bisect_right(range(self.walk.length), part, key=lambda each: self._part(each, unit))

    def _start(self, index: int, unit: InnerUnit) -> int:
        part = self._part(index, unit)
        return bisect_left(range(self.walk.length), part, key=lambda each: self._part(each, unit))

    def _part(self, index: int, unit: InnerUnit) -> tuple[int, int]:
        """What an event is a part of: its phase, and its sample unless whole phases are asked for."""
        step = self.walk.step_at(index)
        return PHASES.index(step.phase), 0 if unit == "phase" else step.sample

    def _passes_whole(self, index: int) -> bool:
        """Whether the event belongs to a sample that nobody looks at."""
        step = self.walk.step_at(index)
        return step.phase in ("forward", "backward") and step.sample != self.focus

    def _key(self, index: int) -> Hashable:
        """Events next to each other with the same key are one step; None is always a step of its own."""
        step = self.walk.step_at(index)
        group = self._group(step)
        if group is None and self.zoom.loss and step.phase in ("forward", "backward"):
            return "loss"
        box = None if group is None else self.zoom.box_of(group)
        if box is None and step.phase == "forward":
            return None
        return box

    def _group(self, step: Step) -> Group | None:
        """The neuron that works in this step."""
        return None if step.node is None else self.walk.topology.nodes[step.node].group

"""What is explained: one node at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import Samples
from engine.graph import Numbers
from engine.ops import Op
from engine.spec import NetworkSpec, TrainingSpec
from engine.training.events import (
    Computed,
    Event,
    GradientsZeroed,
    HandedOver,
    PenaltyHandedOver,
    Seeded,
    Updated,
)
from engine.training.moment import Moment
from engine.training.sample_graph import SampleGraph
from engine.training.stepper import BatchWalk
from engine.value import Value
from gui.session.session import Session
from gui.why.anatomy import Anatomy, anatomy_of

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Matter:
    """A node of the focus sample's graph, or with `node` None what happened to the whole batch.

    `event` is what happened last, where it is about this. `graph` is complete, with the parameters at
    the batch's start; `numbers` are the moment's; `sample` is the one in focus. Between two batches
    `walk` and `moment` are None, and the loss is the sample's own.
    """

    network: NetworkSpec
    training: TrainingSpec
    sample: Samples
    graph: SampleGraph
    node: int | None
    event: Event | None
    walk: BatchWalk | None
    moment: Moment | None

    @cached_property
    def anatomy(self) -> Anatomy:
        """Who feeds whom."""
        return anatomy_of(self.graph)

    @property
    def names(self) -> tuple[str, ...]:
        """A name for each node."""
        return self.anatomy.names

    @cached_property
    def numbers(self) -> Numbers:
        """Each node's data and grad as they stand now."""
        return self.graph.numbers() if self.moment is None else self.moment.numbers

    @cached_property
    def parameters(self) -> FloatArray:
        """All parameters as they were when the gradients were taken: at the batch's start."""
        if self.walk is not None:
            return self.walk.start.parameters
        return np.array([value.data for value in self.graph.parameters], dtype=np.float64)

    @property
    def value(self) -> Value | None:
        """The node itself."""
        return None if self.node is None else self.graph.values[self.node]

    @property
    def op(self) -> Op | None:
        """The operation that computes the node; None for a leaf."""
        value = self.value
        return value.op if value is not None and isinstance(value.op, Op) else None

    @cached_property
    def parameter(self) -> int | None:
        """Which parameter the node is, as in `TrainingState.parameters`; None for all others."""
        value = self.value
        found = (place for place, each in enumerate(self.graph.parameters) if each is value)
        return next(found, None)

    @property
    def has_data(self) -> bool:
        """Whether the node's data is there already."""
        return self.node is not None and (self.moment is None or bool(self.moment.computed[self.node]))

    @property
    def has_grad(self) -> bool:
        """Whether the node has a grad already."""
        return self.node is not None and (self.moment is None or bool(self.moment.received[self.node]))


def other_sample(matter: Matter) -> int | None:
    """The sample of the batch that has just moved on, where it is another than the one in focus."""
    event, moment = matter.event, matter.moment
    if moment is None or not isinstance(event, Computed | Seeded | HandedOver):
        return None
    return event.sample if event.sample != moment.sample else None


def matter_of(session: Session) -> Matter | None:
    """What is to be explained now: the selected node, or else the one where something just happened."""
    if session.in_lab:
        return None
    graph, walk, moment = session.sample_graph, session.walk, session.batch_moment
    if graph is None or session.data is None or session.focus is None or not session.has_current_data:
        return None
    if not session.focus.exists_in(session.data) or len(graph.parameters) != len(session.state.parameters):
        return None  # an edit has just changed the network or the data: the graph of the new one follows
    event = None if moment is None else moment.event
    happened = None if moment is None or walk is None else place_of(event, moment, walk)
    node = session.node
    if node is not None and node >= len(graph.values):
        node = None
    if node is None:
        node = happened
    mine = event if _is_about(event, node, happened, moment, graph) else None
    if node is None and mine is None:
        return None
    document, samples = session.document, session.focus.samples(session.data)
    place = slice(session.focus.index, session.focus.index + 1)
    sample = Samples(samples.x[place], samples.y[place])
    # why the walk only with its moment: another sample's graph says nothing about this batch.
    of_batch = walk if moment is not None else None
    return Matter(document.network, document.training, sample, graph, node, mine, of_batch, moment)


def place_of(event: Event | None, moment: Moment, walk: BatchWalk) -> int | None:
    """The node of the focus sample's graph that an event is about; None for another sample's."""
    match event:
        case Computed() | Seeded() if event.sample == moment.sample:
            return event.node
        case HandedOver() if event.sample == moment.sample:
            return event.receiver
        case Updated():
            return walk.step_at(walk.index - 1).node
    return None


def _is_about(
    event: Event | None, node: int | None, happened: int | None, moment: Moment | None, graph: SampleGraph
) -> bool:
    """Whether an event is about this node; where no single node is looked at, all events count."""
    if node is None or event is None:
        return event is not None
    if isinstance(event, GradientsZeroed | PenaltyHandedOver):
        return any(graph.values[node] is each for each in graph.parameters)
    if isinstance(event, HandedOver) and moment is not None and event.sample == moment.sample:
        return node in (event.receiver, event.giver)
    return node == happened

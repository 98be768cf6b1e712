"""What is explained: one node at one moment, of a network or of an expression."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import Samples
from engine.graph import Numbers, ScalarGraph
from engine.ops import Op
from engine.spec import NetworkSpec, TrainingSpec
from engine.training.events import Event
from engine.training.expression_walk import ExpressionWalk
from engine.training.moment import Moment
from engine.training.stepper import BatchWalk
from engine.value import Value
from gui.why.anatomy import Anatomy, anatomy_of
from gui.widgets.mathtext import Term, name_term

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Matter:
    """A node of the subject, or with `node` None what happened to all of it.

    `event` is what happened last, where it is about this. `graph` is complete; `numbers` are the
    moment's. While nobody steps, `moment` is None.
    """

    graph: ScalarGraph
    node: int | None
    event: Event | None
    moment: Moment | None

    @property
    def root_name(self) -> str:
        """What all gradients are of."""
        return "L"

    @property
    def root(self) -> Term:
        """The same, as it stands in slopes."""
        return name_term(self.root_name)

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


@dataclass(frozen=True, eq=False)
class NetworkMatter(Matter):
    """Of the graph of `sample`, the one in focus, with the parameters at the batch's start.

    Between two batches `walk` is None, and the loss is the sample's own.
    """

    network: NetworkSpec
    training: TrainingSpec
    sample: Samples
    walk: BatchWalk | None

    @cached_property
    def parameters(self) -> FloatArray:
        """All parameters as they were when the gradients were taken: at the batch's start."""
        if self.walk is not None:
            return self.walk.start.parameters
        return np.array([value.data for value in self.graph.parameters], dtype=np.float64)


@dataclass(frozen=True, eq=False)
class ExpressionMatter(Matter):
    """Of a lab's expression; while nobody steps, `walk` stands at its end."""

    walk: ExpressionWalk

    @property
    def root_name(self) -> str:
        """The expression's result."""
        return self.names[-1]

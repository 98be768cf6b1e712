"""The divergence doctor: what is wrong with a training, where it begins, and by which numbers one sees it."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import PreparedData
from engine.network_spec import Link
from engine.optim import learning_rate_at
from engine.spec import Project
from engine.training.events import (
    Computed,
    Event,
    GradientsZeroed,
    HandedOver,
    LossTaken,
    PenaltyHandedOver,
    Seeded,
    Updated,
)
from engine.training.findings import (
    Cause,
    DeadRelus,
    ExplodingGradient,
    Finding,
    NotFinite,
    SaturatedNeurons,
)
from engine.training.first_not_finite import Found, first_not_finite
from engine.training.initial import initial_state
from engine.training.neuron_health import NeuronHealth
from engine.training.state import TrainingState
from engine.training.stepper import BatchWalk
from engine.training.trainer import Trainer

FloatArray = NDArray[np.float64]

__all__ = ["DeadRelus", "ExplodingGradient", "Finding", "NotFinite", "SaturatedNeurons", "examine"]

#: A gradient longer than this explodes, and one so many times longer than usual if it is not tiny.
LONGEST_GRADIENT, MANY_TIMES, TINY_GRADIENT = 1e6, 1000.0, 10.0


def examine(
    project: Project, state: TrainingState, data: PreparedData, trainer: Trainer | None = None
) -> tuple[Finding, ...]:
    """What goes wrong in the batch after `state`, the worst first. Walks through it scalar by scalar.

    `trainer` is that of the project, if there is one already.
    """
    trainer = trainer or Trainer(project.network, project.training, data)
    walk = BatchWalk(trainer, project.network, project.training, data, state)
    first = first_not_finite(trainer, walk)
    exploding = exploding_gradient(project, state, walk.result.gradients)
    return (
        *((_described(project, walk, first),) if first is not None else ()),
        *((exploding,) if exploding is not None else ()),
        *NeuronHealth(project, data).findings(state.parameters),
    )


def length_of(gradients: FloatArray) -> float:
    """The square root of the sum of squares; infinite where that is too large."""
    # why vdot, and not dot: it warns of nothing, and keeping warnings away takes longer than the sum itself.
    return math.sqrt(np.vdot(gradients, gradients))


def explodes(length: float, usual: float | None = None) -> bool:
    """Whether a gradient of this length is too long; `usual` is how long they have been before."""
    if usual is None:
        return length > LONGEST_GRADIENT
    return length > min(LONGEST_GRADIENT, max(MANY_TIMES * usual, TINY_GRADIENT))


def exploding_gradient(
    project: Project, state: TrainingState, gradients: FloatArray, usual: float | None = None
) -> ExplodingGradient | None:
    """That the gradient of the batch after `state` is too long, if it is.

    One that is not finite is another matter.
    """
    length = length_of(gradients)
    if not explodes(length, usual) or not np.isfinite(gradients).all():
        return None
    link = _links(project)[int(np.abs(gradients).argmax())]
    return ExplodingGradient(state.epoch, state.batch, length, usual, link)


def _described(project: Project, walk: BatchWalk, found: Found) -> NotFinite:
    """The event with its surroundings."""
    index, event = found
    step = walk.step_at(index)
    value, inputs, link = _numbers_of(project, walk, event)
    node = None if step.node is None else walk.topology.nodes[step.node]
    parameters = walk.start.parameters
    largest = float(np.abs(parameters).max())
    initial = initial_state(project.network, project.data.input_count).parameters
    return NotFinite(
        position=walk.position_at(index),
        event=event,
        value=value,
        cause=_cause(value, inputs),
        node=step.node,
        op="" if node is None else node.op,
        neuron=None if node is None or node.group is None else _name_of(project, node.group),
        link=link,
        largest_parameter=largest,
        grown=largest / max(float(np.abs(initial).max()), 1e-12),
        learning_rate=learning_rate_at(project.training.learning_rate, walk.start.epoch),
    )


def _numbers_of(
    project: Project, walk: BatchWalk, event: Event
) -> tuple[float, tuple[float, ...], Link | None]:
    """What an event gave, what it made that of, and the parameter it was for."""
    links = _links(project)
    match event:
        case Computed():
            return event.data, event.inputs, None
        case LossTaken():
            return event.loss, (), None
        case HandedOver():
            place = _parameter_of(walk, event)
            link = None if place is None else links[place]
            if math.isfinite(event.amount):
                # why: then the sum of what the receiver was given has become too large.
                return float(walk.moment(event.sample).numbers.grad[event.receiver]), (), link
            # why: a slope that is not finite was made here; its own reason counts, not that it was handed on.
            inputs = (event.upstream,) if math.isfinite(event.local) else (0.0, event.upstream)
            return event.amount, inputs, link
        case PenaltyHandedOver():
            gradients = walk.result.gradients
            place = int(np.argmin(np.isfinite(gradients)))
            return float(gradients[place]), (), links[place]
        case Updated():
            return event.after, (event.before, event.gradient), links[event.parameter]
        case Seeded() | GradientsZeroed():
            raise ValueError(f"{event} has only finite numbers")


def _parameter_of(walk: BatchWalk, event: HandedOver) -> int | None:
    """The place of the parameter that was given something; None for another node."""
    graph = walk.graph_of(event.sample)
    receiver = graph.values[event.receiver]
    return next((place for place, each in enumerate(graph.parameters) if each is receiver), None)


def _cause(value: float, inputs: tuple[float, ...]) -> Cause:
    """Adding and multiplying make nothing infinite of a 0: it was divided by it, or the like."""
    if not all(math.isfinite(number) for number in inputs):
        return "passed_on"
    if math.isnan(value):
        return "undefined"
    return "pole" if 0.0 in inputs else "overflow"


def _links(project: Project) -> list[Link]:
    return project.network.parameter_keys(project.data.input_count)


def _name_of(project: Project, group: tuple[int, int]) -> str:
    layer, place = group
    return project.network.layers[layer].neurons[place].name or ""

"""What is to be explained now."""

from __future__ import annotations

from engine.data.prepared import Samples
from engine.graph import ScalarGraph
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
from engine.training.stepper import BatchWalk
from gui.session.session import Session
from gui.why.matter import ExpressionMatter, Matter, NetworkMatter


def matter_of(session: Session) -> Matter | None:
    """What is to be explained now: the selected node, or else the one where something just happened."""
    return _of_expression(session) if session.in_lab else _of_network(session)


def other_sample(matter: Matter) -> int | None:
    """The sample of the batch that has just moved on, where it is another than the one in focus."""
    event, moment = matter.event, matter.moment
    if moment is None or not isinstance(event, Computed | Seeded | HandedOver):
        return None
    return event.sample if event.sample != moment.sample else None


def _of_expression(session: Session) -> ExpressionMatter | None:
    walk, moment = session.expression_walk, session.moment
    if walk is None:
        return None
    event = None if moment is None else moment.event
    happened = None if moment is None else place_of(event, moment, None)
    node = _node_of(session, walk.graph, happened)
    mine = event if _is_about(event, node, happened, moment, walk.graph) else None
    return None if node is None else ExpressionMatter(walk.graph, node, mine, moment, walk)


def _of_network(session: Session) -> NetworkMatter | None:
    graph, walk, moment = session.sample_graph, session.walk, session.batch_moment
    if graph is None or session.data is None or session.focus is None or not session.has_current_data:
        return None
    if not session.focus.exists_in(session.data) or len(graph.parameters) != len(session.state.parameters):
        return None  # an edit has just changed the network or the data: the graph of the new one follows
    event = None if moment is None else moment.event
    happened = None if moment is None else place_of(event, moment, walk)
    node = _node_of(session, graph, happened)
    mine = event if _is_about(event, node, happened, moment, graph) else None
    if node is None and mine is None:
        return None
    document, samples = session.document, session.focus.samples(session.data)
    place = slice(session.focus.index, session.focus.index + 1)
    sample = Samples(samples.x[place], samples.y[place])
    # why the walk only with its moment: another sample's graph says nothing about this batch.
    of_batch = walk if moment is not None else None
    return NetworkMatter(graph, node, mine, moment, document.network, document.training, sample, of_batch)


def _node_of(session: Session, graph: ScalarGraph, happened: int | None) -> int | None:
    """The node that is looked at, or else the one where something happened."""
    node = session.node
    return node if node is not None and node < len(graph.values) else happened


def place_of(event: Event | None, moment: Moment, walk: BatchWalk | None) -> int | None:
    """The node of the focus sample's graph that an event is about; None for another sample's."""
    match event:
        case Computed() | Seeded() if event.sample == moment.sample:
            return event.node
        case HandedOver() if event.sample == moment.sample:
            return event.receiver
        case Updated() if walk is not None:
            return walk.step_at(walk.index - 1).node
    return None


def _is_about(
    event: Event | None, node: int | None, happened: int | None, moment: Moment | None, graph: ScalarGraph
) -> bool:
    """Whether an event is about this node; where no single node is looked at, all events count."""
    if node is None or event is None:
        return event is not None
    if isinstance(event, GradientsZeroed | PenaltyHandedOver):
        return any(graph.values[node] is each for each in graph.parameters)
    if isinstance(event, HandedOver) and moment is not None and event.sample == moment.sample:
        return node in (event.receiver, event.giver)
    return node == happened

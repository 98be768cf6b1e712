"""The step just done, in one short line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.training.events import (
    Computed,
    GradientsZeroed,
    HandedOver,
    LossTaken,
    PenaltyHandedOver,
    Seeded,
    Updated,
)
from engine.training.moment import Moment
from gui.graph.lights import Lights
from gui.graph.visible import VisibleGraph
from gui.graph.wording import box_title, card_number, neuron_title


def narrated(graph: VisibleGraph, moment: Moment, lights: Lights) -> str:
    """What just happened, as a line for the foot of the panel."""
    event = moment.event
    if isinstance(event, Computed | Seeded | HandedOver) and event.sample != moment.sample:
        return _passed(event, moment.sample_count)
    match event:
        case Computed() if graph.box(graph.key_of[event.node]).many:
            text = QCoreApplication.translate("GraphPanel", "forward: {name} answered")
            return text.format(name=_name(graph, event.node))
        case Computed():
            text = QCoreApplication.translate("GraphPanel", "forward: {name} = {number}")
            return text.format(name=_name(graph, event.node), number=card_number(event.data))
        case LossTaken(kind="data"):
            text = QCoreApplication.translate("GraphPanel", "loss: over the whole batch {number}")
            return text.format(number=card_number(event.loss))
        case LossTaken():
            text = QCoreApplication.translate("GraphPanel", "loss: with the penalty it is {number}")
            return text.format(number=card_number(event.loss))
        case GradientsZeroed(forgotten=True):
            return QCoreApplication.translate("GraphPanel", "zero_grad: forgotten, so old gradients stay")
        case GradientsZeroed():
            return QCoreApplication.translate("GraphPanel", "zero_grad: all gradients are 0 again")
        case Seeded() if graph.shape.is_expression:
            text = QCoreApplication.translate("GraphPanel", "backward: {name} starts with 1")
            return text.format(name=_name(graph, event.node))
        case Seeded():
            text = QCoreApplication.translate(
                "GraphPanel", "backward: the loss starts with its share, {number}"
            )
            return text.format(number=card_number(event.share))
        case HandedOver():
            return _handed_over(graph, event, lights)
        case PenaltyHandedOver():
            return QCoreApplication.translate("GraphPanel", "backward: the penalty adds to each parameter")
        case Updated():
            return _updated(graph, event, lights)
    if graph.shape.is_expression:
        return QCoreApplication.translate("GraphPanel", "at the start: only the leaves have their numbers")
    return QCoreApplication.translate("GraphPanel", "at the start of the batch")


def _passed(event: Computed | Seeded | HandedOver, count: int) -> str:
    if isinstance(event, Computed):
        text = QCoreApplication.translate("GraphPanel", "forward: sample {number} of {count} went through")
    else:
        text = QCoreApplication.translate(
            "GraphPanel", "backward: sample {number} of {count} added its share"
        )
    return text.format(number=event.sample + 1, count=count)


def _handed_over(graph: VisibleGraph, event: HandedOver, lights: Lights) -> str:
    if lights.giver is None and lights.current is not None:
        text = QCoreApplication.translate("GraphPanel", "backward: {name} passed its gradient on")
        return text.format(name=box_title(graph, graph.box(lights.current)))
    text = QCoreApplication.translate("GraphPanel", "backward: {giver} hands {number} to {receiver}")
    return text.format(
        giver=graph.names[event.giver],
        number=card_number(event.amount),
        receiver=_name(graph, event.receiver),
    )


def _updated(graph: VisibleGraph, event: Updated, lights: Lights) -> str:
    if event.frozen:
        text = QCoreApplication.translate("GraphPanel", "update: {name} is frozen and stays {number}")
    else:
        text = QCoreApplication.translate("GraphPanel", "update: {name} becomes {number}")
    name = QCoreApplication.translate("GraphPanel", "parameter {number}").format(number=event.parameter + 1)
    if lights.node is not None:
        name = graph.names[lights.node]
        group = graph.topology.nodes[lights.node].group
        if group is not None:
            of = QCoreApplication.translate("GraphPanel", "{name} of {neuron}")
            name = of.format(name=name, neuron=neuron_title(group))
    return text.format(name=name, number=card_number(event.after))


def _name(graph: VisibleGraph, node: int) -> str:
    """A node's name; of a collapsed neuron the neuron's."""
    box = graph.box(graph.key_of[node])
    return box_title(graph, box) if box.collapsed else graph.names[node]

"""What stands out in the graph after a step: boxes, links, and the numbers that go along them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

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
from engine.value import Value
from gui.graph.links import LinkLight
from gui.graph.visible import VisibleGraph
from gui.graph.wording import card_number

#: Into a box with more links than this no numbers travel: they would hide each other.
_MOST_PARCELS = 8


@dataclass(frozen=True, slots=True)
class Parcel:
    """A number on its way along a link, given by its place in the graph's links."""

    link: int
    text: str
    backward: bool


@dataclass(frozen=True, slots=True)
class Lights:
    """The step just done: the box it was about, the one that handed its gradient on, the links it used.

    `node` is the node it was about; `changed` are boxes whose parameter has a new number.
    """

    node: int | None = None
    current: str | None = None
    giver: str | None = None
    links: dict[int, LinkLight] = field(default_factory=dict)
    parcels: tuple[Parcel, ...] = ()
    changed: frozenset[str] = frozenset()


NO_LIGHTS = Lights()


def lights_of(
    graph: VisibleGraph, moment: Moment, values: Sequence[Value], parameters: Sequence[int]
) -> Lights:
    """What the last event of a moment lights up.

    `values` are the sample's Values in topological order; `parameters` the node of each parameter, -1
    for one that the loss doesn't need.
    """
    event = moment.event
    if isinstance(event, Computed | Seeded | HandedOver) and event.sample != moment.sample:
        return NO_LIGHTS
    match event:
        case Computed():
            return _computed(graph, moment, event)
        case LossTaken():
            return _at(graph, len(graph.topology.nodes) - 1)
        case Seeded():
            return _at(graph, event.node)
        case HandedOver() if graph.box(graph.key_of[event.giver]).collapsed:
            return _neuron_handed_over(graph, moment, graph.key_of[event.giver], values)
        case HandedOver():
            return _handed_over(graph, event)
        case Updated() if parameters[event.parameter] >= 0:
            key = graph.key_of[parameters[event.parameter]]
            return Lights(parameters[event.parameter], key, changed=frozenset((key,)))
        case GradientsZeroed(forgotten=False) | PenaltyHandedOver():
            return Lights(changed=_parameter_boxes(graph))
    return NO_LIGHTS


def _at(graph: VisibleGraph, node: int) -> Lights:
    return Lights(node, graph.key_of[node])


def _computed(graph: VisibleGraph, moment: Moment, event: Computed) -> Lights:
    """An operation took its inputs' numbers; a whole neuron those of all boxes that feed it."""
    box = graph.box(graph.key_of[event.node])
    if not box.collapsed:
        places = _places_into(graph, event.node)
        numbers = {place: event.inputs[argument] for argument, place in places.items()}
    else:
        numbers = {
            place: float(moment.numbers.data[graph.box(tail).node])
            for tail in graph.parents(box.key)
            for place in graph.links_between(tail, box.key)
        }
    shows_numbers = len(numbers) <= _MOST_PARCELS and box.kind in ("node", "neuron")
    parcels = [
        Parcel(place, card_number(number), backward=False)
        for place, number in numbers.items()
        if shows_numbers and not graph.box(graph.links[place].tail).many
    ]
    return Lights(event.node, box.key, links=dict.fromkeys(numbers, "forward"), parcels=tuple(parcels))


def _handed_over(graph: VisibleGraph, event: HandedOver) -> Lights:
    place = _places_into(graph, event.giver).get(event.argument)
    lights = Lights(event.receiver, graph.key_of[event.receiver], graph.key_of[event.giver])
    if place is None:
        return lights
    parcel = Parcel(place, card_number(event.amount), backward=True)
    return replace(lights, links={place: "backward"}, parcels=(parcel,))


def _neuron_handed_over(graph: VisibleGraph, moment: Moment, key: str, values: Sequence[Value]) -> Lights:
    """A neuron that is one box has handed its gradient to all that feeds it."""
    box = graph.box(key)
    tails = graph.parents(key)
    places = {tail: graph.links_between(tail, key)[0] for tail in tails}
    lights = Lights(box.node, key, None, dict.fromkeys(places.values(), "backward"))
    if box.group is None or len(tails) > _MOST_PARCELS:
        return lights
    amounts = dict.fromkeys(tails, 0.0)
    for giver in graph.shape.members[box.group]:
        for argument, receiver in graph.shape.arguments[giver]:
            if (tail := graph.key_of[receiver]) in amounts:
                local = values[giver].local_derivatives[argument]
                amounts[tail] += local * float(moment.numbers.grad[giver])
    parcels = (Parcel(places[tail], card_number(amount), backward=True) for tail, amount in amounts.items())
    return Lights(box.node, key, None, lights.links, tuple(parcels))


def _places_into(graph: VisibleGraph, node: int) -> dict[int, int]:
    """The link of each argument of a single node.

    An argument may have none: with the bug "parents in a set" the graph has lost an edge.
    """
    key = graph.key_of[node]
    waiting: dict[str, list[int]] = {}
    places = {}
    for argument, parent in graph.shape.arguments[node]:
        tail = graph.key_of[parent]
        places[argument] = waiting.setdefault(tail, list(graph.links_between(tail, key))).pop(0)
    return places


def _parameter_boxes(graph: VisibleGraph) -> frozenset[str]:
    """The boxes that show one parameter each."""
    nodes = graph.topology.nodes
    boxes = (box for box in graph.boxes if box.kind == "node")
    return frozenset(box.key for box in boxes if nodes[box.node].kind == "parameter")

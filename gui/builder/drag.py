"""What can be dragged over the network, and where it would land. Knows no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.spec import ActivationName
from gui.builder.arrangement import REACH, Arrangement
from gui.builder.shape import Shape


@dataclass(frozen=True, slots=True)
class NewLayer:
    """A layer from the palette."""


@dataclass(frozen=True, slots=True)
class NewNeuron:
    """A neuron from the palette."""


@dataclass(frozen=True, slots=True)
class NewActivation:
    """An activation from the palette."""

    activation: ActivationName


@dataclass(frozen=True, slots=True)
class MovedLayer:
    """A layer, taken by its caption."""

    layer: int


@dataclass(frozen=True, slots=True)
class MovedNeurons:
    """Neurons, taken by one of them."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewLink:
    """A link, drawn from a neuron's or input's port."""

    source: str


@dataclass(frozen=True, slots=True)
class RubberBand:
    """A frame around what is to be selected, from a point of the drawing."""

    x: float
    y: float


Drag = NewLayer | NewNeuron | NewActivation | MovedLayer | MovedNeurons | NewLink | RubberBand


@dataclass(frozen=True, slots=True)
class Gap:
    """Before the layer at `place`."""

    place: int


@dataclass(frozen=True, slots=True)
class Slot:
    """In a layer, before the neuron at `place`."""

    layer: int
    place: int


@dataclass(frozen=True, slots=True)
class OnLayer:
    """Onto a layer."""

    layer: int


@dataclass(frozen=True, slots=True)
class OnNeuron:
    """Onto a neuron or an input."""

    name: str


@dataclass(frozen=True, slots=True)
class OnJoined:
    """Onto a neuron that the source is joined with: the link between them is cut."""

    name: str


Target = Gap | Slot | OnLayer | OnNeuron | OnJoined


def target_at(drag: Drag, arrangement: Arrangement, shape: Shape, x: float, y: float) -> Target | None:
    """Where a drag would land if it were dropped at a point of the drawing."""
    match drag:
        case NewLayer():
            return _gap(arrangement, x)
        case MovedLayer(layer):
            gap = _gap(arrangement, x)
            return None if gap.place in (layer, layer + 1) else gap
        case NewNeuron():
            # why: between two layers it begins a layer of its own.
            return _slot(arrangement, x, y) or _gap(arrangement, x)
        case MovedNeurons(names):
            return _slot(arrangement, x, y) or _gap_for(names, arrangement, shape, x)
        case NewActivation():
            return _neuron(arrangement, shape, x, y, inputs=False) or _layer(arrangement, x)
        case NewLink(source):
            return _end_of_link(source, arrangement, shape, x, y)
        case RubberBand():
            return None


def _gap(arrangement: Arrangement, x: float) -> Gap:
    """Layers are inserted after the inputs at the earliest, before the output layer at the latest."""
    before = sum(column.x < x for column in arrangement.columns)
    return Gap(min(max(before - 1, 0), len(arrangement.columns) - 2))


def _gap_for(names: Sequence[str], arrangement: Arrangement, shape: Shape, x: float) -> Gap | None:
    """Where neurons would begin a layer of their own; None where they are one already."""
    gap = _gap(arrangement, x)
    beside = shape.columns[gap.place : gap.place + 2]
    return None if any(set(names) == set(column) for column in beside) else gap


def _end_of_link(
    source: str, arrangement: Arrangement, shape: Shape, x: float, y: float
) -> OnNeuron | OnJoined | None:
    target = _neuron(arrangement, shape, x, y, inputs=True)
    if target is None or target.name == source:
        return None
    return OnJoined(target.name) if shape.link_spot((source, target.name)) is not None else target


def _layer(arrangement: Arrangement, x: float) -> OnLayer | None:
    columns = arrangement.columns
    nearest = min(range(len(columns)), key=lambda number: abs(columns[number].x - x))
    is_near = abs(columns[nearest].x - x) <= max(0.3 * arrangement.column_pitch, columns[nearest].side)
    return OnLayer(nearest - 1) if nearest > 0 and is_near else None


def _slot(arrangement: Arrangement, x: float, y: float) -> Slot | None:
    found = _layer(arrangement, x)
    if found is None:
        return None
    return Slot(found.layer, sum(place < y for place in arrangement.columns[found.layer + 1].ys))


def _neuron(arrangement: Arrangement, shape: Shape, x: float, y: float, inputs: bool) -> OnNeuron | None:
    spot = arrangement.neuron_at(x, y, reach=2 * REACH)
    if spot is None or (spot.column == 0 and not inputs):
        return None
    return OnNeuron(shape.name_of(spot))

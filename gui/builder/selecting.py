"""Selections made of what is pointed at, put together and taken apart."""

from __future__ import annotations

from typing import TypeVar

from gui.builder.arrangement import LinkSpot, Spot
from gui.builder.shape import Shape
from gui.session.selection import Selection

Name = TypeVar("Name")


def selection_of(shape: Shape, spot: Spot) -> Selection:
    """What is drawn at a spot, alone."""
    if isinstance(spot, LinkSpot):
        return Selection(links=(shape.link_of(spot),))
    name = shape.name_of(spot)
    return Selection(inputs=(name,)) if spot.column == 0 else Selection(neurons=(name,))


def added(selection: Selection, more: Selection) -> Selection:
    """Both together; a selected layer gives way."""
    return Selection(
        neurons=_union(selection.neurons, more.neurons),
        links=_union(selection.links, more.links),
        inputs=_union(selection.inputs, more.inputs),
    )


def without(selection: Selection, less: Selection) -> Selection:
    """The first without the second."""
    return Selection(
        neurons=tuple(name for name in selection.neurons if name not in less.neurons),
        links=tuple(link for link in selection.links if link not in less.links),
        layer=selection.layer,
        inputs=tuple(name for name in selection.inputs if name not in less.inputs),
    )


def _union(first: tuple[Name, ...], second: tuple[Name, ...]) -> tuple[Name, ...]:
    return (*first, *(each for each in second if each not in first))

"""The rungs from a neuron to the network: which part of the drawing one looks at, and how near."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from PySide6.QtCore import QPointF

from gui.builder.arrangement import GREATEST_PITCH, Arrangement, LinkSpot, NeuronSpot
from gui.builder.shape import Shape
from gui.session.selection import Selection

Rung = Literal["neuron", "layer", "mlp"]
RUNGS: tuple[Rung, ...] = get_args(Rung)

#: How much larger a neuron is drawn when it is looked at, and a layer at most.
NEURON_ZOOM, LAYER_ZOOM = 1.7, 1.7
#: Which share of the width the links into the part take, and how wide the drawing gets for that at most.
LINKS_SHARE, MOST_STRETCH = 0.6, 2.5
#: So far before its column a part's middle is, as a share of the gap: its links belong to it.
BEFORE = 0.35
#: How far from the middle of the view a neuron may be that is looked at, as a share of its height.
ASIDE = 0.35


@dataclass(frozen=True, slots=True)
class Part:
    """A column of the drawing, or one neuron of it; with the links that lead into it."""

    column: int
    index: int | None = None

    def has(self, spot: NeuronSpot) -> bool:
        """Whether a neuron belongs to it."""
        return spot.column == self.column and self.index in (None, spot.index)

    def takes(self, link: LinkSpot) -> bool:
        """Whether a link leads into it."""
        return self.has(NeuronSpot(link.column, link.index))

    def middle(self, arrangement: Arrangement, height: float) -> QPointF:
        """Where to look, in a view of a height: a neuron, and of what is around it as much as fits."""
        before, here = arrangement.columns[self.column - 1], arrangement.columns[self.column]
        middle = (here.ys[0] + here.ys[-1]) / 2
        x = here.x - BEFORE * (here.x - before.x)
        if self.index is None:
            return QPointF(x, middle)
        neuron, aside = here.ys[self.index], ASIDE * height
        return QPointF(x, min(max((middle + neuron) / 2, neuron - aside), neuron + aside))


@dataclass(frozen=True, slots=True)
class Nearness:
    """How much larger everything is drawn than what just fits, and how much wider than that."""

    zoom: float = 1.0
    stretch: float = 1.0


def part_of(rung: Rung, selection: Selection, shape: Shape) -> Part | None:
    """What a rung shows of a selection; None is the whole network, or that nothing fitting is selected."""
    if rung == "mlp":
        return None
    names = (*selection.neurons[-1:], *(target for _, target in selection.links[-1:]))
    spot = shape.spot_of(names[-1]) if names else None
    if spot is not None:
        return Part(spot.column, spot.index if rung == "neuron" else None)
    if selection.layer is not None:
        return Part(selection.layer + 1, 0 if rung == "neuron" else None)
    return None


def nearness_of(part: Part | None, sizes: tuple[int, ...], height: float) -> Nearness:
    """How near to come to a part in a view of a height: a layer stays in sight from top to bottom."""
    if part is None:
        return Nearness()
    if part.index is not None:
        zoom = NEURON_ZOOM
    else:
        zoom = min(max(height / (GREATEST_PITCH * sizes[part.column]), 1.0), LAYER_ZOOM)
    stretch = LINKS_SHARE * (len(sizes) - 1) / zoom
    return Nearness(zoom, min(max(stretch, 1.0 / zoom), MOST_STRETCH))

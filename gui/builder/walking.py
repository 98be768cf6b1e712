"""The arrow keys in the network: from neuron to neuron, along a neuron's links, and moving things."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from gui.builder.arrangement import LinkSpot, NeuronSpot, nearest_neuron
from gui.builder.edits import NetworkEdits
from gui.builder.selecting import added, selection_of
from gui.builder.shape import Shape
from gui.builder.view import NetworkView
from gui.session.selection import Selection

_STEPS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


class Walking(QObject):
    """Arrows select the neighbour, with Shift as well; with Alt they walk a neuron's incoming links;
    with Ctrl they move the selected neuron or layer.
    """

    def __init__(self, view: NetworkView, edits: NetworkEdits) -> None:
        super().__init__(view)
        self._view, self._edits = view, edits
        self._shape: Shape | None = None
        view.walked.connect(self._walk)

    def show_shape(self, shape: Shape) -> None:
        """The network that is drawn now."""
        self._shape = shape

    def _walk(self, direction: str, modifiers: Qt.KeyboardModifier) -> None:
        if self._shape is None or self._view.arrangement is None:
            return
        if modifiers & Qt.KeyboardModifier.AltModifier:
            self._walk_links(self._shape, direction)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self._move(self._shape, direction)
        else:
            self._walk_neurons(self._shape, direction, bool(modifiers & Qt.KeyboardModifier.ShiftModifier))

    def _walk_neurons(self, shape: Shape, direction: str, adds: bool) -> None:
        session, here = self._edits.session, self._here(shape)
        across, down = _STEPS[direction]
        if here is None:
            layer = session.selection.layer or 0
            session.choose(selection_of(shape, NeuronSpot(layer + 1, 0)))
            return
        there = self._neighbour(shape, here, across, down)
        one = selection_of(shape, there)
        session.choose(added(session.selection, one) if adds else one)
        self._view.reveal(there)

    def _neighbour(self, shape: Shape, here: NeuronSpot, across: int, down: int) -> NeuronSpot:
        if down:
            last = shape.sizes[here.column] - 1
            return NeuronSpot(here.column, min(max(here.index + down, 0), last))
        column = min(max(here.column + across, 0), len(shape.sizes) - 1)
        arrangement = self._view.arrangement
        if column == here.column or arrangement is None:
            return here
        return NeuronSpot(
            column, nearest_neuron(arrangement, column, arrangement.columns[here.column].ys[here.index])
        )

    def _here(self, shape: Shape) -> NeuronSpot | None:
        """The neuron or input to walk from: a selected link's is the one it leads into."""
        selection = self._edits.selection
        names = (
            *selection.inputs[-1:],
            *selection.neurons[-1:],
            *(target for _, target in selection.links[-1:]),
        )
        return shape.spot_of(names[-1]) if names else None

    def _walk_links(self, shape: Shape, direction: str) -> None:
        session = self._edits.session
        links = session.selection.links
        if links and direction in ("left", "right"):
            spot = shape.spot_of(links[-1][0 if direction == "left" else 1])
            if spot is not None:
                session.choose(selection_of(shape, spot))
            return
        here = self._here(shape)
        incoming = self._incoming(shape, here) if here is not None else []
        if not incoming or direction in ("left", "right"):
            return
        present = shape.link_spot(links[-1]) if links else None
        place = incoming.index(present) + _STEPS[direction][1] if present in incoming else 0
        chosen = incoming[min(max(place, 0), len(incoming) - 1)]
        session.choose(Selection(links=(shape.link_of(chosen),)))

    @staticmethod
    def _incoming(shape: Shape, spot: NeuronSpot) -> list[LinkSpot]:
        """The links into a neuron, from top to bottom; those over layers come last."""
        if spot.column == 0:
            return []
        sources = range(shape.sizes[spot.column - 1])
        near = [LinkSpot(spot.column, spot.index, source) for source in sources]
        joined = shape.joined[spot.column - 1][spot.index]
        over = [link for link in shape.skips if (link.column, link.index) == (spot.column, spot.index)]
        return [*(link for link in near if joined[link.source]), *over]

    def _move(self, shape: Shape, direction: str) -> None:
        selection, (across, down) = self._edits.selection, _STEPS[direction]
        if selection.layer is not None:
            if across:
                self._edits.move_layer(selection.layer, selection.layer + (2 if across > 0 else -1))
            return
        spots = [shape.spot_of(name) for name in selection.neurons]
        if len(spots) != 1 or spots[0] is None:
            return
        spot = spots[0]
        layer = spot.column - 1 + across
        place = spot.index + (2 if down > 0 else -1 if down < 0 else 0)
        if 0 <= layer < len(shape.sizes) - 1 and place >= 0:
            self._edits.move_neurons(selection.neurons, layer, place)

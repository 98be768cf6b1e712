"""What can be done to the lab's neuron, as undoable edits of the document."""

from __future__ import annotations

from PySide6.QtCore import QObject

from engine.labs_spec import MOST_INPUTS, NeuronLabSpec
from engine.network_spec import ActivationName
from gui.document.document import Document
from gui.widgets.node_names import subscripted

#: What a new input is given, and its weight: a number that can be seen to do something.
NEW_INPUT, NEW_WEIGHT = 1.0, 0.5


class NeuronEdits(QObject):
    """Each edit is one step to undo; all moves of one gesture are one. Inputs count from 0."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document

    @property
    def spec(self) -> NeuronLabSpec:
        """The neuron as it is."""
        return self._document.labs.neuron

    @property
    def can_add(self) -> bool:
        """Whether there is room for one more input."""
        return len(self.spec.inputs) < MOST_INPUTS

    @property
    def can_remove(self) -> bool:
        """Whether an input can go: the last one stays."""
        return len(self.spec.inputs) > 1

    def set_input(self, place: int, value: float, gesture: int) -> None:
        """Give the neuron another number."""
        self._set(
            self._set_text(subscripted(f"x{place + 1}")),
            f"x{place} {gesture}",
            inputs=_replaced(self.spec.inputs, place, value),
        )

    def set_weight(self, place: int, value: float, gesture: int) -> None:
        """Weigh an input otherwise."""
        self._set(
            self._set_text(subscripted(f"w{place + 1}")),
            f"w{place} {gesture}",
            weights=_replaced(self.spec.weights, place, value),
        )

    def set_bias(self, value: float, gesture: int) -> None:
        """Move the bias."""
        self._set(self._set_text("b"), f"b {gesture}", bias=value)

    def set_point(self, x1: float, x2: float, gesture: int) -> None:
        """Give a neuron of two inputs two other numbers."""
        self._set(self.tr("Move the point in the plane"), f"point {gesture}", inputs=(x1, x2))

    def choose_activation(self, activation: ActivationName) -> None:
        """Bend the sum in another way."""
        text = self.tr("Use {activation} in the neuron lab").format(activation=activation)
        self._set(text, None, activation=activation)

    def add_input(self) -> None:
        """One more input, at the end."""
        if self.can_add:
            spec = self.spec
            self._set(
                self.tr("Add an input"),
                None,
                inputs=(*spec.inputs, NEW_INPUT),
                weights=(*spec.weights, NEW_WEIGHT),
            )

    def remove_input(self) -> None:
        """The last input goes."""
        if self.can_remove:
            spec = self.spec
            self._set(self.tr("Remove an input"), None, inputs=spec.inputs[:-1], weights=spec.weights[:-1])

    def take_example(self) -> None:
        """The lecture's neuron."""
        self._set(self.tr("Take the lecture's neuron"), None, **dict(NeuronLabSpec()))

    def _set_text(self, name: str) -> str:
        return self.tr("Set {name} in the neuron lab").format(name=name)

    def _set(self, text: str, gesture: str | None, **changes: object) -> None:
        merge = None if gesture is None else f"neuron lab {gesture}"
        self._document.edit_lab("neuron", text, merge=merge, **changes)


def _replaced(numbers: tuple[float, ...], place: int, value: float) -> tuple[float, ...]:
    return (*numbers[:place], value, *numbers[place + 1 :])

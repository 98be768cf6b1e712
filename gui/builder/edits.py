"""What the network panel can change, as undoable edits of the document, and why it sometimes cannot."""

from __future__ import annotations

from PySide6.QtCore import QObject

from engine.editing import unnamed
from engine.spec import ActivationName, LayerSpec
from gui.document.document import Document
from gui.session.session import Session

#: Most layers, the output layer included, and most neurons of a layer that can be drawn well.
MOST_LAYERS = 8
MOST_NEURONS = 64
#: The first hidden layer of a network that had none.
FIRST_HIDDEN = LayerSpec(size=4, activation="tanh")


class NetworkEdits(QObject):
    """Adds and removes layers and neurons and changes activations. Layers count from 0.

    An `..._obstacle` says in one line why an edit is not possible now; it is empty when it is.
    """

    def __init__(self, document: Document, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._session = session

    @property
    def layers(self) -> tuple[LayerSpec, ...]:
        """The network's layers, the output layer last."""
        return self._document.network.layers

    @property
    def chosen_layer(self) -> int | None:
        """The layer that commands act on: the selected neuron's, else the last hidden layer."""
        if self._session.selected is not None:
            return self._session.selected[0]
        return len(self.layers) - 2 if len(self.layers) > 1 else None

    def add_layer(self) -> None:
        """Add a hidden layer before the output layer, like the one before it."""
        before = self.layers[-2] if len(self.layers) > 1 else FIRST_HIDDEN
        self._edit(self.tr("Add layer"), (*self.layers[:-1], unnamed(before), self.layers[-1]))

    def remove_layer(self) -> None:
        """Remove the last hidden layer."""
        self._edit(self.tr("Remove layer"), (*self.layers[:-2], self.layers[-1]))

    def add_neuron(self, layer: int) -> None:
        """Add a neuron to a layer."""
        text = self.tr("Add neuron to layer {number}").format(number=layer + 1)
        self._change(text, layer, size=self.layers[layer].size + 1)

    def remove_neuron(self, layer: int) -> None:
        """Remove a layer's last neuron; a selection there moves to the neuron before it."""
        size = self.layers[layer].size - 1
        if self._session.selected == (layer, size):
            self._session.select((layer, size - 1))
        text = self.tr("Remove neuron from layer {number}").format(number=layer + 1)
        self._change(text, layer, size=size)

    def choose_activation(self, layer: int, activation: ActivationName) -> None:
        """Change a layer's activation; the weights stay."""
        text = self.tr("Use {activation} in layer {number}").format(activation=activation, number=layer + 1)
        self._change(text, layer, activation=activation)

    def add_layer_obstacle(self) -> str:
        """Why no layer can be added."""
        if len(self.layers) < MOST_LAYERS:
            return ""
        return self.tr("%n layers are the most that fit here.", None, MOST_LAYERS)

    def remove_layer_obstacle(self) -> str:
        """Why no layer can be removed."""
        return "" if len(self.layers) > 1 else self.tr("No hidden layer is left. The output layer stays.")

    def add_neuron_obstacle(self, layer: int | None) -> str:
        """Why a layer gets no more neurons."""
        return self._size_obstacle(layer) or (
            self.tr("%n neurons are the most that fit into a layer here.", None, MOST_NEURONS)
            if layer is not None and self.layers[layer].size >= MOST_NEURONS
            else ""
        )

    def remove_neuron_obstacle(self, layer: int | None) -> str:
        """Why a layer cannot lose a neuron."""
        return self._size_obstacle(layer) or (
            self.tr("A layer needs at least one neuron. Remove the layer instead.")
            if layer is not None and self.layers[layer].size == 1
            else ""
        )

    def _size_obstacle(self, layer: int | None) -> str:
        if layer is None:
            return self.tr("There is no hidden layer. Add a layer first.")
        if layer == len(self.layers) - 1:
            return self.tr("The output layer gives one number, so it has one neuron.")
        return ""

    def _change(self, text: str, layer: int, **changes: object) -> None:
        changed = self.layers[layer].with_changes(**changes)
        self._edit(text, (*self.layers[:layer], changed, *self.layers[layer + 1 :]))

    def _edit(self, text: str, layers: tuple[LayerSpec, ...]) -> None:
        self._document.edit_network(text, layers=layers)

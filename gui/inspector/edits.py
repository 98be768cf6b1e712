"""What can be configured of a selection, as undoable edits of the document."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject

from engine.editing import with_layer_changed, with_links_frozen, with_neurons_changed, without_links
from engine.network_spec import ActivationName, InitialisationName, Link
from gui.document.document import LARGEST_PARAMETER, Document
from gui.inspector.wording import layer_title, links_title, neurons_title
from gui.session.places import Places


class SelectionEdits(QObject):
    """Each edit goes to all that is named, as one step to undo. Layers count from 0."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._starts: dict[Link, float] = {}
        self._shift = ""

    def resize_layer(self, layer: int, size: int) -> None:
        """Add neurons at a layer's end, or take some away there."""
        text = self.tr("Give {layer} {size} neurons").format(layer=self._layer(layer), size=size)
        self._change_layer(text, layer, size=size)

    def choose_layer_activation(self, layer: int, activation: ActivationName) -> None:
        """Bend the answers of a layer's neurons in another way."""
        text = self.tr("Use {activation} in {layer}")
        self._change_layer(
            text.format(activation=activation, layer=self._layer(layer)), layer, activation=activation
        )

    def choose_initialisation(self, layer: int, initialisation: InitialisationName | None) -> None:
        """Let a layer's weights start in a way of their own, or as the network's."""
        text = self.tr("Initial weights of {layer}").format(layer=self._layer(layer))
        self._change_layer(text, layer, initialisation=initialisation)

    def freeze_layer(self, layer: int, frozen: bool) -> None:
        """Let training leave a layer as it is, or not."""
        text = self.tr("Freeze {what}") if frozen else self.tr("Unfreeze {what}")
        self._change_layer(text.format(what=self._layer(layer)), layer, frozen=frozen)

    def rename(self, name: str, label: str) -> None:
        """Give a neuron a label; an empty one takes it away."""
        text = self.tr("Rename {neuron}").format(neuron=self._neurons([name]))
        self._change_neurons(text, [name], label=label)

    def choose_activation(self, names: Sequence[str], activation: ActivationName | None) -> None:
        """Give neurons an activation of their own, or their layer's."""
        if activation is None:
            text = self.tr("Use the layer's activation in {neurons}").format(neurons=self._neurons(names))
        else:
            text = self.tr("Use {activation} in {neurons}")
            text = text.format(activation=activation, neurons=self._neurons(names))
        self._change_neurons(text, names, activation=activation)

    def freeze_neurons(self, names: Sequence[str], frozen: bool) -> None:
        """Let training leave neurons as they are, or not."""
        text = self.tr("Freeze {what}") if frozen else self.tr("Unfreeze {what}")
        self._change_neurons(text.format(what=self._neurons(names)), names, frozen=frozen)

    def disable_neurons(self, names: Sequence[str], disabled: bool) -> None:
        """Silence neurons, or let them speak again."""
        text = self.tr("Disable {neurons}") if disabled else self.tr("Enable {neurons}")
        self._change_neurons(text.format(neurons=self._neurons(names)), names, disabled=disabled)

    def freeze_links(self, links: Collection[Link], frozen: bool) -> None:
        """Let training leave weights as they are, or not."""
        text = self.tr("Freeze {what}") if frozen else self.tr("Unfreeze {what}")
        edit = partial(with_links_frozen, links=links, frozen=frozen)
        self._document.change_network(text.format(what=self._links(links)), edit)

    def cut(self, links: Collection[Link]) -> None:
        """Take links out."""
        text = self.tr("Cut {links}").format(links=self._links(links))
        self._document.change_network(text, partial(without_links, links=links))

    def set_weights(self, links: Collection[Link], value: float, gesture: int) -> None:
        """Give links a weight."""
        self._set(self._weights_text(links), links, lambda _: value, f"weights {gesture}")

    def shift_weights(self, links: Collection[Link], change: float, gesture: int) -> None:
        """Give links the weights they had when the gesture began, and `change` more."""
        self._set_from_start(self._weights_text(links), links, change, f"weights {gesture}")

    def set_biases(self, names: Sequence[str], value: float, gesture: int) -> None:
        """Give neurons a bias."""
        self._set(self._biases_text(names), _biases(names), lambda _: value, f"biases {gesture}")

    def shift_biases(self, names: Sequence[str], change: float, gesture: int) -> None:
        """Give neurons the biases they had when the gesture began, and `change` more."""
        self._set_from_start(self._biases_text(names), _biases(names), change, f"biases {gesture}")

    def _set_from_start(self, text: str, keys: Collection[Link], change: float, merge: str) -> None:
        if self._shift != merge:
            self._shift = merge
            self._starts = {key: self._document.parameter(key) for key in keys}
        self._set(text, keys, lambda key: self._starts[key] + change, merge)

    def _set(self, text: str, keys: Collection[Link], value: Callable[[Link], float], merge: str) -> None:
        values = {key: min(max(value(key), -LARGEST_PARAMETER), LARGEST_PARAMETER) for key in keys}
        self._document.edit_parameters(text, values, merge)

    def _change_layer(self, text: str, layer: int, **changes: object) -> None:
        self._document.change_network(text, lambda network: with_layer_changed(network, layer, **changes))

    def _change_neurons(self, text: str, names: Sequence[str], **changes: object) -> None:
        touched = frozenset(names)
        self._document.change_network(text, lambda network: with_neurons_changed(network, touched, **changes))

    def _layer(self, layer: int) -> str:
        return layer_title(layer, len(self._document.network.layers))

    def _neurons(self, names: Sequence[str]) -> str:
        return self._places().neuron(names[0]) if len(names) == 1 else neurons_title(len(names))

    def _places(self) -> Places:
        return Places(self._document.network, self._document.data.columns)

    def _links(self, links: Collection[Link]) -> str:
        if len(links) > 1:
            return links_title(len(links))
        (link,) = links
        return self.tr("link {title}").format(title=self._places().link(link))

    def _weights_text(self, links: Collection[Link]) -> str:
        return self.tr("Set weight of {links}").format(links=self._links(links))

    def _biases_text(self, names: Sequence[str]) -> str:
        return self.tr("Set bias of {neurons}").format(neurons=self._neurons(names))


def _biases(names: Sequence[str]) -> list[Link]:
    return [("", name) for name in names]

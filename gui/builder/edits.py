"""What the network panel can change, as undoable edits of the document, and why it sometimes cannot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from engine import editing
from engine.data.features import features_on_offer
from engine.spec import ActivationName, LayerSpec, Link, NetworkSpec, NeuronSpec
from gui.builder.wording import link_title, neuron_title
from gui.document.document import Document
from gui.errors.exercise import lock_refusal
from gui.errors.words import RefusalError
from gui.session.selection import Selection
from gui.session.session import Session

#: Most layers, the output layer included, and most neurons of a layer that can be drawn well.
MOST_LAYERS = 8
MOST_NEURONS = 64
#: The first hidden layer of a network that had none.
FIRST_HIDDEN = LayerSpec(size=4, activation="tanh")

Edit = Callable[[NetworkSpec], NetworkSpec]


class NetworkEdits(QObject):
    """Every edit of the panel. Layers and places count from 0; neurons, inputs and links go by name.

    An `..._obstacle` says in one line why an edit is not possible now; it is empty when it is.
    """

    #: When one of these edits was refused; carries why.
    refused = Signal(str)

    def __init__(self, document: Document, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.session = session
        self._changing = False
        document.refused.connect(self._pass_on)

    @property
    def layers(self) -> tuple[LayerSpec, ...]:
        """The network's layers, the output layer last."""
        return self.document.network.layers

    @property
    def selection(self) -> Selection:
        """What is selected."""
        return self.session.selection

    @property
    def chosen_layer(self) -> int | None:
        """The layer that commands act on: the selected one or neuron's, else the last hidden layer."""
        if self.selection.layer is not None:
            return self.selection.layer
        if self.selection.neurons:
            return self.document.network.layer_of().get(self.selection.neurons[-1])
        return len(self.layers) - 2 if len(self.layers) > 1 else None

    def title_of(self, name: str) -> str:
        """What a neuron or input is called."""
        return neuron_title(self.document.network, name, self.document.data.columns)

    def change(self, text: str, edit: Edit) -> bool:
        """Make an edit of the engine's; False when it is refused, which `document.refused` explains."""
        self._changing = True
        changed = self.document.change_network(text, self.checked(edit))
        self._changing = False
        return changed

    def checked(self, edit: Edit) -> Edit:
        """The same edit, which also refuses what can't be trained or drawn."""

        def checked(network: NetworkSpec) -> NetworkSpec:
            after = edit(network)
            self._check_sizes(network, after)
            return after

        return checked

    def add_layer(self, place: int | None = None, size: int | None = None) -> None:
        """Insert a hidden layer, like the one before it; without a place after the selected layer.

        `size` is how many neurons it has, if not as many as that.
        """
        if place is None:
            chosen = self.selection.layer if self.selection.layer is not None else self.chosen_layer
            place = len(self.layers) - 1 if chosen is None else min(chosen + 1, len(self.layers) - 1)
        like = self.layers[max(place - 1, 0)] if len(self.layers) > 1 else FIRST_HIDDEN
        layer = LayerSpec(
            size=size or like.size, activation=like.activation, initialisation=like.initialisation
        )
        if self.change(self.tr("Add layer"), lambda network: editing.with_layer(network, place, layer)):
            self.session.choose(Selection(layer=place))

    def remove_layer(self, layer: int) -> None:
        """Take a hidden layer out."""
        text = self.tr("Remove layer {number}").format(number=layer + 1)
        self.change(text, lambda network: editing.without_layer(network, layer))

    def move_layer(self, old: int, place: int) -> None:
        """Move a layer before the one that is at `place` now."""
        if old >= len(self.layers):
            return
        new = place - 1 if place > old else place
        text = self.tr("Move layer {number}").format(number=old + 1)
        if self.change(text, lambda network: editing.with_layer_moved(network, old, new)):
            self.session.choose(Selection(layer=min(new, len(self.layers) - 2)))

    def add_neuron(self, layer: int, place: int | None = None) -> None:
        """Add a neuron to a layer, at its end or before the one at `place`."""
        at = self.layers[layer].size if place is None else place
        text = self.tr("Add neuron to layer {number}").format(number=layer + 1)
        before = set(self.document.network.layer_of())
        if self.change(text, lambda network: editing.with_neuron(network, layer, at, NeuronSpec())):
            new = self.document.network.layer_of().keys() - before
            if place is not None:
                self.session.choose(Selection(neurons=tuple(new)))

    def remove_neuron(self, layer: int) -> None:
        """Remove a layer's last neuron; a selection there moves to the neuron before it."""
        last, size = self.layers[layer].neurons[-1].name, self.layers[layer].size
        text = self.tr("Remove neuron from layer {number}").format(number=layer + 1)
        if self.remove_neuron_obstacle(layer):
            return
        was_selected = self.selection.neurons == (last,)
        if self.change(text, lambda network: editing.without_neurons(network, {last or ""})) and was_selected:
            self.session.select((layer, size - 2))

    def move_neurons(self, names: Sequence[str], layer: int, place: int) -> None:
        """Move neurons into a layer, before the one that is at `place` now."""

        def move(network: NetworkSpec) -> NetworkSpec:
            there = [neuron.name for neuron in network.layers[layer].neurons]
            at = sum(name not in names for name in there[:place])
            for offset, name in enumerate(names):
                editing.find_neuron(network, name)
                network = editing.with_neuron_moved(network, name, layer, at + offset)
            return network

        one, many = self.tr("Move {neuron}"), self.tr("Move %n neurons", None, len(names))
        self.change(self._named(one, many, names), move)

    def move_into_own_layer(self, names: Sequence[str], place: int) -> None:
        """Let neurons become a layer of their own, before the one that is at `place` now."""
        one = self.tr("Give {neuron} a layer of its own")
        many = self.tr("Give %n neurons a layer of their own", None, len(names))
        self.change(
            self._named(one, many, names),
            lambda network: editing.with_neurons_as_layer(network, names, place),
        )

    def choose_activation(self, layer: int, activation: ActivationName) -> None:
        """Change a layer's activation; the weights stay. Its neurons follow."""

        def choose(network: NetworkSpec) -> NetworkSpec:
            names = {neuron.name or "" for neuron in network.layers[layer].neurons if neuron.activation}
            if names:
                network = editing.with_neurons_changed(network, names, activation=None)
            return editing.with_layer_changed(network, layer, activation=activation)

        text = self.tr("Use {activation} in layer {number}").format(activation=activation, number=layer + 1)
        self.change(text, choose)

    def choose_neurons_activation(self, names: Sequence[str], activation: ActivationName) -> None:
        """Change the activation of single neurons."""

        def choose(network: NetworkSpec) -> NetworkSpec:
            own = {
                name for name in names if network.layers[network.layer_of()[name]].activation != activation
            }
            network = editing.with_neurons_changed(network, own, activation=activation)
            return editing.with_neurons_changed(network, set(names) - own, activation=None)

        one = self.tr("Use {activation} in {neuron}")
        many = self.tr("Use {activation} in %n neurons", None, len(names))
        text = one if len(names) == 1 else many
        self.change(text.format(activation=activation, neuron=self.title_of(names[0])), choose)

    def freeze_neurons(self, names: Sequence[str], frozen: bool) -> None:
        """Let training leave neurons as they are, or no more."""
        if frozen:
            one, many = self.tr("Freeze {neuron}"), self.tr("Freeze %n neurons", None, len(names))
        else:
            one, many = self.tr("Unfreeze {neuron}"), self.tr("Unfreeze %n neurons", None, len(names))
        self._change_neurons(self._named(one, many, names), names, frozen=frozen)

    def disable_neurons(self, names: Sequence[str], disabled: bool) -> None:
        """Let neurons answer 0 to everything, or no more."""
        if disabled:
            one, many = self.tr("Disable {neuron}"), self.tr("Disable %n neurons", None, len(names))
        else:
            one, many = self.tr("Enable {neuron}"), self.tr("Enable %n neurons", None, len(names))
        self._change_neurons(self._named(one, many, names), names, disabled=disabled)

    def freeze_layer(self, layer: int, frozen: bool) -> None:
        """Let training leave a layer as it is, or no more."""
        text = self.tr("Freeze layer {number}") if frozen else self.tr("Unfreeze layer {number}")
        self.change(
            text.format(number=layer + 1),
            lambda network: editing.with_layer_changed(network, layer, frozen=frozen),
        )

    def rename(self, name: str, label: str) -> None:
        """Give a neuron a label; an empty one takes it away."""
        text = self.tr("Rename {neuron}").format(neuron=self.title_of(name))
        self._change_neurons(text, (name,), label=label.strip())

    def join(self, source: str, target: str) -> None:
        """Join two neurons, or an input and a neuron."""
        text = self.tr("Connect {link}").format(link=self._link_title((source, target)))
        if self.change(text, lambda network: editing.with_link(network, source, target)):
            self.session.choose(Selection(links=((source, target),)))

    def cut(self, links: Sequence[Link]) -> None:
        """Cut links."""
        one, many = self.tr("Cut {link}"), self.tr("Cut %n links", None, len(links))
        self.change(self._linked(one, many, links), partial(editing.without_links, links=links))

    def freeze_links(self, links: Sequence[Link], frozen: bool) -> None:
        """Let training leave the weights of links as they are, or no more."""
        if frozen:
            one, many = self.tr("Freeze {link}"), self.tr("Freeze %n links", None, len(links))
        else:
            one, many = self.tr("Unfreeze {link}"), self.tr("Unfreeze %n links", None, len(links))
        freeze = partial(editing.with_links_frozen, links=links, frozen=frozen)
        self.change(self._linked(one, many, links), freeze)

    def delete(self, selection: Selection) -> None:
        """Delete what is selected: a layer, neurons, inputs, and links that are cut."""
        if selection.layer is not None:
            self.remove_layer(selection.layer)
        elif selection.neurons or selection.inputs:
            names = (*selection.inputs, *selection.neurons)
            one, many = self.tr("Delete {neuron}"), self.tr("Delete %n neurons", None, len(names))
            text = self.tr("Delete the selection") if selection.links else self._named(one, many, names)
            self.change(text, lambda network: self._without(network, selection))
        elif selection.links:
            self.cut(selection.links)

    def choose_features(self, names: Sequence[str]) -> None:
        """Take these features as inputs, in the order in which they are on offer."""
        offered = features_on_offer(self.document.data.input_count)
        known = [*offered, *(name for name in names if name not in offered)]
        ordered = [name for name in known if name in names]
        self.change(self.tr("Choose inputs"), lambda network: editing.with_inputs(network, ordered))

    def input_names(self) -> tuple[str, ...]:
        """The present inputs."""
        return self.document.network.input_names(self.document.data.input_count)

    def add_layer_obstacle(self) -> str:
        """Why no layer can be added."""
        if self.document.project.keeps("layers"):
            return lock_refusal(["layers"])
        if len(self.layers) < MOST_LAYERS:
            return ""
        return self.tr("%n layers are the most that fit here. Make one wider.", None, MOST_LAYERS)

    def remove_layer_obstacle(self) -> str:
        """Why no layer can be removed."""
        if self.document.project.keeps("layers"):
            return lock_refusal(["layers"])
        return "" if len(self.layers) > 1 else self.tr("No hidden layer is left. The output layer stays.")

    def add_neuron_obstacle(self, layer: int | None) -> str:
        """Why a layer gets no more neurons. Without any hidden layer the neuron begins one."""
        if self.document.project.keeps("layers"):
            return lock_refusal(["layers"])
        if layer is None:
            return ""
        return self._size_obstacle(layer) or (
            self.tr(
                "%n neurons are the most that fit into a layer here. Add a layer.",
                None,
                MOST_NEURONS,
            )
            if self.layers[layer].size >= MOST_NEURONS
            else ""
        )

    def remove_neuron_obstacle(self, layer: int | None) -> str:
        """Why a layer cannot lose a neuron."""
        if self.document.project.keeps("layers"):
            return lock_refusal(["layers"])
        return self._size_obstacle(layer) or (
            self.tr("A layer needs at least one neuron. Remove the layer instead.")
            if layer is not None and self.layers[layer].size == 1
            else ""
        )

    def _change_neurons(self, text: str, names: Sequence[str], **changes: object) -> None:
        self.change(text, lambda network: editing.with_neurons_changed(network, names, **changes))

    def _size_obstacle(self, layer: int | None) -> str:
        if layer is None:
            return self.tr("There is no hidden layer. Add a layer first.")
        if layer == len(self.layers) - 1:
            return self._output_obstacle()
        return ""

    def _output_obstacle(self) -> str:
        if self.document.training.loss == "softmax_cross_entropy":
            return self.tr("The output layer has one neuron for each class. Choose other data for others.")
        return self.tr("The output layer gives one number, so it has one neuron. Change a hidden layer.")

    def _named(self, one: str, many: str, names: Sequence[str]) -> str:
        """A text for one neuron, which it names, or for several."""
        return one.format(neuron=self.title_of(names[0])) if len(names) == 1 else many

    def _linked(self, one: str, many: str, links: Sequence[Link]) -> str:
        """A text for one link, which it names, or for several."""
        return one.format(link=self._link_title(links[0])) if len(links) == 1 else many

    def _link_title(self, link: Link) -> str:
        return link_title(self.document.network, link, self.document.data.columns)

    def _pass_on(self, reason: str) -> None:
        if self._changing:
            self.refused.emit(reason)

    def _without(self, network: NetworkSpec, selection: Selection) -> NetworkSpec:
        for source, target in selection.links:
            network = editing.without_link(network, source, target)
        if selection.neurons:
            network = editing.without_neurons(network, selection.neurons)
        if selection.inputs:
            names = network.input_names(self.document.data.input_count)
            kept = [name for name in names if name not in selection.inputs]
            network = editing.with_inputs(network, kept)
        return network

    def _check_sizes(self, before: NetworkSpec, after: NetworkSpec) -> None:
        """Refuse what can't be trained or drawn. Raises RefusalError."""
        if before.layers[-1].size != after.layers[-1].size:
            raise RefusalError(self._output_obstacle())
        if len(after.layers) > max(MOST_LAYERS, len(before.layers)):
            raise RefusalError(
                self.tr("%n layers are the most that fit here. Make one wider.", None, MOST_LAYERS)
            )
        most = max(MOST_NEURONS, *(layer.size for layer in before.layers))
        if max(layer.size for layer in after.layers) > most:
            text = self.tr(
                "%n neurons are the most that fit into a layer here. Add a layer.",
                None,
                MOST_NEURONS,
            )
            raise RefusalError(text)

"""The right click menu: everything that applies to what is selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from engine.editing import EditError, with_link
from engine.spec import ACTIVATIONS, ActivationName, Link, NeuronSpec
from gui.builder.actions import NetworkActions
from gui.builder.edits import NetworkEdits
from gui.session.selection import Selection


class NetworkMenus(QObject):
    """Makes a menu for the present selection."""

    def __init__(self, edits: NetworkEdits, actions: NetworkActions, inputs: QMenu, parent: QWidget) -> None:
        super().__init__(parent)
        self._edits, self._actions, self._inputs, self._parent = edits, actions, inputs, parent
        #: Commands of other panels that a menu for something selected ends with.
        self.guests: list[QAction] = []

    def menu(self) -> QMenu:
        """The menu; it deletes itself when it closes."""
        menu = QMenu(self._parent)
        menu.setObjectName("network_menu")
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        selection = self._edits.selection
        if selection.layer is not None:
            self._fill_for_layer(menu, selection.layer)
        elif selection.neurons:
            self._fill_for_neurons(menu, selection)
        elif selection.links:
            self._fill_for_links(menu, selection.links)
        elif selection.inputs:
            self._fill_for_inputs(menu, selection)
        else:
            self._fill_for_nothing(menu)
        if self.guests and (selection.neurons or selection.links):
            menu.addSeparator()
            menu.addActions(self.guests)
        return menu

    def _fill_for_layer(self, menu: QMenu, layer: int) -> None:
        edits, spec = self._edits, self._edits.layers[layer]
        menu.addAction(self._actions.configure)
        self._add_activations(menu, spec.activation, lambda name: edits.choose_activation(layer, name))
        self._add_switch(
            menu, "freeze", self.tr("&Frozen"), spec.frozen, lambda on: edits.freeze_layer(layer, on)
        )
        menu.addSeparator()
        menu.addAction(self._actions.add_neuron)
        add, move = edits.add_layer, edits.move_layer
        self._add(menu, "insert_before", self.tr("Insert layer &before"), lambda: add(layer))
        if layer < len(edits.layers) - 1:
            self._add(menu, "insert_after", self.tr("Insert layer &after"), lambda: add(layer + 1))
            if layer > 0:
                self._add(menu, "move_left", self.tr("Move &left"), lambda: move(layer, layer - 1))
            if layer < len(edits.layers) - 2:
                self._add(menu, "move_right", self.tr("Move &right"), lambda: move(layer, layer + 2))
            menu.addSeparator()
            menu.addAction(self._actions.delete)

    def _fill_for_neurons(self, menu: QMenu, selection: Selection) -> None:
        edits, names = self._edits, selection.neurons
        specs = self._specs(names)
        menu.addAction(self._actions.configure)
        menu.addAction(self._actions.rename)
        layer = edits.document.network.layer_of()[names[0]]
        activation = edits.layers[layer].activation_of(specs[0])
        self._add_activations(menu, activation, lambda name: edits.choose_neurons_activation(names, name))
        self._add_switch(
            menu,
            "freeze",
            self.tr("&Frozen"),
            all(spec.frozen for spec in specs),
            lambda on: edits.freeze_neurons(names, on),
        )
        self._add_switch(
            menu,
            "disable",
            self.tr("Disa&bled"),
            all(spec.disabled for spec in specs),
            lambda on: edits.disable_neurons(names, on),
        )
        self._add_joining(menu, selection)
        menu.addSeparator()
        menu.addActions([self._actions.cut, self._actions.copy, self._actions.paste, self._actions.duplicate])
        menu.addSeparator()
        menu.addAction(self._actions.delete)

    def _fill_for_links(self, menu: QMenu, links: tuple[Link, ...]) -> None:
        frozen = set(self._edits.document.network.frozen_links)
        menu.addAction(self._actions.configure)
        self._add_switch(
            menu,
            "freeze",
            self.tr("&Frozen"),
            all(link in frozen for link in links),
            lambda on: self._edits.freeze_links(links, on),
        )
        menu.addSeparator()
        text = self.tr("C&ut the link") if len(links) == 1 else self.tr("C&ut %n links", None, len(links))
        self._add(menu, "cut_links", text, lambda: self._edits.cut(links))

    def _fill_for_inputs(self, menu: QMenu, selection: Selection) -> None:
        self._add_joining(menu, selection)
        for action in self._inputs.actions():
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self._actions.delete)

    def _fill_for_nothing(self, menu: QMenu) -> None:
        menu.addActions([self._actions.add_layer, self._actions.add_neuron, self._actions.paste])
        menu.addAction(self._actions.select_all)
        inputs = menu.addMenu(self.tr("&Inputs"))
        for action in self._inputs.actions():
            inputs.addAction(action)
        menu.addSeparator()
        menu.addActions(
            [self._actions.gradients, self._actions.fit, self._actions.zoom_in, self._actions.zoom_out]
        )

    def _add_joining(self, menu: QMenu, selection: Selection) -> None:
        """For two: join them, or cut the link between them."""
        chosen = (*selection.inputs, *selection.neurons)
        layers = self._edits.document.network.layer_of()
        if len(chosen) != 2:
            return
        source, target = sorted(chosen, key=lambda name: layers.get(name, -1))
        network = self._edits.document.network
        try:
            is_joined = with_link(network, source, target) == network
        except EditError:
            return
        names = self._edits.title_of(source), self._edits.title_of(target)
        if is_joined:
            text = self.tr("Cut the &link {first} → {second}").format(first=names[0], second=names[1])
            self._add(menu, "cut_link", text, lambda: self._edits.cut(((source, target),)))
        else:
            text = self.tr("Co&nnect {first} → {second}").format(first=names[0], second=names[1])
            self._add(menu, "connect", text, lambda: self._edits.join(source, target))

    def _add_activations(
        self, menu: QMenu, present: ActivationName, choose: Callable[[ActivationName], None]
    ) -> None:
        activations = menu.addMenu(self.tr("&Activation"))
        for name in ACTIVATIONS:
            self._add_switch(activations, f"activation_{name}", name, name == present, _chooser(choose, name))

    def _specs(self, names: tuple[str, ...]) -> list[NeuronSpec]:
        found = {neuron.name: neuron for _, neuron in self._edits.document.network.neurons()}
        return [found[name] for name in names]

    @staticmethod
    def _add(menu: QMenu, name: str, text: str, do: Callable[[], None]) -> None:
        action = menu.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(lambda _=False: do())

    @staticmethod
    def _add_switch(menu: QMenu, name: str, text: str, on: bool, do: Callable[[bool], None]) -> None:
        action = menu.addAction(text)
        action.setObjectName(name)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(do)


def _chooser(choose: Callable[[ActivationName], None], name: ActivationName) -> Callable[[bool], None]:
    return lambda _: choose(name)

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.spec import ACTIVATIONS, ActivationName, LayerSpec
from gui.builder.edits import MOST_LAYERS, MOST_NEURONS
from gui.builder.panel import NetworkPanel
from gui.document.document import Document
from gui.session.session import Session
from gui.widgets.round_button import RoundButton
from tests.gui.builder.conftest import User

Shape = list[tuple[int, str]]
SHIFT = Qt.KeyboardModifier.ShiftModifier


def shape(document: Document) -> Shape:
    return [(layer.size, layer.activation) for layer in document.network.layers]


def use(document: Document, *sizes: int) -> None:
    """Make another network, as an open project would."""
    hidden = [LayerSpec(size=size, activation="tanh") for size in sizes]
    document.edit_network("other", layers=(*hidden, LayerSpec(size=1, activation="linear")))


def action(panel: NetworkPanel, name: str) -> QAction:
    return next(each for each in panel.actions_for_menu() if each.objectName() == name)


EDITS: dict[str, tuple[Callable[[User], None], Shape]] = {
    "add layer": (lambda user: user.click_chip("layer"), [(4, "tanh"), (4, "tanh"), (1, "linear")]),
    "remove layer": (lambda user: user.press(Qt.Key.Key_L, modifier=SHIFT), [(1, "linear")]),
    "add neuron": (lambda user: user.click_plus(0), [(5, "tanh"), (1, "linear")]),
    "remove neuron": (lambda user: user.click_minus(0), [(3, "tanh"), (1, "linear")]),
    "choose activation": (lambda user: user.choose_activation(0, "relu"), [(4, "relu"), (1, "linear")]),
    "add by key": (lambda user: user.press(Qt.Key.Key_Plus), [(5, "tanh"), (1, "linear")]),
    "remove by key": (lambda user: user.press(Qt.Key.Key_Minus), [(3, "tanh"), (1, "linear")]),
    "click on the palette": (lambda user: user.click_chip("neuron"), [(5, "tanh"), (1, "linear")]),
    "activation of the palette": (lambda user: user.click_chip("sigmoid"), [(4, "sigmoid"), (1, "linear")]),
    "layer by key": (lambda user: user.press(Qt.Key.Key_L), [(4, "tanh"), (4, "tanh"), (1, "linear")]),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_by_hand_and_its_undo(name: str, user: User, document: Document) -> None:
    edit, expected = EDITS[name]
    project, state = document.project, document.state
    edit(user)
    assert shape(document) == expected
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.project == project
    assert document.state.same_as(state)
    document.undo_stack.redo()
    assert shape(document) == expected


def test_every_activation_can_be_chosen_and_keeps_the_weights(user: User, document: Document) -> None:
    state = document.state
    for layer in (0, 1):
        for activation in reversed(ACTIVATIONS):
            user.choose_activation(layer, activation)
            assert document.network.layers[layer].activation == activation
            assert user.controls(layer).activation.text().startswith(activation)
    assert document.state is state


def test_the_drawing_follows_every_edit(user: User, document: Document) -> None:
    user.click_chip("layer")
    user.click_plus(1)
    sizes = [user.arrangement.sizes]
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert [*sizes, user.arrangement.sizes] == [(2, 4, 5, 1), (2, 4, 1)]


def test_controls_stand_over_their_columns(user: User, panel: NetworkPanel, document: Document) -> None:
    cases: list[tuple[int, ActivationName]] = [(1, "tanh"), (2, "leaky_relu"), (7, "leaky_relu")]
    for count, activation in cases:
        hidden = [LayerSpec(size=8, activation=activation)] * count
        document.edit_network("other", layers=(*hidden, LayerSpec(size=1, activation="linear")))
        columns = user.arrangement.columns[1:]
        left = panel.view.viewport().x()
        boxes = [user.controls(layer).geometry() for layer in range(len(columns))]
        for box, column in zip(boxes, columns, strict=True):
            assert box.center().x() == pytest.approx(column.x + left, abs=1.5)
        assert all(before.right() < here.left() for before, here in pairwise(boxes)), boxes


def test_the_header_tells_shape_and_parameters(panel: NetworkPanel, document: Document) -> None:
    def subtitle() -> str:
        label = panel.header.findChild(QLabel, "panel_subtitle")
        assert isinstance(label, QLabel)
        return label.text()

    assert subtitle() == "2 → 4 → 1 · 17 parameters"
    use(document, 8, 8)
    assert subtitle() == "2 → 8 → 8 → 1 · 105 parameters"


def test_a_full_network_takes_no_more_layers(panel: NetworkPanel, document: Document, user: User) -> None:
    use(document, *[2] * (MOST_LAYERS - 1))
    add = action(panel, "add_layer")
    assert not add.isEnabled()
    assert add.toolTip() == "8 layers are the most that fit here. Make one wider."
    user.click_chip("layer")
    assert len(document.network.layers) == MOST_LAYERS
    user.press(Qt.Key.Key_L, modifier=SHIFT)
    assert add.isEnabled()
    assert add.toolTip() == "Add a hidden layer (L)"


def test_without_hidden_layers_there_is_none_to_remove(
    panel: NetworkPanel, document: Document, user: User
) -> None:
    user.press(Qt.Key.Key_L, modifier=SHIFT)
    assert not action(panel, "remove_layer").isEnabled()
    assert action(panel, "remove_layer").toolTip() == "No hidden layer is left. The output layer stays."
    assert "Add a layer first" in action(panel, "remove_neuron").toolTip()
    user.click_chip("layer")
    assert shape(document) == [(4, "tanh"), (1, "linear")]


def test_without_hidden_layers_a_neuron_begins_one(user: User, document: Document) -> None:
    user.press(Qt.Key.Key_L, modifier=SHIFT)
    user.click_chip("neuron")
    user.click_chip("neuron")
    assert shape(document) == [(2, "tanh"), (1, "linear")]


def test_a_layer_has_from_1_to_64_neurons(user: User, document: Document) -> None:
    use(document, MOST_NEURONS)
    assert not user.controls(0).plus.isEnabled()
    most = "64 neurons are the most that fit into a layer here. Add a layer."
    assert user.controls(0).plus.toolTip() == most
    use(document, 1)
    assert user.controls(0).plus.isEnabled()
    assert not user.controls(0).minus.isEnabled()
    assert "at least one neuron" in user.controls(0).minus.toolTip()
    user.press(Qt.Key.Key_Minus)
    assert document.network.layers[0].size == 1


def test_the_output_layer_keeps_its_one_neuron(
    user: User, panel: NetworkPanel, document: Document, session: Session
) -> None:
    assert not user.controls(1).plus.isVisible()
    assert not user.controls(1).minus.isVisible()
    session.select((1, 0))
    assert not action(panel, "add_neuron").isEnabled()
    assert "one number" in action(panel, "add_neuron").toolTip()
    reasons: list[str] = []
    document.refused.connect(reasons.append)
    user.press(Qt.Key.Key_Plus, Qt.Key.Key_Delete)
    assert document.undo_stack.count() == 0
    (reason,) = reasons
    assert reason.startswith("The output layer needs at least one neuron. Add another")


def test_keys_act_on_the_layer_of_the_selected_neuron(
    user: User, document: Document, session: Session
) -> None:
    use(document, 3, 3)
    session.select((0, 1))
    user.press(Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    assert [layer.size for layer in document.network.layers] == [5, 3, 1]
    session.select(None)
    user.press(Qt.Key.Key_Plus)
    assert [layer.size for layer in document.network.layers] == [5, 4, 1]


def test_the_selection_stays_when_its_neuron_is_removed(
    user: User, document: Document, session: Session
) -> None:
    session.select((0, 3))
    user.press(Qt.Key.Key_Minus)
    assert session.selected == (0, 2)
    user.press(Qt.Key.Key_Minus)
    assert session.selected == (0, 1)
    assert document.network.layers[0].size == 2


def test_a_new_layer_is_like_the_last_hidden_one(user: User, document: Document) -> None:
    user.choose_activation(0, "sigmoid")
    user.click_plus(0)
    user.click_chip("layer")
    expected: list[tuple[int, ActivationName]] = [(5, "sigmoid"), (5, "sigmoid"), (1, "linear")]
    assert shape(document) == expected


def test_undo_texts_name_what_was_done(user: User, document: Document) -> None:
    user.click_chip("layer")
    user.click_plus(1)
    user.click_minus(1)
    user.choose_activation(1, "relu")
    texts = [document.undo_stack.text(index) for index in range(document.undo_stack.count())]
    assert texts == [
        "Add layer",
        "Add neuron to layer 2",
        "Remove neuron from layer 2",
        "Use relu in layer 2",
    ]


def test_everything_has_a_name_for_screen_readers(user: User, panel: NetworkPanel) -> None:
    controls = user.controls(0)
    assert controls.plus.accessibleName() == "Add a neuron to layer 1"
    assert controls.minus.accessibleName() == "Remove a neuron from layer 1"
    assert controls.activation.accessibleName() == "Activation of layer 1: tanh"
    assert panel.view.accessibleName() == "Drawing of the network"
    names = [each.objectName() for each in panel.actions_for_menu()]
    wanted = {"add_layer", "add_neuron", "delete", "copy", "cut", "paste", "duplicate", "rename"}
    assert wanted <= set(names)
    assert len(set(names)) == len(names)


def test_the_round_minus_takes_the_last_hidden_layer(
    panel: NetworkPanel, document: Document, qtbot: QtBot
) -> None:
    before = document.project
    minus = panel.header.findChild(RoundButton, "fewer_layers")
    assert isinstance(minus, RoundButton)
    hidden = len(document.network.layers) - 1
    for left in range(hidden, 0, -1):
        assert minus.isEnabled()
        qtbot.mouseClick(minus, Qt.MouseButton.LeftButton)
        assert len(document.network.layers) == left
    assert not minus.isEnabled()
    document.undo_stack.setIndex(0)
    assert document.project == before
    assert minus.isEnabled()

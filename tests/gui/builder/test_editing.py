"""Selecting, deleting, copying, renaming, right clicks and keys; every edit can be undone."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from engine.editing import with_link, without_link
from engine.spec import LayerSpec, NetworkSpec
from gui.builder.arrangement import LinkSpot, NeuronSpot
from gui.builder.clipboard import MIME_TYPE, from_mime
from gui.builder.panel import NetworkPanel
from gui.document.document import Document
from gui.session.selection import Selection
from gui.session.session import Session
from tests.gui.builder.conftest import User

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
COPIED = {"layer": 0, "activation": "tanh", "neuron": {}, "bias": 0.5, "weights": {"x1": 1.0}}
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def network(document: Document, panel: NetworkPanel) -> NetworkSpec:
    """2 inputs; n1 n2 n3 tanh; n4 n5 relu; n6 linear."""
    hidden = LayerSpec(size=3, activation="tanh"), LayerSpec(size=2, activation="relu")
    document.edit_network("other", layers=(*hidden, LayerSpec(size=1, activation="linear")))
    document.undo_stack.clear()
    return document.network


@pytest.fixture
def undo_gives_back(document: Document) -> Callable[[], None]:
    """Undo everything since now: the project is the same, and so are the weights."""
    project, state = document.project, document.state

    def check() -> None:
        assert document.undo_stack.count() == 1
        after = document.project
        document.undo_stack.undo()
        assert document.project == project
        assert document.state.same_as(state)
        document.undo_stack.redo()
        assert document.project == after
        document.undo_stack.undo()

    return check


def names(document: Document) -> list[list[str]]:
    return [[neuron.name or "" for neuron in layer.neurons] for layer in document.network.layers]


def test_control_and_shift_clicks_select_many(user: User, session: Session) -> None:
    user.click_at(NeuronSpot(1, 0))
    user.click_at(NeuronSpot(2, 1), CONTROL)
    user.click_at(LinkSpot(3, 0, 0), SHIFT)
    user.click_at(NeuronSpot(0, 1), CONTROL)
    assert session.selection == Selection(neurons=("n1", "n5"), links=(("n4", "n6"),), inputs=("x2",))
    user.click_at(NeuronSpot(1, 0), CONTROL)
    assert session.selection.neurons == ("n5",)
    user.click_at(NeuronSpot(2, 1))
    assert session.selection == Selection(neurons=("n5",))


def test_delete_takes_neurons_out(
    user: User, document: Document, session: Session, undo_gives_back: Callable[[], None]
) -> None:
    session.choose(Selection(neurons=("n1", "n4")))
    user.press(Qt.Key.Key_Delete)
    assert names(document) == [["n2", "n3"], ["n5"], ["n6"]]
    assert document.undo_stack.undoText() == "Delete 2 neurons"
    assert session.selection == Selection()
    undo_gives_back()


def test_delete_cuts_links(user: User, document: Document, undo_gives_back: Callable[[], None]) -> None:
    user.click_at(LinkSpot(2, 1, 2))
    user.press(Qt.Key.Key_Delete)
    assert document.network.cut == (("n3", "n5"),)
    assert document.undo_stack.undoText() == "Cut neuron 1·3 → neuron 2·2"
    undo_gives_back()


def test_delete_takes_neurons_and_links_in_one_step(
    user: User, document: Document, session: Session, undo_gives_back: Callable[[], None]
) -> None:
    session.choose(Selection(neurons=("n1",), links=(("n2", "n4"), ("n1", "n5"))))
    user.press(Qt.Key.Key_Delete)
    assert names(document)[0] == ["n2", "n3"]
    assert document.network.cut == (("n2", "n4"),)
    undo_gives_back()


def test_a_dropped_layer_can_be_deleted_at_once(
    user: User, panel: NetworkPanel, document: Document, qtbot: QtBot
) -> None:
    before = document.network
    user.take(user.chip("layer")).to(user.between(2)).drop()
    qtbot.waitUntil(panel.view.hasFocus)
    QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    assert document.network == before


def test_delete_takes_a_layer_out(
    user: User, document: Document, session: Session, undo_gives_back: Callable[[], None]
) -> None:
    session.choose(Selection(layer=0))
    user.press(Qt.Key.Key_Delete)
    assert names(document) == [["n4", "n5"], ["n6"]]
    undo_gives_back()


def test_delete_takes_an_input_out(
    user: User, document: Document, undo_gives_back: Callable[[], None]
) -> None:
    user.click_at(NeuronSpot(0, 0))
    user.press(Qt.Key.Key_Delete)
    assert document.network.inputs == ("x2",)
    undo_gives_back()


def test_a_cut_link_is_not_drawn_nor_found(user: User, document: Document, panel: NetworkPanel) -> None:
    document.change_network("cut", lambda network: without_link(network, "n4", "n6"))
    user.point_at(LinkSpot(3, 0, 0))
    assert panel.view.pointed is None


def test_duplicates_have_the_weights_of_their_originals(
    user: User, document: Document, session: Session, undo_gives_back: Callable[[], None]
) -> None:
    user.click_at(NeuronSpot(2, 0))
    user.press(Qt.Key.Key_D, modifier=CONTROL)
    assert names(document) == [["n1", "n2", "n3"], ["n4", "n5", "n7"], ["n6"]]
    assert session.selection == Selection(neurons=("n7",))
    for source in ("n1", "n2", "n3", ""):
        assert document.parameter((source, "n7")) == document.parameter((source, "n4"))
    assert document.undo_stack.undoText() == "Duplicate neuron 2·1"
    undo_gives_back()


def test_copy_and_paste_keep_cut_links_and_settings(
    user: User, document: Document, session: Session, undo_gives_back: Callable[[], None]
) -> None:
    def wire(network: NetworkSpec) -> NetworkSpec:
        return with_link(without_link(network, "n2", "n4"), "x1", "n4")

    document.change_network("wire", wire)
    document.undo_stack.clear()
    session.choose(Selection(neurons=("n4",)))
    user.press(Qt.Key.Key_C, modifier=CONTROL)
    user.press(Qt.Key.Key_V, modifier=CONTROL)
    assert set(document.network.cut) == {("n2", "n4"), ("n2", "n7")}
    assert set(document.network.skips) == {("x1", "n4"), ("x1", "n7")}
    assert document.parameter(("x1", "n7")) == document.parameter(("x1", "n4"))
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert names(document) == [["n1", "n2", "n3"], ["n4", "n5"], ["n6"]]


def test_cut_and_paste_bring_a_neuron_back(user: User, document: Document, session: Session) -> None:
    session.choose(Selection(neurons=("n2",)))
    weights = [document.parameter((source, "n2")) for source in ("x1", "x2", "")]
    user.press(Qt.Key.Key_X, modifier=CONTROL)
    assert names(document)[0] == ["n1", "n3"]
    user.press(Qt.Key.Key_V, modifier=CONTROL)
    assert names(document)[0] == ["n1", "n3", "n2"]
    assert [document.parameter((source, "n2")) for source in ("x1", "x2", "")] == weights


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[1, 2]",
        json.dumps({"format": 1, "neurons": []}).encode(),
        json.dumps({"format": 2, "neurons": []}).encode(),
        json.dumps({"neurons": [COPIED | {"bias": float("nan")}]}).encode(),
        json.dumps({"neurons": [COPIED | {"weights": {"x1": 1e300}}]}).encode(),
        json.dumps({"neurons": [COPIED | {"weights": {"evil": 1.0}}]}).encode(),
        json.dumps({"neurons": [COPIED | {"layer": -1}]}).encode(),
        json.dumps({"neurons": [COPIED] * 1000}).encode(),
        b" " * 3_000_000,
    ],
)
def test_a_foreign_clipboard_is_not_pasted(data: bytes, user: User, document: Document) -> None:
    mime = QMimeData()
    mime.setData(MIME_TYPE, data)
    assert from_mime(mime) is None
    QApplication.clipboard().setMimeData(mime)
    user.press(Qt.Key.Key_V, modifier=CONTROL)
    assert document.undo_stack.count() == 0


def test_a_copy_of_the_output_neuron_goes_into_the_last_hidden_layer(
    user: User, document: Document, session: Session
) -> None:
    session.choose(Selection(neurons=("n6",)))
    user.press(Qt.Key.Key_D, modifier=CONTROL)
    assert names(document) == [["n1", "n2", "n3"], ["n4", "n5", "n7"], ["n6"]]
    assert document.network.sources(2)["n7"] == ("n1", "n2", "n3")
    assert document.network.layers[1].neurons[2].activation == "linear"


def test_what_another_window_copied_is_pasted(user: User, document: Document) -> None:
    mime = QMimeData()
    mime.setData(MIME_TYPE, json.dumps({"neurons": [COPIED]}).encode())
    QApplication.clipboard().setMimeData(mime)
    user.press(Qt.Key.Key_V, modifier=CONTROL)
    assert names(document)[0] == ["n1", "n2", "n3", "n7"]
    assert document.parameter(("x1", "n7")) == 1.0
    assert document.network.cut == (("x2", "n7"),)


def test_paste_into_a_full_layer_is_refused_and_leaves_no_step(
    user: User, document: Document, session: Session
) -> None:
    document.edit_network("full", layers=(LayerSpec(size=64), LayerSpec(size=1, activation="linear")))
    document.undo_stack.clear()
    session.choose(Selection(neurons=("n1",)))
    user.press(Qt.Key.Key_D, modifier=CONTROL)
    assert document.undo_stack.count() == 0
    assert document.network.layers[0].size == 64


def test_f2_renames_in_place(
    user: User, panel: NetworkPanel, document: Document, undo_gives_back: Callable[[], None]
) -> None:
    user.click_at(NeuronSpot(1, 1))
    user.press(Qt.Key.Key_F2)
    field = panel.findChild(QLineEdit, "rename_field")
    assert isinstance(field, QLineEdit)
    assert field.isVisible()
    QTest.keyClicks(field, "edge")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not field.isVisible()
    assert document.network.layers[0].neurons[1].label == "edge"
    assert panel.describe(NeuronSpot(1, 1)).startswith("edge · tanh")
    undo_gives_back()
    user.press(Qt.Key.Key_F2)
    QTest.keyClicks(field, "other")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert document.network.layers[0].neurons[1].label == ""


MENU_EDITS: dict[str, tuple[NeuronSpot | LinkSpot, Callable[[NetworkSpec], object], object]] = {
    "freeze": (NeuronSpot(1, 0), lambda network: network.layers[0].neurons[0].frozen, True),
    "disable": (NeuronSpot(2, 1), lambda network: network.layers[1].neurons[1].disabled, True),
    "delete": (NeuronSpot(1, 2), lambda network: network.layers[0].size, 2),
    "cut_links": (LinkSpot(1, 0, 1), lambda network: network.cut, (("x2", "n1"),)),
    "feature_x1*x2": (NeuronSpot(0, 0), lambda network: network.inputs, ("x1", "x2", "x1*x2")),
}


@pytest.mark.parametrize("entry", MENU_EDITS)
def test_the_right_click_menu_edits(
    entry: str, user: User, document: Document, undo_gives_back: Callable[[], None]
) -> None:
    spot, read, expected = MENU_EDITS[entry]
    user.choose(user.open_menu(spot), entry)
    assert read(document.network) == expected
    undo_gives_back()


def test_a_link_is_frozen_and_thawed(user: User, document: Document) -> None:
    user.choose(user.open_menu(LinkSpot(1, 0, 1)), "freeze")
    assert list(document.network.frozen_links) == [("x2", "n1")]
    assert document.undo_stack.undoText() == "Freeze x₂ → neuron 1·1"
    user.choose(user.open_menu(LinkSpot(1, 0, 1)), "freeze")
    assert list(document.network.frozen_links) == []


def test_two_neurons_are_joined_from_the_menu(user: User, document: Document) -> None:
    user.click_at(NeuronSpot(0, 0))
    user.click_at(NeuronSpot(3, 0), CONTROL)
    user.choose(user.open_menu(NeuronSpot(3, 0)), "connect")
    assert document.network.skips == (("x1", "n6"),)


def test_the_menu_of_nothing_adds(user: User, document: Document, panel: NetworkPanel) -> None:
    menu = user.open_menu_at(QPoint(3, 3))
    assert "add_layer" in [each.objectName() for each in menu.actions()]
    user.choose(menu, "add_layer")
    assert len(document.network.layers) == 4


def test_the_inputs_caption_switches_features(
    user: User, document: Document, panel: NetworkPanel, undo_gives_back: Callable[[], None]
) -> None:
    QTest.mouseClick(panel.strip.inputs, Qt.MouseButton.LeftButton)
    menu = panel.strip.inputs.menu()
    assert [each.text() for each in menu.actions() if each.isChecked()] == ["x₁", "x₂"]
    user.choose(menu, "feature_sin x1")
    assert document.network.inputs == ("x1", "x2", "sin x1")
    assert user.arrangement.sizes == (3, 3, 2, 1)
    undo_gives_back()
    assert user.arrangement.sizes == (2, 3, 2, 1)


def test_the_last_feature_stays(panel: NetworkPanel, document: Document, user: User) -> None:
    document.edit_network("one", inputs=("x1",))
    QTest.mouseClick(panel.strip.inputs, Qt.MouseButton.LeftButton)
    user.choose(panel.strip.inputs.menu(), "feature_x1")
    assert document.network.inputs == ("x1",)
    assert [each.text() for each in panel.strip.inputs.menu().actions() if each.isChecked()] == ["x₁"]


def test_alt_and_arrows_walk_the_links_of_a_neuron(user: User, session: Session) -> None:
    session.choose(Selection(neurons=("n5",)))
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        user.press(key, modifier=ALT)
        walked.append(session.selection.links[0][0])
    assert walked == ["n1", "n2", "n3", "n3", "n2"]
    user.press(Qt.Key.Key_Left, modifier=ALT)
    assert session.selection == Selection(neurons=("n2",))


def test_shift_and_arrows_select_more(user: User, session: Session) -> None:
    session.choose(Selection(neurons=("n1",)))
    user.press(Qt.Key.Key_Down, Qt.Key.Key_Down, modifier=SHIFT)
    assert session.selection.neurons == ("n1", "n2", "n3")
    user.press(Qt.Key.Key_A, modifier=CONTROL)
    assert len(session.selection.neurons) == 6


def test_control_and_arrows_move(
    user: User, document: Document, session: Session, undo_gives_back: Callable[[], None]
) -> None:
    session.choose(Selection(neurons=("n1",)))
    user.press(Qt.Key.Key_Down, modifier=CONTROL)
    assert names(document)[0] == ["n2", "n1", "n3"]
    undo_gives_back()
    session.choose(Selection(layer=0))
    user.press(Qt.Key.Key_Right, modifier=CONTROL)
    assert names(document)[:2] == [["n4", "n5"], ["n1", "n2", "n3"]]
    assert session.selection == Selection(layer=1)


def test_enter_asks_for_the_settings(user: User, panel: NetworkPanel, qtbot: QtBot) -> None:
    user.click_at(NeuronSpot(1, 1))
    with qtbot.waitSignal(panel.configure_requested):
        user.press(Qt.Key.Key_Return)
    user.press(Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(panel.configure_requested):
        user.press(Qt.Key.Key_Return)


def test_the_session_hears_what_the_pointer_is_on(user: User, session: Session) -> None:
    user.point_at(NeuronSpot(2, 0))
    assert session.hovered == "n4"
    user.point_at(NeuronSpot(0, 1))
    assert session.hovered == "x2"
    QTest.mouseMove(user.viewport, QPoint(3, 3))
    assert session.hovered is None


def test_editing_keys_leave_other_controls_alone(
    user: User, panel: NetworkPanel, document: Document, session: Session
) -> None:
    session.choose(Selection(neurons=("n1",)))
    user.chip("layer").setFocus()
    QTest.keyClick(user.chip("layer"), Qt.Key.Key_Delete)
    assert document.undo_stack.count() == 0

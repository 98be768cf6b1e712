"""The panel on a real session: its numbers are the engine's, and every way to open and to walk works."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from engine.spec import LayerSpec
from gui.document.document import Document
from gui.graph.card import CardItem
from gui.graph.panel import GraphPanel
from gui.graph.shape import shape_of
from gui.graph.wording import card_number
from gui.session.focus import hardest_sample
from gui.session.session import Session
from tests.gui.graph.conftest import Reach


def _place(panel: GraphPanel, key: str) -> QPoint:
    return panel.view.mapFromScene(panel.scene.cards[key].pos())


def _click(qtbot: QtBot, panel: GraphPanel, key: str) -> None:
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=_place(panel, key))


def _double_click(qtbot: QtBot, panel: GraphPanel, key: str) -> None:
    _click(qtbot, panel, key)
    QTest.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=_place(panel, key))


def _assert_shows_the_values(panel: GraphPanel, session: Session) -> None:
    assert session.sample_graph is not None
    for card in panel.scene.cards.values():
        value = session.sample_graph.values[card.box.node]
        assert card.numbers == (value.data, value.grad)
        assert card.texts == (card_number(value.data), f"∂ {card_number(value.grad)}")


def test_the_hardest_sample_is_shown_at_the_start(panel: GraphPanel, session: Session) -> None:
    assert session.data is not None
    assert session.focus == hardest_sample(session.document.project, session.state.parameters, session.data)
    assert len(panel.scene.cards) == 2 + 5 + 5
    _assert_shows_the_values(panel, session)


def test_every_number_is_the_values_own(
    panel_with_graphviz: GraphPanel, session: Session, reach: Reach
) -> None:
    panel = panel_with_graphviz
    subject = session.sample_graph
    assert subject is not None
    for group in sorted(shape_of(subject.topology).groups):
        panel.open_neuron(group)
    reach(lambda: len(panel.scene.cards) == len(subject.values))
    assert {card.box.node for card in panel.scene.cards.values()} == set(range(len(subject.values)))
    _assert_shows_the_values(panel, session)


def test_numbers_follow_the_training(panel: GraphPanel, session: Session, qtbot: QtBot, reach: Reach) -> None:
    before = {key: card.texts for key, card in panel.scene.cards.items()}
    items = list(panel.scene.cards.values())
    with qtbot.waitSignal(session.running_changed, timeout=30_000, check_params_cb=lambda on: not on):
        session.run_one_epoch()
    assert list(panel.scene.cards.values()) == items
    assert {key: card.texts for key, card in panel.scene.cards.items()} != before
    _assert_shows_the_values(panel, session)


def test_another_sample_has_other_numbers_in_the_same_picture(panel: GraphPanel, session: Session) -> None:
    items = list(panel.scene.cards.values())
    session.focus_on("train", 7)
    assert list(panel.scene.cards.values()) == items
    subtitle = panel.header.findChild(QLabel, "panel_subtitle")
    assert subtitle is not None
    assert subtitle.text().startswith("sample 8 ·")
    _assert_shows_the_values(panel, session)


def test_another_network_is_laid_out_anew(
    panel: GraphPanel, document: Document, session: Session, reach: Reach
) -> None:
    document.edit_network("Add neurons", layers=(LayerSpec(size=6), LayerSpec(size=1, activation="linear")))
    reach(lambda: len(panel.scene.cards) == 2 + 7 + 5)
    _assert_shows_the_values(panel, session)


def test_the_old_picture_stays_while_a_new_one_is_laid_out(
    panel_with_graphviz: GraphPanel, document: Document, reach: Reach
) -> None:
    panel = panel_with_graphviz
    before = {key: card.texts for key, card in panel.scene.cards.items()}
    document.edit_network("Add neurons", layers=(LayerSpec(size=6), LayerSpec(size=1, activation="linear")))
    assert panel.board.caption.isVisible()
    assert {key: card.texts for key, card in panel.scene.cards.items()} == before
    reach(lambda: not panel.board.caption.isVisible())
    assert len(panel.scene.cards) == 14


def test_double_click_opens_and_closes(panel_with_graphviz: GraphPanel, qtbot: QtBot, reach: Reach) -> None:
    panel = panel_with_graphviz
    _double_click(qtbot, panel, "neuron_0_1")
    reach(lambda: (0, 1) in panel.scene.frames)
    assert "neuron_0_1" not in panel.scene.cards
    assert panel.view.viewport().rect().contains(_place(panel, str(panel.current)))
    frame = panel.scene.frames[(0, 1)].area
    title = panel.view.mapFromScene(frame.topLeft()) + QPoint(12, 8)
    QTest.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=title)
    reach(lambda: "neuron_0_1" in panel.scene.cards)
    assert panel.scene.frames == {}


def test_keys_open_zoom_and_collapse(panel: GraphPanel, qtbot: QtBot, reach: Reach) -> None:
    panel.window().activateWindow()
    panel.view.setFocus()
    qtbot.waitUntil(panel.view.hasFocus)
    _click(qtbot, panel, "neuron_0_2")
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    reach(lambda: (0, 2) in panel.scene.frames)
    assert panel.actions_of_graph.toggle.text() == "Cl&ose neuron"
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    reach(lambda: panel.current == "neuron_0_2" and panel.scene.frames == {})
    zoom = panel.view.zoom
    QTest.keyClick(panel.view, Qt.Key.Key_Plus)
    assert panel.view.zoom > zoom
    QTest.keyClick(panel.view, Qt.Key.Key_Minus)
    QTest.keyClick(panel.view, Qt.Key.Key_Minus)
    assert panel.view.zoom < zoom
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    reach(lambda: (0, 2) in panel.scene.frames)
    QTest.keyClick(panel.view, Qt.Key.Key_Backspace)
    reach(lambda: panel.scene.frames == {} and panel.current == "neuron_0_2")
    QTest.keyClick(panel.view, Qt.Key.Key_Backspace)
    reach(lambda: panel.current == "layer_0")


def test_opened_neurons_stay_open_when_others_are_added(
    panel: GraphPanel, document: Document, reach: Reach
) -> None:
    panel.open_neuron((0, 1))
    panel.open_neuron((0, 3))
    document.edit_network("Take neurons", layers=(LayerSpec(size=2), LayerSpec(size=1, activation="linear")))
    reach(lambda: set(panel.scene.frames) == {(0, 1)} and not panel.board.caption.isVisible())
    assert panel.opened == {(0, 1)}


def test_a_click_selects_the_neuron_everywhere(panel: GraphPanel, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.selection_changed) as told:
        _click(qtbot, panel, "neuron_0_2")
    assert told.args == [(0, 2)]
    assert [key for key, card in panel.scene.cards.items() if card.current] == ["neuron_0_2"]
    assert panel.board.graph is not None
    assert panel.scene.lit == {(place, "selected") for place in panel.board.graph.links_at("neuron_0_2")}
    assert len(panel.scene.lit) == 3
    assert "neuron 1·3" in panel.view.accessibleDescription()
    QTest.keyClick(panel.view, Qt.Key.Key_Escape)
    assert session.selected is None
    assert not any(card.current for card in panel.scene.cards.values())


def test_a_selection_elsewhere_is_shown(panel: GraphPanel, session: Session, reach: Reach) -> None:
    session.select((0, 3))
    assert panel.scene.cards["neuron_0_3"].current
    panel.open_neuron((0, 3))
    reach(lambda: (0, 3) in panel.scene.frames)
    assert panel.scene.frames[(0, 3)].selected
    session.select((0, 1))
    assert not panel.scene.frames[(0, 3)].selected
    assert panel.scene.cards["neuron_0_1"].current


def test_arrows_walk_along_links(panel: GraphPanel, session: Session, qtbot: QtBot) -> None:
    QTest.keyClick(panel.view, Qt.Key.Key_Right)
    assert "x₁" in panel.view.accessibleDescription()
    QTest.keyClick(panel.view, Qt.Key.Key_Right)
    assert session.selected is not None
    assert session.selected[0] == 0
    QTest.keyClick(panel.view, Qt.Key.Key_Right)
    assert session.selected == (1, 0)
    QTest.keyClick(panel.view, Qt.Key.Key_Left)
    assert session.selected[0] == 0


def test_a_sample_beyond_the_margin_says_that_it_teaches_nothing(
    panel: GraphPanel, session: Session, document: Document, qtbot: QtBot
) -> None:
    assert not panel.notice.isVisible()
    document.edit_training("Epochs", epochs=60)
    session.set_pace(None)
    with qtbot.waitSignal(session.running_changed, timeout=60_000, check_params_cb=lambda on: not on):
        session.run()
    assert session.data is not None
    for index in range(len(session.data.train)):
        session.focus_on("train", index)
        assert session.sample_graph is not None
        assert panel.notice.isVisible() == (not session.sample_graph.teaches)
        if not session.sample_graph.teaches:
            assert "beyond the margin" in panel.notice.text()
            document.edit_training("Bug", bugs=("no_zero_grad",))
            assert not panel.notice.isVisible()
            return
    pytest.fail("every sample is within the margin")


def test_a_hidden_panel_does_nothing_and_catches_up(
    panel: GraphPanel, document: Document, session: Session, reach: Reach
) -> None:
    dock = panel.window()
    dock.hide()
    shown = panel.scene.graph
    document.edit_network("Add neurons", layers=(LayerSpec(size=6), LayerSpec(size=1, activation="linear")))
    assert not panel.layouts.busy
    assert panel.scene.graph is shown
    dock.show()
    reach(lambda: len(panel.scene.cards) == 14)
    _assert_shows_the_values(panel, session)


def test_before_the_data_there_is_a_calm_word(session: Session, document: Document) -> None:
    panel = GraphPanel(document, session)
    assert panel.board.currentWidget() is panel.board.empty
    assert panel.board.empty.text()
    assert not panel.actions_of_graph.toggle.isEnabled()
    panel.deleteLater()


def test_more_than_can_be_drawn_is_refused(
    panel: GraphPanel, session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("gui.graph.board.MOST_LINKS", 30)
    with qtbot.waitSignal(session.said) as said:
        panel.show_level("operations")
    assert "links, too many to draw" in said.args[0]
    assert panel.opened == frozenset()
    session.open_groups(frozenset((0, i) for i in range(4)))
    assert panel.opened == session.opened == frozenset()


def test_actions_for_the_menu(panel: GraphPanel) -> None:
    names = [action.objectName() for action in panel.actions_for_menu()]
    assert len(set(names)) == 13
    assert all(name.startswith("graph_") for name in names)
    for action in panel.actions_for_menu():
        assert action.toolTip()
        assert action.shortcuts()
    buttons = [*panel.header.findChildren(QToolButton), *panel.foot.findChildren(QToolButton)]
    assert len(buttons) == 3 + 5
    assert all(button.accessibleName() for button in buttons if not button.isHidden())
    assert panel.view.accessibleName()


def test_tooltips_have_the_exact_numbers(panel: GraphPanel, session: Session, qtbot: QtBot) -> None:
    assert session.sample_graph is not None
    card = panel.scene.cards["neuron_1_0"]
    assert isinstance(card, CardItem)
    QTest.mouseMove(panel.view.viewport(), _place(panel, "neuron_1_0"))
    qtbot.waitUntil(lambda: bool(_tooltip_text()), timeout=5000)
    assert f"{abs(session.sample_graph.score.data):.10f}" in _tooltip_text()


def _tooltip_text() -> str:
    labels = [widget for widget in QApplication.topLevelWidgets() if widget.inherits("QTipLabel")]
    return labels[0].text() if labels and labels[0].isVisible() else ""  # type: ignore[attr-defined]


def test_what_others_open_is_opened(panel: GraphPanel, session: Session, reach: Reach) -> None:
    session.open_groups(frozenset({(0, 2)}))
    reach(lambda: set(panel.scene.frames) == {(0, 2)})
    panel.close_neuron((0, 2))
    assert session.opened == frozenset()

"""A lab's expression in the graph panel: every node by itself, stepped through, and away again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.expression import parse_expression
from engine.expression_graph import ExpressionGraph
from engine.marked_examples import LECTURE, TWICE
from engine.training.expression_walk import START
from gui.document.document import Document
from gui.graph.outline_model import OutlineModel
from gui.graph.panel import GraphPanel
from gui.session.session import Session
from tests.gui.graph.conftest import Reach


def publish(session: Session, text: str) -> None:
    names = parse_expression(text)
    session.publish("graph", ExpressionGraph(names, next(reversed(names.values()))))


@pytest.fixture
def lab(panel: GraphPanel, session: Session, reach: Reach) -> GraphPanel:
    """The panel with the lecture's expression in front."""
    publish(session, LECTURE)
    session.show_workspace("graph")
    reach(lambda: len(panel.scene.cards) == 7)
    return panel


def card(panel: GraphPanel, name: str) -> tuple[str, str]:
    """Data and grad on the card of that name."""
    found = [each for each in panel.scene.cards.values() if each.face.title == name]
    assert len(found) == 1
    return found[0].texts


def subtitle(panel: GraphPanel) -> str:
    label = panel.header.findChild(QLabel, "panel_subtitle")
    assert isinstance(label, QLabel)
    return label.text()


def test_every_named_value_has_its_card(lab: GraphPanel) -> None:
    assert {each.face.title for each in lab.scene.cards.values()} == set("abcedfL")
    assert card(lab, "a") == ("+2.000", "∂ +6.000")
    assert card(lab, "L") == ("−8.000", "∂ +1.000")
    assert subtitle(lab) == "L = d·f · 7 nodes"
    assert not lab.crumbs.isVisible()
    assert not lab.actions_of_graph.layers.isVisible()
    assert "expression" in lab.view.accessibleName()


def test_literals_and_both_edges_of_a_plus_a(lab: GraphPanel, session: Session, reach: Reach) -> None:
    publish(session, TWICE + "\nc = b * 3")
    reach(lambda: len(lab.scene.cards) == 4)
    assert card(lab, "3") == ("+3.000", "∂ +6.000")
    graph = lab.board.graph
    assert graph is not None
    assert len(graph.links) == 4
    assert subtitle(lab) == "c = b·3 · 4 nodes"


def test_steps_are_lit_and_told(lab: GraphPanel, session: Session) -> None:
    session.go_to(START)
    assert card(lab, "e") == ("·", "∂ ·")
    assert card(lab, "a") == ("+2.000", "∂ ·")
    assert "start" in lab.foot.story.text()
    session.step("node")
    assert card(lab, "e") == ("−6.000", "∂ ·")
    assert lab.foot.story.text() == "forward: e = −6.000"
    session.step("phase")
    session.step("node")
    assert lab.foot.story.text() == "backward: L starts with 1"
    session.step("node")
    assert lab.foot.story.text() == "backward: L hands −2.000 to d"
    assert card(lab, "d") == ("+4.000", "∂ −2.000")
    stages = {each.face.title: each.stage for each in lab.scene.cards.values() if each.stage}
    assert stages == {"d": "current", "L": "giver"}


def test_only_steps_move_numbers_along_links(lab: GraphPanel, session: Session) -> None:
    session.step("node")
    assert lab.scene.journey.parcels
    lab.scene.journey.end()
    publish(session, LECTURE.replace("a = 2", "a = 5"))
    assert card(lab, "e") == ("−15.00", "∂ ·")
    assert not lab.scene.journey.parcels


def test_another_number_of_a_leaf_only_repaints(lab: GraphPanel, session: Session) -> None:
    cards = dict(lab.scene.cards)
    publish(session, LECTURE.replace("a = 2", "a = 5"))
    assert lab.scene.cards == cards
    assert card(lab, "L") == ("+10.00", "∂ +1.000")


def test_keys_and_clicks_look_at_nodes(lab: GraphPanel, session: Session, qtbot: QtBot) -> None:
    session.select((0, 2))
    lab.view.setFocus()
    qtbot.keyClick(lab.view, Qt.Key.Key_Left)
    assert session.node is not None
    assert lab.view.accessibleDescription().startswith("L: data −8.000")
    assert session.selected == (0, 2)
    qtbot.keyClick(lab.view, Qt.Key.Key_Escape)
    assert session.node is None
    assert session.selected == (0, 2)


def test_search_and_outline(lab: GraphPanel, session: Session, qtbot: QtBot) -> None:
    lab.actions_of_graph.find.trigger()
    assert "tanh" in lab.search.field.placeholderText()
    qtbot.keyClicks(lab.search.field, "e")
    qtbot.keyClick(lab.search.field, Qt.Key.Key_Return)
    assert session.node == 2
    lab.actions_of_graph.outline.trigger()
    model = lab.outline.model()
    assert isinstance(model, OutlineModel)
    headings = [model.index(row, 0) for row in range(model.rowCount())]
    assert [heading.data() for heading in headings] == ["Leaves", "Operations"]
    rows = [[model.index(row, 0, each).data() for row in range(model.rowCount(each))] for each in headings]
    assert rows == [["a", "b", "c", "f"], ["e", "d", "L"]]


def test_an_expression_with_a_mistake_leaves_a_calm_word(
    lab: GraphPanel, session: Session, reach: Reach
) -> None:
    session.publish("graph", None)
    assert lab.board.currentWidget() is lab.board.empty
    assert "expression" in lab.board.empty.text()
    assert (subtitle(lab), lab.foot.story.text()) == ("", "")
    publish(session, LECTURE)
    reach(lambda: lab.board.currentWidget() is lab.view)
    assert card(lab, "a") == ("+2.000", "∂ +6.000")


def test_numbers_out_of_bounds_are_shown(lab: GraphPanel, session: Session, reach: Reach) -> None:
    publish(session, "x = 0\ny = sqrt(x)")
    reach(lambda: len(lab.scene.cards) == 2)
    assert card(lab, "x") == ("0", "∂ +∞")


def test_the_network_comes_back_as_it_was(
    panel: GraphPanel, session: Session, document: Document, reach: Reach
) -> None:
    panel.open_neuron((0, 1))
    reach(lambda: panel.board.graph is not None and bool(panel.board.graph.opened))
    keys, zoom = set(panel.scene.cards), session.zoom
    publish(session, TWICE)
    session.show_workspace("graph")
    reach(lambda: len(panel.scene.cards) == 2)
    assert session.zoom == zoom
    session.show_workspace("network")
    reach(lambda: set(panel.scene.cards) == keys)
    assert session.zoom == zoom
    assert panel.crumbs.isVisible()
    assert panel.actions_of_graph.layers.isVisible()
    assert subtitle(panel).startswith("sample")

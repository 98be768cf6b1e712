"""The player shows what the engine's search does, step by step, and says what comes of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.expression import parse_expression
from engine.expression_graph import ExpressionGraph
from engine.order_search import WAYS, Listed, Way
from engine.spec import LayerSpec
from gui.order.dialog import OrderDialog
from gui.order.graphs import MOST_NODES, OrderGraph, graph_of_sample, twice_example, two_ways_example
from gui.order.player import Player
from gui.order.wording import CODE, line_of, sentence, verdict
from gui.session.session import Session


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> Iterator[OrderDialog]:
    qtbot.waitUntil(lambda: session.sample_graph is not None)
    window = QWidget()
    dialog = OrderDialog(session, window)
    dialog.show()
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.close()
    window.deleteLater()


def _press(dialog: OrderDialog, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(dialog, key)


def test_steps_forward_and_back_tell_what_happens(dialog: OrderDialog) -> None:
    assert not dialog.back_button.isEnabled()
    QTest.mouseClick(dialog.step_button, Qt.MouseButton.LeftButton)
    assert dialog.sentence.text() == "The search begins at c."
    QTest.mouseClick(dialog.step_button, Qt.MouseButton.LeftButton)
    assert dialog.sentence.text() == "c needs b: look there first. c waits on the stack."
    assert dialog.waiting.names.accessibleDescription() == "c, b"
    for _ in range(2):
        QTest.mouseClick(dialog.step_button, Qt.MouseButton.LeftButton)
    assert dialog.order.names.accessibleDescription() == "a"
    before = dialog.sentence.text()
    QTest.mouseClick(dialog.step_button, Qt.MouseButton.LeftButton)
    assert dialog.sentence.text() == "b has a as an input, but a was visited: leave it."
    QTest.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)
    assert dialog.sentence.text() == before


def test_keys_step_and_the_slider_goes_anywhere(dialog: OrderDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    _press(dialog, Qt.Key.Key_Right, 3)
    assert dialog.player.index == 3
    _press(dialog, Qt.Key.Key_Left)
    assert dialog.player.index == 2
    dialog.place.setFocus()
    _press(dialog, Qt.Key.Key_End)
    QTest.keyClick(dialog.place, Qt.Key.Key_End)
    assert dialog.player.done
    assert not dialog.step_button.isEnabled()


def test_the_verdict_is_the_engines(dialog: OrderDialog) -> None:
    for graph, way, text in (
        (0, "depth_first", "✓ Backward along this list gives a.grad = 4."),
        (0, "forgetful", "a.grad = 8; 4 is right"),
        (1, "depth_first", "✓ Backward along this list gives a.grad = 8."),
        (1, "breadth_first", "a.grad = 2; 8 is right"),
    ):
        dialog.graphs.setCurrentIndex(graph)
        dialog.ways.setCurrentIndex(dialog.ways.findData(way))
        assert dialog.verdict.text() == ""
        dialog.player.go(len(dialog.player.states))
        assert text in dialog.verdict.text()


def test_rounding_is_no_wrong_order() -> None:
    assert verdict("a", 0.1 + 0.2, 0.3, "breadth_first") == "✓ Backward along this list gives a.grad = 0.3."


def test_it_plays_to_the_end_and_stops(dialog: OrderDialog, qtbot: QtBot) -> None:
    dialog.player._timer.setInterval(1)
    QTest.mouseClick(dialog.play_button, Qt.MouseButton.LeftButton)
    assert dialog.player.playing
    qtbot.waitUntil(lambda: dialog.player.done)
    assert not dialog.player.playing
    assert dialog.play_button.text() == "&Play"


def test_the_sample_in_focus_is_listed_in_its_own_order(dialog: OrderDialog, session: Session) -> None:
    dialog.graphs.setCurrentIndex(2)
    dialog.player.go(len(dialog.player.states))
    subject = session.sample_graph
    assert subject is not None
    assert len(dialog.player.graph.names) == len(subject.values) <= MOST_NODES
    assert dialog.player.state.order == tuple(range(len(subject.values)))


def test_a_large_sample_is_searched_neuron_by_neuron(session: Session, qtbot: QtBot) -> None:
    layers = (LayerSpec(size=9), LayerSpec(size=9), LayerSpec(size=1, activation="linear"))
    session.document.edit_network("Add neurons", layers=layers)
    qtbot.waitUntil(lambda: session.sample_graph is not None and len(session.sample_graph.layers) == 3)
    assert session.sample_graph is not None
    graph = graph_of_sample(session.sample_graph)
    assert len(graph.names) <= MOST_NODES < len(session.sample_graph.values)
    assert "2·9" in graph.names
    assert len(graph.inputs[graph.names.index("2·9")]) == 9


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("graph", [twice_example(), two_ways_example()], ids=["twice", "two ways"])
def test_every_step_has_its_line_and_its_own_sentence(graph: OrderGraph, way: Way) -> None:
    player = Player(graph, way)
    for state in player.states[1:]:
        line = line_of(way, state)
        assert line is not None
        assert ("append(v)" in CODE[way][line]) == isinstance(state.event, Listed)
        assert state.event is not None
        assert graph.names[state.event.node] in sentence(graph, way, state)


def test_in_a_lab_its_expression_comes_first(session: Session, qtbot: QtBot) -> None:
    names = parse_expression("a = 2; b = a * a; L = b + a")
    session.publish("graph", ExpressionGraph(names, names["L"]))
    session.show_workspace("graph")
    window = QWidget()
    dialog = OrderDialog(session, window)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.graphs.currentText() == "The expression in the lab"
    QTest.mouseClick(dialog.step_button, Qt.MouseButton.LeftButton)
    assert dialog.sentence.text() == "The search begins at L."
    dialog.place.setValue(dialog.place.maximum())
    assert dialog.order.names.accessibleDescription() == "a, b, L"
    dialog.close()
    window.deleteLater()

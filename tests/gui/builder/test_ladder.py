"""Neuron, layer, MLP: the same network, zoomed to; and what is left of it without activations."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.linear_map import LinearMap, linear_map
from engine.spec import LayerSpec
from gui.builder.arrangement import LinkSpot, NeuronSpot
from gui.builder.ladder_words import map_formula, map_sentence
from gui.builder.neuron_item import NeuronItem
from gui.builder.panel import NetworkPanel
from gui.builder.part import Nearness
from gui.document.document import Document
from gui.session.selection import Selection
from gui.session.session import Session
from gui.widgets.motion import choose_motion
from tests.gui.builder.conftest import User

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def still() -> Iterator[None]:
    """No motion, unless a test wants it."""
    choose_motion(False)
    yield
    choose_motion(None)


def said(panel: NetworkPanel) -> str:
    return " ".join(label.text() for label in panel.ladder.foot.findChildren(QLabel) if label.isVisible())


def lit(panel: NetworkPanel) -> list[NeuronSpot]:
    """The neurons that are not dimmed."""
    arrangement = panel.view.arrangement
    assert arrangement is not None
    places = {
        (column.x, y): NeuronSpot(number, index)
        for number, column in enumerate(arrangement.columns)
        for index, y in enumerate(column.ys)
    }
    items = [item for item in panel.scene.items() if isinstance(item, NeuronItem) and item.opacity() == 1.0]
    return sorted(
        (places[item.pos().x(), item.pos().y()] for item in items), key=lambda spot: (spot.column, spot.index)
    )


def is_in_sight(panel: NetworkPanel, spot: NeuronSpot) -> bool:
    arrangement = panel.view.arrangement
    assert arrangement is not None
    column = arrangement.columns[spot.column]
    return (
        panel.view.viewport()
        .rect()
        .contains(panel.view.mapFromScene(QPointF(column.x, column.ys[spot.index])))
    )


def bugs(document: Document) -> list[str]:
    return list(document.training.bugs)


def test_up_the_ladder_by_key(user: User, panel: NetworkPanel, session: Session) -> None:
    assert said(panel).startswith("2 layers, each fed")
    user.click_at(NeuronSpot(1, 3))
    user.press(Qt.Key.Key_1)
    assert panel.ladder.rung == "neuron"
    assert lit(panel) == [NeuronSpot(1, 3)]
    assert is_in_sight(panel, NeuronSpot(1, 3))
    assert panel.view.nearness.zoom > 1.5
    assert said(panel).endswith("plus the bias; then tanh.")
    user.press(Qt.Key.Key_2)
    assert lit(panel) == [NeuronSpot(1, index) for index in range(4)]
    assert all(is_in_sight(panel, NeuronSpot(1, index)) for index in range(4))
    assert "4 neurons that see the same inputs, not joined to each other." in said(panel)
    user.press(Qt.Key.Key_3)
    assert len(lit(panel)) == 7
    assert panel.view.nearness == Nearness()
    assert session.selection == Selection(neurons=("n4",))


def test_buttons_choose_something_where_nothing_is_selected(
    panel: NetworkPanel, session: Session, user: User
) -> None:
    buttons = panel.ladder.foot.rungs.buttons
    QTest.mouseClick(buttons["layer"], LEFT)
    assert session.selection == Selection(layer=0)
    QTest.mouseClick(buttons["neuron"], LEFT)
    assert session.selection == Selection(neurons=("n1",))
    assert buttons["neuron"].isChecked()
    user.press(Qt.Key.Key_Right)
    assert lit(panel) == [NeuronSpot(2, 0)]
    assert "No activation." in said(panel)
    user.press(Qt.Key.Key_Escape)
    assert panel.ladder.rung == "mlp"
    assert buttons["mlp"].isChecked()
    assert len(lit(panel)) == 7


def test_it_moves_there(user: User, panel: NetworkPanel, qtbot: QtBot) -> None:
    choose_motion(True)
    user.click_at(NeuronSpot(1, 0))
    user.press(Qt.Key.Key_1)
    zoom = panel.view.nearness.zoom
    qtbot.waitUntil(lambda: panel.view.nearness.zoom > max(zoom, 1.69))
    user.press(Qt.Key.Key_0)
    qtbot.waitUntil(lambda: panel.view.nearness == Nearness())
    assert panel.ladder.rung == "mlp"


def test_what_is_looked_at_may_go(user: User, panel: NetworkPanel, document: Document) -> None:
    user.click_at(NeuronSpot(1, 3))
    user.press(Qt.Key.Key_1, Qt.Key.Key_Delete)
    assert panel.ladder.rung == "mlp"
    assert len(lit(panel)) == 6
    document.undo_stack.undo()
    assert len(lit(panel)) == 7


def test_a_layer_with_a_cut_link_does_not_see_the_same(
    user: User, panel: NetworkPanel, document: Document
) -> None:
    user.press(Qt.Key.Key_2)
    document.edit_network("cut", cut=(("x1", "n2"),))
    assert "4 neurons side by side, not joined to each other." in said(panel)
    user.click_at(LinkSpot(1, 0, 0))
    assert lit(panel) == [NeuronSpot(1, index) for index in range(4)]


def test_the_last_of_many_neurons_is_in_sight(
    user: User, panel: NetworkPanel, document: Document, session: Session
) -> None:
    document.edit_network("many", layers=(LayerSpec(size=60), LayerSpec(size=1, activation="linear")))
    for index in (59, 0, 20):
        session.select((0, index))
        user.press(Qt.Key.Key_1)
        assert lit(panel) == [NeuronSpot(1, index)]
        assert is_in_sight(panel, NeuronSpot(1, index))


def test_in_another_size_it_stays_in_sight(user: User, panel: NetworkPanel, qtbot: QtBot) -> None:
    user.click_at(NeuronSpot(1, 3))
    user.press(Qt.Key.Key_1)
    panel.window().resize(420, 300)
    qtbot.waitUntil(lambda: panel.view.viewport().width() < 420)
    assert is_in_sight(panel, NeuronSpot(1, 3))


def test_without_activations_all_layers_are_one(
    panel: NetworkPanel, document: Document, session: Session
) -> None:
    network = document.network
    QTest.mouseClick(panel.ladder.foot.switch, LEFT)
    assert document.network == network
    assert bugs(document) == ["no_nonlinearity"]
    graph, whole = session.sample_graph, linear_map(network, document.state.parameters, 2)
    assert graph is not None
    x = np.array([value.data for value in graph.inputs])
    assert graph.score.data == pytest.approx(float(whole.matrix[0] @ x + whole.offset[0]))
    written = [
        float(each.replace(" ", "").replace("−", "-")) for each in re.findall(r"[−+]? ?\d\.\d+", said(panel))
    ]
    assert written == pytest.approx([*whole.matrix[0], whole.offset[0]], abs=0.0006)
    assert "All 2 layers together: score = " in said(panel)
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert bugs(document) == []
    assert "together" not in said(panel)
    assert not panel.ladder.foot.switch.isChecked()


def test_other_bugs_stay(panel: NetworkPanel, document: Document) -> None:
    document.edit_training("bug", bugs=("no_zero_grad",))
    QTest.mouseClick(panel.ladder.foot.switch, LEFT)
    assert bugs(document) == ["no_zero_grad", "no_nonlinearity"]
    QTest.mouseClick(panel.ladder.foot.switch, LEFT)
    assert bugs(document) == ["no_zero_grad"]


def test_a_network_that_is_linear_needs_no_switch(panel: NetworkPanel, document: Document) -> None:
    layers = (LayerSpec(size=3, activation="linear"), LayerSpec(size=1, activation="linear"))
    inputs = ("x1", "x2", "x1^2", "x2^2", "x1*x2")
    document.edit_network("linear", layers=layers, inputs=inputs)
    foot = panel.ladder.foot
    assert not foot.switch.isEnabled()
    assert "All 2 layers together: 5 weights and one bias." in said(panel)
    assert foot.matrix.isVisible()
    document.edit_network("one", layers=layers[1:])
    assert "All 2 layers together" not in said(panel)
    document.edit_network("bent", layers=(LayerSpec(size=3), *layers))
    assert foot.switch.isEnabled()
    assert "All 2 layers together" not in said(panel)


def test_a_matrix_in_words() -> None:
    whole = LinearMap(np.ones((3, 4)), np.zeros(3))
    sentence = map_sentence(2, whole, ["x₁", "x₂", "x₃", "x₄"])
    assert sentence == "All 2 layers together: one matrix, 3 × 4, and 3 offsets. One would do."
    negative = LinearMap(np.array([[-1.0, 0.5]]), np.array([-0.25]))
    assert map_formula(negative, ["x₁", "x₂"]) == "score = −1.000·x₁ + 0.500·x₂ − 0.250"

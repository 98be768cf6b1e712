"""The panel while one steps through a batch: what is lit, dim and told, and what stays in view."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from engine.spec import LayerSpec
from engine.training.events import Computed, HandedOver, Updated
from gui.document.document import Document
from gui.graph.panel import GraphPanel
from gui.session.session import Session
from gui.widgets.motion import choose_motion
from tests.gui.graph.conftest import Reach

Step = Callable[..., None]


@pytest.fixture
def step(session: Session, qtbot: QtBot) -> Step:
    """Steps so many times by a unit, and waits until the session has done it."""

    def stepped(unit: str, times: int = 1) -> None:
        for _ in range(times):
            session.step(unit)  # type: ignore[arg-type]
            qtbot.waitUntil(lambda: not session.stepping)

    return stepped


@pytest.fixture
def still() -> object:
    """No motion."""
    choose_motion(False)
    yield
    choose_motion(None)


def _event(session: Session) -> object:
    assert session.moment is not None
    return session.moment.event


def test_nodes_that_are_not_reached_are_dim_and_have_no_grad(
    panel: GraphPanel, session: Session, step: Step
) -> None:
    step("node")
    moment = session.moment
    assert moment is not None
    for card in panel.scene.cards.values():
        assert card.dim == (not moment.computed[card.box.node])
        assert card.texts[0] == "·" or moment.computed[card.box.node]
        assert (card.texts[1] == "∂ ·") == (not moment.received[card.box.node])
    assert any(card.dim for card in panel.scene.cards.values())
    step("phase")
    assert not any(card.dim for card in panel.scene.cards.values())
    assert panel.scene.cards["neuron_1_0"].texts[1] == "∂ ·"


def test_forward_rings_the_neuron_and_lights_what_feeds_it(
    panel: GraphPanel, session: Session, step: Step
) -> None:
    step("node", 2)
    event, graph = _event(session), panel.board.graph
    assert isinstance(event, Computed)
    assert graph is not None
    key = graph.key_of[event.node]
    assert [each.box.key for each in panel.scene.cards.values() if each.stage == "current"] == [key]
    assert panel.scene.lit == {(place, "forward") for tail in graph.parents(key)
                               for place in graph.links_between(tail, key)}  # fmt: skip
    assert panel.foot.story.text().startswith("forward: neuron 1·")


def test_numbers_travel_and_arrive(panel: GraphPanel, step: Step, qtbot: QtBot) -> None:
    choose_motion(True)
    step("node")
    journey = panel.scene.journey
    assert len(journey.parcels) == 2
    assert all(each.scene() is panel.scene for each in journey.parcels)
    qtbot.waitUntil(lambda: not journey.parcels)
    choose_motion(None)


def test_without_motion_nothing_travels(panel: GraphPanel, step: Step, still: None) -> None:
    step("node")
    assert panel.scene.journey.parcels == []
    assert panel.scene.lit


def test_steps_leave_the_picture_as_it_is(panel: GraphPanel, session: Session, step: Step) -> None:
    cards, zoom = list(panel.scene.cards.values()), panel.view.zoom
    step("node", 3)
    step("phase", 3)
    step("node", 4)
    assert isinstance(_event(session), HandedOver)
    assert list(panel.scene.cards.values()) == cards
    assert panel.view.zoom == zoom
    assert {light for _, light in panel.scene.lit} == {"backward"}
    session.step_back("phase")
    assert panel.scene.lit == frozenset()


def test_the_update_shows_each_new_parameter(
    panel: GraphPanel, session: Session, step: Step, reach: Reach
) -> None:
    panel.open_neuron((0, 0))
    reach(lambda: (0, 0) in panel.scene.frames)
    step("node")
    step("phase", 4)
    step("node")
    event = _event(session)
    assert isinstance(event, Updated)
    card = panel.scene.cards[str(panel.scene.lights.current)]
    assert card.stage == "current"
    assert card.numbers[0] == event.after != event.before
    assert panel.foot.story.text().startswith("update: ")


def test_after_the_batch_everything_has_its_numbers_again(
    panel: GraphPanel, session: Session, step: Step
) -> None:
    step("node")
    assert panel.scene.cards["neuron_1_0"].texts[0] == "·"
    step("batch")
    subject = session.sample_graph
    assert session.moment is None
    assert subject is not None
    assert panel.scene.cards["neuron_1_0"].numbers == (subject.score.data, subject.score.grad)
    assert panel.foot.story.text() == ""
    assert panel.scene.lit == frozenset()


def test_a_neuron_that_is_one_box_is_one_step(
    panel: GraphPanel, session: Session, step: Step, reach: Reach
) -> None:
    assert session.walk is None
    step("node")
    first = session.position.node
    assert first > 1
    panel.open_neuron((0, 1))
    reach(lambda: (0, 1) in panel.scene.frames)
    step("node")
    assert session.position.node == first + 1
    panel.show_level("layers")
    assert session.zoom.folded == {0, 1}


@pytest.mark.parametrize("follows", [True, False])
def test_the_step_is_kept_in_view_if_wanted(
    panel: GraphPanel, step: Step, reach: Reach, still: None, follows: bool
) -> None:
    panel.actions_of_graph.follow.setChecked(follows)
    panel.show_level("operations")
    reach(lambda: len(panel.scene.frames) == 5)
    panel.view.zoom_by(3.0)
    step("node", 6)
    shown = panel.view.mapToScene(panel.view.viewport().rect()).boundingRect()
    inside = [shown.contains(panel.board.area_of(str(panel.scene.lights.current)))]
    step("phase", 4)
    step("node")
    shown = panel.view.mapToScene(panel.view.viewport().rect()).boundingRect()
    inside.append(shown.contains(panel.board.area_of(str(panel.scene.lights.current))))
    assert all(inside) == follows


def test_crumbs_lead_in_and_out(panel: GraphPanel, session: Session, reach: Reach) -> None:
    session.select((0, 2))
    buttons = [each for each in panel.crumbs.findChildren(QToolButton) if each.isVisible()]
    assert [each.text() for each in buttons] == ["MLP", "Layer 1", "Neuron 3"]
    QTest.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    reach(lambda: set(panel.scene.frames) == {(0, 2)} and "layer_1" in panel.scene.cards)
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    reach(lambda: "neuron_0_2" in panel.scene.cards and panel.scene.frames == {})
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Space)
    reach(lambda: "layer_0" in panel.scene.cards)
    assert panel.crumbs.scope == ()


def test_ctrl_and_the_wheel_change_the_detail_of_what_is_under_the_pointer(
    panel: GraphPanel, reach: Reach
) -> None:
    def wheel(key: str, way: int) -> None:
        at = panel.view.mapFromScene(panel.scene.cards[key].pos())
        event = QWheelEvent(
            QPointF(at), QPointF(panel.view.viewport().mapToGlobal(at)), QPoint(), QPoint(0, 120 * way),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(panel.view.viewport(), event)

    wheel("neuron_0_1", -1)
    reach(lambda: "layer_0" in panel.scene.cards)
    wheel("layer_0", 1)
    reach(lambda: "neuron_0_1" in panel.scene.cards)
    wheel("neuron_0_1", 1)
    reach(lambda: (0, 1) in panel.scene.frames)


def test_search_selects_and_opens(panel: GraphPanel, session: Session, qtbot: QtBot, reach: Reach) -> None:
    panel.window().activateWindow()
    panel.view.setFocus()
    qtbot.waitUntil(panel.view.hasFocus)
    QTest.keyClick(panel.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(panel.search.field.hasFocus)
    QTest.keyClicks(panel.search.field, "1.2 w")
    assert panel.search.count.text().startswith("hits: ")
    QTest.keyClick(panel.search.field, Qt.Key.Key_Return)
    reach(lambda: (0, 1) in panel.scene.frames)
    first = session.node
    assert panel.search.count.text().startswith("1 of ")
    assert panel.current == f"node_{first}"
    QTest.keyClick(panel.search.field, Qt.Key.Key_Return)
    assert session.node != first
    QTest.keyClick(panel.search.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert session.node == first
    panel.search.field.setText("nothing")
    assert panel.search.count.text() == "not found"
    QTest.keyClick(panel.search.field, Qt.Key.Key_Escape)
    assert not panel.search.isVisible()
    assert panel.view.hasFocus()


def test_the_outline_is_the_same_graph_with_the_same_selection(
    panel: GraphPanel, session: Session, step: Step, qtbot: QtBot
) -> None:
    panel.actions_of_graph.outline.trigger()
    outline, subject = panel.outline, session.sample_graph
    assert outline.isVisible()
    assert subject is not None
    model = outline.model()
    tops = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert tops == ["Inputs", "Layer 1", "Layer 2", "Loss"]
    session.select((0, 1))
    assert outline.currentIndex().data() == "out"
    assert outline.currentIndex().parent().data() == "neuron 1·2"
    outline.setFocus()
    QTest.keyClick(outline, Qt.Key.Key_Up)
    assert session.node is not None
    assert session.node != subject.topology.output_of((0, 1))
    assert session.selected == (0, 1)
    assert outline.currentIndex().siblingAtColumn(2).data() != "·"
    step("node")
    assert outline.currentIndex().siblingAtColumn(2).data() == "·"
    first = model.index(0, 0, model.index(1, 0))
    assert first.data() == "▶ neuron 1·1"
    assert first.siblingAtColumn(1).data() == panel.scene.cards["neuron_0_0"].texts[0]


def test_the_places_in_the_order_can_be_shown(panel: GraphPanel) -> None:
    before = panel.grab().toImage()
    panel.actions_of_graph.numbers.trigger()
    assert panel.grab().toImage() != before
    assert [card.face.order for card in panel.scene.cards.values()] == [
        card.box.node + 1 for card in panel.scene.cards.values()
    ]


def test_a_right_click_offers_what_can_be_done_with_a_box(
    panel: GraphPanel, session: Session, reach: Reach
) -> None:
    at = panel.view.mapFromScene(panel.scene.cards["neuron_0_3"].pos())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, panel.view.viewport().mapToGlobal(at))
    QApplication.sendEvent(panel.view.viewport(), event)
    menu = panel.findChild(QMenu, "graph_menu")
    assert menu is not None
    assert session.selected == (0, 3)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    reach(lambda: (0, 3) in panel.scene.frames)


def test_a_loss_that_is_one_box_is_one_step(
    panel: GraphPanel, session: Session, step: Step, reach: Reach
) -> None:
    panel.show_level("layers")
    reach(lambda: "layer_0" in panel.scene.cards)
    at = panel.view.mapFromScene(list(panel.scene.cards.values())[-1].pos())
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    panel.actions_of_graph.less.trigger()
    reach(lambda: "loss" in panel.scene.cards)
    assert session.zoom.loss
    step("node", 3)
    assert panel.scene.lights.current == "loss"
    assert not any(card.dim for card in panel.scene.cards.values())


def test_opening_and_closing_while_one_steps_does_not_stay_at_the_neuron(
    panel: GraphPanel, session: Session, step: Step, reach: Reach
) -> None:
    viewport, left = panel.view.viewport(), Qt.MouseButton.LeftButton
    step("node", 2)
    at = panel.view.mapFromScene(panel.scene.cards["neuron_0_1"].pos())
    QTest.mouseClick(viewport, left, pos=at)
    assert session.node is not None, "a single click stays"
    QTest.mouseDClick(viewport, left, pos=at)
    reach(lambda: (0, 1) in panel.scene.frames)
    assert session.node is None
    assert panel.scene.cards[str(panel.current)].current, "the ring is still on its answer"
    assert panel.scene.frames[(0, 1)].selected
    panel.actions_of_graph.toggle.trigger()
    reach(lambda: panel.scene.frames == {})
    assert session.node is None
    assert panel.current == "neuron_0_1"


def test_crumbs_follow_the_steps_where_no_single_node_is_looked_at(
    panel: GraphPanel, session: Session, step: Step
) -> None:
    step("node")
    session.select((1, 0))
    assert panel.crumbs.scope == (1, 0)
    session.look_at(None)
    assert panel.crumbs.scope == (0, 0)
    step("node")
    assert panel.crumbs.scope == (0, 1)


def test_no_sample_is_said_to_teach_nothing_in_the_middle_of_its_batch(
    panel: GraphPanel, session: Session, step: Step, document: Document
) -> None:
    """Between two batches an output that a relu has killed is said to stop every gradient."""
    document.edit_network("Dead", layers=(LayerSpec(size=1, activation="relu"),))
    document.edit_parameters("Kill", dict(zip(document.parameter_keys, (0.0, 0.0, -2.0), strict=True)))
    assert panel.notice.isVisible()
    step("node")
    assert session.moment is not None
    assert not panel.notice.isVisible()
    step("batch")
    assert panel.notice.isVisible()

"""The panel, with a real session stepping through a real batch."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from engine.data.prepare import prepare
from engine.spec import LayerSpec
from engine.training.events import HandedOver
from engine.training.position import Position
from engine.worker.messages import Prepared
from gui.document.document import Document
from gui.session.session import Session
from gui.why.panel import WhyPanel
from gui.why.update_section import ROW_HEIGHT, ROWS_SHOWN
from gui.widgets.appearance import Appearance
from tests.gui.why.conftest import has_whole_curve

PATIENCE = 30_000
LEFT = Qt.MouseButton.LeftButton


class User:
    """Steps, and waits until the panel has caught up."""

    def __init__(self, qtbot: QtBot, session: Session, panel: WhyPanel) -> None:
        self.qtbot, self.session, self.panel = qtbot, session, panel

    def waits_for(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=PATIENCE)

    def goes_to(self, phase: str, sample: int = 0, node: int = 0) -> None:
        """To a moment of the first batch."""
        position = Position(0, 0, phase, sample, node)  # type: ignore[arg-type]
        self.session.go_to(position)
        self.waits_for(lambda: not self.session.stepping and self.session.position == position)

    def focuses_first(self) -> None:
        """Put the batch's first sample in focus."""
        self.goes_to("forward", 0, 1)
        walk = self.session.walk
        assert walk is not None
        self.session.focus_on("train", int(walk.samples[0]))

    def looks_at_parameter(self, parameter: int) -> None:
        walk = self.session.walk
        assert walk is not None
        node = walk.node_of(parameter)
        assert node is not None
        self.session.look_at(node)


@pytest.fixture
def user(qtbot: QtBot, session: Session, panel: WhyPanel) -> User:
    return User(qtbot, session, panel)


def test_at_first_it_says_what_to_do(panel: WhyPanel, session: Session) -> None:
    assert "F11" in panel.hint
    assert panel.text.strip() == ""


def test_a_picked_node_is_explained_without_stepping(user: User, panel: WhyPanel, session: Session) -> None:
    subject = session.subject
    assert subject is not None
    node = next(i for i, each in enumerate(subject.topology.nodes) if each.op == "tanh")
    session.look_at(node)
    user.waits_for(lambda: "tanh" in panel.text)
    assert f"{subject.values[node].data:.4f}".replace("-", "−")[-4:] in panel.text
    user.waits_for(lambda: panel.nudge.text.startswith("✓"))
    assert panel.hint == ""


def test_a_step_is_explained_as_it_happens(user: User, panel: WhyPanel, session: Session) -> None:
    user.focuses_first()
    user.goes_to("backward", 0, 5)
    moment = session.moment
    assert moment is not None
    event = moment.event
    assert isinstance(event, HandedOver)
    user.waits_for(lambda: "+=" in panel.text)
    assert panel.code.snippets[-1].source.text == "grads[slot] += amount"
    assert len(panel.code.snippets) == 2


def test_the_grad_is_compared_when_all_has_arrived(user: User, panel: WhyPanel) -> None:
    """A weight gets a share from each of the batch's 8 samples."""
    user.focuses_first()
    user.looks_at_parameter(0)
    user.goes_to("backward", 3)
    user.waits_for(lambda: "3 of 8" in panel.ledger.text and "3 of 8" in panel.nudge.text)
    user.goes_to("update")
    user.waits_for(lambda: "8 of 8" in panel.ledger.text and panel.nudge.text.startswith("✓"))


def test_a_bug_is_found_by_the_nudge(user: User, panel: WhyPanel, document: Document) -> None:
    document.edit_training("Bug", bugs=("assigned_grad",))
    user.focuses_first()
    user.looks_at_parameter(0)
    user.goes_to("update")
    user.waits_for(lambda: panel.nudge.text.startswith("✗"))
    assert "bug" in panel.nudge.text


def test_the_slider_changes_h(user: User, qtbot: QtBot, panel: WhyPanel) -> None:
    user.focuses_first()
    user.looks_at_parameter(0)
    user.goes_to("update")
    user.waits_for(lambda: panel.nudge.text.startswith("✓"))
    slider = panel.nudge.slider
    slider.setFocus()
    for _ in range(4):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert panel.nudge.step == 1.0
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert panel.nudge.step == pytest.approx(1e-10)


def test_a_click_on_a_consumer_looks_at_it(
    user: User, qtbot: QtBot, panel: WhyPanel, session: Session
) -> None:
    user.focuses_first()
    user.looks_at_parameter(0)
    user.goes_to("backward", 1)
    table = panel.ledger.table
    user.waits_for(lambda: table.rows.rowCount() == 1)
    node = table.rows.lines[0].node
    assert node is not None
    area = table.visualRect(table.rows.index(0, 0))
    qtbot.mouseClick(table.viewport(), LEFT, pos=area.center())
    assert session.node == node


def test_the_curve_shows_slope_and_step(user: User, panel: WhyPanel, session: Session) -> None:
    user.focuses_first()
    user.looks_at_parameter(1)
    user.goes_to("update")
    user.waits_for(lambda: has_whole_curve(panel))
    curve, walk = panel.curve.view.curve, session.walk
    assert curve is not None
    assert walk is not None
    assert curve.value == walk.start.parameters[1]
    assert curve.loss == pytest.approx(walk.result.loss, rel=1e-12)
    assert curve.grad == pytest.approx(walk.result.gradients[1], rel=1e-12)
    assert curve.step == walk.result.state.parameters[1] - walk.start.parameters[1]


def test_the_optimizer_table_is_there_in_the_update(
    user: User, qtbot: QtBot, panel: WhyPanel, session: Session, document: Document
) -> None:
    document.edit_training("Optimizer", optimizer="adam")
    user.focuses_first()
    user.goes_to("backward", 2)
    user.waits_for(lambda: not panel.update_table.isVisible())
    user.goes_to("update", 0, 3)
    user.waits_for(panel.update_table.isVisible)
    table = panel.update_table.table
    assert table.rows.rowCount() == len(session.state.parameters)
    titles = [table.rows.headerData(i, Qt.Orientation.Horizontal) for i in range(table.rows.columnCount())]
    assert titles == ["name", "grad", "step", "new", "value", "mean", "scale"]
    new = [table.rows.index(row, 3).data() for row in range(4)]
    assert new[3] == "·"
    assert "·" not in new[:3]
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    walk = session.walk
    assert walk is not None
    assert table.rows.parameter(0) == int(np.argmin(walk.result.gradients))
    table.scrollToTop()
    area = table.visualRect(table.rows.index(0, 0))
    qtbot.mouseClick(table.viewport(), LEFT, pos=area.center())
    assert session.node == walk.node_of(table.rows.parameter(0))


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_grad_step_and_new_value_are_in_sight_in_a_narrow_panel(
    user: User, qapp: QApplication, panel: WhyPanel, document: Document, optimizer: str
) -> None:
    Appearance(qapp, "light")
    panel.window().resize(340, 640)
    layers = (LayerSpec(size=10), LayerSpec(size=10), LayerSpec(size=1, activation="linear"))
    document.edit_network("Layers", layers=layers)
    document.edit_training("Optimizer", optimizer=optimizer)
    user.focuses_first()
    user.goes_to("update", 0, 141)
    user.waits_for(panel.update_table.isVisible)
    table = panel.update_table.table
    header = table.horizontalHeader()
    titles = [table.rows.headerData(i, Qt.Orientation.Horizontal) for i in range(4)]
    assert titles == ["name", "grad", "step", "new"]
    user.waits_for(lambda: 0 < header.sectionPosition(4) <= table.viewport().width())
    assert table.horizontalScrollBar().value() == 0
    user.waits_for(lambda: table.viewport().height() >= ROWS_SHOWN * ROW_HEIGHT)


def test_following_steps_looks_at_no_single_node(
    user: User, qtbot: QtBot, panel: WhyPanel, session: Session
) -> None:
    user.focuses_first()
    user.looks_at_parameter(0)
    user.goes_to("forward", 0, 3)
    user.waits_for(panel.follow.isVisible)
    button = next(
        each for each in panel.header.findChildren(QToolButton) if each.defaultAction() is panel.follow
    )
    qtbot.mouseClick(button, LEFT)
    assert session.node is None
    user.waits_for(lambda: not panel.follow.isVisible())


def test_a_folded_section_stays_folded(user: User, qtbot: QtBot, panel: WhyPanel) -> None:
    user.focuses_first()
    user.looks_at_parameter(0)
    user.waits_for(panel.nudge.isVisible)
    button = next(each for each in panel.findChildren(QToolButton) if each.text() == "Nudge it and see")
    qtbot.mouseClick(button, LEFT)
    user.goes_to("backward", 1)
    user.waits_for(lambda: "1 of 8" in panel.ledger.text)
    assert not panel.nudge.isVisible()


def test_hidden_it_does_nothing_and_catches_up(user: User, panel: WhyPanel) -> None:
    user.focuses_first()
    user.waits_for(lambda: panel.hint == "")
    before = panel.text
    panel.hide()
    user.goes_to("zero_grad")
    assert panel.text == before
    panel.show()
    user.waits_for(lambda: "L = 1/8" in panel.text)


def test_a_sample_that_passes_whole_is_said_to(user: User, panel: WhyPanel) -> None:
    user.focuses_first()
    user.goes_to("forward", 3)
    user.waits_for(lambda: panel.text.startswith("loss_3"))
    assert "as one step" in panel.text


def test_an_edit_in_between_is_survived(
    user: User, panel: WhyPanel, document: Document, session: Session
) -> None:
    user.focuses_first()
    user.looks_at_parameter(0)
    user.goes_to("backward", 2)
    document.edit_network("Layer", layers=document.network.layers[1:])
    user.waits_for(lambda: session.walk is None)
    panel.changeEvent(QEvent(QEvent.Type.PaletteChange))
    user.waits_for(lambda: session.subject is not None and len(session.subject.parameters) == 3)


def test_data_that_is_still_coming_is_waited_for(
    user: User, panel: WhyPanel, document: Document, session: Session
) -> None:
    user.focuses_first()
    user.looks_at_parameter(0)
    user.goes_to("backward", 2)
    document.edit_data("Data", samples=50)
    assert session.walk is None
    user.waits_for(lambda: panel.hint != "")
    session.worker.answered.emit([Prepared(document.data, prepare(document.data))])
    session.look_at(0)
    user.waits_for(lambda: panel.hint == "")


def test_a_sample_alone_has_a_curve_too(user: User, panel: WhyPanel, session: Session) -> None:
    """Between two batches the loss is the sample's own, and its slope is the grad in its graph."""
    subject = session.subject
    assert subject is not None
    node = next(i for i, each in enumerate(subject.topology.nodes) if each.kind == "parameter")
    session.look_at(node)
    user.waits_for(lambda: has_whole_curve(panel))
    curve = panel.curve.view.curve
    assert curve is not None
    assert curve.loss == pytest.approx(subject.root.data, rel=1e-12)
    assert curve.grad == pytest.approx(subject.values[node].grad, rel=1e-12)
    assert curve.step is None


def test_every_part_has_a_name(panel: WhyPanel) -> None:
    for part in (
        panel.rule,
        panel.ledger.table,
        panel.nudge.slider,
        panel.curve.view,
        panel.update_table.table,
    ):
        assert part.accessibleName()

"""The neuron lab, with real mouse and key events."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from engine.labs_spec import LabsSpec, NeuronLabSpec
from gui.document.document import Document
from gui.labs.neuron.panel import NeuronPanel
from gui.session.session import Session
from gui.widgets.panel import Panel
from gui.widgets.round_button import RoundButton

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(
    document: Document, session: Session, show_panel: Callable[[Panel, int, int], None], qtbot: QtBot
) -> NeuronPanel:
    panel = NeuronPanel(document, session)
    show_panel(panel, 840, 340)
    panel.window().activateWindow()
    qtbot.waitUntil(panel.window().isActiveWindow)
    return panel


def write(panel: NeuronPanel, name: str, text: str) -> None:
    field = panel.picture.fields[name]
    QTest.mouseClick(field, LEFT)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def wheel(panel: NeuronPanel, name: str, notches: int) -> None:
    field = panel.picture.fields[name]
    place = QPointF(field.rect().center())
    for _ in range(abs(notches)):
        event = QWheelEvent(
            place,
            QPointF(field.mapToGlobal(place.toPoint())),
            QPoint(),
            QPoint(0, 120 if notches > 0 else -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, event)


def button(panel: NeuronPanel, kind: type[QAbstractButton], name: str) -> QAbstractButton:
    found = panel.window().findChild(kind, name)
    assert found is not None
    return found


def checked(panel: NeuronPanel) -> list[str]:
    return [name for name, tile in panel.tiles.tiles.items() if tile.isChecked()]


def said(panel: NeuronPanel) -> str:
    return " ".join(label.text() for label in panel.window().findChildren(QLabel))


def test_numbers_are_typed_dragged_wheeled_and_stepped(panel: NeuronPanel, document: Document) -> None:
    write(panel, "w1", "-0.5")
    assert document.labs.neuron.weights == (-0.5, 1.0)
    field = panel.picture.fields["b"]
    QTest.mousePress(field, LEFT, pos=field.rect().center())
    for step in (20, 40, 60):
        QTest.mouseMove(field, field.rect().center() - QPoint(0, step))
    QTest.mouseRelease(field, LEFT, pos=field.rect().center())
    assert document.labs.neuron.bias == pytest.approx(6.8814 + 0.6, abs=1e-3)
    wheel(panel, "x2", 3)
    assert document.labs.neuron.inputs == (2.0, 0.3)
    QTest.keyClick(panel.picture.fields["x1"], Qt.Key.Key_Up)
    assert document.labs.neuron.inputs == (2.01, 0.3)
    assert document.undo_stack.count() == 4
    for _ in range(4):
        document.undo_stack.undo()
    assert document.labs.neuron == NeuronLabSpec()
    assert panel.picture.fields["b"].text() == "6.8814"
    write(panel, "x1", "a lot")
    assert document.labs.neuron == NeuronLabSpec()


def test_the_wheel_goes_on_from_what_undo_left(panel: NeuronPanel, document: Document) -> None:
    wheel(panel, "w2", 2)
    document.undo_stack.undo()
    wheel(panel, "w2", 1)
    assert document.labs.neuron.weights == (-3.0, 1.1)


def test_activations_are_chosen_by_click_and_key(panel: NeuronPanel, document: Document) -> None:
    assert "tanh answers between −1 and 1." in said(panel)
    assert "multiplied by 0.50" in said(panel)
    tiles = panel.tiles.tiles
    QTest.mouseClick(tiles["relu"], LEFT)
    assert document.labs.neuron.activation == "relu"
    assert "relu answers 0 or more, without an upper bound: it doesn't squash." in said(panel)
    tiles["relu"].setFocus()
    QTest.keyClick(tiles["relu"], Qt.Key.Key_Right)
    assert document.labs == LabsSpec(neuron=NeuronLabSpec(activation="sigmoid"))
    assert checked(panel) == ["sigmoid"]
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert checked(panel) == ["tanh"]


def test_saturation_is_told(panel: NeuronPanel, document: Document) -> None:
    document.edit_lab("neuron", "far out", bias=9.0)
    assert "Saturated: the gradient that comes back is multiplied by 0.01." in said(panel)
    document.edit_lab("neuron", "dead", activation="relu", bias=-9.0)
    assert "nothing of the gradient that comes back gets through" in said(panel)


def test_one_to_five_inputs_and_the_example(panel: NeuronPanel, document: Document) -> None:
    more = button(panel, RoundButton, "neuron_add_input")
    fewer = button(panel, RoundButton, "neuron_remove_input")
    for count in (3, 4, 5):
        QTest.mouseClick(more, LEFT)
        assert len(document.labs.neuron.inputs) == count
        assert f"{count} inputs" in panel.plane.accessibleDescription()
    assert not more.isEnabled()
    assert set(panel.picture.fields) == {"b", *(f"{kind}{i}" for kind in "xw" for i in range(1, 6))}
    for _ in range(4):
        QTest.mouseClick(fewer, LEFT)
    assert not fewer.isEnabled()
    assert set(panel.picture.fields) == {"b", "x1", "w1"}
    assert "one input" in panel.plane.accessibleDescription()
    QTest.mouseClick(button(panel, QPushButton, "neuron_example"), LEFT)
    assert document.labs.neuron == NeuronLabSpec()
    document.undo_stack.undo()
    assert len(document.labs.neuron.inputs) == 1


def test_the_point_is_dragged_through_the_plane(panel: NeuronPanel, document: Document) -> None:
    plane = panel.plane
    center = plane.rect().center()
    QTest.mousePress(plane, LEFT, pos=center)
    QTest.mouseMove(plane, center - QPoint(20, 0))
    QTest.mouseMove(plane, center - QPoint(20, 20))
    QTest.mouseRelease(plane, LEFT, pos=center - QPoint(20, 20))
    x1, x2 = document.labs.neuron.inputs
    assert x1 < 0.5
    assert x2 > 0.2
    assert document.undo_stack.count() == 1
    QTest.keyClick(plane, Qt.Key.Key_Right)
    assert document.labs.neuron.inputs == pytest.approx((x1 + 0.1, x2))


def test_a_hidden_panel_waits(panel: NeuronPanel, document: Document) -> None:
    panel.window().hide()
    document.edit_lab("neuron", "elsewhere", weights=(5.0, 1.0))
    assert panel.picture.fields["w1"].value == -3.0
    panel.window().show()
    assert panel.picture.fields["w1"].value == 5.0


def test_narrow_it_stands_in_one_column(panel: NeuronPanel) -> None:
    assert panel.curve.mapTo(panel, QPoint()).x() > panel.picture.mapTo(panel, QPoint()).x() + 300
    panel.window().resize(500, 400)
    QApplication.processEvents()
    assert panel.curve.mapTo(panel, QPoint()).x() == panel.picture.mapTo(panel, QPoint()).x()


def test_the_neuron_is_the_subject_of_its_workspace(
    panel: NeuronPanel, document: Document, session: Session
) -> None:
    session.show_workspace("neuron")
    subject = session.subject
    assert subject is not None
    names = [value.label for value in subject.values]
    assert {"x1", "w1", "x2", "w2", "b", "n", "o"} <= set(names)
    assert subject.root.data == pytest.approx(0.7071067811865476)
    assert subject.values[names.index("w1")].grad == pytest.approx(1.0)
    QTest.mouseClick(panel.picture.fields["w2"], LEFT)
    assert session.node == names.index("w2")
    session.step("node")
    position = session.position
    write(panel, "w2", "0.5")
    assert session.position == position
    assert session.subject is not subject
    document.edit_lab("neuron", "straight", activation="linear")
    assert session.subject is not None
    assert session.subject.root.label == "o"
    panel.picture.fields["w1"].setFocus()
    assert session.node == [value.label for value in session.subject.values].index("w1")


def test_what_the_walk_has_not_come_to_is_not_given_away(
    panel: NeuronPanel, document: Document, session: Session
) -> None:
    """A lesson asks for the gradient of n before the step to it."""
    session.show_workspace("neuron")
    field, curve = panel.picture.fields["w1"], panel.curve
    session.step("node")
    assert "not there yet" in curve.accessibleDescription()
    assert "multiplied by 0.50" not in said(panel)
    session.step("phase")
    assert "is 0.7071." in curve.accessibleDescription()
    assert "multiplied" not in curve.accessibleDescription()
    assert "not there yet" in field.toolTip()
    session.step("node")
    session.step("node")
    assert "multiplied by 0.50" in curve.accessibleDescription()
    assert "multiplied by 0.50" in said(panel)
    assert "not there yet" in field.toolTip()
    session.step("phase")
    assert "= 1.0000" in field.toolTip()

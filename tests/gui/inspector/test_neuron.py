"""Configuring a neuron, or several at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from engine.editing import find_neuron
from engine.spec import Project
from gui.document.document import Document
from gui.inspector.fields import Choice
from gui.session.session import Session
from tests.gui.inspector.conftest import User


@pytest.fixture(autouse=True)
def undoes(document: Document, project: Project) -> Iterator[None]:
    """Whatever a test does can be undone to the equal project with the same weights."""
    weights = document.state.parameters.tolist()
    yield
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.project == project
    assert document.state.parameters.tolist() == weights


def test_label(user: User, document: Document) -> None:
    user.select(neurons=("n2",))
    user.write("Label", "left edge")
    assert find_neuron(document.network, "n2").label == "left edge"
    assert document.undo_stack.undoText() == "Rename neuron 1·2"
    document.undo_stack.undo()
    assert user.field(QLineEdit, "Label").text() == ""


def test_a_label_has_at_most_forty_letters(user: User, document: Document) -> None:
    user.select(neurons=("n2",))
    user.write("Label", "a" * 60)
    assert find_neuron(document.network, "n2").label == "a" * 40


def test_a_label_that_is_being_typed_stays_with_its_neuron(user: User, document: Document) -> None:
    user.select(neurons=("n2",))
    user.write("Label", "half", key=None)
    document.edit_training("something else", epochs=5)
    assert user.field(QLineEdit, "Label").text() == "half"
    user.select(neurons=("n3",))
    assert user.field(QLineEdit, "Label").text() == ""
    user.panel.setFocus()
    assert {neuron.label for _, neuron in document.network.neurons()} == {""}


def test_escape_forgets_a_label(user: User, document: Document) -> None:
    user.select(neurons=("n2",))
    user.write("Label", "half", key=Qt.Key.Key_Escape)
    assert user.field(QLineEdit, "Label").text() == ""
    assert not document.undo_stack.canUndo()


def test_undo_in_a_field_is_the_windows(user: User, document: Document) -> None:
    undo = document.undo_stack.createUndoAction(user.panel)
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    user.panel.addAction(undo)
    user.select(neurons=("n2",))
    user.write("Label", "left edge")
    user.write("Bias", "0.5")
    user.drag("Bias", 20)
    for name in ("Bias", "Bias", "Label"):
        count = document.undo_stack.index()
        user.field(QLineEdit, name).setFocus()
        QTest.keyClick(user.field(QLineEdit, name), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert document.undo_stack.index() == count - 1
    user.panel.removeAction(undo)


def test_undo_while_typing_is_the_fields(user: User, document: Document) -> None:
    undo = document.undo_stack.createUndoAction(user.panel)
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    user.panel.addAction(undo)
    user.select(neurons=("n2",))
    user.write("Bias", "0.5")
    user.write("Label", "half", key=None)
    label = user.field(QLineEdit, "Label")
    QTest.keyClick(label, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert label.text() == ""
    assert document.parameter(("", "n2")) == 0.5
    user.panel.removeAction(undo)


def test_activation(user: User, document: Document) -> None:
    user.select(neurons=("n2",))
    assert user.field(Choice, "Activation").currentText() == "layer's: tanh"
    user.choose("Activation", "sigmoid")
    assert find_neuron(document.network, "n2").activation == "sigmoid"
    assert document.undo_stack.undoText() == "Use sigmoid in neuron 1·2"
    user.choose("Activation", "layer's: tanh")
    assert find_neuron(document.network, "n2").activation is None


def test_the_bias_is_typed(user: User, document: Document) -> None:
    user.select(neurons=("n4",))
    user.write("Bias", "0.25")
    assert document.parameter(("", "n4")) == 0.25
    assert document.undo_stack.undoText() == "Set bias of neuron 2·1"


def test_a_drag_of_the_bias_is_one_step(user: User, document: Document) -> None:
    user.select(neurons=("n4",))
    before = document.parameter(("", "n4"))
    user.drag("Bias", 10, 10, 10)
    assert document.parameter(("", "n4")) == pytest.approx(before + 0.3, abs=1e-4)
    assert document.undo_stack.count() == 1
    user.drag("Bias", -10)
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.parameter(("", "n4")) == before


def test_a_bias_beyond_the_limits_is_refused(user: User, document: Document) -> None:
    refusals: list[str] = []
    document.refused.connect(refusals.append)
    user.select(neurons=("n4",))
    shown = user.number("Bias").text()
    user.write("Bias", "5000")
    assert refusals == ["Bias: a number from −1000 to 1000"]
    assert user.number("Bias").text() == shown
    assert not document.undo_stack.canUndo()


def test_frozen_and_disabled(user: User, document: Document) -> None:
    user.select(neurons=("n1",))
    user.check("frozen")
    user.check("disabled")
    neuron = find_neuron(document.network, "n1")
    assert (neuron.frozen, neuron.disabled) == (True, True)
    user.check("frozen")
    assert document.undo_stack.undoText() == "Unfreeze neuron 1·1"
    neuron = find_neuron(document.network, "n1")
    assert (neuron.frozen, neuron.disabled) == (False, True)


def test_in_a_frozen_layer_every_neuron_is_frozen(user: User, document: Document) -> None:
    user.select(layer=0)
    user.check("frozen")
    user.select(neurons=("n1",))
    box = user.box("frozen")
    assert box.isChecked()
    assert not box.isEnabled()
    assert "layer" in box.toolTip()


def test_several_show_what_they_share(user: User, document: Document) -> None:
    user.select(neurons=("n2",))
    user.check("disabled")
    user.choose("Activation", "relu")
    user.select(neurons=("n1", "n2"))
    assert user.box("disabled").checkState() == Qt.CheckState.PartiallyChecked
    assert user.box("frozen").checkState() == Qt.CheckState.Unchecked
    assert user.field(Choice, "Activation").currentIndex() == -1
    assert user.field(Choice, "Activation").placeholderText() == "—"
    assert user.number("Bias").text() == "—"
    assert not user.sees("Label")


def test_a_change_goes_to_all_as_one_step(user: User, document: Document) -> None:
    names = ("n1", "n3", "n4")
    user.select(neurons=names)
    assert user.field(Choice, "Activation").currentText() == "their layers'"
    user.choose("Activation", "relu")
    user.check("frozen")
    user.check("disabled")
    user.write("Bias", "0.5")
    stack = document.undo_stack
    assert [stack.text(step) for step in range(stack.count())] == [
        "Use relu in 3 neurons",
        "Freeze 3 neurons",
        "Disable 3 neurons",
        "Set bias of 3 neurons",
    ]
    neurons = [find_neuron(document.network, name) for name in names]
    assert {(each.activation, each.frozen, each.disabled) for each in neurons} == {("relu", True, True)}
    assert {document.parameter(("", name)) for name in names} == {0.5}
    assert user.number("Bias").text() == "0.5000"


def test_the_first_click_makes_them_alike(user: User, document: Document) -> None:
    user.select(neurons=("n2",))
    user.check("frozen")
    user.select(neurons=("n1", "n2"))
    user.check("frozen")
    assert [find_neuron(document.network, name).frozen for name in ("n1", "n2")] == [True, True]
    user.check("frozen")
    assert [find_neuron(document.network, name).frozen for name in ("n1", "n2")] == [False, False]


def test_a_drag_moves_different_biases_by_the_same(user: User, document: Document) -> None:
    names = ("n1", "n2")
    before = [document.parameter(("", name)) for name in names]
    user.select(neurons=names)
    user.drag("Bias", 10, 10, 10)
    assert document.undo_stack.count() == 1
    after = [document.parameter(("", name)) for name in names]
    assert after == pytest.approx([bias + 0.3 for bias in before])
    document.undo_stack.undo()
    assert [document.parameter(("", name)) for name in names] == before


def test_from_field_to_field_with_tab(user: User) -> None:
    user.select(neurons=("n1",))
    user.panel.focus_first()
    names = []
    for _ in range(5):
        widget = user.panel.focusWidget()
        assert widget is not None
        names.append(widget.accessibleName())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert names == ["Label", "Activation", "Bias", "frozen", "disabled"]


def test_of_a_neuron_that_is_gone_nothing_is_left(
    user: User, document: Document, quiet_session: Session
) -> None:
    user.select(neurons=("n3",))
    user.number("Bias")
    user.select(layer=0)
    user.type_size("2")
    user.select(neurons=("n2",))
    document.undo_stack.undo()
    user.select(neurons=("n3",))
    document.undo_stack.redo()
    assert quiet_session.selection.neurons == ()
    assert not user.sees("Bias")

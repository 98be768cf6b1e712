"""Configuring a layer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.network_spec import ACTIVATIONS
from engine.spec import Project
from gui.document.document import Document
from gui.inspector.fields import Choice
from gui.widgets.names import initialisation_title
from gui.widgets.number_box import NumberBox
from tests.gui.inspector.conftest import User


@pytest.fixture(autouse=True)
def undoes(document: Document, project: Project) -> Iterator[None]:
    """Whatever a test does can be undone to the equal project, in one step."""
    yield
    assert document.undo_stack.count() <= 1
    document.undo_stack.undo()
    assert document.project == project


def test_size(user: User, document: Document) -> None:
    weight = document.parameter(("x1", "n1"))
    user.select(layer=0)
    assert user.field(NumberBox, "Size").value() == 3
    user.type_size("5")
    assert document.network.layers[0].size == 5
    assert document.parameter(("x1", "n1")) == weight
    assert document.undo_stack.undoText() == "Give layer 1 5 neurons"
    document.undo_stack.undo()
    assert user.field(NumberBox, "Size").value() == 3


def test_the_output_layer_keeps_its_size(user: User) -> None:
    user.select(layer=2)
    size = user.field(NumberBox, "Size")
    assert not size.isEnabled()
    assert "one neuron" in size.toolTip()


@pytest.mark.parametrize("activation", ["relu", ACTIVATIONS[-1]])
def test_activation(user: User, document: Document, activation: str) -> None:
    user.select(layer=1)
    user.choose("Activation", activation)
    assert [layer.activation for layer in document.network.layers] == ["tanh", activation, "linear"]
    document.undo_stack.undo()
    assert user.field(Choice, "Activation").currentText() == "tanh"


def test_initialisation(user: User, document: Document) -> None:
    user.select(layer=0)
    weights = document.state.parameters
    assert user.field(Choice, "Initial weights").currentText() == "as the network"
    user.choose("Initial weights", initialisation_title("he"))
    assert document.network.layers[0].initialisation == "he"
    assert document.state.parameters is weights
    assert "until the training is reset" in user.field(Choice, "Initial weights").toolTip()


def test_frozen(user: User, document: Document) -> None:
    user.select(layer=0)
    user.check("frozen")
    assert [layer.frozen for layer in document.network.layers] == [True, False, False]
    assert document.undo_stack.undoText() == "Freeze layer 1"
    document.undo_stack.undo()
    assert not user.box("frozen").isChecked()


def test_neurons_with_an_activation_of_their_own_are_told(user: User, document: Document) -> None:
    user.select(neurons=("n2",))
    user.choose("Activation", "relu")
    user.select(layer=0)
    assert "1 of 3 neurons have an activation of their own." in user.reads()


def test_what_is_no_size_is_refused(user: User, document: Document) -> None:
    refusals: list[str] = []
    document.refused.connect(refusals.append)
    user.select(layer=0)
    size = user.field(NumberBox, "Size")
    QTest.keyClick(size, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(size, Qt.Key.Key_Delete)
    QTest.keyClick(size, Qt.Key.Key_Return)
    assert refusals == ["Size: a whole number from 1 to 256"]
    assert document.network.layers[0].size == 3
    assert size.value() == 3

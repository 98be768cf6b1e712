"""What the network tells of a neuron or a link under the pointer."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from engine.editing import with_neurons_changed
from engine.spec import LayerSpec, NetworkSpec
from gui.builder.arrangement import LinkSpot, NeuronSpot
from gui.builder.panel import NetworkPanel
from gui.document.document import Document
from gui.session.session import Session
from gui.widgets.numbers import plain, signed
from tests.gui.builder.conftest import User, move_on


def test_a_hint_tells_a_links_weight(user: User, document: Document) -> None:
    weights = document.state.parameters
    user.read_hint(LinkSpot(2, 0, 3), f"neuron 2·1  w₄ {signed(weights[4 * 3 + 3])}", "neuron 1·4 answers")
    user.read_hint(LinkSpot(1, 2, 0), f"neuron 1·3  w₁ {signed(weights[2 * 3])}", "the input x₁")


def test_a_hint_tells_a_neurons_bias(user: User, document: Document) -> None:
    weights = document.state.parameters
    user.read_hint(NeuronSpot(1, 3), f"neuron 1·4 · tanh · bias {signed(weights[3 * 3 + 2])}", "±1.00")
    user.read_hint(NeuronSpot(2, 0), f"neuron 2·1 · linear · bias {signed(weights[-1])}", "±1 on")
    user.read_hint(NeuronSpot(0, 1), "x₂ · input")


def test_a_hint_tells_a_links_gradient(user: User, document: Document, session: Session) -> None:
    assert session.sample_graph is not None
    places = document.parameter_keys
    gradients = {key: value.grad for key, value in zip(places, session.sample_graph.parameters, strict=True)}
    user.read_hint(LinkSpot(2, 0, 3), f"∂loss/∂w {signed(gradients['n4', 'n5'], 4)}", "in focus")
    user.read_hint(LinkSpot(1, 1, 0), f"∂loss/∂w {signed(gradients['x1', 'n2'], 4)}")


def test_a_hint_writes_the_formula_with_the_engines_numbers(
    user: User, document: Document, session: Session, panel: NetworkPanel
) -> None:
    graph = session.sample_graph
    assert graph is not None
    first, second, bias = (document.parameter((name, "n1")) for name in ("x1", "x2", ""))
    terms = f"{first:.2f}·x₁ {second:+.2f}·x₂ {bias:+.2f}".replace("-", "\u2212")
    for sign in "+\u2212":
        terms = terms.replace(f" {sign}", f" {sign} ")
    answer = plain(math.tanh(first * graph.inputs[0].data + second * graph.inputs[1].data + bias), 3)
    user.read_hint(NeuronSpot(1, 0), f"tanh({terms}) = {answer}")
    output = panel.describe(NeuronSpot(2, 0)).split("\n")[1]
    assert "·h₁" in output
    assert output.endswith(f"= {plain(graph.score.data, 3)}")


def test_formulas_of_many_inputs_are_shortened(panel: NetworkPanel, document: Document) -> None:
    document.edit_network("more", layers=(LayerSpec(size=6), LayerSpec(size=1, activation="linear")))
    formula = panel.describe(NeuronSpot(2, 0)).split("\n")[1]
    assert formula.count("·h") == 3
    assert " + … " in formula


def test_hints_tell_what_is_frozen_and_disabled(panel: NetworkPanel, document: Document) -> None:
    def change(network: NetworkSpec) -> NetworkSpec:
        network = with_neurons_changed(network, {"n1"}, frozen=True)
        network = with_neurons_changed(network, {"n2"}, disabled=True, label="idle")
        return network.with_changes(frozen_links=(("x1", "n3"),))

    document.change_network("change", change)
    assert "Frozen" in panel.describe(NeuronSpot(1, 0))
    assert "Frozen" in panel.describe(LinkSpot(1, 2, 0))
    assert "Frozen" not in panel.describe(LinkSpot(1, 2, 1))
    assert panel.describe(NeuronSpot(1, 1)).startswith("idle")
    assert "answers 0" in panel.describe(NeuronSpot(1, 1))


def test_a_hint_gives_the_answer_in_full_colour(
    user: User, document: Document, session: Session, panel: NetworkPanel
) -> None:
    document.edit_network("relu", layers=(LayerSpec(size=2, activation="relu"), LayerSpec(size=1)))
    move_on(document, 3.0)
    assert session.plane is not None
    largest = np.abs(session.plane.answers(document.state.parameters)[0]).max(axis=(1, 2))
    index = int(np.argmax(largest))
    assert largest[index] > 1.0
    user.read_hint(NeuronSpot(1, index), f"full colour at ±{largest[index]:.2f}")


def test_an_open_hint_follows_the_training(user: User, document: Document, qtbot: QtBot) -> None:
    spot = LinkSpot(2, 0, 0)
    user.read_hint(spot, signed(document.state.parameters[12]))
    move_on(document, 2.0)
    qtbot.waitUntil(lambda: signed(document.state.parameters[12]) in QToolTip.text())


def test_a_hint_comes_when_qt_asks_for_one(user: User, panel: NetworkPanel, qtbot: QtBot) -> None:
    spot = NeuronSpot(1, 0)
    user.read_hint(spot, "neuron 1·1")
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    viewport, place = panel.view.viewport(), user.place_of(spot)
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place)))
    assert "neuron 1·1" in QToolTip.text()


def test_hints_go_away(user: User, panel: NetworkPanel, qtbot: QtBot) -> None:
    user.read_hint(NeuronSpot(1, 0), "neuron 1·1")
    QTest.mouseMove(panel.view.viewport(), QPoint(3, 3))
    assert panel.view.pointed is None
    qtbot.waitUntil(lambda: not QToolTip.isVisible())

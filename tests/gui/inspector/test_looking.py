"""What the panel shows: formulas and gradients of the sample in focus, live numbers, notes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from engine.editing import with_inputs, with_neurons_changed
from gui.document.document import Document
from gui.session.formula import formula_of, gradient_of
from gui.session.session import Session
from gui.widgets.numbers import plain, signed
from gui.widgets.theme import DARK, LIGHT, active_theme, palette_of
from tests.gui.inspector.conftest import User


def train(document: Document, change: float = 0.1) -> None:
    """Let every parameter be moved, as a training does."""
    state = document.state
    document.record_progress(replace(state, parameters=state.parameters + change), [])


def gradient_label(user: User) -> QLabel:
    labels = [each for each in user.panel.findChildren(QLabel) if "∂L" in each.text() and each.isVisible()]
    (label,) = labels
    return label


def test_with_nothing_selected_it_says_what_to_do(user: User) -> None:
    assert any("Click a neuron, a link or a layer's name in Network." in text for text in user.reads())
    assert not any(user.sees(name) for name in ("Bias", "Weight", "Size"))
    user.select(neurons=("n1",))
    assert not any("Click a neuron" in text for text in user.reads())


def test_inputs_show_their_numbers(user: User, document: Document, quiet_session: Session) -> None:
    document.change_network("inputs", lambda network: with_inputs(network, ("x1", "x2", "x1^2")))
    user.select(inputs=("x1^2",))
    subject = quiet_session.sample_graph
    assert subject is not None
    assert any(f"x₁² = {plain(subject.inputs[2].data, 2)}" in text for text in user.reads())


def test_what_is_not_there_is_not_shown(user: User) -> None:
    user.select(neurons=("n9",), links=(("x1", "n5"),), layer=3, inputs=("x7",))
    assert not any(user.sees(name) for name in ("Bias", "Weight", "Size"))
    assert any("Click a neuron" in text for text in user.reads())


@pytest.mark.parametrize("name", ["n1", "n5", "n6"])
def test_the_formula_follows_the_sample(
    user: User, document: Document, quiet_session: Session, name: str
) -> None:
    user.select(neurons=(name,))
    shown = []
    for index in (3, 4):
        quiet_session.focus_on("train", index)
        assert quiet_session.sample_graph is not None
        formula = formula_of(document, quiet_session.sample_graph, name)
        assert formula is not None
        assert "\n".join(formula.lines()) in user.reads()
        assert f"Its answer to sample {index + 1}" in user.reads()
        shown.append(formula.lines())
    assert shown[0] != shown[1]


def test_a_disabled_neuron_says_so(user: User, document: Document) -> None:
    user.select(neurons=("n1",))
    user.check("disabled")
    assert "0, as it is disabled" in user.reads()


def test_a_label_is_shown_as_it_was_written(user: User, document: Document) -> None:
    document.change_network("x", lambda network: with_neurons_changed(network, {"n4"}, label="<b>a</b>"))
    user.select(neurons=("n6",))
    (formula,) = [each for each in user.panel.findChildren(QLabel) if "<b>a</b>" in each.text()]
    assert formula.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("kinds", "key"),
    [({"links": (("x1", "n1"),)}, ("x1", "n1")), ({"neurons": ("n1",)}, ("", "n1"))],
)
def test_the_gradient_in_violet(
    user: User,
    document: Document,
    quiet_session: Session,
    kinds: dict[str, object],
    key: tuple[str, str],
) -> None:
    user.select(**kinds)
    subject = quiet_session.sample_graph
    assert subject is not None
    gradient = gradient_of(document, subject, key)
    assert gradient != 0
    label = gradient_label(user)
    assert signed(gradient, 4) in label.accessibleName()
    assert active_theme().gradient in label.text()


def test_an_exact_zero_is_a_plain_one(user: User, document: Document) -> None:
    document.change_network("off", lambda network: with_neurons_changed(network, {"n1"}, disabled=True))
    user.select(neurons=("n1",))
    assert gradient_label(user).accessibleName() == "∂L/∂b 0"


def test_the_violet_is_that_of_the_theme(user: User, qapp: QApplication, qtbot: QtBot) -> None:
    user.select(neurons=("n1",))
    palette = qapp.palette()
    other = LIGHT if active_theme().is_dark else DARK
    try:
        qapp.setPalette(palette_of(other))
        qtbot.waitUntil(lambda: other.gradient in gradient_label(user).text())
    finally:
        qapp.setPalette(palette)


def test_several_have_no_one_gradient(user: User) -> None:
    user.select(neurons=("n1", "n2"), links=(("x1", "n1"), ("x1", "n2")))
    assert not any("∂L" in text or "Its answer" in text for text in user.reads())


def test_numbers_follow_the_training(user: User, document: Document, qtbot: QtBot) -> None:
    user.select(neurons=("n1",), links=(("x1", "n1"),))
    train(document)
    bias, weight = plain(document.parameter(("", "n1"))), plain(document.parameter(("x1", "n1")))
    qtbot.waitUntil(lambda: user.number("Bias").text() == bias)
    assert user.number("Weight").text() == weight


def test_what_is_being_typed_is_not_overwritten(user: User, document: Document, qtbot: QtBot) -> None:
    user.select(neurons=("n1",), links=(("x1", "n1"),))
    user.write("Bias", "0.7", key=None)
    train(document)
    qtbot.waitUntil(lambda: user.number("Weight").text() == plain(document.parameter(("x1", "n1"))))
    assert user.number("Bias").text() == "0.7"
    QTest.keyClick(user.number("Bias"), Qt.Key.Key_Return)
    assert document.parameter(("", "n1")) == 0.7


def test_hidden_it_waits_and_then_catches_up(user: User, document: Document, qtbot: QtBot) -> None:
    user.select(neurons=("n1",))
    before = user.number("Bias").text()
    field = user.number("Bias")
    user.panel.hide()
    train(document)
    user.select(links=(("x1", "n1"),))
    user.select(neurons=("n1",))
    assert field.text() == before
    user.panel.show()
    assert field.text() == plain(document.parameter(("", "n1"))) != before


def test_it_fits_the_narrow_column(user: User, document: Document) -> None:
    document.change_network(
        "long", lambda network: with_neurons_changed(network, {"n4", "n5"}, label="W" * 40)
    )
    for kinds in ({"layer": 0}, {"neurons": ("n6",)}, {"links": (("n4", "n6"),)}):
        user.select(**kinds)
        assert user.panel.minimumSizeHint().width() <= 236


def test_while_a_real_training_runs(
    document: Document,
    session: Session,
    make_user: Callable[[Session], User],
    qtbot: QtBot,
) -> None:
    user = make_user(session)
    user.select(links=(("x1", "n1"),))
    user.check("frozen")
    user.write("Weight", "0.5")
    session.set_pace(None)
    with qtbot.waitSignal(session.running_changed, timeout=30_000, check_params_cb=lambda on: not on):
        session.run()
    assert document.state.epoch == 20
    assert document.parameter(("x1", "n1")) == 0.5
    user.select(links=(("x2", "n1"),))
    assert user.number("Weight").text() == plain(document.parameter(("x2", "n1")))

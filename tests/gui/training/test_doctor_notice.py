"""The doctor's notice: it names the first bad number, and leads back to just before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from engine.spec import LearningRateSpec
from engine.training.findings import DeadRelus, ExplodingGradient, SaturatedNeurons
from gui.document.document import Document
from gui.session.session import Session
from gui.training.doctor_notice import DoctorNotice
from gui.training.finding_words import finding_words
from gui.training.health_mark import HealthMark

PATIENCE = 30_000


@pytest.fixture
def notice(qtbot: QtBot, session: Session) -> DoctorNotice:
    notice = DoctorNotice(session)
    qtbot.addWidget(notice)
    notice.resize(1200, 60)
    return notice


def press(qtbot: QtBot, notice: DoctorNotice, name: str) -> None:
    button = notice.findChild(QToolButton, name)
    assert isinstance(button, QToolButton)
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def diverge(qtbot: QtBot, document: Document, session: Session) -> None:
    """Squares of ever larger answers grow beyond a float within a few epochs."""
    document.edit_training(
        "Far too fast",
        loss="squared_error",
        learning_rate=LearningRateSpec(kind="constant", start=100.0),
        epochs=10_000,
    )
    session.set_pace(None)
    with qtbot.waitSignal(session.running_changed, timeout=PATIENCE, check_params_cb=lambda on: not on):
        session.run()


def test_a_divergence_is_traced_to_its_first_number(
    notice: DoctorNotice, document: Document, session: Session, qtbot: QtBot
) -> None:
    diverge(qtbot, document, session)
    assert notice.isVisible()
    said = notice.text.text()
    assert said.startswith("The first number that is not finite is ")
    assert "learning rate, which was 100" in said
    assert "times as large as at the start" in said


def test_one_rewinds_to_just_before_it(
    notice: DoctorNotice, document: Document, session: Session, qtbot: QtBot
) -> None:
    diverge(qtbot, document, session)
    broken = session.state
    assert not broken.is_finite
    press(qtbot, notice, "doctor_rewind")
    qtbot.waitUntil(lambda: session.state is not broken and not session.stepping, timeout=PATIENCE)
    assert session.state.is_finite
    assert session.state.updates == broken.updates - 1
    session.step("batch")
    qtbot.waitUntil(lambda: not session.stepping, timeout=PATIENCE)
    assert session.state.same_as(broken)


def test_the_place_is_shown(notice: DoctorNotice, document: Document, session: Session, qtbot: QtBot) -> None:
    diverge(qtbot, document, session)
    press(qtbot, notice, "doctor_show")
    qtbot.waitUntil(lambda: session.walk is not None and not session.stepping, timeout=PATIENCE)
    walk = session.walk
    assert walk is not None
    assert walk.start.is_finite
    session.step("node")
    qtbot.waitUntil(lambda: not session.stepping, timeout=PATIENCE)


def test_it_goes_with_a_reset_and_can_be_closed(
    notice: DoctorNotice, document: Document, session: Session, qtbot: QtBot
) -> None:
    diverge(qtbot, document, session)
    session.reset()
    assert not notice.isVisible()
    diverge(qtbot, document, session)
    press(qtbot, notice, "doctor_close")
    assert not notice.isVisible()


def test_sick_neurons_are_counted_and_told_when_asked_for(
    notice: DoctorNotice, document: Document, session: Session, qtbot: QtBot
) -> None:
    mark = HealthMark(session)
    qtbot.addWidget(mark)
    mark.asked.connect(notice.show_finding)
    names = tuple(neuron.name or "" for neuron in document.network.layers[0].neurons[:2])
    session.findings_changed.emit((DeadRelus(names),))
    assert not notice.isVisible()
    assert mark.text() == "dead ReLUs: 2"
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert notice.text.text().startswith("Dead ReLUs: 1·1, 1·2.")
    press(qtbot, notice, "doctor_show")
    assert session.selection.neurons == names
    session.findings_changed.emit((SaturatedNeurons(names[:1]),))
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert notice.text.text().startswith("Saturated: 1·1.")
    session.findings_changed.emit(())
    assert not mark.isVisible()


def test_the_dead_relus_of_a_training_are_marked(
    document: Document, session: Session, qtbot: QtBot, run_to_end: Callable[[Session], None]
) -> None:
    """Biases far below 0 keep every ReLU at 0."""
    mark = HealthMark(session)
    qtbot.addWidget(mark)
    hidden = document.network.layers[0].with_changes(activation="relu")
    document.edit_network("ReLU", layers=(hidden, document.network.layers[1]))
    names = [neuron.name or "" for neuron in document.network.layers[0].neurons]
    document.edit_parameters("Dead", {("", name): -100.0 for name in names})
    run_to_end(session)
    assert mark.isVisible()
    assert mark.text() == "dead ReLUs: 4"


def test_an_exploding_gradient_is_compared_with_the_usual(document: Document) -> None:
    name = document.network.layers[0].neurons[0].name or ""
    found = ExplodingGradient(4, 0, 25_000.0, 0.5, ("x1", name))
    words = finding_words(found, document.network, document.data.columns)
    assert "in epoch 5 it was 25000.0 long, before about 0.500" in words
    assert "w(x₁ → 1·1)" in words


def test_many_names_are_counted(document: Document) -> None:
    many = tuple(f"n{number}" for number in range(50, 60))
    assert "and 4 more" in finding_words(DeadRelus(many), document.network, ())

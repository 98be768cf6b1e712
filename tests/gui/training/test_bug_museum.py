"""The bug museum: switches, predictions, and verdicts that the engine confirms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from engine.data.prepare import prepare
from engine.data.prepared import Samples
from engine.spec import (
    BUGS,
    ActivationName,
    BugName,
    DataSpec,
    LayerSpec,
    NetworkSpec,
    Project,
    TrainingSpec,
)
from engine.training.bug_effect import effect_of
from engine.training.initial import initial_state
from gui.document.document import Document
from gui.session.session import Session
from gui.training.bug_mark import BugMark
from gui.training.bug_verdict import verdict
from gui.training.bug_words import bug_reason, bug_sentence, no_effect_reason
from gui.training.panel import TrainingPanel
from gui.training.prediction import Prediction
from gui.widgets.names import bug_title
from gui.widgets.panel import Panel
from tests.engine.batches import two_hidden_layers


@pytest.fixture
def panel(
    document: Document, session: Session, show_panel: Callable[[Panel, int, int], None]
) -> TrainingPanel:
    panel = TrainingPanel(document, session)
    show_panel(panel, 252, 900)
    return panel


def press(qtbot: QtBot, panel: TrainingPanel, kind: type[QPushButton | QToolButton], name: str) -> None:
    button = panel.findChild(kind, name)
    assert isinstance(button, QPushButton | QToolButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def switch(qtbot: QtBot, panel: TrainingPanel, bug: BugName) -> QCheckBox:
    museum = panel.findChild(QToolButton, "bug_museum")
    assert isinstance(museum, QToolButton)
    if not museum.isChecked():
        qtbot.mouseClick(museum, Qt.MouseButton.LeftButton)
    box = panel.findChild(QCheckBox, f"bug_{bug}")
    assert isinstance(box, QCheckBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    return box


def one_sample(activation: ActivationName = "tanh", size: int = 3) -> Project:
    layers = (LayerSpec(size=size, activation=activation), LayerSpec(size=1, activation="linear"))
    return Project(
        network=NetworkSpec(layers=layers if size > 1 else layers[1:]),
        data=DataSpec(name="xor", samples=20, train_share=1.0),
        training=TrainingSpec(batch_size=1, loss="squared_error"),
    )


@pytest.mark.parametrize(
    ("bug", "project"),
    [
        ("no_zero_grad", one_sample()),
        ("kept_interior_grads", one_sample()),
        ("assigned_grad", one_sample(size=1)),
        ("no_nonlinearity", one_sample(activation="linear")),
        ("wrong_order", one_sample()),
    ],
)
def test_where_a_bug_does_nothing_it_is_said_why(bug: BugName, project: Project) -> None:
    """Nothing left over at the start, one sample, one share, no activation, no node with two ways."""
    data = prepare(project.data)
    effect = effect_of(bug, project, initial_state(project.network, 2), data)
    assert effect.first == "nothing"
    said = verdict(bug, effect, "nothing", project.network, project.network.parameter_keys(2), ("x₁", "x₂"))
    assert said.startswith("You were right.")
    assert no_effect_reason(bug) in said


def test_answers_may_differ_though_the_loss_does_not() -> None:
    """Far beyond the margin, hinge losses are 0 with the activations and without."""
    project = two_hidden_layers().with_changes(
        training=TrainingSpec(batch_size=5, loss="max_margin"),
        data=DataSpec(name="moons", samples=20, train_share=1.0),
    )
    data = prepare(project.data)
    far = replace(data, train=Samples(data.train.x, np.ones(20)))
    state = initial_state(project.network, 2)
    parameters = state.parameters.copy()
    parameters[-1] = 50.0
    effect = effect_of("no_nonlinearity", project, replace(state, parameters=parameters), far)
    assert effect.right.loss == effect.wrong.loss == 0.0
    assert effect.first == "forward"
    said = verdict(
        "no_nonlinearity", effect, None, project.network, project.network.parameter_keys(2), ("x₁", "x₂")
    )
    assert "answer otherwise, though" in said


def test_each_bug_has_its_words() -> None:
    for words in (bug_title, bug_sentence, bug_reason, no_effect_reason):
        assert len({words(bug) for bug in BUGS}) == len(BUGS) or words is no_effect_reason


def test_a_switch_is_an_edit_that_can_be_undone(
    panel: TrainingPanel, document: Document, qtbot: QtBot
) -> None:
    box = switch(qtbot, panel, "wrong_sign")
    assert list(document.training.bugs) == ["wrong_sign"]
    switch(qtbot, panel, "no_zero_grad")
    assert list(document.training.bugs) == ["no_zero_grad", "wrong_sign"]
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert list(document.training.bugs) == []
    assert not box.isChecked()


def test_a_prediction_is_judged_after_the_next_batch(
    panel: TrainingPanel,
    document: Document,
    session: Session,
    qtbot: QtBot,
    run_to_end: Callable[[Session], None],
) -> None:
    switch(qtbot, panel, "wrong_sign")
    (prediction,) = panel.findChildren(Prediction)
    assert "first number to go wrong" in prediction.text.text()
    press(qtbot, panel, QPushButton, "predict_update")
    assert "then you will see" in prediction.text.text()
    run_to_end(session)
    said = prediction.text.text()
    assert said.startswith("You were right.")
    assert f"of {document.project.parameter_count} parameters" in said
    press(qtbot, panel, QToolButton, "close_verdict")
    assert not prediction.isVisible()


def test_a_wrong_prediction_is_told_so(
    panel: TrainingPanel, session: Session, qtbot: QtBot, run_to_end: Callable[[Session], None]
) -> None:
    switch(qtbot, panel, "parents_in_a_set")
    press(qtbot, panel, QPushButton, "predict_gradient")
    run_to_end(session)
    (prediction,) = panel.findChildren(Prediction)
    assert prediction.text.text().startswith("Not as you said.\nNo number of the next batch differs")


def test_the_question_can_be_skipped(
    panel: TrainingPanel, session: Session, qtbot: QtBot, run_to_end: Callable[[Session], None]
) -> None:
    switch(qtbot, panel, "assigned_grad")
    run_to_end(session)
    (prediction,) = panel.findChildren(Prediction)
    assert "first number to go wrong" in prediction.text.text()
    press(qtbot, panel, QToolButton, "skip_prediction")
    assert prediction.text.text().startswith("The next batch's loss is right, but")


def test_the_question_goes_with_its_bug(panel: TrainingPanel, document: Document, qtbot: QtBot) -> None:
    switch(qtbot, panel, "wrong_sign")
    (prediction,) = panel.findChildren(Prediction)
    assert prediction.isVisible()
    document.undo_stack.undo()
    assert not prediction.isVisible()


def test_a_red_mark_names_the_bugs(panel: TrainingPanel, document: Document, qtbot: QtBot) -> None:
    mark = panel.header.findChild(BugMark)
    assert isinstance(mark, BugMark)
    assert not mark.isVisible()
    document.edit_training("Bug", bugs=("wrong_sign",))
    assert mark.isVisible()
    assert mark.text() == bug_title("wrong_sign")
    document.edit_training("Bugs", bugs=("no_zero_grad", "wrong_sign"))
    assert mark.text() == "2 bugs on"
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    box = panel.findChild(QCheckBox, "bug_no_zero_grad")
    assert isinstance(box, QCheckBox)
    assert box.isVisible()

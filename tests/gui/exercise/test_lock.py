"""The document refuses what an exercise keeps, whoever asks, and says so; the rest goes on as ever."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from engine import editing
from engine.editing import with_layer
from engine.network_spec import LayerSpec
from engine.presets import load_preset
from engine.spec import LearningRateSpec, Project
from engine.suggestions import with_set
from gui.document.control_lock import ControlLock
from gui.document.document import Document
from gui.document.progress import Progress
from gui.document.runs import Run


@pytest.fixture
def locked(document: Document, make_exercise: Callable[..., Project]) -> Document:
    document.load(make_exercise(), None)
    return document


EDITS: dict[str, Callable[[Document], object]] = {
    "training": lambda document: document.edit_training("Loss", loss="squared_error"),
    "network": lambda document: document.edit_network("Seed", seed=5),
    "data": lambda document: document.edit_data("Noise", noise=0.4),
    "layer": lambda document: document.change_network(
        "Layer", lambda network: with_layer(network, 0, LayerSpec(size=2))
    ),
    "weights": lambda document: document.edit_parameters("Weight", {("x1", "n1"): 0.5}),
    "another set": lambda document: document.edit("Set", with_set(document.project, "circle")),
    "preset": lambda document: document.open_project(load_preset("spiral").project, "Preset"),
    "example": lambda document: document.show("Example", load_preset("xor").project, True),
    "without the lock": lambda document: document.edit(
        "Free", document.project.with_changes(exercise=None, training=load_preset("xor").project.training)
    ),
}


@pytest.mark.parametrize("kind", EDITS)
def test_what_is_locked_stays(locked: Document, qtbot: QtBot, kind: str) -> None:
    before, state = locked.project, locked.state
    with qtbot.waitSignal(locked.refused) as refused, qtbot.waitSignal(locked.changed):
        EDITS[kind](locked)
    assert refused.args[0].startswith("The exercise keeps this as it is: ")
    assert locked.project == before
    assert locked.state.same_as(state)
    assert locked.undo_stack.count() == 0


def test_what_is_open_can_be_changed_undone_and_trained(locked: Document, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(locked.refused):
        assert locked.edit_training("Rate", learning_rate=LearningRateSpec(start=0.1))
        assert locked.edit_lab("slope", "Nudge", h=0.2)
        assert locked.edit_watch("Stop")
        locked.reset()
    locked.undo_stack.undo()
    locked.undo_stack.undo()
    locked.undo_stack.undo()
    assert locked.training.learning_rate.start == 1.0
    assert locked.project.exercise is not None


def test_another_run_comes_back_only_if_it_obeyed(locked: Document, qtbot: QtBot) -> None:
    training = locked.training.with_changes(loss="squared_error", learning_rate=LearningRateSpec(start=0.1))
    other = locked.project.with_changes(training=training, exercise=None)
    with qtbot.waitSignal(locked.refused):
        locked.go_to_run(_untrained(other))
    assert locked.training.loss == "max_margin"
    obedient = other.with_changes(training=training.with_changes(loss="max_margin"))
    locked.go_to_run(_untrained(obedient))
    assert locked.training.learning_rate.start == 0.1
    assert locked.project.exercise is not None


def test_a_lesson_puts_the_exercise_aside_and_brings_it_back(locked: Document) -> None:
    given = locked.project
    locked.put_aside(labs=False, network=True)
    locked.show("Lesson", load_preset("spiral").project, True)
    assert locked.project.exercise is None
    assert locked.edit_training("Loss", loss="squared_error")
    assert locked.own[0] == given
    locked.bring_back("Leave")
    assert locked.project == given


def test_new_neurons_follow_the_lock_of_their_activation(
    document: Document, make_exercise: Callable[..., Project], qtbot: QtBot
) -> None:
    document.load(make_exercise(controls=("layers",)), None)
    assert document.change_network("A", lambda network: editing.with_layer(network, 0, LayerSpec(size=2)))
    relu = LayerSpec(size=2, activation="relu")
    assert not document.change_network("B", lambda network: editing.with_layer(network, 0, relu))


def test_controls_are_disabled_with_a_reason_and_come_back(
    document: Document, make_exercise: Callable[..., Project], qtbot: QtBot
) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    loss, rate = QComboBox(panel), QLineEdit(panel)
    loss.setToolTip("What is made small")
    ControlLock(document, {"loss": [loss], "learning_rate": [rate]}, panel)
    document.load(make_exercise(), None)
    assert (loss.isEnabled(), rate.isEnabled()) == (False, True)
    assert loss.toolTip() == "The exercise keeps this as it is."
    document.load(document.project.with_changes(exercise=None), None)
    assert loss.isEnabled()
    assert loss.toolTip() == "What is made small"


def _untrained(project: Project) -> Run:
    progress = Progress.start(project)
    return Run(1, project, progress.history, progress)

"""The Exercise panel, with the hand on mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from engine.spec import LearningRateSpec, Project
from gui.document.document import Document
from gui.document.storage import Storage
from gui.exercise.panel import ExercisePanel
from gui.exercise.practice import Practice
from gui.session.session import Session
from gui.widgets.panel import Panel

Make = Callable[..., Project]


@pytest.fixture
def panel(session: Session, show_panel: Callable[[Panel, int, int], None]) -> ExercisePanel:
    make = QAction("&Make an exercise …")
    panel = ExercisePanel(Practice(session.document, session), make)
    show_panel(panel, 340, 700)
    return panel


def _open(qtbot: QtBot, session: Session, project: Project) -> None:
    session.document.load(project, None)
    qtbot.waitUntil(lambda: session.has_current_data)


def _press(qtbot: QtBot, panel: ExercisePanel, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _follow(qtbot: QtBot, panel: ExercisePanel, action: QAction) -> None:
    buttons = panel.findChildren(QToolButton)
    button = next(each for each in buttons if each.defaultAction() is action)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _said(panel: ExercisePanel) -> list[str]:
    return [message.accessibleName() for message in panel.card.messages]


def _answer_field(panel: ExercisePanel) -> QLineEdit:
    field = panel.findChild(QLineEdit, "exercise_answer")
    assert isinstance(field, QLineEdit)
    return field


def test_without_an_exercise_it_says_where_to_get_one(panel: ExercisePanel) -> None:
    assert not panel.task.isVisible()
    assert not panel.leave.isEnabled()


def test_the_task_and_what_may_be_changed_are_read(
    panel: ExercisePanel, session: Session, make_exercise: Make, qtbot: QtBot
) -> None:
    _open(qtbot, session, make_exercise(title="2 * 3 <b>&", task="Make it *learn*.\n\n<img src='x'> $w^2$"))
    assert panel.task.text.startswith("2 * 3 <b>&")
    assert "Make it learn." in panel.task.text
    assert panel.open_controls.text() == "You may change: learning rate. Training and stepping are free."


def test_check_says_with_numbers_what_is_missing_and_later_that_it_is_done(
    panel: ExercisePanel, session: Session, make_exercise: Make, run_to_end: Callable[[Session], None],
    qtbot: QtBot,
) -> None:  # fmt: skip
    _open(qtbot, session, make_exercise())
    _press(qtbot, panel, "exercise_check")
    (verdict,) = _said(panel)
    assert verdict.startswith("Not yet")
    assert "wanted: less than 0.5" in verdict
    assert "✗ finished epochs: 0, wanted: at least 20" in verdict
    session.document.edit_training("Rate", learning_rate=LearningRateSpec(start=0.5))
    assert _said(panel) == []
    run_to_end(session)
    (verdict,) = _said(panel)
    assert verdict.startswith("Fulfilled")
    assert "✓ finished epochs: 20" in verdict


def test_a_refused_edit_leaves_what_was_found_and_other_weights_take_it_back(
    panel: ExercisePanel, session: Session, make_exercise: Make, run_to_end: Callable[[Session], None],
    qtbot: QtBot,
) -> None:  # fmt: skip
    _open(qtbot, session, make_exercise(check="epoch >= 20"))
    run_to_end(session)
    (verdict,) = _said(panel)
    assert verdict.startswith("Fulfilled")
    assert not session.document.edit_training("Loss", loss="squared_error")
    assert _said(panel) == [verdict]
    session.step_back("epoch")
    qtbot.waitUntil(lambda: session.document.state.epoch == 19)
    assert _said(panel) == []


def test_hints_come_one_by_one(
    panel: ExercisePanel, session: Session, make_exercise: Make, qtbot: QtBot
) -> None:
    _open(qtbot, session, make_exercise())
    assert panel.card.hint.text() == "&Hint 1 of 2"
    _press(qtbot, panel, "exercise_hint")
    assert _said(panel) == ["Hint 1 Smaller."]
    _press(qtbot, panel, "exercise_hint")
    assert _said(panel) == ["Hint 1 Smaller.", "Hint 2 Smaller still."]
    assert not panel.card.hint.isVisible()


def test_starting_over_is_undoable(
    panel: ExercisePanel, session: Session, make_exercise: Make, run_to_end: Callable[[Session], None],
    qtbot: QtBot,
) -> None:  # fmt: skip
    document, given = session.document, make_exercise()
    _open(qtbot, session, given)
    document.edit_training("Rate", learning_rate=LearningRateSpec(start=0.5))
    run_to_end(session)
    work, state = document.project, document.state
    _follow(qtbot, panel, panel.start_over)
    assert document.project == given
    assert document.state.epoch == 0
    document.undo_stack.undo()
    assert document.project == work
    assert document.state.same_as(state)


def test_leaving_makes_a_free_project_that_belongs_to_no_file(
    panel: ExercisePanel, session: Session, make_exercise: Make, qtbot: QtBot, tmp_path: Path
) -> None:
    document: Document = session.document
    storage = Storage(document)
    _open(qtbot, session, make_exercise())
    storage.save(tmp_path / "a.bpstudio")
    assert storage.belongs_to_file
    _follow(qtbot, panel, panel.leave)
    assert document.project.exercise is None
    assert not storage.belongs_to_file
    assert document.edit_training("Loss", loss="squared_error")
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.project.exercise is not None
    assert storage.belongs_to_file
    assert not storage.modified


def test_an_answer_is_typed_checked_saved_and_undone(
    panel: ExercisePanel, session: Session, make_exercise: Make, qtbot: QtBot
) -> None:
    _open(qtbot, session, make_exercise(check="abs(answer - 2) < 0.1"))
    field = _answer_field(panel)
    _press(qtbot, panel, "exercise_check")
    assert "your answer is missing" in _said(panel)[0]
    qtbot.keyClicks(field, "two")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert _said(panel)[0].startswith("This is no number")
    field.clear()
    qtbot.keyClicks(field, "3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "✗ your answer: 3\n" in _said(panel)[0]
    field.clear()
    qtbot.keyClicks(field, "2,05")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert _said(panel)[0].startswith("Fulfilled")
    exercise = session.document.project.exercise
    assert exercise is not None
    assert exercise.answer == 2.05
    session.document.undo_stack.undo()
    assert field.text() == "3"


def test_an_answer_stays_the_same_number_however_often_it_is_checked(
    panel: ExercisePanel, session: Session, make_exercise: Make, qtbot: QtBot
) -> None:
    _open(qtbot, session, make_exercise(check="answer == 1234567.25"))
    field = _answer_field(panel)
    qtbot.keyClicks(field, "1234567,25")
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert _said(panel)[0].startswith("Fulfilled")
        assert field.text() == "1234567.25"
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert _said(panel)[0].startswith("Fulfilled")
    assert field.text() == "1234567.25"
    assert session.document.undo_stack.count() == 1


def test_what_was_typed_stays_with_its_exercise(
    panel: ExercisePanel, session: Session, make_exercise: Make, qtbot: QtBot
) -> None:
    _open(qtbot, session, make_exercise(check="answer == 2"))
    field = _answer_field(panel)
    qtbot.keyClicks(field, "two")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert _said(panel)[0].startswith("This is no number")
    _open(qtbot, session, make_exercise(check="answer == 3"))
    assert field.text() == ""
    assert _said(panel) == []


def test_what_can_not_be_checked_is_said(
    panel: ExercisePanel, session: Session, make_exercise: Make, qtbot: QtBot
) -> None:
    _open(qtbot, session, make_exercise(check="network.layer7.size > 1"))
    _press(qtbot, panel, "exercise_check")
    assert "The answer can't be checked as things stand." in _said(panel)[0]

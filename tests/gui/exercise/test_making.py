"""The dialog in which a teacher makes an exercise, with the hand on mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from engine.presets import load_preset
from engine.project_file import load_project, load_with_runs, save_project
from engine.spec import Project
from gui.document.file_version import FileVersion
from gui.document.storage import Storage
from gui.exercise.dialog import ExerciseDialog
from gui.exercise.draft import Draft
from gui.exercise.making import Making
from gui.exercise.practice import Practice
from gui.session.session import Session


@pytest.fixture
def practice(window: QWidget, session: Session) -> Practice:
    return Practice(session.document, session, window)


@pytest.fixture
def making(window: QWidget, session: Session, practice: Practice) -> Iterator[Making]:
    making = Making(window, session, practice)
    making.make.trigger()
    yield making
    if making.dialog is not None:
        making.dialog.close()


def _dialog(making: Making) -> ExerciseDialog:
    assert making.dialog is not None
    return making.dialog


def _write(qtbot: QtBot, making: Making) -> None:
    """An exercise with all that it needs."""
    qtbot.keyClicks(_dialog(making).title, "Too fast")
    qtbot.keyClicks(_dialog(making).task, "Make it *learn*.")
    qtbot.keyClicks(_dialog(making).hints, "Smaller.")
    qtbot.keyClicks(_dialog(making).check.field, "loss < 0.1")
    box = _dialog(making).boxes["learning_rate"]
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() / 8)
    assert box.isChecked()


@pytest.mark.parametrize(
    ("check", "said"),
    [
        ("acuracy > 1", "accuracy"),
        ("loss < 0.0001", "does not hold yet. Now — training loss: "),
        ("epoch >= 0", "It holds already, so there is nothing to do. Now — finished epochs: 0"),
        ("network.layer9.size > 1", "It can't be checked here"),
        ("test_loss < 1", "there is no test part"),
        ("network.layer1.activation == '<b>relu</b>'", "exactly <b>relu</b>"),
    ],
)
def test_the_check_is_looked_at_while_it_is_written(
    making: Making, qtbot: QtBot, check: str, said: str
) -> None:
    qtbot.keyClicks(_dialog(making).check.field, check)
    status = _dialog(making).check.status
    qtbot.waitUntil(lambda: said in status.text())
    assert status.textFormat() == Qt.TextFormat.PlainText


def test_the_dialog_follows_a_training_that_goes_on_beside_it(
    making: Making, session: Session, run_to_end: Callable[[Session], None], qtbot: QtBot
) -> None:
    dialog = _dialog(making)
    qtbot.keyClicks(dialog.check.field, "epoch >= 20")
    qtbot.waitUntil(lambda: "does not hold yet" in dialog.check.status.text())
    assert "untrained" in dialog.note.text()
    run_to_end(session)
    qtbot.waitUntil(lambda: "trained for 20 epochs" in dialog.note.text())
    assert "It holds already" in dialog.check.status.text()


def test_every_ready_made_check_can_be_picked(making: Making, qtbot: QtBot) -> None:
    check = _dialog(making).check
    pick = check.findChild(QToolButton, "pick_check")
    assert isinstance(pick, QToolButton)
    entries = pick.menu().actions()
    assert entries
    for entry in entries:
        check.status.clear()
        entry.trigger()
        assert check.field.text() == entry.text()
        qtbot.waitUntil(lambda: check.status.text() != "")
        assert "Now — " in check.status.text()


def test_what_is_missing_is_said_in_order(making: Making, qtbot: QtBot) -> None:
    save = _dialog(making).save_button
    said = []
    for field in (_dialog(making).title, _dialog(making).task, _dialog(making).check.field):
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
        said.append(_dialog(making).problem.text())
        qtbot.keyClicks(field, "loss <")
    assert [text.split(" a ")[1].rstrip(".").split(":")[0] for text in said] == ["title", "task", "check"]
    with qtbot.assertNotEmitted(making.save_requested):
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert "can't be understood" in _dialog(making).problem.text()


def test_what_was_written_is_in_the_file_and_the_project_stays(
    making: Making, session: Session, project: Project, qtbot: QtBot, tmp_path: Path
) -> None:
    _write(qtbot, making)
    with qtbot.waitSignal(making.save_requested) as asked:
        qtbot.mouseClick(_dialog(making).save_button, Qt.MouseButton.LeftButton)
    making.write(tmp_path / "a.bpstudio", asked.args[0])
    assert making.dialog is None
    assert session.document.project == project
    assert session.document.undo_stack.count() == 0
    exercise = load_project(tmp_path / "a.bpstudio")[0].exercise
    assert exercise is not None
    assert (exercise.title, exercise.task, exercise.check) == ("Too fast", "Make it *learn*.", "loss < 0.1")
    assert (exercise.open, exercise.hints) == (("learning_rate",), ("Smaller.",))
    assert exercise.start.network == project.network


def test_a_draft_belongs_to_its_project(
    making: Making, session: Session, project: Project, qtbot: QtBot, tmp_path: Path
) -> None:
    storage = Storage(session.document, session.document)
    making.storage = storage
    mine, other = tmp_path / "mine.bpstudio", tmp_path / "other.bpstudio"
    save_project(other, project, None)
    storage.save(mine)
    _write(qtbot, making)
    draft = _dialog(making).draft
    for path, expected in [(other, Draft()), (mine, draft), (other, Draft())]:
        storage.take(path, load_with_runs(path), FileVersion.of(path))
        assert making.dialog is None
        making.make.trigger()
        assert _dialog(making).draft == expected
    storage.start_new(project)
    making.make.trigger()
    assert _dialog(making).draft == Draft()


def _try_out(making: Making, qtbot: QtBot) -> None:
    _write(qtbot, making)
    qtbot.mouseClick(_dialog(making).try_button, Qt.MouseButton.LeftButton)


def test_a_trial_leads_to_the_learners_view_and_back(
    making: Making, session: Session, project: Project, run_to_end: Callable[[Session], None], qtbot: QtBot
) -> None:
    document = session.document
    run_to_end(session)
    state = document.state
    _try_out(making, qtbot)
    assert making.dialog is None
    assert document.project.exercise is not None
    assert document.own[0] == project
    assert not document.edit_training("Loss", loss="squared_error")
    making.make.trigger()
    assert document.project == project
    assert document.state.same_as(state)
    assert _dialog(making).draft.title == "Too fast"
    assert _dialog(making).draft.controls == ("learning_rate",)


def test_undo_leads_out_of_a_trial_too(
    making: Making, session: Session, project: Project, run_to_end: Callable[[Session], None], qtbot: QtBot
) -> None:
    """What the teacher then does is done to his own project, and saved."""
    document = session.document
    run_to_end(session)
    state = document.state
    _try_out(making, qtbot)
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: making.dialog is not None)
    assert document.project == project
    assert document.state.same_as(state)
    assert document.edit_training("Penalty", l2=0.5)
    assert document.own[0].training.l2 == 0.5
    document.undo_stack.undo()
    assert document.project == project


def test_a_lesson_after_a_trial_is_no_trial(
    making: Making, practice: Practice, session: Session, project: Project, qtbot: QtBot
) -> None:
    """A lesson that is begun during a trial leads back to one's own project when it is left."""
    document = session.document
    lesson = load_preset("xor").project
    _try_out(making, qtbot)
    assert practice.is_trial
    document.put_aside(labs=False, network=True)
    document.show("Lesson", lesson, fresh=True)
    document.bring_back("Leave")
    assert document.project == project
    document.put_aside(labs=False, network=True)
    document.show("Another lesson", lesson, fresh=True)
    assert not practice.is_trial


def test_an_exercise_that_is_opened_is_taken_apart(
    making: Making, session: Session, make_exercise: Callable[..., Project], qtbot: QtBot
) -> None:
    _dialog(making).close()
    given = make_exercise()
    session.document.load(given, None)
    making.make.trigger()
    assert making.make.text() == "&Edit the exercise …"
    draft = _dialog(making).draft
    assert (draft.title, draft.hints) == ("Too fast", "Smaller.\nSmaller still.")
    qtbot.keyClick(_dialog(making).title, Qt.Key.Key_End)
    qtbot.keyClicks(_dialog(making).title, "!")
    with qtbot.waitSignal(making.save_requested) as asked:
        qtbot.mouseClick(_dialog(making).save_button, Qt.MouseButton.LeftButton)
    assert given.exercise is not None
    assert asked.args[0].exercise == given.exercise.with_changes(title="Too fast!")

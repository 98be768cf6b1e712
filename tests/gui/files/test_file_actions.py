"""New, open, save and the question about unsaved changes, with real dialogs that are never waited for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from engine.project_file import load_project, save_project
from engine.spec import Project
from gui.app import create_window
from gui.errors.problem_box import ProblemBox
from gui.studio_window import StudioWindow

Answer = QMessageBox.StandardButton


@pytest.fixture
def window(qtbot: QtBot, project: Project) -> Iterator[StudioWindow]:
    window = create_window(project)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.asks_before_closing = False
    window.close()
    window.deleteLater()


def trigger(window: StudioWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def problem_box(window: StudioWindow) -> ProblemBox:
    """What tells that a file could not be opened or saved."""
    found = window.findChild(ProblemBox, "file_problem")
    assert isinstance(found, ProblemBox)
    return found


def box(window: StudioWindow, name: str) -> QMessageBox:
    found = window.findChild(QMessageBox, name)
    assert isinstance(found, QMessageBox)
    return found


def choose(window: StudioWindow, path: Path, qtbot: QtBot) -> None:
    """Choose a file in the dialog that is open."""
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)


def press(window: StudioWindow, answer: QMessageBox.StandardButton, qtbot: QtBot) -> None:
    question = box(window, "unsaved_changes")
    qtbot.mouseClick(question.button(answer), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is None)


@pytest.fixture
def saved(window: StudioWindow, tmp_path: Path, qtbot: QtBot) -> Path:
    """The window's project in a file, then edited."""
    path = tmp_path / "mine.bpstudio"
    trigger(window, "save")
    choose(window, path, qtbot)
    window.document.edit_training("L2", l2=0.5)
    return path


def test_save_asks_for_a_file_only_once(window: StudioWindow, saved: Path) -> None:
    assert window.windowTitle() == "mine.bpstudio[*] — Backprop Studio"
    assert window.isWindowModified()
    trigger(window, "save")
    assert not window.isWindowModified()
    assert load_project(saved)[0].training.l2 == 0.5


def test_the_question_is_about_ones_own_project_also_in_a_lesson(
    window: StudioWindow, saved: Path, qtbot: QtBot
) -> None:
    document = window.document
    document.edit("Without", document.project.with_changes(keeps_weights=False))
    document.put_aside(labs=False, network=True)
    document.show("Lesson", document.project.with_changes(keeps_weights=True), fresh=True)
    trigger(window, "new")
    assert "weights" not in box(window, "unsaved_changes").informativeText()
    press(window, QMessageBox.StandardButton.Cancel, qtbot)


def test_opening_asks_about_unsaved_changes(
    window: StudioWindow, saved: Path, tmp_path: Path, qtbot: QtBot, with_test_part: Project
) -> None:
    other = tmp_path / "other.bpstudio"
    save_project(other, with_test_part, None)
    trigger(window, "open")
    press(window, Answer.Cancel, qtbot)
    assert window.document.training.l2 == 0.5
    trigger(window, "open")
    press(window, Answer.Save, qtbot)
    choose(window, other, qtbot)
    assert load_project(saved)[0].training.l2 == 0.5
    assert window.document.project == with_test_part
    assert [path.name for path in window.files.recent] == ["other.bpstudio", "mine.bpstudio"]
    trigger(window, "open_recent_2")
    assert window.document.training.l2 == 0.5


def test_weights_stay_out_of_the_file_where_that_is_wished(
    window: StudioWindow, saved: Path, qtbot: QtBot
) -> None:
    document = window.document
    document.record_progress(replace(document.state, epoch=3), [])
    trigger(window, "keep_weights")
    assert document.undo_stack.undoText() == "Save without trained weights"
    assert window.isWindowModified()
    trigger(window, "save")
    assert not window.isWindowModified()
    assert load_project(saved) == (document.project, None)
    document.record_progress(replace(document.state, epoch=4), [])
    assert not window.isWindowModified()
    document.undo_stack.undo()
    assert window.files.keep_weights.isChecked()
    assert window.isWindowModified()
    trigger(window, "save")
    state = load_project(saved)[1]
    assert state is not None
    assert state.epoch == 4


def test_each_project_remembers_whether_it_keeps_its_weights(
    window: StudioWindow, saved: Path, tmp_path: Path, with_test_part: Project
) -> None:
    trigger(window, "keep_weights")
    trigger(window, "save")
    other = tmp_path / "other.bpstudio"
    save_project(other, with_test_part, None)
    window.files.open_file(other)
    assert window.files.keep_weights.isChecked()
    window.files.open_file(saved)
    assert not window.files.keep_weights.isChecked()


def test_new_is_an_empty_canvas(window: StudioWindow, saved: Path, qtbot: QtBot) -> None:
    trigger(window, "new")
    press(window, Answer.Discard, qtbot)
    assert [layer.size for layer in window.document.network.layers] == [1]
    assert window.windowTitle() == "New project[*] — Backprop Studio"
    assert not window.document.undo_stack.canUndo()


def test_a_file_that_is_no_project_is_refused_with_its_name(
    window: StudioWindow, tmp_path: Path, qtbot: QtBot, project: Project
) -> None:
    bad = tmp_path / "bad.bpstudio"
    bad.write_text("{", encoding="utf-8")
    window.files.open_file(bad)
    problem = problem_box(window)
    assert "bad.bpstudio" in problem.words.reason.why
    problem.close()
    qtbot.waitUntil(lambda: window.findChild(ProblemBox) is None)
    assert window.document.project == project
    assert window.files.recent == []


def test_a_folder_that_is_not_there_keeps_the_work(
    window: StudioWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.document.edit_training("L2", l2=0.5)
    trigger(window, "save_as")
    choose(window, tmp_path / "nowhere" / "a.bpstudio", qtbot)
    problem = problem_box(window)
    assert "nowhere" in problem.words.reason.why
    problem.close()
    qtbot.waitUntil(lambda: window.findChild(ProblemBox) is None)
    assert window.isWindowModified()
    assert window.storage.path is None


@pytest.mark.parametrize(("answer", "closed"), [(Answer.Cancel, False), (Answer.Discard, True)])
def test_closing_asks(
    window: StudioWindow, saved: Path, qtbot: QtBot, answer: QMessageBox.StandardButton, closed: bool
) -> None:
    window.asks_before_closing = True
    window.close()
    assert window.isVisible()
    press(window, answer, qtbot)
    assert window.isVisible() is not closed


def test_a_dropped_file_opens(
    window: StudioWindow, tmp_path: Path, with_test_part: Project, qtbot: QtBot
) -> None:
    path = tmp_path / "dropped.bpstudio"
    save_project(path, with_test_part, None)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPoint(50, 50), Qt.DropAction.CopyAction, mime, left, none))
    assert window.document.project == with_test_part


def test_opening_ends_the_training(
    window: StudioWindow, tmp_path: Path, with_test_part: Project, qtbot: QtBot
) -> None:
    path = tmp_path / "other.bpstudio"
    save_project(path, with_test_part, None)
    trigger(window, "run")
    window.files.open_file(path)
    assert not window.session.running
    with qtbot.waitSignal(window.session.data_changed, timeout=60_000):
        pass
    assert window.document.state.epoch == 0

"""The project's file, changed or taken away by somebody else while it is open here."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from engine.project_file import load_project, save_project
from engine.spec import Project
from gui.document.file_lock import lock_of
from gui.document.file_version import FileVersion
from gui.document.storage import Storage
from gui.files.file_actions import FileActions
from gui.files.replaced_question import ReplacedQuestion
from gui.session.session import Session

Choice = Callable[[ReplacedQuestion], QAbstractButton]


@pytest.fixture
def files(window: QWidget, session: Session, tmp_path: Path, qtbot: QtBot) -> FileActions:
    """A window whose project stands in a file and was edited since."""
    files = FileActions(window, session, Storage(session.document, window))
    path = tmp_path / "mine.bpstudio"
    save_project(path, session.document.project, None)
    files.open_file(path)
    session.document.edit_training("Mine", l2=0.5)
    return files


@pytest.fixture
def path(files: FileActions) -> Path:
    return files.recent[0]


def l2_in(path: Path) -> float:
    return load_project(path)[0].training.l2


def change_elsewhere(path: Path, project: Project) -> None:
    """As another window does that has the same file open."""
    save_project(path, project.with_changes(training=project.training.with_changes(l2=0.25)), None)


def trigger(window: QWidget, name: str) -> None:
    action = window.findChild(QAction, name)
    assert action is not None
    action.trigger()


def come_back(window: QWidget) -> None:
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))


def answer(window: QWidget, choice: Choice, qtbot: QtBot) -> None:
    question = window.findChild(QMessageBox, "replaced_file")
    assert isinstance(question, ReplacedQuestion)
    assert "mine.bpstudio" in question.text()
    assert question.textFormat() == Qt.TextFormat.PlainText
    qtbot.mouseClick(choice(question), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is None)


def test_what_somebody_else_saved_is_not_overwritten_unasked(
    files: FileActions, path: Path, project: Project, window: QWidget, session: Session, qtbot: QtBot
) -> None:
    change_elsewhere(path, project)
    trigger(window, "save")
    assert l2_in(path) == 0.25
    answer(window, lambda question: question.button(QMessageBox.StandardButton.Cancel), qtbot)
    assert l2_in(path) == 0.25
    trigger(window, "save")
    answer(window, lambda question: question.overwrite, qtbot)
    assert l2_in(path) == 0.5
    trigger(window, "save")
    assert window.findChild(QMessageBox) is None


def test_between_looking_and_writing_nobody_else_saves_the_file(
    files: FileActions, path: Path, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor between writing and looking at what stands there now, or theirs would pass for ours."""
    free = []
    for name in ("is_replaced", "of"):
        looked = getattr(FileVersion, name)

        def look(*given: Any, looked: Any = looked) -> Any:
            free.append(lock_of(path.parent / "." / path.name).tryLock(0))
            return looked(*given)

        monkeypatch.setattr(FileVersion, name, look)
    trigger(window, "save")
    assert l2_in(path) == 0.5
    assert free
    assert not any(free)
    assert lock_of(path).tryLock(0)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_both_can_be_kept(
    files: FileActions, path: Path, project: Project, window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    change_elsewhere(path, project)
    trigger(window, "save")
    answer(window, lambda question: question.save_elsewhere, qtbot)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "other.bpstudio"))
    dialog.close()
    assert (l2_in(path), l2_in(tmp_path / "other.bpstudio")) == (0.25, 0.5)


def test_theirs_can_be_loaded(
    files: FileActions, path: Path, project: Project, window: QWidget, session: Session, qtbot: QtBot
) -> None:
    change_elsewhere(path, project)
    trigger(window, "save")
    answer(window, lambda question: question.load_file, qtbot)
    assert session.document.training.l2 == 0.25
    trigger(window, "save")
    assert window.findChild(QMessageBox) is None


def test_coming_back_tells_of_a_change_once(
    files: FileActions, path: Path, project: Project, window: QWidget, session: Session
) -> None:
    lines: list[str] = []
    session.said.connect(lines.append)
    come_back(window)
    path.touch()
    come_back(window)
    assert lines == []
    change_elsewhere(path, project)
    come_back(window)
    come_back(window)
    assert len(lines) == 1
    assert "mine.bpstudio was changed" in lines[0]


def test_a_file_that_was_taken_away_is_unsaved_work_again(
    files: FileActions, path: Path, window: QWidget, session: Session, qtbot: QtBot
) -> None:
    trigger(window, "save")
    path.unlink()
    lines: list[str] = []
    session.said.connect(lines.append)
    come_back(window)
    come_back(window)
    assert len(lines) == 1
    assert "not there any more" in lines[0]
    trigger(window, "new")
    box = window.findChild(QMessageBox, "unsaved_changes")
    assert isinstance(box, QMessageBox)
    qtbot.mouseClick(box.button(QMessageBox.StandardButton.Save), Qt.MouseButton.LeftButton)
    assert l2_in(path) == 0.5
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is None)


def test_a_disk_that_does_not_answer_is_no_mishap(
    files: FileActions, path: Path, window: QWidget, session: Session, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def broken(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "stat", broken)
    with qtbot.waitSignal(session.said) as said:
        come_back(window)
    monkeypatch.undo()
    assert path.name in said.args[0]

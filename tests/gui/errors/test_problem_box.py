"""The box tells what happened, why and what to do, and gives the details away."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.project_file import ProjectFileError, load_project
from gui.errors.explain import words_of
from gui.errors.problem_box import ProblemBox, tell


@pytest.fixture
def box(qtbot: QtBot, tmp_path: Path) -> ProblemBox:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    with pytest.raises(ProjectFileError) as caught:
        load_project(tmp_path / "gone.bpstudio")
    assert isinstance(caught.value.__cause__, OSError)
    assert caught.value.__cause__.errno == errno.ENOENT
    return tell(window, "file_problem", words_of(caught.value))


def test_it_says_what_and_why_and_what_to_do(box: ProblemBox) -> None:
    texts = [label.text() for label in box.findChildren(QLabel) if label.text()]
    assert texts[0] == "The project could not be opened."
    assert "gone.bpstudio" in texts[1]
    assert texts[2].startswith("Check the name")
    assert box.accessibleDescription() == " ".join(texts)


def test_the_details_can_be_copied(box: ProblemBox, qtbot: QtBot) -> None:
    qtbot.mouseClick(box.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("The project could not be opened.")
    for part in ("Backprop Studio", "ProjectFileError", "FileNotFoundError", "gone.bpstudio"):
        assert part in copied


def test_escape_closes_it(box: ProblemBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.finished):
        qtbot.keyClick(box, Qt.Key.Key_Escape)

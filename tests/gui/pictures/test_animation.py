"""The window of the animation. A program stands in for main.py; tests/test_main_export.py runs that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from engine.spec import Project
from gui.errors.problem_box import ProblemBox
from gui.own_program import own_program
from gui.pictures.animation import AnimationDialog
from gui.session import command
from gui.session.saving import Saving
from tests.gui.conftest import PATIENCE

#: Writes its arguments as the film, after telling how far it is.
FILM = """
import sys
print("trained 2/2", flush=True)
print("drawn 2/2", flush=True)
open(sys.argv[-1], "w").write(" ".join(sys.argv[1:-1]))
"""
WAITS = "import time\nprint('drawn 1/2', flush=True)\ntime.sleep(60)\n"
FAILS = "import sys\nsys.exit('Backprop Studio: no room left')\n"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    window.show()
    yield window
    window.close()
    window.deleteLater()


def dialog_of(
    window: QWidget, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> AnimationDialog:
    """The dialog, with another program behind it."""
    path = tmp_path / "stand_in.py"
    path.write_text(source, encoding="utf-8")
    real, _ = own_program()
    monkeypatch.setattr(command, "own_program", lambda: (real, [str(path)]))
    saving = Saving(window)
    saving.folder = str(tmp_path)
    dialog = AnimationDialog(window, saving, project, lambda: "moons")
    dialog.open()
    return dialog


def test_it_asks_trains_and_writes(
    window: QWidget, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = dialog_of(window, project, tmp_path, monkeypatch, FILM)
    dialog.frames_box.setValue(12)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    question = window.findChild(QFileDialog, "save_export")
    assert question is not None
    assert Path(question.selectedFiles()[0]).name == "moons_training.gif"
    target = tmp_path / "my film.gif"
    with qtbot.waitSignal(dialog.finished_writing, timeout=PATIENCE):
        question.fileSelected.emit(str(target))
        assert not dialog.save_button.isEnabled()
    assert target.read_text("utf-8").startswith("export --project ")
    assert target.read_text("utf-8").endswith("--to gif --frames 12 --width 800 --language en")
    question.close()


def test_cancel_ends_it_and_leaves_nothing(
    window: QWidget, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = dialog_of(window, project, tmp_path, monkeypatch, WAITS)
    with qtbot.waitSignal(dialog.command.line_came, timeout=PATIENCE):
        dialog.start(tmp_path / "film.gif")
    assert (dialog.progress.value(), dialog.progress.maximum()) == (1, 2)
    assert "1 of 2" in dialog.about.text()
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert not dialog.command.running
    assert sorted(each.name for each in tmp_path.iterdir()) == ["stand_in.py"]


def test_what_goes_wrong_is_said(
    window: QWidget, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = dialog_of(window, project, tmp_path, monkeypatch, FAILS)
    dialog.start(tmp_path / "gone" / "film.gif")
    box = window.findChild(ProblemBox, "export_problem")
    assert box is not None
    assert "no such file" in box.words.line
    assert not dialog.command.running
    with qtbot.waitSignal(dialog.command.ended, timeout=PATIENCE):
        dialog.start(tmp_path / "film.gif")
    assert "no room left" in dialog.about.text()
    assert dialog.save_button.isEnabled()
    assert not (tmp_path / "film.gif").exists()
    box.close()
    dialog.close()


def test_without_room_for_its_own_files_it_says_so(
    window: QWidget, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_of(window, project, tmp_path, monkeypatch, FILM)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    dialog.start(tmp_path / "film.gif")
    assert dialog.about.text().startswith("There is no animation.")
    assert dialog.save_button.isEnabled()
    assert list(tmp_path.glob("*.gif")) == []

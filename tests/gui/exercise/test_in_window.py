"""An exercise in the whole window: it brings its panel, locks its controls, and gives way only when asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QWidget

from engine.presets import load_preset
from engine.project_file import save_project
from engine.spec import LearningRateSpec, Project
from gui.studio_window import StudioWindow


def _is_usable(studio: StudioWindow, name: str) -> bool:
    control = studio.findChild(QWidget, name)
    assert isinstance(control, QWidget)
    return control.isEnabled()


def test_from_opening_an_exercise_to_leaving_it_for_a_preset(
    studio: StudioWindow, make_exercise: Callable[..., Project], tmp_path: Path
) -> None:
    dock, given = studio.dock_area.dock("exercise"), make_exercise()
    save_project(tmp_path / "a.bpstudio", given, None)
    assert dock.isHidden()
    studio.files.open_file(tmp_path / "a.bpstudio")
    assert not dock.isHidden()
    locked = ("palette_layer", "palette_relu", "import_button", "scaling", "suggested_settings")
    assert [_is_usable(studio, name) for name in locked] == [False] * 5
    import_table = studio.findChild(QAction, "import_table")
    assert isinstance(import_table, QAction)
    assert not import_table.isEnabled()
    studio.document.edit_training("Rate", learning_rate=LearningRateSpec(start=0.5))
    studio.open_preset("xor")
    question = studio.findChild(QMessageBox, "unsaved_changes")
    assert isinstance(question, QMessageBox)
    assert studio.document.project.exercise is not None
    question.button(QMessageBox.StandardButton.Discard).click()
    assert studio.document.project == load_preset("xor").project
    assert dock.isHidden()
    assert all(_is_usable(studio, name) for name in locked[:4])

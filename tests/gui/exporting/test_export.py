"""Exporting the samples: one window, the worker writes, a line says how it went."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from engine.suggestions import with_set
from gui.exporting.actions import ExportActions
from gui.exporting.dialog import ExportDialog
from gui.session.saving import Saving
from gui.session.session import Session
from tests.gui.conftest import PATIENCE


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def actions(session: Session, window: QWidget) -> ExportActions:
    """The command in a window of its own."""
    return ExportActions(window, session, Saving(window))


def _save_as(qtbot: QtBot, window: QWidget, dialog: ExportDialog, path: Path) -> None:
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    files = window.findChild(QFileDialog, "save_export")
    assert files is not None
    files.selectFile(str(path))
    files.accept()


def test_the_worker_writes_while_training_goes_on(
    qtbot: QtBot, session: Session, actions: ExportActions, window: QWidget, tmp_path: Path
) -> None:
    session.set_pace(None)
    session.document.edit_training("more", epochs=1_000_000)
    session.run()
    qtbot.waitUntil(lambda: session.state.epoch > 0, timeout=PATIENCE)
    actions.export_data.trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    qtbot.keyClick(dialog.answers, Qt.Key.Key_Space)
    path = tmp_path / "samples.csv"
    said: list[str] = []
    session.said.connect(said.append)
    _save_as(qtbot, window, dialog, path)
    qtbot.waitUntil(lambda: "Saved 40 samples in samples.csv." in said, timeout=PATIENCE)
    rows = path.read_text("utf-8-sig").splitlines()
    assert rows[0] == "part,answer,loss,x₁,x₂,y"
    assert len(rows) == 41
    assert session.running
    session.stop()


def test_what_cannot_be_written_is_said(
    qtbot: QtBot, session: Session, actions: ExportActions, tmp_path: Path
) -> None:
    said: list[str] = []
    session.said.connect(said.append)
    actions.export(tmp_path / "gone" / "samples.csv", False)
    qtbot.waitUntil(lambda: len(said) == 2, timeout=PATIENCE)
    assert said[1].startswith("The samples could not be saved. There is no such file or folder: ")


def test_without_samples_there_is_nothing_to_export(session: Session, actions: ExportActions) -> None:
    assert actions.export_data.isEnabled()
    session.document.edit("draw", with_set(session.document.project, "drawn"))
    assert session.data is None
    assert not actions.export_data.isEnabled()

"""The window of the twin in PyTorch. The twin itself is tested in tests/engine/test_twin.py."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.export.twin import TwinEpoch
from engine.spec import Project
from gui.own_program import own_program
from gui.session import command
from gui.twin import dialog as module
from gui.twin.dialog import TwinDialog
from tests.gui.conftest import PATIENCE


def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    """Let another program stand in for main.py."""
    path = tmp_path / "stand_in.py"
    path.write_text(source, encoding="utf-8")
    real, _ = own_program()
    monkeypatch.setattr(command, "own_program", lambda: (real, [str(path)]))
    monkeypatch.setattr(module, "has_pytorch", lambda: True)


def test_without_pytorch_it_says_how_to_get_it(
    window: QWidget, project: Project, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(module, "has_pytorch", lambda: False)
    dialog = TwinDialog(window, project)
    dialog.open()
    assert "torch" in dialog.verdict.text()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() in dialog.verdict.text()
    assert not dialog.command.running


def test_a_bundle_does_not_pretend_that_it_could_get_it(
    window: QWidget, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "has_pytorch", lambda: False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    dialog = TwinDialog(window, project)
    dialog.open()
    assert "bundle" in dialog.verdict.text()
    assert not dialog.copy_button.isVisible()


def test_epochs_arrive_one_by_one(
    window: QWidget, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    epochs = [asdict(TwinEpoch(k, 0.5, 0.5, 2e-16, 3e-16 * k)) for k in range(3)]
    lines = "".join(f"print({json.dumps(json.dumps(each))})\n" for each in epochs)
    program(tmp_path, monkeypatch, f"print('something else')\n{lines}")
    dialog = TwinDialog(window, project)
    with qtbot.waitSignal(dialog.command.ended, timeout=PATIENCE) as ended:
        dialog.open()
    assert ended.args == [0, ""]
    assert dialog.model.rowCount() == 3
    shown = [dialog.model.data(dialog.model.index(2, column)) for column in range(6)]
    assert shown == ["3", "0.500000", "0.500000", "0", "2.0e−16", "6.0e−16"]
    assert "That is rounding" in dialog.verdict.text()


def test_what_goes_wrong_is_said(
    window: QWidget, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    program(tmp_path, monkeypatch, "import sys; sys.exit('Backprop Studio: out of order')")
    dialog = TwinDialog(window, project)
    with qtbot.waitSignal(dialog.command.ended, timeout=PATIENCE):
        dialog.open()
    assert "out of order" in dialog.verdict.text()


def test_closing_ends_the_twin(
    window: QWidget, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    program(tmp_path, monkeypatch, "import sys, time\nprint('up', flush=True)\nwhile True: time.sleep(1)")
    dialog = TwinDialog(window, project)
    with qtbot.waitSignal(dialog.command.line_came, timeout=PATIENCE):
        dialog.open()
    dialog.close()
    assert not dialog.command.running

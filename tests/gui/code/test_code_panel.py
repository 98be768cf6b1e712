"""The code panel: the program of the open project, and its neurons' lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from engine.data.prepared import PreparedData
from engine.export.plan import Plan
from engine.export.scripts import SCRIPTS
from gui.code import actions as actions_module
from gui.code import panel as panel_module
from gui.code.actions import ProgramActions
from gui.code.panel import CodePanel
from gui.document.document import Document
from gui.errors.problem_box import ProblemBox
from gui.session.saving import Saving
from gui.session.selection import Selection
from gui.session.session import Session
from gui.widgets.panel import Panel
from tests.gui.conftest import PATIENCE


@pytest.fixture
def panel(session: Session, document: Document, show_panel: Callable[[Panel, int, int], None]) -> CodePanel:
    panel = CodePanel(document, session)
    show_panel(panel, 600, 400)
    return panel


def data_of(session: Session) -> PreparedData:
    assert session.data is not None
    return session.data


def test_it_shows_the_program_and_follows_edits(
    panel: CodePanel, session: Session, document: Document, qtbot: QtBot
) -> None:
    expected = SCRIPTS["micrograd"](Plan(document.project, data_of(session)))
    qtbot.waitUntil(lambda: panel.text.toPlainText() == expected.text)
    document.edit_training("Longer", epochs=77)
    qtbot.waitUntil(lambda: "EPOCHS = 77" in panel.text.toPlainText())
    qtbot.keyClick(panel.flavor, Qt.Key.Key_Down)
    assert "import numpy as np" in panel.text.toPlainText()
    qtbot.keyClick(panel.flavor, Qt.Key.Key_Down)
    assert "nn.Linear(2, 4)" in panel.text.toPlainText()


def test_the_selected_neurons_lines_are_marked(
    panel: CodePanel, session: Session, document: Document
) -> None:
    second = document.network.layers[0].neurons[1].name or ""
    session.choose(Selection(neurons=(second,)))
    lines = panel.text.toPlainText().split("\n")
    assert [lines[place].split("#")[1] for place in panel.marked] == [" neuron 1·2"]
    session.choose(Selection())
    assert panel.marked == []


def test_a_bug_of_the_museum_has_no_program(panel: CodePanel, document: Document, qtbot: QtBot) -> None:
    document.edit_training("Break it", bugs=("no_zero_grad",))
    qtbot.waitUntil(lambda: "bug museum" in panel.notice.text())
    assert panel.text.toPlainText() == ""
    assert not panel.copy_action.isEnabled()
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: panel.text.toPlainText() != "")
    panel.copy_action.trigger()
    assert QGuiApplication.clipboard().text() == panel.text.toPlainText()


def test_programs_are_written_where_the_user_says(
    window: QWidget, session: Session, document: Document, tmp_path: Path
) -> None:
    actions = ProgramActions(window, session, Saving(window))
    assert [each.objectName() for each in actions.menu.actions()] == [
        "export_micrograd",
        "export_numpy",
        "export_pytorch",
        "export_notebook",
    ]
    actions.menu.actions()[1].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "run.py"))
    expected = SCRIPTS["numpy"](Plan(document.project, data_of(session))).text
    assert (tmp_path / "run.py").read_text(encoding="utf-8") == expected
    actions.follow_flavor("pytorch")
    actions.export("notebook", tmp_path / "run.ipynb")
    assert "nn.Linear" in json.dumps(json.loads((tmp_path / "run.ipynb").read_text(encoding="utf-8")))


def test_very_many_samples_are_written_by_a_process_beside_the_window(
    window: QWidget,
    panel: CodePanel,
    session: Session,
    document: Document,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    for module in (actions_module, panel_module):
        monkeypatch.setattr(module, "MOST_NUMBERS", 10)
    document.edit_training("Longer", epochs=78)
    qtbot.waitUntil(lambda: "too long" in panel.notice.text())
    path = tmp_path / "run.py"
    said: list[str] = []
    session.said.connect(said.append)
    saving = Saving(window)
    saving.written.connect(said.append)
    ProgramActions(window, session, saving).export("numpy", path)
    qtbot.waitUntil(lambda: "Written: run.py" in said, timeout=PATIENCE)
    assert path.read_text(encoding="utf-8") == SCRIPTS["numpy"](Plan(document.project, data_of(session))).text
    assert said[0] == "Writing run.py …"


def test_what_can_not_be_written_is_said(window: QWidget, session: Session, tmp_path: Path) -> None:
    actions = ProgramActions(window, session, Saving(window))
    actions.export("numpy", tmp_path / "missing" / "run.py")
    (box,) = window.findChildren(ProblemBox)
    assert "missing" in box.words.reason.why
    assert not (tmp_path / "missing").exists()

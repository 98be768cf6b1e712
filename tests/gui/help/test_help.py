"""Help: shortcuts, the history of edits, about."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from engine.spec import Project
from gui.app import create_window
from gui.help.edit_history import EditHistory
from gui.help.shortcuts import ShortcutList
from gui.studio_window import StudioWindow


@pytest.fixture
def window(qtbot: QtBot, project: Project) -> Iterator[StudioWindow]:
    window = create_window(project)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()
    window.deleteLater()


def trigger(window: StudioWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def close(window: StudioWindow, dialog: QDialog, qtbot: QtBot) -> None:
    name = dialog.objectName()
    dialog.close()
    qtbot.waitUntil(lambda: window.findChild(QDialog, name) is None)


def test_every_shortcut_is_listed_once(window: StudioWindow, qtbot: QtBot) -> None:
    window.document.edit_training("L2 penalty", l2=0.5)
    window.document.undo_stack.undo()
    window.document.edit_data("Noise", noise=0.3)
    trigger(window, "shortcuts")
    dialog = window.findChild(ShortcutList)
    assert isinstance(dialog, ShortcutList)
    rows = [
        tuple(dialog.table.model().index(row, column).data() for column in (0, 1))
        for row in range(dialog.table.rowCount())
    ]
    assert ("Run", "F5") in rows
    assert ("Undo", "Ctrl+Z") in rows
    assert ("Redo", "Ctrl+Y, Ctrl+Shift+Z") in rows
    assert len(set(rows)) == len(rows)
    close(window, dialog, qtbot)


def test_no_two_commands_share_a_shortcut_at_the_same_time(window: StudioWindow) -> None:
    keys = [
        key.toString()
        for action in window.findChildren(QAction)
        if action.isEnabled() and action.shortcutContext() == Qt.ShortcutContext.WindowShortcut
        for key in action.shortcuts()
    ]
    assert sorted(keys) == sorted(set(keys))


def test_the_history_leads_back(window: StudioWindow, qtbot: QtBot) -> None:
    before = window.document.project
    window.document.edit_training("L2 penalty", l2=0.5)
    window.document.edit_data("Noise", noise=0.3)
    trigger(window, "edit_history")
    dialog = window.findChild(EditHistory)
    assert isinstance(dialog, EditHistory)
    view = dialog.view
    model = view.model()
    assert [model.index(row, 0).data() for row in range(3)] == ["As it was opened", "L2 penalty", "Noise"]
    place = view.visualRect(model.index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.document.project == before
    close(window, dialog, qtbot)


def test_about_names_the_version(window: StudioWindow, qtbot: QtBot) -> None:
    trigger(window, "about")
    box = window.findChild(QMessageBox, "about_box")
    assert isinstance(box, QMessageBox)
    assert box.text().startswith("Backprop Studio ")
    close(window, box, qtbot)

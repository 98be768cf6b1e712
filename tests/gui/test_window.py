"""The whole window: opens, runs, pauses, resets, is edited and undone, closes without a trace."""

from __future__ import annotations

import multiprocessing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDockWidget, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from engine.presets import load_preset, preset_names
from engine.spec import Project
from gui.app import create_window
from gui.runs.branch_list import BranchList
from gui.studio_window import StudioWindow
from gui.widgets.theme import active_theme

PATIENCE = 60_000


@pytest.fixture
def window(studio: StudioWindow) -> StudioWindow:
    return studio


def action(window: StudioWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def run_for_a_while(window: StudioWindow, qtbot: QtBot, epochs: int) -> None:
    window.session.set_pace(None)
    action(window, "run").trigger()
    qtbot.waitUntil(lambda: window.document.state.epoch >= epochs, timeout=PATIENCE)


def test_it_opens_with_two_moons(qtbot: QtBot) -> None:
    window = create_window()
    qtbot.addWidget(window)
    assert window.document.project == load_preset("two-moons").project
    assert window.session.document is window.document
    window.close()
    window.deleteLater()


def test_all_docks_are_there(window: StudioWindow) -> None:
    for name in ("data", "network", "graph", "output", "loss", "training"):
        dock = window.findChild(QDockWidget, name)
        assert isinstance(dock, QDockWidget)
        assert dock.isVisible()


def test_run_and_pause_take_turns_on_one_key(window: StudioWindow, qtbot: QtBot) -> None:
    window.document.edit_training("Longer", epochs=100_000)
    run, pause = action(window, "run"), action(window, "pause")
    assert (run.isEnabled(), pause.isEnabled()) == (True, False)
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.session.running
    assert (run.isEnabled(), pause.isEnabled()) == (False, True)
    qtbot.waitUntil(lambda: window.document.state.epoch > 2, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: not window.session.running, timeout=PATIENCE)
    assert (run.isEnabled(), pause.isEnabled()) == (True, False)


def test_an_epoch_step(window: StudioWindow, qtbot: QtBot) -> None:
    action(window, "step_epoch").trigger()
    qtbot.waitUntil(lambda: not window.session.running, timeout=PATIENCE)
    assert window.document.state.epoch == 1


def test_reset_can_be_undone(window: StudioWindow, qtbot: QtBot) -> None:
    run_for_a_while(window, qtbot, 20)
    qtbot.waitUntil(lambda: not window.session.running, timeout=PATIENCE)
    trained = window.document.state
    action(window, "reset").trigger()
    assert window.document.state.epoch == 0
    assert action(window, "undo").text() == "&Undo Reset training"
    action(window, "undo").trigger()
    assert window.document.state is trained
    action(window, "redo").trigger()
    assert window.document.state.epoch == 0


@pytest.mark.parametrize("name", preset_names())
def test_presets_open_and_can_be_undone(window: StudioWindow, project: Project, name: str) -> None:
    action(window, f"preset_{name}").trigger()
    assert window.document.project == load_preset(name).project
    action(window, "undo").trigger()
    assert window.document.project == project


def test_a_preset_that_is_opened_while_training_trains_on(window: StudioWindow, qtbot: QtBot) -> None:
    window.document.edit_training("Longer", epochs=100_000)
    run_for_a_while(window, qtbot, 3)
    with qtbot.waitSignal(window.session.data_changed, timeout=PATIENCE):
        action(window, "preset_circle").trigger()
    assert window.document.data.name == "circle"
    qtbot.waitUntil(lambda: not window.session.running, timeout=PATIENCE)
    assert window.document.state.epoch == load_preset("circle").project.training.epochs


def test_every_theme_shows(window: StudioWindow) -> None:
    for name, dark in (("theme_dark", True), ("theme_light", False)):
        action(window, name).trigger()
        assert active_theme().is_dark is dark
        QApplication.sendPostedEvents()
    assert window.appearance.scheme == "light"


def test_docks_come_back_where_they_were(window: StudioWindow) -> None:
    action(window, "show_loss").trigger()
    assert not window.findChild(QDockWidget, "loss").isVisible()  # type: ignore[union-attr]
    action(window, "arrange").trigger()
    assert window.findChild(QDockWidget, "loss").isVisible()  # type: ignore[union-attr]


def test_the_window_closes_while_training(window: StudioWindow, qtbot: QtBot) -> None:
    window.document.edit_training("Longer", epochs=100_000)
    run_for_a_while(window, qtbot, 3)
    window.close()
    assert multiprocessing.active_children() == []


def test_every_command_has_a_name_and_every_menu_a_mnemonic(window: StudioWindow) -> None:
    bar = window.findChild(QMenuBar)
    assert isinstance(bar, QMenuBar)
    for entry in bar.actions():
        assert "&" in entry.text()
        menu = entry.menu()
        assert menu is not None
        for each in menu.actions():  # type: ignore[attr-defined]
            if not each.isSeparator() and each.menu() is None:
                assert each.objectName(), each.text()


def test_what_can_be_focused_has_an_accessible_name(window: StudioWindow) -> None:
    nameless = [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", lambda: "")()
        and not isinstance(widget.parent(), QAbstractScrollArea)
    ]
    assert nameless == []


def test_the_right_click_menus_of_network_and_graph_offer_to_pin(window: StudioWindow) -> None:
    window.session.select((0, 0))
    menu = window.network_panel.menus.menu()
    assert "pin" in [each.objectName() for each in menu.actions()]
    menu.deleteLater()
    assert "pin" in [each.objectName() for each in window.graph_panel.menu_guests]


def test_the_run_menu_leads_to_the_branches(window: StudioWindow) -> None:
    shown = action(window, "branches")
    run = next(each.menu() for each in window.menuBar().actions() if each.text() == "&Run")
    assert shown in run.actions()  # type: ignore[attr-defined]
    shown.trigger()
    branches = window.findChild(BranchList)
    assert branches is not None
    assert branches.isVisible()
    branches.close()


def test_commands_of_the_run_menu_have_letters_of_their_own(window: StudioWindow) -> None:
    run = next(each.menu() for each in window.menuBar().actions() if each.text() == "&Run")
    texts = [each.text() for each in run.actions() if not each.isSeparator()]  # type: ignore[attr-defined]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(letters) == len(set(letters)), sorted(letters)

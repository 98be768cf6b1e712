"""Workspaces in the window: the rail, what the toolbar offers, a training that goes on behind a lab."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rail import RailButton
from gui.studio_window import StudioWindow
from gui.training.training_sign import TrainingSign
from gui.training.walk_track import WalkTrack

PATIENCE = 60_000
LEFT = Qt.MouseButton.LeftButton
#: Pixels that all workspaces must fit into, with the lessons beside them.
SMALL_SCREEN = 1280


@pytest.fixture
def window(studio: StudioWindow) -> StudioWindow:
    return studio


def action(window: StudioWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def visible_docks(window: StudioWindow) -> set[str]:
    return {dock.objectName() for dock in window.dock_area.docks if not dock.isHidden()}


def offers(window: StudioWindow, *names: str) -> bool:
    """Whether the toolbar shows just these commands."""
    actions = [each.defaultAction() for each in window.toolbar.findChildren(QToolButton) if each.isVisible()]
    shown = {each.objectName() for each in actions if each is not None}  # type: ignore[redundant-expr]
    return shown == set(names)


def test_the_rail_leads_to_the_workspaces(window: StudioWindow, qtbot: QtBot) -> None:
    buttons = {each.defaultAction().objectName(): each for each in window.rail.findChildren(RailButton)}
    del buttons["lessons"]
    assert {"workspace_slope", "workspace_neuron", "workspace_network"} <= set(buttons)
    assert buttons["workspace_network"].isChecked()
    qtbot.mouseClick(buttons["workspace_slope"], LEFT)
    assert (window.session.workspace, visible_docks(window)) == ("slope", {"slope"})
    assert buttons["workspace_slope"].isChecked()
    assert not buttons["workspace_network"].isChecked()
    buttons["workspace_slope"].setFocus()
    order = list(buttons)
    qtbot.keyClick(buttons["workspace_slope"], Qt.Key.Key_Down)
    following = buttons[order[order.index("workspace_slope") + 1]]
    assert following.hasFocus()
    qtbot.keyClick(following, Qt.Key.Key_Space)
    assert following.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.session.workspace == "network"
    assert {"network", "graph", "why", "data"} <= visible_docks(window)
    action(window, "lessons").trigger()
    assert "lessons" in visible_docks(window)
    for button in buttons.values():
        button.defaultAction().trigger()
        qtbot.waitUntil(lambda: window.minimumSizeHint().width() <= SMALL_SCREEN)


def test_the_toolbar_has_what_has_a_meaning(window: StudioWindow, qtbot: QtBot) -> None:
    steps = [f"step_{unit}" for unit in ("node", "phase", "sample", "batch", "epoch")]
    assert offers(window, "run", "play", "back_node", *steps, "reset")
    action(window, "step_epoch").trigger()
    qtbot.waitUntil(lambda: not window.session.running, timeout=PATIENCE)
    action(window, "workspace_slope").trigger()
    qtbot.waitUntil(lambda: offers(window))
    assert "nothing to step through" in action(window, "step_node").toolTip()
    action(window, "workspace_neuron").trigger()
    qtbot.waitUntil(lambda: offers(window, "play", "back_node", "step_node", "step_phase", "from_start"))
    assert not action(window, "step_epoch").isEnabled()
    assert "no samples" in action(window, "step_epoch").toolTip()
    assert not action(window, "reset").isEnabled()
    action(window, "workspace_network").trigger()
    qtbot.waitUntil(lambda: offers(window, "run", "play", "back_epoch", *steps, "reset"))
    assert action(window, "reset").isEnabled()
    assert not action(window, "from_start").isEnabled()


def test_an_expression_is_walked_by_the_same_keys(window: StudioWindow, qtbot: QtBot) -> None:
    track = window.findChild(WalkTrack)
    assert isinstance(track, WalkTrack)
    assert not track.isVisible()
    action(window, "workspace_neuron").trigger()
    assert track.isVisible()
    walk = window.session.expression_walk
    assert walk is not None
    assert track.words.text() == "all steps are done"
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert (walk.index, track.words.text()) == (0, "before the first step")
    assert not action(window, "from_start").isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert track.words.text() == f"forward · 1 of {walk.forward_count}"
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert walk.index == walk.forward_count
    track.bar.setFocus()
    qtbot.keyClick(track.bar, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: walk.index == walk.forward_count + 1)
    assert track.words.text().startswith("backward · 1 of ")
    qtbot.keyClick(window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    assert walk.index == walk.forward_count
    assert window.session.walk is None


def test_a_training_goes_on_behind_a_lab(window: StudioWindow, qtbot: QtBot) -> None:
    window.document.edit_training("Longer", epochs=100_000)
    window.session.set_pace(None)
    sign = window.findChild(TrainingSign)
    assert isinstance(sign, TrainingSign)
    action(window, "workspace_slope").trigger()
    assert not sign.button.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    epoch = window.document.state.epoch
    qtbot.waitUntil(lambda: window.document.state.epoch > epoch + 3, timeout=PATIENCE)
    assert sign.button.isVisible()
    assert "of 100000" in sign.button.text()
    qtbot.mouseClick(sign.button, LEFT)
    assert window.session.workspace == "network"
    assert window.session.running
    window.session.pause()
    qtbot.waitUntil(lambda: not window.session.running, timeout=PATIENCE)


def test_menus_follow_the_workspace(window: StudioWindow) -> None:
    graph_menu = window.menu("graph", "").menuAction()
    slope = window.findChild(QWidget, "slope")
    assert slope is not None
    window.recall_workspace("rubbish")
    assert window.session.workspace == "network"
    assert not slope.isVisible()
    window.recall_workspace("slope")
    assert slope.isVisible()
    assert not graph_menu.isVisible()
    assert not action(window, "show_loss").isVisible()
    assert action(window, "show_slope").isVisible()
    layers = len(window.document.network.layers)
    window.menu("network", "").triggered.emit(action(window, "add_layer"))
    action(window, "add_layer").trigger()
    assert len(window.document.network.layers) == layers + 1
    assert window.session.workspace == "network"
    assert graph_menu.isVisible()
    assert action(window, "show_loss").isVisible()
    assert not action(window, "show_slope").isVisible()
    action(window, "workspace_neuron").trigger()
    assert graph_menu.isVisible()
    action(window, "breakpoint").trigger()
    assert window.session.workspace == "network"

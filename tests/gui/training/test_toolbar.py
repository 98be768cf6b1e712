"""The toolbar and its commands: what they run, how they step, what they show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from engine.presets import load_preset
from engine.suggestions import with_set
from engine.training.position import Position
from gui.document.document import Document
from gui.session.session import Session
from gui.session.travel import Unit
from gui.training.back_button import BackButton
from gui.training.readout import Readout
from gui.training.run_actions import STEP_KEYS, RunActions
from gui.training.speed import PACES, PLAY_PACES
from gui.training.toolbar import RunToolBar
from gui.widgets.action_button import ActionButton

PATIENCE = 30_000
START = Position(0, 0, "forward", 0, 0)


@pytest.fixture
def actions(session: Session) -> RunActions:
    return RunActions(session, session)


@pytest.fixture
def window(qtbot: QtBot, document: Document, session: Session, actions: RunActions) -> Iterator[QMainWindow]:
    """A window with nothing but the toolbar, which hears the keys."""
    window = QMainWindow()
    presets = QMenu(window)
    window.addToolBar(RunToolBar(document, session, actions, presets))
    window.addActions(actions.all())
    window.resize(1280, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def toolbar(window: QMainWindow) -> RunToolBar:
    found = window.findChild(RunToolBar)
    assert isinstance(found, RunToolBar)
    return found


def readings(toolbar: RunToolBar) -> list[str]:
    return [readout.text for readout in toolbar.findChildren(Readout)]


def press(qtbot: QtBot, window: QMainWindow, key: Qt.Key, shift: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window, key, modifier)


def test_before_the_first_epoch_there_is_nothing_to_read(toolbar: RunToolBar) -> None:
    assert readings(toolbar) == ["0 / 20", "–", "–", "–"]


def test_the_run_button_runs_and_becomes_pause(toolbar: RunToolBar, session: Session, qtbot: QtBot) -> None:
    assert toolbar.run_button.accessibleName() == "Run"
    with qtbot.waitSignal(session.running_changed):
        qtbot.mouseClick(toolbar.run_button, Qt.MouseButton.LeftButton)
    assert session.running
    assert toolbar.run_button.accessibleName() == "Pause"
    with qtbot.waitSignal(session.running_changed, timeout=PATIENCE):
        qtbot.mouseClick(toolbar.run_button, Qt.MouseButton.LeftButton)
    assert not session.running
    assert toolbar.run_button.accessibleName() == "Run"


def test_the_readouts_follow_the_training(
    toolbar: RunToolBar, session: Session, run_to_end: Callable[[Session], None]
) -> None:
    run_to_end(session)
    history = session.document.history
    epoch, train, test, accuracy = readings(toolbar)
    assert epoch == "20 / 20"
    assert train == f"{history.last('train_loss'):.4f}"
    assert test == "–"
    assert accuracy == f"{100 * history.last('train_accuracy'):.1f} %"


def test_past_the_last_epoch_the_next_goal_is_shown(
    toolbar: RunToolBar, session: Session, run_to_end: Callable[[Session], None]
) -> None:
    run_to_end(session)
    run_to_end(session)
    assert readings(toolbar)[0] == "40 / 40"


def test_one_speed_for_run_and_play(toolbar: RunToolBar, session: Session, qtbot: QtBot) -> None:
    toolbar.speed.setFocus()
    qtbot.keyClick(toolbar.speed, Qt.Key.Key_End)
    assert (session.pace, session.play_pace) == (None, PLAY_PACES[-1])
    qtbot.keyClick(toolbar.speed, Qt.Key.Key_Home)
    assert (session.pace, session.play_pace) == (PACES[0], PLAY_PACES[0])


@pytest.mark.parametrize(
    ("key", "position"),
    [
        (Qt.Key.Key_F7, Position(0, 0, "loss", 0, 0)),
        (Qt.Key.Key_F9, Position(0, 0, "forward", 1, 0)),
        (Qt.Key.Key_F4, Position(0, 1, "forward", 0, 0)),
        (Qt.Key.Key_F8, Position(1, 0, "forward", 0, 0)),
    ],
)
def test_keys_step_and_with_shift_step_back(
    window: QMainWindow, session: Session, qtbot: QtBot, key: Qt.Key, position: Position
) -> None:
    press(qtbot, window, key)
    qtbot.waitUntil(lambda: session.position == position, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not session.running and not session.stepping, timeout=PATIENCE)
    press(qtbot, window, key, shift=True)
    qtbot.waitUntil(lambda: session.position == START, timeout=PATIENCE)


def test_a_node_is_the_smallest_step(window: QMainWindow, session: Session, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_F11)
    first = session.position
    assert START.key < first.key < (0, 0, 0, 1, 0)
    press(qtbot, window, Qt.Key.Key_F11)
    assert session.position.key > first.key
    press(qtbot, window, Qt.Key.Key_F11, shift=True)
    assert session.position == first


def test_back_repeats_the_last_unit(
    window: QMainWindow, toolbar: RunToolBar, session: Session, actions: RunActions, qtbot: QtBot
) -> None:
    back = toolbar.findChild(BackButton)
    assert isinstance(back, BackButton)
    assert not back.isEnabled()
    assert back.defaultAction().objectName() == "back_node"
    press(qtbot, window, Qt.Key.Key_F9)
    press(qtbot, window, Qt.Key.Key_F9)
    assert session.position == Position(0, 0, "forward", 2, 0)
    assert back.defaultAction().objectName() == "back_sample"
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton, pos=back.rect().center())
    assert session.position == Position(0, 0, "forward", 1, 0)
    assert back.menu().actions() == list(actions.backs.values())


def test_every_unit_has_a_step_and_a_way_back(actions: RunActions) -> None:
    assert set(STEP_KEYS) == set(get_args(Unit))
    for unit, key in STEP_KEYS.items():
        step, back = actions.steps[unit], actions.backs[unit]
        assert (step.objectName(), back.objectName()) == (f"step_{unit}", f"back_{unit}")
        assert step.shortcut().toString() == key
        assert back.shortcut().toString() == f"Shift+{key}"
        assert key in step.toolTip()
    texts = [action.text() for action in actions.all()]
    assert len(set(texts)) == len(texts)


def test_while_training_runs_nothing_is_stepped(
    window: QMainWindow, session: Session, actions: RunActions, qtbot: QtBot
) -> None:
    stepping: list[QAction] = [actions.play, *actions.steps.values(), *actions.backs.values()]
    assert all(action.isEnabled() for action in actions.steps.values())
    session.document.edit_training("Longer", epochs=100_000)
    press(qtbot, window, Qt.Key.Key_F5)
    assert not any(action.isEnabled() for action in stepping)
    assert actions.pause.isEnabled()
    with qtbot.waitSignal(session.running_changed, timeout=PATIENCE):
        press(qtbot, window, Qt.Key.Key_F5)
    assert actions.play.isEnabled()
    assert all(action.isEnabled() for action in actions.steps.values())


def test_play_steps_until_its_key_is_pressed_again(
    window: QMainWindow, session: Session, actions: RunActions, qtbot: QtBot
) -> None:
    session.set_play_pace(20.0)
    press(qtbot, window, Qt.Key.Key_F6)
    assert session.playing
    assert actions.play.isChecked()
    assert actions.play.iconText() == "Stop"
    qtbot.waitUntil(lambda: session.position.key > (0, 0, 0, 1, 0), timeout=PATIENCE)
    press(qtbot, window, Qt.Key.Key_F6)
    assert not session.playing
    assert not actions.play.isChecked()
    assert actions.play.iconText() == "Play"


def test_another_set_is_no_longer_the_preset(toolbar: RunToolBar, document: Document) -> None:
    def named() -> list[str]:
        names = [button.accessibleName() for button in toolbar.findChildren(QToolButton)]
        return [name for name in names if name.startswith("Preset: ")]

    document.open_project(load_preset("two-moons").project, "Open preset")
    assert named() == ["Preset: Two moons"]
    document.edit_data("Noise", noise=0.31)
    assert named() == ["Preset: Two moons, changed"]
    document.edit("Choose data set", with_set(document.project, "circle"))
    assert named() == ["Preset: Own project"]
    document.undo_stack.undo()
    assert named() == ["Preset: Two moons, changed"]


def test_the_menu_has_every_command(actions: RunActions) -> None:
    shown = [action for action in actions.for_menu() if not action.isSeparator()]
    assert shown == actions.all()


def test_all_steps_are_seen_at_1280_pixels(toolbar: RunToolBar, actions: RunActions) -> None:
    buttons = {each.defaultAction().objectName(): each for each in toolbar.findChildren(ActionButton)}
    for name in ("run", "play", "back_node", *(f"step_{unit}" for unit in STEP_KEYS), "reset"):
        assert buttons[name].isVisible(), name
    extension = toolbar.findChild(QToolButton, "qt_toolbar_ext_button")
    assert not isinstance(extension, QToolButton) or not extension.isVisible()
    assert [readout.isVisible() for readout in toolbar.findChildren(Readout)] == [True] * 4


def test_no_two_commands_share_a_mnemonic(actions: RunActions) -> None:
    letters = [text[text.index("&") + 1].lower() for text in (action.text() for action in actions.all())]
    assert len(set(letters)) == len(letters)

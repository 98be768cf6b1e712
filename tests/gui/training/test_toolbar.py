"""The toolbar and the timeline: what they run and what they show."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.session.session import Session
from gui.training.run_actions import RunActions
from gui.training.timeline import Timeline
from gui.training.toolbar import PACES, Readout, RunToolBar

PATIENCE = 30_000


@pytest.fixture
def toolbar(qtbot: QtBot, document: Document, session: Session) -> RunToolBar:
    presets = QMenu()
    qtbot.addWidget(presets)
    toolbar = RunToolBar(document, session, RunActions(session, session), presets)
    qtbot.addWidget(toolbar)
    toolbar.resize(1200, 52)
    toolbar.show()
    return toolbar


def readings(toolbar: RunToolBar) -> list[str]:
    return [readout.text for readout in toolbar.findChildren(Readout)]


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


def test_the_speed_slider_sets_the_pace(toolbar: RunToolBar, session: Session, qtbot: QtBot) -> None:
    toolbar.speed.setFocus()
    qtbot.keyClick(toolbar.speed, Qt.Key.Key_End)
    assert session.pace is None
    qtbot.keyClick(toolbar.speed, Qt.Key.Key_Home)
    assert session.pace == PACES[0]


def test_stop_after(toolbar: RunToolBar, document: Document, qtbot: QtBot) -> None:
    toolbar.last_epoch.selectAll()
    qtbot.keyClicks(toolbar.last_epoch, "33")
    qtbot.keyClick(toolbar.last_epoch, Qt.Key.Key_Return)
    assert document.training.epochs == 33
    assert readings(toolbar)[0] == "0 / 33"


def test_the_timeline_says_where_training_stands(
    qtbot: QtBot, document: Document, session: Session, run_to_end: Callable[[Session], None]
) -> None:
    timeline = Timeline(document, session)
    qtbot.addWidget(timeline)
    position = timeline.findChild(QLabel, "position")
    assert isinstance(position, QLabel)
    assert position.text() == "epoch 0 of 20 · batch 0 of 5 · ready"
    run_to_end(session)
    assert position.text() == "epoch 20 of 20 · batch 0 of 5 · paused"
    document.edit_training("Nothing", l2=-1.0)
    assert "greater than or equal to 0" in timeline.message.text()


def test_undo_keys_belong_to_the_window_unless_one_is_typing(
    toolbar: RunToolBar, document: Document, qtbot: QtBot
) -> None:
    def is_taken() -> bool:
        keys = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        keys.ignore()
        QApplication.sendEvent(toolbar.last_epoch, keys)
        return keys.isAccepted()

    toolbar.last_epoch.setFocus()
    assert not is_taken()
    toolbar.last_epoch.selectAll()
    qtbot.keyClicks(toolbar.last_epoch, "33")
    assert is_taken()
    qtbot.keyClick(toolbar.last_epoch, Qt.Key.Key_Return)
    assert not is_taken()

"""Two walks by keyboard alone: from an empty canvas to a network that has learned xor; a backward pass."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.studio_window import StudioWindow

PATIENCE = 60_000
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
#: More controls than one workspace has.
MOST_TABS = 200


def press(
    window: StudioWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A key, for whatever has the focus."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)


def walk_to(window: StudioWindow, name: str) -> QWidget:
    """Tab from where the focus is until the control of this name has it."""
    for _ in range(MOST_TABS):
        press(window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is not None and focus.objectName() == name:
            return focus
    raise AssertionError(f"Tab never reaches {name}")


def test_from_an_empty_canvas_to_a_network_that_has_learned_xor(window: StudioWindow, qtbot: QtBot) -> None:
    document, session = window.document, window.session
    press(window, Qt.Key.Key_N, CONTROL)
    assert [layer.size for layer in document.network.layers] == [1]

    walk_to(window, f"data_{document.data.name}")
    for _ in range(MOST_TABS):
        focus = QApplication.focusWidget()
        if focus is not None and focus.objectName() == "data_xor":
            break
        press(window, Qt.Key.Key_Right)
    press(window, Qt.Key.Key_Space)
    assert document.data.name == "xor"
    qtbot.waitUntil(lambda: session.has_current_data, timeout=PATIENCE)

    walk_to(window, "network_view")
    press(window, Qt.Key.Key_L)
    for _ in range(4):
        press(window, Qt.Key.Key_N)
    sizes = [layer.size for layer in document.network.layers]
    assert len(sizes) == 2
    assert sizes[0] >= 4

    walk_to(window, "speed")
    press(window, Qt.Key.Key_End)
    assert session.pace is None
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: document.state.epoch >= document.training.epochs, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not session.running, timeout=PATIENCE)
    assert document.history.last("train_accuracy") > 0.9


def test_through_one_backward_pass(window: StudioWindow, qtbot: QtBot) -> None:
    session = window.session

    def step(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        press(window, key, modifiers)
        qtbot.waitUntil(lambda: not session.stepping, timeout=PATIENCE)

    for _ in range(10):
        if session.position.phase == "backward":
            break
        step(Qt.Key.Key_F7)
    assert session.position.phase == "backward"

    positions = [session.position]
    while session.position.phase == "backward":
        step(Qt.Key.Key_F11)
        assert session.position.key > positions[-1].key
        positions.append(session.position)
    assert len(positions) > 5
    moment = session.moment
    assert moment is not None
    assert moment.complete.all()
    walk = session.walk
    assert walk is not None
    assert moment.gradients == pytest.approx(walk.result.gradients, rel=1e-9, abs=1e-12)

    for earlier in reversed(positions[:-1]):
        step(Qt.Key.Key_F11, SHIFT)
        assert session.position == earlier

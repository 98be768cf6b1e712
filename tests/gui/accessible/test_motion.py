"""Without motion everything is at its place at once; with it, no movement lasts longer than 300 ms."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.studio_window import StudioWindow
from gui.widgets.motion import choose_motion

PATIENCE = 60_000
GUI = Path(__file__).parents[3] / "gui"
#: What sets something in motion on the network, its graph, and a step through it.
COMMANDS = ("add_layer", "graph_fit", "step_node", "step_phase", "add_neuron", "undo", "network_fit")


def moving(window: StudioWindow, qtbot: QtBot) -> list[QAbstractAnimation]:
    """The animations that any of the commands has started."""
    found = []
    for name in COMMANDS:
        action = window.findChild(QAction, name)
        assert isinstance(action, QAction), name
        action.trigger()
        qtbot.waitUntil(lambda: not window.session.stepping, timeout=PATIENCE)
        animations = window.findChildren(QAbstractAnimation)
        found += [each for each in animations if each.state() == QAbstractAnimation.State.Running]
    return found


def test_motion_can_be_switched_off(window: StudioWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert moving(window, qtbot) == []
    choose_motion(True)
    shown = moving(window, qtbot)
    assert shown != []
    assert all(each.duration() <= 300 for each in shown)
    qtbot.waitUntil(lambda: not any(each.state() == each.State.Running for each in shown))


def test_whoever_animates_asks_first() -> None:
    careless = []
    for path in GUI.rglob("*.py"):
        text = path.read_text("utf-8")
        animates = "QVariantAnimation(" in text or "QPropertyAnimation(" in text
        if animates and "motion_is_on()" not in text:
            careless.append(path.name)
    assert careless == []

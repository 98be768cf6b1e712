"""The first steps: shown at the first start, put away by mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.studio_window import StudioWindow
from gui.welcome.callout import Callout
from gui.welcome.card import WelcomeCard


@pytest.fixture
def window(studio: StudioWindow) -> StudioWindow:
    """With the first start's callouts."""
    studio.welcome.start()
    return studio


def shown(window: StudioWindow) -> list[Callout]:
    return [callout for callout in window.findChildren(Callout) if callout.isVisible()]


def button(window: StudioWindow, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_three_callouts_lie_inside_the_window(window: StudioWindow) -> None:
    assert len(shown(window)) == 3
    for callout in shown(window):
        assert window.rect().contains(callout.geometry())


def test_watching_starts_the_training_and_clears_the_view(window: StudioWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(window, "welcome_watch"), Qt.MouseButton.LeftButton)
    assert window.session.running
    assert shown(window) == []
    assert not window.welcome.active
    assert window.welcome.seen


def test_one_can_begin_with_a_slope(window: StudioWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(window, "welcome_slope"), Qt.MouseButton.LeftButton)
    assert window.session.workspace == "slope"
    assert button(window, "lesson_continue").isVisible()
    assert not window.welcome.active
    assert not window.session.running


def test_a_callout_goes_with_a_click(window: StudioWindow, qtbot: QtBot) -> None:
    first, *others = shown(window)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert shown(window) == others


def test_escape_closes_the_card(window: StudioWindow, qtbot: QtBot) -> None:
    card = window.findChild(WelcomeCard)
    assert isinstance(card, WelcomeCard)
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not window.welcome.active
    assert not window.session.running


def test_the_first_steps_can_be_seen_again(window: StudioWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(window, "welcome_close"), Qt.MouseButton.LeftButton)
    assert shown(window) == []
    window.welcome.start()
    assert len(shown(window)) == 3


def test_over_a_trained_network_the_card_does_not_say_it_learned_nothing(
    window: StudioWindow, qtbot: QtBot
) -> None:
    qtbot.mouseClick(button(window, "welcome_close"), Qt.MouseButton.LeftButton)
    window.document.record_progress(replace(window.document.state, epoch=12), [])
    action = window.findChild(QAction, "first_steps")
    assert isinstance(action, QAction)
    action.trigger()
    cards = [each for each in window.findChildren(WelcomeCard) if each.isVisible()]
    words = " ".join(label.text() for label in cards[0].findChildren(QLabel))
    assert "12 epochs" in words
    assert "random, so" not in words

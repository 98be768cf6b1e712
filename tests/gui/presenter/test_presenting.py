"""Presenter mode: one key makes everything large and shows the panels wanted; again, all is as before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QToolButton
from pytestqt.qtbot import QtBot

from engine.spec import Project
from gui.app import create_window
from gui.document.settings import Settings
from gui.presenter.choices import PresenterChoices
from gui.presenter.dialog import PresenterDialog
from gui.studio_window import StudioWindow
from gui.widgets.magnification import choose_magnification, magnification

PATIENCE = 60_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, project: Project) -> Iterator[StudioWindow]:
    window = create_window(project)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.session.data is not None, timeout=PATIENCE)
    yield window
    window.close()
    window.deleteLater()
    assert magnification() == 100


def shown(window: StudioWindow) -> set[str]:
    return {dock.objectName() for dock in window.dock_area.docks if not dock.isHidden()}


def places(window: StudioWindow) -> dict[str, QRect]:
    return {each.objectName(): each.geometry() for each in window.dock_area.docks if each.isVisible()}


def press(window: StudioWindow, key: Qt.Key) -> None:
    QTest.keyClick(window, key)
    QApplication.processEvents()


def test_one_key_enlarges_everything_and_brings_it_back(qtbot: QtBot, window: StudioWindow) -> None:
    area, canvas = window.dock_area, window.output_panel.canvas
    area.dock("loss").hide()
    area.resizeDocks([area.dock("data")], [330], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    before, size, font = places(window), window.geometry(), window.font()
    assert canvas.figure.dpi == 72
    assert not window.findChild(QToolButton, "leave_presenting").isVisible()
    press(window, Qt.Key.Key_F12)
    assert magnification() == 150
    assert window.isFullScreen()
    assert window.devicePixelRatioF() == canvas.devicePixelRatioF() == 1.5
    qtbot.waitUntil(lambda: canvas.figure.dpi == 108)
    assert shown(window) == {"network", "graph", "output", "loss", "why"}
    press(window, Qt.Key.Key_Escape)
    assert window.isFullScreen()
    press(window, Qt.Key.Key_F12)
    assert magnification() == 100
    assert not window.isFullScreen()
    assert window.font() == font
    assert window.geometry() == size
    qtbot.waitUntil(lambda: places(window) == before)
    qtbot.waitUntil(lambda: canvas.figure.dpi == 72)

"""The gallery of presets, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from engine.presets import load_preset, preset_names
from engine.spec import Project
from gui.app import create_window
from gui.presets.gallery import PresetGallery
from gui.studio_window import StudioWindow


@pytest.fixture
def window(qtbot: QtBot, project: Project) -> Iterator[StudioWindow]:
    window = create_window(project)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def gallery(window: StudioWindow) -> PresetGallery:
    action = window.findChild(QAction, "presets")
    assert isinstance(action, QAction)
    action.trigger()
    gallery = window.findChild(PresetGallery)
    assert isinstance(gallery, PresetGallery)
    return gallery


def is_gone(window: StudioWindow) -> bool:
    return window.findChild(PresetGallery) is None


def test_every_preset_is_there_and_fits(gallery: PresetGallery, window: StudioWindow, qtbot: QtBot) -> None:
    rows = [gallery.list.item(row) for row in range(gallery.list.count())]
    assert [row.text() for row in rows] == [load_preset(name).title for name in preset_names()]
    for row in rows:
        assert gallery.list.visualItemRect(row).width() <= gallery.list.viewport().width()
    gallery.close()
    qtbot.waitUntil(lambda: is_gone(window))


def test_arrows_and_the_button_open_a_preset(
    gallery: PresetGallery, window: StudioWindow, qtbot: QtBot, project: Project
) -> None:
    qtbot.keyClick(gallery.list, Qt.Key.Key_Down)
    start = gallery.findChild(QPushButton, "preset_start")
    assert isinstance(start, QPushButton)
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_gone(window))
    assert window.document.project == load_preset(preset_names()[1]).project
    window.document.undo_stack.undo()
    assert window.document.project == project


def test_a_double_click_opens_a_preset(gallery: PresetGallery, window: StudioWindow, qtbot: QtBot) -> None:
    view = gallery.list
    place = view.visualItemRect(view.item(2)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: is_gone(window))
    assert window.document.project == load_preset(preset_names()[2]).project


def test_cancel_changes_nothing(
    gallery: PresetGallery, window: StudioWindow, qtbot: QtBot, project: Project
) -> None:
    qtbot.keyClick(gallery, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: is_gone(window))
    assert window.document.project == project

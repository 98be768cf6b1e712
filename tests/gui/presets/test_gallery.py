"""The gallery of presets, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from engine.presets import load_preset, preset_names
from engine.spec import Project
from gui.app import create_window
from gui.presets.gallery import PresetGallery
from gui.presets.network_picture import draw_network
from gui.studio_window import StudioWindow
from gui.widgets.theme import DARK, LIGHT, SchemeName, Theme


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


def colors_in(gallery: PresetGallery, row: int, left: int, right: int) -> set[str]:
    """The colours of a row between two columns of pixels."""
    place = gallery.list.visualItemRect(gallery.list.item(row))
    picture = gallery.list.viewport().grab(place).toImage()
    return {
        picture.pixelColor(x, y).name().upper() for x in range(left, right) for y in range(picture.height())
    }


def test_each_row_shows_data_and_network_in_the_themes_colours(
    gallery: PresetGallery, window: StudioWindow, qtbot: QtBot
) -> None:
    schemes: list[tuple[SchemeName, Theme]] = [("light", LIGHT), ("dark", DARK)]
    for scheme, theme in schemes:
        window.appearance.choose(scheme)
        assert {theme.positive, theme.negative} <= colors_in(gallery, 1, 14, 78)
        assert len(colors_in(gallery, 1, 92, 196)) > 20
    gallery.close()
    qtbot.waitUntil(lambda: is_gone(window))


@pytest.mark.parametrize("name", preset_names())
def test_every_networks_picture_has_all_its_columns(name: str, qapp: QApplication) -> None:
    picture = QImage(104, 64, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    draw_network(painter, QRectF(0, 0, 104, 64), name, LIGHT)
    painter.end()
    inside = QColor(LIGHT.panel)
    columns = len(load_preset(name).project.network.layers) + 1
    for number in range(columns):
        # why 3.6: the outermost neurons stand within the picture, by their radius.
        center = 3.6 + number * (104 - 7.2) / (columns - 1)
        found = [picture.pixelColor(x, y) for x in range(104) for y in range(64) if abs(x - center) < 3]
        assert inside in found


def test_typing_finds_a_preset(gallery: PresetGallery, window: StudioWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(gallery.list, "dead")
    assert gallery.list.currentItem().text() == "Dead ReLUs"
    qtbot.keyClick(gallery.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_gone(window))
    assert window.document.project == load_preset("dead-relus").project


def test_cancel_changes_nothing(
    gallery: PresetGallery, window: StudioWindow, qtbot: QtBot, project: Project
) -> None:
    qtbot.keyClick(gallery, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: is_gone(window))
    assert window.document.project == project

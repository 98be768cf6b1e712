"""The icons: the right colour for each state, and no package imported for them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from pytestqt.qtbot import QtBot

from gui.widgets.icons import icon
from gui.widgets.theme import active_theme

SIZE = QSize(64, 64)


def _colors(icon: QIcon, mode: QIcon.Mode) -> set[str]:
    """The colours of the pixels that are covered whole."""
    image = icon.pixmap(SIZE, 1.0, mode).toImage()
    pixels = (image.pixelColor(x, y) for x in range(SIZE.width()) for y in range(SIZE.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_an_icon_has_the_colour_that_was_asked_for_and_a_quiet_one_when_disabled(qtbot: QtBot) -> None:
    drawn = icon("play", "accent")
    assert _colors(drawn, QIcon.Mode.Normal) == {QColor(active_theme().accent).name()}
    assert _colors(drawn, QIcon.Mode.Disabled) == {QColor(active_theme().muted).name()}


def test_icons_differ_and_leave_room_around_them(qtbot: QtBot) -> None:
    play, pause = (icon(name).pixmap(SIZE).toImage() for name in ("play", "pause"))
    assert play != pause
    edge = [play.pixelColor(x, y).alpha() for x in range(SIZE.width()) for y in (0, SIZE.height() - 1)]
    assert not any(edge)


def test_a_name_that_there_is_not_is_an_error(qtbot: QtBot) -> None:
    with pytest.raises(KeyError):
        icon("no-such-icon")

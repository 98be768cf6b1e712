"""Icons in the colours of the theme.

The font and the list of its names are qtawesome's. Qt draws it: importing qtawesome, which wraps every class
of every Qt for Python, would take a tenth of the start.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from gui.widgets.theme import active_theme

#: How high a letter is where the icon is 1: as in qtawesome, so that one of 16 pixels falls on whole ones.
_LETTER = 0.875


def icon(name: str, color: str = "text") -> QIcon:
    """An icon of Font Awesome by its short name, in one of the theme's colours.

    It keeps the colour it was made with: ask again when the palette changes.
    """
    theme = active_theme()
    return QIcon(_LetterIcon(_letters()[name], getattr(theme, color), theme.muted))


class _LetterIcon(QIconEngine):
    """Draws a letter of the icons' font, in another colour where what it stands on is disabled."""

    def __init__(self, letter: str, color: str, disabled: str) -> None:
        super().__init__()
        self._letter, self._color, self._disabled = letter, color, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it as large as there is room."""
        painter.save()
        painter.setPen(QColor(self._disabled if mode == QIcon.Mode.Disabled else self._color))
        font = QFont(_family())
        font.setPixelSize(round(_LETTER * rect.height()))
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """A picture of it: on nothing, where Qt's own would leave what is there."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap


@lru_cache
def _family() -> str:
    """The name under which Qt knows the font, once it has read it."""
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(_newest("ttf"))))[0]


@lru_cache
def _letters() -> dict[str, str]:
    """The letter for each icon's name."""
    codes: dict[str, str] = json.loads(_newest("json").read_text(encoding="utf-8"))
    return {name: chr(int(code, 16)) for name, code in codes.items()}


def _newest(suffix: str) -> Path:
    """The file of the solid Font Awesome 6 with this ending, found without importing the package it is in."""
    package = find_spec("qtawesome")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("qtawesome, whose font the icons are drawn with, is not installed")
    return max((Path(package.origin).parent / "fonts").glob(f"fontawesome6-solid-*.{suffix}"))

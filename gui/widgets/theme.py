"""The colours as Qt takes them: the theme in use and the look of Qt's own controls."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Literal, get_args

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from gui.widgets import colors
from gui.widgets.colors import Colors

SchemeName = Literal["system", "light", "dark"]
SCHEMES: tuple[SchemeName, ...] = get_args(SchemeName)

SPACE = 8
RADIUS = 6


@dataclass(frozen=True, slots=True)
class Theme(Colors):
    """The colours of the window, for Qt."""

    def color(self, name: str) -> QColor:
        """One of the colours."""
        return QColor(getattr(self, name))


LIGHT = Theme(**asdict(colors.LIGHT))
DARK = Theme(**asdict(colors.DARK))


_borrowed: list[Theme] = []


@contextmanager
def drawn_in(theme: Theme) -> Iterator[None]:
    """Whatever is drawn meanwhile takes its colours from another theme: on paper everything is light."""
    _borrowed.append(theme)
    try:
        yield
    finally:
        _borrowed.pop()


def active_theme() -> Theme:
    """The theme in use. It follows the application's palette; redraw on QEvent.PaletteChange."""
    if _borrowed:
        return _borrowed[-1]
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if ground.lightnessF() < 0.5 else LIGHT


def palette_of(theme: Theme) -> QPalette:
    """Qt's palette in a theme's colours."""
    palette = QPalette()
    role = QPalette.ColorRole
    for name, roles in {
        "ground": (role.Window,),
        "panel": (role.Base,),
        "raised": (role.AlternateBase, role.Button),
        "text": (role.WindowText, role.Text, role.ButtonText),
        "muted": (role.PlaceholderText,),
        "accent": (role.Highlight, role.Link, role.Accent),
        "on_accent": (role.HighlightedText,),
        "tooltip": (role.ToolTipBase,),
        "on_tooltip": (role.ToolTipText,),
        "line": (role.Mid,),
    }.items():
        for each in roles:
            palette.setColor(each, theme.color(name))
    faded = theme.color("muted")
    faded.setAlphaF(0.6)
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, faded)
    return palette

"""Every colour of the program, and the look of Qt's own controls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from PySide6.QtGui import QColor, QGuiApplication, QPalette

SchemeName = Literal["system", "light", "dark"]
SCHEMES: tuple[SchemeName, ...] = get_args(SchemeName)

SPACE = 8
RADIUS = 6


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by meaning, as #rrggbb.

    Blue is positive and orange negative, for weights, activations and classes alike; violet is
    always a gradient; accent marks what can be pressed or is selected.
    """

    is_dark: bool
    ground: str
    panel: str
    raised: str
    line: str
    text: str
    muted: str
    positive: str
    negative: str
    positive_text: str
    negative_text: str
    neutral: str
    gradient: str
    gradient_fill: str
    accent: str
    accent_fill: str
    on_accent: str
    good: str
    bad: str
    bad_fill: str
    tooltip: str
    on_tooltip: str

    def color(self, name: str) -> QColor:
        """One of the colours above, for Qt."""
        return QColor(getattr(self, name))

    def signed(self, value: float) -> str:
        """The fill colour of a number's sign."""
        return self.negative if value < 0 else self.positive


LIGHT = Theme(
    is_dark=False,
    ground="#F4F5F7",
    panel="#FFFFFF",
    raised="#F1F3F6",
    line="#DFE2E8",
    text="#1F2430",
    muted="#5F6675",
    positive="#2F6FDE",
    negative="#E8833A",
    positive_text="#245BBE",
    negative_text="#A84F12",
    neutral="#F7F7F8",
    gradient="#8A4FBF",
    gradient_fill="#EADCF5",
    accent="#0E7C86",
    accent_fill="#DDF1F2",
    on_accent="#FFFFFF",
    good="#217A4B",
    bad="#B3261E",
    bad_fill="#FDECEA",
    tooltip="#1F2430",
    on_tooltip="#F4F5F7",
)

DARK = Theme(
    is_dark=True,
    ground="#15181E",
    panel="#1D2129",
    raised="#272C36",
    line="#343A46",
    text="#E6E9EF",
    muted="#9AA3B2",
    positive="#6FA3FF",
    negative="#F0944D",
    positive_text="#6FA3FF",
    negative_text="#F0944D",
    neutral="#2A2F39",
    gradient="#C49BEF",
    gradient_fill="#3A2D4D",
    accent="#4CC3CF",
    accent_fill="#1F3F45",
    on_accent="#0F1216",
    good="#5CC48D",
    bad="#FF8A80",
    bad_fill="#45211F",
    tooltip="#E6E9EF",
    on_tooltip="#1D2129",
)


def active_theme() -> Theme:
    """The theme in use. It follows the application's palette; redraw on QEvent.PaletteChange."""
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

"""Icons in the colours of the theme."""

from __future__ import annotations

import qtawesome
from PySide6.QtGui import QIcon

from gui.widgets.theme import active_theme


def icon(name: str, color: str = "text") -> QIcon:
    """An icon of Font Awesome by its short name, in one of the theme's colours.

    It keeps the colour it was made with: ask again when the palette changes.
    """
    theme = active_theme()
    drawn: QIcon = qtawesome.icon(f"fa6s.{name}", color=getattr(theme, color), color_disabled=theme.muted)
    return drawn

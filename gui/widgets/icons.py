"""Icons in the colours of the theme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QIcon
from qtawesome import iconic_font

from gui.widgets.theme import active_theme


def icon(name: str, color: str = "text") -> QIcon:
    """An icon of Font Awesome by its short name, in one of the theme's colours.

    It keeps the colour it was made with: ask again when the palette changes.
    """
    theme = active_theme()
    drawn: QIcon = _font().icon(f"fa6s.{name}", color=getattr(theme, color), color_disabled=theme.muted)
    return drawn


@lru_cache
def _font() -> iconic_font.IconicFont:
    """The one font that is used: qtawesome would read a dozen at the first icon."""
    folder = Path(iconic_font.__file__).parent / "fonts"
    face, names = (max(folder.glob(f"fontawesome6-solid-*.{suffix}")).name for suffix in ("ttf", "json"))
    return iconic_font.IconicFont(("fa6s", face, names))

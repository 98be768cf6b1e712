"""Whether things may move on the screen. Whoever animates asks here, each time anew."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStyle

#: What the user chose; None while it is left to the platform.
_choice: list[bool | None] = [None]


def motion_is_on() -> bool:
    """Whether to animate: as the user chose, else as the platform's style has it."""
    chosen = _choice[0]
    return platform_moves() if chosen is None else chosen


def choose_motion(on: bool | None) -> None:
    """Animate or not; None leaves it to the platform."""
    _choice[0] = on


def platform_moves() -> bool:
    """Whether the platform wants widgets to be animated (Qt's own hint: how long that lasts)."""
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0

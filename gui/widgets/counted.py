"""Texts with a number in them, where there is no widget whose `tr` would word them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class Counted:
    """Stands for a widget: Qt's extraction of texts knows plural forms only in calls of `tr`."""

    @staticmethod
    def tr(text: str, note: str | None, count: int) -> str:
        """`text` in the user's language, in the plural form that `count` needs, with the count for %n."""
        return QCoreApplication.translate("Counted", text, note, count)

"""Which help a widget asks for: its own name, that of its command, then those around it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QToolButton, QWidget


def names_around(widget: QWidget | None) -> Iterator[str]:
    """Object names from a widget outward, each command before the button that stands for it."""
    while widget is not None:
        if isinstance(widget, QToolButton) and widget.defaultAction() is not None:
            yield widget.defaultAction().objectName()
        if widget.objectName():
            yield widget.objectName()
        widget = widget.parentWidget()

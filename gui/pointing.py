"""Finds something in the window by its object name, and points it out."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolButton, QWidget

from gui.widgets.spotlight import Spotlight


def find(window: QMainWindow, name: str) -> QWidget | None:
    """A panel, a control, or the button of a command; None where there is nothing of this name."""
    action = window.findChild(QAction, name)
    if isinstance(action, QAction):
        buttons = [each for each in window.findChildren(QToolButton) if each.defaultAction() is action]
        return next((each for each in buttons if each.isVisible()), buttons[0] if buttons else None)
    found = window.findChild(QWidget, name)
    return found if isinstance(found, QWidget) else None


def point_out(window: QMainWindow, name: str) -> bool:
    """Bring it to the front and put a frame around it; False where it can't be seen just now."""
    found = find(window, name)
    if found is None:
        return False
    dock = _dock_of(found)
    if dock is not None:
        dock.show()
        dock.raise_()
    if not found.isVisible():
        return False
    Spotlight(found)
    return True


def _dock_of(widget: QWidget) -> QDockWidget | None:
    around: QWidget | None = widget
    while around is not None and not isinstance(around, QDockWidget):
        around = around.parentWidget()
    return around

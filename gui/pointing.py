"""Finds something in the window by its object name, and points it out."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QToolButton, QWidget

from gui.widgets.spotlight import Spotlight


class Found(NamedTuple):
    """A widget, and which part of it is meant; None is all of it."""

    widget: QWidget
    part: QRect | None = None


def find(window: QMainWindow, name: str) -> Found | None:
    """A panel, a control, the button of a command or else its menu; None where there is no such name."""
    action = window.findChild(QAction, name)
    if isinstance(action, QAction):
        return _button(window, action) or _menu(window, action)
    widget = window.findChild(QWidget, name)
    return Found(widget) if isinstance(widget, QWidget) else None


def point_out(window: QMainWindow, name: str) -> bool:
    """Bring it to the front and put a frame around it; False where it can't be seen just now."""
    found = find(window, name)
    if found is None:
        return False
    dock = _dock_of(found.widget)
    if dock is not None:
        dock.show()
        dock.raise_()
    if not found.widget.isVisible():
        return False
    Spotlight(*found)
    return True


def _button(window: QMainWindow, action: QAction) -> Found | None:
    """The command's button, one that can be seen if there is one."""
    buttons = [each for each in window.findChildren(QToolButton) if each.defaultAction() is action]
    buttons.sort(key=lambda each: not each.isVisible())
    return Found(buttons[0]) if buttons else None


def _menu(window: QMainWindow, action: QAction) -> Found | None:
    """The title of the menu in which the command is."""
    bar = window.menuBar()
    for title in bar.actions():
        menu = title.menu()
        if isinstance(menu, QMenu) and _has(menu, action):
            return Found(bar, bar.actionGeometry(title))
    return None


def _has(menu: QMenu, action: QAction) -> bool:
    entries = menu.actions()
    submenus = (each.menu() for each in entries)
    return action in entries or any(isinstance(each, QMenu) and _has(each, action) for each in submenus)


def _dock_of(widget: QWidget) -> QDockWidget | None:
    around: QWidget | None = widget
    while around is not None and not isinstance(around, QDockWidget):
        around = around.parentWidget()
    return around

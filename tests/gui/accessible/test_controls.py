"""Every control of the window, its panels and dialogs: named, explained, reached by keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from gui.studio_window import StudioWindow
from tests.gui.accessible.controls import controls, dialogs, explains_itself, is_waiting, place_of, words


def test_every_control_has_a_name_a_tooltip_and_is_reached_by_keys(
    window: StudioWindow, qtbot: QtBot
) -> None:
    nameless, unexplained, unreached = [], [], []
    seen = 0
    for workspace in window.dock_area.workspaces:
        window.session.show_workspace(workspace.name)
        QApplication.processEvents()
    for root in (window, *dialogs(window)):
        for control in controls(root):
            seen += 1
            if is_waiting(control):
                continue
            if not words(control):
                nameless.append(place_of(control))
            if not explains_itself(control):
                unexplained.append(place_of(control))
            if not control.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(control, QRadioButton):
                # why: Tab leads to the chosen one of a group, the arrow keys to the others.
                unreached.append(place_of(control))
    assert seen > 200
    assert nameless == []
    assert unexplained == []
    assert unreached == []


def picture(window: QWidget, control: QWidget) -> QImage:
    """How a control looks, with what little is around it."""
    corner = control.mapTo(window, QPoint(0, 0))
    return window.grab(QRect(corner, control.size()).adjusted(-3, -3, 3, 3)).toImage()


def test_focus_is_always_seen(window: StudioWindow) -> None:
    seen, unseen = 0, []
    for workspace in window.dock_area.workspaces:
        window.session.show_workspace(workspace.name)
        QApplication.processEvents()
        for control in controls(window):
            if not control.isEnabled() or control.visibleRegion().isEmpty():
                continue
            window.dock_area.setFocus()
            without = picture(window, control)
            control.setFocus(Qt.FocusReason.TabFocusReason)
            seen += control.hasFocus()
            if control.hasFocus() and picture(window, control) == without:
                unseen.append(place_of(control))
    assert unseen == []

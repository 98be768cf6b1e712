"""Lessons and help in the window: their commands, and what a text points at."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from gui.lessons.panel import LessonsPanel
from gui.pointing import point_out
from gui.window import MainWindow


class Teaching(QObject):
    """Wires the Lessons panel to the window around it."""

    def __init__(self, window: MainWindow, lessons: LessonsPanel) -> None:
        super().__init__(window)
        self._window = window
        self._panel = lessons
        self.lessons = self._lessons_action()
        window.rail.add(self.lessons)
        lessons.show_requested.connect(self._point_out)
        lessons.course.stage.panels_wanted.connect(self._bring_to_front)
        learn = window.menu("learn", self.tr("&Learn"))
        learn.addAction(self.lessons)
        learn.addActions(lessons.actions_for_menu())
        learn.addSeparator()

    def _lessons_action(self) -> QAction:
        area = self._window.dock_area
        action = self._window.new_action(
            "lessons",
            self.tr("&Lessons"),
            lambda: area.show_companion("lessons", action.isChecked()),
            "Ctrl+L",
        )
        action.setCheckable(True)
        action.setToolTip(self.tr("Learn step by step, from a slope to a network (Ctrl+L)"))
        dock = next(each for each in area.docks if each.objectName() == "lessons")
        dock.toggleViewAction().toggled.connect(action.setChecked)
        action.setChecked(not dock.isHidden())
        return action

    def _point_out(self, name: str) -> None:
        if not point_out(self._window, name):
            self._window.session.said.emit(self.tr("This is in another workspace, or not there just now."))

    def _bring_to_front(self, names: tuple[str, ...]) -> None:
        offered = {dock.objectName() for dock in self._window.dock_area.offered}
        for name in names:
            if name in offered:
                self._window.dock_area.bring_to_front(name)

"""Lessons and help in the window: their commands, and what a text points at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.help.desk import HelpDesk
from gui.late_panels import LatePanels
from gui.pointing import point_out
from gui.window import MainWindow

if TYPE_CHECKING:
    from engine.lessons.glossary import Term
    from gui.lessons.panel import LessonsPanel


class Teaching(QObject):
    """Wires the Lessons panel to the window around it."""

    def __init__(self, window: MainWindow, late: LatePanels) -> None:
        super().__init__(window)
        self._window = window
        self._late = late
        self.lessons = self._lessons_action()
        window.rail.add(self.lessons)
        learn = window.menu("learn", self.tr("&Learn"))
        learn.addAction(self.lessons)
        self._after_lessons = learn.addSeparator()
        # why: back, next and leave are the panel's.
        learn.aboutToShow.connect(late.lessons.make)
        self.help = HelpDesk(window)
        self.help.show_requested.connect(self._show_term)
        late.lessons.when_made(self._join)

    def _join(self, lessons: LessonsPanel) -> None:
        """The panel is there: its commands, and what it asks of the window."""
        lessons.show_requested.connect(self._point_out)
        lessons.course.stage.panels_wanted.connect(self._bring_to_front)
        lessons.term_requested.connect(self.help.open_term)
        self._window.menu("learn", "").insertActions(self._after_lessons, lessons.actions_for_menu())

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

    def follow(self, kind: str, target: str) -> None:
        """Follow a link in a text, as to ("term", "gradient") or ("show", "loss")."""
        if kind == "show":
            self._point_out(target)
        elif kind == "term":
            self.help.open_term(target)

    def add_help(self, menu: QMenu) -> None:
        """F1 and What's This, at the menu's end."""
        window = self._window
        menu.addAction(window.new_action("help", self.tr("&Help on this"), self.help.help_on_focus, "F1"))
        whats_this = window.new_action(
            "whats_this", self.tr("&What's this? Click on something"), self.help.help_on_click, "Shift+F1"
        )
        menu.addAction(whats_this)

    def _show_term(self, term: Term) -> None:
        if term.show is not None:
            text = self.tr("Show “{term}”").format(term=term.name)
            self._late.lessons.panel.course.show(term.show, text)
        if term.at:
            self._point_out(term.at)

    def _point_out(self, name: str) -> None:
        # why: what is pointed at may stand in a panel that nobody has seen yet.
        self._late.make_here()
        if not point_out(self._window, name):
            self._window.session.said.emit(self.tr("This is in another workspace, or not there just now."))

    def _bring_to_front(self, names: tuple[str, ...]) -> None:
        offered = {dock.objectName() for dock in self._window.dock_area.offered}
        for name in names:
            if name in offered:
                self._window.dock_area.bring_to_front(name)

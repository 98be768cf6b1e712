"""The Lessons panel: the list, or the lesson one is in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedWidget

from engine.lessons.lesson import Lesson
from engine.lessons.progress import Progress
from engine.lessons.reading import Library
from gui.document.document import Document
from gui.lessons.course import Course
from gui.lessons.lesson_list import LessonList
from gui.lessons.step_page import StepPage
from gui.session.session import Session
from gui.widgets.panel import Panel

#: Pixels.
NARROWEST, WIDEST = 270, 560


class LessonsPanel(Panel):
    """Stands beside every workspace; `course` knows where one is."""

    #: When the text points at something in the window; carries its object name.
    show_requested = Signal(str)
    #: When a word's meaning is asked for; carries its name in the glossary.
    term_requested = Signal(str)

    def __init__(self, document: Document, session: Session, read: Callable[[str], Library]) -> None:
        """`read` gives the lessons in a language; it is called when the panel is first shown."""
        super().__init__("lessons", self.tr("Lessons"))
        self._read = read
        self._library: Library | None = None
        # why: longer lines are hard to read, and the workspace needs the room.
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self.course = Course(document, session, self)
        self.back = self._action("lesson_back", self.tr("&Back"), "Ctrl+PgUp", self.course.back)
        self.onward = self._action("lesson_next", self.tr("&Next"), "Ctrl+PgDown", self.course.next)
        self.leave = self._action("lesson_leave", self.tr("Lea&ve the lesson"), "", self.course.leave)
        self.leave.setToolTip(self.tr("Back to the list, and to your own project as it was"))
        self.list = LessonList()
        self.page = StepPage(self.course, self.back, self.onward, self.leave)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.page)
        self.column.addWidget(self._stack, 1)
        self.list.chosen.connect(self._begin)
        self.page.followed.connect(self._follow)
        self.course.moved.connect(self._show_step)
        self.course.judged.connect(self.page.show_state)
        self.course.progress_changed.connect(self._show_progress)
        self._show_step()
        self._show_progress()

    def actions_for_menu(self) -> list[QAction]:
        """Back, next and leave."""
        return [self.back, self.onward, self.leave]

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """The lessons that can be played; none before the panel was first shown."""
        return () if self._library is None else self._library.lessons

    def recall(self, progress: Progress) -> None:
        """Take what was kept of earlier lessons."""
        self.course.progress = progress
        self._show_progress()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the workspace again."""
        super().showEvent(event)
        if self._library is None:
            self._library = self._read(self._language())
            self.list.fill(self._library)
            self._show_progress()
        self.course.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hidden it does no work."""
        super().hideEvent(event)
        self.course.watch(False)

    def _language(self) -> str:
        """In which language the lessons are wanted."""
        #: Translators: the code of your language, as in resources/lessons/<code>.
        return self.tr("en")

    def _begin(self, lesson: Lesson) -> None:
        self.course.begin(lesson)

    def _show_step(self) -> None:
        lesson = self.course.lesson
        self._stack.setCurrentWidget(self.list if lesson is None else self.page)
        self.back.setEnabled(lesson is not None and self.course.place > 0)
        self.onward.setEnabled(lesson is not None)
        self.leave.setEnabled(lesson is not None)
        self._show_progress()
        self.page.show_step()

    def _show_progress(self) -> None:
        progress, lesson = self.course.progress, self.course.lesson
        self.list.show_progress(progress)
        if lesson is not None:
            self.header.set_subtitle(f"{lesson.number} · {lesson.front.title}")
            return
        finished = sum(progress.of(each).finished for each in self.lessons)
        text = self.tr("{finished} of {count} done")
        self.header.set_subtitle(text.format(finished=finished, count=len(self.lessons)))

    def _follow(self, kind: str, target: str) -> None:
        if kind == "show":
            self.show_requested.emit(target)
        elif kind == "term":
            self.term_requested.emit(target)

    def _action(self, name: str, text: str, key: str, slot: object) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setToolTip(f"{text.replace('&', '')} ({key})")
        action.triggered.connect(slot)
        return action

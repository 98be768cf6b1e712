"""One step of a lesson: its text, its task, and the way on, which is never locked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.lessons.course import Course
from gui.lessons.task_card import TaskCard
from gui.widgets.reading_view import ReadingView
from gui.widgets.scroll_column import ScrollColumn


class StepPage(QWidget):
    """Shows the course's present step."""

    #: When a link was followed; carries its kind and target.
    followed = Signal(str, str)

    def __init__(self, course: Course, back: QAction, onward: QAction, leave: QAction) -> None:
        super().__init__()
        self._course = course
        self._onward = onward
        self.place = QLabel()
        self.place.setObjectName("caption")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.setAccessibleName(self.tr("Steps of this lesson"))
        self.heading = ReadingView(self.tr("Title of the step"))
        self.heading.setObjectName("lesson_heading")
        self.text = ReadingView(self.tr("Text of the step"))
        self.text.setObjectName("lesson_text")
        self.note = _SetUpNote()
        self.note.again.clicked.connect(course.set_up_again)
        self.task = TaskCard(course)
        for part in (self.heading, self.text, self.task):
            part.followed.connect(self.followed)
        self.scroller = ScrollColumn()
        self.scroller.rows.setSpacing(10)
        for row in (self.heading, self.text, self.task, self.note):
            self.scroller.rows.addWidget(row)
        self.scroller.rows.addStretch(1)
        self._back_button = _button(back)
        self._next_button = _button(onward)
        top = QHBoxLayout()
        top.addWidget(self.place, 1)
        top.addWidget(_quiet(leave))
        ways = QHBoxLayout()
        ways.addWidget(self._back_button)
        ways.addStretch(1)
        ways.addWidget(self._next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addSpacing(4)
        column.addWidget(self.scroller, 1)
        column.addLayout(ways)

    def show_step(self) -> None:
        """Another step."""
        lesson, step = self._course.lesson, self._course.step
        if lesson is None or step is None:
            return
        count, number = len(lesson.steps), self._course.place + 1
        self.place.setText(self.tr("Step {number} of {count}").format(number=number, count=count))
        self.bar.setRange(0, count)
        self.bar.setValue(number)
        self._onward.setText(self.tr("&Finish") if self._course.is_last else self.tr("&Next"))
        self.task.show_task()
        self.show_state()
        self.scroller.verticalScrollBar().setValue(0)

    def show_state(self) -> None:
        """The same step, with another answer or other numbers in its text."""
        step = self._course.step
        if step is None:
            return
        self.heading.show_markdown(f"## {self._course.text_at_start(step.title)}")
        self.text.show_markdown(self._course.text_at_start(step.body))
        self.task.show_state()
        self.note.setVisible(self._course.was_set_up)
        attempt = self._course.attempt
        done = attempt is None or attempt.is_right
        _make_primary(self._next_button, done)
        _make_primary(self.task.check, not done)


class _SetUpNote(QWidget):
    """Says that the workspace was set up, and offers to do so again."""

    def __init__(self) -> None:
        super().__init__()
        words = QLabel(
            QCoreApplication.translate(
                "SetUpNote", "Set up for this step. Your own project is kept and comes back when you leave."
            )
        )
        words.setObjectName("caption")
        words.setWordWrap(True)
        self.again = QPushButton(QCoreApplication.translate("SetUpNote", "&Set up again"))
        self.again.setObjectName("lesson_set_up_again")
        self.again.setProperty("quiet", True)
        self.again.setToolTip(
            QCoreApplication.translate("SetUpNote", "Prepare the window for this step as at its beginning")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        row.addWidget(self.again)


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setMinimumHeight(30)
    return button


def _quiet(action: QAction) -> QToolButton:
    button = _button(action)
    button.setProperty("quiet", True)
    button.setMinimumHeight(0)
    return button


def _make_primary(button: QWidget, primary: bool) -> None:
    if button.property("primary") != primary:
        button.setProperty("primary", primary)
        button.style().unpolish(button)
        button.style().polish(button)

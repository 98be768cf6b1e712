"""The Exercise panel: what is asked for, what may be changed, and whether it is fulfilled."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from engine.exercise.check import Judgement
from engine.exercise.spec import ExerciseSpec
from gui.exercise.check_card import CheckCard
from gui.exercise.practice import Practice
from gui.widgets.control_words import control_title
from gui.widgets.panel import Panel
from gui.widgets.reading_view import ReadingView
from gui.widgets.scroll_column import ScrollColumn

#: Pixels.
NARROWEST, WIDEST = 270, 420


class ExercisePanel(Panel):
    """Stands beside every workspace, as the lessons do."""

    #: When a link in the task was followed; carries its kind and target.
    followed = Signal(str, str)

    def __init__(self, practice: Practice, make: QAction) -> None:
        super().__init__("exercise", QCoreApplication.translate("ExercisePanel", "Exercise"))
        self._practice = practice
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self.start_over = QAction(self.tr("&Start the exercise over"), self)
        self.start_over.setIconText(self.tr("Start over"))
        self.start_over.setObjectName("exercise_start_over")
        self.start_over.setToolTip(self.tr("Back to what was handed out; Undo brings your own work back"))
        self.start_over.triggered.connect(lambda _=False: practice.start_over())
        self.leave = QAction(self)
        self.leave.setObjectName("exercise_leave")
        self.leave.triggered.connect(lambda _=False: practice.leave())
        self.task = ReadingView(self.tr("Task"))
        self.task.setObjectName("exercise_task")
        self.task.followed.connect(self.followed)
        self.open_controls = QLabel()
        self.open_controls.setObjectName("caption")
        self.open_controls.setWordWrap(True)
        self.card = CheckCard(practice)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty(make))
        self._stack.addWidget(self._page())
        self.column.addWidget(self._stack, 1)
        self._said: tuple[Judgement | None, int] = (None, 0)
        practice.changed.connect(self._show)
        self._show()

    def _empty(self, make: QAction) -> QWidget:
        page = QWidget()
        words = QLabel(
            self.tr(
                "No exercise is open. File, Open brings the one you were given.\n\n"
                "Teachers make one of the project that is open: a task, what may be changed, "
                "and a check that says when it is fulfilled."
            )
        )
        words.setWordWrap(True)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words)
        row = QHBoxLayout()
        row.addWidget(_button(make))
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return page

    def _page(self) -> QWidget:
        page = QWidget()
        self._scroller = scroller = ScrollColumn()
        scroller.rows.setSpacing(10)
        for row in (self.task, self.open_controls, self.card):
            scroller.rows.addWidget(row)
        scroller.rows.addStretch(1)
        ways = QHBoxLayout()
        ways.addWidget(_button(self.start_over))
        ways.addStretch(1)
        ways.addWidget(_button(self.leave))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(scroller, 1)
        column.addLayout(ways)
        return page

    def _show(self) -> None:
        exercise, trial = self._practice.exercise, self._practice.is_trial
        self._stack.setCurrentIndex(0 if exercise is None else 1)
        self.start_over.setEnabled(exercise is not None)
        self.leave.setEnabled(exercise is not None or trial)
        self.leave.setText(self.tr("End the t&rial") if trial else self.tr("Leave the exe&rcise"))
        self.leave.setToolTip(
            self.tr("Back to your own project, and to the exercise's settings")
            if trial
            else self.tr("Go on with this project free of the exercise; its file stays as it was saved")
        )
        self.header.set_subtitle(self.tr("on trial") if trial else "")
        if exercise is not None:
            self._show_exercise(exercise)
        self.card.show_state()
        self._scroll_to_news()

    def _scroll_to_news(self) -> None:
        """What has just been said is below a long task."""
        said = (self._practice.judgement, self._practice.hints_shown)
        is_news, self._said = said != self._said, said
        if is_news and self.card.messages:
            # why later: only then the column knows its new height.
            QTimer.singleShot(0, self.card, lambda: self._scroller.ensureWidgetVisible(self.card, 0, 0))

    def _show_exercise(self, exercise: ExerciseSpec) -> None:
        # why not in one text: a title is no Markdown.
        self.task.show_markdown(f"## {_escaped(exercise.title)}\n\n{exercise.task}")
        titles = [control_title(control) for control in exercise.open]
        text = self.tr("You may change: {controls}. Training and stepping are free.")
        nothing = self.tr("You may change no settings. Training and stepping are free.")
        self.open_controls.setText(text.format(controls=", ".join(titles)) if titles else nothing)


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setProperty("quiet", True)
    button.setMinimumHeight(28)
    return button


def _escaped(title: str) -> str:
    """A title as Markdown that shows it letter by letter."""
    return "".join(f"\\{letter}" if letter in r"\`*_{}[]<>()#+-.!|$~" else letter for letter in title)

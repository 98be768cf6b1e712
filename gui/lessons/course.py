"""Which lesson and step one is at, what was answered there, and the way back to one's own project."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject, QTimer, Signal

from engine.lessons.attempt import Attempt, Given
from engine.lessons.lesson import Lesson, Step
from engine.lessons.progress import Progress
from engine.lessons.setup import Setup
from engine.lessons.situation import Situation
from engine.lessons.tasks import PredictTask, StateTask
from engine.lessons.wording import filled
from gui.document.document import Document
from gui.lessons.seen import seen
from gui.lessons.stage import Stage
from gui.session.session import Session

#: Milliseconds after which the workspace is looked at when something happened there.
WATCH_DELAY = 60
#: Stands where a number can't be computed just now.
UNKNOWN = "?"


class Course(QObject):
    """Knows no widget. Every step can be reached at any time, whatever was answered."""

    #: When one is at another step, or in no lesson any more.
    moved = Signal()
    #: When something about the step's task has changed, or the numbers in its text.
    judged = Signal()
    #: When there is progress to keep.
    progress_changed = Signal()

    def __init__(self, document: Document, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._session = document, session
        self.stage = Stage(document, session, self)
        self.lesson: Lesson | None = None
        self.place = 0
        self.attempt: Attempt | None = None
        self.progress = Progress()
        #: Whether entering the step has changed anything in the workspace.
        self.was_set_up = False
        self._came_from = session.workspace
        self._start: Situation | None = None
        self._deeds: Counter[str] = Counter()
        self._given: Given = None
        self._predicting = False
        self._watching = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WATCH_DELAY)
        self._timer.timeout.connect(self._look)
        self.stage.ready.connect(self._go_on)
        session.deed_done.connect(self._note_deed)
        session.moment_changed.connect(self._note_moment)
        for happened in (document.changed, document.progressed, session.workspace_changed):
            happened.connect(self._look_soon)
        document.loaded.connect(self._end)

    @property
    def step(self) -> Step | None:
        """The step one is at."""
        return None if self.lesson is None else self.lesson.steps[self.place]

    @property
    def is_last(self) -> bool:
        """Whether there is no further step."""
        return self.lesson is not None and self.place == len(self.lesson.steps) - 1

    def situation(self) -> Situation:
        """How things stand now."""
        return seen(self._document, self._session, self._deeds, self._start)

    def text(self, markdown: str) -> str:
        """A text of the lesson with the numbers of the moment in it."""
        return filled(markdown, self.situation().read, UNKNOWN)

    def text_at_start(self, markdown: str) -> str:
        """A text with the numbers as they were when the step was entered."""
        return filled(markdown, (self._start or self.situation()).read, UNKNOWN)

    def watch(self, on: bool) -> None:
        """Look at the workspace whenever something happens there, or leave that."""
        self._watching = on
        self._look_soon()

    # Going through a lesson.

    def begin(self, lesson: Lesson, place: int | None = None) -> None:
        """Take up a lesson, where one has left it unless a step is given."""
        if self.lesson is None:
            self._came_from = self._session.workspace
        self.lesson = lesson
        self.go_to(self.progress.of(lesson).step if place is None else place)

    def go_to(self, place: int) -> None:
        """To any step; the setup is the last one up to there."""
        if self.lesson is not None and 0 <= place < len(self.lesson.steps):
            self._enter(place, self.lesson.setup_at(place))

    def next(self) -> None:
        """To the next step; from the last one the lesson is finished, and left."""
        if self.lesson is None:
            return
        if self.is_last:
            self._keep(self.progress.with_finished(self.lesson))
            self.leave()
        else:
            self._enter(self.place + 1, self.lesson.steps[self.place + 1].setup)

    def back(self) -> None:
        """To the step before."""
        self.go_to(self.place - 1)

    def leave(self) -> None:
        """Back to one's own project, as it was."""
        if self.lesson is None:
            return
        lesson = self.lesson
        self._end()
        if self._document.replaces_training:
            self._session.stop()
        self._document.bring_back(self.tr("Leave lesson “{title}”").format(title=lesson.front.title))
        self._session.show_workspace(self._came_from)

    def set_up_again(self) -> None:
        """Put the workspace back into the state in which the step begins."""
        if self.lesson is not None:
            self.go_to(self.place)

    def show(self, setup: Setup, text: str) -> None:
        """Set up something else, as an example of a term; outside a lesson Undo is the way back."""
        in_lesson = self.lesson is not None
        self.was_set_up = self.stage.set_up(setup, text, keeps_own=in_lesson) or self.was_set_up
        if in_lesson:
            self.judged.emit()

    # The task.

    def answer(self, given: Given) -> None:
        """Check an answer; of a prediction once the program has done what was predicted."""
        if self.attempt is None:
            return
        self._given = given
        if isinstance(self.attempt.task, PredictTask):
            self._predicting = True
            self.attempt.verdict = None
            self._set_up(self.attempt.task.then)
        else:
            self._judge()

    def give_hint(self) -> None:
        """One more hint."""
        if self.attempt is not None:
            self.attempt.give_hint()
            self.judged.emit()

    def show_answer(self) -> None:
        """The answer; what can be brought about is brought about."""
        if self.attempt is None:
            return
        self.attempt.answer_shown = True
        if isinstance(self.attempt.task, StateTask):
            self._set_up(self.attempt.task.solution)
        self.judged.emit()

    def _enter(self, place: int, setup: Setup | None) -> None:
        lesson = self.lesson
        if lesson is None:
            return
        self.place = place
        task = lesson.steps[place].task
        self.attempt = Attempt(task) if task is not None else None
        self._predicting = False
        self.stage.forget()
        self.was_set_up = setup is not None and self._set_up(setup)
        self._begin_anew()
        self._keep(self.progress.at(lesson, place))
        self.moved.emit()

    def _begin_anew(self) -> None:
        self._deeds.clear()
        self._start = None
        self._start = self.situation()

    def _set_up(self, setup: Setup) -> bool:
        title = self.lesson.front.title if self.lesson is not None else ""
        return self.stage.set_up(setup, self.tr("Lesson “{title}”").format(title=title))

    def _go_on(self) -> None:
        """A setup is done: that of the step, or what was predicted."""
        if self._predicting:
            self._predicting = False
            self._judge()
        elif self.attempt is None or (self.attempt.verdict is None and not self.attempt.answer_shown):
            self._begin_anew()
            self.judged.emit()
        else:
            self._look()

    def _judge(self) -> None:
        attempt = self.attempt
        if attempt is None or self.lesson is None:
            return
        attempt.answer(self._given, self.situation())
        if attempt.is_right:
            self._keep(self.progress.with_solved(self.lesson, self.place))
        if attempt.verdict is not None and attempt.verdict.setup is not None:
            self._set_up(attempt.verdict.setup)
        self.judged.emit()

    def _look_soon(self) -> None:
        if (
            self._watching
            and self.attempt is not None
            and self.attempt.is_live
            and not self._timer.isActive()
        ):
            self._timer.start()

    def _look(self) -> None:
        """What is asked for may have come about."""
        if self.attempt is None or self.lesson is None or self.stage.busy:
            return
        if self.attempt.watch(self.situation()):
            self._keep(self.progress.with_solved(self.lesson, self.place))
            self.judged.emit()

    def _note_deed(self, name: str) -> None:
        self._deeds[name] += 1
        self._look_soon()

    def _note_moment(self) -> None:
        walk = self._session.expression_walk
        if walk is not None and walk.index == walk.length and self._deeds["stepped"]:
            self._deeds["stepped_to_end"] = max(self._deeds["stepped_to_end"], 1)
        self._look_soon()

    def _keep(self, progress: Progress) -> None:
        self.progress = progress
        self.progress_changed.emit()

    def _end(self) -> None:
        """In no lesson any more."""
        if self.lesson is None:
            return
        self.stage.forget()
        self._timer.stop()
        self.lesson = self.attempt = self._start = None
        self.moved.emit()

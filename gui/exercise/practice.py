"""The exercise that is open: whether it is fulfilled, its hints, beginning again, leaving it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from engine.exercise.check import Judgement
from engine.exercise.handing_out import begun, first_state
from engine.exercise.measure import judged
from engine.exercise.spec import ExerciseSpec
from engine.lessons.formula_error import FormulaError
from engine.spec import Project
from engine.training.state import TrainingState
from engine.training_error import TrainingError
from gui.document.document import Document
from gui.document.progress import Progress
from gui.session.session import Session


class Practice(QObject):
    """Knows no widget. A check looks at where the training stands; what is changed later takes it back."""

    #: When the exercise is another one, or what was said about it.
    changed = Signal()
    #: When another exercise was opened, or one's own begun to be tried.
    begun = Signal()
    #: When a trial ended, and the teacher's own project is back.
    trial_ended = Signal()

    def __init__(self, document: Document, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._session = document, session
        #: What the last check found; None where nothing was checked, or something was changed since.
        self.judgement: Judgement | None = None
        #: What it looked at.
        self._judged: tuple[Project, TrainingState] | None = None
        self.hints_shown = 0
        self._known = self._task_of(document.project)
        self._wants_check = False
        self._trying = False
        #: What is shown again where Undo leads out of a trial.
        self._before_trial: Project | None = None
        document.changed.connect(self._follow)
        document.progressed.connect(self._follow_progress)
        document.loaded.connect(self._follow_loaded)
        session.running_changed.connect(self._follow_run)
        session.data_changed.connect(self._check_if_wanted)

    @property
    def exercise(self) -> ExerciseSpec | None:
        """The one that is open."""
        return self._document.project.exercise

    @property
    def is_trial(self) -> bool:
        """Whether a teacher tries an exercise out, and his own project waits."""
        return self._trying and self._document.replaces_training

    @property
    def hints(self) -> tuple[str, ...]:
        """Those that were asked for."""
        return self.exercise.hints[: self.hints_shown] if self.exercise is not None else ()

    def check(self) -> None:
        """Is it fulfilled? A running training pauses first, and data that still load are waited for."""
        if self.exercise is None:
            return
        self._wants_check = True
        if self._session.running:
            self._session.pause()
        else:
            self._check_if_wanted()

    def give_hint(self) -> None:
        """One more."""
        if self.exercise is not None:
            self.hints_shown = min(self.hints_shown + 1, len(self.exercise.hints))
            self.changed.emit()

    def answer(self, number: float) -> None:
        """The number that the learner gives, as one undoable step."""
        project, exercise = self._document.project, self.exercise
        if exercise is not None and exercise.answer != number:
            after = project.with_changes(exercise=exercise.with_changes(answer=number))
            self._document.replace(self.tr("Answer {number}").format(number=f"{number:g}"), after, None)

    def start_over(self) -> None:
        """Back to what the teacher handed out, as one undoable step."""
        exercise = self.exercise
        if exercise is not None:
            self._session.stop()
            self._put(self.tr("Start the exercise over"), begun(self._document.project))

    def leave(self) -> None:
        """Free of locks, as a project without a file; from a trial, back to one's own project."""
        if self.is_trial:
            self._trying = False
            self._session.stop()
            self._document.bring_back(self.tr("End the trial"))
            self.trial_ended.emit()
        elif self.exercise is not None:
            after = self._document.project.with_changes(exercise=None)
            self._document.replace(self.tr("Leave the exercise"), after, None)

    def try_out(self, project: Project) -> None:
        """Show an exercise as a learner opens it; one's own project waits meanwhile."""
        self._session.stop()
        self._before_trial = None if self._document.replaces_training else self._document.project
        self._document.put_aside(labs=False, network=True)
        self._trying = True
        self._put(self.tr("Try the exercise out"), project)

    def _put(self, text: str, project: Project) -> None:
        state = first_state(project.exercise) if project.exercise is not None else None
        progress = Progress.start(project) if state is None else Progress.stored(project, state)
        self._document.replace(text, project, progress)

    def _follow_loaded(self) -> None:
        self._trying = False
        self._known = None
        self._follow()

    def _follow(self) -> None:
        # why: a lesson that was begun during a trial leads back to one's own project, too.
        self._trying = self.is_trial
        if self._trying and self._document.project is self._before_trial:
            # why later: while Undo is at work, nothing can be put on top of it.
            QTimer.singleShot(0, self, self._end_undone_trial)
        known, self._known = self._known, self._task_of(self._document.project)
        # why not always: an edit that was refused has changed nothing.
        if not self._is_as_judged:
            self._forget()
        if known != self._known:
            self.hints_shown = 0
            if self._known is not None:
                self.begun.emit()
        self.changed.emit()

    def _end_undone_trial(self) -> None:
        if self.is_trial and self._document.project is self._before_trial:
            self.leave()

    def _follow_progress(self) -> None:
        """Steps and rewinds lead to other weights, too."""
        if self.judgement is not None and not self._is_as_judged:
            self._forget()
            self.changed.emit()

    def _follow_run(self, running: bool) -> None:
        if running:
            self._forget()
            self.changed.emit()
        elif self.exercise is not None:
            self._wants_check = True
            self._check_if_wanted()

    @property
    def _is_as_judged(self) -> bool:
        if self._judged is None:
            return False
        project, state = self._judged
        return self._document.project is project and self._document.state.same_as(state)

    def _forget(self) -> None:
        self.judgement = None
        self._wants_check = False

    def _check_if_wanted(self) -> None:
        session, exercise, data = self._session, self.exercise, self._session.data
        if not self._wants_check or exercise is None or data is None:
            return
        if session.running or not session.has_current_data:
            return
        self._wants_check = False
        project, state = self._document.project, self._document.state
        self._judged = project, state
        try:
            self.judgement = judged(exercise.check, project, data, state)
        except (FormulaError, TrainingError) as error:
            self.judgement = Judgement((), error)
        self.changed.emit()

    @staticmethod
    def _task_of(project: Project) -> ExerciseSpec | None:
        """What makes an exercise another one: all of it but the learner's answer."""
        return project.exercise.with_changes(answer=None) if project.exercise is not None else None

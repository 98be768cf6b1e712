"""A teacher's way from the project that is open to a file that can be handed out."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from engine.exercise.check import Judgement
from engine.exercise.handing_out import first_state, start_from, start_of
from engine.exercise.measure import judged
from engine.exercise.spec import StartSpec
from engine.lessons.formula_error import FormulaError
from engine.project_file import save_project
from engine.spec import Project
from engine.training.initial import initial_state
from engine.training_error import TrainingError
from gui.document.document import Document
from gui.document.storage import Storage
from gui.errors.explain import words_of
from gui.exercise.dialog import ExerciseDialog
from gui.exercise.draft import Draft
from gui.exercise.practice import Practice
from gui.session.session import Session

#: Milliseconds after the training or the project moved on.
_DELAY = 250


class Making(QObject):
    """Opens the dialog with what was written last for this project.

    The exercise begins with the project as it is; one that is open, with what was handed out.
    """

    #: When an exercise shall be written into a file; carries the Project that it is.
    save_requested = Signal(object)

    def __init__(self, window: QWidget, session: Session, practice: Practice) -> None:
        super().__init__(window)
        self._window, self._session, self._practice = window, session, practice
        self._draft: Draft | None = None
        #: What was written for projects that were open before, by their files.
        self._others: dict[Path, Draft] = {}
        #: Knows the project's file, where projects have files.
        self.storage: Storage | None = None
        self.dialog: ExerciseDialog | None = None
        self.make = QAction(window)
        self.make.setObjectName("make_exercise")
        self.make.triggered.connect(lambda _=False: self.open())
        practice.changed.connect(self._name_action)
        practice.trial_ended.connect(self.open)
        session.document.loaded.connect(self._put_away)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self._show_start)
        document = session.document
        for moved in (document.changed, document.progressed, session.running_changed, session.data_changed):
            moved.connect(self._show_start_soon)
        self._name_action()

    @property
    def _document(self) -> Document:
        return self._session.document

    def open(self) -> None:
        """Show the dialog."""
        if self._practice.is_trial:
            self._practice.leave()
            return
        if self.dialog is None:
            self.dialog = ExerciseDialog(self._window, self._last_draft, self._judge, self._about_start())
            self.dialog.try_requested.connect(self._try)
            self.dialog.save_requested.connect(self._save)
            self.dialog.finished.connect(self._close)
            if self._practice.exercise is not None:
                self.dialog.setWindowTitle(self.tr("Edit the exercise"))
        self.dialog.show()
        self.dialog.raise_()

    def _close(self) -> None:
        if self.dialog is not None:
            self._draft = self.dialog.draft
            self.dialog.deleteLater()
            self.dialog = None

    def _put_away(self) -> None:
        """What was written belongs to the project that was open; the storage still knows that one's file.

        An exercise that is opened can be made into another one, also when it was left.
        """
        if self.dialog is not None:
            self.dialog.close()
        if self._file is not None and self._draft is not None:
            self._others[self._file] = self._draft
        exercise = self._practice.exercise
        self._draft = Draft.of(exercise) if exercise is not None else None

    @property
    def _last_draft(self) -> Draft:
        if self._draft is None and self._file is not None:
            self._draft = self._others.get(self._file)
        return self._draft or Draft()

    @property
    def _file(self) -> Path | None:
        return self.storage.path if self.storage is not None else None

    def _name_action(self) -> None:
        exercise = self._practice.exercise is not None
        self.make.setText(self.tr("&Edit the exercise …") if exercise else self.tr("&Make an exercise …"))
        self.make.setToolTip(
            self.tr("Change its texts, its check and what may be changed")
            if exercise
            else self.tr("Hand this project out with a task and a check, locked to what you choose")
        )

    def _start(self) -> StartSpec:
        exercise = self._practice.exercise
        if exercise is not None:
            return exercise.start
        return start_from(self._document.project, self._document.state)

    def _show_start_soon(self) -> None:
        """Whoever trains on while the dialog is open hands out other weights."""
        if self.dialog is not None and not self._session.running:
            self._timer.start()

    def _show_start(self) -> None:
        if self.dialog is not None:
            self.dialog.show_start(self._about_start())

    def _about_start(self) -> str:
        start = self._start()
        if self._practice.exercise is not None:
            return self.tr(
                "The learner begins with what was handed out before. To change that, start over and leave "
                "the exercise, change the project, and make an exercise of it."
            )
        if start.state is None:
            return self.tr("The learner begins with this project, untrained.")
        return self.tr(
            "The learner begins with this project, trained for %n epochs.", None, start.state.epoch
        )

    def _judge(self, check: str) -> Judgement | None:
        """What a check finds where the learner begins; None while other data are there."""
        exercise, session = self._practice.exercise, self._session
        start = self._document.project if exercise is None else start_of(exercise)
        if session.data is None or not session.has_current_data or start.data != self._document.data:
            return None
        if exercise is None:
            state = self._document.state
        else:
            state = first_state(exercise) or initial_state(start.network, start.data.input_count)
        try:
            return judged(check, start, session.data, state)
        except (FormulaError, TrainingError) as error:
            return Judgement((), error)

    def _made(self) -> Project | None:
        """The exercise as it is written; None where something is missing, which is said."""
        if self.dialog is None:
            return None
        try:
            made = self.dialog.draft.made(self._document.project, self._start())
        except ValidationError as error:
            self.dialog.complain(_in_words(error, self.dialog.draft))
            return None
        self.dialog.complain("")
        return made

    def _try(self) -> None:
        made = self._made()
        if made is not None and self.dialog is not None:
            self.dialog.close()
            self._practice.try_out(made)

    def _save(self) -> None:
        made = self._made()
        if made is not None:
            self.save_requested.emit(made)

    def write(self, path: Path, made: Project) -> None:
        """Write an exercise into a file; then the dialog has done its work. Raises ProjectFileError."""
        save_project(path, made, first_state(made.exercise) if made.exercise is not None else None)
        if self.dialog is not None:
            self.dialog.close()
        text = self.tr("Written: {file}. Open it to see what the learner sees.")
        self._session.said.emit(text.format(file=path.name))


def _in_words(error: ValidationError, draft: Draft) -> str:
    """What is missing, or what the engine says about it."""
    if not draft.title.strip():
        return QCoreApplication.translate("Making", "The exercise needs a title.")
    if not draft.task.strip():
        return QCoreApplication.translate("Making", "The exercise needs a task: say what is to be done.")
    if not draft.check.strip():
        return QCoreApplication.translate("Making", "The exercise needs a check: say when it is fulfilled.")
    return words_of(error).line

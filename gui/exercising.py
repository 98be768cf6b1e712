"""Exercises in the window: their commands, and the panel that comes and goes with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from engine.project_file import SUFFIX, ProjectFileError
from engine.spec import Project
from gui.document.control_lock import ControlLock
from gui.document.storage import Storage
from gui.errors.explain import words_of
from gui.errors.problem_box import tell
from gui.exercise.making import Making
from gui.exercise.panel import ExercisePanel
from gui.exercise.practice import Practice
from gui.files.file_actions import FileActions
from gui.session.saving import Saving
from gui.session.session import Session
from gui.window import MainWindow


class Exercising(QObject):
    """Wires the Exercise panel, and the dialog in which one is made, to the window around them."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self.practice = Practice(session.document, session, self)
        self.making = Making(window, session, self.practice)
        self.panel = ExercisePanel(self.practice, self.making.make)
        self._was_open = False

    def join(self, files: FileActions, storage: Storage, saving: Saving, guests: Sequence[QAction]) -> None:
        """Once the window is filled: the commands, and what happens when an exercise is opened or left.

        `guests` are commands that choose another data set.
        """
        self._files, self._storage = files, storage
        self.making.storage = storage
        self._saving = saving
        self.making.save_requested.connect(self._save)
        self.practice.changed.connect(self._show_panel)
        learn = self._window.menu("learn", self.tr("&Learn"))
        learn.addSeparator()
        learn.addActions([self._shown_action(), self.making.make, self.panel.start_over, self.panel.leave])
        learn.addSeparator()
        ControlLock(self._window.document, {"data_set": guests}, self)
        self._show_panel()

    def gives_way_to(self, project: Project) -> bool:
        """Whether an exercise is open; then the project replaces it, after asking about unsaved changes.

        One that is only tried out is ended.
        """
        if self.practice.is_trial:
            self.practice.leave()
        if self.practice.exercise is None:
            return False
        self._files.start_with(project)
        return True

    def _shown_action(self) -> QAction:
        area = self._window.dock_area
        action = self._window.new_action(
            "exercise", self.tr("E&xercise"), lambda: area.show_companion("exercise", action.isChecked())
        )
        action.setCheckable(True)
        action.setToolTip(self.tr("The task of the exercise that is open"))
        area.dock("exercise").toggleViewAction().toggled.connect(action.setChecked)
        action.setChecked(not area.dock("exercise").isHidden())
        return action

    def _show_panel(self) -> None:
        """It comes with an exercise and goes with it; a list of lessons gives it room."""
        is_open = self.practice.exercise is not None or self.practice.is_trial
        if is_open == self._was_open:
            return
        self._was_open = is_open
        area = self._window.dock_area
        if is_open:
            area.show_companion("lessons", False)
            self._window.session.show_workspace("network")
        area.show_companion("exercise", is_open)

    def _save(self, exercise: Project) -> None:
        suffix = SUFFIX.removeprefix(".")
        filters = {suffix: self.tr("Backprop Studio projects ({pattern})").format(pattern=f"*{SUFFIX}")}
        name = exercise.exercise.title if exercise.exercise is not None else ""
        self._saving.ask(
            self.tr("Save the exercise"), name, filters, lambda path: self._write(path, exercise)
        )

    def _write(self, path: Path, exercise: Project) -> None:
        try:
            self.making.write(path, exercise)
        except ProjectFileError as error:
            tell(self._window, "export_problem", words_of(error))
            return
        # why: what is open would be older than its file.
        if self.practice.exercise is not None and path == self._storage.path:
            self._files.open_file(path)

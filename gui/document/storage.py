"""Which file the document belongs to, and whether it holds something the file does not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.project_file import StoredProject, save_project
from engine.runs.fitting import Shortened
from engine.spec import Project
from engine.training.state import TrainingState
from gui.document.document import Document
from gui.document.file_lock import locked
from gui.document.file_version import FileVersion


class Storage(QObject):
    """Knows the document's file. Saving raises ProjectFileError, and then nothing has changed."""

    #: When the file, or whether it is up to date, may have changed.
    changed = Signal()
    #: After runs had to be stored without some of what they are, for want of room; carries a Shortened.
    shortened = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._path: Path | None = None
        self._version: FileVersion | None = None
        #: No file holds the work, however much it is what was opened or saved last.
        self._is_unsaved = False
        self._saved: tuple[Project, TrainingState] = document.own
        self._saved_outline = document.own_outline
        self._belongs = True
        self._holds_exercise = False
        document.changed.connect(self._follow_preset)
        document.changed.connect(self.changed)
        document.progressed.connect(self.changed)
        document.runs.changed.connect(self.changed)

    @property
    def path(self) -> Path | None:
        """The project's file; None before it was saved for the first time."""
        return self._path

    @property
    def modified(self) -> bool:
        """Whether settings, runs, or weights that belong there differ from what was opened or saved last."""
        saved, saved_state = self._saved
        project, state = self._document.own
        if self._is_unsaved or project != saved or (saved.keeps_weights and not state.same_as(saved_state)):
            return True
        return self._document.own_outline != self._saved_outline

    @property
    def belongs_to_file(self) -> bool:
        """Whether saving means the file: not after another preset was opened, or an exercise left."""
        is_exercise = self._document.own[0].exercise is not None
        return self._path is not None and self._belongs and is_exercise == self._holds_exercise

    @property
    def digest(self) -> str:
        """Of what stood in the file when it was opened or saved last; empty where there is no file."""
        return self._version.digest if self._version is not None else ""

    @property
    def is_replaced(self) -> bool:
        """Whether somebody else has changed the file since it was opened or saved: saving would undo that."""
        return self._path is not None and self._version is not None and self._version.is_replaced(self._path)

    def note_gone(self) -> None:
        """The file has been taken away: nothing holds the work any more until it is saved again."""
        self._is_unsaved = True
        self.changed.emit()

    def take(self, path: Path, stored: StoredProject, version: FileVersion | None) -> None:
        """Take what was read from a file; `version` is what stood there before it was read."""
        self._document.load(stored.project, stored.state, stored.runs)
        self._mark_saved(path, version)

    def save(self, path: Path, over: bool = True) -> bool:
        """Write the project, its runs and, if it keeps them, its weights into a file, whole or not at all.

        Not `over` what somebody else has changed in the project's own file: False then. Weights of a training
        that diverged are no numbers any more; the project is saved without them.
        """
        with locked(path):
            if not over and self.is_replaced:
                return False
            shortened = self._write(path)
        if shortened:
            self.shortened.emit(shortened)
        return True

    def _write(self, path: Path) -> Shortened:
        project, state = self._document.own
        runs = self._document.own_runs
        if project.keeps_weights:
            shortened = save_project(path, project, state if state.is_finite else None, runs)
        else:
            curves = [run.without_weights() for run in runs if run.note or not run.present]
            shortened = save_project(path, project, None, curves)
        self._mark_saved(path, FileVersion.of(path))
        return shortened

    def start_new(self, project: Project) -> None:
        """Take a project that has no file yet."""
        self._document.load(project, None)
        self._mark_saved(None, None)

    def take_recovered(self, stored: StoredProject, path: Path | None, digest: str) -> None:
        """Take work that was rescued: it belongs to `path`, where `digest` stood, but is not in there yet."""
        self._document.load(stored.project, stored.state, stored.runs)
        self._mark_saved(path, FileVersion(digest) if digest else None)
        self._is_unsaved = True
        self.changed.emit()

    def _follow_preset(self) -> None:
        """A project that is no preset any more, because its set is another, belongs where it did."""
        project, saved = self._document.own[0], self._saved[0]
        if project.preset is not None or project == saved:
            self._belongs = project.preset == saved.preset

    def _mark_saved(self, path: Path | None, version: FileVersion | None) -> None:
        self._belongs, self._is_unsaved = True, False
        self._path, self._version = path, version
        self._saved = self._document.own
        self._saved_outline = self._document.own_outline
        self._holds_exercise = self._saved[0].exercise is not None
        self.changed.emit()

"""The open project: the one source of truth that all panels show and edit."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from engine.spec import DataSpec, NetworkSpec, Project, Spec, TrainingSpec
from engine.training.history import MetricsHistory
from engine.training.state import EpochMetrics, TrainingState
from gui.document.change import Change, difference, keeps_weights
from gui.document.commands import EditProject
from gui.document.progress import Progress
from gui.document.wording import refusal


class Document(QObject):
    """Holds the project and how far its training has come; every edit is an undo command."""

    #: After any edit, undo or redo; carries a Change. Not while training goes on.
    changed = Signal(object)
    #: After training has moved on (`record_progress`), at most 30 times a second.
    progressed = Signal()
    #: When an edit was refused; carries one line for the user. The project is as it was.
    refused = Signal(str)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._progress = Progress.start(project)
        self.undo_stack = QUndoStack(self)

    @property
    def project(self) -> Project:
        """Everything the learner configured."""
        return self._project

    @property
    def network(self) -> NetworkSpec:
        """The current network."""
        return self._project.network

    @property
    def data(self) -> DataSpec:
        """The current data set."""
        return self._project.data

    @property
    def training(self) -> TrainingSpec:
        """The current training settings."""
        return self._project.training

    @property
    def progress(self) -> Progress:
        """State and history together, as undo commands keep them."""
        return self._progress

    @property
    def state(self) -> TrainingState:
        """Where the training stands."""
        return self._progress.state

    @property
    def history(self) -> MetricsHistory:
        """What the finished epochs measured."""
        return self._progress.history

    def edit_network(self, text: str, merge: str | None = None, **changes: object) -> bool:
        """Change fields of the network as one undoable step; False when refused."""
        return self._edit_part("network", self.network, text, merge, changes)

    def edit_data(self, text: str, merge: str | None = None, **changes: object) -> bool:
        """Change fields of the data spec as one undoable step; False when refused."""
        return self._edit_part("data", self.data, text, merge, changes)

    def edit_training(self, text: str, merge: str | None = None, **changes: object) -> bool:
        """Change fields of the training spec as one undoable step; False when refused."""
        return self._edit_part("training", self.training, text, merge, changes)

    def edit(self, text: str, after: Project, merge: str | None = None) -> None:
        """Replace the project as one undoable step named `text`; `merge` joins drags of one control."""
        if after == self._project:
            return
        fresh = None if keeps_weights(self._project, after) else Progress.start(after)
        self.undo_stack.push(EditProject(self, text, after, fresh, merge))

    def open_project(self, project: Project, text: str) -> None:
        """Take another project's settings as one undoable step, with a fresh start."""
        self.undo_stack.push(EditProject(self, text, project, Progress.start(project)))

    def load(self, project: Project, state: TrainingState | None) -> None:
        """Take another project as it was stored. There is nothing to undo afterwards."""
        self.undo_stack.clear()
        self.put(project, Progress.stored(state) if state is not None else Progress.start(project))

    def reset(self) -> None:
        """Start the training over, undoably."""
        self.open_project(self._project, self.tr("Reset training"))

    def put(self, project: Project, progress: Progress | None) -> None:
        """For undo commands: set the project, and the progress unless it stays."""
        change = difference(self._project, project, state=progress is not None)
        self._project = project
        if progress is not None:
            self._progress = progress
        self.changed.emit(change)

    def record_progress(self, state: TrainingState, metrics: Sequence[EpochMetrics]) -> None:
        """For the session: training went on to `state`, finishing the epochs in `metrics`."""
        history = self._progress.history
        history.extend(metrics)
        self._progress = Progress(state, history)
        self.progressed.emit()

    def _edit_part(
        self, field: str, part: Spec, text: str, merge: str | None, changes: dict[str, object]
    ) -> bool:
        try:
            after = self._project.with_changes(**{field: part.with_changes(**changes)})
        except ValidationError as error:
            self.refused.emit(refusal(error))
            self.changed.emit(Change(network=True, data=True, training=True))
            return False
        self.edit(text, after, merge)
        return True

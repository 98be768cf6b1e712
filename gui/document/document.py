"""The open project: the one source of truth that all panels show and edit."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from engine.editing import EditError
from engine.exercise.lock import kept_from
from engine.network_spec import Link
from engine.runs.kept import KeptRun
from engine.spec import DataSpec, LabsSpec, NetworkSpec, Project, Spec, TrainingSpec
from engine.training.carry_over import patched
from engine.training.checkpoints import Checkpoints
from engine.training.history import MetricsHistory
from engine.training.state import EpochMetrics, TrainingState
from gui.document.aside import Aside
from gui.document.branches import Branch, Branches
from gui.document.change import Change, difference, starts_over
from gui.document.commands import EditParameters, EditProject
from gui.document.progress import Moment, Progress
from gui.document.runs import Run, Runs
from gui.errors.exercise import lock_refusal
from gui.errors.explain import words_of
from gui.errors.words import RefusalError

LabName = Literal["slope", "graph", "neuron"]

#: Largest weight or bias that can be set by hand.
LARGEST_PARAMETER = 1000.0
#: So many edits can be taken back; then the oldest stays for good.
MOST_UNDONE = 200


class Document(QObject):
    """Holds the project and how far its training has come; every edit is an undo command."""

    #: After any edit, undo or redo; carries a Change. Not while training goes on.
    changed = Signal(object)
    #: After training has moved on (`record_progress`), at most 40 times a second.
    progressed = Signal()
    #: When single parameters were set by hand; carries {place in state.parameters: value}. Comes before
    #: `changed`.
    parameters_edited = Signal(object)
    #: After an edit that made the trained weights meaningless; carries how many epochs Undo brings back.
    started_over = Signal(int)
    #: After another project was taken as it was stored, and the undo history with the old one was dropped.
    loaded = Signal()
    #: When an edit was refused; carries one line for the user. The project is as it was.
    refused = Signal(str)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._progress = Progress.start(project)
        self._keys: list[Link] | None = None
        self._places: dict[Link, int] | None = None
        self._aside: Aside | None = None
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(MOST_UNDONE)
        self.branches = Branches(self)
        self.runs = Runs(self)

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
    def labs(self) -> LabsSpec:
        """What is set up in the labs."""
        return self._project.labs

    @property
    def progress(self) -> Progress:
        """State and history together, as undo commands keep them."""
        return self._progress

    @property
    def state(self) -> TrainingState:
        """Where the training stands."""
        return self._progress.state

    @property
    def own(self) -> tuple[Project, TrainingState]:
        """What the user made: without what was put over it since `put_aside`. This is what is saved."""
        project, progress = self._own
        return project, progress.state

    @property
    def own_runs(self) -> list[KeptRun]:
        """The user's own trainings, the present one among them, as they are saved."""
        return self.runs.stored(*self._own)

    @property
    def own_outline(self) -> list[tuple[int, str, int]]:
        """By what one sees quickly that the user's own runs are others than before."""
        return self.runs.outline(self._own[1])

    @property
    def _own(self) -> tuple[Project, Progress]:
        if self._aside is None:
            return self._project, self._progress
        aside = self._aside.without_shown(self._project)
        return aside.put_back(self._project), aside.progress or self._progress

    @property
    def history(self) -> MetricsHistory:
        """What the finished epochs measured."""
        return self._progress.history

    @property
    def checkpoints(self) -> Checkpoints:
        """Earlier moments of the training."""
        return self._progress.checkpoints

    def edit_network(self, text: str, merge: str | None = None, **changes: object) -> bool:
        """Change fields of the network as one undoable step; False when refused."""
        return self._edit_part("network", self.network, text, merge, changes)

    def edit_data(self, text: str, merge: str | None = None, **changes: object) -> bool:
        """Change fields of the data spec as one undoable step; False when refused."""
        return self._edit_part("data", self.data, text, merge, changes)

    def edit_training(self, text: str, merge: str | None = None, **changes: object) -> bool:
        """Change fields of the training spec as one undoable step; False when refused."""
        return self._edit_part("training", self.training, text, merge, changes)

    def edit_watch(self, text: str, **changes: object) -> bool:
        """Change breakpoints or pins as one undoable step; False when refused."""
        return self._edit_part("watch", self._project.watch, text, None, changes)

    def edit_lab(self, lab: LabName, text: str, /, merge: str | None = None, **changes: object) -> bool:
        """Change fields of one lab as one undoable step; False when refused."""
        try:
            after = getattr(self._project.labs, lab).with_changes(**changes)
        except ValidationError as error:
            return self._refuse(words_of(error).line)
        return self._edit_part("labs", self._project.labs, text, merge, {lab: after})

    def change_network(
        self, text: str, edit: Callable[[NetworkSpec], NetworkSpec], merge: str | None = None
    ) -> bool:
        """Let a function of `engine.editing` change the network; False when it can't be done."""
        try:
            after = self._project.with_changes(network=edit(self.network))
        except (EditError, RefusalError, ValidationError) as error:
            return self._refuse(words_of(error).line)
        return self.edit(text, after, merge)

    def edit_parameters(self, text: str, values: Mapping[Link, float], merge: str | None = None) -> bool:
        """Set weights, by (source, target), and biases, by ("", target), as one undoable step."""
        if self._project.keeps("weights"):
            return self._refuse(lock_refusal(["weights"]))
        if any(self.place_of(key) is None for key in values):
            return self._refuse(self.tr("This link or neuron is not there any more."))
        if not all(math.isfinite(value) and abs(value) <= LARGEST_PARAMETER for value in values.values()):
            text = self.tr("A parameter is a number from −{most} to {most}.")
            return self._refuse(text.format(most=LARGEST_PARAMETER))
        self._push(EditParameters(self, text, values, merge))
        return True

    @property
    def parameter_keys(self) -> list[Link]:
        """What each number of `state.parameters` belongs to."""
        if self._keys is None:
            self._keys = self.network.parameter_keys(self.data.input_count)
        return self._keys

    def parameter(self, key: Link) -> float:
        """A weight or bias, 0 where there is none. Keys as in `edit_parameters`."""
        place = self.place_of(key)
        return float(self.state.parameters[place]) if place is not None else 0.0

    def place_of(self, key: Link) -> int | None:
        """Where in `state.parameters` a weight or bias is; None where there is none."""
        if self._places is None:
            self._places = {each: place for place, each in enumerate(self.parameter_keys)}
        return self._places.get(key)

    def edit(self, text: str, after: Project, merge: str | None = None) -> bool:
        """Replace the project as one undoable step named `text`; `merge` joins drags of one control.

        False when an exercise keeps what it would change.
        """
        if after.exercise is not self._project.exercise:
            after = after.with_changes(exercise=self._project.exercise)
        if after == self._project:
            return True
        if self._is_locked(after):
            return False
        epochs = self.state.epoch if starts_over(self._project, after) else 0
        progress = self._progress.after_edit(self._project, after)
        self._push(EditProject(self, text, after, progress, merge))
        if epochs > 0:
            self.started_over.emit(epochs)
        return True

    def open_project(self, project: Project, text: str) -> None:
        """Take another project's settings as one undoable step, with a fresh start; the labs stay."""
        project = project.with_changes(labs=self.labs, exercise=self._project.exercise)
        self._replace(text, project, Progress.start(project))

    def replace(self, text: str, after: Project, progress: Progress | None) -> None:
        """Replace the project whatever an exercise keeps, as one undoable step; None keeps the training."""
        self._push(EditProject(self, text, after, progress))

    def put_aside(self, labs: bool, network: bool) -> None:
        """From now on what is in the labs, or the network with its training, is not the user's own.

        What he made is kept as it stands, unless it is already; `bring_back` shows it again.
        """
        aside = (self._aside or Aside()).without_shown(self._project)
        if labs:
            aside = aside.with_labs(self._project)
        if network:
            aside = aside.with_network(self._project, self._progress.copy())
        self._aside = aside

    def show(self, text: str, after: Project, fresh: bool) -> None:
        """Replace the project, labs and all, as one undoable step; `fresh` begins its training anew."""
        if fresh and self.replaces_training:
            self.replace(text, after, Progress.start(after))
        elif fresh:
            self._replace(text, after.with_changes(exercise=self._project.exercise), Progress.start(after))
        else:
            self.edit(text, after)

    @property
    def replaces_training(self) -> bool:
        """Whether `bring_back` would replace the training."""
        return self._aside is not None and self._aside.progress is not None

    def bring_back(self, text: str) -> None:
        """Show again what the user made himself, as one undoable step."""
        if self._aside is None:
            return
        self.keep_run()
        aside, self._aside = self._aside.without_shown(self._project), None
        project, progress = aside.put_back(self._project), aside.progress
        if progress is not None and (project != self._project or progress.state is not self.state):
            self._push(EditProject(self, text, project, progress.copy()))
        else:
            self.edit(text, project)

    def load(self, project: Project, state: TrainingState | None, runs: Sequence[KeptRun] = ()) -> None:
        """Take another project as it was stored, with its runs. There is nothing to undo afterwards."""
        self._aside = None
        self.undo_stack.clear()
        self.branches.clear()
        restored = [Run.restored(run) for run in runs]
        progress = Progress.start(project) if state is None else Progress.stored(project, state)
        for kept, run in zip(runs, restored, strict=True):
            if kept.present and run.progress is not None:
                progress = run.progress.copy(None)
        self.put(project, progress)
        self.runs.replace_all(restored)
        self.loaded.emit()

    def reset(self) -> None:
        """Start the training over, undoably."""
        self.open_project(self._project, self.tr("Reset training"))

    def put(self, project: Project, progress: Progress | None, base: TrainingState | None = None) -> None:
        """For undo commands: set the project, and the progress unless it is carried over.

        Links that come back then have the weights of `base`, an earlier state of that project.
        """
        if progress is not None and progress.origin is not self._progress.origin:
            self.keep_run()
        carried = self._progress.carried_over(self._project, project, base) if progress is None else progress
        returned = progress is None and base is not None and carried is not self._progress
        change = difference(self._project, project, state=progress is not None, returned=returned)
        self._aside = self._aside and self._aside.moved(self._project, self._progress, project)
        self._project, self._progress = project, carried
        self._keys = self._places = None
        self.changed.emit(change)

    def put_parameters(self, values: Mapping[Link, float]) -> None:
        """For undo commands: set single parameters of the present state; those that are gone are left out."""
        found = {self.place_of(key): value for key, value in values.items()}
        placed = {place: value for place, value in found.items() if place is not None}
        self._progress = self._progress.at(patched(self.state, placed.items()))
        self.parameters_edited.emit(placed)
        self.changed.emit(Change())

    def record_progress(self, state: TrainingState, metrics: Sequence[EpochMetrics]) -> None:
        """For the session: training went on to `state`, finishing the epochs in `metrics`."""
        self.history.extend(metrics)
        self._progress = self._progress.at(state)
        self.progressed.emit()

    def rewind(self, project: Project, state: TrainingState) -> None:
        """For the session: go to another moment of the training, which was reached under `project`.

        What is known of later moments stays known until something is changed. Where settings were
        changed since, they come back too: that is an undoable step, and Undo leads to the later moments.
        """
        if project.trains_like(self._project):
            self.history.rewind(state.epoch)
            self._progress = self._progress.at(state)
            self.progressed.emit()
            return
        progress = self._progress.copy().at(state)
        progress.history.rewind(state.epoch)
        progress.forget_after(progress.moment)
        progress.checkpoints.add(project, state)
        text = self.tr("Rewind to epoch {epoch}").format(epoch=state.epoch)
        self._replace(text, self._in_this_place(project), progress)

    def go_another_way(self, project: Project, moment: Moment | None = None) -> None:
        """For the session: from here on the training goes on otherwise than `project` led it before.

        What is known of later moments becomes a branch. `moment` is where a training that goes on really
        stands, since the state may already begin its epoch again.
        """
        moment = self._progress.moment if moment is None else moment
        if self.checkpoints.last > moment:
            self.branches.add(project, self._progress.end(), self.state.epoch)
        self._progress.forget_after(moment)

    def go_on(self) -> None:
        """For the session: training goes on from here, as it did before if nothing was changed by hand since.

        Otherwise it comes to other moments than the known ones.
        """
        if self.checkpoints.changed_after(self.state.epoch, self.state.batch):
            self.go_another_way(self._project)

    def go_to_branch(self, branch: Branch) -> None:
        """Take up another way that the training went, as one undoable step."""
        text = self.tr("Go to branch {number}").format(number=branch.number)
        self._replace(text, self._in_this_place(branch.project), branch.progress.copy())

    def go_to_run(self, run: Run) -> None:
        """Take up another training as it was left, as one undoable step; without its weights, afresh."""
        text = self.tr("Go to run {number}").format(number=run.number)
        project = self._in_this_place(run.project)
        progress = Progress.start(project) if run.progress is None else run.progress.copy()
        self._replace(text, project, progress)

    def keep_run(self) -> None:
        """Let the present training be one of the runs, as far as it is: before another takes its place."""
        lesson = self.replaces_training and self._own[1].origin is not self._progress.origin
        self.runs.keep(self._project, self._progress, of_lesson=lesson)

    def _edit_part(
        self, field: str, part: Spec, text: str, merge: str | None, changes: dict[str, object]
    ) -> bool:
        try:
            after = self._project.with_changes(**{field: part.with_changes(**changes)})
        except ValidationError as error:
            return self._refuse(words_of(error).line)
        return self.edit(text, after, merge)

    def _push(self, command: QUndoCommand) -> None:
        self._aside = self._aside and self._aside.without_shown(self._project)
        self.undo_stack.push(command)

    def _replace(self, text: str, after: Project, progress: Progress) -> None:
        """Replace project and training, unless an exercise keeps what that would change."""
        if not self._is_locked(after):
            self.replace(text, after, progress)

    def _is_locked(self, after: Project) -> bool:
        """Whether the exercise keeps what an edit would change; then that is said."""
        controls = kept_from(self._project, after)
        return bool(controls) and not self._refuse(lock_refusal(controls))

    def _in_this_place(self, project: Project) -> Project:
        """Settings of another moment say nothing about labs, exercise and what is saved: they stay."""
        kept = self._project
        return project.with_changes(labs=kept.labs, exercise=kept.exercise, keeps_weights=kept.keeps_weights)

    def _refuse(self, line: str) -> bool:
        """Say why, and let every control show the old value again."""
        self.refused.emit(line)
        self.changed.emit(Change())
        return False

"""Stepping through the present batch, forward and back, in slices that never hold the window up."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from engine.spec import Project
from engine.training.agreement import DisagreementError
from engine.training.moment import Moment
from engine.training.position import Position
from engine.training.stepper import BatchWalk
from engine.training.trainer import BatchResult, Trainer
from engine.training_error import TrainingError
from gui.errors.explain import words_of
from gui.errors.words import RefusalError
from gui.session.visible_steps import InnerUnit, VisibleSteps, Zoom

if TYPE_CHECKING:
    from gui.session.session import Session

#: Seconds the window's process walks before it turns to its events again.
SLICE = 0.008

#: Chooses where in a batch to go, as a count of finished events.
Goal = Callable[[BatchWalk], int]


class Stepper(QObject):
    """Holds the walk through the batch that follows the document's state; None while nobody steps."""

    #: When the position inside the batch changed, or what stands there.
    moved = Signal()
    #: When a step begins to take longer than one slice, and when it ends; carries whether it goes on.
    busy_changed = Signal(bool)
    #: During such a step; carries how far it has come, from 0 to 1.
    progressed = Signal(float)
    #: When the batch has come to its end; carries its BatchResult.
    finished = Signal(object)
    #: One calm line for the user.
    said = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.walk: BatchWalk | None = None
        self.busy = False
        self._goal = self._from = 0
        self._goes_on = False
        self._trainer: tuple[object, Trainer] | None = None
        self._walked_project: Project | None = None
        self._moment: tuple[tuple[BatchWalk, int, int], Moment] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._walk_a_slice)

    @property
    def inside(self) -> bool:
        """Whether the batch has begun."""
        return self.walk is not None and self.walk.index > 0

    @property
    def position(self) -> Position:
        """Where the training stands, to the single event."""
        if self.walk is not None:
            return self.walk.position
        state = self._session.state
        return Position(state.epoch, state.batch, "forward", 0, 0)

    @property
    def moment(self) -> Moment | None:
        """What stands where, for the sample in focus; None when nobody steps, or it is not in the batch."""
        place = self._focus_place()
        if self.walk is None or place is None:
            return None
        key = (self.walk, self.walk.index, place)
        if self._moment is None or self._moment[0] != key:
            self._moment = key, self.walk.moment(place)
        return self._moment[1]

    def step(self, unit: InnerUnit) -> None:
        """Go to the end of the step; past the batch's last event the next batch begins."""
        self.go(lambda walk: self._steps(walk).after(walk.index, unit), goes_on=True)

    def step_batch(self) -> None:
        """To the end of the batch, at once: it need not be walked."""
        if self._enter() and self.walk is not None:
            self._finish(self.walk.result, goes_on=False)

    def step_back(self, unit: InnerUnit) -> None:
        """Go to where the step began, inside the batch."""
        self.go(lambda walk: self._steps(walk).before(walk.index, unit))

    def back_from_end(self, unit: InnerUnit) -> None:
        """Go to the beginning of the batch's last step."""
        self.go(lambda walk: self._steps(walk).before(walk.length, unit))

    def go(self, goal: Goal, goes_on: bool = False) -> None:
        """Walk to a place in the batch, and no longer to an earlier goal.

        With `goes_on` its end is the next batch's beginning.
        """
        if self._enter() and self.walk is not None:
            self._from, self._goal, self._goes_on = self.walk.index, goal(self.walk), goes_on
            self._walk_a_slice()

    def cancel(self) -> None:
        """Stop where the walk has come to."""
        if self.busy:
            self._set_busy(False)
            self.moved.emit()

    def leave(self) -> bool:
        """Be at the batch's start again, with nothing begun. Whether anything had been."""
        was_inside = self.inside
        had_walk, self.walk, self._moment = self.walk is not None, None, None
        self._set_busy(False)
        if had_walk:
            self.moved.emit()
        return was_inside

    def fits_document(self) -> bool:
        """Whether the walk is still one through the document's next batch."""
        if self.walk is None or self._walked_project is None:
            return True
        same_settings = self._session.document.project.trains_like(self._walked_project)
        return same_settings and self.walk.start is self._session.state

    def _enter(self) -> bool:
        """Make sure that there is a walk, and that the sample in focus is in its batch."""
        is_new = self.walk is None
        try:
            if self.walk is None:
                self.walk = self._new_walk()
        except (TrainingError, RefusalError) as error:
            self.said.emit(words_of(error).line)
            return False
        self._choose_sample(self.walk, is_new)
        return True

    def _choose_sample(self, walk: BatchWalk, is_new: bool) -> None:
        """A sample that the user picked stays in focus as long as it is in the batch."""
        session, outside = self._session, self._focus_place() is None
        if not outside and (session.focus_picked or not is_new):
            return
        was_picked, sample = session.focus_picked, self._sample_to_look_at(walk)
        session.focus_on("train", sample, picked=False)
        if was_picked:
            text = self.tr("Now sample {number} is walked: the one you picked is not in this batch.")
            self.said.emit(text.format(number=sample + 1))

    def _sample_to_look_at(self, walk: BatchWalk) -> int:
        """The first sample of the batch that teaches something, so that one need not wait for it long."""
        losses = self._trainer[1].losses_of(walk.start) if self._trainer is not None else np.zeros(1)
        return int(walk.samples[np.argmax(losses != 0.0)])

    def _new_walk(self) -> BatchWalk:
        session = self._session
        project, data = session.document.project, session.data
        if data is None or not session.has_current_data:
            raise RefusalError(self.tr("The data is still being loaded.\nTry again in a moment."))
        self._walked_project = project
        key = (project.network, project.training, data)
        if self._trainer is None or self._trainer[0] != key:
            self._trainer = key, Trainer(project.network, project.training, data)
        return BatchWalk(self._trainer[1], project.network, project.training, data, session.state)

    def _steps(self, walk: BatchWalk) -> VisibleSteps:
        zoom: Zoom = self._session.zoom
        return VisibleSteps(walk, self._focus_place(), zoom)

    def _focus_place(self) -> int | None:
        """The place in the batch of the sample in focus."""
        focus = self._session.focus
        if self.walk is None or focus is None or focus.part != "train":
            return None
        places = (self.walk.samples == focus.index).nonzero()[0]
        return int(places[0]) if len(places) else None

    def _walk_a_slice(self) -> None:
        walk, stop_at = self.walk, perf_counter() + SLICE
        if walk is None:
            return
        try:
            arrived = walk.go_to(self._goal, lambda: perf_counter() >= stop_at)
        except DisagreementError as error:
            self.said.emit(words_of(error).line)
            self.leave()
            return
        if not arrived:
            self._set_busy(True)
            whole = abs(self._goal - self._from)
            self.progressed.emit(1.0 - abs(self._goal - walk.index) / max(whole, 1))
            return
        self._set_busy(False)
        if walk.done:
            self._finish(walk.result, self._goes_on)
        else:
            self.moved.emit()

    def _finish(self, result: BatchResult, goes_on: bool) -> None:
        self.walk = None
        self.finished.emit(result)
        if goes_on:
            self._enter()
        self.moved.emit()

    def _set_busy(self, busy: bool) -> None:
        if busy != self.busy:
            self.busy = busy
            if busy:
                self._timer.start()
            else:
                self._timer.stop()
            self.busy_changed.emit(busy)

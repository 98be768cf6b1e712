"""One training in the worker: batches at a pace, adjusted while it goes on, news now and then."""

from __future__ import annotations

import time

import numpy as np

from engine.data.prepare import prepare
from engine.data.prepared import PreparedData
from engine.spec import DataSpec, Project
from engine.training.carry_over import carried_over, patched
from engine.training.state import EpochMetrics
from engine.training.trainer import Trainer
from engine.worker.messages import Adjust, Advanced, Answer, Halted, HaltReason, Prepared, Train

#: Seconds between two messages about progress; the window draws at most 30 times a second.
NEWS_INTERVAL = 1 / 30


class DataShelf:
    """Keeps the data that was prepared last, since most requests want the same again."""

    def __init__(self) -> None:
        self._spec: DataSpec | None = None
        self._data: PreparedData | None = None

    def get(self, spec: DataSpec) -> PreparedData:
        """The prepared data of a spec."""
        if self._data is None or spec != self._spec:
            self._data, self._spec = prepare(spec), spec
        return self._data

    def prepared(self, spec: DataSpec) -> Prepared:
        """The same as a message."""
        return Prepared(spec, self.get(spec))


class TrainingRun:
    """Trains from a state until an epoch, and remembers what has not been told yet."""

    def __init__(self, request: Train, shelf: DataShelf) -> None:
        self.generation = request.generation
        self._shelf = shelf
        self._project = request.project
        self._trainer = _trainer(request.project, shelf)
        self._state = request.state
        self._until = request.until
        self._pace = request.pace
        self._untold: list[EpochMetrics] = []
        self._told_at = 0.0
        self._due = time.monotonic()

    def adjust(self, request: Adjust) -> None:
        """Go on under other settings, with the weights taken over as the window takes them over."""
        self.generation = request.generation
        if request.project != self._project:
            self._state = carried_over(self._project, self._state, request.project)
            self._trainer = _trainer(request.project, self._shelf)
            self._project = request.project
        self._state = patched(self._state, request.patch)
        self._until = request.until
        if request.pace != self._pace:
            self._pace = request.pace
            self._due = time.monotonic()

    def seconds_until_due(self) -> float:
        """How long to wait before the next batch, to keep the pace."""
        return 0.0 if self._pace is None else max(0.0, self._due - time.monotonic())

    def train_one_batch(self) -> HaltReason | None:
        """One batch; a reason when training is over."""
        if self._state.epoch >= self._until:
            return "finished"
        result = self._trainer.batch(self._state)
        self._state = result.state
        if result.metrics is not None:
            self._untold.append(result.metrics)
        if self._pace is not None:
            # why max: after a pause of the machine, do not hurry to catch up.
            step = 1.0 / (self._pace * self._trainer.batches_per_epoch)
            self._due = max(self._due + step, time.monotonic())
        if not np.isfinite(result.loss) or not np.isfinite(self._state.parameters).all():
            return "diverged"
        return "finished" if self._state.epoch >= self._until else None

    def news(self) -> Advanced | None:
        """What has happened since the last message, None when it is too early to tell."""
        now = time.monotonic()
        if now - self._told_at < NEWS_INTERVAL:
            return None
        self._told_at = now
        untold, self._untold = tuple(self._untold), []
        return Advanced(self.generation, self._state, untold)

    def halted(self, reason: HaltReason) -> tuple[Answer, ...]:
        """The last messages of this training."""
        last = Advanced(self.generation, self._state, tuple(self._untold))
        return last, Halted(self.generation, reason)


def _trainer(project: Project, shelf: DataShelf) -> Trainer:
    return Trainer(project.network, project.training, shelf.get(project.data))

"""One training in the worker: batches at a pace, adjusted while it goes on, news now and then."""

from __future__ import annotations

import math
import time

import numpy as np

from engine.training.carry_over import carried_over, patched
from engine.training.doctor import Finding, examine, length_of
from engine.training.state import EpochMetrics, TrainingState
from engine.training.trainer import BatchResult
from engine.worker.checkup import Checkup
from engine.worker.messages import Adjust, Advanced, Answer, Findings, Halted, HaltReason, Train
from engine.worker.shelf import Shelf

#: Seconds between two messages about progress: more often than 30 times a second, so that after a pause
#: for something else the window still draws as often on the whole.
NEWS_INTERVAL = 1 / 40


class TrainingRun:
    """Trains from a state until an epoch, and remembers what has not been told yet."""

    def __init__(self, request: Train, shelf: Shelf) -> None:
        self.generation = request.generation
        self._shelf = shelf
        self._project = request.project
        self._trainer = shelf.trainer(request.project)
        self._watcher = shelf.watcher(request.project, request.state)
        self._checkup = Checkup(request.project, shelf)
        self._findings: tuple[Finding, ...] | None = None
        self._condition: str | None = None
        self._state = self._told = request.state
        self._before: TrainingState | None = None
        self._result: BatchResult | None = None
        self._until = request.until
        self._pace = request.pace
        self._untold: list[EpochMetrics] = []
        self._told_at = 0.0
        self._due = time.monotonic()

    def adjust(self, request: Adjust) -> tuple[Advanced, ...]:
        """Go on under other settings, with the weights taken over as the window takes them over.

        Gives what is to be told of it: the state before, where that is news, and the state after.
        """
        trainer = self._shelf.trainer(request.project)
        untold = (self._news(),) if self._untold or self._told is not self._state else ()
        self.generation = request.generation
        self._trainer = trainer
        if not request.project.trains_like(self._project):
            self._checkup = Checkup(request.project, self._shelf, self._checkup.told)
        state = carried_over(self._project, self._state, request.project)
        self._watcher = self._shelf.watcher(request.project, self._state)
        self._state, self._project = patched(state, request.patch), request.project
        self._watcher.state = self._state
        self._until = request.until
        if request.pace != self._pace:
            self._pace = request.pace
            self._due = time.monotonic()
        return *untold, self._news()

    def seconds_until_due(self) -> float:
        """How long to wait before the next batch, to keep the pace."""
        return 0.0 if self._pace is None else max(0.0, self._due - time.monotonic())

    def train_one_batch(self) -> HaltReason | None:
        """One batch; a reason when training is over."""
        if self._state.epoch >= self._until:
            return "finished"
        result = self._trainer.batch(self._state)
        self._before, self._state, self._result = self._state, result.state, result
        if result.metrics is not None:
            self._untold.append(result.metrics)
        self._condition = self._watcher.check(self._before, result)
        found = self._checkup.look(self._before, result)
        self._findings = self._findings if found is None else found
        self._keep_pace()
        return self._reason(result)

    def _reason(self, result: BatchResult) -> HaltReason | None:
        """Why training ends with this batch, None where it goes on."""
        if not (math.isfinite(result.loss) and np.logical_and.reduce(np.isfinite(result.state.parameters))):
            return "diverged"
        if self._condition is not None:
            return "breakpoint"
        return "finished" if result.state.epoch >= self._until else None

    def _keep_pace(self) -> None:
        """When the next batch is due."""
        if self._pace is not None:
            # why max: after a pause of the machine, do not hurry to catch up.
            step = 1.0 / (self._pace * self._trainer.batches_per_epoch)
            self._due = max(self._due + step, time.monotonic())

    def news(self) -> tuple[Answer, ...]:
        """What has happened since the last message; nothing when it is too early to tell."""
        if time.monotonic() - self._told_at < NEWS_INTERVAL:
            return ()
        findings, self._findings = self._findings, None
        return self._news(), *(() if findings is None else (Findings(self.generation, findings),))

    def halted(self, reason: HaltReason) -> tuple[Answer, ...]:
        """The last messages of this training."""
        before = self._before if reason == "diverged" else None
        condition = self._condition if reason in ("diverged", "breakpoint") else None
        return self._news(), Halted(self.generation, reason, condition, before, self._diagnosis(before))

    def _diagnosis(self, diverged: TrainingState | None) -> tuple[Finding, ...]:
        """What is wrong now, or what went wrong in the batch that diverged."""
        if diverged is None:
            return self._checkup.findings(self._state)
        try:
            return examine(self._project, diverged, self._shelf.data(self._project.data), self._trainer)
        except (ValueError, ArithmeticError):
            # why: that training has ended must be told, even where nobody can say why.
            return ()

    def _news(self) -> Advanced:
        """Where training stands now; it has been told then."""
        untold, self._untold = tuple(self._untold), []
        # why not from now on: each batch would put the next message off, by as long as it takes.
        self._told_at = max(self._told_at + NEWS_INTERVAL, time.monotonic() - NEWS_INTERVAL)
        self._told = self._state
        norm = None if self._result is None else length_of(self._result.gradients)
        return Advanced(self.generation, self._state, untold, norm)

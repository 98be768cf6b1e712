"""The document's training in a worker process: started, paused, adjusted, followed."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Signal

from engine.training.state import TrainingState
from engine.worker.messages import Adjust, Advanced, Answer, Failed, Findings, Halt, Halted, Train
from gui.document.document import Document
from gui.document.progress import Moment
from gui.errors.explain import words_of_failure
from gui.session.adjustments import Adjustments, Patch
from gui.session.worker_link import WorkerLink

#: A worker that dies this often without finishing an epoch in between is not started again.
MOST_DEATHS = 3
#: Seconds after which a pause counts as not answered.
UNANSWERED = 2.0


class Run(QObject):
    """Lets a worker train, and writes what it sends into the document."""

    #: When training starts or ends; carries whether it runs.
    running_changed = Signal(bool)
    #: When training ended by itself; carries the worker's Halted message.
    halted = Signal(object)
    #: When something else is wrong with the training that goes on; carries all findings.
    found = Signal(object)
    #: One calm line for the user about something that happened.
    said = Signal(str)

    def __init__(self, document: Document, worker: WorkerLink, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._worker = worker
        self._adjustments = Adjustments()
        self._generation = 0
        self._halting = False
        self._asked = 0.0
        self._stepping = False
        self._epochs = 0
        self._deaths = 0
        self._until = 0
        self._told = (0, 0)
        self.running = False
        #: Epochs a second; None is as fast as the machine can.
        self.pace: float | None = 20.0

    @property
    def moment(self) -> Moment | None:
        """Where the worker stood when it was heard of last; None when no training goes on."""
        return self._told if self.running else None

    def start(self, stepping: bool) -> None:
        """Train to the last epoch, or when stepping to the end of the current one."""
        if self.running:
            return
        self._stepping = stepping
        self._start()
        self.running = True
        self.running_changed.emit(True)

    def pause(self) -> None:
        """Stop after the current batch. Asked again when nothing has come of it: do without that worker."""
        if self.running and not self._halting:
            self._halting, self._asked = True, time.monotonic()
            self._worker.send(Halt(self._generation))
        elif self.running and time.monotonic() - self._asked > UNANSWERED:
            self._worker.give_up()

    def stop(self) -> None:
        """Be done with training at once: what the worker may still send about it is dropped."""
        if self.running:
            self._worker.send(Halt(self._generation))
            self._generation += 1
            self._end()

    def set_pace(self, pace: float | None) -> None:
        """Epochs a second from the next batch on; None is full speed."""
        self.pace = pace
        if self.running:
            self.adjust()

    def adjust(self, patch: Patch = ()) -> None:
        """Let the worker train on from its own state under the document's present settings."""
        if not self._stepping and self._epochs != self._document.training.epochs:
            self._until = self._last_epoch()
        former, project = self._generation, self._document.project
        self._generation += 1
        self._adjustments.add(self._generation, project, patch)
        self._worker.send(Adjust(self._generation, former, project, self._until, self._tempo(), patch))

    def go_on_from_document(self) -> None:
        """The document's state was replaced: train on from there, or be done if a pause was asked for."""
        if self.running and self._halting:
            self.stop()
        elif self.running:
            self._start()

    def take(self, answers: list[Answer]) -> None:
        """What the worker has sent."""
        self._take_progress([answer for answer in answers if isinstance(answer, Advanced)])
        for answer in answers:
            match answer:
                case Halted() if self._is_ours(answer.generation):
                    self._take_halt(answer)
                case Findings() if self._is_ours(answer.generation):
                    self.found.emit(answer.findings)
                case Failed():
                    self.said.emit(words_of_failure(answer).line)
                    if answer.request != "Replay" and self._is_ours(answer.generation):
                        self._end()

    def survive(self) -> bool:
        """The worker has died: train on with a new one, unless it keeps dying; False then."""
        self._deaths += 1
        if self._deaths >= MOST_DEATHS:
            self._deaths = 0
            self.said.emit(self.tr("The training process keeps ending. Nothing is lost; Run tries again."))
            if self.running:
                self._end()
            return False
        if self._halting:
            self._end()
        elif self.running:
            text = self.tr("The training process ended; a new one goes on from epoch {epoch}.")
            self.said.emit(text.format(epoch=self._document.state.epoch))
            self._start()
        return True

    def _start(self) -> None:
        """Let the worker train from the document's state."""
        self._remember()
        self._generation += 1
        self._halting = False
        self._until = self._last_epoch()
        project = self._document.project
        self._told = self._document.progress.moment
        self._adjustments.start(self._generation, project)
        self._worker.send(Train(self._generation, project, self._document.state, self._until, self._tempo()))

    def _last_epoch(self) -> int:
        state = self._document.state
        if self._stepping:
            return state.epoch + 1
        self._epochs = self._document.training.epochs
        return (state.epoch // self._epochs + 1) * self._epochs

    def _tempo(self) -> float | None:
        return None if self._stepping else self.pace

    def _remember(self) -> None:
        """The document's moment can be gone back to, even if the worker never heard of an adjustment."""
        self._document.checkpoints.add(self._document.project, self._document.state)

    def _end(self) -> None:
        self._remember()
        self.running = self._halting = False
        self.running_changed.emit(False)

    def _is_ours(self, generation: int | None) -> bool:
        """Whether an answer comes from the present training, be it from before its last adjustment."""
        return self.running and generation is not None and self._adjustments.knows(generation)

    def _take_progress(self, news: list[Advanced]) -> None:
        """Many snapshots may have come at once: the newest counts, of the curves every point."""
        ours = [each for each in news if self._is_ours(each.generation)]
        if not ours:
            return
        self._keep_checkpoints(ours)
        metrics = [epoch for each in ours for epoch in each.metrics]
        if metrics:
            self._deaths = 0
        self._document.record_progress(self._up_to_date(ours[-1]), metrics)

    def _up_to_date(self, news: Advanced) -> TrainingState:
        return self._adjustments.brought_up_to_date(news.generation, news.state)

    def _keep_checkpoints(self, news: list[Advanced]) -> None:
        """Only what the worker really came through can be replayed, each under the settings of its time.

        The first snapshot after an adjustment is the very moment at which it took effect.
        """
        for each in news:
            project, first = self._adjustments.under(each.generation)
            self._told = each.state.epoch, each.state.batch
            self._document.checkpoints.add(project, each.state, kept=first)

    def _take_halt(self, halted: Halted) -> None:
        if halted.generation < self._generation and halted.reason == "finished":
            # why: it was over before the worker heard of the adjustment, which may ask for more.
            goes_on = self._document.state.epoch < self._until and not self._halting
            self._end()
            if goes_on:
                self.start(self._stepping)
            return
        self._end()
        self.halted.emit(halted)

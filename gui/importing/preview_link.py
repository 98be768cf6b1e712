"""Asks a worker process of its own what a table looks like, so that training goes on meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.data.table.choices import Choices
from engine.data.table.make import TableSource
from engine.table_spec import ReadingSpec
from engine.worker.messages import Answer, Failed, Preview, Previewed, Previewing
from gui.errors.explain import words_of_failure
from gui.session.worker_link import WorkerLink


class PreviewLink(QObject):
    """Only the answer to the newest question counts."""

    #: When the table was read; carries an Overview.
    seen = Signal(object)
    #: When it can't be read; carries a sentence that says why.
    failed = Signal(str)
    #: While a table is read; carries the finished share, from 0 to 1.
    progressed = Signal(float)
    #: When waiting for an answer begins or ends; carries whether one is awaited.
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.busy = False
        self._worker = WorkerLink(self)
        self._generation = 0
        self._worker.answered.connect(self._take_answers)
        self._worker.died.connect(self._lose_worker)

    def open(self, source: TableSource) -> None:
        """Read a table; what was still being read is given up."""
        if self.busy:
            self.cancel()
        self.ask(source, ReadingSpec(), Choices(), anew=True)

    def ask(self, source: TableSource, reading: ReadingSpec, choices: Choices, anew: bool = False) -> None:
        """Look at the table in another way."""
        self._generation += 1
        self._worker.send(Preview(self._generation, source, reading, choices, anew))
        self._set_busy(True)

    def cancel(self) -> None:
        """Stop reading, at once; nothing is running afterwards."""
        self._generation += 1
        self._worker.close()
        self._set_busy(False)

    def _take_answers(self, answers: list[Answer]) -> None:
        for answer in answers:
            match answer:
                case Previewing(generation, share) if generation == self._generation:
                    self.progressed.emit(share)
                case Previewed(generation, overview) if generation == self._generation:
                    self._set_busy(False)
                    self.seen.emit(overview)
                case Failed() if answer.generation in (self._generation, None):
                    self._set_busy(False)
                    self.failed.emit(words_of_failure(answer).line)

    def _lose_worker(self) -> None:
        if self.busy:
            self._set_busy(False)
            self.failed.emit(self.tr("Reading the table took more memory than there is."))

    def _set_busy(self, busy: bool) -> None:
        if busy != self.busy:
            self.busy = busy
            self.busy_changed.emit(busy)

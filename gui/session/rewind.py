"""Going back, and forward again, to any batch that the training came through."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.spec import Project
from engine.training.state import TrainingState
from engine.worker.messages import Answer, CancelReplay, Failed, Replay, Replayed
from gui.document.document import Document
from gui.session.worker_link import WorkerLink


class Rewind(QObject):
    """Brings the document to an earlier moment: from the nearest checkpoint, replayed by the worker."""

    #: Just before the document goes to another batch.
    departing = Signal()
    #: When the document has come to the batch that was asked for.
    arrived = Signal()
    #: When it can't come there; it is where it was.
    failed = Signal()
    #: When a replay begins or ends; carries whether one goes on.
    busy_changed = Signal(bool)
    #: While a replay goes on; carries how far it has come, from 0 to 1.
    progressed = Signal(float)
    #: One calm line for the user.
    said = Signal(str)

    def __init__(self, document: Document, worker: WorkerLink, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._worker = worker
        self._generation = 0
        self._request: Replay | None = None

    @property
    def busy(self) -> bool:
        """Whether a replay goes on."""
        return self._request is not None

    def go_to(self, epoch: int, batch: int) -> None:
        """Bring the document to the start of a batch; `arrived` follows, at once or after a replay.

        A replay to another one is given up.
        """
        self.cancel()
        found = self._document.checkpoints.nearest(epoch, batch)
        if found is None:
            self.said.emit(self.tr("What came before was not stored with this project."))
            self.failed.emit()
            return
        project, state = found
        if (state.epoch, state.batch) == (epoch, batch):
            self._finish(project, state)
            return
        self._generation += 1
        self._request = Replay(self._generation, project, state, epoch, batch)
        self._worker.send(self._request)
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Stay where the document is."""
        if self._request is not None:
            self._worker.send(CancelReplay(self._generation))
            self._end()

    def resume(self) -> None:
        """Ask a new worker, after the old one has died."""
        if self._request is not None:
            self._worker.send(self._request)

    def take(self, answers: list[Answer]) -> None:
        """What the worker has sent."""
        for answer in answers:
            if self._request is None:
                return
            match answer:
                case Replayed() if answer.generation == self._generation:
                    self._take(answer, self._request)
                case Failed() if answer.request == "Replay" and answer.generation == self._generation:
                    self._end()
                    self.failed.emit()

    def _take(self, answer: Replayed, request: Replay) -> None:
        project, state = request.project, answer.state
        self._document.checkpoints.add(project, state)
        if answer.done:
            self._end()
            self._finish(project, state)
        else:
            start, whole = request.state.epoch, request.epoch - request.state.epoch
            self.progressed.emit((state.epoch - start) / max(whole, 1))

    def _finish(self, project: Project, state: TrainingState) -> None:
        self.departing.emit()
        self._document.rewind(project, state)
        self.arrived.emit()

    def _end(self) -> None:
        self._request = None
        self.busy_changed.emit(False)

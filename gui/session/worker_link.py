"""The window's end of a worker process: starts it, talks to it, notices when it dies, ends it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from PySide6.QtCore import QObject, QTimer, Signal

from engine.worker.messages import Answer, Failed, Request, Stop
from engine.worker.process import serve

#: Milliseconds between two looks into the pipe: twice as often as news come, so that none waits long.
DRAIN_INTERVAL = 16
#: How a worker starts: as a process that has nothing of the window's. Tests start theirs in a quicker way.
CONTEXT = multiprocessing.get_context("spawn")
#: Seconds a worker gets to end by itself before it is ended. It holds nothing that could be lost.
PATIENCE = 0.5


class WorkerMishapError(RuntimeError):
    """The worker met a mistake of the program's own; the note is its account of it."""

    def __init__(self, failed: Failed) -> None:
        super().__init__(f"{failed.request} failed in the worker process: {failed.reason}")
        self.add_note(failed.details)


class WorkerLink(QObject):
    """One worker process and the pipe to it. Started at the first request.

    What nobody foresaw there is raised here once its answer is delivered, so that it goes where the
    window's own unforeseen exceptions go.
    """

    #: When answers have arrived; carries all of them, oldest first.
    answered = Signal(list)
    #: When the process has died without being asked to. The next request starts a new one.
    died = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(DRAIN_INTERVAL)
        self._timer.timeout.connect(self._drain)

    @property
    def process_id(self) -> int | None:
        """The worker's process number, None when none is running."""
        return self._process.pid if self._process is not None else None

    def send(self, request: Request) -> None:
        """Hand a request over; the answer comes through `answered`."""
        if self._connection is None:
            self._start()
        connection = self._pipe()
        try:
            connection.send(request)
        except (BrokenPipeError, ConnectionResetError):
            QTimer.singleShot(0, self, lambda: self._lost(connection))

    def close(self) -> None:
        """End the process, calmly if it listens, and do not come back before it is gone."""
        self._timer.stop()
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if process is None or connection is None:
            return
        try:
            connection.send(Stop())
        except OSError:
            process.terminate()
        connection.close()
        for insist in (lambda: None, process.terminate, process.kill):
            _insist(insist, process)
        process.close()

    def _start(self) -> None:
        self._connection, far_end = CONTEXT.Pipe()
        self._process = CONTEXT.Process(target=serve, args=(far_end,), daemon=True)
        self._process.start()
        far_end.close()
        self._timer.start()

    def _pipe(self) -> Connection:
        if self._connection is None:
            raise RuntimeError("the worker has not been started")
        return self._connection

    def _drain(self) -> None:
        connection = self._connection
        answers: list[Answer] = []
        lost = False
        try:
            while connection is not None and connection.poll():
                answers.append(connection.recv())
        except (EOFError, OSError):
            lost = True
        if answers:
            self.answered.emit(answers)
        if lost:
            self._lost(connection)
        for answer in answers:
            if isinstance(answer, Failed) and answer.details:
                raise WorkerMishapError(answer)

    def _lost(self, connection: Connection | None) -> None:
        """A process has died; what is said of it later, when another one has its place, is old news."""
        if connection is not None and connection is self._connection:
            self.close()
            self.died.emit()


def _insist(insist: Callable[[], None], process: BaseProcess) -> None:
    if process.is_alive():
        insist()
        process.join(PATIENCE)

"""The window's end of a worker process: starts it, talks to it, notices when it dies or hangs, ends it."""

from __future__ import annotations

import multiprocessing
import os
import select
import socket
import struct
import sys
from collections import deque
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
#: Seconds that the window waits at most in the middle of a message, before it does without that worker.
HUNG = 60.0


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
    #: When the process has died without being asked to, or hangs. The next request starts a new one.
    died = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._waiting: deque[Request] = deque()
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
        self._waiting.append(request)
        self._hand_over()

    def give_up(self) -> None:
        """Do without a process that does not answer."""
        self._lost(self._connection)

    def close(self) -> None:
        """End the process, calmly if it listens, and do not come back before it is gone."""
        self._timer.stop()
        process, connection = self._process, self._connection
        self._process = self._connection = None
        self._waiting.clear()
        if process is None or connection is None:
            return
        try:
            if _has_room(connection):
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
        _wait_no_longer(self._connection, HUNG)
        self._timer.start()

    def _pipe(self) -> Connection:
        if self._connection is None:
            raise RuntimeError("the worker has not been started")
        return self._connection

    def _hand_over(self) -> None:
        """As much as the pipe has room for: a worker that stands still shall not hold the window up."""
        connection = self._pipe()
        try:
            while self._waiting and _has_room(connection):
                connection.send(self._waiting.popleft())
        except OSError:
            QTimer.singleShot(0, self, lambda: self._lost(connection))

    def _drain(self) -> None:
        connection = self._connection
        if self._waiting:
            self._hand_over()
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


def _has_room(connection: Connection) -> bool:
    """Whether a message of usual size can be sent at once."""
    if sys.platform == "win32":
        return True
    poll = select.poll()
    poll.register(connection.fileno(), select.POLLOUT)
    return bool(poll.poll(0))


def _wait_no_longer(connection: Connection, seconds: float) -> None:
    """Let reading and writing raise an OSError after so long."""
    if sys.platform == "win32":
        return
    timeout = struct.pack("ll", int(seconds), round(seconds % 1 * 1e6))
    with socket.socket(fileno=os.dup(connection.fileno())) as pipe:
        for option in (socket.SO_SNDTIMEO, socket.SO_RCVTIMEO):
            pipe.setsockopt(socket.SOL_SOCKET, option, timeout)


def _insist(insist: Callable[[], None], process: BaseProcess) -> None:
    if process.is_alive():
        insist()
        process.join(PATIENCE)

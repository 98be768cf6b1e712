"""The engine in a process of its own: reads requests, trains between them, sends answers."""

from __future__ import annotations

import queue
import signal
import threading
from multiprocessing.connection import Connection

from engine.worker.messages import Adjust, Answer, Failed, Halt, LayOut, Prepare, Request, Stop, Train
from engine.worker.training_run import DataShelf, TrainingRun


def serve(connection: Connection) -> None:
    """The whole life of a worker process. Ends at `Stop`, or when the window has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    inbox: queue.SimpleQueue[Request] = queue.SimpleQueue()
    # why a thread: a full pipe would block the window, so somebody must always be reading.
    threading.Thread(target=_read, args=(connection, inbox), daemon=True).start()
    try:
        _Worker(connection, inbox).run()
    except (BrokenPipeError, ConnectionResetError, EOFError):
        return


def _read(connection: Connection, inbox: queue.SimpleQueue[Request]) -> None:
    try:
        while True:
            inbox.put(connection.recv())
    except (EOFError, OSError):
        inbox.put(Stop())


class _Worker:
    """Turns to its inbox between any two batches."""

    def __init__(self, connection: Connection, inbox: queue.SimpleQueue[Request]) -> None:
        self._connection = connection
        self._inbox = inbox
        self._shelf = DataShelf()
        self._training: TrainingRun | None = None

    def run(self) -> None:
        while True:
            request = self._next_request()
            if isinstance(request, Stop):
                return
            try:
                if request is not None:
                    self._handle(request)
                elif self._training is not None:
                    self._advance()
            except (ValueError, ArithmeticError, OSError) as error:
                self._fail(request, str(error))

    def _fail(self, request: Request | None, reason: str) -> None:
        """Tell what went wrong; a training ends if it was its own fault."""
        if request is None and self._training is not None:
            ended: int | None = self._training.generation
        else:
            ended = request.generation if isinstance(request, Train | Adjust) else None
        if ended is not None:
            self._training = None
        self._send(Failed(type(request).__name__ if request else "Train", reason, ended))

    def _next_request(self) -> Request | None:
        """The next request; None when it is time for the next batch."""
        try:
            if self._training is None:
                return self._inbox.get()
            wait = self._training.seconds_until_due()
            return self._inbox.get(timeout=wait) if wait > 0 else self._inbox.get_nowait()
        except queue.Empty:
            return None

    def _handle(self, request: Request) -> None:
        match request:
            case Prepare():
                self._send(self._shelf.prepared(request.spec))
            case Train():
                self._training = TrainingRun(request, self._shelf)
            case Adjust() if self._training is not None and self._training.generation == request.former:
                self._training.adjust(request)
            case Halt() if self._training is not None and self._training.generation == request.generation:
                self._end(self._training.halted("asked"))
            case LayOut():
                from engine.worker.layout import lay_out

                self._send(lay_out(request))

    def _advance(self) -> None:
        if self._training is None:
            return
        reason = self._training.train_one_batch()
        if reason is not None:
            self._end(self._training.halted(reason))
        elif (news := self._training.news()) is not None:
            self._send(news)

    def _end(self, answers: tuple[Answer, ...]) -> None:
        self._training = None
        for answer in answers:
            self._send(answer)

    def _send(self, answer: Answer) -> None:
        self._connection.send(answer)

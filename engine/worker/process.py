"""The engine in a process of its own: reads requests, trains between them, sends answers."""

from __future__ import annotations

import queue
import signal
import threading
import traceback
from multiprocessing.connection import Connection

from engine.problem_error import ProblemError
from engine.worker.messages import (
    Adjust,
    Answer,
    CancelReplay,
    ExportSamples,
    Failed,
    Halt,
    HaltReason,
    LayOut,
    Prepare,
    Prepared,
    Preview,
    Replay,
    Request,
    Stop,
    Train,
)
from engine.worker.preview_desk import PreviewDesk
from engine.worker.replay_run import ReplayRun
from engine.worker.shelf import Shelf
from engine.worker.training_run import TrainingRun

#: What may go wrong with a learner's settings, data and files. Anything else is a mistake of the program.
_FORESEEN = (ProblemError, OSError)


def serve(connection: Connection) -> None:
    """The whole life of a worker process. Ends at `Stop`, or when the window has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        Worker(connection).run()
    except (BrokenPipeError, ConnectionResetError, EOFError):
        return


class Worker:
    """Turns to its inbox between any two batches."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._inbox: queue.SimpleQueue[Request] = queue.SimpleQueue()
        self._shelf = Shelf()
        self._desk = PreviewDesk()
        self._training: TrainingRun | None = None
        self._replay: ReplayRun | None = None

    def run(self) -> None:
        """Work until `Stop`. What goes wrong is answered with `Failed`."""
        # why a thread: a full pipe would block the window, so somebody must always be reading.
        threading.Thread(target=self._read, daemon=True).start()
        while True:
            request = self._next_request()
            if isinstance(request, Stop):
                return
            try:
                if request is not None:
                    self._handle(request)
                elif self._replay is not None:
                    self._replay_on(self._replay)
                elif self._training is not None:
                    self._train_on(self._training)
            except (MemoryError, BrokenPipeError, ConnectionResetError, EOFError):
                raise
            except Exception as error:  # what nobody foresaw is told too, and the next request served
                self._fail(request, error)

    def _read(self) -> None:
        try:
            request: Request | None = None
            while not isinstance(request, Stop):
                request = self._connection.recv()
                self._inbox.put(request)
        except (EOFError, OSError):
            self._inbox.put(Stop())

    def _fail(self, request: Request | None, error: Exception) -> None:
        """Tell what went wrong; a training or replay ends if it was its own fault."""
        name, ended = type(request).__name__, None
        if request is None and self._replay is not None:
            name, ended = "Replay", self._replay.generation
        elif request is None and self._training is not None:
            name, ended = "Train", self._training.generation
        elif isinstance(request, Train | Adjust | Replay):
            ended = request.generation
        if name == "Replay":
            self._replay = None
        elif ended is not None:
            self._training = None
        foreseen = isinstance(error, _FORESEEN)
        details = "" if foreseen else "".join(traceback.format_exception(error))
        self._send(Failed(name, str(error), ended, error if foreseen else None, details))

    def _next_request(self) -> Request | None:
        """The next request; None when it is time for the next batch."""
        try:
            if self._replay is not None:
                return self._inbox.get_nowait()
            if self._training is None:
                return self._inbox.get()
            wait = self._training.seconds_until_due()
            return self._inbox.get(timeout=wait) if wait > 0 else self._inbox.get_nowait()
        except queue.Empty:
            return None

    def _handle(self, request: Request) -> None:
        match request:
            case Prepare():
                self._send(Prepared(request.spec, self._shelf.data(request.spec)))
            case Preview():
                self._send(self._desk.look(request, self._send))
            case Train():
                self._training = TrainingRun(request, self._shelf)
            case Adjust() if self._training is not None and self._training.generation == request.former:
                self._send(*self._training.adjust(request))
            case Halt() if self._training is not None and self._training.generation == request.generation:
                self._end_training(self._training, "asked")
            case Replay():
                self._replay = None
                self._replay = ReplayRun(request, self._shelf)
            case CancelReplay() if self._replay is not None and self._replay.generation == request.generation:
                self._replay = None
            case ExportSamples():
                from engine.worker.export_desk import export

                self._send(export(request, self._shelf))
            case LayOut():
                from engine.worker.layout import lay_out

                self._send(lay_out(request))

    def _train_on(self, training: TrainingRun) -> None:
        reason = training.train_one_batch()
        if reason is not None:
            self._end_training(training, reason)
        else:
            self._send(*training.news())

    def _replay_on(self, replay: ReplayRun) -> None:
        replay.replay_one_batch()
        if replay.done:
            self._replay = None
        if (news := replay.news()) is not None:
            self._send(news)

    def _end_training(self, training: TrainingRun, reason: HaltReason) -> None:
        self._training = None
        self._send(*training.halted(reason))

    def _send(self, *answers: Answer) -> None:
        for answer in answers:
            self._connection.send(answer)

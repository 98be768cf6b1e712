"""A replay in the worker: from a checkpoint to a moment the training has been at before."""

from __future__ import annotations

import time

from engine.worker.errors import NoSuchBatchError
from engine.worker.messages import Replay, Replayed
from engine.worker.shelf import Shelf

#: Seconds between two messages about how far it is.
NEWS_INTERVAL = 1 / 30


class ReplayRun:
    """Trains from a state to a moment, without pace and without breakpoints: the same bits as the first time.

    Raises ValueError where training from that state never comes to that moment.
    """

    def __init__(self, request: Replay, shelf: Shelf) -> None:
        self.generation = request.generation
        self._trainer = shelf.trainer(request.project)
        self._state = request.state
        self._target = (request.epoch, request.batch)
        if not 0 <= request.batch < self._trainer.batches_per_epoch:
            raise NoSuchBatchError(
                "no_such_batch", batch=request.batch, count=self._trainer.batches_per_epoch
            )
        if self._target < self._moment:
            raise ValueError(f"epoch {request.epoch}, batch {request.batch} was before the replay's start")
        self._told_at = time.monotonic()

    @property
    def _moment(self) -> tuple[int, int]:
        return self._state.epoch, self._state.batch

    @property
    def done(self) -> bool:
        """Whether the moment is reached."""
        return self._moment >= self._target

    def replay_one_batch(self) -> None:
        """One batch, unless it is done."""
        if not self.done:
            self._state = self._trainer.batch(self._state).state

    def news(self) -> Replayed | None:
        """Where it stands; None when it is not done and it is too early to tell."""
        now = time.monotonic()
        if not self.done and now - self._told_at < NEWS_INTERVAL:
            return None
        self._told_at = now
        return Replayed(self.generation, self._state, self.done)

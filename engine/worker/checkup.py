"""The doctor beside a running training: a glance at every batch, a closer look now and then."""

from __future__ import annotations

import time
from collections import deque
from statistics import median

from engine.spec import Project
from engine.training.doctor import ExplodingGradient, Finding, explodes, exploding_gradient, length_of
from engine.training.state import TrainingState
from engine.training.trainer import BatchResult
from engine.worker.shelf import Shelf

#: Seconds between two looks at all neurons, at least; and the share of the time that they may take.
INTERVAL, SHARE = 1.0, 0.02
#: How many gradients tell what is usual, and how many must be there to tell.
GRADIENTS, FEWEST_GRADIENTS = 100, 20


class Checkup:
    """What is found in one training; it is told when it is not what was told last.

    A gradient that exploded remains a finding, the first of its kind; neurons are found as they are now.
    """

    def __init__(self, project: Project, shelf: Shelf, told: tuple[Finding, ...] = ()) -> None:
        self._project, self._shelf = project, shelf
        self.told = told
        self._lengths: deque[float] = deque(maxlen=GRADIENTS)
        self._usual: float | None = None
        self._exploded: ExplodingGradient | None = None
        self._due = time.monotonic() + INTERVAL

    def look(self, before: TrainingState, result: BatchResult) -> tuple[Finding, ...] | None:
        """All findings after the batch that started from `before`, where they are others than were told."""
        length = length_of(result.gradients)
        is_new = self._exploded is None and explodes(length, self._usual)
        if is_new:
            self._exploded = exploding_gradient(self._project, before, result.gradients, self._usual)
        self._lengths.append(length)
        started = time.monotonic()
        if started < self._due and not is_new:
            return None
        told, found = self.told, self.findings(result.state)
        now = time.monotonic()
        self._due = now + max(INTERVAL, (now - started) / SHARE)
        return None if found == told else found

    def findings(self, state: TrainingState) -> tuple[Finding, ...]:
        """All findings at `state`; they have been told then."""
        if len(self._lengths) >= FEWEST_GRADIENTS:
            self._usual = median(self._lengths)
        exploded = () if self._exploded is None else (self._exploded,)
        self.told = (*exploded, *self._shelf.health(self._project).findings(state.parameters))
        return self.told

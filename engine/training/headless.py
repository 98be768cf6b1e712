"""Training from the first epoch to the last without a window, as `main.py train` does."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from engine.data.prepared import PreparedData
from engine.spec import Project
from engine.training.initial import initial_state
from engine.training.state import EpochMetrics, TrainingState
from engine.training.trainer import Trainer


@dataclass(frozen=True, slots=True, eq=False)
class TrainingRun:
    """A whole training: on what, what each epoch measured, and where it ended."""

    project: Project
    data: PreparedData
    metrics: tuple[EpochMetrics, ...]
    state: TrainingState

    @property
    def diverged_at(self) -> int | None:
        """The first epoch whose loss is no finite number any more, counted from 0."""
        return next((m.epoch for m in self.metrics if not math.isfinite(m.train_loss)), None)


def train(project: Project, data: PreparedData, on_epoch: Callable[[EpochMetrics], None]) -> TrainingRun:
    """Train from fresh weights for `project.training.epochs` epochs; `on_epoch` hears of each.

    `data` is what `prepare(project.data)` gave. The same project gives the same numbers. A training
    that diverges goes on to the end: its numbers are inf or nan from there on.
    """
    trainer = Trainer(project.network, project.training, data)
    state = initial_state(project.network, project.data.input_count)
    metrics = []
    for _ in range(project.training.epochs):
        state, measured = trainer.epoch(state)
        metrics.append(measured)
        on_epoch(measured)
    return TrainingRun(project, data, tuple(metrics), state)

"""What one training of a sweep gave: its settings, where it ended, and how it went there."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.spec import Project
from engine.training.headless import TrainingRun
from engine.training.state import EpochMetrics

Number = float | None

#: What is measured at the end of a training, and along its way.
METRICS = (
    *("train_loss", "data_loss", "test_loss"),
    *("train_accuracy", "test_accuracy", "train_r2", "test_r2"),
)
#: A curve has so many points at most: a longer training is thinned evenly, first and last epoch included.
MOST_POINTS = 400


@dataclass(frozen=True, slots=True)
class SweepRecord:
    """One training. `number` is its place in the sweep, from 0 on.

    The settings are those it really had: `seed` is None where its seeds differ, `learning_rate` where it
    changes. `final` has what the last epoch measured, `curves` the same along the epochs in `epochs`,
    counted from 0. None stands for what is not measured, and for numbers that are not finite any more.
    """

    number: int
    seed: int | None
    layers: tuple[int, ...]
    optimizer: str
    learning_rate: float | None
    epoch_count: int
    parameter_count: int
    diverged_at: int | None
    final: Mapping[str, Number]
    epochs: tuple[int, ...]
    curves: Mapping[str, tuple[Number, ...]]


def sweep_record(number: int, run: TrainingRun) -> SweepRecord:
    """The record of a training that is over."""
    project, places = run.project, _places(len(run.metrics))
    shown = [run.metrics[place] for place in places]
    rate = project.training.learning_rate
    return SweepRecord(
        number=number,
        seed=common_seed(project),
        layers=tuple(layer.size for layer in project.network.layers[:-1]),
        optimizer=project.training.optimizer,
        learning_rate=rate.start if rate.kind == "constant" else None,
        epoch_count=len(run.metrics),
        parameter_count=len(run.state.parameters),
        diverged_at=run.diverged_at,
        final={name: _finite(getattr(run.metrics[-1], name)) for name in METRICS},
        epochs=tuple(run.metrics[place].epoch for place in places),
        curves=_curves(shown),
    )


def ranked(records: Iterable[SweepRecord]) -> tuple[str, list[SweepRecord]]:
    """The loss that counts, that of the test where there is one, and the records by it, best first.

    What diverged comes last.
    """
    records = list(records)
    name = "test_loss" if any(record.final["test_loss"] is not None for record in records) else "train_loss"

    def rank(record: SweepRecord) -> tuple[bool, float]:
        loss = record.final[name]
        return (loss is None, 0.0 if loss is None else loss)

    return name, sorted(records, key=rank)


def common_seed(project: Project) -> int | None:
    """The seed of data, initialisation and shuffle, where it is one for all."""
    seeds = {project.data.seed, project.network.seed, project.training.seed}
    return seeds.pop() if len(seeds) == 1 else None


def _places(count: int) -> list[int]:
    if count <= MOST_POINTS:
        return list(range(count))
    return [int(place) for place in np.linspace(0, count - 1, MOST_POINTS).round()]


def _curves(metrics: Sequence[EpochMetrics]) -> dict[str, tuple[Number, ...]]:
    """Only what was measured has a curve."""
    return {
        name: tuple(_finite(getattr(each, name)) for each in metrics)
        for name in METRICS
        if getattr(metrics[-1], name) is not None
    }


def _finite(number: Number) -> Number:
    return number if number is not None and math.isfinite(number) else None

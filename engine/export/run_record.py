"""The record of a run: what `main.py train --json` writes, for scripts and spreadsheets to read.

`train_loss[k]` is what epoch k (from 0) computed before its updates, the penalty included;
`test_loss[k]` is measured after them, without the penalty. Accuracies are fractions from 0 to 1 and
empty for regression; the test lists are empty where there is no test part. JSON knows no NaN and no
infinity: where a training diverged, null stands in their place, so that every list keeps one entry
per epoch.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypedDict

from engine.export.atomic_file import write_atomically
from engine.spec import Project
from engine.training.state import EpochMetrics

Series = list[float | None]


class RunRecord(TypedDict):
    """`preset` and `seed` are null where the run had none: a project file, seeds that differ."""

    preset: str | None
    seed: int | None
    epochs: int
    train_loss: Series
    test_loss: Series
    train_accuracy: Series
    test_accuracy: Series
    parameter_count: int


def run_record(preset: str | None, project: Project, metrics: Sequence[EpochMetrics]) -> RunRecord:
    """The record of a run of `project`, whose epochs measured `metrics`."""
    seeds = {project.data.seed, project.network.seed, project.training.seed}
    return RunRecord(
        preset=preset,
        seed=seeds.pop() if len(seeds) == 1 else None,
        epochs=len(metrics),
        train_loss=_series(m.train_loss for m in metrics),
        test_loss=_series(m.test_loss for m in metrics),
        train_accuracy=_series(m.train_accuracy for m in metrics),
        test_accuracy=_series(m.test_accuracy for m in metrics),
        parameter_count=project.parameter_count,
    )


def write_run_record(path: Path, record: RunRecord) -> None:
    """Write it as JSON, whole or not at all. Raises OSError."""
    write_atomically(path, (json.dumps(record, indent=1, allow_nan=False) + "\n").encode())


def _series(values: Iterable[float | None]) -> Series:
    """One entry per epoch, or none at all where nothing was measured (None)."""
    return [value if math.isfinite(value) else None for value in values if value is not None]

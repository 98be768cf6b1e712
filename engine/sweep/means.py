"""What two of the varied settings make of a metric, as a table: the mean over all the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean
from typing import Literal

from engine.sweep.record import SweepRecord

#: A setting as records name it.
SettingName = Literal["seed", "layers", "optimizer", "learning_rate"]
Value = int | float | str | tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class Cell:
    """`mean` of the trainings that have a number, None where none has; how many there are, and diverged."""

    mean: float | None
    count: int
    diverged: int


def cells(
    records: Iterable[SweepRecord], row: SettingName, column: SettingName, metric: str
) -> dict[tuple[Value, Value], Cell]:
    """A cell for each pair of values that was trained."""
    groups: defaultdict[tuple[Value, Value], list[SweepRecord]] = defaultdict(list)
    for record in records:
        groups[getattr(record, row), getattr(record, column)].append(record)
    return {pair: _cell(group, metric) for pair, group in groups.items()}


def _cell(group: list[SweepRecord], metric: str) -> Cell:
    numbers = [number for record in group if (number := record.final[metric]) is not None]
    diverged = sum(record.diverged_at is not None for record in group)
    return Cell(fmean(numbers) if numbers else None, len(group), diverged)

"""Runs as they stand in a project file.

A run's settings are what differs from the run before it, the first one's from the project, so that a large
table stands there once. Arrays are base64 of little-endian float64: short, and the same bits when read.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from typing import Any, Self

import numpy as np
from pydantic import Field

from engine.runs.kept import MOST_LETTERS, KeptRun
from engine.spec import Project, Spec
from engine.training.history import COLUMNS, FloatArray, MetricsHistory
from engine.training.state import TrainingState
from engine.training.stored_state import Count, SlotName, StoredCounters, counters_of

#: Epochs that the curves of one file may have together: read, each takes 64 bytes.
MOST_EPOCHS = 2_000_000

Changes = dict[str, Any]

_PARTS = ("network", "data", "training", "watch")


class StoredSettings(Spec):
    """The fields of a project's parts that differ from those of the run before."""

    preset: str | None = None
    network: Changes = Field(default={})
    data: Changes = Field(default={})
    training: Changes = Field(default={})
    watch: Changes = Field(default={})

    @classmethod
    def of(cls, project: Project, before: Project) -> Self:
        """What makes `project` of the one before."""
        changes = {name: _changes(getattr(before, name), getattr(project, name)) for name in _PARTS}
        return cls(preset=project.preset, **changes)

    def applied_to(self, before: Project) -> Project:
        """The run's own project. Raises ValueError where a field is wrong."""
        parts: dict[str, object] = {}
        for name in _PARTS:
            changes: Changes = getattr(self, name)
            if changes:
                parts[name] = _changed(getattr(before, name), changes)
        return before.with_changes(preset=self.preset, **parts)


class StoredCurves(Spec):
    """The columns that were measured at `points` of `epochs`: evenly spaced, first and last among them."""

    first: Count = 0
    epochs: int = Field(ge=1, le=MOST_EPOCHS)
    points: int = Field(ge=1, le=MOST_EPOCHS)
    columns: dict[str, str]

    @classmethod
    def of(cls, history: MetricsHistory, points: int) -> Self:
        """The past of a history, which has one epoch at least."""
        places = _places(len(history), points)
        columns = {name: history.column(name)[places] for name in measured_columns(history)}
        return cls(
            first=history.first_epoch,
            epochs=len(history),
            points=len(places),
            columns={name: packed(column) for name, column in columns.items()},
        )

    def restored(self) -> MetricsHistory:
        """A history; between the points that are there its curves are straight. Raises ValueError."""
        if self.points > self.epochs or not self.columns.keys() <= set(COLUMNS):
            raise ValueError("curves has columns or points that there can't be")
        epochs, places = np.arange(self.epochs), _places(self.epochs, self.points)
        columns = {}
        for name, text in self.columns.items():
            column = unpacked(text, self.points, f"curves.columns.{name}")
            columns[name] = column if self.points == self.epochs else np.interp(epochs, places, column)
        return MetricsHistory.of(self.first, self.epochs, columns)


class StoredWeights(StoredCounters):
    """A TrainingState, shorter than as a StoredState."""

    parameters: str
    gradients: str
    slots: dict[SlotName, str] = Field(default={}, max_length=8)

    @classmethod
    def of(cls, state: TrainingState) -> Self:
        """A state that `is_finite`."""
        return cls(
            parameters=packed(state.parameters),
            gradients=packed(state.gradients),
            slots={name: packed(slot) for name, slot in state.slots.items()},
            **counters_of(state),
        )

    def restored(self, project: Project) -> TrainingState:
        """The state of a training of `project`. Raises ValueError where it is none."""
        if self.batch >= project.batches_per_epoch:
            raise ValueError(f"weights.batch is {self.batch}, but an epoch has {project.batches_per_epoch}")
        count = project.parameter_count
        return TrainingState(
            parameters=_finite(self.parameters, count, "weights.parameters"),
            gradients=_finite(self.gradients, count, "weights.gradients"),
            slots={name: _finite(text, count, f"weights.slots.{name}") for name, text in self.slots.items()},
            **counters_of(self),
        )


class StoredRun(Spec):
    """A KeptRun."""

    number: int = Field(ge=1, le=2**53)
    note: str = Field(default="", max_length=MOST_LETTERS)
    shown: bool = False
    present: bool = False
    settings: StoredSettings
    curves: StoredCurves
    start: str | None = None
    weights: StoredWeights | None = None

    @classmethod
    def of(cls, run: KeptRun, settings: StoredSettings, points: int, with_weights: bool) -> Self:
        """A run of these settings with so many points of its curves, and with weights where it has some."""
        state = run.state if with_weights and not run.present else None
        return cls(
            number=run.number,
            note=run.note,
            shown=run.shown,
            present=run.present,
            settings=settings,
            curves=StoredCurves.of(run.history, points),
            start=packed(run.start) if with_weights and run.start is not None else None,
            weights=None if state is None else StoredWeights.of(state),
        )

    def restored(self, before: Project, present: TrainingState | None) -> KeptRun:
        """The run again; `present` is the project's own state. Raises ValueError."""
        project, history = self.settings.applied_to(before), self.curves.restored()
        state = None if self.weights is None else self.weights.restored(project)
        if self.present:
            state = present
        if state is not None and state.epoch != history.first_epoch + len(history):
            raise ValueError(f"curves do not end at epoch {state.epoch}")
        start = None
        if self.start is not None and state is not None:
            start = _finite(self.start, len(state.parameters), "start")
        goes_on = self.present and state is not None
        return KeptRun(self.number, project, history, state, start, self.note, self.shown, goes_on)


def measured_columns(history: MetricsHistory) -> list[str]:
    """Those that are not empty."""
    return [name for name in COLUMNS if not np.isnan(history.column(name)).all()]


def packed(array: FloatArray) -> str:
    """An array as text."""
    return b64encode(np.ascontiguousarray(array, dtype="<f8").tobytes()).decode()


def unpacked(text: str, count: int, name: str) -> FloatArray:
    """The array again, of so many numbers; raises a ValueError that names it."""
    try:
        content = b64decode(text, validate=True)
    except ValueError as error:
        raise ValueError(f"{name} is not base64") from error
    if len(content) != 8 * count:
        raise ValueError(f"{name} must have {count} numbers")
    return np.frombuffer(content, dtype="<f8").astype(np.float64)


def _finite(text: str, count: int, name: str) -> FloatArray:
    array = unpacked(text, count, name)
    if not np.isfinite(array).all():
        raise ValueError(f"{name} has a number that is not finite")
    return array


def _places(epochs: int, points: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Evenly spaced epochs, the last one always among them."""
    return np.array([epochs - 1]) if points == 1 else np.arange(points) * (epochs - 1) // (points - 1)


def _changes(before: Spec, after: Spec) -> Changes:
    """The fields of `after` that differ, as JSON has them."""
    differing = {name for name in type(after).model_fields if getattr(after, name) != getattr(before, name)}
    return after.model_dump(mode="json", include=differing)


def _changed(before: Spec, changes: Changes) -> Spec:
    return type(before).model_validate_json(json.dumps({**before.model_dump(mode="json"), **changes}))

"""Makes the runs of a project short enough for its file, the oldest first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.runs.kept import MOST_RUNS, KeptRun
from engine.runs.stored import MOST_EPOCHS, StoredRun, StoredSettings, measured_columns
from engine.spec import Project

#: So many points are left of a curve that has to be shorter.
FEW_POINTS = 1000
#: Bytes around a run's settings, arrays and note, at most; and for each character of the note.
_FRAME, _LETTER = 2000, 6


@dataclass(frozen=True, slots=True)
class Shortened:
    """Of how many runs something is missing in the file: their weights, points of their curves, or all."""

    weights: int = 0
    points: int = 0
    whole: int = 0

    def __bool__(self) -> bool:
        return bool(self.weights or self.points or self.whole)


@dataclass(slots=True)
class _Plan:
    """How much of a run is to be stored."""

    run: KeptRun
    settings: StoredSettings
    columns: int
    weights: bool
    points: int

    @property
    def size(self) -> int:
        """The most bytes that it takes in the file. Known without writing arrays, which may be long."""
        run, arrays = self.run, self.columns * _base64_length(self.points)
        if self.weights and run.start is not None:
            arrays += _base64_length(len(run.start))
        if self.weights and run.state is not None and not run.present:
            arrays += (2 + len(run.state.slots)) * _base64_length(len(run.state.parameters))
        text = json.dumps(self.settings.model_dump(), indent=5)
        return _FRAME + _LETTER * len(run.note) + len(text) + arrays

    def form(self) -> StoredRun:
        """What is written."""
        return StoredRun.of(self.run, self.settings, self.points, self.weights)


def fitted_runs(
    runs: Sequence[KeptRun], project: Project, room: int
) -> tuple[tuple[StoredRun, ...], Shortened]:
    """The runs of `project` as they take up to `room` bytes in its file, and what had to be left out for it.

    First older runs lose their weights, then points of their curves, and then the oldest is left out. Runs
    with a note come after those without one, and what is known of the present training goes last. More runs
    or epochs than a file may have are left out too.
    """
    befores = [project, *(run.project for run in runs)]
    plans = [
        _Plan(
            run,
            settings=StoredSettings.of(run.project, before),
            columns=len(measured_columns(run.history)),
            weights=True,
            points=len(run.history),
        )
        for run, before in zip(runs, befores, strict=False)
    ]
    oldest_first = sorted(plans, key=lambda plan: (plan.run.present, plan.run.note != ""))
    sizes = {plan.run.number: plan.size for plan in plans}
    for shorten in (_leave_weights_out, _leave_points_out):
        for plan in oldest_first:
            if sum(sizes.values()) > room:
                shorten(plan)
                sizes[plan.run.number] = plan.size
    too_many = len(runs) > MOST_RUNS + 1 or sum(len(run.history) for run in runs) > MOST_EPOCHS
    if runs and (too_many or sum(sizes.values()) > room):
        others = [run for run in runs if run is not oldest_first[0].run]
        fitted, shortened = fitted_runs(others, project, room)
        return fitted, replace(shortened, whole=shortened.whole + 1)
    has_weights = [plan for plan in plans if plan.run.state is not None and not plan.run.present]
    weights = sum(not plan.weights for plan in has_weights)
    points = sum(plan.points < len(plan.run.history) for plan in plans)
    return tuple(plan.form() for plan in plans), Shortened(weights, points)


def _leave_weights_out(plan: _Plan) -> None:
    plan.weights = False


def _leave_points_out(plan: _Plan) -> None:
    plan.points = min(plan.points, FEW_POINTS)


def _base64_length(numbers: int) -> int:
    return 4 * -(-8 * numbers // 3)

"""Project files from strangers: each is refused in one line, or opens, trains and can be saved again."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.prepare import prepare
from engine.data.table.error import TableError
from engine.exercise.handing_out import begun
from engine.exercise.measure import judged
from engine.presets import load_preset
from engine.project_file import ProjectFileError, load_with_runs, save_project
from engine.runs.fitting import fitted_runs
from engine.runs.kept import KeptRun
from engine.spec import Project
from engine.suggestions import suggested_project
from engine.training.history import MetricsHistory
from engine.training.initial import initial_state
from engine.training.state import TrainingState
from engine.training.trainer import Trainer
from engine.training_error import TrainingError
from tests.engine.exercises import exercise_on
from tests.engine.tables import FLOWERS, table_of
from tests.fuzz.mutations import written
from tests.fuzz.trial import Trial, fuzzed

_TABLE = "flowers.csv"
#: Larger networks take longer than a test has; that they open and can be saved is tried all the same.
_MOST_PARAMETERS = 2000


@cache
def _good() -> tuple[dict[str, Any], ...]:
    """Small projects that between them use every field there is."""
    return tuple(_document(each) for each in _projects())


def _projects() -> tuple[Project, ...]:
    table = table_of(FLOWERS)
    circle, spiral = load_preset("circle").project, load_preset("spiral").project
    network = circle.network.with_changes(inputs=("x1", "x2", "x1*x2", "sin x1"))
    watch = {"breakpoints": ({"condition": "loss < 0.1"},), "pins": ({"target": "n1", "source": "x1"},)}
    points = ((-1.0, 0.5, 0), (1.0, 0.0, 1), (0.5, 0.5, 0), (0.0, -1.0, 1))
    return (
        circle,
        circle.with_changes(network=network, watch=watch),
        circle.with_changes(
            data={"name": "drawn", "drawn": {"classes": {"points": points}}}, training={"batch_size": 2}
        ),
        circle.with_changes(training={"bugs": ("no_zero_grad",), "optimizer": "adam"}),
        spiral,
        suggested_project("table", table=table),
        suggested_project("table", table=table.with_changes(numbers=None, path=_TABLE)),
        exercise_on(
            circle,
            task="Train until the loss is below **0.1**. $x^2$",
            check="loss < 0.1 and accuracy >= 95 % and answer == 3",
            controls=("learning_rate", "layers"),
        ),
    )


def _document(project: Project) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(project.model_dump_json())
    document["state"] = {
        "parameters": [0.25] * project.parameter_count,
        "slots": {"velocity": [0.0] * project.parameter_count},
        "epoch": 3, "batch": 0, "updates": 24, "loss_sum": 0.5, "data_loss_sum": 0.5, "hits": 3,
        "gradients": [0.0] * project.parameter_count,
    }  # fmt: skip
    document["runs"] = [
        each.model_dump(mode="json") for each in fitted_runs(_runs(project), project, 10**6)[0]
    ]
    return document


def _runs(project: Project) -> tuple[KeptRun, ...]:
    """One that is over, with weights, and the one that goes on."""
    curves = {"train_loss": np.array([0.5, 0.25, 0.125]), "train_accuracy": np.array([0.5, 0.75, 1.0])}
    history, count = MetricsHistory.of(0, 3, curves), project.parameter_count
    state = TrainingState(np.full(count, 0.5), {"velocity": np.zeros(count)}, epoch=3)
    over = KeptRun(1, project, history, state, start=np.zeros(count), note="first", shown=True)
    return over, KeptRun(2, project, history, state, present=True)


def _open(path: Path) -> None:
    stored = load_with_runs(path)
    project, state = stored.project, stored.state
    again = path.with_name("again.bpstudio")
    save_project(again, project, state, stored.runs)
    restored = load_with_runs(again)
    assert restored.project == project
    assert (restored.state is None) == (state is None)
    assert state is None or (restored.state is not None and restored.state.same_as(state))
    assert [run.number for run in restored.runs] == [run.number for run in stored.runs]
    if project.exercise is not None:
        assert begun(project).exercise is not None
    if project.parameter_count <= _MOST_PARAMETERS and project.data.shortage is None:
        _train(project, state, again)


def _train(project: Project, state: TrainingState | None, path: Path) -> None:
    data = prepare(project.data)
    trainer = Trainer(project.network, project.training, data)
    start = state or initial_state(project.network, project.data.input_count)
    after = trainer.batch(start).state
    assert after.parameters.shape == start.parameters.shape
    assert after.updates == start.updates + 1
    save_project(path, project, after if after.is_finite else None)
    if project.exercise is not None:
        judgement = judged(project.exercise.check, project, data, start)
        assert judgement.findings or judgement.problem


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """With a table to which a project may lead."""
    (tmp_path / _TABLE).write_text(FLOWERS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def trial(trial_of: Callable[..., Trial], folder: Path) -> Trial:
    for document in _good():
        path = folder / "good.bpstudio"
        path.write_text(json.dumps(document))
        _open(path)
    return trial_of("project files", (ProjectFileError, TrainingError, TableError), lets_read=True)


@st.composite
def _files(draw: st.DrawFn) -> bytes:
    return written(draw, _good())


@fuzzed(few=60)
@given(content=_files())
def test_project_files(trial: Trial, folder: Path, content: bytes) -> None:
    path = folder / "a.bpstudio"
    path.write_bytes(content)
    trial.take(lambda: _open(path))

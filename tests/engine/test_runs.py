"""Runs in project files: they come back to the bit, wrong ones are refused, too large ones give way."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.presets import load_preset
from engine.project_file import (
    MAX_BYTES,
    ProjectFileError,
    load_project,
    load_with_runs,
    save_project,
)
from engine.runs.fitting import FEW_POINTS, Shortened
from engine.runs.kept import MOST_LETTERS, MOST_RUNS, KeptRun
from engine.spec import LayerSpec, NetworkSpec, Project
from engine.training.history import COLUMNS, MetricsHistory
from engine.training.state import TrainingState

PROJECT = load_preset("circle").project
OTHERS = [load_preset(name).project for name in ("xor", "iris", "two-moons")]
Document = dict[str, Any]


def _run(number: int, project: Project = PROJECT, epochs: int = 3, **changes: Any) -> KeptRun:
    """A run with a state and curves that look like none of the others."""
    random = np.random.default_rng(number)
    columns = {name: random.normal(size=epochs) for name in COLUMNS[:-1]}
    count = project.parameter_count
    state = TrainingState(
        parameters=random.normal(size=count) * 10.0 ** random.integers(-300, 300, size=count),
        slots={"velocity": random.normal(size=count)},
        epoch=epochs,
        updates=8 * epochs,
        gradients=random.normal(size=count),
    )
    run = KeptRun(number, project, MetricsHistory.of(0, epochs, columns), state)
    return replace(run, **changes)


def _assert_same(one: KeptRun, other: KeptRun) -> None:
    for name in ("number", "project", "note", "shown", "present"):
        assert getattr(one, name) == getattr(other, name)
    assert one.history.first_epoch == other.history.first_epoch
    for name in COLUMNS:
        np.testing.assert_array_equal(one.history.column(name), other.history.column(name))
    assert (one.state is None) == (other.state is None)
    assert one.state is None or (other.state is not None and one.state.same_as(other.state))
    assert (one.start is None) == (other.start is None)
    assert one.start is None or np.array_equal(one.start, np.asarray(other.start))


@st.composite
def _kept(draw: st.DrawFn) -> list[KeptRun]:
    runs = []
    for number in sorted(draw(st.sets(st.integers(1, 2**53), max_size=5))):
        project = draw(st.sampled_from([PROJECT, *OTHERS]))
        training = project.training.with_changes(l2=draw(st.floats(0.0, 1.0)), seed=draw(st.integers(0, 9)))
        project = project.with_changes(training=training)
        epochs, first = draw(st.integers(1, 5)), draw(st.integers(0, 3))
        numbers = st.floats(width=64) | st.just(float("nan"))
        columns = {name: draw(st.lists(numbers, min_size=epochs, max_size=epochs)) for name in COLUMNS[:3]}
        history = MetricsHistory.of(first, epochs, {name: np.array(each) for name, each in columns.items()})
        state = start = None
        if draw(st.booleans()):
            sizes = [project.parameter_count] * 3
            finite = st.floats(allow_nan=False, allow_infinity=False)
            arrays = [np.full(size, draw(finite)) for size in sizes]
            state = TrainingState(arrays[0], {"m": arrays[1]}, epoch=first + epochs, loss_sum=draw(finite))
            start = arrays[2] if draw(st.booleans()) else None
        note = draw(st.text(st.characters(codec="utf-8"), max_size=MOST_LETTERS))
        runs.append(KeptRun(number, project, history, state, start, note, draw(st.booleans())))
    return runs


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(runs=_kept())
def test_runs_come_back_to_the_bit(tmp_path: Path, runs: list[KeptRun]) -> None:
    path = tmp_path / "runs.bpstudio"
    assert not save_project(path, PROJECT, None, runs)
    stored = load_with_runs(path)
    assert stored.project == PROJECT
    for one, other in zip(runs, stored.runs, strict=True):
        _assert_same(one, other)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "circle.bpstudio"


def test_the_present_training_has_the_project_s_state(path: Path) -> None:
    present = _run(7, present=True, start=np.zeros(PROJECT.parameter_count))
    save_project(path, PROJECT, present.state, [_run(3), present])
    stored = load_with_runs(path)
    _assert_same(stored.runs[1], present)
    assert stored.runs[1].state is stored.state
    save_project(path, PROJECT, None, [present])
    _assert_same(load_with_runs(path).runs[0], present.without_weights())


def test_the_present_training_has_the_project_s_settings_whatever_its_run_says(path: Path) -> None:
    penalised = PROJECT.with_changes(training=PROJECT.training.with_changes(l2=0.25))
    present = _run(2, present=True, start=np.zeros(PROJECT.parameter_count))
    save_project(path, PROJECT, present.state, [_run(1, penalised), present, _run(3)])
    document = json.loads(path.read_text(encoding="utf-8"))
    document["training"]["l2"] = 0.5
    document["runs"][1]["settings"]["network"] = OTHERS[0].network.model_dump(mode="json")
    document["runs"][2]["settings"]["network"] = PROJECT.network.model_dump(mode="json")
    path.write_text(json.dumps(document), encoding="utf-8")
    stored = load_with_runs(path)
    assert stored.project.training.l2 == 0.5
    assert stored.runs[1].project == stored.project
    assert [stored.runs[place].project.training.l2 for place in (0, 2)] == [0.25, PROJECT.training.l2]
    assert stored.runs[2].project.network == PROJECT.network


def test_settings_are_there_once(path: Path) -> None:
    save_project(path, PROJECT, None, [_run(1, OTHERS[1]), _run(2, OTHERS[1]), _run(3)])
    first, second, third = json.loads(path.read_text(encoding="utf-8"))["runs"]
    assert first["settings"]["data"]["name"] == "iris"
    assert second["settings"] == {"preset": "iris", "network": {}, "data": {}, "training": {}, "watch": {}}
    assert third["settings"]["data"]["name"] == "circle"


def test_a_file_of_format_5_has_no_runs(path: Path) -> None:
    save_project(path, PROJECT, None, [_run(1)])
    document = json.loads(path.read_text(encoding="utf-8"))
    document["format"] = 5
    del document["runs"]
    path.write_text(json.dumps(document), encoding="utf-8")
    assert load_with_runs(path).runs == ()
    assert load_project(path) == (PROJECT, None)


def _numbers(*values: float) -> str:
    return b64encode(np.array(values, dtype="<f8").tobytes()).decode()


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (lambda run: run.update(number=0), "runs.0.number: must be greater than or equal to 1, not 0"),
        (lambda run: run.update(number=2), "runs are not in the order of their numbers"),
        (lambda run: run.update(note="x" * 501), "runs.0.note: string should have at most 500 characters"),
        (lambda run: run.update(color="blue"), "runs.0.color: there is no such field"),
        (
            lambda run: run["settings"].update(training={"l2": -1}),
            "runs.0.settings: l2: must be greater than or equal to 0, not -1",
        ),
        (
            lambda run: run["settings"].update(training={"moth": 1}),
            "runs.0.settings: moth: there is no",
        ),
        (
            lambda run: run["settings"].update(training={"batch_size": 999}),
            "runs.0.settings: training.batch_size",
        ),
        (
            lambda run: run["settings"].update(data={"name": "table"}),
            "runs.0.settings: data.name is table",
        ),
        (
            lambda run: run["curves"].update(epochs=10**9),
            "runs.0.curves.epochs: must be less",
        ),
        (
            lambda run: run["curves"].update(points=4),
            "runs.0.curves has columns or points",
        ),
        (lambda run: run["curves"].update(epochs=4), "runs.0.curves do not end at epoch 3"),
        (lambda run: run["curves"]["columns"].update(moth=""), "runs.0.curves has columns or points that"),
        (
            lambda run: run["curves"]["columns"].update(train_loss="€"),
            "runs.0.curves.columns.train_loss is not base64",
        ),
        (
            lambda run: run["curves"]["columns"].update(train_loss=_numbers(1.0)),
            "runs.0.curves.columns.train_loss must have 3 numbers",
        ),
        (
            lambda run: run["weights"].update(parameters=_numbers(1.0)),
            "runs.0.weights.parameters must have 17 numbers",
        ),
        (
            lambda run: run["weights"]["slots"].update(velocity=_numbers(*[np.nan] * 17)),
            "runs.0.weights.slots.velocity has a number that is not finite",
        ),
        (lambda run: run["weights"].update(batch=8), "runs.0.weights.batch is 8, but an epoch has 8"),
        (
            lambda run: run.update(start=_numbers(*[np.inf] * 17)),
            "runs.0.start has a number that is not",
        ),
    ],
)
def test_a_wrong_run_is_refused_in_one_line(
    path: Path, change: Callable[[Document], object], line: str
) -> None:
    save_project(path, PROJECT, None, [_run(1), _run(2)])
    document = json.loads(path.read_text(encoding="utf-8"))
    change(document["runs"][0])
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(ProjectFileError) as caught:
        load_with_runs(path)
    assert str(caught.value).startswith(f"{path}: {line}")
    assert "\n" not in str(caught.value)


def test_too_many_runs_or_epochs_are_refused(path: Path) -> None:
    save_project(path, PROJECT, None, [_run(1)])
    document = json.loads(path.read_text(encoding="utf-8"))
    run = document["runs"][0]
    long = {"epochs": 2_000_000, "points": 1, "columns": {}}
    for runs, line in [
        ([{**run, "number": number} for number in range(1, 23)], "runs: must have at most 21, not 22"),
        (
            [{**run, "number": number, "curves": long} for number in (1, 2)],
            "runs has more than 2,000,000 epochs",
        ),
        (
            [{**run, "number": number, "present": True} for number in (1, 2)],
            "runs has more than one that is present",
        ),
    ]:
        path.write_text(json.dumps({**document, "runs": runs}), encoding="utf-8")
        with pytest.raises(ProjectFileError) as caught:
            load_with_runs(path)
        assert str(caught.value) == f"{path}: {line}"


def _saver(path: Path, runs: list[KeptRun]) -> Callable[[int], Shortened]:
    """Saves runs, the last one being the present, in a file of so many bytes at most."""

    def save(most_bytes: int) -> Shortened:
        shortened = save_project(path, runs[-1].project, runs[-1].state, runs, most_bytes)
        assert path.stat().st_size <= most_bytes
        return shortened

    return save


def test_where_there_is_no_room_older_runs_lose_their_weights(path: Path) -> None:
    digits = load_preset("digits").project
    runs = [_run(1, digits), _run(2, digits), _run(3, digits, present=True)]
    save = _saver(path, runs)
    assert not save(MAX_BYTES)
    assert save(path.stat().st_size - 10_000) == Shortened(weights=1)
    stored = load_with_runs(path).runs
    _assert_same(stored[0], runs[0].without_weights())
    _assert_same(stored[1], runs[1])
    _assert_same(stored[2], runs[2])


def test_then_they_lose_points_and_then_the_oldest_is_left_out(path: Path) -> None:
    runs = [_run(number, epochs=4000, present=number == 4) for number in (1, 2, 3, 4)]
    save = _saver(path, runs)
    assert not save(MAX_BYTES)
    assert save(path.stat().st_size - 100_000) == Shortened(weights=3, points=1)
    shorter = load_with_runs(path).runs[0].history
    assert len(shorter) == 4000
    assert shorter.last("train_loss") == runs[0].history.last("train_loss")
    assert save(300_000) == Shortened(weights=2, points=3, whole=1)
    stored = load_with_runs(path).runs
    assert [run.number for run in stored] == [2, 3, 4]
    assert stored[-1].state is not None
    assert save(100_000) == Shortened(points=1, whole=3)
    assert load_with_runs(path).runs[0].present


def test_runs_with_a_note_give_way_last(path: Path) -> None:
    runs = [_run(number, epochs=4000, present=number == 4) for number in (1, 2, 3, 4)]
    runs[0] = replace(runs[0], note="mine")
    save = _saver(path, runs)
    assert save(300_000).whole == 1
    assert [run.number for run in load_with_runs(path).runs] == [1, 3, 4]


def test_a_curve_with_fewer_points_is_straight_between_them(path: Path) -> None:
    line = np.linspace(5.0, 1.0, 10 * FEW_POINTS)
    run = replace(_run(1), state=None, history=MetricsHistory.of(0, len(line), {"train_loss": line}))
    assert save_project(path, PROJECT, None, [run], 90_000) == Shortened(points=1)
    np.testing.assert_allclose(load_with_runs(path).runs[0].history.column("train_loss"), line, rtol=1e-12)


def test_the_project_is_saved_even_where_no_run_has_room(path: Path) -> None:
    assert save_project(path, PROJECT, None, [_run(1), _run(2)], 0) == Shortened(whole=2)
    assert load_project(path) == (PROJECT, None)


def test_curves_of_millions_of_epochs_are_left_out(path: Path) -> None:
    long = replace(_run(1), state=None, history=MetricsHistory.of(0, 2_000_000, {}))
    assert save_project(path, PROJECT, None, [long, _run(2)]) == Shortened(whole=1)
    assert [run.number for run in load_with_runs(path).runs] == [2]


def test_a_file_never_gets_more_runs_than_it_may_have(path: Path) -> None:
    runs = [_run(number, epochs=1, present=number == 1) for number in range(1, MOST_RUNS + 4)]
    assert save_project(path, PROJECT, runs[0].state, runs) == Shortened(whole=2)
    numbers = [run.number for run in load_with_runs(path).runs]
    assert numbers == [1, *range(4, MOST_RUNS + 4)]


def test_runs_of_the_largest_network_fit_without_their_weights(path: Path) -> None:
    network = NetworkSpec(layers=tuple(LayerSpec(size=256) for _ in range(8)))
    training = PROJECT.training.with_changes(loss="softmax_cross_entropy")
    largest = PROJECT.with_changes(network=network, training=training)
    state = TrainingState(parameters=np.random.default_rng(1).normal(size=largest.parameter_count), epoch=3)
    runs = [_run(1), _run(2, largest), _run(3, largest, present=True, state=state)]
    assert save_project(path, largest, state, runs).weights == 2
    stored = load_with_runs(path)
    assert stored.state is not None
    assert stored.state.same_as(state)

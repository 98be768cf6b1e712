"""Sweeps: which trainings there are, that each is the one of `main.py train`, and the files they leave."""

from __future__ import annotations

import csv
import json
import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import ValidationError

from engine.data.prepare import prepare
from engine.data.prepared import PreparedData
from engine.presets import load_preset
from engine.spec import DataSpec, Project
from engine.sweep import run as sweep_run
from engine.sweep.estimate import sweep_seconds
from engine.sweep.files import read_record, record_line, write_records
from engine.sweep.record import METRICS, MOST_POINTS, SweepRecord
from engine.sweep.run import run_on_cluster, run_sweep
from engine.sweep.spec import MOST_TRAININGS, SweepSpec
from engine.training import headless

SPEC = SweepSpec(
    seeds=(1, 2), layers=((4,), (3, 3), ()), optimizers=("sgd", "adam"), learning_rates=(0.1, 0.01)
)


@pytest.fixture
def project() -> Project:
    """Two moons without a test part, so that nothing slow is imported, for a few epochs."""
    project = load_preset("two-moons").project
    return project.with_changes(
        data=project.data.with_changes(name="xor", samples=30, train_share=1.0),
        training=project.training.with_changes(epochs=6, batch_size=10),
    )


def _by_number(records: Iterator[SweepRecord]) -> list[SweepRecord]:
    return sorted(records, key=lambda record: record.number)


def test_every_value_meets_every_other() -> None:
    assert SPEC.count == 2 * 3 * 2 * 2
    assert SPEC.varied == ("seeds", "layers", "optimizers", "learning_rates")
    found = list(SPEC.combinations())
    assert [each.number for each in found] == list(range(24))
    assert len({(each.seed, each.layers, each.optimizer, each.learning_rate) for each in found}) == 24
    assert [each.seed for each in found] == [1] * 12 + [2] * 12


def test_what_is_said_twice_is_trained_once() -> None:
    assert SweepSpec(seeds=(3, 3, 4)).seeds == (3, 4)
    assert SweepSpec().count == 1


def test_a_sweep_of_a_million_combinations_is_refused() -> None:
    seeds, rates = tuple(range(1000)), tuple(0.001 * (1 + place) for place in range(1000))
    with pytest.raises(ValidationError, match="a sweep of 1,000,000 trainings is too large"):
        SweepSpec(seeds=seeds, learning_rates=rates)
    assert SweepSpec(seeds=tuple(range(MOST_TRAININGS))).count == MOST_TRAININGS


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_training_is_the_one_of_its_settings(project: Project, jobs: int) -> None:
    records = _by_number(run_sweep(project, SPEC, jobs))
    assert multiprocessing.active_children() == []
    assert len(records) == SPEC.count
    for record, combination in zip(records, SPEC.combinations(), strict=True):
        alone = combination.applied_to(project)
        run = headless.train(alone, prepare(alone.data), lambda _: None)
        assert (record.seed, record.layers) == (combination.seed, combination.layers)
        assert (record.optimizer, record.learning_rate) == (combination.optimizer, combination.learning_rate)
        assert record.parameter_count == alone.parameter_count
        assert record.curves["train_loss"] == tuple(epoch.train_loss for epoch in run.metrics)
        assert record.final["train_accuracy"] == run.metrics[-1].train_accuracy
        assert record.epochs == tuple(range(6))


def test_data_are_prepared_once_for_each_seed(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared = []

    def note(spec: DataSpec) -> PreparedData:
        prepared.append(spec)
        return prepare(spec)

    monkeypatch.setattr(sweep_run, "prepare", note)
    sweep_run._prepared.cache_clear()
    list(run_sweep(project, SPEC, 1))
    assert [spec.seed for spec in prepared] == [1, 2]


def test_a_sweep_can_be_given_up(project: Project) -> None:
    endless = project.with_changes(training=project.training.with_changes(epochs=1000))
    records = run_sweep(endless, SweepSpec(seeds=tuple(range(1000))), 1)
    assert next(records).seed == 0
    records.close()
    with pytest.raises(StopIteration):
        next(records)


def test_settings_that_are_not_varied_stay_the_projects(project: Project) -> None:
    (record,) = run_sweep(project, SweepSpec(), 1)
    assert (record.layers, record.optimizer) == ((8, 8), project.training.optimizer)
    changing = project.training.learning_rate.with_changes(kind="linear")
    other = project.with_changes(training=project.training.with_changes(learning_rate=changing, seed=9))
    (record,) = run_sweep(other, SweepSpec(), 1)
    assert (record.seed, record.learning_rate) == (None, None)


def test_a_long_curve_is_thinned_and_a_diverged_one_has_no_numbers(project: Project) -> None:
    training = project.training.with_changes(epochs=MOST_POINTS * 2, loss="squared_error", batch_size=None)
    (record,) = run_sweep(project.with_changes(training=training), SweepSpec(learning_rates=(100.0,)), 1)
    assert len(record.epochs) == len(record.curves["train_loss"]) == MOST_POINTS
    assert (record.epochs[0], record.epochs[-1]) == (0, MOST_POINTS * 2 - 1)
    assert record.diverged_at is not None
    assert record.final["train_loss"] is None
    assert record.final["test_loss"] is None
    assert "test_loss" not in record.curves


def test_files_hold_what_was_found(project: Project, tmp_path: Path) -> None:
    records = list(run_sweep(project, SPEC, 1))
    lines = tmp_path / "sweep.jsonl"
    write_records(lines, reversed(records))
    written = lines.read_text(encoding="utf-8").splitlines()
    assert [read_record(line) for line in written] == records
    assert json.loads(written[5])["layers"] == list(records[5].layers)
    table = tmp_path / "sweep.csv"
    write_records(table, records)
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(records)
    assert (rows[5]["layers"], rows[5]["optimizer"]) == ("3 3", "sgd")
    assert float(rows[5]["train_loss"]) == records[5].final["train_loss"]
    assert rows[5]["test_loss"] == ""
    assert set(METRICS) <= set(rows[0])


def test_no_half_file_is_left(project: Project, tmp_path: Path) -> None:
    records = list(run_sweep(project, SweepSpec(), 1))
    with pytest.raises(OSError, match="No such file"):
        write_records(tmp_path / "gone" / "sweep.csv", records)
    assert list(tmp_path.iterdir()) == []


def test_a_line_that_is_no_record_is_refused(project: Project) -> None:
    (record,) = run_sweep(project, SweepSpec(), 1)
    assert read_record(record_line(record)) == record
    with pytest.raises(ValidationError):
        read_record('{"number": 1}')


def test_the_estimate_grows_with_the_work(project: Project) -> None:
    alone = sweep_seconds(project, SweepSpec(), 1)
    assert sweep_seconds(project, SPEC, 1) > alone
    assert sweep_seconds(project, SPEC, 2) < sweep_seconds(project, SPEC, 1)
    longer = project.with_changes(training=project.training.with_changes(epochs=6000))
    assert sweep_seconds(longer, SPEC, 1) > 10 * sweep_seconds(project, SPEC, 1)


def test_a_cluster_gives_the_same_numbers(project: Project) -> None:
    distributed = pytest.importorskip("distributed", reason="Dask is an optional extra")
    spec = SweepSpec(seeds=(1, 2), learning_rates=(0.1, 0.01))
    options = {"n_workers": 1, "threads_per_worker": 1, "processes": False, "dashboard_address": None}
    with distributed.LocalCluster(**options) as cluster:
        found = _by_number(run_on_cluster(project, spec, cluster.scheduler_address))
    assert found == _by_number(run_sweep(project, spec, 1))

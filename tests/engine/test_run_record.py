"""The record of a run."""

import json
import math
from pathlib import Path

from engine.export.run_record import run_record, write_run_record
from engine.presets import load_preset
from engine.training.state import EpochMetrics

PROJECT = load_preset("xor").project


def _metrics(epoch: int, loss: float, test_loss: float | None, accuracy: float | None) -> EpochMetrics:
    return EpochMetrics(
        epoch=epoch,
        train_loss=loss,
        data_loss=loss,
        train_accuracy=accuracy,
        test_loss=test_loss,
        test_accuracy=None if test_loss is None else accuracy,
        learning_rate=0.1,
    )


def test_there_is_one_entry_per_epoch() -> None:
    record = run_record("xor", PROJECT, [_metrics(0, 0.9, 0.8, 0.5), _metrics(1, 0.5, 0.4, 0.75)])
    assert record == {
        "preset": "xor",
        "seed": 1337,
        "epochs": 2,
        "train_loss": [0.9, 0.5],
        "test_loss": [0.8, 0.4],
        "train_accuracy": [0.5, 0.75],
        "test_accuracy": [0.5, 0.75],
        "parameter_count": 17,
    }


def test_what_was_not_measured_is_an_empty_list() -> None:
    record = run_record(None, PROJECT, [_metrics(0, 0.9, None, None)])
    assert (record["test_loss"], record["test_accuracy"], record["train_accuracy"]) == ([], [], [])
    assert record["preset"] is None


def test_seeds_that_differ_are_no_seed() -> None:
    mixed = PROJECT.with_changes(data=PROJECT.data.with_changes(seed=1))
    assert run_record(None, mixed, [])["seed"] is None


def test_a_diverged_run_is_still_json(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    metrics = [_metrics(0, 0.9, 0.8, 0.5), _metrics(1, math.inf, math.nan, 0.5)]
    write_run_record(path, run_record("xor", PROJECT, metrics))

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    record = json.loads(path.read_text(encoding="utf-8"), parse_constant=refuse)
    assert (record["train_loss"], record["test_loss"]) == ([0.9, None], [0.8, None])

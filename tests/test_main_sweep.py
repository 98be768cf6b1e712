"""`main.py sweep`: the numbers of `main.py train`, files, messages, and stopping."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import main
from engine.sweep.files import read_record

ROOT = Path(__file__).parent.parent
Capture = pytest.CaptureFixture[str]


def _trained_alone(folder: Path, *arguments: str) -> dict[str, Any]:
    path = folder / "alone.json"
    assert main.main(["train", *arguments, "--json", str(path)]) == 0
    record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return record


def test_a_combination_gives_what_train_gives(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "sweep.jsonl"
    given = ["--preset", "circle", "--epochs", "4", "--batch", "40"]
    varied = ["--seeds", "3,4", "--layers", "5;3,2", "--optimizers", "sgd,adam", "--learning-rates", "0.05"]
    assert main.main(["sweep", *given, *varied, "--jobs", "1", "--out", str(out)]) == 0
    records = [read_record(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(records) == 8
    for record in (records[0], records[7]):
        settings = ["--seed", str(record.seed), "--layers", ",".join(map(str, record.layers))]
        settings += ["--optimizer", record.optimizer, "--learning-rate", "0.05"]
        alone = _trained_alone(tmp_path, *given, *settings)
        assert list(record.curves["train_loss"]) == alone["train_loss"]
        assert list(record.curves["test_loss"]) == alone["test_loss"]
        assert list(record.curves["test_accuracy"]) == alone["test_accuracy"]
        assert record.final["train_loss"] == alone["train_loss"][-1]
    first, *best = capsys.readouterr().out.splitlines()[:6]
    assert first == "8 trainings"
    least = min(record.final["test_loss"] or 0.0 for record in records)
    assert best[0].startswith(f"test loss {least:.4g}: seed ")


def test_programs_read_a_line_for_each_training(tmp_path: Path, capsys: Capture) -> None:
    table = tmp_path / "sweep.csv"
    command = ["sweep", "--preset", "circle", "--epochs", "2", "--seeds", "1,2,3", "--jobs", "1"]
    assert main.main([*command, "--json-lines", "--out", str(table)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["done"], line["of"]) for line in lines] == [(1, 3), (2, 3), (3, 3)]
    assert [line["record"]["seed"] for line in lines] == [1, 2, 3]
    rows = table.read_text(encoding="utf-8").splitlines()
    assert len(rows) == 4
    assert rows[0].startswith("number,seed,layers,optimizer,learning_rate,")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("--seeds 1,x", "argument --seeds: must be a whole number, not 'x'"),
        ("--seeds=-1", "argument --seeds: must be greater than or equal to 0, not -1"),
        ("--layers 8;300", "argument --layers: must be less than or equal to 256, not 300"),
        ("--layers 8;1,1,1,1,1,1,1,1", "argument --layers: must have at most 7, not 8"),
        ("--optimizers foo", "argument --optimizers: must be 'sgd', 'momentum'"),
        ("--learning-rates 0.1,nan", "argument --learning-rates: must be a finite number"),
        ("--jobs 0", "argument --jobs: must be from 1 to 256, not 0"),
        ("--out sweep.txt", "argument --out: the file's name must end in .jsonl or .csv: 'sweep.txt'"),
        ("--out no/sweep.csv", "argument --out: no/sweep.csv: No such file or directory"),
        ("--seed 1", "unrecognized arguments: --seed 1"),
    ],
)
def test_bad_input_is_one_line_that_names_the_option(arguments: str, line: str, capsys: Capture) -> None:
    assert main.main(["sweep", "--preset", "circle", *arguments.split()]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.removeprefix("Backprop Studio: ").startswith(line)
    assert captured.err.count("\n") == 1


def test_a_million_trainings_are_refused_at_once(capsys: Capture) -> None:
    seeds, rates = (",".join(str(each) for each in range(1, end)) for end in (10_001, 101))
    assert main.main(["sweep", "--preset", "circle", "--seeds", seeds, "--learning-rates", rates]) == 2
    expected = "a sweep of 1,000,000 trainings is too large: there can be 10,000 at most; give fewer values\n"
    assert capsys.readouterr().err == f"Backprop Studio: {expected}"


def test_without_dask_it_is_said_how_to_get_it(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.command_line.sweep.find_spec", lambda _: None)
    assert main.main(["sweep", "--preset", "circle", "--dask", "tcp://localhost:1"]) == 2
    assert "get it with: pip install distributed" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send")
def test_ctrl_c_keeps_what_is_finished(tmp_path: Path) -> None:
    out = tmp_path / "sweep.jsonl"
    seeds = ",".join(map(str, range(5000)))
    command = [sys.executable, "main.py", "sweep", "--preset", "circle", "--seeds", seeds, "--json-lines"]
    command += ["--jobs", "2", "--out", str(out)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as sweep:
        assert sweep.stdout is not None
        sweep.stdout.readline()
        sweep.send_signal(signal.SIGINT)
        _, errors = sweep.communicate(timeout=30)
    assert sweep.returncode == 130
    records = out.read_text(encoding="utf-8").splitlines()
    assert 1 <= len(records) < 5000
    assert all(read_record(line).final for line in records)
    assert errors.decode() == f"\n{len(records)} of 5000 trainings are in {out}.\nStopped.\n"

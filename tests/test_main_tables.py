"""Training on a table from the command line, and single settings typed there."""

from __future__ import annotations

from pathlib import Path

import pytest
from sklearn.datasets import load_iris

import main
from engine.project_file import load_project
from tests.engine.tables import workbook

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def iris(tmp_path: Path) -> Path:
    """The irises as a CSV file, with a column that says nothing."""
    bunch = load_iris()
    rows = [["length", "width", "petal length", "petal width", "picked", "species"]]
    for flower, kind in zip(bunch.data.tolist(), bunch.target, strict=True):
        rows.append([*map(str, flower), "today", str(bunch.target_names[kind])])
    path = tmp_path / "iris.csv"
    path.write_text("\n".join(map(";".join, rows)))
    return path


def test_a_table_trains_as_the_options_say(iris: Path, tmp_path: Path, capsys: Capture) -> None:
    saved = tmp_path / "iris.bpstudio"
    options = "--target species --layers 16,16 --activation relu --loss auto --optimizer adam"
    more = f"--learning-rate 0.01 --batch 20 --epochs 40 --save {saved}"
    assert main.main(["train", "--data", str(iris), *options.split(), *more.split()]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "150 rows, 4 inputs, without picked; predicts species, one of 3 classes"
    assert lines[1] == f"{iris}: 403 parameters, 120 training and 30 test samples, 40 epochs"
    assert float(lines[-1].rsplit(" ", 1)[1].rstrip("%")) >= 90.0
    iris.unlink()
    project, _ = load_project(saved)
    assert [layer.size for layer in project.network.layers] == [16, 16, 3]
    assert {layer.activation for layer in project.network.layers[:-1]} == {"relu"}
    training = project.training
    assert (training.loss, training.optimizer, training.batch_size) == ("softmax_cross_entropy", "adam", 20)
    assert (training.learning_rate.kind, training.learning_rate.start) == ("constant", 0.01)
    assert main.main(["train", "--project", str(saved), "--epochs", "2"]) == 0


def test_without_options_all_is_guessed(iris: Path, capsys: Capture) -> None:
    assert main.main(["train", "--data", str(iris), "--epochs", "2"]) == 0
    assert "predicts species, one of 3 classes" in capsys.readouterr().out


def test_a_column_that_names_the_rows_is_left_out_and_told(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "people.csv"
    people = "".join(f"person {n},{n * n},{n % 3 / 2},{'uv'[n % 2]}\n" for n in range(12))
    path.write_text(f"name,a,b,kind\n{people}")
    assert main.main(["train", "--data", str(path), "--epochs", "2"]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first == "12 rows, 2 inputs, without name; predicts kind, one of 2 classes"


def test_a_sheet_with_a_number_to_predict(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "line.xlsx"
    path.write_bytes(workbook({"s": [["x", "y"], *[[n / 7, n * 2.5 + 1] for n in range(40)]]}))
    command = [
        "train",
        "--data",
        str(path),
        "--target",
        "y",
        "--layers",
        "",
        "--loss",
        "huber",
        "--epochs",
        "3",
    ]
    assert main.main(command) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "40 rows, 1 input; predicts y, a number"
    assert "2 parameters" in lines[1]


def test_a_preset_takes_the_options_too(tmp_path: Path) -> None:
    saved = tmp_path / "p.bpstudio"
    command = ["train", "--preset", "xor", "--layers", "3", "--epochs", "1", "--save", str(saved)]
    assert main.main(command) == 0
    assert [layer.size for layer in load_project(saved)[0].network.layers] == [3, 1]


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ("--target color", "argument --data: there is no column 'color'; there are: length, width"),
        ("--layers 0", "argument --layers: size must be a whole number from 1 to 256, not 0"),
        ("--layers 4,x", "argument --layers: must be a whole number, not 'x'"),
        ("--activation foo", "argument --activation: must be 'linear', 'tanh'"),
        ("--loss foo", "argument --loss: must be 'max_margin'"),
        (
            "--loss huber",
            "argument --loss: the loss huber does not fit the data table; fitting: softmax_cross",
        ),
        ("--optimizer foo", "argument --optimizer: must be 'sgd'"),
        ("--learning-rate 0", "argument --learning-rate: must be greater than 0, not 0.0"),
        ("--learning-rate nan", "argument --learning-rate: must be a finite number, not nan"),
        ("--learning-rate x", "argument --learning-rate: must be a number, not 'x'"),
        ("--batch 900", "argument --batch: training.batch_size is 900, but the training part has 120"),
        ("--batch 0", "argument --batch: must be greater than or equal to 1, not 0"),
        ("--preset xor", "argument --preset: not allowed with argument --data"),
    ],
)
def test_bad_options_are_refused_in_one_line(iris: Path, options: str, line: str, capsys: Capture) -> None:
    assert main.main(["train", "--data", str(iris), *options.split()]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert captured.err.startswith(f"Backprop Studio: {line}")


def test_a_bad_table_is_refused_in_one_line(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "ragged.csv"
    path.write_text("a,b\n1,2\n3\n4,5\n")
    assert main.main(["train", "--data", str(path)]) == 2
    assert capsys.readouterr().err == (
        "Backprop Studio: argument --data: row 3: 1 cell, but the first row has 2; mend it\n"
    )
    assert main.main(["train", "--preset", "xor", "--target", "a"]) == 2
    assert capsys.readouterr().err == "Backprop Studio: argument --target: goes with --data only\n"


@pytest.mark.parametrize("command", ["sweep --jobs 1 --out", "train --json", "train --save"])
def test_the_table_that_is_read_is_not_written_over(iris: Path, command: str, capsys: Capture) -> None:
    written = iris.read_bytes()
    assert main.main([*command.split(), str(iris), "--data", str(iris), "--epochs", "1"]) == 2
    assert f"{iris}: this command reads the file; give another name" in capsys.readouterr().err
    assert iris.read_bytes() == written

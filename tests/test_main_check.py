"""`main.py check`: exercises that were handed in, one line each."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

import main
from engine.data.prepare import prepare
from engine.project_file import save_project
from engine.spec import DataSpec, LayerSpec, LearningRateSpec, NetworkSpec, Project, TrainingSpec
from engine.training.headless import train
from tests.engine.exercises import exercise_on

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def exercise() -> Project:
    project = Project(
        network=NetworkSpec(layers=(LayerSpec(size=4), LayerSpec(size=1, activation="linear"))),
        data=DataSpec(name="xor", samples=40, train_share=1.0),
        training=TrainingSpec(batch_size=8, epochs=5),
    )
    return exercise_on(project, title="=Too fast", check="epoch >= 5")


def _hand_in(path: Path, project: Project, trained: bool = True) -> Path:
    state = train(project, prepare(project.data), lambda _: None).state if trained else None
    save_project(path, project, state)
    return path


def _rate(project: Project, rate: float) -> Project:
    training = project.training.with_changes(learning_rate=LearningRateSpec(kind="constant", start=rate))
    return project.with_changes(training=training)


def test_each_file_has_its_line_with_the_numbers(exercise: Project, tmp_path: Path, capsys: Capture) -> None:
    done = _hand_in(tmp_path / "anna.bpstudio", _rate(exercise, 0.5))
    begun = _hand_in(tmp_path / "ben.bpstudio", exercise, trained=False)
    assert main.main(["check", str(done)]) == 0
    assert main.main(["check", str(done), str(begun), "--csv", str(tmp_path / "marks.csv")]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[2:] == [
        f"{done}: fulfilled: epoch is 5, wanted >= 5",
        f"{begun}: not fulfilled: epoch is 0, wanted >= 5",
        "1 of 2 fulfilled",
    ]
    with (tmp_path / "marks.csv").open(newline="") as table:
        rows = list(csv.DictReader(table))
    assert [row["fulfilled"] for row in rows] == ["yes", "no"]
    assert rows[0]["title"] == "'=Too fast"
    assert rows[0]["epochs"] == "5"


def test_what_can_not_be_checked_does_not_stop_the_others(
    exercise: Project, tmp_path: Path, capsys: Capture
) -> None:
    done = _hand_in(tmp_path / "anna.bpstudio", exercise)
    plain = _hand_in(tmp_path / "plain.bpstudio", exercise.with_changes(exercise=None))
    broken = tmp_path / "broken.bpstudio"
    broken.write_text("{")
    assert main.main(["check", str(broken), str(plain), str(done)]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{broken}: could not be checked: not valid JSON")
    assert lines[1] == f"{plain}: could not be checked: there is no exercise in this file"
    assert lines[3] == "1 of 3 fulfilled"


def _edited(path: Path, *way: str, value: Any) -> None:
    """Change a file as somebody with a text editor would."""
    content = place = json.loads(path.read_text())
    for name in way[:-1]:
        place = place[name]
    place[way[-1]] = value
    path.write_text(json.dumps(content))


def test_what_was_changed_outside_the_program_is_found(
    exercise: Project, tmp_path: Path, capsys: Capture
) -> None:
    path = _hand_in(tmp_path / "carl.bpstudio", exercise)
    _edited(path, "training", "loss", value="squared_error")
    assert main.main(["check", str(path)]) == 1
    assert "changed although the exercise keeps it: loss" in capsys.readouterr().out


def test_the_teachers_own_check_can_count(exercise: Project, tmp_path: Path, capsys: Capture) -> None:
    given = _hand_in(tmp_path / "given.bpstudio", exercise, trained=False)
    path = _hand_in(tmp_path / "dora.bpstudio", exercise, trained=False)
    _edited(path, "exercise", "check", value="epoch >= 0")
    assert main.main(["check", str(path)]) == 0
    assert main.main(["check", "--exercise", str(given), str(path)]) == 1
    capsys.readouterr()
    assert main.main(["check", "--exercise", str(tmp_path / "no.bpstudio"), str(path)]) == 2
    assert "argument --exercise" in capsys.readouterr().err
    assert main.main(["check", str(path), "--csv", str(tmp_path)]) == 2


def test_a_file_that_was_handed_in_is_never_written_over(
    exercise: Project, tmp_path: Path, capsys: Capture
) -> None:
    anna = _hand_in(tmp_path / "anna.bpstudio", exercise)
    ben = _hand_in(tmp_path / "ben.csv", exercise)
    written = [path.read_bytes() for path in (anna, ben)]
    assert main.main(["check", "--csv", str(anna), str(ben)]) == 2
    assert "argument --csv: the file's name must end in .csv" in capsys.readouterr().err
    assert main.main(["check", str(anna), str(ben), "--csv", str(tmp_path / "." / "ben.csv")]) == 2
    assert "argument --csv: " in capsys.readouterr().err
    assert [path.read_bytes() for path in (anna, ben)] == written

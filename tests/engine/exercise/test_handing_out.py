"""Exercises in files: what a teacher writes is what a learner opens, and nothing else is let in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from engine.data.prepare import prepare
from engine.exercise.handing_out import begun, first_state, start_from, start_of, with_exercise
from engine.exercise.spec import MOST_LETTERS_OF_TASK
from engine.project_file import ProjectFileError, load_project, save_project
from engine.spec import DataSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from engine.training.headless import train
from engine.training.initial import initial_state
from tests.engine.exercises import exercise_on


@pytest.fixture
def project() -> Project:
    return Project(
        network=NetworkSpec(layers=(LayerSpec(size=2), LayerSpec(size=1, activation="linear"))),
        data=DataSpec(name="xor", samples=40, train_share=1.0),
        training=TrainingSpec(batch_size=8, epochs=3),
    )


def test_a_file_brings_the_exercise_and_the_learners_work_back(tmp_path: Path, project: Project) -> None:
    given = exercise_on(project)
    work = given.with_changes(
        training=given.training.with_changes(epochs=9),
        exercise=given.exercise.with_changes(answer=0.5) if given.exercise else None,
    )
    state = train(work, prepare(work.data), lambda _: None).state
    save_project(tmp_path / "a.bpstudio", work, state)
    found, found_state = load_project(tmp_path / "a.bpstudio")
    assert found == work
    assert found_state is not None
    assert found_state.same_as(state)
    assert begun(found) == given


def test_trained_weights_are_part_of_the_start(tmp_path: Path, project: Project) -> None:
    state = train(project, prepare(project.data), lambda _: None).state
    given = with_exercise(
        project, start_from(project, state), title="T", task="T", check="loss < 1", controls=(), hints=()
    )
    save_project(tmp_path / "a.bpstudio", given, state)
    exercise = load_project(tmp_path / "a.bpstudio")[0].exercise
    assert exercise is not None
    again = first_state(exercise)
    assert again is not None
    assert again.same_as(state)
    assert start_of(exercise) == project


def test_weights_that_need_not_or_can_not_be_kept_are_drawn(project: Project) -> None:
    state = train(project, prepare(project.data), lambda _: None).state
    assert start_from(project, initial_state(project.network, 2)).state is None
    assert start_from(project.with_changes(keeps_weights=False), state).state is None
    lost = state.__class__(np.full(len(state.parameters), np.nan), epoch=3)
    assert start_from(project, lost).state is None


def test_what_a_learner_trains_is_saved_even_if_the_teacher_saves_no_weights(project: Project) -> None:
    """It is what the check looks at when the file is handed in."""
    assert exercise_on(project.with_changes(keeps_weights=False)).keeps_weights


def test_an_older_file_has_no_exercise(tmp_path: Path, project: Project) -> None:
    save_project(tmp_path / "a.bpstudio", project, None)
    content = json.loads((tmp_path / "a.bpstudio").read_text())
    del content["exercise"]
    content["format"] = 5
    (tmp_path / "a.bpstudio").write_text(json.dumps(content))
    assert load_project(tmp_path / "a.bpstudio")[0] == project


@pytest.mark.parametrize(
    "changes",
    [
        {"title": ""}, {"title": "  "}, {"title": "a\nb"}, {"title": "a" * 81}, {"task": ""},
        {"task": "\x00"}, {"task": "- " * 1000 + "x"}, {"task": "a\n" + "> " * 9}, {"task": ">" * 9 + "x"},
        {"task": "1) " * 9 + "x"},
        {"task": "a" * (MOST_LETTERS_OF_TASK + 1)}, {"hints": ("",)}, {"hints": ("a",) * 6},
        {"hints": ("\x1b[31m",)}, {"check": ""}, {"check": "loss <"}, {"check": "open('x') > 1"},
        {"controls": ("everything",)}, {"controls": ("loss",) * 15},
    ],
)  # fmt: skip
def test_what_can_not_be_handed_out_is_refused(project: Project, changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        exercise_on(project, **changes)


@pytest.mark.parametrize("rule", ["-" * 20, "*" * 20])
def test_a_long_rule_is_no_nested_list(project: Project, rule: str) -> None:
    made = exercise_on(project, task=f"The goal\n{rule}\n- first\n- second")
    assert made.exercise is not None
    assert rule in made.exercise.task


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("exercise", {}),
        ("exercise.title", 5),
        ("exercise.answer", "NaN"),
        ("exercise.more", 1),
        ("exercise.open", "loss"),
        ("exercise.start.network", {"layers": []}),
        ("exercise.start.data.name", "digits"),
        ("exercise.start.training.loss", "softmax_cross_entropy"),
        ("exercise.start.state", {"parameters": [1.0]}),
        ("exercise.start.exercise", None),
        ("exercise.check", "().__class__ == 1"),
    ],
)
def test_a_hostile_file_is_refused_in_one_line(
    tmp_path: Path, project: Project, field: str, value: object
) -> None:
    path = tmp_path / "a.bpstudio"
    save_project(path, exercise_on(project), None)
    content = json.loads(path.read_text())
    place = content
    *way, last = field.split(".")
    for name in way:
        place = place[name]
    place[last] = value
    path.write_text(json.dumps(content))
    with pytest.raises(ProjectFileError) as error:
        load_project(path)
    assert "\n" not in str(error.value)

"""The exercise that comes with the program: unsolved as it is handed out, and solved as its hints say."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from engine.data.prepare import prepare
from engine.exercise.check import Judgement
from engine.exercise.handing_out import begun
from engine.exercise.lock import kept_from
from engine.exercise.measure import judged
from engine.project_file import load_project
from engine.spec import LearningRateSpec, Project
from engine.training.headless import train

PATH = Path(__file__).parents[3] / "resources" / "exercises" / "too-fast-to-learn.bpstudio"


def _trained(project: Project) -> Judgement:
    assert project.exercise is not None
    data = prepare(project.data)
    return judged(project.exercise.check, project, data, train(project, data, lambda _: None).state)


@pytest.fixture(scope="module")
def given() -> Project:
    return load_project(PATH)[0]


def test_it_is_not_solved_by_running_it(given: Project) -> None:
    assert given == begun(given)
    assert not _trained(given).fulfilled


@pytest.mark.parametrize("rate", [0.05, 0.2, 0.5])
def test_the_last_hint_is_true(given: Project, rate: float) -> None:
    learning_rate = LearningRateSpec(kind="constant", start=rate)
    after = given.with_changes(training=given.training.with_changes(learning_rate=learning_rate))
    assert kept_from(given, after) == ()
    assert _trained(after).fulfilled


def test_the_task_asks_for_what_is_checked(given: Project) -> None:
    assert given.exercise is not None
    assert given.exercise.check == "accuracy >= 95 % and loss < 0.2 and epoch <= 200"
    asked = "the training accuracy is at least 95 % and the loss below 0.2, after 200 epochs at most"
    assert asked in given.exercise.task


def test_a_tenth_of_the_rate_is_calmer(given: Project) -> None:
    def restlessness(rate: float) -> float:
        learning_rate = LearningRateSpec(kind="constant", start=rate)
        project = given.with_changes(training=given.training.with_changes(learning_rate=learning_rate))
        losses = [each.train_loss for each in train(project, prepare(project.data), lambda _: None).metrics]
        return sum(abs(after - before) for before, after in pairwise(losses))

    rate = given.training.learning_rate.start
    assert restlessness(rate / 10) < restlessness(rate) / 10

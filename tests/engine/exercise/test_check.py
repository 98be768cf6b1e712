"""The check of an exercise: what it understands, what it finds, with which numbers."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from engine.data.prepare import prepare
from engine.exercise.check import SHORT, judge, parse_check
from engine.exercise.measure import judged
from engine.lessons.formula_error import FormulaError
from engine.spec import DataSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from engine.training.headless import train
from engine.training.initial import initial_state
from engine.training.trainer import Trainer

_NUMBERS = {"metrics.train_accuracy": 0.87, "metrics.train_loss": 0.3, "metrics.epoch": 20.0}


@pytest.fixture
def project() -> Project:
    return Project(
        network=NetworkSpec(layers=(LayerSpec(size=4), LayerSpec(size=1, activation="linear"))),
        data=DataSpec(name="xor", samples=40, train_share=1.0),
        training=TrainingSpec(batch_size=8, epochs=5, l2=0.01),
    )


def test_each_part_says_what_there_is_and_what_is_wanted() -> None:
    found = judge("accuracy >= 95 % and loss < 0.5", _NUMBERS.__getitem__)
    accuracy, loss = found.findings
    assert not found.fulfilled
    assert accuracy.names == (("metrics.train_accuracy", 0.87),)
    assert (accuracy.sign, accuracy.wanted, accuracy.holds) == (">=", 0.95, False)
    assert (loss.sign, loss.wanted, loss.holds) == ("<", 0.5, True)


@pytest.mark.parametrize(
    ("text", "sign", "wanted"),
    [("0.5 > loss", "<", 0.5), ("2 * 0.25 >= loss", "<=", 0.5), ("loss == 0.3", "==", 0.3)],
)
def test_the_quantity_stands_first_whichever_way_it_was_written(text: str, sign: str, wanted: float) -> None:
    (finding,) = judge(text, _NUMBERS.__getitem__).findings
    assert (finding.names[0][0], finding.sign, finding.wanted) == ("metrics.train_loss", sign, wanted)
    assert finding.holds


def test_a_chain_is_two_things_and_or_is_one() -> None:
    assert len(judge("10 < epoch < 30", _NUMBERS.__getitem__).findings) == 2
    either = judge("epoch < 10 or loss < 0.5", _NUMBERS.__getitem__)
    assert either.fulfilled
    (finding,) = either.findings
    assert not finding.sign
    assert dict(finding.names) == {"metrics.epoch": 20.0, "metrics.train_loss": 0.3}


@pytest.mark.parametrize(
    "check",
    [
        "answer != 3",
        "answer == 3",
        "answer > 3",
        "0 < answer < 9",
        "not answer > 3",
        "not (answer > 3 or answer < 1)",
        "(answer > 3) == (loss < 1)",
        "not test_accuracy > 50 %",
    ],
)
def test_an_answer_that_is_missing_fulfils_nothing(check: str) -> None:
    found = judge(check, lambda _: math.nan)
    assert not any(finding.holds for finding in found.findings)
    assert not found.fulfilled


def test_a_share_that_is_just_reached_is_reached() -> None:
    for part in range(1, 1000):
        numbers = {"metrics.train_accuracy": part / 1000}
        assert judge(f"accuracy >= {part / 10} %", numbers.__getitem__).fulfilled


def test_percent_is_told_as_the_number_that_it_is() -> None:
    (finding,) = judge("accuracy > 99.5 % or loss < .5%", _NUMBERS.__getitem__).findings
    assert finding.text == "accuracy > 0.995 or loss < 0.005"


@pytest.mark.parametrize(
    ("check", "column"),
    [
        ("loss < 1 )", 10), ("  loss < 1 )", 12), (") 5 % < loss", 1),
        ("accuracy >= 100 % and ) loss", 23), ("loss < 5% ) and epoch > 3", 11),
        ("accuracy >= 95 % and test_accuracy >= 100 % )", 45),
    ],
)  # fmt: skip
def test_a_mistake_is_found_where_it_was_written(check: str, column: int) -> None:
    with pytest.raises(FormulaError) as error:
        parse_check(check)
    assert error.value.text == check
    assert error.value.values == {"column": column}


@pytest.mark.parametrize("percent", [1, 29, 57, 95, 99.5])
def test_percent_is_the_number_that_one_would_write(percent: float) -> None:
    found = judge(f"accuracy == {percent} %", lambda _: percent / 100)
    assert found.fulfilled
    assert judge(f'training.optimizer == "{percent} %"', lambda _: f"{percent} %").fulfilled


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "accuracy", "95 %", "accuracy >=", "acuracy > 1", "__import__('os')",
        "workspace == 'slope'", "deeds.stepped > 3", "metrics", "a" * 500, "accuracy % 2 > 1",
        "(lambda: 1)() > 0", "start.epoch > 1",
    ],
)  # fmt: skip
def test_what_no_check_can_be_is_refused_or_found_out(text: str, project: Project) -> None:
    try:
        found = judged(text, project, prepare(project.data), initial_state(project.network, 2))
    except FormulaError:
        return
    assert found.problem
    assert not found.fulfilled


def test_a_misspelled_name_is_answered_with_the_right_one() -> None:
    with pytest.raises(FormulaError, match="did you mean accuracy"):
        parse_check("acuracy >= 95 %")


@pytest.mark.parametrize(
    "text", ["loss < 1 / (epoch - 20)", "network.layer9.size > 1", "epoch ** 9 ** 9 > 1"]
)
def test_what_can_not_be_computed_is_a_problem_and_not_fulfilled(text: str, project: Project) -> None:
    state = train(project.with_changes(training=project.training.with_changes(epochs=20)),
                  prepare(project.data), lambda _: None).state  # fmt: skip
    found = judged(text, project, prepare(project.data), state)
    assert found.problem
    assert not found.fulfilled


def test_every_short_name_means_something(project: Project) -> None:
    data, state = prepare(project.data), initial_state(project.network, 2)
    for name in SHORT:
        assert not judged(f"{name} < 0 or {name} >= 0 or True", project, data, state).problem
    found = judged("layers == 2 and neurons == 5 and parameters == 17 and epoch == 0", project, data, state)
    assert found.fulfilled


def test_what_is_measured_is_what_the_trained_weights_give(project: Project) -> None:
    """The next epoch of one batch computes the same loss, with its penalty, before its update."""
    data = prepare(project.data)
    whole = project.with_changes(training=project.training.with_changes(batch_size=None))
    state = train(whole, data, lambda _: None).state
    trainer = Trainer(whole.network, whole.training, data)
    _, metrics = trainer.epoch(state)
    measured = trainer.measure(state)
    assert measured.train_loss == pytest.approx(metrics.train_loss, rel=1e-12)
    assert measured.data_loss == pytest.approx(metrics.data_loss, rel=1e-12)
    assert measured.data_loss < measured.train_loss
    assert measured.train_accuracy == metrics.train_accuracy
    (loss,) = judged("loss < 1", whole, data, state).findings
    assert loss.names[0][1] == measured.train_loss


def test_the_test_part_is_measured_as_the_last_epoch_did(project: Project) -> None:
    data = prepare(project.data)
    data = replace(data, test=data.train)
    run = train(project, data, lambda _: None)
    measured = Trainer(project.network, project.training, data).measure(run.state)
    assert measured.test_loss == pytest.approx(run.metrics[-1].test_loss, rel=1e-12)
    assert measured.test_accuracy == run.metrics[-1].test_accuracy


def test_what_was_not_measured_holds_nothing(project: Project) -> None:
    data, state = prepare(project.data), initial_state(project.network, 2)
    found = judged("test_accuracy >= 0", project, data, state)
    assert not found.fulfilled
    assert not found.has_test_part
    assert math.isnan(float(found.findings[0].names[0][1]))
    assert judged("test_loss < 1", project, replace(data, test=data.train), state).has_test_part
    assert not judged("answer > 0 or answer <= 0", project, data, state).fulfilled

"""Refusals reach the learner in the window's own words."""

from __future__ import annotations

import pytest
from pydantic import ValidationError
from PySide6.QtWidgets import QApplication

from engine.editing import PROBLEMS, EditError, Problem
from engine.network_spec import MOST_LAYERS, NeuronSpec
from engine.spec import DataSpec, LayerSpec, NetworkSpec, Project, Spec, TrainingSpec
from gui.document.wording import edit_refusal, refusal

MANY = (LayerSpec(size=1),) * (MOST_LAYERS + 1)
ONE = NetworkSpec(layers=(LayerSpec(size=1, activation="linear"),))
TWO = NetworkSpec(layers=(LayerSpec(size=2, activation="linear"),))


def refused(spec: type[Spec] | Spec, **changes: object) -> str:
    """The line for what pydantic refuses."""
    with pytest.raises(ValidationError) as caught:
        spec.model_validate(changes) if isinstance(spec, type) else spec.with_changes(**changes)
    return refusal(caught.value)


@pytest.mark.parametrize("problem", PROBLEMS)
def test_every_problem_of_an_edit_is_a_sentence(problem: Problem, qapp: QApplication) -> None:
    line = edit_refusal(EditError(problem, "n7"))
    assert line[0].isupper()
    assert line.endswith(".")
    assert "{" not in line
    assert ("n7" in line) == ("n7" in str(EditError(problem, "n7")))


@pytest.mark.parametrize(
    ("spec", "changes", "line"),
    [
        (DataSpec, {"samples": 3}, "The number of samples must be at least 4."),
        (DataSpec, {"noise": 1.5}, "The noise must be at most 1.0."),
        (DataSpec, {"noise": float("nan")}, "The noise must be a finite number."),
        (DataSpec, {"samples": 10.5}, "The number of samples must be a whole number."),
        (TrainingSpec, {"momentum": 1.0}, "Momentum must be less than 1.0."),
        (TrainingSpec, {"epsilon": 0.0}, "Epsilon must be greater than 0.0."),
        (NeuronSpec, {"label": "x" * 41}, "The label must have at most 40 characters."),
        (
            NetworkSpec,
            {"layers": MANY},
            "The number of layers must be at most 8.",
        ),
        (NetworkSpec, {"layers": ()}, "The number of layers must be at least 1."),
        (DataSpec, {"name": "nowhere"}, "Name input should be"),
    ],
)
def test_limits_are_named_with_their_field(
    spec: type[Spec], changes: dict[str, object], line: str, qapp: QApplication
) -> None:
    assert refused(spec, **changes).lower().startswith(line.lower())


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        (
            {"training": TrainingSpec(batch_size=500)},
            "The batch size is 500, but the training part has only 160 samples.",
        ),
        ({"network": TWO}, "The loss max-margin needs one output neuron, not 2."),
        (
            {"training": TrainingSpec(loss="softmax_cross_entropy")},
            "The loss softmax needs an output neuron for each class: at least 2, not 1.",
        ),
        ({"data": DataSpec(name="iris")}, "The loss max-margin does not fit the data iris."),
        (
            {"network": ONE.with_changes(inputs=("x1", "x3"))},
            "The network takes x3, but the data have 2 columns.",
        ),
    ],
)
def test_what_does_not_fit_together_is_told(
    changes: dict[str, object], line: str, qapp: QApplication
) -> None:
    assert refused(Project(network=ONE), **changes) == line

"""Refusals reach the learner in the window's own words."""

from __future__ import annotations

import pytest
from pydantic import ValidationError
from PySide6.QtWidgets import QApplication

from engine.network_spec import MOST_LAYERS, NeuronSpec
from engine.spec import DataSpec, LayerSpec, NetworkSpec, Project, Spec, TrainingSpec
from gui.errors.explain import words_of
from gui.errors.settings import settings_reason

MANY = (LayerSpec(size=1),) * (MOST_LAYERS + 1)
ONE = NetworkSpec(layers=(LayerSpec(size=1, activation="linear"),))
TWO = NetworkSpec(layers=(LayerSpec(size=2, activation="linear"),))


def refused(spec: type[Spec] | Spec, **changes: object) -> str:
    """The line for what pydantic refuses."""
    with pytest.raises(ValidationError) as caught:
        spec.model_validate(changes) if isinstance(spec, type) else spec.with_changes(**changes)
    return words_of(caught.value).line


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
        (
            DataSpec,
            {"name": "nowhere"},
            "Name is none of the known ones. Choose one of these: 'moons', ",
        ),
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
            "The batch size is 500, but the training part has only 160 samples. "
            "Choose a smaller batch size, or more samples.",
        ),
        (
            {"network": TWO},
            "The loss max-margin needs one output neuron, not 2. "
            "Take output neurons away, or choose another loss.",
        ),
        (
            {"training": TrainingSpec(loss="softmax_cross_entropy")},
            "The loss softmax needs an output neuron for each class: at least 2, not 1. "
            "Add output neurons, or choose another loss.",
        ),
        (
            {"data": DataSpec(name="iris")},
            "The loss max-margin does not fit the data iris. Choose one that does: softmax.",
        ),
        (
            {"network": ONE.with_changes(inputs=("x1", "x3"))},
            "The network takes x3, but the data have too few columns for it: 2. "
            "Switch this input off, or choose other data.",
        ),
    ],
)
def test_what_does_not_fit_together_is_told(
    changes: dict[str, object], line: str, qapp: QApplication
) -> None:
    assert refused(Project(network=ONE), **changes) == line


def test_a_place_in_a_file_is_named_in_words(qapp: QApplication) -> None:
    layer = {"neurons": [{}, {"label": "x" * 41}]}
    with pytest.raises(ValidationError) as caught:
        Project.model_validate({"network": {"layers": [{"size": 1}, layer]}})
    line = settings_reason(caught.value, within_file=True).line
    assert line == "The network, layer 2, neuron 2: The label must have at most 40 characters. Shorten it."


def test_a_name_of_the_file_stays_as_it_is_written(qapp: QApplication) -> None:
    with pytest.raises(ValidationError) as caught:
        Project.model_validate({"network": {"layers": [{"size": 1}], "lairs": 2}})
    line = settings_reason(caught.value, within_file=True).line
    assert line.startswith("The network: “lairs” is not known here.")

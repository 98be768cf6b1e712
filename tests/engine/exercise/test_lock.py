"""The lock: an edit that touches what is locked is found out, one that touches only the rest is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from engine import editing
from engine.data_spec import DataSpec
from engine.drawn_spec import DrawnSpec
from engine.exercise.lock import touched
from engine.exercise.spec import CONTROLS, ControlName, ExerciseSpec
from engine.network_spec import ActivationName, LayerSpec, NetworkSpec, NeuronSpec
from engine.spec import Project
from engine.training_spec import LearningRateSpec, TrainingSpec
from tests.engine.exercises import exercise_on

Edit = Callable[[Project], Project]


def _project() -> Project:
    return Project(
        network=NetworkSpec(
            layers=(LayerSpec(size=3), LayerSpec(size=2), LayerSpec(size=1, activation="linear"))
        ),
        data=DataSpec(name="xor", samples=40, train_share=1.0),
        training=TrainingSpec(batch_size=8, epochs=20),
    )


def _network(**changes: Any) -> Edit:
    return lambda project: project.with_changes(network=project.network.with_changes(**changes))


def _data(**changes: Any) -> Edit:
    return lambda project: project.with_changes(data=project.data.with_changes(**changes))


def _training(**changes: Any) -> Edit:
    return lambda project: project.with_changes(training=project.training.with_changes(**changes))


def _edited(edit: Callable[[NetworkSpec], NetworkSpec]) -> Edit:
    return lambda project: project.with_changes(network=edit(project.network))


def _layer(**changes: Any) -> Edit:
    return _edited(lambda network: editing.with_layer_changed(network, 0, **changes))


#: Every field of network, data and training: an edit of it alone, and the control that it belongs to.
EDITS: dict[str, tuple[ControlName | None, Edit]] = {
    "data.name": ("data_set", _data(name="circle")),
    "data.drawn": ("data_set", _data(drawn=DrawnSpec(kind="curve"))),
    "data.samples": ("samples", _data(samples=80)),
    "data.noise": ("samples", _data(noise=0.3)),
    "data.train_share": ("samples", _data(train_share=0.5)),
    "data.scaling": ("samples", _data(scaling="standardise")),
    "data.seed": ("samples", _data(seed=7)),
    "network.inputs": ("inputs", _network(inputs=("x1", "x2", "x1*x2"))),
    "network.layers": ("layers", _edited(lambda network: editing.with_neuron(network, 1, 0, NeuronSpec()))),
    "network.cut": ("layers", _network(cut=(("x1", "n1"),))),
    "network.skips": ("layers", _network(skips=(("x1", "n4"),))),
    "network.frozen_links": ("weights", _network(frozen_links=(("x2", "n2"),))),
    "network.initialisation": ("initial_weights", _network(initialisation="he")),
    "network.seed": ("initial_weights", _network(seed=7)),
    "layer.activation": ("activations", _layer(activation="relu")),
    "layer.frozen": ("weights", _layer(frozen=True)),
    "layer.initialisation": ("initial_weights", _layer(initialisation="zeros")),
    "training.loss": ("loss", _training(loss="squared_error")),
    "training.reduction": ("loss", _training(reduction="sum")),
    "training.learning_rate": ("learning_rate", _training(learning_rate=LearningRateSpec(start=0.5))),
    "training.optimizer": ("optimizer", _training(optimizer="adam")),
    "training.momentum": ("optimizer", _training(momentum=0.5)),
    "training.alpha": ("optimizer", _training(alpha=0.5)),
    "training.beta1": ("optimizer", _training(beta1=0.5)),
    "training.beta2": ("optimizer", _training(beta2=0.5)),
    "training.epsilon": ("optimizer", _training(epsilon=0.5)),
    "training.weight_decay": ("optimizer", _training(weight_decay=0.5)),
    "training.l1": ("penalties", _training(l1=0.5)),
    "training.l2": ("penalties", _training(l2=0.5)),
    "training.batch_size": ("batch_size", _training(batch_size=None)),
    "training.epochs": ("epochs", _training(epochs=50)),
    "training.seed": ("initial_weights", _training(seed=7)),
    "training.bugs": ("bugs", _training(bugs=("wrong_sign",))),
    "keeps_weights": (None, lambda project: project.with_changes(keeps_weights=False)),
    "labs": (None, lambda project: project.with_changes(
        labs=project.labs.with_changes(slope=project.labs.slope.with_changes(h=0.25)))),
}  # fmt: skip

#: Fields that can't be edited without others, and another value for them.
NOT_ALONE: dict[str, object] = {"data.classes": 3, "data.table": "another table"}


def _with_exercise(controls: tuple[ControlName, ...]) -> Project:
    return exercise_on(_project(), controls=controls)


def _touched(before: Project, after: Project) -> tuple[ControlName, ...]:
    assert isinstance(before.exercise, ExerciseSpec)
    return touched(before.exercise, before, after)


def test_no_field_is_forgotten() -> None:
    """Whoever adds a field has to say to which control it belongs."""
    parts: dict[str, type[BaseModel]] = {"data": DataSpec, "network": NetworkSpec, "training": TrainingSpec}
    fields = {f"{part}.{name}" for part, spec in parts.items() for name in spec.model_fields}
    assert fields == {name for name in (*EDITS, *NOT_ALONE) if name.partition(".")[0] in parts}
    assert {control for control, _ in EDITS.values() if control} == set(CONTROLS)


@pytest.mark.parametrize("field", EDITS)
def test_each_edit_belongs_to_one_control(field: str) -> None:
    control, edit = EDITS[field]
    project = _with_exercise(())
    after = edit(project)
    assert after != project
    assert _touched(project, after) == ((control,) if control else ())


@pytest.mark.parametrize("field", NOT_ALONE)
def test_what_comes_with_other_edits_is_found_too(field: str) -> None:
    project = _with_exercise(())
    data = project.data.model_copy(update={field.removeprefix("data."): NOT_ALONE[field]})
    assert _touched(project, project.model_copy(update={"data": data})) == ("data_set",)


@settings(max_examples=60, deadline=None)
@given(
    controls=st.sets(st.sampled_from(CONTROLS)),
    fields=st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=5, unique=True),
)
def test_an_edit_passes_just_where_all_it_touches_is_open(
    controls: set[ControlName], fields: list[str]
) -> None:
    project = after = _with_exercise(tuple(controls))
    for field in fields:
        after = EDITS[field][1](after)
    wanted = {EDITS[field][0] for field in fields} - controls - {None}
    assert set(_touched(project, after)) == wanted


def test_new_neurons_are_free_but_for_their_activation() -> None:
    project = _with_exercise(("layers",))

    def add(activation: ActivationName) -> Edit:
        layer = LayerSpec(size=2, activation=activation, frozen=True)
        return _edited(lambda network: editing.with_layer(network, 0, layer))

    assert _touched(project, add("tanh")(project)) == ()
    assert _touched(project, add("linear")(project)) == ()
    assert _touched(project, add("relu")(project)) == ("activations",)


def test_what_goes_with_a_neuron_or_an_input_counts_as_theirs() -> None:
    frozen = _network(frozen_links=(("x2", "n1"), ("n1", "n4")), cut=(("x2", "n2"),))
    without_neuron = _edited(lambda network: editing.without_neurons(network, {"n1"}))
    without_input = _edited(lambda network: editing.with_inputs(network, ("x1",)))
    before = frozen(_with_exercise(("layers",)))
    assert _touched(before, without_neuron(before)) == ()
    before = frozen(_with_exercise(("inputs",)))
    assert _touched(before, without_input(before)) == ()


def test_another_set_may_have_other_columns_where_all_of_them_are_inputs() -> None:
    project = _with_exercise(("data_set", "samples", "loss"))
    after = project.with_changes(
        data=project.data.with_changes(name="sine"),
        training=project.training.with_changes(loss="squared_error"),
    )
    assert _touched(project, after) == ()

"""Choosing a set or a loss brings all that has to change with it, and no more."""

from __future__ import annotations

import pytest

from engine.data.catalogue import CATALOGUE, DATA_SETS
from engine.data.prepare import prepare
from engine.presets import load_preset
from engine.spec import LOSSES_OF, DataName, LayerSpec, Project
from engine.suggestions import suggested_project, with_data, with_loss, with_set, with_table
from engine.training.initial import initial_state
from engine.training.trainer import Trainer
from tests.engine.tables import FLOWERS, table_of

MOONS = load_preset("two-moons").project
CHOSEN = [(name, count) for name in DATA_SETS for count in range(2, max(2, CATALOGUE[name].most_classes) + 1)]


def _trains(project: Project) -> None:
    data = prepare(project.data)
    Trainer(project.network, project.training, data).batch(
        initial_state(project.network, project.data.input_count)
    )


@pytest.mark.parametrize(("name", "classes"), CHOSEN)
def test_every_suggestion_can_be_trained(name: DataName, classes: int) -> None:
    project = suggested_project(name, classes)
    assert (project.data.name, project.data.class_names) == (name, CATALOGUE[name].class_names(classes))
    _trains(project)


@pytest.mark.parametrize("name", DATA_SETS)
@pytest.mark.parametrize("before", ["two-moons", "iris", "sine-regression"])
def test_any_set_can_follow_any_other(before: str, name: DataName) -> None:
    project = load_preset(before).project
    after = with_set(project, name)
    assert after.data.name == name
    assert after.network.layers[:-1] == project.network.layers[:-1]
    _trains(after)


def test_a_set_of_the_same_kind_changes_the_data_alone() -> None:
    project = MOONS.with_changes(data=MOONS.data.with_changes(noise=0.3, samples=120))
    after = with_set(project, "circle")
    assert after == project.with_changes(data=project.data.with_changes(name="circle"), preset=None)


def test_another_set_or_table_is_no_longer_the_preset() -> None:
    assert MOONS.preset == "two-moons"
    assert with_set(MOONS, "circle").preset is None
    assert with_set(MOONS, "iris").preset is None
    assert with_table(MOONS, table_of(FLOWERS)).preset is None
    mine = with_table(MOONS, table_of(FLOWERS)).with_changes(preset="two-moons")
    assert with_table(mine, table_of(FLOWERS, missing="drop")).preset is None


def test_the_same_set_in_another_way_stays_the_preset() -> None:
    assert with_set(MOONS, "moons") == MOONS
    changed = MOONS.data.with_changes(samples=60, noise=0.3, seed=5, train_share=0.5)
    assert with_data(MOONS, changed).preset == "two-moons"


def test_many_classes_bring_an_output_neuron_each_with_its_name() -> None:
    after = with_set(MOONS, "iris")
    output = after.network.layers[-1]
    assert [neuron.label for neuron in output.neurons] == ["setosa", "versicolor", "virginica"]
    assert output.activation == "linear"
    assert after.training.loss == "softmax_cross_entropy"
    assert after.data.samples == 150
    assert with_set(after, "moons").network == MOONS.network


def test_more_classes_bring_more_outputs_and_fewer_take_them_away() -> None:
    blobs = with_set(MOONS, "blobs")
    assert blobs.network == MOONS.network
    six = with_data(blobs, blobs.data.with_changes(classes=6))
    assert six.network.layers[-1].size == 6
    two = with_data(six, six.data.with_changes(classes=2))
    assert two.network.layers[-1].size == 2
    assert two.training.loss == "softmax_cross_entropy"
    _trains(two)


def test_other_columns_bring_all_of_them_as_inputs() -> None:
    network = MOONS.network.with_changes(
        inputs=("x1", "x1*x2"), cut=(("x1*x2", "n1"), ("n1", "n9")), frozen_links=(("x1", "n2"),)
    )
    after = with_set(MOONS.with_changes(network=network), "sine")
    assert after.network.inputs is None
    assert after.network.cut == (("n1", "n9"),)
    assert after.network.frozen_links == ()


def test_features_stay_for_another_set_in_the_plane() -> None:
    network = MOONS.network.with_changes(inputs=("x1", "x1*x2"))
    assert with_set(MOONS.with_changes(network=network), "xor").network == network


def test_a_batch_larger_than_the_training_part_becomes_all_of_it() -> None:
    after = with_data(MOONS, MOONS.data.with_changes(samples=10))
    assert after.training.batch_size is None


def test_softmax_brings_two_outputs_for_two_classes_and_another_loss_one() -> None:
    softmax = with_loss(MOONS, "softmax_cross_entropy")
    assert softmax.network.layers[-1].size == 2
    _trains(softmax)
    assert with_loss(softmax, "max_margin") == MOONS
    huber = with_loss(MOONS, "huber")
    assert huber == MOONS.with_changes(training=MOONS.training.with_changes(loss="huber"))


@pytest.mark.parametrize("name", DATA_SETS)
def test_a_loss_that_does_not_fit_is_refused(name: DataName) -> None:
    project = suggested_project(name)
    for loss in {*LOSSES_OF["two_class"]} - {*LOSSES_OF[project.data.task]}:
        with pytest.raises(ValueError, match=f"{loss} does not fit the data {name}"):
            project.with_changes(training=project.training.with_changes(loss=loss))


def test_fewer_outputs_than_classes_are_refused() -> None:
    project = suggested_project("iris")
    layers = (*project.network.layers[:-1], LayerSpec(size=2, activation="linear"))
    with pytest.raises(ValueError, match="at least 3, not 2"):
        project.with_changes(network=project.network.with_changes(layers=layers))

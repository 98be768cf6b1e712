"""The document: edits, undo and redo, refusals, and what becomes of the weights."""

from __future__ import annotations

import gc
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.editing import with_layer, with_link, with_neuron, with_neuron_moved, without_neurons
from engine.spec import LayerSpec, NeuronSpec, Project
from engine.training.state import EpochMetrics, TrainingState
from gui.document.change import Change
from gui.document.document import MOST_UNDONE, Document


def trained(document: Document) -> TrainingState:
    """Pretend that one epoch was trained."""
    state = replace(document.state, parameters=document.state.parameters + 1.0, epoch=1)
    metrics = EpochMetrics(0, 0.5, 0.5, 0.9, 0.6, 0.8, 1.0)
    document.record_progress(state, [metrics])
    return state


def test_an_edit_is_one_undoable_step(document: Document, qtbot: QtBot) -> None:
    before = document.project
    with qtbot.waitSignal(document.changed) as caught:
        assert document.edit_training("Learning faster", l2=0.5)
    assert caught.args == [Change(training=True)]
    assert document.training.l2 == 0.5
    assert document.undo_stack.undoText() == "Learning faster"
    document.undo_stack.undo()
    assert document.project == before
    document.undo_stack.redo()
    assert document.training.l2 == 0.5


def test_an_edit_that_changes_nothing_is_no_step(document: Document) -> None:
    document.edit_training("Nothing", l2=document.training.l2)
    assert document.undo_stack.count() == 0


def test_edits_of_one_gesture_merge(document: Document) -> None:
    before = document.project
    for noise in (0.1, 0.2, 0.3):
        document.edit_data("Noise", merge="noise 1", noise=noise)
    document.edit_data("Noise", merge="noise 2", noise=0.4)
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.data.noise == 0.3
    document.undo_stack.undo()
    assert document.project == before


def test_a_long_gesture_keeps_no_project_for_each_of_its_moments(document: Document) -> None:
    def projects() -> int:
        gc.collect()
        return sum(type(each) is Project for each in gc.get_objects())

    document.edit_data("Noise", merge="noise", noise=0.9)
    before = projects()
    for step in range(50):
        document.edit_data("Noise", merge="noise", noise=step / 100)
    assert projects() <= before + 1
    document.undo_stack.undo()
    assert document.data.noise == 0.1


def test_the_oldest_edits_stay_for_good(document: Document) -> None:
    for seed in range(MOST_UNDONE + 5):
        document.edit_training("Seed", seed=seed)
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.training.seed == 4


@pytest.mark.parametrize(
    ("part", "changes", "words"),
    [
        ("edit_training", {"l2": -1.0}, ("L2", "at least 0")),
        ("edit_training", {"batch_size": 41}, ("batch size is 41", "40 samples")),
        ("edit_data", {"noise": float("nan")}, ("Noise", "finite")),
        ("edit_training", {"epochs": 0}, ("Epochs", "at least 1")),
    ],
)
def test_what_is_out_of_range_is_refused(
    document: Document, qtbot: QtBot, part: str, changes: dict[str, object], words: tuple[str, ...]
) -> None:
    before = document.project
    with (
        qtbot.waitSignals([document.refused, document.changed]),
        qtbot.waitSignal(document.refused) as caught,
    ):
        assert not getattr(document, part)("Too much", **changes)
    (line,) = caught.args or [""]
    assert "\n" not in line
    for word in words:
        assert word.lower() in line.lower()
    assert document.project == before
    assert document.undo_stack.count() == 0


def test_settings_that_keep_the_weights(document: Document) -> None:
    state = trained(document)
    document.edit_training("L2", l2=0.1)
    document.edit_data("Noise", noise=0.3)
    document.edit_network(
        "Activation",
        layers=(LayerSpec(size=4, activation="relu"), document.network.layers[1]),
    )
    assert document.state is state
    assert len(document.history) == 1


@pytest.mark.parametrize(
    "edit",
    [
        lambda d: d.edit_network("Seed", seed=5),
        lambda d: d.edit_data("Set", name="circle"),
        lambda d: d.reset(),
    ],
)
def test_dropped_weights_come_back_with_undo(document: Document, edit: object) -> None:
    state = trained(document)
    assert callable(edit)
    edit(document)
    fresh = document.state
    assert fresh.epoch == 0
    assert len(document.history) == 0
    document.undo_stack.undo()
    assert document.state is state
    assert len(document.history) == 1
    document.undo_stack.redo()
    assert document.state is fresh


def test_training_on_after_undo_loses_neither_side(document: Document) -> None:
    trained(document)
    document.reset()
    document.undo_stack.undo()
    document.record_progress(replace(document.state, epoch=2), [EpochMetrics(1, 0.4, 0.4, 1, 1, 1, 1)])
    document.undo_stack.redo()
    assert len(document.history) == 0
    document.undo_stack.undo()
    assert document.state.epoch == 2
    np.testing.assert_array_equal(document.history.column("train_loss"), [0.5, 0.4])


def test_an_added_neuron_keeps_the_trained_weights(document: Document) -> None:
    trained(document)
    weights = dict(zip(document.parameter_keys, document.state.parameters.tolist(), strict=True))
    document.change_network("Add neuron", lambda network: with_neuron(network, 0, 2, NeuronSpec()))
    assert len(document.parameter_keys) == len(weights) + 4
    assert all(document.parameter(key) == value for key, value in weights.items())
    assert document.state.epoch == 1
    state = replace(document.state, parameters=document.state.parameters + 1.0)
    document.record_progress(state, [])
    document.undo_stack.undo()
    assert all(document.parameter(key) == value + 1.0 for key, value in weights.items())


def test_a_removed_neuron_comes_back_with_its_weights(document: Document) -> None:
    state = trained(document)
    document.change_network("Delete neuron", lambda network: without_neurons(network, {"n2"}))
    assert document.place_of(("x1", "n2")) is None
    document.record_progress(replace(document.state, parameters=document.state.parameters * 0.0), [])
    document.undo_stack.undo()
    assert document.state.same_as(state)
    document.undo_stack.redo()
    assert not document.state.parameters.any()


def test_what_cannot_be_done_is_refused(document: Document, qtbot: QtBot) -> None:
    before = document.project
    with qtbot.waitSignal(document.refused) as caught:
        assert not document.change_network("Link", lambda network: with_link(network, "n5", "n1"))
    assert "forward" in (caught.args or [""])[0]
    assert document.project is before


def test_a_weight_is_set_and_undone_alone(document: Document) -> None:
    first, second = document.parameter_keys[:2]
    old = document.parameter(first)
    for value in (0.5, 0.75):
        assert document.edit_parameters("Drag a weight", {first: value}, merge="drag 1")
    assert document.undo_stack.count() == 1
    document.record_progress(replace(document.state, parameters=document.state.parameters + 1.0), [])
    other = document.parameter(second)
    document.undo_stack.undo()
    assert document.parameter(first) == old
    assert document.parameter(second) == other


@pytest.mark.parametrize(
    ("key", "value"), [(("x1", "n99"), 1.0), (("x1", "n1"), np.inf), (("x1", "n1"), 1e9)]
)
def test_a_weight_that_cannot_be_is_refused(
    document: Document, qtbot: QtBot, key: tuple[str, str], value: float
) -> None:
    with qtbot.waitSignal(document.refused):
        assert not document.edit_parameters("Set", {key: value})
    assert document.undo_stack.count() == 0


def test_other_batches_begin_the_epoch_again(document: Document) -> None:
    document.record_progress(replace(document.state, batch=3, hits=5, loss_sum=2.0), [])
    document.edit_training("Larger batches", batch_size=40)
    assert (document.state.batch, document.state.hits, document.state.loss_sum) == (0, 0, 0.0)


def test_undoing_a_move_keeps_what_was_trained_since(document: Document) -> None:
    document.change_network("Add layer", lambda network: with_layer(network, 1, LayerSpec(size=3)))
    old = document.parameter(("n1", "n6"))
    document.change_network("Move neuron", lambda network: with_neuron_moved(network, "n1", 1, 0))
    state = trained(document)
    document.undo_stack.undo()
    assert document.state.epoch == state.epoch == 1
    assert document.parameter(("n1", "n6")) == old
    kept = dict(zip(document.parameter_keys, document.state.parameters.tolist(), strict=True))
    assert kept[("", "n2")] == 1.0
    document.undo_stack.redo()
    assert document.state.same_as(state)


def test_a_drag_that_is_taken_back_leaves_no_step(document: Document) -> None:
    key = document.parameter_keys[0]
    old = document.parameter(key)
    document.edit_parameters("Drag", {key: 3.0}, merge="drag 1")
    document.edit_parameters("Drag", {key: old}, merge="drag 1")
    assert document.undo_stack.count() == 0
    assert document.parameter(key) == old


def test_going_back_leaves_the_choice_to_save_weights(document: Document) -> None:
    without = document.project.with_changes(keeps_weights=False)
    document.edit("Without", without)
    trained(document)
    document.reset()
    document.edit("With", document.project.with_changes(keeps_weights=True))
    document.edit_training("L2", l2=0.5)
    document.go_to_run(document.runs.all()[0])
    assert document.training.l2 == 0
    assert document.project.keeps_weights
    document.edit_training("L2", l2=0.5)
    document.rewind(without, Document(without).state)
    assert document.training.l2 == 0
    assert document.project.keeps_weights
    document.undo_stack.undo()
    assert document.training.l2 == 0.5

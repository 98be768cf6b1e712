"""The session with a real worker process: runs, pauses, steps, is edited meanwhile, outlives its worker."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.data.prepare import prepare
from engine.presets import load_preset
from engine.spec import LayerSpec, Project
from engine.training.findings import DeadRelus
from engine.training.state import TrainingState
from engine.training.trainer import Trainer
from engine.watch_spec import Breakpoint
from engine.worker.messages import Halted
from gui.document.document import Document
from gui.session.selection import Selection
from gui.session.session import Session

PATIENCE = 30_000

Run = Callable[[Session], None]


def stopped(running: bool) -> bool:
    return not running


def trained_here(document: Document, epochs: int) -> TrainingState:
    """The same training without a worker."""
    trainer = Trainer(document.network, document.training, prepare(document.data))
    state = document.state
    for _ in range(epochs):
        state, _ = trainer.epoch(state)
    return state


def test_a_run_ends_where_training_without_a_window_ends(session: Session, run_to_end: Run) -> None:
    expected = trained_here(session.document, 20)
    run_to_end(session)
    assert session.state.same_as(expected)
    assert len(session.document.history) == 20


def test_pausing_and_going_on_changes_nothing(session: Session, qtbot: QtBot, run_to_end: Run) -> None:
    expected = trained_here(session.document, 20)
    session.set_pace(50.0)
    with qtbot.waitSignal(session.document.progressed, timeout=PATIENCE):
        session.run()
    with qtbot.waitSignal(session.running_changed, timeout=PATIENCE, check_params_cb=stopped):
        session.pause()
    assert session.state.epoch < 20
    run_to_end(session)
    assert session.state.same_as(expected)


def test_an_epoch_step_is_one_epoch(session: Session, qtbot: QtBot) -> None:
    expected = trained_here(session.document, 1)
    with qtbot.waitSignal(session.running_changed, timeout=PATIENCE, check_params_cb=stopped):
        session.step("epoch")
    assert session.state.same_as(expected)


def test_run_goes_on_past_the_last_epoch(session: Session, run_to_end: Run) -> None:
    run_to_end(session)
    run_to_end(session)
    assert session.state.epoch == 40


def test_an_edit_while_training_counts_from_the_next_batch(session: Session, qtbot: QtBot) -> None:
    session.set_pace(100.0)
    session.document.edit_training("Longer", epochs=100_000)
    with qtbot.waitSignal(session.document.progressed, timeout=PATIENCE):
        session.run()
    rate = session.document.training.learning_rate
    session.document.edit_training("Slower", learning_rate=rate.with_changes(kind="constant", start=0.125))
    qtbot.waitUntil(lambda: session.document.history.last("learning_rate") == 0.125, timeout=PATIENCE)
    epoch = session.state.epoch
    session.document.edit_network("Other weights", seed=99)
    assert session.state.epoch == 0
    qtbot.waitUntil(lambda: session.state.epoch > 0, timeout=PATIENCE)
    assert session.running
    session.document.undo_stack.undo()
    assert session.state.epoch >= epoch


def test_a_neuron_added_while_training_joins_without_a_fresh_start(session: Session, qtbot: QtBot) -> None:
    session.document.edit_training("Longer", epochs=100_000)
    session.set_pace(None)
    session.run()
    qtbot.waitUntil(lambda: session.state.epoch > 20, timeout=PATIENCE)
    epoch = session.state.epoch
    session.document.edit_network("Wider", layers=(LayerSpec(size=6), session.document.network.layers[1]))
    assert session.state.epoch >= epoch
    assert session.state.parameters.shape == (6 * 3 + 7,)
    qtbot.waitUntil(lambda: session.state.epoch > epoch + 20, timeout=PATIENCE)
    assert session.state.parameters.shape == (6 * 3 + 7,)
    session.document.undo_stack.undo()
    assert session.state.parameters.shape == (4 * 3 + 5,)
    epoch = session.state.epoch
    qtbot.waitUntil(lambda: session.state.epoch > epoch + 20, timeout=PATIENCE)
    assert len(session.document.history) == session.state.epoch
    with qtbot.waitSignal(session.running_changed, timeout=PATIENCE):
        session.pause()


def test_a_weight_set_while_training_is_trained_on(session: Session, qtbot: QtBot) -> None:
    rate = session.document.training.learning_rate.with_changes(kind="constant", start=0.0001)
    session.document.edit_training("Slowly", epochs=100_000, learning_rate=rate)
    session.set_pace(None)
    session.run()
    qtbot.waitUntil(lambda: session.state.epoch > 3, timeout=PATIENCE)
    key = session.document.parameter_keys[0]
    assert session.document.edit_parameters("Set a weight", {key: 25.0})
    epoch = session.state.epoch
    qtbot.waitUntil(lambda: session.state.epoch > epoch + 3, timeout=PATIENCE)
    assert 20.0 < session.document.parameter(key) < 26.0
    session.document.undo_stack.undo()
    assert session.document.parameter(key) < 20.0


def test_reset_while_training_starts_over_and_goes_on(session: Session, qtbot: QtBot) -> None:
    session.document.edit_training("Longer", epochs=100_000)
    session.set_pace(None)
    session.run()
    qtbot.waitUntil(lambda: session.state.epoch > 20, timeout=PATIENCE)
    session.reset()
    assert session.state.epoch == 0
    with qtbot.waitSignal(session.document.progressed, timeout=PATIENCE):
        pass
    assert session.running
    assert len(session.document.history) == session.state.epoch


def test_new_data_arrives_while_training(session: Session, qtbot: QtBot) -> None:
    session.document.edit_training("Longer", epochs=100_000)
    session.run()
    with qtbot.waitSignal(session.data_changed, timeout=PATIENCE):
        session.document.edit_data("More samples", samples=80)
    assert session.data is not None
    assert len(session.data.train) == 80
    epoch = session.state.epoch
    qtbot.waitUntil(lambda: session.state.epoch > epoch + 1, timeout=PATIENCE)
    assert session.running


def test_a_worker_that_dies_is_replaced_and_training_goes_on(session: Session, qtbot: QtBot) -> None:
    session.document.edit_training("Longer", epochs=100_000)
    session.set_pace(200.0)
    session.run()
    qtbot.waitUntil(lambda: session.state.epoch > 3, timeout=PATIENCE)
    first = session.worker.process_id
    assert first is not None
    with qtbot.waitSignal(session.said, timeout=PATIENCE) as caught:
        os.kill(first, signal.SIGTERM)
    epoch = session.state.epoch
    assert caught.args == [f"The training process ended; a new one goes on from epoch {epoch}."]
    qtbot.waitUntil(lambda: session.state.epoch > epoch, timeout=PATIENCE)
    assert session.running
    assert session.worker.process_id not in (None, first)


def test_a_worker_that_keeps_dying_ends_the_run(session: Session, qtbot: QtBot) -> None:
    session.set_pace(1.0)
    session.document.edit_training("One batch", batch_size=None)
    session.run()
    for _ in range(3):
        said = qtbot.waitSignal(session.said, timeout=PATIENCE)
        with said:
            assert session.worker.process_id is not None
            os.kill(session.worker.process_id, signal.SIGKILL)
    assert not session.running
    assert said.args == ["The training process keeps ending. Nothing is lost; Run tries again."]


def test_a_diverging_training_stops_and_says_so(session: Session, qtbot: QtBot) -> None:
    document = session.document
    rate = document.training.learning_rate.with_changes(kind="constant", start=100.0)
    document.edit_training("Far too fast", loss="squared_error", learning_rate=rate, epochs=10_000)
    linear = tuple(layer.with_changes(activation="linear") for layer in document.network.layers)
    document.edit_network("No bounds", layers=linear)
    session.set_pace(None)
    with qtbot.waitSignal(session.halted, timeout=PATIENCE) as caught:
        session.run()
    assert not session.running
    (halted,) = caught.args or [None]
    assert halted.reason == "diverged"
    assert halted.before.is_finite
    assert halted.findings


def test_the_focus_starts_at_the_largest_loss(session: Session) -> None:
    from engine.training.trainer import sample_losses

    assert session.data is not None
    assert session.focus is not None
    document = session.document
    losses = sample_losses(document.network, document.training, session.state.parameters, session.data.train)
    assert session.focus.part == "train"
    assert losses[session.focus.index] == losses.max()


def test_the_subject_is_the_focus_samples_graph(
    session: Session, qtbot: QtBot, with_test_part: Project, run_to_end: Run
) -> None:
    with qtbot.waitSignal(session.data_changed, timeout=PATIENCE):
        session.document.edit("Keep some for the test", with_test_part)
    with qtbot.waitSignal(session.numbers_changed):
        session.focus_on("test", 3)
    assert session.data is not None
    assert session.subject is not None
    np.testing.assert_array_equal([value.data for value in session.subject.inputs], session.data.test.x[3])
    topology = session.subject.topology
    run_to_end(session)
    assert session.subject.topology is topology
    np.testing.assert_array_equal([p.data for p in session.subject.parameters], session.state.parameters)


def test_an_edited_network_is_another_subject(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.subject_changed):
        session.document.edit_network("Deeper", layers=(LayerSpec(size=2), *session.document.network.layers))


def test_selection_goes_with_its_neuron(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.selection_changed) as caught:
        session.select((0, 3))
    assert caught.args == [(0, 3)]
    session.document.edit_network("Narrower", layers=(LayerSpec(size=2), session.document.network.layers[1]))
    assert session.selected is None


@pytest.mark.parametrize("resolution", [3, 8])
def test_the_plane_covers_every_sample(session: Session, resolution: int) -> None:
    assert session.plane is not None
    assert session.data is not None
    extent = session.plane.extent
    points = np.concatenate([session.data.train.x, session.data.test.x])
    assert (points[:, 0] > extent.left).all()
    assert (points[:, 0] < extent.right).all()
    assert (points[:, 1] > extent.bottom).all()
    assert (points[:, 1] < extent.top).all()
    grid = extent.grid(resolution).reshape(resolution, resolution, 2)
    assert grid[0, 0, 1] > grid[-1, 0, 1]
    assert grid[0, 0, 0] < grid[0, -1, 0]


def test_one_death_counts_once_however_much_is_said_to_the_dead(session: Session, qtbot: QtBot) -> None:
    session.document.edit_training("Longer", epochs=100_000)
    session.set_pace(200.0)
    session.run()
    qtbot.waitUntil(lambda: session.state.epoch > 3, timeout=PATIENCE)
    first = session.worker.process_id
    assert first is not None
    os.kill(first, signal.SIGKILL)
    key = session.document.parameter_keys[0]
    for value in (0.1, 0.2, 0.3):
        session.document.edit_parameters("Drag", {key: value}, merge="drag")
    epoch = session.state.epoch
    qtbot.waitUntil(lambda: session.state.epoch > epoch, timeout=PATIENCE)
    assert session.running


def test_a_pause_is_not_forgotten_by_a_reset(session: Session, qtbot: QtBot) -> None:
    session.document.edit_training("Longer", epochs=100_000)
    session.set_pace(None)
    session.run()
    qtbot.waitUntil(lambda: session.state.epoch > 3, timeout=PATIENCE)
    session.pause()
    session.reset()
    assert not session.running
    session.step("epoch")
    qtbot.waitUntil(lambda: not session.running, timeout=PATIENCE)
    assert session.state.epoch == 1


def test_data_that_died_with_a_worker_are_asked_for_again(session: Session, qtbot: QtBot) -> None:
    assert session.worker.process_id is not None
    os.kill(session.worker.process_id, signal.SIGSTOP)
    session.document.edit_data("More", samples=80)
    os.kill(session.worker.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: session.data is not None and len(session.data.train) == 80, timeout=PATIENCE)


def test_a_breakpoint_halts_a_run_which_goes_on_from_there(session: Session, qtbot: QtBot) -> None:
    breakpoints = (Breakpoint(condition="epoch >= 2"), Breakpoint(condition="epoch == 3"))
    session.document.edit_watch("Stop there", breakpoints=breakpoints)
    for epoch, breakpoint_ in zip((2, 3), breakpoints, strict=True):
        with qtbot.waitSignal(session.halted, timeout=PATIENCE) as caught:
            session.run()
        (halted,) = caught.args or [None]
        assert isinstance(halted, Halted)
        assert (halted.reason, halted.condition) == ("breakpoint", breakpoint_.condition)
        assert (session.state.epoch, session.running) == (epoch, False)


def test_findings_of_the_worker_reach_the_panels(session: Session, qtbot: QtBot) -> None:
    document = session.document
    hidden, output = document.network.layers
    document.edit_network("ReLUs", layers=(hidden.with_changes(activation="relu"), output))
    document.edit_parameters("One dies", {("", "n1"): -100.0})
    session.set_pace(None)
    document.edit_training("Long", epochs=1_000_000)
    with qtbot.waitSignal(session.findings_changed, timeout=PATIENCE) as caught:
        session.run()
    session.pause()
    qtbot.waitUntil(lambda: not session.running, timeout=PATIENCE)
    assert caught.args
    assert any(isinstance(each, DeadRelus) and "n1" in each.neurons for each in caught.args[0])


def test_what_is_selected_is_always_in_the_network(document: Document, session: Session) -> None:
    """Opening another project can take layers and data away at once."""
    counts: list[tuple[int | None, int]] = []
    session.data_changed.connect(
        lambda: counts.append((session.selection.layer, len(document.network.layers)))
    )
    session.choose(Selection(layer=1))
    document.open_project(load_preset("linear-regression").project, "Open")
    assert counts == [(None, 1)]

"""Rewinding: any batch the training came through can be reached again, to the bit."""

from __future__ import annotations

import os
import signal

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.data.prepare import prepare
from engine.training.position import Position
from engine.training.trainer import Trainer
from gui.session.session import Session
from gui.session.travel import Unit
from tests.gui.session.conftest import PATIENCE, Run, Step, batches_from_start


def test_rewinding_shows_the_very_moment_and_running_on_goes_the_same_way(
    session: Session, qtbot: QtBot, run_to_end: Run
) -> None:
    run_to_end(session)
    end, losses = session.state, session.document.history.column("train_loss").copy()
    target = Position(7, 3, "backward", 2, 1)
    session.go_to(target)
    qtbot.waitUntil(lambda: session.position == target, timeout=PATIENCE)
    assert session.state.same_as(batches_from_start(session, 7 * 5 + 3))
    assert len(session.document.history) == 7
    assert session.document.history.known_count == 20
    assert session.moment is not None
    assert session.moment.position == target
    run_to_end(session)
    assert session.state.same_as(end)
    assert np.array_equal(session.document.history.column("train_loss"), losses)


def test_an_edit_after_rewinding_forgets_what_came_later(
    session: Session, qtbot: QtBot, run_to_end: Run
) -> None:
    run_to_end(session)
    end = session.state
    session.go_to(Position(5, 0, "forward", 0, 0))
    qtbot.waitUntil(lambda: session.state.epoch == 5, timeout=PATIENCE)
    session.document.edit_training("Penalty", l2=0.01)
    assert session.document.history.known_count == 5
    assert session.document.checkpoints.last == (5, 0)
    (branch,) = session.document.branches.all()
    assert branch.left_at == 5
    assert branch.project.training.l2 == 0.0
    assert branch.progress.state.same_as(end)
    assert len(branch.progress.history) == 20
    here = session.state
    session.document.go_to_branch(branch)
    assert session.state.same_as(end)
    session.document.undo_stack.undo()
    assert session.state.same_as(here)


def test_rewinding_over_an_edit_brings_its_settings_back_undoably(
    session: Session, qtbot: QtBot, step: Step
) -> None:
    step("epoch")
    session.document.edit_training("Penalty", l2=0.01)
    step("epoch")
    end = session.state
    session.go_to(Position(0, 2, "forward", 0, 0))
    qtbot.waitUntil(lambda: session.state.batch == 2, timeout=PATIENCE)
    assert session.document.training.l2 == 0.0
    assert session.state.same_as(batches_from_start(session, 2))
    session.document.undo_stack.undo()
    assert session.document.training.l2 == 0.01
    assert session.state.same_as(end)


@pytest.mark.parametrize("unit", ["batch", "epoch"])
def test_going_on_from_before_a_weight_was_set_is_another_way(
    session: Session, step: Step, qtbot: QtBot, unit: Unit
) -> None:
    for each in ("epoch", "epoch", "batch"):
        step(each)
    session.document.edit_parameters("By hand", {("", "n1"): 0.5})
    step("epoch")
    session.go_to(Position(1, 0, "forward", 0, 0))
    qtbot.waitUntil(lambda: session.state.epoch == 1, timeout=PATIENCE)
    assert session.document.history.known_count == 3
    while session.state.epoch < 3:
        step(unit)
    (branch,) = session.document.branches.all()
    assert branch.progress.state.epoch == 3
    session.go_to(Position(2, 2, "forward", 0, 0))
    qtbot.waitUntil(lambda: session.position == Position(2, 2, "forward", 0, 0), timeout=PATIENCE)
    assert session.state.same_as(batches_from_start(session, 12))


def test_a_run_edited_on_the_way_can_be_replayed_to_the_bit(session: Session, qtbot: QtBot) -> None:
    session.document.edit_training("Longer", epochs=100_000)
    session.set_pace(200.0)
    session.run()
    qtbot.waitUntil(lambda: session.state.epoch > 5, timeout=PATIENCE)
    session.document.edit_training("Penalty", l2=0.01)
    qtbot.waitUntil(lambda: session.state.epoch > 15, timeout=PATIENCE)
    with qtbot.waitSignal(session.running_changed, timeout=PATIENCE):
        session.pause()
    end, epoch = session.state, session.state.epoch
    session.go_to(Position(epoch - 1, 0, "forward", 0, 0))
    qtbot.waitUntil(lambda: session.state.epoch == epoch - 1, timeout=PATIENCE)
    assert session.document.training.l2 == 0.01
    trainer = Trainer(session.document.network, session.document.training, prepare(session.document.data))
    state = session.state
    while (state.epoch, state.batch) < (end.epoch, end.batch):
        state = trainer.batch(state).state
    assert state.same_as(end)


def test_a_rewind_while_running_pauses_first(session: Session, qtbot: QtBot) -> None:
    session.document.edit_training("Longer", epochs=100_000)
    session.set_pace(200.0)
    session.run()
    qtbot.waitUntil(lambda: session.state.epoch > 5, timeout=PATIENCE)
    session.go_to(Position(2, 0, "forward", 0, 0))
    qtbot.waitUntil(lambda: not session.running and session.state.epoch == 2, timeout=PATIENCE)
    assert session.state.same_as(batches_from_start(session, 10))


def test_a_rewind_outlives_its_worker(session: Session, qtbot: QtBot, run_to_end: Run) -> None:
    run_to_end(session)
    session.document.checkpoints.cut_after(0, 0)
    session.document.checkpoints.add(session.document.project, session.state)
    target = Position(15, 2, "forward", 0, 0)
    session.go_to(target)
    process = session.worker.process_id
    assert session.stepping
    assert process is not None
    os.kill(process, signal.SIGKILL)
    qtbot.waitUntil(lambda: session.position == target, timeout=PATIENCE)
    assert session.state.same_as(batches_from_start(session, 77))

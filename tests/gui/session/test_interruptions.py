"""What comes in between while a rewind, a long step or a run goes on: nothing is lost, nothing mixed up."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from engine.data.prepare import prepare
from engine.editing import with_layer
from engine.spec import LayerSpec, Project
from engine.training.position import Position
from engine.training.state import TrainingState
from engine.training.trainer import Trainer
from engine.worker.messages import Prepare
from gui.document.document import Document
from gui.session.run import MOST_DEATHS
from gui.session.session import Session

PATIENCE = 30_000

Run = Callable[[Session], None]
Settle = Callable[[], None]
WEIGHT = ("x1", "n1")


@pytest.fixture
def settle(qtbot: QtBot, session: Session) -> Settle:
    """Wait until nothing goes on any more and the worker has answered what it was asked."""

    def settle() -> None:
        qtbot.waitUntil(lambda: not session.stepping and not session.running, timeout=PATIENCE)
        with qtbot.waitSignal(session.data_changed, timeout=PATIENCE):
            session.worker.send(Prepare(session.document.data))
        qtbot.waitUntil(lambda: not session.stepping and not session.running, timeout=PATIENCE)

    return settle


@pytest.fixture
def rewinding(session: Session, run_to_end: Run) -> Session:
    """A session that rewinds to epoch 10, which the worker has to replay."""
    run_to_end(session)
    checkpoints = session.document.checkpoints
    checkpoints.cut_after(0, 0)
    checkpoints.add(session.document.project, session.state)
    session.go_to(start_of(10))
    assert session.stepping
    return session


def start_of(epoch: int, batch: int = 0) -> Position:
    return Position(epoch, batch, "forward", 0, 0)


def replayed(document: Document, epoch: int, batch: int) -> TrainingState:
    """What training from the nearest remembered moment comes to."""
    found = document.checkpoints.nearest(epoch, batch)
    assert found is not None
    project, state = found
    trainer = Trainer(project.network, project.training, prepare(project.data))
    while (state.epoch, state.batch) < (epoch, batch):
        state = trainer.batch(state).state
    return state


def is_consistent(document: Document) -> bool:
    """Whether the document's moment is the one that can be gone back to, under the same settings."""
    state = document.state
    found = document.checkpoints.nearest(state.epoch, state.batch)
    assert found is not None
    same_settings = found[0].trains_like(document.project)
    return same_settings and replayed(document, state.epoch, state.batch).same_as(state)


def test_reset_while_rewinding_is_the_start(rewinding: Session, settle: Settle) -> None:
    rewinding.document.reset()
    settle()
    assert rewinding.position == start_of(0)
    assert len(rewinding.document.checkpoints) == 1
    assert rewinding.document.undo_stack.count() == 1


def test_another_project_while_rewinding_stays_as_it_was_opened(
    rewinding: Session, settle: Settle, project: Project
) -> None:
    other = project.with_changes(training=project.training.with_changes(l2=0.5))
    rewinding.document.load(other, None)
    settle()
    assert rewinding.document.project == other
    assert rewinding.position == start_of(0)
    assert rewinding.document.undo_stack.count() == 0


def test_an_edit_while_rewinding_stays_and_says_so(rewinding: Session, settle: Settle, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rewinding.said) as said:
        rewinding.document.edit_training("Penalty", l2=0.25)
    assert "Not rewound" in said.args[0]
    settle()
    assert rewinding.document.training.l2 == 0.25
    assert rewinding.position == start_of(20)


def test_a_weight_set_while_rewinding_stays(rewinding: Session, settle: Settle) -> None:
    rewinding.document.edit_parameters("Weight", {WEIGHT: 3.0})
    settle()
    assert rewinding.document.parameter(WEIGHT) == 3.0
    assert rewinding.position == start_of(20)
    assert is_consistent(rewinding.document)


def test_a_breakpoint_added_while_rewinding_disturbs_nothing(rewinding: Session, qtbot: QtBot) -> None:
    rewinding.document.edit_training("Longer", epochs=500)
    qtbot.waitUntil(lambda: rewinding.position == start_of(10), timeout=PATIENCE)
    assert rewinding.document.training.epochs == 500


def test_run_while_rewinding_goes_on_from_where_it_was(rewinding: Session, settle: Settle) -> None:
    rewinding.run()
    settle()
    assert rewinding.position == start_of(40)
    assert len(rewinding.document.history) == 40
    assert is_consistent(rewinding.document)


@pytest.mark.parametrize(
    "target", [Position(20, 0, "loss", 0, 0), start_of(20), start_of(0)], ids=["here", "stay", "remembered"]
)
def test_the_last_of_two_rewinds_counts(rewinding: Session, settle: Settle, target: Position) -> None:
    rewinding.go_to(target)
    settle()
    assert rewinding.position == target
    assert is_consistent(rewinding.document)


def test_the_last_of_two_ways_through_a_batch_counts(
    session: Session, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.session.stepper.SLICE", 0.0)
    session.go_to(Position(0, 0, "update", 0, 0))
    assert session.stepping
    session.go_to(Position(0, 0, "forward", 3, 0))
    settle()
    assert session.position == Position(0, 0, "forward", 3, 0)


@pytest.mark.parametrize(
    "position",
    [Position(0, 0, "backward", 8, 0), Position(0, 0, "update", 0, 999), Position(3, 1, "forward", 2, 99)],
)
def test_a_moment_that_a_batch_does_not_have_is_its_start(
    session: Session, settle: Settle, run_to_end: Run, position: Position
) -> None:
    run_to_end(session)
    session.go_to(position)
    settle()
    assert session.position == start_of(position.epoch, position.batch)


def test_what_cannot_be_gone_back_to_is_not_gone_to_later(
    session: Session, settle: Settle, run_to_end: Run, qtbot: QtBot
) -> None:
    run_to_end(session)
    session.document.load(session.document.project, session.state)
    with qtbot.waitSignal(session.said):
        session.step_back("node")
    session.run_one_epoch()
    settle()
    assert session.position == start_of(21)


def test_a_worker_that_keeps_dying_ends_a_rewind(rewinding: Session, qtbot: QtBot) -> None:
    for _ in range(MOST_DEATHS):
        rewinding.worker.died.emit()
    assert not rewinding.stepping
    assert rewinding.position == start_of(20)


def train_a_while(session: Session, qtbot: QtBot) -> None:
    session.document.edit_training("Longer", epochs=100_000)
    session.set_pace(50.0)
    session.run()
    qtbot.waitUntil(lambda: session.state.epoch >= 2, timeout=PATIENCE)


def test_a_weight_set_after_pause_was_asked_for_is_remembered(
    session: Session, settle: Settle, qtbot: QtBot
) -> None:
    train_a_while(session, qtbot)
    session.pause()
    session.document.edit_parameters("Weight", {WEIGHT: 3.0})
    settle()
    assert is_consistent(session.document)
    session.step("batch")
    session.step_back("batch")
    settle()
    assert session.document.parameter(WEIGHT) == 3.0


def test_a_weight_that_a_dying_worker_never_heard_of_is_remembered(
    session: Session, settle: Settle, qtbot: QtBot
) -> None:
    train_a_while(session, qtbot)
    process = session.worker.process_id
    assert process is not None
    begun: list[tuple[TrainingState, float | None]] = []
    # why: what the dead worker had sent before is still taken, so that the new one may begin later.
    session.said.connect(lambda _: begun.append((session.state, session.document.parameter(WEIGHT))))
    os.kill(process, signal.SIGKILL)
    session.document.edit_parameters("Weight", {WEIGHT: 3.0})
    qtbot.waitUntil(lambda: bool(begun) and session.state.epoch > begun[0][0].epoch + 2, timeout=PATIENCE)
    session.pause()
    settle()
    state, weight = begun[0]
    assert weight == 3.0
    assert replayed(session.document, state.epoch, state.batch).same_as(state)
    assert is_consistent(session.document)


def test_a_pause_is_not_forgotten_when_the_worker_dies(session: Session, qtbot: QtBot) -> None:
    train_a_while(session, qtbot)
    process = session.worker.process_id
    assert process is not None
    os.kill(process, signal.SIGSTOP)
    session.pause()
    os.kill(process, signal.SIGKILL)
    qtbot.waitUntil(lambda: session.worker.process_id != process, timeout=PATIENCE)
    assert not session.running


def test_weights_that_undo_brings_back_while_training_are_the_trained_ones(
    session: Session, settle: Settle, run_to_end: Run
) -> None:
    run_to_end(session)
    document, link = session.document, ("n1", "n5")
    trained = document.parameter(link)
    document.change_network("Layer", lambda network: with_layer(network, 1, LayerSpec(size=2)))
    session.set_pace(0.5)
    session.run()
    document.undo_stack.undo()
    undone = document.state
    session.pause()
    settle()
    assert undone.parameters[document.place_of(link) or 0] == trained
    assert replayed(document, undone.epoch, undone.batch).same_as(undone)
    assert is_consistent(document)


def test_be_done_with_it_holds_for_playing_too(session: Session) -> None:
    session.play()
    session.stop()
    assert not session.playing


def test_what_a_running_epoch_came_through_is_known_until_the_worker_begins_it_again(
    session: Session, settle: Settle, qtbot: QtBot
) -> None:
    document = session.document
    session.set_pace(0.4)
    session.run()
    qtbot.waitUntil(lambda: session.state.batch == 1, timeout=PATIENCE)
    document.edit_training("Other order", seed=2)
    assert session.state.batch == 0
    assert document.checkpoints.last >= (0, 1)
    assert len(document.branches) == 0
    session.pause()
    settle()
    assert is_consistent(document)


@pytest.mark.parametrize("cancelled", [False, True], ids=["not known", "cancelled"])
def test_a_rewind_that_comes_to_nothing_leaves_one_inside_the_batch(
    session: Session, settle: Settle, run_to_end: Run, cancelled: bool
) -> None:
    run_to_end(session)
    document = session.document
    if cancelled:
        document.checkpoints.cut_after(0, 0)
        document.checkpoints.add(document.project, session.state)
    else:
        document.load(document.project, session.state)
    session.step("phase")
    settle()
    inside = session.position
    assert inside.phase == "loss"
    session.go_to(start_of(10))
    if cancelled:
        session.cancel_step()
    settle()
    assert session.position == inside

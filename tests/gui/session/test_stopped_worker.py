"""A worker that stands still (SIGSTOP): the window lives on, can do without it, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.training.state import TrainingState
from engine.worker.messages import Train
from gui.session import run, worker_link
from gui.session.session import Session

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no process is stopped there")

PATIENCE = 30_000
WEIGHT = ("x1", "n1")


@pytest.fixture
def stopped(session: Session, qtbot: QtBot) -> Iterator[int]:
    """The number of the worker's process, which stands still in the middle of a training."""
    session.set_pace(None)
    session.document.edit_training("Long", epochs=100_000)
    session.run()
    qtbot.waitUntil(lambda: session.state.epoch > 2, timeout=PATIENCE)
    process = session.worker.process_id
    assert process is not None
    os.kill(process, signal.SIGSTOP)
    yield process
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGCONT)


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_editing_goes_on_and_nothing_of_it_is_lost(session: Session, stopped: int, qtbot: QtBot) -> None:
    for count in range(400):
        session.document.edit_parameters("Weight", {WEIGHT: count / 100})
        session.document.edit_training("Rate", l2=count / 1e6)
    assert session.running
    session.pause()
    os.kill(stopped, signal.SIGCONT)
    qtbot.waitUntil(lambda: not session.running, timeout=PATIENCE)
    assert session.worker.process_id == stopped
    assert session.document.training.l2 == 399 / 1e6
    assert session.document.state.is_finite


def test_who_presses_pause_again_gets_another_worker(
    session: Session, stopped: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.pause()
    session.pause()
    assert session.worker.process_id == stopped
    monkeypatch.setattr(run, "UNANSWERED", 0.0)
    session.pause()
    assert not session.running
    assert not _is_there(stopped)
    epoch = session.state.epoch
    session.run()
    qtbot.waitUntil(lambda: session.state.epoch > epoch + 2, timeout=PATIENCE)


def test_closing_does_not_wait_for_it(session: Session, stopped: int) -> None:
    for count in range(400):
        session.document.edit_training("Rate", l2=count / 1e6)
    session.close()
    assert not _is_there(stopped)


def test_a_message_that_has_no_room_does_not_wait_for_ever(
    session: Session, qtbot: QtBot, run_to_end: Callable[[Session], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_link, "HUNG", 0.3)
    session.worker.close()
    run_to_end(session)
    process = session.worker.process_id
    assert process is not None
    os.kill(process, signal.SIGSTOP)
    huge = TrainingState(parameters=np.zeros(1_000_000))
    with qtbot.waitSignal(session.worker.died, timeout=PATIENCE):
        session.worker.send(Train(10**6, session.document.project, huge, 1, None))
    assert not _is_there(process)
    session.document.reset()
    run_to_end(session)

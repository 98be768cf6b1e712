"""Stepping a session, and the same training done without a window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from engine.data.prepare import prepare
from engine.training.position import Position
from engine.training.state import TrainingState
from engine.training.trainer import Trainer
from gui.session.session import Session
from gui.session.travel import Unit

#: Milliseconds a worker gets to start and to answer, on a busy machine.
PATIENCE = 30_000

Run = Callable[[Session], None]
Step = Callable[[Unit], Position]


@pytest.fixture
def step(qtbot: QtBot, session: Session) -> Step:
    """Step forward and wait until it is done."""

    def step(unit: Unit) -> Position:
        session.step(unit)
        qtbot.waitUntil(lambda: not session.stepping and not session.running, timeout=PATIENCE)
        return session.position

    return step


@pytest.fixture
def back(qtbot: QtBot, session: Session) -> Step:
    """Step back and wait until it is done."""

    def back(unit: Unit) -> Position:
        session.step_back(unit)
        qtbot.waitUntil(lambda: not session.stepping and not session.running, timeout=PATIENCE)
        return session.position

    return back


def batches(session: Session, count: int) -> list[TrainingState]:
    """The states of so many batches, trained here."""
    document = session.document
    trainer = Trainer(document.network, document.training, prepare(document.data))
    states = [document.state]
    for _ in range(count):
        states.append(trainer.batch(states[-1]).state)
    return states


def batches_from_start(session: Session, count: int) -> TrainingState:
    """The state after so many batches, trained here from what was remembered first."""
    found = session.document.checkpoints.nearest(0, 0)
    assert found is not None
    trainer = Trainer(found[0].network, found[0].training, prepare(found[0].data))
    state = found[1]
    for _ in range(count):
        state = trainer.batch(state).state
    return state

import multiprocessing
import os
import signal
import struct
from multiprocessing.connection import Connection

import pytest
from pytestqt.qtbot import QtBot

from engine.spec import DataSpec
from engine.worker.messages import Prepare, Prepared
from gui.session import worker_link
from gui.session.worker_link import WorkerLink
from tests.gui.conftest import PATIENCE


def test_a_worker_started_as_the_window_does_answers_and_ends(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_link, "CONTEXT", multiprocessing.get_context("spawn"))
    link = WorkerLink()
    spec = DataSpec(name="xor", samples=40, train_share=1.0)
    with qtbot.waitSignal(link.answered, timeout=PATIENCE) as answered:
        link.send(Prepare(spec))
    (answer,) = answered.args[0]
    assert isinstance(answer, Prepared)
    assert answer.spec == spec
    assert link.process_id is not None
    link.close()
    assert multiprocessing.active_children() == []


def _say_half(connection: Connection) -> None:
    """A worker that stands still in the middle of an answer."""
    os.write(connection.fileno(), struct.pack("!i", 1000) + b"half")
    signal.pause()


@pytest.mark.skipif(os.name == "nt", reason="no process is stopped there")
def test_half_an_answer_is_not_waited_for_for_ever(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_link, "HUNG", 0.3)
    monkeypatch.setattr(worker_link, "serve", _say_half)
    link = WorkerLink()
    with qtbot.waitSignal(link.died, timeout=PATIENCE):
        link.send(Prepare(DataSpec(name="xor", samples=40, train_share=1.0)))
    assert link.process_id is None
    assert multiprocessing.active_children() == []

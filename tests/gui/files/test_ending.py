"""Ctrl+C and SIGTERM: the work is copied first, and where that fails the user is asked."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.files.ending import Ending

SIGNALS = (signal.SIGINT, signal.SIGTERM)


@pytest.fixture
def safe() -> list[bool]:
    """What copying the work is going to answer."""
    return []


@pytest.fixture
def ending(qapp: QApplication, safe: list[bool]) -> Iterator[Ending]:
    before = {number: signal.getsignal(number) for number in SIGNALS}
    ending = Ending(qapp, safe.pop)
    ending.watch()
    yield ending
    ending.leave()
    ending.deleteLater()
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process that is sent a signal")
@pytest.mark.parametrize("number", SIGNALS)
def test_whoever_ends_the_program_is_obeyed_once_the_work_is_safe(
    ending: Ending, safe: list[bool], number: signal.Signals, qtbot: QtBot
) -> None:
    safe.extend((True, False))
    with qtbot.waitSignal(ending.unsafe), qtbot.assertNotEmitted(ending.due):
        os.kill(os.getpid(), number)
    with qtbot.waitSignal(ending.due) as due, qtbot.assertNotEmitted(ending.unsafe):
        os.kill(os.getpid(), number)
    assert due.args == [128 + number]
    assert safe == []

"""A command beside the window: its lines, and why it failed."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.session.command import Command

PATIENCE = 60_000
STOPPED = """
import sys, time
print("old", file=sys.stderr, flush=True)
print("one\\nha", end="", flush=True)
time.sleep(60)
"""
FAILED = "print('two'); raise SystemExit(3)"


def test_what_a_stopped_one_said_is_not_taken_for_the_next(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.session.command.own_program", lambda: (sys.executable, ["-c"]))
    parent = QObject()
    command, lines = Command(parent), list[str]()
    command.line_came.connect(lines.append)
    with qtbot.waitSignal(command.line_came, timeout=PATIENCE):
        command.start([STOPPED])
    command.stop()
    assert not command.running
    with qtbot.waitSignal(command.ended, timeout=PATIENCE) as ended:
        command.start([FAILED])
    assert ended.args == [3, ""]
    assert lines == ["one", "two"]

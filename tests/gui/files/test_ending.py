"""Ctrl+C and SIGTERM: the work is copied first, and where that fails the user is asked."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtGui import QSessionManager
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


def _log_out(application: QApplication) -> None:
    """What Qt does when the desktop says that the session ends: it emits `commitDataRequest`, from C++."""
    signal_of_qt = ctypes.CDLL("libQt6Gui.so.6")["_ZN15QGuiApplication17commitDataRequestER15QSessionManager"]
    manager = application.findChild(QSessionManager)
    assert isinstance(manager, QSessionManager)
    signal_of_qt.argtypes, signal_of_qt.restype = [ctypes.c_void_p] * 2, None
    signal_of_qt(*(shiboken6.getCppPointer(each)[0] for each in (application, manager)))


@pytest.mark.skipif(sys.platform != "linux", reason="Qt's library is called otherwise")
@pytest.mark.parametrize(
    ("is_safe", "may_ask", "stays"), [(True, True, 0), (False, True, 1), (False, False, 0)]
)
def test_logging_out_waits_only_where_the_work_can_not_be_copied(
    ending: Ending,
    safe: list[bool],
    qapp: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    is_safe: bool,
    may_ask: bool,
    stays: int,
) -> None:
    cancelled: list[QSessionManager] = []
    asked: list[bool] = []
    monkeypatch.setattr(QSessionManager, "allowsInteraction", lambda _: may_ask)
    monkeypatch.setattr(QSessionManager, "cancel", lambda manager: cancelled.append(manager))
    ending.unsafe.connect(lambda: asked.append(True))
    safe.append(is_safe)
    with qtbot.assertNotEmitted(ending.due):
        _log_out(qapp)
        qtbot.wait(0)
    assert safe == []
    assert (len(cancelled), len(asked)) == (stays, stays)

"""One part of the soak, from opening a window until it has closed."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from dataclasses import dataclass

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from tqdm import tqdm

from tests.soak.census import Census, grown, left_over, take_census
from tests.soak.living import close_window, open_window, rest
from tests.soak.parts import PARTS

#: How many times as much memory there may be at the end as after the warm-up.
MOST = 1.1


@dataclass(frozen=True, slots=True)
class Result:
    """What one part found. Memory in bytes; `grown` and `left` say by how much there is more of what."""

    count: int
    warm_up: int
    before: int
    after: int
    grown: dict[str, int]
    left: dict[str, int]

    @property
    def ratio(self) -> float:
        """How many times as much memory there was at the end."""
        return self.after / self.before if self.before else 1.0

    @property
    def holds(self) -> bool:
        """Whether nothing has leaked."""
        return self.ratio <= MOST and not self.grown and not self.left


def soak(name: str, count: int, warm_up: int) -> Result:
    """Open a window, do one part, and count before and after; then close it, and count what it leaves."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with tempfile.TemporaryDirectory() as folder:
        for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
            os.environ[variable] = folder
        qInstallMessageHandler(_let_pass)
        tqdm.monitor_interval = 0  # why: it would start a thread
        application = QApplication.instance() or QApplication(sys.argv[:1])
        close_window(open_window())
        empty = take_census()
        window = open_window()
        turns = PARTS[name].turns(window)
        try:
            for _ in tqdm(range(warm_up), desc=f"{name}, warming up", leave=False):
                next(turns)
            rest(window)
            take_census()  # why twice: counting makes objects too, the first time
            before = take_census()
            for _ in tqdm(range(count), desc=name, leave=False):
                next(turns)
            rest(window)
            after = take_census()
        finally:
            turns.close()
            close_window(window)
        del window, turns
        application.processEvents()
        left = left_over(empty, take_census())
    return result_of(count, warm_up, before, after, left)


def result_of(count: int, warm_up: int, before: Census, after: Census, left: dict[str, int]) -> Result:
    """What has become more between two counts, and what there still was after the window."""
    more = {f"{name} after closing": number for name, number in left.items()}
    return Result(
        count,
        warm_up,
        before.memory,
        after.memory,
        grown(before, after, count),
        {**left_over(before, after), **more},
    )


def _let_pass(_: QtMsgType, __: QMessageLogContext, message: str) -> None:
    """What Qt warns of, but for what it says of every window without a screen."""
    if not message.startswith("This plugin does not support"):
        sys.stderr.write(message + "\n")

"""Ctrl+C, which ends long work cleanly."""

from __future__ import annotations

import signal
from typing import NoReturn


class Interruption:
    """Turns Ctrl+C, or being told to end, into KeyboardInterrupt; to be asked now and then by `check`."""

    def __init__(self) -> None:
        self._came = False
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, self._interrupt)

    def check(self) -> None:
        """Raises KeyboardInterrupt where it came."""
        # why: where Python runs a finalizer just then, the exception alone is lost.
        if self._came:
            raise KeyboardInterrupt

    def _interrupt(self, _number: int, _frame: object) -> NoReturn:
        self._came = True
        raise KeyboardInterrupt

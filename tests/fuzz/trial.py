"""How a part takes hostile input: every case is watched, measured and counted."""

from __future__ import annotations

import faulthandler
import os
import sys
import time
import unicodedata
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, settings

from tests.fuzz.guard import watched

#: How many cases each test takes; `make fuzz` sets it. None: as few as the test itself says.
CASES = int(os.environ["FUZZ_CASES"]) if os.environ.get("FUZZ_CASES") else None
#: Seconds of processor time that no case may need, and megabytes that the process may grow by; both are
#: looked at by `make fuzz` alone. A case that hangs for longer ends the process with a traceback.
LONGEST, MOST_GROWTH, PATIENCE = 5.0, 1000.0, 300.0
#: Characters of a message.
_LONGEST_MESSAGE = 700

Refusals = tuple[type[Exception], ...]


def fuzzed(few: int) -> settings:
    """How Hypothesis runs a test here: with `few` cases that are always the same, or with very many."""
    return settings(
        max_examples=CASES or few,
        derandomize=CASES is None,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


class Trial:
    """What a part makes of the cases it is given. What is refused raises one of the `refusals`.

    `lets_read`: what it is given may name a file to read.
    """

    def __init__(self, part: str, refusals: Refusals, lets_read: bool = False) -> None:
        self.part = part
        self.cases = self.refused = 0
        self.slowest = 0.0
        self._refusals, self._lets_read = refusals, lets_read
        self._before = peak_memory()

    def take(self, handle: Callable[[], object]) -> None:
        """Let the part handle one case, and check how it did so."""
        self.cases += 1
        if CASES is not None:
            faulthandler.dump_traceback_later(PATIENCE, exit=True)
        began = time.process_time()
        try:
            with watched(self._lets_read):
                handle()
        except self._refusals as error:
            self.refused += 1
            check_line(str(error))
        finally:
            took = time.process_time() - began
            self.slowest = max(self.slowest, took)
            if CASES is not None:
                faulthandler.cancel_dump_traceback_later()
                assert took < LONGEST, f"a case of {self.part} took {took:.1f} s"

    def finish(self) -> dict[str, Any]:
        """The figures for the table. The memory is the most by which the process has grown meanwhile."""
        growth = peak_memory() - self._before
        if CASES is not None:
            assert growth < MOST_GROWTH, f"{self.part} needed {growth:.0f} MB"
        return {
            "part": self.part, "cases": self.cases, "refused": self.refused,
            "slowest": round(1000 * self.slowest), "memory": round(growth),
        }  # fmt: skip


def check_line(message: str) -> None:
    """A message is one line that can be read and printed: no traceback, nothing that steers a terminal."""
    assert message
    assert len(message) <= _LONGEST_MESSAGE, message[:_LONGEST_MESSAGE]
    assert "Traceback" not in message
    steering = [each for each in message if unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp")]
    assert steering == [], message


def check_place(text: str, start: int, length: int = 0) -> None:
    """What is wrong is shown within the text."""
    assert 0 <= start <= start + length <= len(text)


def peak_memory() -> float:
    """The most memory that this process ever had, in megabytes; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)

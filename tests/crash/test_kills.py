"""A window that is killed leaves its work to the next one; `make crash` does this a hundred times."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.crash.kills import Crashes, Moment

MOMENTS: tuple[Moment, ...] = ("copying", "saving")


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes as Linux shows them")
def test_the_next_window_has_what_a_killed_one_was_about(tmp_path: Path) -> None:
    crashes = Crashes(tmp_path, seed=3, longest_life=1.5)
    for moment in MOMENTS:
        crashes.kill(moment)
    crashes.end()
    assert crashes.found.bad == 0
    assert crashes.found.recovered == len(MOMENTS)

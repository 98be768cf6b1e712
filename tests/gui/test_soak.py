"""A short soak: what is done again and again in the window leaves nothing behind. `make soak` is longer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.studio_window import StudioWindow
from tests.soak.census import Census, grown, left_over, take_census
from tests.soak.living import close_window, open_window, rest
from tests.soak.parts import DIALOGS, PARTS

#: How many turns make a round of each part.
ROUNDS = {
    "training": 1,
    "presets": 3,
    "undo": 3,
    "steps": 12,
    "dialogs": len(DIALOGS),
    "workspaces": 4,
    "tables": 1,
    "lessons": 1,
    "labs": 12,
    "runs": 1,
}
#: So many rounds more are looked at where something grew.
MOST_DOUBTS = 3


@pytest.fixture
def studio(qapp: QApplication) -> Iterator[StudioWindow]:
    window = open_window()
    yield window
    close_window(window)


@pytest.mark.no_qt_log  # why: each line that Qt writes would be kept
def test_nothing_grows_from_round_to_round(studio: StudioWindow) -> None:
    """Which part it is, if anything does: `python -m tests.soak --only PART`.

    A panel may still have been busy when it was counted: what really stays comes again with each round.
    """
    assert ROUNDS.keys() == PARTS.keys()
    _round(studio)
    before, after = _round(studio), _round(studio)
    found = _more(before, after)
    for _ in range(MOST_DOUBTS):
        if not found:
            break
        before, after = after, _round(studio)
        found = {name: count for name, count in _more(before, after).items() if name in found}
    assert found == {}


def _round(window: StudioWindow) -> Census:
    """A few turns of each part."""
    for name, turns in ROUNDS.items():
        line = PARTS[name].turns(window)
        for _ in range(turns):
            next(line)
        line.close()
    rest(window, seconds=0.2)
    return take_census()


def _more(before: Census, after: Census) -> dict[str, int]:
    return left_over(before, after) | grown(before, after, sum(ROUNDS.values()))

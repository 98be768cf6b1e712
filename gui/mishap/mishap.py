"""One thing that went wrong and that nobody foresaw."""

from __future__ import annotations

import traceback
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mishap:
    """What happened: where (`place` is the same when it happens again), and all that is known of it."""

    place: tuple[object, ...]
    details: str
    #: Whether the learner's work is safe on the disk.
    is_kept: bool


def place_of(error: BaseException) -> tuple[object, ...]:
    """Where an exception came from: equal for the same mistake, whatever numbers its message has."""
    steps = traceback.extract_tb(error.__traceback__)
    line = (steps[-1].filename, steps[-1].lineno) if steps else ()
    return (type(error), *line, *getattr(error, "__notes__", ()))

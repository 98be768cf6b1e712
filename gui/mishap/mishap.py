"""One thing that went wrong and that nobody foresaw."""

from __future__ import annotations

import platform
import traceback
from dataclasses import dataclass

from PySide6.QtCore import qVersion

from gui.version import VERSION


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


def details_of(error: BaseException) -> str:
    """What somebody needs who mends it: versions, system, and the calls that led there."""
    versions = f"Backprop Studio {VERSION}, Python {platform.python_version()}, Qt {qVersion()}"
    return f"{versions}\n{platform.platform()}\n\n{''.join(traceback.format_exception(error))}"

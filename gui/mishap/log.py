"""The log: what went wrong and nobody foresaw, in a file that never grows large."""

from __future__ import annotations

import logging
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

#: Where the program writes what should not have happened.
LOG = logging.getLogger("backprop_studio")
#: Bytes of one file, and how many older ones are kept beside it.
MOST_BYTES = 256_000
OLDER_FILES = 3
_LINE = "%(asctime)s %(levelname)s %(message)s"


class _LogFile(RotatingFileHandler):
    """A disk that is full costs lines of the log, and nothing else: the terminal has them too."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Called where a line can't be written."""


def open_log(folder: Path) -> Path | None:
    """Log into a file in `folder`, and on the terminal; returns the file.

    None where the folder can't be written: then the terminal alone has to do.
    """
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
    _add(logging.StreamHandler())
    path = folder / "backprop-studio.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _add(_LogFile(path, maxBytes=MOST_BYTES, backupCount=OLDER_FILES, encoding="utf-8"))
    except OSError as error:
        LOG.warning("There is no log file: %s", error)
        return None
    return path


def close_log() -> None:
    """Let go of file and terminal."""
    for handler in tuple(LOG.handlers):
        LOG.removeHandler(handler)
        with suppress(OSError):
            handler.close()


def _add(handler: logging.Handler) -> None:
    handler.setFormatter(logging.Formatter(_LINE))
    LOG.addHandler(handler)

"""Two windows that save the same file do it one after the other."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile

#: Milliseconds that another window may take to save.
_PATIENCE = 2000


def lock_of(path: Path) -> QLockFile:
    """The lock that whoever looks at a file and then writes it holds; kept out of sight, not beside it."""
    name = hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:32]
    # why not tempfile: it writes to find out which folder is right, and fails where every disk is full.
    return QLockFile(str(Path(QDir.tempPath()) / f"backprop-studio-{name}.lock"))


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock; where that can't be had, go on without it."""
    lock = lock_of(path)
    lock.tryLock(_PATIENCE)
    try:
        yield
    finally:
        lock.unlock()

"""Unsaved work, copied while the window is open, and found again after a crash."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from uuid import uuid4

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from engine.export.atomic_file import forget_unfinished, write_atomically
from engine.project_file import SUFFIX, ProjectFileError, StoredProject, load_with_runs, save_project
from gui.document.document import Document
from gui.document.storage import Storage

#: Milliseconds from a change to the copy of it.
DELAY = 2000
#: A copy that costs much, of a very large network, is followed by so many times as long without one.
REST = 20
#: Runs give way where the copy would be larger: it is written often.
MOST_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class Origin:
    """Which file the copied work belongs to, and the digest of what stood in there when it was begun."""

    path: Path | None = None
    digest: str = ""

    def as_bytes(self) -> bytes:
        """As it stands beside the copy: the path as the system writes it, a zero, the digest."""
        return b"\0".join((os.fsencode(self.path), self.digest.encode())) if self.path is not None else b""

    @classmethod
    def of(cls, content: bytes) -> Origin:
        """Read back what `as_bytes` wrote."""
        path, _, digest = content.partition(b"\0")
        return cls(Path(os.fsdecode(path)), digest.decode("ascii", "replace")) if path else cls()


@dataclass(frozen=True, slots=True)
class Rescued:
    """Work that a crashed window left: the project, its weights and runs, and the file it belongs to."""

    stored: StoredProject
    origin: Origin


class Copy:
    """One window's copy in the folder: the project, a `.name` with its origin, and a lock.

    Whoever holds the lock owns the copy; the lock of a program that has died is free.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._name = path.with_suffix(".name")
        self._lock = QLockFile(str(path.with_suffix(".lock")))
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """Own it from now on, without what a crash has left unfinished; False where another window does."""
        if not self._lock.tryLock(0):
            return False
        self._forget_unfinished()
        return True

    def release(self) -> None:
        """Leave it to whoever takes it next."""
        self._lock.unlock()

    def read(self) -> Rescued:
        """Raises ProjectFileError, OSError."""
        stored = load_with_runs(self.path)
        origin = Origin.of(self._name.read_bytes()) if self._name.exists() else Origin()
        return Rescued(stored, origin)

    def write(self, rescued: Rescued) -> None:
        """Replace it, whole or not at all. Raises ProjectFileError, OSError."""
        # why first: a copy without its name would not know where it belongs.
        write_atomically(self._name, rescued.origin.as_bytes())
        stored = rescued.stored
        save_project(self.path, stored.project, stored.state, stored.runs, MOST_BYTES)

    def remove(self) -> None:
        """Take it away, and what a crash has left of it. Raises OSError."""
        self.path.unlink(missing_ok=True)
        self._name.unlink(missing_ok=True)
        self._forget_unfinished()

    def _forget_unfinished(self) -> None:
        for file in (self.path, self._name):
            forget_unfinished(file)


class Recovery(QObject):
    """Keeps a copy of unsaved work in `folder`, one per window, and takes it away when that is closed.

    `rescued` is the newest work that a window which is no longer running has left. Its copy is this window's
    own from then on, so that there is never a second one, and no moment without any. `waiting` counts what
    other such windows have left: each is for another start.
    """

    #: When unsaved work can't be copied any more; carries the error. Not again before it could be.
    failed = Signal(object)

    def __init__(
        self, document: Document, storage: Storage, folder: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._storage = storage
        self._fails = self._has_left = False
        folder.mkdir(parents=True, exist_ok=True)
        _tidy(folder)
        left = _left_in(folder)
        self.waiting = len(left[1:])
        self.rescued: Rescued | None = None
        if left:
            self._copy, self.rescued = left[0]
        else:
            self._copy = Copy(folder / f"{uuid4()}{SUFFIX}")
            self._copy.take()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.write)
        storage.changed.connect(self._schedule)

    @property
    def copy(self) -> Path:
        """Where the copy is."""
        return self._copy.path

    def write(self) -> bool:
        """Bring the copy up to date; without unsaved work there is none. Says whether the work is safe.

        What can't be copied (a full disk, a folder that has gone) is tried again, and `failed` tells of it.
        """
        try:
            if self._storage.modified:
                self._write()
            else:
                self._copy.remove()
        except (ProjectFileError, OSError) as error:
            self._timer.start()
            if not self._fails:
                self._fails = True
                self.failed.emit(error)
            return False
        self._fails = False
        return True

    def leave(self) -> None:
        """End, and leave the copy to the next start."""
        self._has_left = True
        self._timer.stop()
        self._copy.release()

    def close(self) -> None:
        """End: the work was saved or given up. Nothing is left to recover, unless it was left on purpose."""
        if not self._has_left:
            with suppress(OSError):
                self._copy.remove()
            self.leave()

    def _schedule(self) -> None:
        if not self._timer.isActive() and not self._has_left:
            self._timer.start()

    def _write(self) -> None:
        started = process_time()
        project, state = self._document.own
        storage = self._storage
        origin = Origin(storage.path, storage.digest) if storage.belongs_to_file else Origin()
        runs = tuple(self._document.own_runs)
        self._copy.write(Rescued(StoredProject(project, state if state.is_finite else None, runs), origin))
        took = 1000 * (process_time() - started)
        self._timer.setInterval(max(DELAY, round(REST * took)))


def _left_in(folder: Path) -> list[tuple[Copy, Rescued]]:
    """The copies that windows have left which are no longer running, the newest first; that one is taken.

    Those that can't be read are left where they are.
    """
    found = []
    for path in sorted(folder.glob(f"*{SUFFIX}"), key=_age):
        copy = Copy(path)
        if not copy.take():
            continue
        try:
            found.append((copy, copy.read()))
        except (ProjectFileError, OSError):
            copy.release()
    for copy, _ in found[1:]:
        copy.release()
    return found


def _age(path: Path) -> float:
    try:
        return -path.stat().st_mtime
    except OSError:
        # why: its window has closed in this very moment.
        return 0.0


def _tidy(folder: Path) -> None:
    """Take away what windows have left that crashed without unsaved work."""
    for lock in folder.glob("*.lock"):
        copy = Copy(lock.with_suffix(SUFFIX))
        if not copy.path.exists() and copy.take():
            with suppress(OSError):
                copy.remove()
            copy.release()

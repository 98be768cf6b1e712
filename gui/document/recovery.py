"""Unsaved work, written beside the project while it is open, and found again after a crash."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QLockFile, QObject, QTimer

from engine.export.atomic_file import write_atomically
from engine.project_file import SUFFIX, ProjectFileError, load_project, save_project
from engine.spec import Project
from engine.training.state import TrainingState
from gui.document.document import Document
from gui.document.storage import Storage

#: Milliseconds from a change to the copy of it.
DELAY = 2000


@dataclass(frozen=True, slots=True)
class Rescued:
    """Work that a crashed program left: the project, its weights, and the file it belongs to.

    It stays in `copy` until `forget`, once it is safe elsewhere.
    """

    project: Project
    state: TrainingState | None
    path: Path | None
    copy: Path

    def forget(self) -> None:
        """Take the copy away."""
        for file in (self.copy, _name_file(self.copy), self.copy.with_suffix(".lock")):
            with suppress(OSError):
                file.unlink(missing_ok=True)


class Recovery(QObject):
    """Keeps a copy of unsaved work in `folder`, one per running program, and takes it away when closed.

    A lock beside the copy tells whether the program that wrote it is still alive.
    """

    def __init__(
        self, document: Document, storage: Storage, folder: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._storage = storage
        folder.mkdir(parents=True, exist_ok=True)
        self._copy = folder / f"{uuid4()}{SUFFIX}"
        self._lock = QLockFile(str(self._copy.with_suffix(".lock")))
        self._lock.setStaleLockTime(0)
        self._lock.tryLock(0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.write)
        storage.changed.connect(self._schedule)

    @property
    def copy(self) -> Path:
        """Where the copy is."""
        return self._copy

    def write(self) -> bool:
        """Bring the copy up to date; without unsaved work there is none. Says whether the work is safe.

        What can't be copied (a full disk, a folder that has gone) is left out: the copy is a second
        net, and its failing must not disturb the work itself.
        """
        try:
            if self._storage.modified:
                self._write()
            else:
                self._remove()
        except (ProjectFileError, OSError):
            self._timer.start()
            return False
        return True

    def close(self) -> None:
        """The work was saved or given up: nothing is left to recover."""
        self._timer.stop()
        with suppress(OSError):
            self._remove()
        self._lock.unlock()

    def _schedule(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _write(self) -> None:
        project, state = self._document.own
        save_project(self._copy, project, state if state.is_finite else None)
        path = self._storage.path
        write_atomically(_name_file(self._copy), os.fsencode(path) if path is not None else b"")

    def _remove(self) -> None:
        self._copy.unlink(missing_ok=True)
        _name_file(self._copy).unlink(missing_ok=True)


def rescue(folder: Path) -> Rescued | None:
    """The newest work that a program which is no longer running left in `folder`.

    Copies that can't be read are left where they are. Raises OSError.
    """
    for copy in sorted(folder.glob(f"*{SUFFIX}"), key=_age):
        lock = QLockFile(str(copy.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            continue
        try:
            project, state = load_project(copy)
        except ProjectFileError:
            continue
        finally:
            lock.unlock()
        name = _name_file(copy)
        belongs = os.fsdecode(name.read_bytes()) if name.exists() else ""
        return Rescued(project, state, Path(belongs) if belongs else None, copy)
    return None


def _age(path: Path) -> float:
    return -path.stat().st_mtime


def _name_file(copy: Path) -> Path:
    """The file beside a copy that says to which project file it belongs."""
    return copy.with_suffix(".name")

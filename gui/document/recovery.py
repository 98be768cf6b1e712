"""Unsaved work, written beside the project while it is open, and found again after a crash."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

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
    """Work that a crashed program left: the project, its weights, and the file it belongs to."""

    project: Project
    state: TrainingState | None
    path: Path | None


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
        self._copy = folder / f"{os.getpid()}{SUFFIX}"
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

    def write(self) -> None:
        """Bring the copy up to date; without unsaved work there is none.

        What can't be copied (a full disk, weights that are not finite) is left out: the copy is a
        second net, and its failing must not disturb the work itself.
        """
        if not self._storage.modified:
            self._remove()
            return
        try:
            save_project(self._copy, self._document.project, self._document.state)
        except ProjectFileError:
            self._write_without_weights()
        path = self._storage.path
        write_atomically(_name_file(self._copy), str(path or "").encode())

    def close(self) -> None:
        """The work was saved or given up: nothing is left to recover."""
        self._timer.stop()
        self._remove()
        self._lock.unlock()

    def _schedule(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _write_without_weights(self) -> None:
        try:
            save_project(self._copy, self._document.project, None)
        except ProjectFileError:
            self._remove()

    def _remove(self) -> None:
        self._copy.unlink(missing_ok=True)
        _name_file(self._copy).unlink(missing_ok=True)


def rescue(folder: Path) -> Rescued | None:
    """The newest work that a program which is no longer running left in `folder`, taken out of it.

    Copies that can't be read are left where they are.
    """
    for copy in sorted(folder.glob(f"*{SUFFIX}"), key=_age):
        lock = QLockFile(str(copy.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            continue
        try:
            project, state = load_project(copy)
        except ProjectFileError:
            lock.unlock()
            continue
        name = _name_file(copy)
        belongs = name.read_text(encoding="utf-8") if name.exists() else ""
        copy.unlink()
        name.unlink(missing_ok=True)
        lock.unlock()
        return Rescued(project, state, Path(belongs) if belongs else None)
    return None


def _age(path: Path) -> float:
    return -path.stat().st_mtime


def _name_file(copy: Path) -> Path:
    """The file beside a copy that says to which project file it belongs."""
    return copy.with_suffix(".name")

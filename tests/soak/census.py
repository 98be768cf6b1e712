"""Counts what a program holds: memory, objects by type, widgets, timers, threads, processes, open files.

Reads Linux' /proc; a system without it counts no memory, threads, processes and files.
"""

from __future__ import annotations

import gc
import os
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractAnimation, QObject, QTimer
from PySide6.QtGui import QTextObject
from PySide6.QtWidgets import QApplication

from gui.widgets.math_image import math_image

#: Animations of docks that have moved, and tables within a text.
_PASSING = (QAbstractAnimation, QTextObject)
#: Files that are opened once for all: each font that matplotlib draws with, and what Qt knows of files.
_KEPT_OPEN = (".ttf", "mime.cache")
#: So many turns may leave one object more of a type behind before that counts as growth.
TURNS_PER_OBJECT = 10
#: So many objects of a type come and go without meaning.
FEW_OBJECTS = 30


@dataclass(frozen=True, slots=True)
class Census:
    """What there is at one moment. `memory` is the bytes of this process and of all that it has started."""

    memory: int
    types: Counter[str]
    counts: dict[str, int]


def take_census() -> Census:
    """Count everything, after what is no longer needed was thrown away."""
    math_image.cache_clear()  # why: it has a limit, and how full it is just now does not matter
    gc.collect()
    memory = sum(map(resident_bytes, [os.getpid(), *descendants(os.getpid())]))
    types = Counter(f"{type(each).__module__}.{type(each).__name__}" for each in gc.get_objects())
    widgets = QApplication.allWidgets()
    objects = list(_objects())
    counts = {
        "widgets": len(widgets),
        "Qt objects": len(objects),
        "timers": sum(isinstance(each, QTimer) for each in objects),
        "running timers": sum(map(_runs, objects)),
        "threads": max(threading.active_count(), _entries("task")),
        "processes": len(list(descendants(os.getpid()))),
        "files": _open_files(),
    }
    return Census(memory, types, counts)


def grown(before: Census, after: Census, turns: int) -> dict[str, int]:
    """Types of which there are more objects than so many turns may leave, and by how many."""
    most = max(FEW_OBJECTS, turns // TURNS_PER_OBJECT)
    more = {name: count - before.types[name] for name, count in after.types.items()}
    return dict(sorted(((n, c) for n, c in more.items() if c > most), key=lambda each: -each[1]))


def left_over(before: Census, after: Census) -> dict[str, int]:
    """Of what there is more than before, and by how many."""
    more = {name: count - before.counts[name] for name, count in after.counts.items()}
    return {name: count for name, count in more.items() if count > 0}


def resident_bytes(process: int) -> int:
    """How much of a process is in memory; 0 where that can't be known, or it has just ended."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def descendants(process: int) -> Iterator[int]:
    """The processes that a process has started, and those that they have started."""
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            found = [int(number) for number in children.read_text().split()]
        except OSError:
            continue
        for child in found:
            yield child
            yield from descendants(child)


def _objects() -> Iterator[QObject]:
    """All that belongs to a window, but for what Qt makes and takes away with what is shown."""
    for top in QApplication.topLevelWidgets():
        yield top
        yield from (each for each in top.findChildren(QObject) if not isinstance(each, _PASSING))


def _runs(each: QObject) -> bool:
    """Whether it is a timer that goes on; one that is due once ends by itself."""
    return isinstance(each, QTimer) and each.isActive() and not each.isSingleShot()


def _open_files() -> int:
    """How many files, pipes and sockets are open, but for those that are opened once and kept."""
    count = 0
    for file in Path("/proc/self/fd").glob("*"):
        try:
            count += not file.readlink().name.endswith(_KEPT_OPEN)
        except OSError:
            continue
    return count


def _entries(name: str) -> int:
    folder = Path("/proc/self") / name
    return len(list(folder.iterdir())) if folder.is_dir() else 0

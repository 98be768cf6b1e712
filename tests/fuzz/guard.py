"""Watches what the interpreter does while hostile input is handled: nothing of it may ever run or get out.

Python's audit events (PEP 578) tell of every file that is opened, every program that is started and every
piece of code that is compiled or run. A hook can't be taken back, so there is one, and it sleeps between
the cases.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType
from typing import Any

_PROJECT = Path(__file__).resolve().parents[2]
#: What may be read at any time: Python itself, its packages and the project, and how many processors Linux
#: lets a program use, which joblib asks before it trains on several.
_READABLE = tuple(
    os.path.realpath(each)
    for each in (sys.prefix, sys.base_prefix, *filter(None, sys.path), str(_PROJECT), "/sys/fs/cgroup")
)
_TEMPORARY = os.path.realpath(tempfile.gettempdir())
#: Whatever begins so starts a program, or reaches beyond this machine.
_NEVER = (
    "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.startfile",
    "pty.spawn", "subprocess.", "socket.", "pickle.find_class", "ctypes.", "urllib.", "ftplib.",
    "smtplib.", "http.", "webbrowser.", "code.__new__", "sys.settrace", "sys.setprofile",
)  # fmt: skip
#: These change what is on the disk; their first arguments are paths.
_CHANGES = {"os.remove": 1, "os.rmdir": 1, "os.mkdir": 1, "os.chmod": 1, "os.rename": 2, "os.link": 2,
            "os.symlink": 2, "os.truncate": 1, "shutil.rmtree": 1, "shutil.move": 2}  # fmt: skip


class ForbiddenError(BaseException):
    """Hostile input made the program do what no input may; no `except Exception` can hide it."""


class _Hook:
    """The one audit hook of this process."""

    def __init__(self) -> None:
        self.is_awake = self.lets_read = False
        self.seen: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, given: tuple[Any, ...]) -> None:
        if self.is_awake and (wrong := _wrong_with(event, given, self.lets_read)):
            self.is_awake = False
            self.seen.append(wrong)
            raise ForbiddenError(wrong)


_hook: _Hook | None = None


@contextmanager
def watched(lets_read: bool = False) -> Iterator[None]:
    """Raises ForbiddenError where what is done inside runs foreign code, or reads or writes elsewhere.

    `lets_read` is for input that may name a file: it is read, and its fingerprint decides.
    """
    global _hook
    _hook = _hook or _Hook()
    _hook.is_awake, _hook.lets_read, _hook.seen = True, lets_read, []
    try:
        yield
    finally:
        _hook.is_awake = False
    if _hook.seen:
        raise ForbiddenError(_hook.seen[0])


def _wrong_with(event: str, given: tuple[Any, ...], lets_read: bool) -> str | None:
    """What no input may bring about, in one line; None for what is harmless."""
    if event == "open":
        path, mode, flags = given
        return _wrong_with_opening(path, mode, flags, lets_read)
    if event == "compile":
        return _wrong_with_compiling(*given[:2])
    if event == "exec":
        return _wrong_with_running(given[0])
    if event == "import":
        # why: an encoding's name is looked up among Python's encodings, and nowhere else.
        return None if str(given[0]).startswith("encodings.") else f"imports {given[0]}"
    if event in _CHANGES:
        outside = [path for path in given[: _CHANGES[event]] if not _is_below(path, (_TEMPORARY,))]
        return f"{event} {outside[0]!r}" if outside else None
    return f"{event} {given!r:.200}" if event.startswith(_NEVER) else None


def _wrong_with_opening(path: object, mode: object, flags: object, lets_read: bool) -> str | None:
    if not isinstance(path, str | bytes | os.PathLike):
        return None
    writes = any(letter in str(mode or "") for letter in "wax+")
    writes = writes or (isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)))
    if lets_read and not writes:
        return None
    where = (_TEMPORARY,) if writes else (_TEMPORARY, *_READABLE)
    return None if _is_below(path, where) else f"opens {path!r} to {'write' if writes else 'read'}"


def _wrong_with_compiling(source: object, name: object) -> str | None:
    """`ast.parse`, whose file is "<unknown>", makes a tree of a text and runs nothing."""
    if source is None or str(name) == "<unknown>" or os.path.exists(os.fsdecode(str(name))):
        return None
    return f"compiles {source!r:.200} as {name!r}"


def _wrong_with_running(code: object) -> str | None:
    if isinstance(code, CodeType) and _is_below(code.co_filename, _READABLE):
        return None
    return f"runs {code!r:.200}"


def _is_below(path: object, folders: tuple[str, ...]) -> bool:
    if not isinstance(path, str | bytes | os.PathLike):
        return False
    real = os.path.realpath(os.fsdecode(path))
    return any(real == folder or real.startswith(folder + os.sep) for folder in folders)

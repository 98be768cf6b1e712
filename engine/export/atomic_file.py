"""Writing a file so that there is always a whole one: the new one, or else still the old one."""

from __future__ import annotations

import errno
import glob
import os
import stat
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

#: How the name of a file ends that is not finished yet.
PART = ".part"
#: What `tempfile` puts into such a name.
_RANDOM = "[a-z0-9_]" * 8


def write_atomically(path: Path, content: bytes) -> None:
    """Put `content` into `path` by way of a temporary file beside it. Raises OSError.

    A symbolic link keeps pointing where it did, an existing file keeps its permissions, one that is
    read-only is refused, and what is no regular file (a pipe, /dev/stdout) is simply written to.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=PART, dir=target.parent)
    try:
        with open(handle, "wb") as file:
            _refuse_read_only(target, path)
            _lock(file.fileno())
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _permissions(target))
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    forget_unfinished(target)


def forget_unfinished(path: Path) -> None:
    """Take away what programs that were killed while they wrote `path` have left of their new file."""
    pattern = f"{glob.escape(str(path.parent / f'.{path.name}.'))}{_RANDOM}{PART}"
    for name in glob.glob(pattern):
        # why: on Windows nobody can take away what somebody has open.
        with suppress(OSError):
            if _is_abandoned(name):
                os.unlink(name)


def check_writable(path: Path) -> None:
    """Find out before long work whether `write_atomically` can work there. Raises OSError."""
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
    if target.exists() and not target.is_file():
        return
    with tempfile.TemporaryFile(dir=target.parent):
        _refuse_read_only(target, path)


def _refuse_read_only(target: Path, path: Path) -> None:
    """A folder that can be written to would let even a protected file be replaced."""
    effective = os.access in os.supports_effective_ids
    if target.exists() and not os.access(target, os.W_OK, effective_ids=effective):
        raise PermissionError(errno.EACCES, "is read-only", str(path))


def _lock(file: int) -> bool:
    """Take the lock that whoever writes an unfinished file holds until it is written, or he dies."""
    if sys.platform != "win32":
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True


def _is_abandoned(name: str) -> bool:
    with open(name, "rb") as file:
        return _lock(file.fileno())


def _permissions(target: Path) -> int:
    """Those of the file that is replaced, or those that a new file gets."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask

"""What stood in a file at some moment, so that it is noticed when somebody else has changed it since."""

from __future__ import annotations

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path

from engine.project_file import MAX_BYTES

#: Which file it is, when it was written, and how long it is: the same as long as nobody touches it.
Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class FileVersion:
    """The content of a file, by its SHA-256, and the stamp that saves reading it again."""

    digest: str
    stamp: Stamp | None = None

    @classmethod
    def of(cls, path: Path) -> FileVersion | None:
        """What stands in the file now; None where there is no file that can be read."""
        stamp = _stamp(path)
        if stamp is None:
            return None
        try:
            with path.open("rb") as file:
                content = file.read(MAX_BYTES + 1)
        except OSError:
            return None
        return cls(hashlib.sha256(content).hexdigest(), stamp)

    def is_replaced(self, path: Path) -> bool:
        """Whether the file is there and holds something else. One that has gone can be written anew."""
        stamp = _stamp(path)
        if stamp is None or stamp == self.stamp:
            return False
        now = FileVersion.of(path)
        return now is not None and now.digest != self.digest


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size

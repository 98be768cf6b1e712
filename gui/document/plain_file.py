"""Names with texts in an INI file, and nothing but texts.

Why not QSettings: it reads `@Variant(...)` by QDataStream, where PySide unpickles Python objects, and to
unpickle is to run what somebody wrote.
"""

from __future__ import annotations

import json
from pathlib import Path

from engine.export.atomic_file import write_atomically
from gui.document.file_lock import locked

#: A longer file is none of the program's.
_MOST_BYTES = 1_000_000


class PlainFile:
    """Reads the file once; a name is a group and what follows the first slash: `window/geometry`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._texts: dict[str, str] = {}
        self._changed: dict[str, str] = {}
        #: What stands there is not known, so nothing is written over it.
        self._is_kept_back = False
        try:
            self._texts = _read(path)
        except OSError:
            self._is_kept_back = True

    def text(self, name: str) -> str:
        """What stands there, empty where nothing does."""
        return self._texts.get(name, "")

    def names(self, group: str) -> list[str]:
        """All in a group, without it."""
        return [name.removeprefix(f"{group}/") for name in self._texts if name.startswith(f"{group}/")]

    def put(self, name: str, text: str) -> None:
        """Change what stands there, from the next `save` on in the file too."""
        if self._texts.get(name) != text:
            self._texts[name] = self._changed[name] = text

    def save(self) -> bool:
        """Write what was changed, whole or not at all; says whether that succeeded.

        What another window has changed meanwhile stays.
        """
        if not self._changed:
            return True
        if self._is_kept_back:
            return False
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with locked(self.path):
                write_atomically(self.path, _written({**_read(self.path), **self._changed}))
        except OSError:
            return False
        self._changed = {}
        return True


def _read(path: Path) -> dict[str, str]:
    """What can be understood of a file; nothing where there is none. Raises OSError where it is kept back."""
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return {}
    found, group = {}, ""
    for line in content.decode("utf-8", "replace").split("\n") if len(content) <= _MOST_BYTES else ():
        name, sign, text = (part.strip() for part in line.partition("="))
        if name.startswith("[") and name.endswith("]"):
            group = name[1:-1]
        elif sign:
            found[f"{group}/{name}"] = _from_line(text)
    return found


def _written(texts: dict[str, str]) -> bytes:
    groups: dict[str, list[str]] = {}
    for name, text in sorted(texts.items()):
        group, _, rest = name.partition("/")
        groups.setdefault(group, []).append(f"{rest}={_in_line(text)}\n")
    return "\n".join(f"[{group}]\n{''.join(lines)}" for group, lines in groups.items()).encode()


def _in_line(text: str) -> str:
    """A text that would not come back from a line as it is stands there as JSON."""
    is_plain = text.isprintable() and text == text.strip() and not text.startswith('"')
    return text if is_plain else json.dumps(text)


def _from_line(text: str) -> str:
    if not text.startswith('"'):
        return text
    try:
        found = json.loads(text)
    except ValueError:
        return ""
    return found if isinstance(found, str) else ""

"""A file's bytes, taken with suspicion, and the text in them."""

from __future__ import annotations

import codecs
import hashlib
import re
import stat
from pathlib import Path

from engine.data.table.error import TableError

#: Larger files are refused: 100,000 rows of 50 columns, written out in full, need half of it.
MOST_BYTES = 200_000_000

#: How files begin that are no text.
EXCEL = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_BEGINNING = 100_000
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_bytes(path: Path) -> bytes:
    """All of a file. Raises TableError where it is no file, can't be read, is empty or too large."""
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise TableError("no_file", path=str(path))
        _check_size(path, facts.st_size)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise TableError("file_missing", path=str(path)) from error
    except PermissionError as error:
        raise TableError("file_forbidden", path=str(path)) from error
    except (OSError, ValueError) as error:
        if isinstance(error, TableError):
            raise
        reason = str(getattr(error, "strerror", None) or error)
        raise TableError("file_unreadable", path=str(path), reason=reason) from error
    _check_size(path, len(content))
    if not content.strip():
        raise TableError("file_empty", path=path.name)
    return content


def _check_size(path: Path, size: int) -> None:
    if size > MOST_BYTES:
        most = MOST_BYTES // 1_000_000
        raise TableError("file_too_large", path=path.name, count=round(size / 1e6), most=most)


def fingerprint(content: bytes) -> str:
    """By which a file is known again."""
    return hashlib.sha256(content).hexdigest()


def encoding_of(content: bytes, told: str | None) -> str:
    """In which encoding the text is written, guessed unless told. Raises TableError where it is no text."""
    if content.startswith(_OLD_EXCEL):
        raise TableError("old_excel")
    encoding = told or _guessed(content)
    try:
        bytes(4).decode(encoding)  # why: unlike what follows, it knows which encodings are of text.
        name = codecs.lookup(encoding).name
        decoder = codecs.getincrementaldecoder(encoding)()
    except (LookupError, TypeError, ValueError) as error:
        raise TableError("unknown_encoding", encoding=f"{encoding!r:.40}") from error
    try:
        beginning = decoder.decode(content[:_BEGINNING])
    except ValueError as error:
        raise TableError("wrong_encoding", encoding=name) from error
    if _CONTROL.search(beginning):
        raise TableError("no_text")
    return encoding


def _guessed(content: bytes) -> str:
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return encoding
    beginning = content[:_BEGINNING]
    if b"\0" in beginning:
        return _wide(beginning)
    if (wrong := _first_not_utf8(content)) is None:
        return "utf-8"
    from charset_normalizer import from_bytes

    best = from_bytes(content[max(0, wrong - _BEGINNING) : wrong + _BEGINNING]).best()
    if best is None:
        raise TableError("no_text")
    return str(best.encoding)


def _wide(beginning: bytes) -> str:
    """UTF-16 without a mark: of plain letters every second byte is 0."""
    even, odd = beginning[0::2].count(0), beginning[1::2].count(0)
    if max(even, odd) < 0.4 * len(beginning) / 2 or min(even, odd) > 0.1 * max(even, odd):
        raise TableError("no_text")
    return "utf-16-le" if odd > even else "utf-16-be"


def _first_not_utf8(content: bytes) -> int | None:
    try:
        # why a view: nothing is copied, and the decoded text is gone at once.
        codecs.utf_8_decode(memoryview(content), "strict", True)
    except UnicodeDecodeError as error:
        return error.start
    return None

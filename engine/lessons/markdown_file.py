"""Files of Markdown with TOML in them: front matter between `+++` lines, sections, fenced blocks.

Lessons, the glossary and the pages of the help are written so.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from engine.project_file import describe, first_problem

#: Larger files are refused: the longest lesson needs a twentieth of it.
MOST_BYTES = 200_000
_FENCE = re.compile(r"(`{3,}|~{3,})\s*(\w*)\s*$")
#: Longer fences are counted, so that an error stays one line.
_MARKS_SHOWN = 10


class TextFileError(ValueError):
    """A file can't be used: `path`, `line` (counted from 1), and `reason`, which says what to do."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}, line {line}: {reason}")
        self.path, self.line, self.reason = path, line, reason

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled with its data."""
        return TextFileError, (self.path, self.line, self.reason)


@dataclass(frozen=True, slots=True)
class Block:
    """The TOML of a fenced block, and the line after its fence."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Section:
    """What stands below a `## Title`: Markdown, and apart from it the blocks of TOML by their names."""

    title: str
    body: str
    blocks: Mapping[str, Block]
    line: int


def read_text(path: Path) -> str:
    """A file's text. Raises TextFileError where there is none, or where it is no text."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise TextFileError(path, 1, f"it can't be read: {error.strerror or error}") from error
    if len(content) > MOST_BYTES:
        raise TextFileError(path, 1, f"it is larger than {MOST_BYTES // 1000} kB: make two of it")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise TextFileError(path, line, "this is no text in UTF-8: save it as UTF-8") from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise TextFileError(path, line, "there is a zero byte: this is no text file")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def split_front(path: Path, text: str) -> tuple[Block, list[str], int]:
    """The front matter, the lines after it, and the number of the first of these."""
    lines = text.split("\n")
    if lines[0].strip() != "+++":
        raise TextFileError(path, 1, 'the first line must be +++, and after it title = "..." and so on')
    end = next((place for place, line in enumerate(lines[1:], start=1) if line.strip() == "+++"), None)
    if end is None:
        raise TextFileError(path, 1, "the front matter has no end: close it with a line +++")
    return Block("\n".join(lines[1:end]), 2), lines[end + 1 :], end + 2


def sections(path: Path, lines: list[str], first: int, names: tuple[str, ...]) -> list[Section]:
    """The sections of a file; blocks with one of these names are taken out of the Markdown."""
    reader = _SectionReader(path, names)
    for number, line in enumerate(lines, start=first):
        reader.take(number, line)
    return reader.finish()


def validated(path: Path, block: Block, kind: Any) -> Any:
    """A block's TOML as a model. Raises TextFileError at the line of what is wrong."""
    try:
        table = tomllib.loads(block.text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = block.line + (int(place[1]) - 1 if place else block.text.count("\n"))
        raise TextFileError(path, line, f"this is not valid TOML: {error}") from None
    except RecursionError:
        raise TextFileError(path, block.line, "this is nested too deeply") from None
    except ValueError:
        # why: Python refuses to read a number of more than 4,300 digits.
        raise TextFileError(path, block.line, "a number has too many digits") from None
    try:
        return _adapter(kind).validate_json(json.dumps(table))
    except ValidationError as error:
        raise TextFileError(path, _line_of(error, block), describe(error)) from None
    except (TypeError, ValueError, RecursionError) as error:
        raise TextFileError(path, block.line, f"{error}: only text, numbers, lists and tables") from None


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


class _SectionReader:
    """Takes one line after the other."""

    def __init__(self, path: Path, names: tuple[str, ...]) -> None:
        self._path, self._names = path, names
        self._found: list[Section] = []
        self._title: str | None = None
        self._line = 0
        self._body: list[str] = []
        self._blocks: dict[str, Block] = {}
        self._fence, self._fence_name, self._fence_line = "", "", 0
        self._inside: list[str] = []

    def take(self, number: int, line: str) -> None:
        """One more line of the file."""
        if self._fence:
            self._take_inside(line)
        elif (fence := _FENCE.match(line)) is not None:
            self._open(number, fence[1], fence[2], line)
        elif line.startswith("## "):
            self._end_section()
            self._title, self._line = line[3:].strip(), number
        elif self._title is None and line.strip():
            raise TextFileError(self._path, number, "text begins with a line ## Title of the first section")
        else:
            self._body.append(line)

    def finish(self) -> list[Section]:
        """All sections."""
        if self._fence:
            marks = len(self._fence)
            closing = self._fence if marks <= _MARKS_SHOWN else f"{marks} times {self._fence[0]}"
            raise TextFileError(
                self._path, self._fence_line, f"this block has no end: close it with {closing}"
            )
        self._end_section()
        return self._found

    def _open(self, number: int, fence: str, name: str, line: str) -> None:
        if self._title is None:
            raise TextFileError(self._path, number, "a block stands below a line ## Title")
        self._fence, self._fence_name, self._fence_line = fence, name, number
        self._inside = []
        if name not in self._names:
            self._body.append(line)

    def _take_inside(self, line: str) -> None:
        ours = self._fence_name in self._names
        if line.strip() != self._fence:
            (self._inside if ours else self._body).append(line)
            return
        self._fence = ""
        if not ours:
            self._body.append(line)
        elif self._fence_name in self._blocks:
            reason = f"there is a second {self._fence_name} block: a section has one at most"
            raise TextFileError(self._path, self._fence_line, reason)
        else:
            self._blocks[self._fence_name] = Block("\n".join(self._inside), self._fence_line + 1)

    def _end_section(self) -> None:
        if self._title is None:
            return
        if not self._title:
            raise TextFileError(self._path, self._line, "## needs a title")
        body = "\n".join(self._body).strip()
        self._found.append(Section(self._title, body, self._blocks, self._line))
        self._title, self._body, self._blocks = None, [], {}


def _line_of(error: ValidationError, block: Block) -> int:
    """The line on which the field stands that is wrong, as nearly as its name tells."""
    names = [str(part) for part in first_problem(error)["loc"] if isinstance(part, str)]
    lines = block.text.split("\n")
    for name in reversed(names):
        for place, line in enumerate(lines):
            if re.search(rf"(?<![\w.]){re.escape(name)}(?!\w)", line):
                return block.line + place
    return block.line

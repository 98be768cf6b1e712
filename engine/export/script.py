"""A script that is being written: its lines, and which neurons each of them is about."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from engine.problem_error import ProblemError

ExportProblem = Literal["bug_on", "no_tuple", "unwritable", "no_name", "not_one_expression"]


class ExportError(ProblemError[ExportProblem]):
    """This project can't be written as a script; the message says why."""

    sentences = MappingProxyType(
        {
            "bug_on": "a bug of the bug museum is switched on: switch it off first",
            "no_tuple": "the local derivatives of {name} are no tuple",
            "unwritable": "can't write {code} in a script",
            "no_name": "{name} is no function with a name",
            "not_one_expression": "{name} is more than one expression",
        }
    )


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a script with one idea: a title for people, and its lines."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """A whole program. `neurons` says for each neuron's name which lines, from 0, are about it."""

    sections: tuple[Section, ...]
    neurons: Mapping[str, tuple[int, ...]]

    @property
    def lines(self) -> tuple[str, ...]:
        """All lines, two empty ones between sections."""
        lines: list[str] = []
        for section in self.sections:
            lines += ["", "", *section.lines] if lines else section.lines
        return tuple(lines)

    @property
    def text(self) -> str:
        """The program, as it is written into a file."""
        return "\n".join(self.lines) + "\n"


class ScriptWriter:
    """Collects sections line by line."""

    def __init__(self) -> None:
        self._sections: list[tuple[str, list[str]]] = []
        self._marks: list[tuple[int, int, str]] = []

    def section(self, title: str) -> None:
        """What follows is about something else."""
        self._sections.append((title, []))

    def add(self, text: str = "", neurons: Iterable[str] = (), indent: int = 0) -> None:
        """One or more lines; an indentation that all of them share is taken away first."""
        lines = self._sections[-1][1]
        for line in textwrap.dedent(text).strip("\n").split("\n"):
            self._marks += [(len(self._sections) - 1, len(lines), name) for name in neurons]
            lines.append(" " * indent + line if line else "")

    def followed_by(self, other: ScriptWriter) -> Script:
        """What has been written here, and then there."""
        whole = ScriptWriter()
        whole._sections = [*self._sections, *other._sections]
        moved = [(place + len(self._sections), line, name) for place, line, name in other._marks]
        whole._marks = [*self._marks, *moved]
        return whole.script()

    def script(self) -> Script:
        """What has been written."""
        sections = tuple(Section(title, tuple(lines)) for title, lines in self._sections)
        starts, place = [], 0
        for section in sections:
            starts.append(place)
            place += len(section.lines) + 2
        found: defaultdict[str, list[int]] = defaultdict(list)
        for section_place, line, name in self._marks:
            found[name].append(starts[section_place] + line)
        return Script(sections, {name: tuple(lines) for name, lines in found.items()})

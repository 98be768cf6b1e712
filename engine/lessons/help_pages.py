"""The pages of the help: one for each panel, a section for each important control."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from engine.lessons.markdown_file import Section, TextFileError, read_text, sections, split_front, validated
from engine.lessons.reading import ENGLISH
from engine.network_spec import Spec

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "help"
#: The page for whatever has none of its own.
FIRST = "window"


class _Front(Spec):
    """`controls` are the object names for which the whole page is meant."""

    title: str = Field(min_length=1, max_length=80)
    controls: tuple[str, ...] = Field(default=(), max_length=40)


class _Controls(Spec):
    controls: tuple[str, ...] = Field(min_length=1, max_length=40)


@dataclass(frozen=True, slots=True)
class HelpSection:
    """A part of a page, and the object names of the controls it is about."""

    title: str
    text: str
    controls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page. `name` is that of its file."""

    name: str
    title: str
    controls: tuple[str, ...]
    sections: tuple[HelpSection, ...]


def read_help(language: str = ENGLISH, folder: Path = FOLDER) -> tuple[HelpPage, ...]:
    """All pages, each in the language if it was translated, else in English. Raises TextFileError."""
    paths = {path.stem: path for path in (folder / ENGLISH).glob("*.md")}
    paths |= {path.stem: path for path in (folder / language).glob("*.md")}
    first = [FIRST] if FIRST in paths else []
    return tuple(_page(paths[name]) for name in [*first, *sorted(paths.keys() - {*first})])


def _page(path: Path) -> HelpPage:
    block, lines, first = split_front(path, read_text(path))
    front: _Front = validated(path, block, _Front)
    found = sections(path, lines, first, ("for",))
    if not found:
        raise TextFileError(path, first, "a page has at least one section, below a line ## Title")
    return HelpPage(
        path.stem, front.title, front.controls, tuple(_section(path, section) for section in found)
    )


def _section(path: Path, section: Section) -> HelpSection:
    block = section.blocks.get("for")
    known: _Controls | None = validated(path, block, _Controls) if block else None
    return HelpSection(section.title, section.body, known.controls if known else ())

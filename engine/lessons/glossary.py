"""The glossary: every term of the field in two sentences, and how to see what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import Field

from engine.lessons.markdown_file import Section, TextFileError, read_text, sections, validated
from engine.lessons.reading import ENGLISH
from engine.lessons.setup import Setup
from engine.network_spec import Spec

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "glossary"
_LINK = re.compile(r"\]\(term:((?:[^()]|\(\))*)\)")


class _Facts(Spec):
    also: tuple[str, ...] = Field(default=(), max_length=10)
    see: tuple[str, ...] = Field(default=(), max_length=10)
    at: str = Field(default="", max_length=60)


@dataclass(frozen=True, slots=True)
class Term:
    """A term: its name, the text, other words for it, and terms to look at next (by their keys).

    `show` sets up something that shows it, and `at` is what in the window to look at there.
    """

    name: str
    text: str
    also: tuple[str, ...]
    see: tuple[str, ...]
    show: Setup | None
    at: str

    @property
    def key(self) -> str:
        """What a link names it by."""
        return key_of(self.name)


@dataclass(frozen=True)
class Glossary:
    """All terms, by the alphabet."""

    terms: tuple[Term, ...]

    def find(self, word: str) -> Term | None:
        """The term of this name or key, or one that is also called so; None where there is none."""
        return self._by_key.get(key_of(word))

    @cached_property
    def _by_key(self) -> dict[str, Term]:
        others = {key_of(word): term for term in self.terms for word in term.also}
        return others | {term.key: term for term in self.terms}


def key_of(word: str) -> str:
    """A term as links name it: `learning-rate`."""
    return word.strip().lower().replace(" ", "-")


def read_glossary(language: str = ENGLISH, folder: Path = FOLDER) -> Glossary:
    """The glossary in a language, else in English. Raises TextFileError."""
    path = folder / f"{language}.md"
    path = path if path.exists() else folder / f"{ENGLISH}.md"
    found = sections(path, read_text(path).split("\n"), 1, ("term", "show"))
    terms = [_term(path, section) for section in found]
    glossary = Glossary(tuple(sorted(terms, key=lambda term: term.name.lower().strip("_"))))
    for section, term in zip(found, terms, strict=True):
        for problem in _problems(glossary, term):
            raise TextFileError(path, section.line, problem)
    return glossary


def _term(path: Path, section: Section) -> Term:
    facts, show = section.blocks.get("term"), section.blocks.get("show")
    if not section.body:
        raise TextFileError(path, section.line, "this term has no text")
    known: _Facts = validated(path, facts, _Facts) if facts else _Facts()
    setup: Setup | None = validated(path, show, Setup) if show else None
    return Term(section.title, section.body, known.also, known.see, setup, known.at)


def _problems(glossary: Glossary, term: Term) -> Iterator[str]:
    if glossary.find(term.name) is not term:
        yield f"{term.name} is there twice"
    for word in (*term.see, *_LINK.findall(term.text)):
        if glossary.find(word) is None:
            yield f"there is no term {word!r:.40} to see"

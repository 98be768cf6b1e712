"""All that can be looked up: the pages of the help and the terms of the glossary, as one list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from engine.lessons.glossary import Glossary, Term
from engine.lessons.help_pages import FIRST, HelpPage


@dataclass(frozen=True, slots=True)
class Entry:
    """A page or a term: its title, its Markdown, and all words by which it can be found."""

    key: str
    title: str
    markdown: str
    words: str
    term: Term | None = None

    def matches(self, search: str) -> bool:
        """Whether every word that was typed is in it."""
        return all(word in self.words for word in search.lower().split())

    def is_called(self, search: str) -> bool:
        """Whether its title begins so."""
        return self.title.lower().startswith(search.lower().strip())


@dataclass(frozen=True)
class Entries:
    """Looks things up by key, by word, and by the object name of a control."""

    pages: tuple[HelpPage, ...]
    glossary: Glossary

    @cached_property
    def all(self) -> tuple[Entry, ...]:
        """The pages, then the terms by the alphabet."""
        return (*map(_page_entry, self.pages), *(self._term_entry(term) for term in self.glossary.terms))

    def entry(self, key: str) -> Entry | None:
        """An entry by its key: `page:network` or `term:gradient`."""
        return next((each for each in self.all if each.key == key), None)

    def term(self, word: str) -> Entry | None:
        """The entry of a term, by its name or another word for it."""
        found = self.glossary.find(word)
        return None if found is None else self.entry(f"term:{found.key}")

    def about(self, names: Iterator[str]) -> tuple[str, str]:
        """(key of a page, title of a section or "") for the first of these object names that has one."""
        for name in names:
            if name in self._places:
                return self._places[name]
        return f"page:{FIRST}", ""

    @cached_property
    def _places(self) -> dict[str, tuple[str, str]]:
        places: dict[str, tuple[str, str]] = {}
        for page in self.pages:
            places |= dict.fromkeys(page.controls, (f"page:{page.name}", ""))
            for section in page.sections:
                places |= dict.fromkeys(section.controls, (f"page:{page.name}", section.title))
        return places

    def _term_entry(self, term: Term) -> Entry:
        markdown = f"# {term.name}\n\n{term.text}"
        seen = [self.glossary.find(word) for word in term.see]
        links = ", ".join(f"[{each.name}](term:{each.key})" for each in seen if each is not None)
        if links:
            see = QCoreApplication.translate("Glossary", "See also {terms}.").format(terms=links)
            markdown += f"\n\n{see}"
        words = " ".join([term.name, *term.also, term.text]).lower()
        return Entry(f"term:{term.key}", term.name, markdown, words, term)


def _page_entry(page: HelpPage) -> Entry:
    parts = [f"# {page.title}"]
    for section in page.sections:
        parts.append(f"## {section.title}\n\n{section.text}")
    markdown = "\n\n".join(parts)
    return Entry(f"page:{page.name}", page.title, markdown, markdown.lower())

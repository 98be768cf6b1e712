"""Glossary and help pages: strict to read, and whatever they link to is there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.lessons.glossary import Glossary, key_of, read_glossary
from engine.lessons.help_pages import FIRST, read_help
from engine.lessons.markdown_file import TextFileError
from engine.lessons.reading import read_library
from engine.lessons.wording import texts_of
from engine.presets import load_preset

LINK = re.compile(r"\]\(term:((?:[^()]|\(\))*)\)")
GLOSSARY = read_glossary()
GOOD = """## Slope

Rise over run. See [h](term:h).

```term
also = ["steepness"]
see = ["h"]
at = "slope"
```

```show
workspace = "slope"
```

## h

A nudge.

$$h$$
"""


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Glossary]:
    def written(text: str) -> Glossary:
        (tmp_path / "en.md").write_text(text, encoding="utf-8")
        return read_glossary("xx", tmp_path)

    return written


def test_a_term_is_found_by_its_name_its_key_and_other_words(read: Callable[[str], Glossary]) -> None:
    glossary = read(GOOD)
    assert [term.name for term in glossary.terms] == ["h", "Slope"]
    slope = glossary.find("Slope")
    assert slope is not None
    assert slope is glossary.find("slope") is glossary.find("steepness")
    assert slope.show is not None
    assert glossary.find("nothing") is None
    assert key_of("Learning rate") == "learning-rate"


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('see = ["h"]', 'see = ["hh"]', 1, "no term 'hh'"),
        ("(term:h)", "(term:k)", 1, "no term 'k'"),
        ("A nudge.\n\n$$h$$\n", "", 15, "no text"),
        ('workspace = "slope"', 'workspace = "slop"', 12, "workspace"),
        ("## h", "## Slope", 1, "twice"),
        ("## Slope", "Slope", 1, "## Title"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    read: Callable[[str], Glossary], old: str, new: str, line: int, says: str
) -> None:
    assert old in GOOD
    with pytest.raises(TextFileError) as caught:
        read(GOOD.replace(old, new, 1))
    assert says in caught.value.reason
    assert caught.value.line == line


def test_every_term_can_be_seen() -> None:
    for term in GLOSSARY.terms:
        assert term.show is not None or term.at or "$$" in term.text, term.name
        if term.show is not None:
            term.show.applied_to(load_preset("two-moons").project)


def test_every_term_that_is_linked_exists() -> None:
    texts = [section.text for page in read_help() for section in page.sections]
    for lesson in read_library().lessons:
        for step in lesson.steps:
            texts += [step.body, *(texts_of(step.task) if step.task is not None else [])]
    assert [word for text in texts for word in LINK.findall(text) if GLOSSARY.find(word) is None] == []


def test_the_help_begins_with_the_window_and_names_each_control_once() -> None:
    pages = read_help()
    assert pages[0].name == FIRST
    names = [name for page in pages for name in page.controls]
    names += [name for page in pages for section in page.sections for name in section.controls]
    assert sorted(names) == sorted(set(names))


def test_a_page_without_a_section_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "data.md").write_text('+++\ntitle = "Data"\n+++\n', encoding="utf-8")
    with pytest.raises(TextFileError, match="section"):
        read_help("en", tmp_path)

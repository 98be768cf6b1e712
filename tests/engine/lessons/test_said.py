"""Each number in lessons, glossary and help is computed, given by its labs, or listed with what must hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import pytest

from engine.lessons.formula import parse
from engine.lessons.glossary import read_glossary
from engine.lessons.help_pages import read_help
from engine.lessons.lesson import Lesson
from engine.lessons.reading import read_library
from engine.lessons.situation import Situation
from engine.presets import load_preset
from tests.engine.lessons.claims import CLAIMS
from tests.engine.lessons.prose import Passage, given_by, passages_of
from tests.engine.lessons.said import SAID, Holds
from tests.engine.lessons.said_elsewhere import GLOSSARY, HELP, NOT_COMPUTED, Check
from tests.engine.lessons.shown_formulas import FORMULAS
from tests.engine.lessons.supposed import SUPPOSED

LESSONS = read_library().lessons
NOWHERE = Situation(load_preset("two-moons").project)


def holds(claim: Holds, now: Situation) -> bool:
    return parse(claim).holds(now.read) if isinstance(claim, str) else claim(now)


def uncovered(passage: Passage, pieces: Iterable[str]) -> list[str]:
    """The numbers of a text that no piece of it covers; a bare number is a piece only as the whole text."""
    whole = [each for each in pieces if not each.isdecimal() or each == passage.text]
    spans = [found.span() for each in whole for found in re.finditer(re.escape(each), passage.text)]
    return [
        number
        for place, number in passage.numbers()
        if not any(first <= place < last for first, last in spans)
    ]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_every_number_of_a_lesson_is_true(lesson: Lesson) -> None:
    said = {**SAID.get(lesson.number, {}), **CLAIMS.get(lesson.number, {})}
    supposed = SUPPOSED.get(lesson.number, ())
    wrong, unseen = [], {*said, *supposed}
    for passage in passages_of(lesson):
        for number in uncovered(passage, [*said, *supposed]):
            wrong.append(f"{passage.place}: {number} is neither given nor in said.py: {passage.text!r:.300}")
        unseen -= {piece for piece in unseen if piece in passage.text}
        claims = [(piece, claim) for piece, claim in said.items() if piece in passage.text]
        for piece, claim in claims + [(formula, FORMULAS[formula]) for formula in passage.formulas]:
            if not holds(claim, passage.later):
                wrong.append(f"{passage.place}: this is not so: {piece}")
    assert not wrong, "\n".join(wrong)
    assert not unseen, f"lesson {lesson.number} does not say this any more: {sorted(unseen)}"


def texts_elsewhere() -> Iterator[tuple[Passage, Mapping[str, Check], tuple[str, ...]]]:
    """The terms of the glossary and the pages of the help, with what is listed for each."""
    for term in read_glossary().terms:
        passage = Passage(term.name, term.text, given_by([term.show]), NOWHERE)
        yield passage, GLOSSARY.get(term.name, {}), NOT_COMPUTED.get(term.name, ())
    for page in read_help():
        text = "\n\n".join(section.text for section in page.sections)
        yield Passage(page.title, text, frozenset(), NOWHERE), HELP.get(page.title, {}), ()


@pytest.mark.parametrize(
    ("passage", "said", "not_computed"), list(texts_elsewhere()), ids=lambda each: getattr(each, "place", "")
)
def test_glossary_and_help_are_true(
    passage: Passage, said: Mapping[str, Check], not_computed: tuple[str, ...]
) -> None:
    pieces = [*said, *not_computed]
    assert uncovered(passage, pieces) == [], "neither given nor in said_elsewhere.py"
    assert set(passage.formulas) <= set(said), "not in said_elsewhere.py"
    assert [piece for piece in pieces if piece not in passage.text] == [], "not said any more"
    assert [piece for piece, check in said.items() if not check()] == [], "this is not so"


def test_all_that_is_listed_has_its_term_or_page() -> None:
    assert {*GLOSSARY, *NOT_COMPUTED} <= {term.name for term in read_glossary().terms}
    assert set(HELP) <= {page.title for page in read_help()}


def test_every_formula_is_in_a_lesson() -> None:
    found = {formula for lesson in LESSONS for passage in passages_of(lesson) for formula in passage.formulas}
    assert found == set(FORMULAS)

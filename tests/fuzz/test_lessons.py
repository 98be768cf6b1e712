"""Lessons, a glossary and pages of help from strangers: each is refused with its line, or can be played."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.lessons import glossary, help_pages, reading
from engine.lessons.attempt import Attempt
from engine.lessons.glossary import read_glossary
from engine.lessons.help_pages import read_help
from engine.lessons.markdown_file import TextFileError
from engine.lessons.reading import read_lesson
from engine.lessons.situation import Situation
from engine.lessons.wording import filled, texts_of
from engine.presets import load_preset
from tests.fuzz.mutations import HOSTILE_TEXTS, damaged, edited, edited_text, pick
from tests.fuzz.trial import Trial, fuzzed

#: Some of the lines are long, and Hypothesis would rather not write them down.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")

_LESSONS = (
    "01-derivative", "05-backward-by-hand", "08-gradients-add-up", "12-descending-a-loss", "17-digits",
)  # fmt: skip
_LINES = (
    *HOSTILE_TEXTS, "+++", "## ", "## Title", "### a", "```task", "```setup", "```show", "```term",
    "```for", "```", "~~~task", "[x](file:///etc/passwd)", "[x](term:nothing)",
    "![x](//host.invalid/a.png)", "![x](math:99)", "<img src='//host.invalid/a.png'>", "$$\\frac{$$",
    "${" * 300 + "$", "{{= slope.h}}", "{{= slope.h | 99}}", "{{=", "{{= __import__('os')}}",
    "{{= 9**9**9**9}}", "{{= " + "(" * 300 + "1" + ")" * 300 + "}}", "{{= data('a = 9**9**9', 'a')}}",
    "{{= slope.h.__class__}}", "{{= (lambda: 0)()}}", "{{= [1][0]}}", 'workspace = "network"',
    'workspace = "evil"', 'preset = "two-moons"', 'preset = "../../etc/passwd"', 'kind = "number"',
    'kind = "choice"', "run = true", "walk = 99999999999", "minutes = 1e999", "minutes = nan",
    "minutes = " + "9" * 5000, "minutes = 0x" + "f" * 5000, "a = 1979-05-27", "a = 0000-00-00",
    'a = "\\uD800"', "a.b.c.d.e = 1", "a = " + "[" * 900, "a = " + "{a=" * 900, "[[task]]", "[a]" * 9,
    "'''", '"""', '"" = 1', "network = { seed = 1e99 }", "network = { __class__ = 1 }",
    "data = { samples = 1000000000 }", "training = { epochs = 0 }",
    "network = { layers = [{ size = 9999999 }] }", 'answer = "1/0"', 'answer = "slope.h ** 9999"',
    'answer = "9**9**9**9"', 'when = "not 1"', "options = []", "wrong = []",
    'condition = "__import__(\'os\')"', 'condition = "slope.h < slope.h"', "tolerance = -1",
    "tolerance = inf", 'slope = { formula = "x/0" }', 'graph = { text = "a = sqrt(0)" }',
    'neuron = { inputs = [] }', 'show = ["no", "such"]', 'see = ["nothing"]', 'also = ["gradient"]',
    'controls = []', 'title = ""',
)  # fmt: skip


@cache
def _lesson(name: str) -> tuple[str, ...]:
    """The front and the steps of a lesson, the first of which sets up what the others need."""
    text = (reading.FOLDER / "en" / f"{name}.md").read_text(encoding="utf-8")
    return tuple(re.split(r"^(?=## )", text, flags=re.MULTILINE))


@cache
def _terms() -> tuple[str, ...]:
    text = (glossary.FOLDER / "en.md").read_text(encoding="utf-8")
    return tuple(re.split(r"^(?=## )", text, flags=re.MULTILINE))[1:]


@cache
def _pages() -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8") for path in sorted((help_pages.FOLDER / "en").glob("*.md")))


def _spoiled(draw: st.DrawFn, text: str) -> bytes:
    lines = edited(draw, text.split("\n"), _LINES)
    if draw(st.booleans()) and lines:
        place = draw(st.integers(0, len(lines) - 1))
        lines[place] = edited_text(draw, [lines[place]])
    content = "\n".join(lines).encode("utf-8", "replace")
    return damaged(draw, content) if draw(st.integers(0, 4)) == 0 else content


@st.composite
def _lessons(draw: st.DrawFn) -> bytes:
    front, first, *steps = _lesson(pick(draw, _LESSONS))
    return _spoiled(draw, front + first + (pick(draw, steps) if steps else ""))


@st.composite
def _glossaries(draw: st.DrawFn) -> bytes:
    some = [pick(draw, _terms()) for _ in range(draw(st.integers(1, 3)))]
    return _spoiled(draw, re.sub(r"see = .*|\]\(term:.*?\)", "", "".join(some)))


@st.composite
def _helps(draw: st.DrawFn) -> bytes:
    return _spoiled(draw, pick(draw, _pages()))


def _play(path: Path) -> None:
    lesson = read_lesson(path)
    now = Situation(load_preset("two-moons").project)
    for place, step in enumerate(lesson.steps):
        if step.setup is not None:
            now = Situation(step.setup.applied_to(now.project), step.setup.workspace)
        assert isinstance(filled(step.body, now.read, "?"), str)
        if step.task is None:
            continue
        for text in texts_of(step.task):
            assert isinstance(filled(text, now.read, "?"), str)
        for given_answer in ("0.5", "-3", "abc", "1e999", 0, 1, None):
            Attempt(step.task).answer(given_answer, now)
        Attempt(step.task).watch(now)
        assert lesson.setup_at(place) is not None


def _read_all(path: Path) -> None:
    """What a folder holds that has this one page in each of its languages."""
    pages = read_help("en", path.parent.parent)
    assert [each.title for each in pages]


def _look_up(path: Path) -> None:
    for term in read_glossary("en", path.parent).terms:
        if term.show is not None:
            term.show.applied_to(load_preset("two-moons").project)


Handle = Callable[[bytes], None]


@pytest.fixture
def handle_in(trial_of: Callable[..., Trial], tmp_path: Path) -> Callable[..., Handle]:
    """Makes the way in which a part reads a file, which it does once unwatched with a good one."""

    def make(part: str, name: str, read: Callable[[Path], None], good: Sequence[str]) -> Handle:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for text in good:
            path.write_text(text, encoding="utf-8")
            read(path)
        trial = trial_of(part, (TextFileError,))

        def handle(content: bytes) -> None:
            path.write_bytes(content)
            trial.take(lambda: read(path))

        return handle

    return make


@pytest.fixture
def lesson(handle_in: Callable[..., Handle]) -> Handle:
    return handle_in("lessons", "01-a.md", _play, ["".join(_lesson(name)) for name in _LESSONS])


@pytest.fixture
def terms(handle_in: Callable[..., Handle]) -> Handle:
    return handle_in("glossary", "en.md", _look_up, ["".join(_terms())])


@pytest.fixture
def page(handle_in: Callable[..., Handle]) -> Handle:
    return handle_in("help pages", "en/window.md", _read_all, _pages())


@fuzzed(few=50)
@given(content=_lessons())
def test_lessons(lesson: Handle, content: bytes) -> None:
    lesson(content)


@fuzzed(few=30)
@given(content=_glossaries())
def test_glossaries(terms: Handle, content: bytes) -> None:
    terms(content)


@fuzzed(few=30)
@given(content=_helps())
def test_help_pages(page: Handle, content: bytes) -> None:
    page(content)

"""Lesson files: what is wrong is said with its line, and nothing else happens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from engine.lessons.lesson import Lesson
from engine.lessons.markdown_file import MOST_BYTES, TextFileError
from engine.lessons.reading import FOLDER, read_lesson, read_library

DOCS = FOLDER.parents[1] / "docs" / "lessons.md"


@pytest.fixture
def good() -> str:
    """The example in the documentation."""
    return DOCS.read_text(encoding="utf-8").split("````markdown\n")[1].split("\n````\n")[0]


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str | bytes], Lesson]:
    def written(content: str | bytes) -> Lesson:
        path = tmp_path / "08-sums.md"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_lesson(path)

    return written


def test_the_example_of_the_documentation_is_a_lesson(read: Callable[[str], Lesson], good: str) -> None:
    lesson = read(good)
    assert (lesson.number, lesson.front.minutes, len(lesson.steps)) == (8, 3, 1)
    step = lesson.steps[0]
    assert step.title == "Used twice"
    assert step.body.startswith("In $b = a + a$")
    assert "```" not in step.body
    assert step.setup is not None
    assert step.setup.graph is not None
    assert step.setup.graph.text == "a = 3; b = a + a"


def test_windows_line_ends_and_a_byte_order_mark_do_not_matter(
    read: Callable[[str], Lesson], good: str
) -> None:
    assert read("\ufeff" + good.replace("\n", "\r\n")) == read(good)


def test_code_stays_in_the_text(read: Callable[[str], Lesson], good: str) -> None:
    body = read(good.replace("Look at", "```python\n## no title\na = Value(2)\n```\n\nLook at")).steps[0].body
    assert "```python\n## no title\na = Value(2)\n```" in body


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("+++\ntitle", "title", 1, "first line must be"),
        ('up."\n+++\n', 'up."\n', 1, "no end"),
        ("minutes = 3", "minutes = 11", 3, "minutes"),
        ("minutes = 3", "minutes = three", 3, "TOML"),
        ("minutes = 3", "minuets = 3", 3, "minuets: there is no such field"),
        ("minutes = 3", "minutes = 2020-01-01", 2, "only text, numbers"),
        ("minutes = 3", "minutes = nan", 3, "minutes"),
        ("minutes = 3", "minutes = " + "9" * 5000, 2, "too many digits"),
        ("summary", "title", 4, "TOML"),
        ("## Used", "Used", 7, "## Title"),
        ("## Used twice", "## ", 7, "needs a title"),
        ('workspace = "graph"', 'workspace = "grpah"', 15, "workspace"),
        ('text = "a', 'txt = "a', 18, "txt: there is no such field"),
        ('[graph]\n', 'preset = "two-moon"\n[graph]\n', 15, "two-moons"),
        ('[graph]\n', '[training]\nlr = 1\n[graph]\n', 15, "preset"),
        ('kind = "number"', 'kind = "nmber"', 22, "number"),
        ('answer = "0.1 * graph.a.grad"', 'answer = "graph.a.grad +"', 24, "understood"),
        ('answer = "0.1 * graph.a.grad"', 'answer = "garph.a.grad"', 22, "did you mean graph"),
        ("[[wrong]]", "[[wrnog]]", 28, "wrnog"),
        ("{{= graph.a.grad}}", "{{= grahp.a.grad}}", 7, "did you mean graph"),
        ("{{= graph.a.grad}}", "{{graph.a.grad}}", 7, "{{= slope.h}}"),
        ("{{= graph.a.grad}}", "{{= graph.a.grad | many}}", 7, "decimals"),
        ("```task", "```setup", 21, "second setup"),
        ("lead from $a$ to $b$?\"\n```", "lead from $a$ to $b$?\"\n", 21, "close it with ```"),
        ("```task", "`" * 40 + "task", 21, "close it with 40 times `"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(
    read: Callable[[str], Lesson], good: str, old: str, new: str, line: int, says: str
) -> None:
    assert old in good
    with pytest.raises(TextFileError) as caught:
        read(good.replace(old, new, 1))
    assert says in caught.value.reason
    assert caught.value.line == line, caught.value.reason
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "+++"),
        (b"\x89PNG\r\n\x1a\n\xff\xfe", "UTF-8"),
        (b"+++\n\0", "zero byte"),
        (b"x" * (MOST_BYTES + 1), "larger"),
        (b"+++\n" + b"a = " + b"[" * 50_000 + b"\n+++\n## A\nb\n", ""),
        (b"+++\n" * 10_000, ""),
        (b"+++\n+++\n" + b"## A\nb\n" * 1000, "steps"),
    ],
)
def test_what_is_no_lesson_is_refused(read: Callable[[bytes], Lesson], content: bytes, says: str) -> None:
    with pytest.raises(TextFileError) as caught:
        read(content)
    assert says in caught.value.reason


def test_a_lesson_needs_a_number(tmp_path: Path) -> None:
    with pytest.raises(TextFileError, match="01-derivative"):
        read_lesson(tmp_path / "sums.md")


def test_a_broken_lesson_is_left_out_and_a_translated_one_taken(tmp_path: Path, good: str) -> None:
    for language, name, text in [
        ("en", "01-one", good),
        ("en", "02-two", good),
        ("en", "03-three", "+++"),
        ("de", "02-two", good.replace("Why gradients", "Warum Gradienten")),
    ]:
        (tmp_path / language).mkdir(exist_ok=True)
        (tmp_path / language / f"{name}.md").write_text(text, encoding="utf-8")
    library = read_library("de", tmp_path)
    assert [lesson.name for lesson in library.lessons] == ["01-one", "02-two"]
    assert library.lessons[1].front.title.startswith("Warum")
    assert [error.path.stem for error in library.errors] == ["03-three"]

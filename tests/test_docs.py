"""What the pages name is there: files, links, and the names of the code."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
#: Folders a path in a page may begin in: the page's rooms are those of `gui`, its parts those of `engine`.
FOLDERS = (ROOT, ROOT / "gui", ROOT / "engine", ROOT / "resources")


@cache
def sources() -> str:
    files = [
        *ROOT.glob("*.py"),
        *(each for room in ("engine", "gui", "tests") for each in ROOT.glob(f"{room}/**/*.py")),
    ]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def words(page: Path) -> list[str]:
    """What stands in `backticks`, outside blocks of code; not the file that such a block becomes."""
    text = re.sub(
        r"(`[^`\n]+`:\n\n)?^(`{3,}).*?^\2",
        "",
        page.read_text(encoding="utf-8"),
        flags=re.DOTALL | re.MULTILINE,
    )
    return re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_its_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if re.match(r"https?:|show:|term:", link) is None:
            assert (page.parent / link).exists(), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_its_files_are_there(page: Path) -> None:
    for word in words(page):
        if re.fullmatch(r"(engine|gui|tests|resources|docs)(/[\w.-]+)+/?", word) or re.fullmatch(
            r"\w+(/\w+)*\.py", word
        ):
            assert any((folder / word).exists() for folder in FOLDERS), word


@pytest.mark.parametrize("name", ["architecture.md", "contributing.md", "performance.md"])
def test_its_names_stand_in_the_code(name: str) -> None:
    """Modules, classes and functions: `engine.tape`, `Document`, `Session.run`, `serve`."""
    for word in words(ROOT / "docs" / name):
        if re.fullmatch(r"[A-Za-z_]\w+(\.[A-Za-z_]\w+)*", word) is None:
            continue
        *path, last = word.split(".")
        module = ROOT.joinpath(*path, last)
        if module.with_suffix(".py").exists() or module.exists():
            continue
        for part in (*path, last):
            assert re.search(rf"\b{part}\b", sources()), f"{word}: {part} stands nowhere"

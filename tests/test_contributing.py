"""The worked examples of docs/contributing.md, done word for word in a copy of this repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
NEEDED = ("engine", "gui", "resources", "tests", "docs")


class Change(NamedTuple):
    """A block of the page: in which file which lines give way to which."""

    path: str
    old: str
    new: str


def changes(page: str) -> Iterator[Change]:
    for path, body in re.findall(r"^```diff\n@@ (\S+) @@\n(.*?)^```", page, re.DOTALL | re.MULTILINE):
        lines = body.splitlines()
        assert {line[:1] for line in lines} <= {"+", "-", " ", ""}, path
        old = "".join(f"{line[1:]}\n" for line in lines if line[:1] != "+")
        new = "".join(f"{line[1:]}\n" for line in lines if line[:1] != "-")
        yield Change(path, old, new)


def lesson(page: str) -> tuple[str, str]:
    found = re.search(
        r"`(resources/lessons/\S+)`:\n\n````markdown\n(.*?)^````", page, re.DOTALL | re.MULTILINE
    )
    assert found is not None
    return found[1], found[2]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository, with all three examples in it."""
    folder = tmp_path_factory.mktemp("contribution")
    for name in NEEDED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("main.py", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    for path, old, new in changes(PAGE):
        text = (folder / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path} has this {text.count(old)} times:\n{old}"
        (folder / path).write_text(text.replace(old, new), encoding="utf-8")
    path, text = lesson(PAGE)
    (folder / path).write_text(text, encoding="utf-8")
    return folder


def run(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def run_tests(folder: Path, wanted: str, *files: str) -> None:
    """Run tests of the copy; pytest fails where there is none."""
    run(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", wanted, *files)


#: What needs no more than the entry.
USE = """
from engine.expression import parse_expression
from engine.gradcheck import gradcheck

names = parse_expression("x = 2; y = softsign(x)")
names["y"].backward()
assert names["y"].data == 2 / 3
assert abs(names["x"].grad - 1 / 9) < 1e-15
assert gradcheck(names["y"], names["x"]).relative_error < 1e-8
"""


def test_an_operation(copy: Path) -> None:
    """In the table, as a formula, on the tape, in every speed of training, and in the programs."""
    run_tests(
        copy,
        "softsign or autograd or squash",
        *(
            f"tests/engine/test_{part}.py"
            for part in ("activation_facts", "autograd", "ops", "slopes", "speeds", "scripts")
        ),
    )
    run(copy, "-c", USE)


def test_a_dataset(copy: Path) -> None:
    run_tests(copy, "bullseye", "tests/engine/test_data.py", "tests/engine/test_datasets_page.py")


def test_a_lesson(copy: Path) -> None:
    run_tests(
        copy,
        "18-the-middle-of-tanh",
        *(f"tests/engine/lessons/test_{part}.py" for part in ("lessons", "said")),
    )

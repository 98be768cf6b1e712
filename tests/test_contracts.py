"""Who imports whom: the contracts in .importlinter, and what is loaded when."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
QT = {"PySide6", "shiboken6", "qtawesome"}
SLOW = {"sklearn", "scipy", "pandas", "torch", "qtpy"}


def _loaded(code: str) -> set[str]:
    """The top-level packages that a fresh Python has loaded after running `code`."""
    report = f"{code}\nimport sys; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", report], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


def _imports(path: Path) -> Iterator[str]:
    """Every module that a file imports anywhere, in full."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_contracts_are_kept() -> None:
    lint = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_logo=True))"
    done = subprocess.run([sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", ["engine", "engine.worker.process", "gui.plots.figures", "main"])
def test_what_works_without_a_window_loads_no_qt(module: str) -> None:
    assert not _loaded(f"import {module}") & QT


def test_the_engine_draws_nothing() -> None:
    assert "matplotlib" not in _loaded("import engine, engine.worker.process, engine.training.headless")


def test_the_window_loads_nothing_slow() -> None:
    assert not _loaded("import gui.app, gui.studio_window") & SLOW


@pytest.mark.parametrize("option", ["--help", "--version", "train --help"])
def test_help_loads_nothing_heavy(option: str) -> None:
    code = f"import main, contextlib\nwith contextlib.suppress(SystemExit): main.main({option.split()})"
    heavy = QT | SLOW | {"numpy", "pydantic", "matplotlib", "tqdm"}
    assert not _loaded(code) & heavy


@pytest.mark.parametrize(
    ("room", "forbidden"),
    [
        ("gui", {"matplotlib.pyplot", "threading", "PySide6.QtCore.QThread", "concurrent.futures"}),
        ("engine", {"pickle", "shelve", "marshal"}),
        ("gui", {"pickle", "shelve", "marshal"}),
    ],
)
def test_no_file_imports_what_is_ruled_out(room: str, forbidden: set[str]) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sorted((ROOT / room).rglob("*.py"))
        for name in _imports(path)
        if any(f"{name}.".startswith(f"{each}.") for each in forbidden)
    ]
    assert found == []

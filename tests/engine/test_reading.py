"""What a learner reads runs as it stands, and the engine starts quickly."""

from __future__ import annotations

import doctest
import importlib
import subprocess
import sys

import pytest


@pytest.mark.parametrize("name", ["value", "ops", "nn", "functions", "gradcheck"])
def test_doctests(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"engine.{name}"))
    assert result.attempted > 0
    assert result.failed == 0


def test_importing_the_engine_imports_nothing_heavy() -> None:
    heavy = ("numpy", "scipy", "pydantic", "graphviz", "pygraphviz", "sklearn", "matplotlib", "PySide6")
    code = f"import sys, engine; print([name for name in {heavy!r} if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"

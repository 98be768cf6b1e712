"""What a bundle does in Python's place: here Python believes to be one. `make bundle` builds a real one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui import display, own_program
from gui.own_program import lasting_command

ROOT = Path(__file__).parent.parent

#: Does what PyInstaller's start does before main.py: `multiprocessing` is looked after there.
STAND_IN = f"""#!{sys.executable}
import multiprocessing.spawn, runpy, sys
sys.frozen, sys.executable = True, __file__
sys.path.insert(0, {os.fspath(ROOT)!r})
multiprocessing.spawn.set_executable(__file__)
if "from multiprocessing.resource_tracker" in sys.argv[-1]:
    exec(sys.argv[-1])
    sys.exit()
runpy.run_path({os.fspath(ROOT / "main.py")!r}, run_name="__main__")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there joblib asks multiprocessing, which knows bundles")
def test_a_bundle_starts_the_processes_of_a_sweep(tmp_path: Path) -> None:
    program, out = tmp_path / "bundle", tmp_path / "sweep.jsonl"
    program.write_text(STAND_IN, encoding="utf-8")
    program.chmod(0o755)
    sweep = ["sweep", "--preset", "xor", "--epochs", "1", "--seeds", "1,2,3", "--jobs", "2", "--out"]
    done = subprocess.run([program, *sweep, out], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(out.read_text(encoding="utf-8").splitlines()) == 3


def test_a_command_to_keep_is_the_installed_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    python = tmp_path / "python"
    monkeypatch.setattr(sys, "executable", str(python))
    assert lasting_command() == [str(python), str(ROOT / "main.py")]
    installed = tmp_path / own_program.COMMAND
    installed.touch()
    assert lasting_command() == [str(installed)]


def test_a_bundle_is_its_own_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "program"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert lasting_command() == [str(tmp_path / "program")]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only on Linux Qt aborts without a display")
def test_a_bundle_tries_a_platform_that_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert display.problem({"QT_QPA_PLATFORM": "vnc"}) is None

"""Command lines with anything on them: the work is done, or refused in one line with status 2."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import main
from engine.presets import load_preset
from engine.project_file import save_project
from engine.sweep import run as sweep_run
from gui import display
from tests.engine.tables import FLOWERS
from tests.fuzz.mutations import HOSTILE_TEXTS, edited, pick
from tests.fuzz.trial import CASES, Trial, check_line, fuzzed

_ROOT = Path(main.__file__).parent
_GOOD = tuple(
    tuple(shlex.split(line))
    for line in (
        "train --preset two-moons --epochs 1 --layers 3,2 --optimizer adam --seed 7 --json run.json",
        "train --project good.bpstudio --epochs 2 --batch 20 --save after.bpstudio",
        "train --data flowers.csv --target species --epochs 1 --learning-rate 0.1 --loss auto",
        "train --data flowers.csv --sample --epochs 1 --activation relu",
        "export --to numpy --preset xor --epochs 2 net.py",
        "export --to notebook --of micrograd --project good.bpstudio net.ipynb",
        "export --to pytorch --data flowers.csv --epochs 3 net.py",
        "twin --preset xor --epochs 1 --json-lines",
        "sweep --preset xor --epochs 1 --seeds 1,2 --jobs 1 --out found.csv",
        'sweep --project good.bpstudio --epochs 1 --layers "2;3,3" --learning-rates 0.1 --jobs 1',
        "sweep --preset circle --epochs 1 --optimizers sgd,adam --jobs 1 --json-lines",
        "open good.bpstudio",
        "good.bpstudio",
        "--version",
        "train --help",
    )
)
#: What no shell can hand over is left out.
_WORDS = (
    *(text for text in HOSTILE_TEXTS if text not in ("\0", "\ud800") and len(text) < 5000), "\udcff",
    "--json=\udcff.json", "--project=\udcff.bpstudio", "--preset", "--project", "--data", "--layers",
    "--epochs=0", "--epochs=-1", "--epochs=9999999", "--epochs=1e3", "--epochs=٣", "--epochs=1_0",
    "--layers=9999999", "--layers=0", "--layers=,", "--layers=2,2,2,2,2,2,2,2,2", "--layers=257",
    "--layers=3", "--seed=-1", "--seed=4294967296", "--seed=" + "9" * 5000, "--batch=0",
    "--batch=100000", "--learning-rate=nan", "--learning-rate=inf", "--learning-rate=-1",
    "--learning-rate=1e-400", "--learning-rate=100", "--loss=evil", "--loss=squared_error",
    "--optimizer=../../evil", "--activation=os.system", "--json=no/such/run.json",
    "--json=flowers.csv/run.json", "--json=.", "--json=" + "a" * 300, "--save=flowers.csv/a",
    "--plot=a.svg", "--plot=flowers.csv/a.png", "--to=evil", "--of=report", "--frames=0",
    "--frames=9999999", "--width=-1", "--seeds=1,,2", "--seeds=1;2",
    "--seeds=" + ",".join(map(str, range(10_001))), "--learning-rates=0", "--learning-rates=1,x",
    "--layers=2;;3", "--layers=;", "--optimizers=,", "--jobs=0", "--jobs=100000",
    "--dask=tcp://host.invalid:1", "--out=found.txt", "--out=no/found.csv", "--target=no such",
    "--sample", "--data=.", "--data=no.csv", "--data=good.bpstudio", "--data=bomb.xlsx",
    "--project=flowers.csv", "--project=.", "--project=no.bpstudio", "--preset=no",
    "--preset=../../etc/passwd", "--epoch", "--he", "-h", "-", "--", "train", "export", "sweep", "open",
    "out.py", "two-moons", "flowers.csv", "1",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the commands work: with a project and a table, without a display or torch."""
    project = load_preset("circle").project
    save_project(tmp_path / "good.bpstudio", project, None)
    (tmp_path / "flowers.csv").write_text(FLOWERS)
    (tmp_path / "bomb.xlsx").write_bytes(b"PK\x03\x04" + bytes(200))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(display, "problem", lambda _: "there is no display")
    monkeypatch.setattr(sweep_run, "cpu_count", lambda: 1)
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


class RefusedError(Exception):
    """The command line was refused, with this line."""


def _status_of(words: Sequence[str]) -> int | str | None:
    try:
        return main.main(words)
    except SystemExit as error:  # argparse leaves so after --help and --version
        return error.code


@pytest.fixture
def run(
    folder: Path, trial_of: Callable[..., Trial], capfd: pytest.CaptureFixture[str]
) -> Callable[[Sequence[str]], None]:
    """Runs a command line in this process."""
    for words in _GOOD:
        _status_of(words)
    capfd.readouterr()
    trial = trial_of("command line", (RefusedError,))

    def run_one(words: Sequence[str]) -> None:
        status = _status_of(words)
        said = capfd.readouterr()
        assert "Traceback" not in said.err
        if status == main.BAD_INPUT:
            line = said.err[said.err.rindex("Backprop Studio: ") :].removeprefix("Backprop Studio: ")
            assert line.endswith("\n")
            raise RefusedError(line[:-1])
        assert status == 0

    return lambda words: trial.take(lambda: run_one(words))


@st.composite
def _lines(draw: st.DrawFn) -> list[str]:
    return edited(draw, pick(draw, _GOOD), _WORDS)


@fuzzed(few=40)
@given(words=_lines())
def test_command_lines(run: Callable[[Sequence[str]], None], words: list[str]) -> None:
    run(words)


@settings(fuzzed(few=1), max_examples=1 if CASES is None else 30)
@given(words=_lines())
def test_a_process_of_its_own_answers_alike(folder: Path, words: list[str]) -> None:
    """The way in that a user takes; the cases are those of above."""
    command = [sys.executable, str(_ROOT / "main.py"), *words]
    done = subprocess.run(command, capture_output=True, timeout=120, env=dict(os.environ), check=False)
    said = done.stderr.decode("utf-8", "replace")
    assert done.returncode in (0, main.BAD_INPUT)
    assert "Traceback" not in said
    if done.returncode == main.BAD_INPUT:
        check_line(said.rstrip("\n").rpartition("\n")[2])

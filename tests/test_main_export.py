"""`main.py export`: programs that reproduce a project's training."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import main
from engine.data.prepare import prepare
from engine.presets import load_preset
from engine.project_file import load_project, save_project
from engine.training.headless import train

ROOT = Path(__file__).parent.parent


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of a learner's own, with words, a gap and a target."""
    path = tmp_path / "flowers.csv"
    rows = [
        f"{k % 7},{(k * k) % 11 if k != 3 else ''},{'red' if k % 3 else 'blue'},{k % 5}" for k in range(40)
    ]
    path.write_text("width,height,colour,price\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", ["numpy", "micrograd"])
def test_an_imported_table_reproduces(kind: str, table: Path, tmp_path: Path) -> None:
    """From the table to a project file to a program."""
    saved, script = tmp_path / "flowers.bpstudio", tmp_path / "flowers.py"
    assert (
        main.main(["train", "--data", str(table), "--target", "price", "--epochs", "4", "--save", str(saved)])
        == 0
    )
    assert main.main(["export", "--project", str(saved), "--to", kind, str(script)]) == 0
    done = subprocess.run([sys.executable, "-I", str(script)], capture_output=True, text=True, check=True)
    found = [float(line.split()[3]) for line in done.stdout.splitlines()]
    project, _ = load_project(saved)
    expected = [each.train_loss for each in train(project, prepare(project.data), lambda _: None).metrics]
    assert found == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_what_can_not_be_written_leaves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    assert main.main(["export", "--preset", "iris", "--to", "numpy", str(taken)]) == 2
    assert "is a folder" in capsys.readouterr().err
    assert main.main(["export", "--preset", "iris", "--to", "numpy", str(tmp_path / "no" / "x.py")]) == 2
    assert "argument --out" in capsys.readouterr().err
    assert sorted(each.name for each in tmp_path.iterdir()) == ["taken"]


def test_a_kind_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["export", "--preset", "iris", "--to", "basic", "x.bas"]) == 2
    assert "--to" in capsys.readouterr().err


def test_a_report_and_an_animation(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    page, film = tmp_path / "a 'report' für alle.html", tmp_path / "film.gif"
    source = ["export", "--preset", "two-moons", "--epochs", "3"]
    assert main.main([*source, "--to", "report", str(page)]) == 0
    assert page.read_text("utf-8").count("<img ") == 5
    capfd.readouterr()
    assert main.main([*source, "--to", "gif", "--frames", "3", "--width", "300", str(film)]) == 0
    assert capfd.readouterr().out.splitlines() == [
        *("trained 2/3", "trained 3/3"),
        *("drawn 1/3", "drawn 2/3", "drawn 3/3"),
    ]
    assert film.read_bytes().startswith(b"GIF89a")
    for option, value in (("--frames", "1"), ("--width", "99999")):
        assert main.main([*source, "--to", "gif", option, value, str(tmp_path / "none.gif")]) == 2
        assert f"argument {option}: must be from" in capfd.readouterr().err
    assert not (tmp_path / "none.gif").exists()


def test_german_and_pdf_need_no_display(tmp_path: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "DISPLAY"))}
    source = ["export", "--preset", "two-moons", "--epochs", "2", "--to", "report", "--language"]
    names = ("run.html", "run.pdf", "none.html", "bug.bpstudio", "bug.html")
    page, paper, none, buggy, bug = (str(tmp_path / name) for name in names)
    xor = load_preset("xor").project
    training = xor.training.with_changes(bugs=("wrong_sign",), epochs=1)
    save_project(Path(buggy), xor.with_changes(training=training), None)
    calls = [[*source, "de", page], [*source, "en", paper], [*source, "tlh", none]]
    calls.append(["export", "--project", buggy, "--to", "report", "--language", "de", bug])
    code = f"import main; print([main.main(each) for each in {calls}])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[0, 0, 2, 0]"
    assert "argument --language: there is no language 'tlh', only en, de" in done.stderr
    assert not Path(none).exists()
    assert Path(paper).read_bytes().startswith(b"%PDF-")
    german = Path(page).read_text("utf-8")
    assert '<html lang="de">' in german
    assert "trainierte Epochen: 2" in german
    assert "epochs trained" not in german
    assert "Es gibt kein Programm: Ein Fehler des Fehlermuseums ist eingeschaltet.<" in Path(bug).read_text(
        "utf-8"
    )

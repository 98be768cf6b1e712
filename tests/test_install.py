"""What is installed: the package's contents, the menu entry, and opening a file from the command line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import pytest

import main
from engine.presets import load_preset
from engine.project_file import SUFFIX, save_project
from gui import app, display
from gui.command_line import desktop

ROOT = Path(__file__).parent.parent
Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = f"from hatchling.build import build_wheel; print(build_wheel({os.fspath(folder)!r}))"
    done = subprocess.run([sys.executable, "-c", build], cwd=ROOT, capture_output=True, text=True, check=True)
    return zipfile.Path(folder / done.stdout.splitlines()[-1])


def _names(wheel: zipfile.Path) -> set[str]:
    return {name for name in wheel.root.namelist() if ".dist-info/" not in name and not name.endswith("/")}


def _tracked() -> set[str]:
    """Every file of the program here that a package has to have."""
    rooms = [path for room in ("engine", "gui", "resources") for path in (ROOT / room).rglob("*")]
    files = {path.relative_to(ROOT).as_posix() for path in rooms if path.is_file()}
    return {"main.py"} | {name for name in files if "__pycache__" not in name}


def test_the_package_holds_the_program_and_nothing_else(wheel: zipfile.Path) -> None:
    assert _names(wheel) == _tracked()


def test_the_package_has_the_command_and_the_license(wheel: zipfile.Path) -> None:
    [information] = [each for each in wheel.iterdir() if each.name.endswith(".dist-info")]
    scripts = (information / "entry_points.txt").read_text(encoding="utf-8")
    assert scripts.split() == ["[console_scripts]", "backprop-studio", "=", "main:start"]
    assert (information / "licenses" / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_the_package_works_where_it_is_unpacked(wheel: zipfile.Path, tmp_path: Path) -> None:
    wheel.root.extractall(tmp_path / "site")
    code = """
import main, sys
from engine.lessons.reading import read_library
from engine.ops import OPS
from engine.source_lines import partials_lines
print(main.__file__, partials_lines(OPS["mul"]).file, len(read_library().lessons))
sys.exit(main.main(["train", "--preset", "circle", "--epochs", "1"]))
"""
    environment = {**os.environ, "PYTHONPATH": os.fspath(tmp_path / "site")}
    command = [sys.executable, "-P", "-c", code]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found, first, *_ = done.stdout.splitlines()
    place, source, lessons = found.split()
    assert (place, source) == (str(tmp_path / "site" / "main.py"), "engine/ops.py")
    assert int(lessons) == len(list((ROOT / "resources" / "lessons" / "en").glob("*.md")))
    assert first.startswith("circle: ")


def test_the_command_is_where_the_project_says() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, _, name = project["scripts"]["backprop-studio"].partition(":")
    assert module == "main"
    assert callable(getattr(main, name))


def test_a_file_alone_is_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[Path | None] = []

    def remember(file: Path | None) -> int:
        opened.append(file)
        return 0

    monkeypatch.setattr(display, "problem", lambda _: None)
    monkeypatch.setattr(app, "main", remember)
    path = tmp_path / f"my moons{SUFFIX}"
    path.write_text("{}", encoding="utf-8")
    assert [main.main([str(path)]), main.main(["open", str(path)]), main.main([])] == [0, 0, 0]
    assert opened == [path, path, None]


@pytest.mark.parametrize("name", ["gone.bpstudio", "long" * 70 + ".bpstudio"])
def test_a_file_that_is_not_there_opens_no_window(capsys: Capture, tmp_path: Path, name: str) -> None:
    assert main.main([str(tmp_path / name)]) == 2
    complaint = f"there is no file {tmp_path / name}; check the name and the folder"
    assert capsys.readouterr().err == f"Backprop Studio: {complaint}\n"


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty ~/.local/share of our own, on a desktop without caches."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(desktop, "user_data_path", lambda: tmp_path)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    return tmp_path


def test_the_menu_entry_comes_and_goes(home: Path, capsys: Capture) -> None:
    assert main.main(["desktop"]) == 0
    placed = {path for path in home.rglob("*") if path.is_file()}
    assert placed == {home / desktop.ENTRY, home / desktop.ICON, home / desktop.MIME_TYPE}
    assert capsys.readouterr().out.count("wrote ") == 3
    assert main.main(["desktop", "--remove"]) == 0
    assert not any(path.is_file() for path in home.rglob("*"))
    assert capsys.readouterr().out.count("removed ") == 3
    assert main.main(["desktop", "--remove"]) == 0
    assert capsys.readouterr().out == "there was nothing to remove\n"


def test_the_menu_entry_starts_this_program_with_a_file(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop, "lasting_command", lambda: ['/my "py$\\thon"', "/100%/main.py"])
    assert main.main(["desktop"]) == 0
    entry = (home / desktop.ENTRY).read_text(encoding="utf-8").splitlines()
    assert 'Exec="/my \\\\"py\\\\$\\\\\\\\thon\\\\"" "/100%%/main.py" %f' in entry
    assert 'TryExec=/my "py$\\\\thon"' in entry


def test_files_of_the_program_have_the_type_of_the_menu_entry() -> None:
    text = (ROOT / "resources" / "desktop" / "backprop-studio.xml").read_text(encoding="utf-8")
    described = ElementTree.fromstring(text)  # noqa: S314 our own file
    space = {"mime": "http://www.freedesktop.org/standards/shared-mime-info"}
    [kind] = described.findall("mime:mime-type", space)
    [pattern] = [each.get("pattern") for each in kind.findall("mime:glob", space)]
    entry = (ROOT / "resources" / "desktop" / "backprop-studio.desktop").read_text(encoding="utf-8")
    assert pattern == f"*{SUFFIX}"
    assert f"MimeType={kind.get('type')};" in entry.splitlines()


def test_a_place_that_cannot_be_written_is_named(home: Path, capsys: Capture) -> None:
    (home / "applications").write_text("in the way", encoding="utf-8")
    assert main.main(["desktop"]) == 2
    assert str(home / "applications") in capsys.readouterr().err


def test_elsewhere_there_is_no_menu_entry(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert main.main(["desktop"]) == 2
    assert "Open with" in capsys.readouterr().err
    assert not list(home.iterdir())


def test_the_window_starts_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / f"my circle{SUFFIX}"
    save_project(path, load_preset("circle").project, None)
    code = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from gui import app
from gui.studio_window import StudioWindow

def look_and_close(application):
    [window] = [each for each in application.topLevelWidgets() if isinstance(each, StudioWindow)]
    print(window.storage.path, window.document.project.data.name, sep="|")
    window.close()
    return 0

QApplication.exec = look_and_close
sys.exit(app.main(Path(sys.argv[1])))
"""
    ours = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("CONFIG", "STATE", "CACHE", "DATA")}
    environment = {**os.environ, **ours, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", code, str(path)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{path}|circle\n"

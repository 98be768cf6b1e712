"""A disk that is full or read-only: what is written says so, the old file stays, no half one is left."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from engine.project_file import load_project
from engine.spec import Project
from gui.app import create_window
from gui.document.settings import Settings
from gui.errors.problem_box import ProblemBox
from gui.files.recovering import Recovering
from gui.mishap.log import LOG, close_log, open_log
from gui.studio_window import StudioWindow
from tests.gui.conftest import PATIENCE

NO_ROOM, READ_ONLY = "There is no room left on the disk", "Nothing can be written to this disk"
#: Kilobytes of the disk.
ROOM = 128


class Disk:
    """A small one, mounted in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "filler"

    def fill(self) -> None:
        """To the last byte."""
        with self._filler.open("ab", buffering=0) as file:
            for size in (4096, 1):
                try:
                    while file.write(b"x" * size):
                        pass
                except OSError:
                    continue

    def protect(self) -> None:
        """Let nobody write to it any more, not even root."""
        subprocess.run(["mount", "-o", "remount,ro", str(self.folder)], check=True)

    def make_room(self) -> None:
        self._filler.unlink()

    def names(self) -> set[str]:
        """Of all files but the one that fills it."""
        return {path.name for path in self.folder.rglob("*") if path.is_file()} - {self._filler.name}


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={ROOM}k", "backprop-studio", str(folder)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("only root on Linux may mount a small disk")
    yield Disk(folder)
    # why lazily: a test that failed may have left a file open there.
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def window(qtbot: QtBot, project: Project) -> Iterator[StudioWindow]:
    window = create_window(project)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.session.has_current_data, timeout=PATIENCE)
    yield window
    window.close()
    window.deleteLater()


def complaint(window: StudioWindow, name: str, qtbot: QtBot) -> str:
    """What the box says that has been opened; it is closed."""
    qtbot.waitUntil(lambda: window.findChild(ProblemBox, name) is not None, timeout=PATIENCE)
    box = window.findChild(ProblemBox, name)
    assert isinstance(box, ProblemBox)
    words = box.words
    box.close()
    qtbot.waitUntil(lambda: window.findChild(ProblemBox, name) is None)
    return words.story


def save(window: StudioWindow) -> None:
    action = window.findChild(QAction, "save")
    assert action is not None
    action.trigger()


def test_the_project_stays_as_it_was_saved_last(window: StudioWindow, disk: Disk, qtbot: QtBot) -> None:
    path = disk.folder / "mine.bpstudio"
    window.storage.save(path)
    old = path.read_bytes()
    disk.fill()
    window.document.edit_training("L2", l2=0.5)
    save(window)
    assert NO_ROOM in complaint(window, "file_problem", qtbot)
    assert path.read_bytes() == old
    assert disk.names() == {"mine.bpstudio"}
    assert window.isWindowModified()
    disk.make_room()
    save(window)
    assert not window.isWindowModified()
    assert load_project(path)[0].training.l2 == 0.5


def test_a_read_only_folder_is_told_of(
    window: StudioWindow, disk: Disk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = disk.folder / "mine.bpstudio"
    window.storage.save(path)
    old = path.read_bytes()
    disk.protect()
    recovering = Recovering(window, window.session, window.storage, disk.folder / "recovery")
    assert recovering.recovery is None
    assert READ_ONLY in complaint(window, "copy_problem", qtbot)
    window.document.edit_training("L2", l2=0.5)
    save(window)
    assert READ_ONLY in complaint(window, "file_problem", qtbot)
    window.programs.export("micrograd", disk.folder / "program.py")
    assert READ_ONLY in complaint(window, "export_problem", qtbot)
    assert path.read_bytes() == old
    assert window.isWindowModified()
    window.storage.save(tmp_path / "elsewhere.bpstudio")
    assert not window.isWindowModified()
    assert disk.names() == {"mine.bpstudio"}


def test_a_copy_that_has_no_room_is_told_of_and_made_as_soon_as_there_is(
    window: StudioWindow, disk: Disk, qtbot: QtBot
) -> None:
    recovery = Recovering(window, window.session, window.storage, disk.folder / "recovery").recovery
    assert recovery is not None
    window.document.edit_training("L2", l2=0.25)
    assert recovery.write()
    disk.fill()
    window.document.edit_training("L2", l2=0.5)
    assert NO_ROOM in complaint(window, "copy_problem", qtbot)
    assert load_project(recovery.copy)[0].training.l2 == 0.25
    disk.make_room()
    qtbot.waitUntil(lambda: load_project(recovery.copy)[0].training.l2 == 0.5, timeout=PATIENCE)
    assert not [name for name in disk.names() if name.endswith(".part")]
    recovery.close()


def test_no_export_leaves_half_a_file(window: StudioWindow, disk: Disk, qtbot: QtBot) -> None:
    said: list[str] = []
    window.session.said.connect(said.append)
    pictures = {each.name: each for each in window.taking_along.all_pictures}
    export = window.taking_along.pictures.export
    exports: dict[str, Callable[[Path], object]] = {
        "micrograd.py": lambda path: window.programs.export("micrograd", path),
        "numpy.py": lambda path: window.programs.export("numpy", path),
        "pytorch.py": lambda path: window.programs.export("pytorch", path),
        "program.ipynb": lambda path: window.programs.export("notebook", path),
        "network.svg": lambda path: export(pictures["network"], path),
        "network.pdf": lambda path: export(pictures["network"], path),
        "network.png": lambda path: export(pictures["network"], path),
        "report.html": window.taking_along.reports.export,
    }
    for name in exports:
        (disk.folder / name).write_text("old", "utf-8")
    disk.fill()
    for name, make in exports.items():
        make(disk.folder / name)
        assert NO_ROOM in complaint(window, "export_problem", qtbot), name
    for name in ("samples.csv", "samples.xlsx"):
        window.exports.export(disk.folder / name, True)
        qtbot.waitUntil(lambda name=name: name in said[-1] and NO_ROOM in said[-1], timeout=PATIENCE)  # type: ignore[misc]
    assert disk.names() == set(exports)
    assert {(disk.folder / name).read_text("utf-8") for name in exports} == {"old"}


def test_no_animation_leaves_half_a_file(window: StudioWindow, disk: Disk, qtbot: QtBot) -> None:
    path = disk.folder / "training.gif"
    path.write_text("old", "utf-8")
    dialog = window.taking_along.show_animation()
    dialog.frames_box.setValue(2)
    dialog.start(path)
    disk.fill()
    assert NO_ROOM in complaint(window, "export_problem", qtbot)
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()
    assert path.read_text("utf-8") == "old"
    assert disk.names() == {path.name}
    disk.make_room()
    with qtbot.waitSignal(dialog.finished_writing, timeout=PATIENCE):
        dialog.start(path)
    assert path.read_bytes().startswith(b"GIF89a")


def test_an_animation_for_which_there_is_no_room_beside_says_so(
    window: StudioWindow, disk: Disk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(disk.folder))
    disk.fill()
    dialog = window.taking_along.show_animation()
    dialog.start(tmp_path / "training.gif")
    assert NO_ROOM in dialog.about.text()
    assert dialog.save_button.isEnabled()
    assert list(disk.folder.iterdir()) == [disk.folder / "filler"]
    assert not (tmp_path / "training.gif").exists()
    dialog.close()


def test_settings_and_log_stay_whole(disk: Disk, qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings(disk.folder / "settings.ini")
    settings.scheme = "dark"
    assert settings.save()
    log = open_log(disk.folder)
    assert log is not None
    LOG.error("first")
    disk.fill()
    settings.lessons = "x" * 5000
    assert not settings.save()
    LOG.error("second %s", "x" * 5000)
    close_log()
    assert Settings(disk.folder / "settings.ini").scheme == "dark"
    assert log.read_text("utf-8").splitlines()[0].endswith("first")
    assert "Traceback" not in capsys.readouterr().err
    assert disk.names() == {"settings.ini", log.name}

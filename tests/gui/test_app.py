"""Start-up: what is remembered between two starts."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from gui.document.settings import Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def test_settings_are_remembered(qtbot: QtBot, path: Path) -> None:
    settings = Settings(path)
    settings.scheme = "dark"
    settings.welcomed = True
    settings.speed = 7
    settings.geometry = QByteArray(b"geometry")
    settings.workspace = "slope"
    settings.keep_arrangement("slope", QByteArray(b"layout"))
    settings.save()
    again = Settings(path)
    assert (again.scheme, again.welcomed, again.speed) == ("dark", True, 7)
    assert (again.geometry, again.workspace) == (QByteArray(b"geometry"), "slope")
    assert again.arrangement("slope") == QByteArray(b"layout")
    assert again.arrangement("network").isEmpty()


@pytest.mark.parametrize(
    "text", ["", " a ", "\n[x]\ny=1", '"a"', "@a", "a=b # c; d", "ä網", "\udc80", "[]", "\u2028"]
)
def test_every_text_comes_back(path: Path, text: str) -> None:
    settings = Settings(path)
    settings.export_folder, settings.looks = text, {"view/plane": text}
    settings.recent_files = [Path(f"{text}/1"), Path("2")]
    settings.save()
    again = Settings(path)
    assert (again.export_folder, again.looks) == (text, {"view/plane": text})
    assert again.recent_files == [Path(f"{text}/1"), Path("2")]


def test_two_windows_keep_each_others_settings(path: Path) -> None:
    one, other = Settings(path), Settings(path)
    one.scheme, other.decimals = "dark", 3
    assert one.save()
    assert other.save()
    again = Settings(path)
    assert (again.scheme, again.decimals) == ("dark", 3)


def test_settings_that_cannot_be_read_just_now_are_not_written_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(path)
    settings.lessons = "far"
    assert settings.save()
    settings.scheme = "dark"
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", _refuse)
        assert not settings.save()
    assert Settings(path).lessons == "far"
    assert settings.save()
    again = Settings(path)
    assert (again.scheme, again.lessons) == ("dark", "far")


def test_who_could_not_read_the_settings_does_not_write_over_them(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What he would keep, such as how far the lessons are, began at nothing."""
    settings = Settings(path)
    settings.lessons = "far"
    assert settings.save()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", _refuse)
        settings = Settings(path)
    assert settings.lessons == ""
    settings.lessons = "first step"
    assert not settings.save()
    assert Settings(path).lessons == "far"


def _refuse(path: Path, *_: object) -> NoReturn:
    """As where another program holds a file on Windows."""
    raise PermissionError(errno.EACCES, "is in use", str(path))


def test_the_first_start_has_defaults(qtbot: QtBot, path: Path) -> None:
    settings = Settings(path)
    assert (settings.scheme, settings.welcomed, settings.speed) == ("system", False, None)
    assert settings.geometry.isEmpty()
    assert settings.workspace == ""
    assert settings.arrangement("network").isEmpty()


def test_settings_that_were_broken_by_hand_are_ignored(qtbot: QtBot, path: Path) -> None:
    path.write_text(
        "[appearance]\nscheme=purple\n[run]\nspeed=fast\n[window]\ngeometry=7\n", encoding="utf-8"
    )
    settings = Settings(path)
    assert settings.scheme == "system"
    assert settings.speed is None
    assert settings.geometry.isEmpty()

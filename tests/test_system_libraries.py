"""What Qt needs of the system, and the look at it before Qt is imported."""

import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from gui import display, system_libraries
from gui.system_libraries import QT, WAYLAND, XCB, Library

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks libraries")

ABSENT = Library("libnothing.so.7", "libnothing7")


@pytest.fixture
def as_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)


@pytest.fixture
def all_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a system that has every library."""
    monkeypatch.setattr(system_libraries, "missing", lambda _: ())


def _with_apt_get(monkeypatch: pytest.MonkeyPatch, path: str | None) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: path)


def test_what_the_loader_cannot_load_is_missing() -> None:
    assert system_libraries.missing([ABSENT, Library("libc.so.6", "libc6")]) == (ABSENT,)


@pytest.mark.usefixtures("as_user")
def test_the_advice_is_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_apt_get(monkeypatch, "/usr/bin/apt-get")
    assert system_libraries.advice([ABSENT, XCB[3]]) == (
        "Qt needs libraries that this system lacks: libnothing.so.7, libxcb-cursor.so.0; "
        "install them: sudo apt-get install libnothing7 libxcb-cursor0"
    )


def test_root_needs_no_sudo(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_apt_get(monkeypatch, "/usr/bin/apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert system_libraries.advice([ABSENT]).endswith("install them: apt-get install libnothing7")


def test_other_systems_have_a_package_manager_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_apt_get(monkeypatch, None)
    assert system_libraries.advice([ABSENT]).endswith("install them with its package manager")


def test_what_is_installed_is_what_was_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(subprocess, "run", lambda command, **_: commands.append(command))
    assert not system_libraries.install([ABSENT])
    assert commands == [
        ["apt-get", "update"],
        ["apt-get", "install", "--yes", "--no-install-recommends", "libnothing7"],
    ]


def test_the_lists_name_all_that_qt_links_to() -> None:
    """Checked against the wheel: what its libraries ask the loader for, less what the wheel brings itself."""
    objdump = shutil.which("objdump")
    if objdump is None:
        pytest.skip("needs objdump")
    import PySide6

    folder = Path(PySide6.__file__).parent / "Qt"
    files = [
        folder / "lib" / f"libQt6{name}.so.6" for name in ("Core", "DBus", "Gui", "Widgets", "XcbQpa", "Svg")
    ]
    files += [folder / "plugins" / "platforms" / f"libq{name}.so" for name in ("xcb", "offscreen", "wayland")]
    files.append(folder / "lib" / "libQt6WaylandClient.so.6")
    output = subprocess.run([objdump, "-p", *files], capture_output=True, text=True, check=False).stdout
    needed = set(re.findall(r"NEEDED\s+(\S+)", output))
    everywhere = r"lib(c|m|dl|rt|pthread|gcc_s|stdc\+\+|z)\.so\.\d+|ld-linux.*"
    brought = {path.name for path in (folder / "lib").iterdir()}
    wanted = {name for name in needed - brought if not re.fullmatch(everywhere, name)}
    assert wanted == {library.name for library in QT + XCB + WAYLAND}


@pytest.mark.usefixtures("all_there")
@pytest.mark.parametrize(
    ("environment", "line"),
    [
        ({}, "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"DISPLAY": ""}, "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"DISPLAY": ":7654"}, "the display ':7654' does not answer"),
        ({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"}, "the display 'wayland-9' does not"),
        (
            {"DISPLAY": ":7654", "WAYLAND_DISPLAY": "/nowhere/wayland-9"},
            "the display ':7654' does not answer",
        ),
        ({"QT_QPA_PLATFORM": "xcb"}, "there is no display: DISPLAY is not set"),
        ({"QT_QPA_PLATFORM": "xbc"}, "Qt can't start on the platform 'xbc'; unset QT_QPA_PLATFORM"),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":7654"}, "the display ':7654' does not answer"),
    ],
)
def test_what_keeps_the_window_shut_is_one_line(environment: dict[str, str], line: str) -> None:
    problem = display.problem(environment)
    assert problem is not None
    assert problem.startswith(line)
    assert "\n" not in problem


@pytest.mark.usefixtures("all_there")
@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:configfile=a.json", "xcb;offscreen"])
def test_what_needs_no_screen_needs_no_display(platform: str) -> None:
    assert display.problem({"QT_QPA_PLATFORM": platform}) is None


@pytest.mark.usefixtures("all_there")
def test_a_wayland_display_that_listens_is_enough(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-3"))
        server.listen()
        assert display.problem({"WAYLAND_DISPLAY": "wayland-3", "XDG_RUNTIME_DIR": str(tmp_path)}) is None


@pytest.mark.parametrize(
    ("platform", "libraries"),
    [("offscreen", QT), ("xcb", XCB), ("wayland", WAYLAND)],
    ids=lambda each: str(each)[:9],
)
def test_libraries_are_looked_for_where_they_are_needed(
    platform: str, libraries: tuple[Library, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    _with_apt_get(monkeypatch, "/usr/bin/apt-get")
    lacking = libraries[-1]
    monkeypatch.setattr(system_libraries, "missing", lambda asked: tuple({*asked} & {lacking}))
    problem = display.problem({"QT_QPA_PLATFORM": platform, "DISPLAY": ":7654"})
    assert problem is not None
    assert lacking.name in problem
    assert lacking.package in problem


def test_other_systems_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert display.problem({}) is None

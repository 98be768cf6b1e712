"""Whether Qt can open a window here, found out before Qt is imported: where it can't, it aborts.

Follows Qt's own choice of a platform (QGuiApplication): what QT_QPA_PLATFORM lists, otherwise Wayland
and X11 as the session offers them. This file imports nothing but the standard library.
"""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from gui import system_libraries

#: Platforms that draw into memory and need nothing.
_WITHOUT_SCREEN = ("offscreen", "minimal")


def problem(environment: Mapping[str, str]) -> str | None:
    """One line that says why no window can be opened and what to do, or None when one can."""
    if not sys.platform.startswith("linux"):
        return None
    if lacking := system_libraries.missing(system_libraries.QT):
        return system_libraries.advice(lacking)
    platforms = _platforms(environment)
    if not platforms:
        return (
            "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. Start it in a desktop session "
            "(over ssh: ssh -X), or train without a window: main.py train --preset two-moons"
        )
    found = [_platform_problem(platform, environment) for platform in platforms]
    return None if None in found else found[-1]


def _platforms(environment: Mapping[str, str]) -> list[str]:
    """The platforms that Qt will try, in its order."""
    asked = environment.get("QT_QPA_PLATFORM", "")
    if asked:
        return asked.split(";")
    wayland = "WAYLAND_DISPLAY" in environment or environment.get("XDG_SESSION_TYPE") == "wayland"
    return ["wayland"] * wayland + ["xcb"] * bool(environment.get("DISPLAY"))


def _platform_problem(platform: str, environment: Mapping[str, str]) -> str | None:
    name = platform.split(":")[0]
    if name in _WITHOUT_SCREEN:
        return None
    if name == "xcb":
        return _x11_problem(environment)
    if name == "wayland":
        return _wayland_problem(environment)
    if _qt_starts(environment):
        return None
    return f"Qt can't start on the platform {platform!r}; unset QT_QPA_PLATFORM, or set it to xcb or wayland"


def _x11_problem(environment: Mapping[str, str]) -> str | None:
    if lacking := system_libraries.missing(system_libraries.XCB):
        return system_libraries.advice(lacking)
    display = environment.get("DISPLAY", "")
    if not display:
        return "there is no display: DISPLAY is not set"
    if not _x11_answers(display):
        return f"the display {display!r} does not answer, or refuses this user; check DISPLAY"
    return None


def _x11_answers(display: str) -> bool:
    """Whether an X server lets us in; libxcb is what Qt itself uses to ask."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    answers: bool = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers


def _wayland_problem(environment: Mapping[str, str]) -> str | None:
    if lacking := system_libraries.missing(system_libraries.WAYLAND):
        return system_libraries.advice(lacking)
    display = environment.get("WAYLAND_DISPLAY") or "wayland-0"
    path = Path(environment.get("XDG_RUNTIME_DIR", "/"), display)
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(os.fspath(path))
        except OSError:
            return f"the display {display!r} does not answer; check WAYLAND_DISPLAY and XDG_RUNTIME_DIR"
    return None


def _qt_starts(environment: Mapping[str, str]) -> bool:
    """Let another process try: a platform about which this file knows nothing."""
    if getattr(sys, "frozen", False):
        return True  # a bundle has no Python that could try
    attempt = [sys.executable, "-c", "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"]
    try:
        subprocess.run(attempt, env=dict(environment), capture_output=True, timeout=30, check=True)
    except subprocess.SubprocessError:
        return False
    return True

"""The system libraries that Qt needs on Linux and that its wheel doesn't bring.

`python -m gui.system_libraries`, which `make` runs with the bare system Python, installs what is
missing where it may (root on a Debian-like system), and otherwise prints the command that does.
This file imports nothing but the standard library.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library by the name under which it is loaded, and the Debian package that has it."""

    name: str
    package: str


#: What QtGui and QtWidgets link to: without one of these they can't even be imported.
QT = (
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libX11.so.6", "libx11-6"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libgthread-2.0.so.0", "libglib2.0-0"),
    Library("libzstd.so.1", "libzstd1"),
)

#: What Qt's platform plugin for X11 links to besides.
XCB = (
    Library("libX11-xcb.so.1", "libx11-xcb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libxcb.so.1", "libxcb1"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render.so.0", "libxcb-render0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-shm.so.0", "libxcb-shm0"),
    Library("libxcb-sync.so.1", "libxcb-sync1"),
    Library("libxcb-util.so.1", "libxcb-util1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
)

#: The same for Wayland.
WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
)


def missing(libraries: Iterable[Library]) -> tuple[Library, ...]:
    """Those that the system's loader can't load."""
    return tuple(library for library in libraries if not _loads(library.name))


def advice(libraries: Sequence[Library]) -> str:
    """One line: which libraries are missing, and what to do about it."""
    lacking = f"Qt needs libraries that this system lacks: {', '.join(each.name for each in libraries)}"
    if shutil.which("apt-get") is None:
        return f"{lacking}; install them with its package manager"
    as_root = "" if _is_root() else "sudo "
    return f"{lacking}; install them: {as_root}apt-get install {' '.join(_packages(libraries))}"


def install(libraries: Sequence[Library]) -> bool:
    """Install them with apt-get; whether they are there afterwards. Needs root."""
    packages = _packages(libraries)
    sys.stderr.write(f"Installing the system libraries that Qt needs: {' '.join(packages)}\n")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(
            ["apt-get", *command],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            check=False,
        )
    return not missing(libraries)


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _packages(libraries: Iterable[Library]) -> list[str]:
    return sorted({library.package for library in libraries})


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _main() -> None:
    """Never fails: the tests need no display, and the window says by itself what it lacks."""
    if not sys.platform.startswith("linux"):
        return
    lacking = missing(QT + XCB)
    if not lacking:
        return
    may_install = _is_root() and shutil.which("apt-get") is not None
    if not (may_install and install(lacking)):
        sys.stderr.write(advice(missing(lacking)) + "\n")


if __name__ == "__main__":
    _main()

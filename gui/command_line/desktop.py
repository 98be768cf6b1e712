"""`main.py desktop`: the program in this user's menu, and .bpstudio files that open with it.

Follows the freedesktop.org specifications "Desktop Entry", "Icon Theme" and "Shared MIME-info Database".
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

from platformdirs import user_data_path

from engine.export.atomic_file import write_atomically
from gui.command_line.errors import UserError, file_error
from gui.own_program import lasting_command

_RESOURCES = Path(__file__).parents[2] / "resources"

ENTRY = Path("applications", "backprop-studio.desktop")
ICON = Path("icons", "hicolor", "scalable", "apps", "backprop-studio.svg")
MIME_TYPE = Path("mime", "packages", "backprop-studio.xml")


def desktop(options: argparse.Namespace) -> int:
    """Put the three files where this user's desktop looks for them, or take them away. Raises UserError."""
    if not sys.platform.startswith("linux"):
        raise UserError(
            "the menu entry is for desktops on Linux; here, open a .bpstudio file with "
            '"Open with …" and choose this program once'
        )
    folder = user_data_path()
    try:
        done = _remove(folder) if options.remove else _place(folder, lasting_command())
    except OSError as error:
        raise file_error(error.filename or folder, error) from error
    _tell_the_desktop(folder)
    print("\n".join(done))
    return 0


def _place(folder: Path, command: list[str]) -> list[str]:
    contents = {
        ENTRY: _entry(command),
        ICON: (_RESOURCES / "icons" / "backprop-studio.svg").read_bytes(),
        MIME_TYPE: (_RESOURCES / "desktop" / "backprop-studio.xml").read_bytes(),
    }
    for name, content in contents.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / name, content)
    return [f"wrote {folder / name}" for name in contents]


def _remove(folder: Path) -> list[str]:
    found = [folder / name for name in (ENTRY, ICON, MIME_TYPE) if (folder / name).exists()]
    for path in found:
        path.unlink()
    return [f"removed {path}" for path in found] or ["there was nothing to remove"]


def _entry(command: list[str]) -> bytes:
    """The desktop entry, starting this very program rather than whichever is found first."""
    entry = (_RESOURCES / "desktop" / "backprop-studio.desktop").read_text(encoding="utf-8")
    start = " ".join(_quoted(word) for word in command)
    here = {
        "Exec=backprop-studio %f": f"Exec={_escaped(start)} %f",
        "TryExec=backprop-studio": f"TryExec={_escaped(command[0])}",
    }
    return "".join(f"{here.get(line, line)}\n" for line in entry.splitlines()).encode()


def _quoted(word: str) -> str:
    """One word of Exec, in quotes; a percent sign would otherwise begin a field code."""
    return '"' + re.sub(r'(["`$\\])', r"\\\1", word).replace("%", "%%") + '"'


def _escaped(value: str) -> str:
    """A value of a desktop entry, in which a backslash begins an escape."""
    return value.replace("\\", r"\\")


def _tell_the_desktop(folder: Path) -> None:
    """Let its caches be made anew where the commands for it are there; otherwise it reads them at login."""
    for name, of in (
        ("update-mime-database", "mime"),
        ("update-desktop-database", "applications"),
        ("gtk-update-icon-cache", "icons/hicolor"),
    ):
        if (command := shutil.which(name)) and (folder / of).is_dir():
            subprocess.run([command, str(folder / of)], capture_output=True, check=False)

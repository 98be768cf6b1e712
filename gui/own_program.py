"""How this program is started once more: from a checkout, installed, or as a bundle."""

from __future__ import annotations

import sys
from pathlib import Path

_ROOT = Path(__file__).parents[1]

#: What the command is called where the program is installed.
COMMAND = "backprop-studio"


def own_program() -> tuple[str, list[str]]:
    """The program that this is, and the arguments that every command line of it begins with."""
    if getattr(sys, "frozen", False):
        return sys.executable, []
    return sys.executable, [str(_ROOT / "main.py")]


def lasting_command() -> list[str]:
    """The same for somebody else to keep: an installed command outlives an update of its Python."""
    installed = Path(sys.executable).with_name(COMMAND)
    if installed.is_file():
        return [str(installed)]
    program, before = own_program()
    return [program, *before]

"""What somebody needs who mends a mistake: technical, in English, to be copied."""

from __future__ import annotations

import platform
import traceback

from PySide6.QtCore import qVersion

from gui.version import VERSION


def details_of(error: BaseException) -> str:
    """Versions, system, and the error with the calls that led there and with its causes."""
    versions = f"Backprop Studio {VERSION}, Python {platform.python_version()}, Qt {qVersion()}"
    return f"{versions}\n{platform.platform()}\n\n{''.join(traceback.format_exception(error))}"

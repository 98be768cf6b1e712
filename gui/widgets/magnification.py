"""How large everything is shown, changed while the window is open.

Qt multiplies all it draws by a factor: words, lines, gaps, plots, and what a mouse can hit. It takes the
factor from QT_SCALE_FACTOR when the application is made, and has no public way to change it later. Two
functions of its own do that; they are called here by name. Such a name contains the types of the
arguments, so a Qt that has changed them lacks the name: then `choose_magnification` declines, and the next
start has to do.
"""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import dataclass
from functools import cache
from typing import Any

import shiboken6
from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QGuiApplication

#: The part of Qt that draws, as it was loaded with PySide6; any other system has it as Linux does.
_LIBRARIES = {"win32": "Qt6Gui.dll", "darwin": "@rpath/QtGui.framework/Versions/A/QtGui"}
_LIBRARY = "libQt6Gui.so.6"

#: What was chosen since the start, if anything was.
_chosen: list[int] = []


def start_magnified(size: int) -> None:
    """Before the application is made: show everything in `size` per cent, unless the user told Qt another."""
    if size != 100:
        os.environ.setdefault("QT_SCALE_FACTOR", str(size / 100))


def magnification() -> int:
    """How large everything is shown now, in per cent."""
    if _chosen:
        return _chosen[-1]
    try:
        size = round(100 * float(os.environ.get("QT_SCALE_FACTOR", "1")))
    except (ValueError, OverflowError):
        size = 0
    return size if size > 0 else 100  # Qt ignores what is no factor, too


def choose_magnification(size: int) -> bool:
    """Show everything in `size` per cent at once, in all windows. False if this Qt can't do that."""
    if size == magnification():
        return True
    qt = _qt()
    if qt is None:
        return False
    # why: Qt warns that there are windows. They are told in the next lines.
    QLoggingCategory.setFilterRules("default.warning=false")
    qt.set_factor(size / 100)
    QLoggingCategory.setFilterRules("")
    _chosen[:] = [size]
    for window in QGuiApplication.allWindows():
        qt.tell_window(shiboken6.getCppPointer(window)[0])
    return True


@dataclass(frozen=True, slots=True)
class _Qt:
    """`QHighDpiScaling::setGlobalFactor(double)`, which screens follow, and what tells a window of it.

    That is `QWindowSystemInterface::handleWindowDevicePixelRatioChanged<SynchronousDelivery>(QWindow *)`.
    """

    set_factor: Any
    tell_window: Any


@cache
def _qt() -> _Qt | None:
    if sys.platform == "win32":
        names = (
            "?setGlobalFactor@QHighDpiScaling@@SAXN@Z",
            "??$handleWindowDevicePixelRatioChanged@USynchronousDelivery@QWindowSystemInterface@@"
            "@QWindowSystemInterface@@SAXPEAVQWindow@@@Z",
        )
    else:
        names = (
            "_ZN15QHighDpiScaling15setGlobalFactorEd",
            "_ZN22QWindowSystemInterface35handleWindowDevicePixelRatioChangedINS_19SynchronousDeliveryEEEvP7QWindow",
        )
    try:
        library = ctypes.CDLL(_LIBRARIES.get(sys.platform, _LIBRARY))
        functions = [getattr(library, name) for name in names]
    except (OSError, AttributeError):
        return None
    for function, argument in zip(functions, (ctypes.c_double, ctypes.c_void_p), strict=True):
        function.argtypes, function.restype = [argument], None
    return _Qt(*functions)

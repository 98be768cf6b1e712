"""A window to try things on: opened, left alone until it rests, closed."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

from engine.presets import load_preset
from gui.app import FIRST_PRESET, create_window
from gui.studio_window import StudioWindow

#: Seconds until something must have happened, on a busy machine.
PATIENCE = 300.0
#: Seconds after which nothing that was begun is still to be drawn.
REST = 1.0


def breathe() -> None:
    """Let the window do what is due."""
    # why: without a running event loop Qt keeps what is to be deleted.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def wait(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def wait_until(reached: Callable[[], bool]) -> None:
    """Let the window live until something has happened. Raises TimeoutError."""
    started = perf_counter()
    while not reached():
        if perf_counter() - started > PATIENCE:
            raise TimeoutError("the window did not get there")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        breathe()


def open_window() -> StudioWindow:
    """The window as it is at the first start, with its data."""
    window = create_window()
    window.show()
    rest(window)
    return window


def rest(window: StudioWindow, seconds: float = REST) -> None:
    """The first preset, untrained, in the Network workspace, nothing to do: here every census is taken.

    `seconds` is how long it is left alone.
    """
    window.session.stop()
    window.session.cancel_step()
    window.storage.start_new(load_preset(FIRST_PRESET).project)
    window.session.show_workspace("network")
    wait_for_data(window)
    wait_until(lambda: window.session.subject is not None and not window.session.stepping)
    wait(seconds)
    breathe()


def wait_for_data(window: StudioWindow) -> None:
    """Until the samples of the present project are there."""
    wait_until(lambda: window.session.has_current_data)


def close_window(window: StudioWindow) -> None:
    """Close it for good, as the program's end would."""
    window.close()
    window.deleteLater()
    for _ in range(3):
        breathe()

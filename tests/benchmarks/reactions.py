"""How soon the window shows what a key or a command has done.

Beside the time on the clock stands the processor time of the window's process: other programs don't add to
it, but the worker's part is missing.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

import numpy as np
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from engine.presets import preset_names
from gui.studio_window import StudioWindow
from gui.training.run_actions import STEP_KEYS
from gui.training.timeline import Timeline
from tests.benchmarks.lateness import Ticks
from tests.benchmarks.watching import Paints, wait, wait_until

#: Seconds in which what was started before has come to rest.
REST = 0.4
#: The table that is imported.
ROWS, COLUMNS = 100_000, 50


@dataclass(frozen=True, slots=True)
class Reaction:
    """Seconds until something is painted: on the clock, and of processor time."""

    wall: float
    processor: float


def step_times(window: StudioWindow, preset: str, rounds: int) -> dict[str, list[Reaction]]:
    """Seconds from a step key until the timeline or the graph is painted at another moment, of each key.

    Forward first, so that there is something to go back through.
    """
    window.open_preset(preset)
    wait_until(lambda: window.session.has_current_data and window.session.subject is not None)
    wait(2 * REST)
    modifiers = {"": Qt.KeyboardModifier.NoModifier, "Shift+": Qt.KeyboardModifier.ShiftModifier}
    found: dict[str, list[Reaction]] = {}
    for unit, name in STEP_KEYS.items():
        for shift, modifier in modifiers.items():
            times = [_step(window, Qt.Key[f"Key_{name}"], modifier) for _ in range(rounds)]
            found[f"{shift}{name} ({unit})"] = times
    return found


def _step(window: StudioWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> Reaction:
    session, before = window.session, window.session.position
    return _reaction(
        lambda: QTest.keyClick(window, key, modifier),
        session.moment_changed,
        lambda: session.position != before and not session.stepping and not session.running,
        _shows_moments(window),
        every=False,
    )


def _shows_moments(window: StudioWindow) -> tuple[QWidget, QWidget]:
    """What is painted anew at another moment: the graph, and the bar with the phases."""
    timeline = window.findChild(Timeline)
    if timeline is None:
        raise RuntimeError("the window has no timeline")
    return window.graph_panel.view.viewport(), timeline.phases


def preset_times(window: StudioWindow, rounds: int) -> dict[str, list[Reaction]]:
    """Seconds from the menu's command until network and data are painted, of each preset."""
    found: dict[str, list[Reaction]] = {name: [] for name in preset_names()}
    for _ in range(rounds):
        for name, times in found.items():
            action = window.findChild(QAction, f"preset_{name}")
            if action is None:
                raise RuntimeError(f"no command opens {name}")
            times.append(_until_shown(window, action))
    return found


def _until_shown(window: StudioWindow, command: QAction) -> Reaction:
    session = window.session
    return _reaction(
        command.trigger,
        session.data_changed,
        lambda: session.has_current_data and session.subject is not None,
        (window.network_panel.view.viewport(), window.output_panel.canvas),
        every=True,
    )


def _reaction(
    act: Callable[[], object],
    news: SignalInstance,
    is_there: Callable[[], bool],
    widgets: Sequence[QWidget],
    every: bool,
) -> Reaction:
    """How soon the last news that an act leads to are painted, by one of the widgets or by every one."""
    paints = [Paints(widget) for widget in widgets]
    started = told = perf_counter()
    spent = process_time()

    def note() -> None:
        nonlocal told
        told = perf_counter()

    enough, last = (all, max) if every else (any, min)
    news.connect(note)
    act()
    wait_until(is_there)
    wait_until(lambda: enough(each.first_since(told) for each in paints))
    painted, used = last(pair for each in paints if (pair := each.first_since(told)))
    wait(REST)
    news.disconnect(note)
    for each in paints:
        each.deleteLater()
    return Reaction(painted - started, used - spent)


def import_lateness(window: StudioWindow, rows: int) -> dict[str, dict[str, float]]:
    """How late the event loop is while a table is looked at, imported and trained on."""
    session, found, ticks = window.session, {}, Ticks()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "measures.csv"
        write_table(path, rows)
        ticks.start()
        dialog = window.imports.show(path)
        wait_until(lambda: dialog.overview is not None)
        wait(REST)
        found["preview"] = ticks.stop()
        ticks.start()
        dialog.import_button.click()
        wait_until(lambda: session.has_current_data and session.subject is not None)
        wait(REST)
        found["import"] = ticks.stop()
        ticks.start()
        session.set_pace(None)
        session.run()
        wait(4.0)
        found["training"] = ticks.stop()
        session.stop()
        wait_until(lambda: not session.running)
    return found


def write_table(path: Path, rows: int) -> None:
    """Columns of random numbers and a class that two of them decide."""
    random = np.random.default_rng(1)
    x = random.normal(size=(rows, COLUMNS))
    names = [*(f"measure {number}" for number in range(COLUMNS)), "target"]
    table = np.column_stack([x, x[:, 0] * x[:, 1] > 0])
    np.savetxt(path, table, delimiter=",", fmt="%.4g", header=",".join(names), comments="")

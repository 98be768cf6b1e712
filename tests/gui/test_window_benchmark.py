"""What the window's benchmarks measure, and what they say of it."""

from __future__ import annotations

from collections.abc import Iterator
from time import thread_time

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from gui.app import create_window
from gui.studio_window import StudioWindow
from tests.benchmarks import reactions
from tests.benchmarks.lateness import Ticks
from tests.benchmarks.responsiveness import Figure
from tests.benchmarks.responsiveness import as_table as table_of
from tests.benchmarks.watching import wait, wait_until
from tests.benchmarks.window import DIGITS, MOONS, SMALL, as_table, projects


def test_the_large_networks_are_those_of_the_goal() -> None:
    found = projects()
    sizes = {name: [layer.size for layer in each.network.layers] for name, each in found.items()}
    assert sizes[DIGITS] == [32, 10]
    assert found[DIGITS].data.input_count == 64
    assert sizes[MOONS] == [64, 32, 1]


def test_the_table_says_what_is_reached_and_what_is_short() -> None:
    measured = {
        "opens in": 0.25,
        "rate": 24.0,
        "longest pause": 0.1,
        "cost": 0.02,
        "one drawing": 0.01,
        "plain painter": 0.05,
    }
    table = as_table(
        {SMALL: measured | {"opens in": 0.125}, DIGITS: measured, MOONS: measured | {"rate": 30.0}}
    )
    assert f"| {DIGITS} | 250 ms (2.0) | 24.0 | 100 ms | 20 ms | 10.0 ms (5.0) |" in table
    assert f"| {DIGITS} opens in, s | 0.5 | 0.25 | reached |" in table
    assert f"| {DIGITS}, paintings a second | 30 | 24 | 20% short |" in table
    assert f"| {MOONS}, paintings a second | 30 | 30 | reached |" in table


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[StudioWindow]:
    window = create_window()
    qtbot.addWidget(window)
    window.show()
    wait_until(lambda: window.session.subject is not None)
    yield window
    window.close()


def test_every_step_key_and_preset_is_waited_for(
    window: StudioWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reactions, "REST", 0.01)
    steps = reactions.step_times(window, "xor", rounds=1)
    assert [key for key in steps if not key.startswith("Shift+")] == [
        "F11 (node)",
        "F7 (phase)",
        "F9 (sample)",
        "F4 (batch)",
        "F8 (epoch)",
    ]
    monkeypatch.setattr(reactions, "preset_names", lambda: ("circle", "xor"))
    presets = reactions.preset_times(window, rounds=2)
    assert {name: len(times) for name, times in presets.items()} == {"circle": 2, "xor": 2}
    assert all(time.wall > 0.0 for times in (*steps.values(), *presets.values()) for time in times)


@pytest.mark.usefixtures("qtbot")
def test_work_at_a_stretch_makes_the_event_loop_late() -> None:
    busy, ticks = 0.05, Ticks()

    def work() -> None:
        until = thread_time() + busy
        while thread_time() < until:
            pass

    ticks.start()
    QTimer.singleShot(20, work)
    wait(0.2)
    found = ticks.stop()
    assert found["own"] >= busy
    assert found["worst"] >= busy - 0.005
    assert found["1 in 100"] <= found["worst"]


def test_what_falls_short_is_said() -> None:
    table = table_of(
        [
            Figure("a key until painted", 50, 75.0),
            Figure("speed", 80, 84.0, "%", most=False),
            Figure("start", None, 900.0),
        ]
    )
    assert "| a key until painted | 50 ms | 75 ms | 50% short |" in table
    assert "| speed | 80 % | 84 % | reached |" in table
    assert "| start |  | 900 ms |  |" in table

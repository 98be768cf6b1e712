"""What the window's benchmark says of its measurements."""

from __future__ import annotations

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

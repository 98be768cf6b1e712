"""Numbers in a lesson's text are computed, and written as one reads them."""

from __future__ import annotations

import pytest

from engine.lessons.situation import Situation
from engine.lessons.wording import filled, number_text
from engine.presets import load_preset

NOW = Situation(load_preset("two-moons").project)


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (14.0, "", "14"),
        (14.0003, "", "14.0003"),
        (0.5, "", "0.5"),
        (-2 / 3, "", "−0.6667"),
        (-0.0, "", "0"),
        (-1e-9, "2", "0.00"),
        (14.000300000063248, "7", "14.0003000"),
        (1e-16, "e", "1.0e−16"),
        (0.001, "exact", "0.001"),
        ("tanh", "", "tanh"),
        (float("inf"), "", "inf"),
    ],
)
def test_numbers_are_short(value: float, form: str, text: str) -> None:
    assert number_text(value, form) == text


def test_they_stand_in_texts_and_formulas() -> None:
    text = "f is {{= slope.y}}, $f = {{= 0 - slope.y}}$, tiny $h = {{= 1e-16 | e}}$"
    assert filled(text, NOW.read) == r"f is 20, $f = -20$, tiny $h = 1.0 \cdot 10^{-16}$"

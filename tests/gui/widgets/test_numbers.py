"""Numbers as the window writes them."""

from __future__ import annotations

from gui.widgets.numbers import MINUS, measured, with_commas


def test_large_counts_have_commas() -> None:
    assert with_commas("100000 samples of 7", 100_000) == "100,000 samples of 7"
    assert with_commas("9 rows", 9) == "9 rows"


def test_what_was_not_measured_is_a_dash() -> None:
    assert measured(float("nan")) == "–"
    assert measured(-0.25) == f"{MINUS}0.2500"

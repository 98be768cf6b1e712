"""Numbers as the window writes them."""

from __future__ import annotations

from gui.widgets.numbers import with_commas


def test_large_counts_have_commas() -> None:
    assert with_commas("100000 samples of 7", 100_000) == "100,000 samples of 7"
    assert with_commas("9 rows", 9) == "9 rows"

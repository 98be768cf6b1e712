"""Numbers as the window writes them: fixed decimals, so that they do not dance, and a real minus sign.

How many decimals is the user's choice, except where a place has room for so many only.
"""

from __future__ import annotations

import math

MINUS = "\u2212"


#: Fewest and most decimals there can be, and how many there are until the user chooses.
FEWEST_DECIMALS, MOST_DECIMALS, FIRST_DECIMALS = 2, 6, 4
_chosen = [FIRST_DECIMALS]


def shown_decimals() -> int:
    """How many decimals the user wants to see."""
    return _chosen[0]


def choose_decimals(count: int) -> None:
    """Show so many decimals, from the next time on that a number is written."""
    _chosen[0] = min(max(count, FEWEST_DECIMALS), MOST_DECIMALS)


def plain(value: float, decimals: int | None = None) -> str:
    """A number; only a negative one shows its sign. Very large ones turn to powers of ten."""
    return _text(value, shown_decimals() if decimals is None else decimals, "")


def signed(value: float, decimals: int | None = None) -> str:
    """A number that always shows its sign; zero, rounded or not, has a plus."""
    return _text(value, shown_decimals() if decimals is None else decimals, "+")


def measured(value: float) -> str:
    """A number, or a dash where none was measured."""
    return "–" if math.isnan(value) else plain(value)


def with_commas(text: str, count: int) -> str:
    """A text into which Qt has put a count, with commas between the count's thousands."""
    return text.replace(str(count), f"{count:,}", 1)


def percent(fraction: float, decimals: int = 1) -> str:
    """A fraction from 0 to 1 as a percentage."""
    return f"{_text(100 * fraction, decimals, '')} %"


def _text(value: float, decimals: int, plus: str) -> str:
    if math.isnan(value):
        return "nan"
    sign = MINUS if value < 0 and round(value, decimals) != 0 else plus
    if math.isinf(value):
        return f"{sign}∞"
    size = abs(value)
    return sign + (f"{size:.{decimals}f}" if size < 1e5 else f"{size:.{max(decimals - 1, 1)}e}")

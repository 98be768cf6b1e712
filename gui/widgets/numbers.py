"""Numbers as the window writes them: fixed decimals, so that they do not dance, and a real minus sign."""

from __future__ import annotations

import math

MINUS = "\u2212"


def plain(value: float, decimals: int = 4) -> str:
    """A number; only a negative one shows its sign. Very large ones turn to powers of ten."""
    return _text(value, decimals, "")


def signed(value: float, decimals: int = 3) -> str:
    """A number that always shows its sign; zero, rounded or not, has a plus."""
    return _text(value, decimals, "+")


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

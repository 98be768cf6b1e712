"""NumPy's names for plain floats.

The formulas of `engine.ops` are written once over a namespace `m`. With this module as `m` they
compute one float, quickly; with `engine.tape.arrays` they compute a whole batch. Unlike NumPy, these
functions raise (ValueError, OverflowError, ZeroDivisionError) where a result is no finite number.
"""

from __future__ import annotations

import math
from builtins import abs  # noqa: A004 - NumPy's name for it

__all__ = [
    "abs", "cos", "erf", "exp", "expm1", "log", "log1p", "maximum", "minimum", "power", "sign",
    "sin", "sqrt", "tanh", "where",
]  # fmt: skip

exp = math.exp
expm1 = math.expm1
log = math.log
log1p = math.log1p
sqrt = math.sqrt
tanh = math.tanh
sin = math.sin
cos = math.cos
erf = math.erf
power = math.pow


def maximum(a: float, b: float) -> float:
    """The larger one, NaN if one is NaN."""
    return a if a >= b or a != a else b


def minimum(a: float, b: float) -> float:
    """The smaller one, NaN if one is NaN."""
    return a if a <= b or a != a else b


def where(condition: bool, a: float, b: float) -> float:
    """`a` if the condition holds, else `b`."""
    return a if condition else b


def sign(a: float) -> float:
    """-1, 0 or 1; NaN for NaN."""
    return a if a != a else float((a > 0) - (a < 0))

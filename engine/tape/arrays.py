"""The names that the formulas of `engine.ops` use, for whole arrays: NumPy, and erf from SciPy."""

from __future__ import annotations

from numpy import (
    abs,  # noqa: A004
    cos,
    exp,
    expm1,
    float64,
    log,
    log1p,
    maximum,
    minimum,
    power,
    sign,
    sin,
    sqrt,
    tanh,
    where,
)
from numpy.typing import NDArray

__all__ = [
    "abs", "cos", "erf", "exp", "expm1", "log", "log1p", "maximum", "minimum", "power", "sign",
    "sin", "sqrt", "tanh", "where",
]  # fmt: skip


def erf(a: NDArray[float64] | float64, out: NDArray[float64] | None = None) -> NDArray[float64]:
    """The error function. SciPy is imported only when a formula needs it."""
    from scipy.special import erf as scipy_erf  # type: ignore[import-untyped]

    return scipy_erf(a, out=out)  # type: ignore[no-any-return]

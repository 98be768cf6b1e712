"""What an error curve shows: how the error falls with h, and where rounding takes over."""

from __future__ import annotations

import math
from dataclasses import dataclass

from gui.labs.slope.study import STEPS, Study


@dataclass(frozen=True, slots=True)
class ErrorStory:
    """`truncation` is the power of h that the error falls with, as measured: 1, 2, ...

    It is 0 where it falls with no whole power and None where there is no truncation error. `best` is
    the h with the smallest error, `least`; `rounding` says whether the error is larger again for tiny h.
    """

    truncation: int | None
    rounding: bool
    best: float
    least: float


def story_of(study: Study) -> ErrorStory:
    """Read off the curve of the chosen difference."""
    errors = study.errors[study.difference]
    known = [(error, h) for error, h in zip(errors, STEPS, strict=True) if math.isfinite(error)]
    least, best = min(known, default=(math.nan, math.nan))
    last = known[-1][0] if known else math.nan
    return ErrorStory(_order(study), last > 10 * least or last > 1e-3 * abs(study.exact), best, least)


def _order(study: Study) -> int | None:
    """The slope of the curve on log axes at large h, as far as it is one number there."""
    if study.bend == "line" or (study.bend == "parabola" and study.difference == "central"):
        return None
    if not any(study.errors[study.difference]):
        return None
    errors = [study.errors[study.difference][STEPS.index(h)] for h in (1e-1, 1e-2, 1e-3)]
    if not all(math.isfinite(error) and error > 0 for error in errors):
        return 0
    falls = [math.log10(errors[0] / errors[1]), math.log10(errors[1] / errors[2])]
    order = round(falls[1])
    return order if order >= 1 and all(abs(fall - order) < 0.1 for fall in falls) else 0

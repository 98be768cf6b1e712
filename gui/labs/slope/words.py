"""What is seen in the slope lab, in words."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from engine.expression import ExpressionError
from engine.labs_spec import Difference
from engine.slope import SlopeError
from gui.errors.explain import words_of
from gui.labs.slope.error_story import story_of
from gui.labs.slope.study import Study
from gui.widgets.mathtext import number_text
from gui.widgets.numbers import MINUS, plain

#: The name of an expression that was given none.
UNNAMED = "out"
#: With a smaller h, rounding hides how large the error of a parabola is.
LEAST_MEASURED = 1e-4
#: Errors by rounding that are smaller, measured by the slope, are not worth a word; on a line still less.
LEAST_SEEN, LEAST_SEEN_ON_A_LINE = 1e-10, 1e-6
_SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def compact(value: float) -> str:
    """A number as short as it can be, such as 0.5 or 1e−16."""
    return f"{value:.6g}".replace("-", MINUS)


def power_of_ten(power: int) -> str:
    """As on an axis: 10⁻⁴."""
    return "10" + str(power).translate(_SUPERSCRIPTS) if power else "1"


def result_name(study: Study) -> str:
    """What the formula computes: the name it was given, or f of what is nudged."""
    name = study.known.root_name
    return f"f({study.name})" if name == UNNAMED else name


def difference_title(difference: Difference) -> str:
    """Its name."""
    return {
        "forward": QCoreApplication.translate("Slope", "forward"),
        "backward": QCoreApplication.translate("Slope", "backward"),
        "central": QCoreApplication.translate("Slope", "central"),
    }[difference]


def difference_formula(difference: Difference, name: str) -> tuple[str, str]:
    """(rise, run) as one writes them."""
    ahead, behind, here = f"f({name} + h)", f"f({name} {MINUS} h)", f"f({name})"
    return {
        "forward": (f"{ahead} {MINUS} {here}", "h"),
        "backward": (f"{here} {MINUS} {behind}", "h"),
        "central": (f"{ahead} {MINUS} {behind}", "2h"),
    }[difference]


def trouble(error: ExpressionError | SlopeError) -> str:
    """Why there is nothing to see, and what to write."""
    return words_of(error).line


def what_is_seen(study: Study) -> str:
    """One or two sentences about the nudge: what it does, and what is remarkable about it."""
    nudge = study.nudge
    if study.h == 0:
        return QCoreApplication.translate(
            "Slope", "h is 0: rise and run are both 0, and 0 / 0 says nothing. Make h small, not zero."
        )
    if nudge.rise != nudge.rise:
        return QCoreApplication.translate("Slope", "The formula has no value at the other point.")
    if nudge.start == nudge.end:
        text = QCoreApplication.translate(
            "Slope",
            "h is so small that {name} + h is rounded back to {name} itself: nothing rises.",
        )
        return text.format(name=study.name)
    return f"{_what_happens(study)} {_what_is_remarkable(study)}".strip()


def _what_happens(study: Study) -> str:
    nudge = study.nudge
    if compact(nudge.start) == compact(nudge.end) or plain(nudge.f_start) == plain(nudge.f_end):
        text = QCoreApplication.translate(
            "Slope", "{name} is nudged by {run}: the result, {before}, moves by {rise}."
        )
        return text.format(
            name=study.name,
            run=compact(nudge.run),
            before=plain(nudge.f_start),
            rise=number_text(nudge.rise),
        )
    text = QCoreApplication.translate(
        "Slope", "From {name} = {start} to {end}, the result goes from {before} to {after}."
    )
    return text.format(
        name=study.name,
        start=compact(nudge.start),
        end=compact(nudge.end),
        before=plain(nudge.f_start),
        after=plain(nudge.f_end),
    )


def _what_is_remarkable(study: Study) -> str:
    story = story_of(study)
    if math.isnan(study.exact):
        return QCoreApplication.translate("Slope", "The engine has no exact slope here to compare with.")
    corner = study.known.corner(study.x)
    if corner is not None:
        text = QCoreApplication.translate(
            "Slope",
            "There is a corner here: the slope is {below} to the left and {above} to the right. "
            "There is no single one; backward() takes {exact}.",
        )
        return text.format(below=compact(corner[0]), above=compact(corner[1]), exact=compact(study.exact))
    size = abs(study.miss) / max(1.0, abs(study.exact))
    if study.bend == "line" and size < LEAST_SEEN_ON_A_LINE:
        return QCoreApplication.translate(
            "Slope", "The curve is a straight line here: any h gives its slope."
        )
    is_lost = abs(study.h) < story.best / 10 and abs(study.miss) > 10 * story.least
    if story.rounding and is_lost and size > LEAST_SEEN:
        return QCoreApplication.translate(
            "Slope", "Rounding has taken over: a larger h comes nearer to the slope."
        )
    if study.bend == "parabola" and study.difference == "central":
        return QCoreApplication.translate(
            "Slope",
            "On a quadratic the central difference has no truncation error at all: what the bend adds on "
            "one side it takes away on the other.",
        )
    if study.h < 0 and study.difference != "central":
        other = difference_title("backward" if study.difference == "forward" else "forward")
        text = QCoreApplication.translate(
            "Slope",
            "A negative h looks to the other side, as the {other} difference does; the slope keeps its sign.",
        )
        return text.format(other=other)
    if study.bend == "parabola" and abs(study.h) >= LEAST_MEASURED:
        return _error_of_a_parabola(study)
    if study.exact == 0:
        return QCoreApplication.translate("Slope", "The curve is flat here: its exact slope is 0.")
    return ""


def _error_of_a_parabola(study: Study) -> str:
    """The error over h is the same for every h there."""
    if study.exact == 0:
        text = QCoreApplication.translate(
            "Slope", "The curve is flat here: the exact slope is 0, and you measure {factor} · h."
        )
    else:
        text = QCoreApplication.translate("Slope", "The error is {factor} · h: half of h, half of the error.")
    return text.format(factor=compact(round(study.miss / study.h, 6)))

"""Numbers in a lesson's text: `{{= slope.derivative}}` is computed when it is shown, never copied."""

from __future__ import annotations

import re

from engine.lessons.formula import Formula, Quantity, Reader, parse
from engine.lessons.formula_error import FormulaError
from engine.lessons.tasks import ChoiceTask, DeedTask, NumberTask, PredictTask, StateTask, Task

MINUS = "\u2212"
_PLACE = re.compile(r"\{\{=(?P<formula>[^{}|]*)(?:\|\s*(?P<form>\w+)\s*)?\}\}")
_MATH = re.compile(r"(?<![\\$])\$([^$\n]+)\$")
_FORMS = re.compile(r"1?[0-9]|e|exact")


def formulas_in(text: str) -> list[Formula]:
    """The formulas of a text. Raises FormulaError."""
    for place in _PLACE.finditer(text):
        if place["form"] and not _FORMS.fullmatch(place["form"]):
            raise FormulaError(place[0], "decimals")
    rest = _PLACE.sub("", text)
    if "{{" in rest:
        raise FormulaError(rest[rest.index("{{") :][:40], "place")
    return [parse(place["formula"]) for place in _PLACE.finditer(text)]


def filled(text: str, read: Reader, instead: str | None = None) -> str:
    """A text with its numbers in it; `instead` stands for those that can't be computed.

    Raises FormulaError where there is one and nothing stands for it.
    """
    math = [match.span() for match in _MATH.finditer(text)]

    def put(place: re.Match[str]) -> str:
        try:
            shown = number_text(parse(place["formula"]).compute(read), place["form"] or "")
        except FormulaError:
            if instead is None:
                raise
            return instead
        in_math = any(start < place.start() < end for start, end in math)
        return _in_math(shown) if in_math else shown

    return _PLACE.sub(put, text)


def number_text(value: Quantity, form: str = "") -> str:
    """A number as it is read: with four decimals, or fewer if it has no more; or with as many as asked for.

    "e" writes a power of ten, "exact" every digit there is.
    """
    if isinstance(value, bool | str):
        return str(value)
    if form == "e":
        text = f"{value:.1e}"
    elif form == "exact":
        text = repr(value)
    elif form:
        text = f"{value:.{int(form)}f}"
    else:
        text = f"{value:.4f}"
        if abs(value - float(text)) < 1e-9:
            text = text.rstrip("0").rstrip(".")
    return (text[1:] if text.startswith("-") and not text.strip("-0.") else text).replace("-", MINUS)


def _in_math(shown: str) -> str:
    return re.sub(r"e([+-]?)0*(\d+)$", r" \\cdot 10^{\1\2}", shown.replace(MINUS, "-")).replace("{+", "{")


def texts_of(task: Task) -> list[str]:
    """All that a task may say."""
    found = [task.question, *task.hints, task.explain]
    if isinstance(task, ChoiceTask | PredictTask):
        return [*found, *(text for option in task.options for text in (option.text, option.say))]
    return [*found, *(wrong.hint for wrong in task.wrong)]


def formulas_of(task: Task) -> list[Formula]:
    """All that a task computes to check an answer."""
    match task:
        case NumberTask():
            return [task.answer, *(wrong.answer for wrong in task.wrong)]
        case StateTask():
            return [task.condition, *(wrong.when for wrong in task.wrong)]
        case DeedTask():
            return [wrong.when for wrong in task.wrong]
    return [option.when for option in task.options if option.when is not None]

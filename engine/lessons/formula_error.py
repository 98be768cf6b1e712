"""What is wrong with a formula of a lesson or with the check of an exercise."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from functools import partial
from types import MappingProxyType
from typing import Literal

from engine.problem_error import ProblemError

FormulaProblem = Literal[
    "empty", "too_long", "odd_characters", "not_understood", "not_understood_at", "misplaced", "no_name",
    "misspelled", "unknown", "written_otherwise", "no_number", "no_condition", "not_comparable", "not_joined",
    "not_computed", "decimals", "place",
]  # fmt: skip


class FormulaError(ProblemError[FormulaProblem]):
    """A formula can't be understood or computed: `reason` says why and what to do, of `text`.

    Where an expression of a lab can't be, what is wrong with that is the cause.
    """

    sentences = MappingProxyType(
        {
            "empty": "write what is wanted, such as accuracy >= 95 %",
            "too_long": "at most {most} characters can be written here",
            "odd_characters": "write it with plain characters: - and *, no signs of print",
            "not_understood": "it can't be understood",
            "not_understood_at": "it can't be understood at character {column}",
            "misplaced": "{found} does not belong in a lesson's formula",
            "no_name": "{found} is no name",
            "misspelled": "there is no {name}; did you mean {meant}?",
            "unknown": "there is no {name}; there are {known}",
            "written_otherwise": "{name} is written as {example}",
            "no_number": "a number belongs here, and this is {found}",
            "no_condition": "this is no condition: compare it, as in slope.h < 0.1",
            "not_comparable": "{found} and {other} can't be compared",
            "not_joined": "and, or and not join conditions: compare numbers first",
            "not_computed": "it can't be computed: {reason}",
            "decimals": "after | stands a number of decimals (0 to 19), e, or exact",
            "place": "a computed number is written {{{{= slope.h}}}}",
        }
    )

    def __init__(self, text: str, problem: FormulaProblem, **values: str | float) -> None:
        super().__init__(problem, **values)
        self.text, self.reason = text, str(self)
        self.args = (f"{self.reason} (in {text!r:.120})",)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled with its data."""
        return partial(FormulaError, self.text, self.problem, **self.values), ()

    def within(self, text: str) -> FormulaError:
        """The same of the whole formula that a part stands in."""
        error = FormulaError(text, self.problem, **self.values)
        error.__cause__ = self.__cause__
        return error


def unknown(text: str, name: str, known: Sequence[str]) -> FormulaError:
    """Says that there is no such name, and which may be meant."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    shown = f"{name!r:.60}"
    if near:
        return FormulaError(text, "misspelled", name=shown, meant=near[0])
    return FormulaError(text, "unknown", name=shown, known=", ".join(known[:12]))

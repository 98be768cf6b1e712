"""What can be wrong with the condition of a breakpoint, and where in its text."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import Literal

from engine.problem_error import ProblemError

ConditionProblem = Literal[
    "empty", "too_long", "too_deep", "missing", "misspelled", "unexpected", "misspelled_name", "unknown_name",
    "no_quoted_name", "is_number", "is_truth", "sign_missing", "sign_missing_as",
]  # fmt: skip


class ConditionError(ProblemError[ConditionProblem]):
    """A condition can't be understood: `reason` says why and what to do, `column` where, counted from 0."""

    sentences = MappingProxyType(
        {
            "empty": "write a condition, such as loss < 0.05",
            "too_long": "a condition has at most {most} characters",
            "too_deep": "this is nested too deeply: write it with fewer parentheses",
            "missing": "something is missing here, as a name or a number",
            "misspelled": "{found} is not known here; did you mean {meant}?",
            "unexpected": "{found} does not belong here",
            "misspelled_name": "there is no {name}; did you mean {meant}?",
            "unknown_name": "there is no {name}; there are {some} and others",
            "no_quoted_name": "a name in quotes belongs here, as in {example}",
            "is_number": "this is a number: compare it, as in loss < 0.05",
            "is_truth": "this is true or false: a number belongs here",
            "sign_missing": "{sign} belongs here",
            "sign_missing_as": "{sign} belongs here, as in {example}",
        }
    )

    def __init__(self, text: str, column: int, problem: ConditionProblem, **values: str | float) -> None:
        super().__init__(problem, **values)
        self.text, self.column, self.reason = text, column, str(self)
        self.args = (f"{self.reason} (at {column + 1} in {text!r:.60})",)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled with its data."""
        return partial(ConditionError, self.text, self.column, self.problem, **self.values), ()

"""What can be wrong with an expression, and where in its text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

from engine.problem_error import ProblemError

ExpressionProblem = Literal[
    "empty", "too_long", "too_many_nodes", "too_deep", "name_too_long", "number_too_large",
    "unknown_sign", "misspelled_sign", "look_alike", "keyword", "missing", "unexpected", "times_missing",
    "not_closed", "not_a_name", "function_as_name", "function_alone", "unknown_function", "not_a_function",
    "value_call", "backward_call",
    "takes_one", "takes_two", "unknown_name", "misspelled_name", "not_yet",
    "division_by_zero", "no_logarithm", "no_root", "no_power", "too_large",
]  # fmt: skip
EXPRESSION_PROBLEMS: tuple[ExpressionProblem, ...] = get_args(ExpressionProblem)
_SENTENCES: Mapping[str, str] = {
    "empty": "there is nothing to compute yet; write an expression, such as a = 2; b = 3 * a",
    "too_long": "an expression has at most {hint} characters",
    "too_many_nodes": "an expression has at most {hint} numbers, names and operations",
    "too_deep": "this is nested too deeply; give its parts names of their own",
    "name_too_long": "a name has at most {hint} characters",
    "number_too_large": "the number {found} is too large",
    "unknown_sign": "{found} has no meaning here",
    "misspelled_sign": "{found} is not known here; write {hint}",
    "look_alike": "{found} is not understood: it is {hint}; names are made of the letters a to z",
    "keyword": "{found} is a word of Python's own; choose another name",
    "missing": "something is missing here, such as a name or a number",
    "unexpected": "{found} does not belong here",
    "times_missing": "a sign is missing before {found}; for a product write *",
    "not_closed": "this bracket is not closed",
    "not_a_name": "only a name can stand left of {found}",
    "function_as_name": "{found} is a function; choose another name",
    "function_alone": "{found} is a function; write {found}(...)",
    "unknown_function": "there is no function {found}; did you mean {hint}?",
    "not_a_function": "there is no function {found}; for a product write {found} * (...)",
    "value_call": "write the number itself, such as a = 2.0; it becomes a Value by itself",
    "backward_call": "{found}() is not needed: the gradients are computed as soon as the expression is",
    "takes_one": "{found} takes one number",
    "takes_two": "{found} takes two numbers, with a comma between them",
    "unknown_name": "there is no {found}; give it a number first, such as {found} = 2",
    "misspelled_name": "there is no {found}; did you mean {hint}?",
    "not_yet": "{found} has no number yet at this place",
    "division_by_zero": "{found} does not exist: nothing can be divided by 0",
    "no_logarithm": "{found} does not exist: only numbers above 0 have a logarithm",
    "no_root": "{found} does not exist: negative numbers have no square root",
    "no_power": "{found} does not exist: 0 has no negative power, and a negative number only whole ones",
    "too_large": "{found} is too large for a float",
}


class ExpressionError(ProblemError[ExpressionProblem]):
    """A text can't be understood or computed.

    `position` is where, counted from 0 in characters, `length` how many of them are meant (0 at the
    end), `problem` what is wrong, `found` what stands there, and `hint` what belongs there or
    which limit there is. The message says all of it in a sentence.
    """

    sentences = MappingProxyType(_SENTENCES)

    def __init__(
        self, problem: ExpressionProblem, position: int, length: int = 1, found: str = "", hint: str = ""
    ) -> None:
        super().__init__(problem, found=found, hint=hint)
        self.position = position
        self.length = length
        self.found = found
        self.hint = hint

    def __reduce__(self) -> tuple[type[ExpressionError], tuple[ExpressionProblem, int, int, str, str]]:
        """Pickled with its data."""
        return ExpressionError, (self.problem, self.position, self.length, self.found, self.hint)

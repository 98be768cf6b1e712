"""What is wrong with an expression or a formula, and where numbers end."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.expression_error import ExpressionError, ExpressionProblem
from engine.ops import OperationError, OperationProblem
from engine.slope import SlopeError, SlopeProblem
from gui.errors.words import Reason


def expression_reason(error: ExpressionError) -> Reason:
    """What can't be understood or computed, and what to write."""
    texts = _limits() | _signs() | _functions() | _names() | _numbers()
    return Reason.of(texts[error.problem], **error.values)


def slope_reason(error: SlopeError) -> Reason:
    """Why the slope lab does not take a formula."""
    texts: dict[SlopeProblem, str] = {
        "too_long": QCoreApplication.translate(
            "Expression", "This lab takes formulas of up to {most} operations.\nTry a shorter one."
        ),
        "nothing_to_nudge": QCoreApplication.translate(
            "Expression",
            "There is nothing to nudge.\nWrite a name without a number, such as x, into the formula.",
        ),
    }
    return Reason.of(texts[error.problem], **error.values)


def operation_reason(error: OperationError) -> Reason:
    """Why an operation has no result or no slope."""
    texts: dict[OperationProblem, str] = {
        "outside_domain": QCoreApplication.translate(
            "Expression", "{operation} has no result for {inputs}.\nGive it another number."
        ),
        "no_slope": QCoreApplication.translate(
            "Expression", "{operation} has no finite slope at {inputs}.\nGive it another number."
        ),
        "too_large": QCoreApplication.translate(
            "Expression", "{operation} of {inputs} is too large for a number here.\nUse smaller numbers."
        ),
    }
    inputs = ", ".join(f"{number:.6g}" for number in error.inputs)
    return Reason.of(texts[error.problem], operation=error.op.name, inputs=inputs)


def _limits() -> dict[ExpressionProblem, str]:
    return {
        "empty": QCoreApplication.translate(
            "Expression", "There is nothing to compute yet.\nWrite an expression, such as a = 2; b = 3 * a."
        ),
        "too_long": QCoreApplication.translate(
            "Expression", "At most {hint} characters can be drawn.\nShorten it."
        ),
        "too_many_nodes": QCoreApplication.translate(
            "Expression", "At most {hint} numbers, names and operations can be drawn.\nShorten it."
        ),
        "too_deep": QCoreApplication.translate(
            "Expression", "This is nested too deeply.\nGive its parts names of their own."
        ),
        "name_too_long": QCoreApplication.translate(
            "Expression", "A name has at most {hint} characters.\nChoose a shorter one."
        ),
        "number_too_large": QCoreApplication.translate(
            "Expression", "{found} is too large a number.\nUse a smaller one."
        ),
    }


def _signs() -> dict[ExpressionProblem, str]:
    return {
        "unknown_sign": QCoreApplication.translate(
            "Expression", "{found} has no meaning here.\nTake it out."
        ),
        "misspelled_sign": QCoreApplication.translate(
            "Expression", "{found} has another form here.\nWrite {hint}."
        ),
        "look_alike": QCoreApplication.translate(
            "Expression",
            "{found} looks like another character but is {hint}.\nWrite names with the letters a to z.",
        ),
        "missing": QCoreApplication.translate(
            "Expression", "Something is missing here.\nWrite a name or a number."
        ),
        "unexpected": QCoreApplication.translate(
            "Expression", "{found} does not belong here.\nTake it out, or complete what stands before it."
        ),
        "times_missing": QCoreApplication.translate(
            "Expression", "A sign is missing before {found}.\nFor a product write *."
        ),
        "not_closed": QCoreApplication.translate(
            "Expression", "This bracket is not closed.\nClose it with )."
        ),
        "not_a_name": QCoreApplication.translate(
            "Expression", "Only a name can stand left of {found}.\nWrite one, as in a {found} 2."
        ),
    }


def _functions() -> dict[ExpressionProblem, str]:
    return {
        "unknown_function": QCoreApplication.translate(
            "Expression", "There is no function {found}.\nDid you mean {hint}?"
        ),
        "not_a_function": QCoreApplication.translate(
            "Expression", "There is no function {found}.\nFor a product write {found} * (…)."
        ),
        "function_as_name": QCoreApplication.translate(
            "Expression", "{found} is a function.\nChoose another name."
        ),
        "function_alone": QCoreApplication.translate(
            "Expression", "{found} is a function and needs its brackets.\nWrite {found}(…)."
        ),
        "value_call": QCoreApplication.translate(
            "Expression", "A number becomes a Value by itself.\nWrite the number alone, such as a = 2.0."
        ),
        "backward_call": QCoreApplication.translate(
            "Expression",
            "{found}() is not needed: the gradients are there as soon as the graph is.\nTake it out.",
        ),
        "takes_one": QCoreApplication.translate(
            "Expression", "{found} takes one number.\nWrite it as in {found}(2)."
        ),
        "takes_two": QCoreApplication.translate(
            "Expression", "{found} takes two numbers.\nWrite a comma between them, as in {found}(2, 3)."
        ),
    }


def _names() -> dict[ExpressionProblem, str]:
    return {
        "keyword": QCoreApplication.translate(
            "Expression", "{found} is a word of Python's own.\nChoose another name."
        ),
        "unknown_name": QCoreApplication.translate(
            "Expression", "There is no {found} yet.\nGive it a number first, such as {found} = 2."
        ),
        "misspelled_name": QCoreApplication.translate(
            "Expression", "There is no {found}.\nDid you mean {hint}?"
        ),
        "not_yet": QCoreApplication.translate(
            "Expression", "{found} has no number yet at this place.\nGive it one above."
        ),
    }


def _numbers() -> dict[ExpressionProblem, str]:
    return {
        "division_by_zero": QCoreApplication.translate(
            "Expression",
            "{found} does not exist: nothing can be divided by 0.\nDivide by another number.",
        ),
        "no_logarithm": QCoreApplication.translate(
            "Expression",
            "{found} does not exist: only numbers above 0 have a logarithm.\nGive it a number above 0.",
        ),
        "no_root": QCoreApplication.translate(
            "Expression",
            "{found} does not exist: negative numbers have no square root.\nGive it 0 or a number above.",
        ),
        "no_power": QCoreApplication.translate(
            "Expression",
            "{found} does not exist: 0 has no negative power, and a negative number only whole ones.\n"
            "Use another base or a whole exponent.",
        ),
        "too_large": QCoreApplication.translate(
            "Expression", "{found} is too large for a number here.\nUse smaller numbers."
        ),
    }

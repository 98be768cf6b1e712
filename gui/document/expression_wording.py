"""What is wrong with an expression, in words a learner can use."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.expression import ExpressionError, ExpressionProblem


def expression_refusal(error: ExpressionError) -> str:
    """One line that says what is wrong, and what to do."""
    return _sentence(error.problem).format(found=error.found, hint=error.hint)


def _sentence(problem: ExpressionProblem) -> str:
    return (_limits() | _signs() | _functions_and_names() | _numbers())[problem]


def _limits() -> dict[ExpressionProblem, str]:
    return {
        "empty": QCoreApplication.translate("Expression", "Write an expression, such as a = 2; b = 3 * a."),
        "too_long": QCoreApplication.translate("Expression", "At most {hint} characters can be drawn."),
        "too_many_nodes": QCoreApplication.translate(
            "Expression", "At most {hint} numbers, names and operations can be drawn."
        ),
        "too_deep": QCoreApplication.translate(
            "Expression", "Nested too deeply: give its parts names of their own."
        ),
        "name_too_long": QCoreApplication.translate("Expression", "A name has at most {hint} characters."),
        "number_too_large": QCoreApplication.translate("Expression", "{found} is too large a number."),
    }


def _signs() -> dict[ExpressionProblem, str]:
    return {
        "unknown_sign": QCoreApplication.translate("Expression", "{found} has no meaning here."),
        "misspelled_sign": QCoreApplication.translate("Expression", "Write {hint} instead of {found}."),
        "look_alike": QCoreApplication.translate(
            "Expression", "{found} looks like another character but is {hint}. Names are made of a to z."
        ),
        "missing": QCoreApplication.translate("Expression", "Something is missing here: a name or a number."),
        "unexpected": QCoreApplication.translate("Expression", "{found} does not belong here."),
        "times_missing": QCoreApplication.translate(
            "Expression", "A sign is missing before {found}. For a product write *."
        ),
        "not_closed": QCoreApplication.translate("Expression", "This bracket is not closed."),
        "not_a_name": QCoreApplication.translate("Expression", "Only a name can stand left of {found}."),
    }


def _functions_and_names() -> dict[ExpressionProblem, str]:
    return {
        "keyword": QCoreApplication.translate(
            "Expression", "{found} is a word of Python's own: choose another name."
        ),
        "function_as_name": QCoreApplication.translate(
            "Expression", "{found} is a function: choose another name."
        ),
        "function_alone": QCoreApplication.translate(
            "Expression", "{found} is a function: write {found}(…)."
        ),
        "unknown_function": QCoreApplication.translate(
            "Expression", "There is no function {found}. Did you mean {hint}?"
        ),
        "not_a_function": QCoreApplication.translate(
            "Expression", "There is no function {found}. For a product write {found} * (…)."
        ),
        "value_call": QCoreApplication.translate(
            "Expression", "Write the number itself, such as a = 2.0: it becomes a Value by itself."
        ),
        "backward_call": QCoreApplication.translate(
            "Expression", "{found}() is not needed: the gradients are there as soon as the graph is."
        ),
        "takes_one": QCoreApplication.translate("Expression", "{found} takes one number."),
        "takes_two": QCoreApplication.translate(
            "Expression", "{found} takes two numbers, with a comma between them."
        ),
        "unknown_name": QCoreApplication.translate(
            "Expression", "There is no {found} yet: give it a number first, such as {found} = 2."
        ),
        "misspelled_name": QCoreApplication.translate(
            "Expression", "There is no {found}. Did you mean {hint}?"
        ),
        "not_yet": QCoreApplication.translate(
            "Expression", "{found} has no number yet at this place: give it one above."
        ),
    }


def _numbers() -> dict[ExpressionProblem, str]:
    return {
        "division_by_zero": QCoreApplication.translate(
            "Expression", "{found} does not exist: nothing can be divided by 0."
        ),
        "no_logarithm": QCoreApplication.translate(
            "Expression", "{found} does not exist: only numbers above 0 have a logarithm."
        ),
        "no_root": QCoreApplication.translate(
            "Expression", "{found} does not exist: negative numbers have no square root."
        ),
        "no_power": QCoreApplication.translate(
            "Expression",
            "{found} does not exist: 0 has no negative power, and a negative number only whole ones.",
        ),
        "too_large": QCoreApplication.translate("Expression", "{found} is too large for a number here."),
    }

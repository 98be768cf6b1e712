"""What is wrong with the check of an exercise, or with what a lesson asks about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.expression_error import ExpressionError
from engine.lessons.formula_error import FormulaError, FormulaProblem
from engine.slope import SlopeError
from gui.errors.expressions import expression_reason, slope_reason
from gui.errors.words import Reason


def formula_reason(error: FormulaError) -> Reason:
    """What can't be understood or computed, and what to write."""
    if isinstance(error.__cause__, ExpressionError):
        return expression_reason(error.__cause__)
    if isinstance(error.__cause__, SlopeError):
        return slope_reason(error.__cause__)
    return Reason.of((_of_forms() | _of_values())[error.problem], **error.values)


def _of_forms() -> dict[FormulaProblem, str]:
    return {
        "empty": QCoreApplication.translate(
            "FormulaErrors", "There is no check yet.\nWrite what is wanted, such as accuracy >= 95 %."
        ),
        "too_long": QCoreApplication.translate(
            "FormulaErrors", "At most {most} characters can be written here.\nShorten it."
        ),
        "odd_characters": QCoreApplication.translate(
            "FormulaErrors", "There are signs of print in it.\nWrite - and * with plain characters."
        ),
        "not_understood": QCoreApplication.translate(
            "FormulaErrors", "It can't be understood.\nWrite it as in loss < 0.05 and epoch > 10."
        ),
        "not_understood_at": QCoreApplication.translate(
            "FormulaErrors",
            "It can't be understood at character {column}.\nWrite it as in loss < 0.05 and epoch > 10.",
        ),
        "misplaced": QCoreApplication.translate(
            "FormulaErrors", "{found} does not belong here.\nUse names, numbers, + - * / and comparisons."
        ),
        "no_name": QCoreApplication.translate(
            "FormulaErrors", "{found} is no name.\nWrite one such as accuracy."
        ),
        "written_otherwise": QCoreApplication.translate(
            "FormulaErrors", "{name} can't stand like this.\nWrite it as {example}."
        ),
        "decimals": QCoreApplication.translate(
            "FormulaErrors", "What stands after | is not known.\nWrite a number of decimals, e or exact."
        ),
        "place": QCoreApplication.translate(
            "FormulaErrors", "A computed number has a form of its own.\nWrite it in double braces, after =."
        ),
    }


def _of_values() -> dict[FormulaProblem, str]:
    return {
        "misspelled": QCoreApplication.translate(
            "FormulaErrors", "There is no {name}.\nDid you mean {meant}?"
        ),
        "unknown": QCoreApplication.translate(
            "FormulaErrors", "There is no {name}.\nUse one of these: {known}."
        ),
        "no_number": QCoreApplication.translate(
            "FormulaErrors", "{found} is no number, and a number belongs here.\nWrite one."
        ),
        "no_condition": QCoreApplication.translate(
            "FormulaErrors", "This is a number, not a condition.\nCompare it, as in loss < 0.05."
        ),
        "not_comparable": QCoreApplication.translate(
            "FormulaErrors", "{found} and {other} can't be compared.\nCompare two numbers, or two names."
        ),
        "not_joined": QCoreApplication.translate(
            "FormulaErrors", "Only conditions are joined by and, or and not.\nCompare the numbers first."
        ),
        "not_computed": QCoreApplication.translate(
            "FormulaErrors",
            "It can't be computed with the numbers there are now ({reason}).\n"
            "Change the network or the lab it asks about, then try again.",
        ),
    }

"""What is wrong with the condition of a breakpoint."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.training.condition_error import ConditionError, ConditionProblem
from gui.errors.words import Reason


def condition_reason(error: ConditionError) -> Reason:
    """What can't be understood, and how to write it."""
    return Reason.of(_texts()[error.problem], **error.values)


def _texts() -> dict[ConditionProblem, str]:
    return {
        "empty": QCoreApplication.translate(
            "ConditionErrors", "There is no condition yet.\nWrite one, such as loss < 0.05."
        ),
        "too_long": QCoreApplication.translate(
            "ConditionErrors", "A condition has at most {most} characters.\nMake two breakpoints of it."
        ),
        "too_deep": QCoreApplication.translate(
            "ConditionErrors", "This is nested too deeply.\nWrite it with fewer parentheses."
        ),
        "missing": QCoreApplication.translate(
            "ConditionErrors", "Something is missing here.\nWrite a name or a number."
        ),
        "misspelled": QCoreApplication.translate(
            "ConditionErrors", "{found} is not known here.\nDid you mean {meant}?"
        ),
        "unexpected": QCoreApplication.translate(
            "ConditionErrors", "{found} does not belong here.\nTake it out, or write and or or before it."
        ),
        "misspelled_name": QCoreApplication.translate(
            "ConditionErrors", "There is no {name}.\nDid you mean {meant}?"
        ),
        "unknown_name": QCoreApplication.translate(
            "ConditionErrors", "There is no {name}.\nUse {some} or another name that the field's tip lists."
        ),
        "no_quoted_name": QCoreApplication.translate(
            "ConditionErrors", "A name in quotes belongs here.\nWrite it as in {example}."
        ),
        "is_number": QCoreApplication.translate(
            "ConditionErrors", "This is a number, not a condition.\nCompare it, as in loss < 0.05."
        ),
        "is_truth": QCoreApplication.translate(
            "ConditionErrors", "This is true or false, and a number belongs here.\nWrite a number or loss."
        ),
        "sign_missing": QCoreApplication.translate("ConditionErrors", "{sign} belongs here.\nWrite it in."),
        "sign_missing_as": QCoreApplication.translate(
            "ConditionErrors", "{sign} belongs here.\nWrite it as in {example}."
        ),
    }

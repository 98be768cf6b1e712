"""What is wrong with an expression reaches the learner in the window's own words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from engine.expression import ExpressionError, ExpressionProblem
from engine.expression_error import EXPRESSION_PROBLEMS
from gui.document.expression_wording import expression_refusal


@pytest.mark.parametrize("problem", EXPRESSION_PROBLEMS)
def test_every_problem_is_a_sentence_with_the_same_facts(
    problem: ExpressionProblem, qapp: QApplication
) -> None:
    error = ExpressionError(problem, 3, 1, found="[found]", hint="[hint]")
    line = expression_refusal(error)
    assert line.endswith((".", "?"))
    assert "{" not in line
    assert ("[found]" in line) == ("[found]" in str(error))
    assert ("[hint]" in line) == ("[hint]" in str(error))

"""What is wrong with a table is said by the window, in the same words as by the command line."""

from __future__ import annotations

import pytest

from engine.data.table.error import TABLE_PROBLEMS, TableProblem, TableTrouble
from engine.worker.messages import Failed
from gui.widgets.table_words import failure_words, trouble_words

VALUES: dict[str, str | int] = {
    "path": "a.csv",
    "reason": "why",
    "encoding": "'x'",
    "name": "'a'",
    "names": "b, c",
    "count": 12_345,
    "most": 10_000,
    "least": 4,
    "width": 3,
}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("problem", TABLE_PROBLEMS)
def test_every_problem_has_words(problem: TableProblem) -> None:
    trouble = TableTrouble(problem, values=VALUES)
    words, engine = trouble_words(trouble), str(trouble)
    assert words.removesuffix(".").replace(",", "").lower() == engine.replace(",", "").lower()
    assert words.endswith((".", "?"))
    assert "{" not in words


@pytest.mark.usefixtures("qapp")
def test_row_and_column_are_named() -> None:
    trouble = TableTrouble("ragged", row=7, values={"count": 2, "width": 3})
    assert trouble_words(trouble) == "Row 7: 2 cells, but the first row has 3."
    assert str(trouble) == "row 7: 2 cells, but the first row has 3"
    trouble = TableTrouble("one_class", column="price")
    assert trouble_words(trouble).startswith("Column “price”: the target has one class only")


@pytest.mark.usefixtures("qapp")
def test_what_else_fails_is_a_sentence_too() -> None:
    assert failure_words(Failed("Train", "no such thing")) == "No such thing."
    beyond = Failed("Replay", "batch is 9, …", batch_beyond=(9, 8))
    assert failure_words(beyond) == "There is no batch 10: an epoch has 8 under these settings."

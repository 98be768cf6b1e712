"""What is wrong with a table, as data, and in plain English for the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import Literal

from engine.problem_error import ProblemError

TableProblem = Literal[
    "no_table", "file_changed", "file_elsewhere", "no_file", "file_missing", "file_forbidden",
    "file_unreadable", "file_empty",
    "file_too_large", "old_excel", "unknown_encoding", "wrong_encoding", "encoding_ends", "no_text",
    "unsplittable", "table_empty", "no_rows", "too_many_columns", "one_cell", "ragged", "too_many_lines",
    "unreadable", "open_quotation", "no_sheets", "unknown_sheet", "excel_unreadable", "excel_too_large",
    "other_archive", "sheet_too_long", "sheet_too_wide", "sheet_empty", "nothing_pasted", "unknown_column",
    "one_column", "too_few_rows", "too_many_rows", "paste_too_large", "no_inputs", "too_few_usable",
    "too_many_inputs", "texts_for_regression", "constant_target", "one_class", "each_row_a_class",
    "too_many_classes",
]  # fmt: skip
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class TableTrouble:
    """What is wrong, and where: `row` from 1 on as in a spreadsheet, None where there is no single one.

    `values` are what a sentence about the problem speaks of: names, counts and limits.
    """

    problem: TableProblem
    row: int | None = None
    column: str | None = None
    values: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        place = [f"row {self.row}"] if self.row is not None else []
        place += [f"column {self.column!r}"] if self.column is not None else []
        reason = _SENTENCES[self.problem].format(**self.values)
        return f"{', '.join(place)}: {reason}" if place else reason


_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "no_table": "no table was imported; import one first",
        "file_changed": "the file {path} has changed since it was imported; import it again",
        "file_elsewhere": "the file {path} is on another machine, where a project may not look for it; "
        "copy it to this one and import it again",
        "no_file": "the path {path} leads to no file; give that of a CSV, TSV or Excel file",
        "file_missing": "the file {path} is not there; check the path",
        "file_forbidden": "the file {path} may not be read: permission denied; ask its owner",
        "file_unreadable": "the file {path} can't be read: {reason}; check the disk",
        "file_empty": "the file {path} is empty; choose one with rows in it",
        "file_too_large": "the file {path} has {count:,} MB; {most:,} MB are the most; save a part of it",
        "old_excel": "this is an Excel file of before 2007; save it as .xlsx or .csv",
        "unknown_encoding": "there is no encoding {encoding}; utf-8 and cp1252 are common",
        "wrong_encoding": "this text is not written in {encoding}; choose another encoding",
        "encoding_ends": "the text is not written in {encoding} throughout; choose another encoding",
        "no_text": "this is no text; a table is a CSV, TSV or Excel file",
        "unsplittable": "the text can't be split into cells: {reason}; mend that row",
        "table_empty": "the table is empty; choose one with rows in it",
        "no_rows": "the table has a header but no rows; add some",
        "too_many_columns": "the table has {count:,} columns; {most:,} are the most that are read; "
        "delete some",
        "one_cell": "1 cell, but the first row has {width}; mend it",
        "ragged": "{count:,} cells, but the first row has {width}; mend it",
        "too_many_lines": "the table has more than {most:,} rows; save a part of it",
        "unreadable": "the table can't be read: {reason}; mend the file",
        "open_quotation": "the table can't be read: a quotation mark does not end; close it",
        "no_sheets": "this Excel file has no sheet of cells; choose another file",
        "unknown_sheet": "there is no sheet {name}; there are: {names}",
        "excel_unreadable": "this Excel file can't be read: {reason}; save it as .csv",
        "excel_too_large": "this Excel file is too large to unpack; save a part of it as .csv",
        "other_archive": "this is no Excel file but another archive; unpack it first",
        "sheet_too_long": "the sheet has more than {most:,} rows; save a part of it",
        "sheet_too_wide": "more than {most:,} columns; delete some",
        "sheet_empty": "the sheet is empty; choose another one",
        "nothing_pasted": "there is no text to read a table from; copy some rows first",
        "unknown_column": "there is no column {name}; there are: {names}",
        "one_column": "the table has one column only; a target and one more are needed. "
        "Is the separator right?",
        "too_few_rows": "rows: {count}; at least {least} are needed; add some",
        "too_many_rows": "{count:,} rows are too many: {most:,} are the most. "
        "A random sample of so many can be taken",
        "paste_too_large": "a pasted table may have {most:,} numbers, not {count:,}; "
        "save it as a file and import that",
        "no_inputs": "no column is left to learn from; a table needs a target and one more column",
        "too_few_usable": "{count} usable rows are left; at least {least} are needed; fill gaps",
        "too_many_inputs": "these columns make {count} inputs; choose at most {most}",
        "texts_for_regression": "a regression predicts numbers, and these are texts; choose classes",
        "constant_target": "the target is the same number in every row; choose another",
        "one_class": "the target has one class only; two are the least to tell apart; choose another",
        "each_row_a_class": "every row is a class of its own; {most} are the most. Choose another target",
        "too_many_classes": "{count} classes; {most} are the most. Choose another target",
    }
)


class TableError(ProblemError[TableProblem]):
    """A table can't be read or learned from; the message is one line that says what, where, what to do."""

    sentences = _SENTENCES

    def __init__(
        self, problem: TableProblem, row: int | None = None, column: str | None = None, **values: str | int
    ) -> None:
        told = {name: _readable(value) if isinstance(value, str) else value for name, value in values.items()}
        super().__init__(problem, **told)
        self.trouble = TableTrouble(problem, row, column and _readable(column), told)
        self.args = (str(self.trouble),)

    def __reduce__(self) -> tuple[partial[TableError], tuple[()]]:
        """Pickled with its data."""
        trouble = self.trouble
        return partial(TableError, self.problem, trouble.row, trouble.column, **trouble.values), ()


def _readable(text: str) -> str:
    """A name or a path on one line: those of a stranger's file may hold anything, at any length."""
    line = "".join(letter if letter.isprintable() else " " for letter in text)
    return line if len(line) <= _LONGEST else f"{line[:200]} … {line[-90:]}"

"""What is wrong with a table, and what else the worker can't do, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from engine.data.table.error import TableProblem, TableTrouble
from engine.worker.messages import Failed
from gui.widgets.counted import Counted


def failure_words(failed: Failed) -> str:
    """Why a request could not be carried out, as a sentence."""
    if failed.trouble is not None:
        return trouble_words(failed.trouble)
    if failed.batch_beyond is not None:
        batch, count = failed.batch_beyond
        text = QCoreApplication.translate(
            "Worker", "There is no batch {batch}: an epoch has {count} under these settings."
        )
        return text.format(batch=batch + 1, count=count)
    if failed.details:
        return QCoreApplication.translate(
            "Worker", "The program made a mistake while it worked on this. Your project is as it was."
        )
    return sentence(failed.reason)


def trouble_words(trouble: TableTrouble) -> str:
    """What is wrong with a table, where, and what to do, as a sentence."""
    values = dict(trouble.values)
    reason = _words(trouble.problem, int(values.get("count", 0)), values)
    if trouble.row is not None:
        text = QCoreApplication.translate("Table", "row {row}: {reason}")
        reason = text.format(row=trouble.row, reason=reason)
    if trouble.column is not None:
        text = QCoreApplication.translate("Table", "column “{column}”: {reason}")
        reason = text.format(column=trouble.column, reason=reason)
    return sentence(reason)


def sentence(reason: str) -> str:
    """A reason as a sentence; "" stays empty, and a question or sentence keeps its end."""
    ended = reason if reason.endswith((".", "?")) else f"{reason}."
    return f"{ended[:1].upper()}{ended[1:]}" if reason else ""


def _words(problem: TableProblem, count: int, values: Mapping[str, str | int]) -> str:
    texts = {**_of_files(), **_of_sheets(), **_of_rows(count), **_of_learning(count)}
    return texts[problem].format(**values)


def _of_files() -> dict[TableProblem, str]:
    return {
        "no_table": QCoreApplication.translate("Table", "no table was imported"),
        "file_changed": QCoreApplication.translate(
            "Table", "the file {path} has changed since it was imported; import it again"
        ),
        "file_elsewhere": QCoreApplication.translate(
            "Table",
            "the file {path} is on another machine, where a project may not look for it; "
            "copy it to this one and import it again",
        ),
        "no_file": QCoreApplication.translate("Table", "the path {path} leads to no file"),
        "file_missing": QCoreApplication.translate("Table", "the file {path} is not there"),
        "file_forbidden": QCoreApplication.translate(
            "Table", "the file {path} may not be read: permission denied"
        ),
        "file_unreadable": QCoreApplication.translate("Table", "the file {path} can't be read: {reason}"),
        "file_empty": QCoreApplication.translate("Table", "the file {path} is empty"),
        "file_too_large": QCoreApplication.translate(
            "Table", "the file {path} has {count:,} MB; {most:,} MB are the most"
        ),
        "unknown_encoding": QCoreApplication.translate("Table", "there is no encoding {encoding}"),
        "wrong_encoding": QCoreApplication.translate(
            "Table", "this text is not written in {encoding}; choose another encoding"
        ),
        "encoding_ends": QCoreApplication.translate(
            "Table", "the text is not written in {encoding} throughout; choose another encoding"
        ),
        "no_text": QCoreApplication.translate(
            "Table", "this is no text; a table is a CSV, TSV or Excel file"
        ),
        "nothing_pasted": QCoreApplication.translate("Table", "there is no text to read a table from"),
    }


def _of_sheets() -> dict[TableProblem, str]:
    return {
        "old_excel": QCoreApplication.translate(
            "Table", "this is an Excel file of before 2007; save it as .xlsx or .csv"
        ),
        "no_sheets": QCoreApplication.translate("Table", "this Excel file has no sheet of cells"),
        "unknown_sheet": QCoreApplication.translate("Table", "there is no sheet {name}; there are: {names}"),
        "excel_unreadable": QCoreApplication.translate("Table", "this Excel file can't be read: {reason}"),
        "excel_too_large": QCoreApplication.translate("Table", "this Excel file is too large to unpack"),
        "other_archive": QCoreApplication.translate(
            "Table", "this is no Excel file but another archive; unpack it first"
        ),
        "sheet_too_long": QCoreApplication.translate(
            "Table", "the sheet has more than {most:,} rows; save a part of it"
        ),
        "sheet_too_wide": QCoreApplication.translate("Table", "more than {most:,} columns"),
        "sheet_empty": QCoreApplication.translate("Table", "the sheet is empty"),
    }


def _of_rows(count: int) -> dict[TableProblem, str]:
    ragged = Counted.tr("%n cells, but the first row has {width}", None, count)
    return {
        "unsplittable": QCoreApplication.translate("Table", "the text can't be split into cells: {reason}"),
        "table_empty": QCoreApplication.translate("Table", "the table is empty"),
        "no_rows": QCoreApplication.translate("Table", "the table has a header but no rows"),
        "too_many_columns": QCoreApplication.translate(
            "Table", "the table has {count:,} columns; {most:,} are the most that are read"
        ),
        "one_cell": QCoreApplication.translate("Table", "1 cell, but the first row has {width}"),
        "ragged": ragged,
        "too_many_lines": QCoreApplication.translate(
            "Table", "the table has more than {most:,} rows; save a part of it"
        ),
        "unreadable": QCoreApplication.translate("Table", "the table can't be read: {reason}"),
        "open_quotation": QCoreApplication.translate(
            "Table", "the table can't be read: a quotation mark does not end"
        ),
        "too_few_rows": QCoreApplication.translate("Table", "rows: {count}; at least {least} are needed"),
        "too_many_rows": QCoreApplication.translate(
            "Table",
            "{count:,} rows are too many: {most:,} are the most. A random sample of so many can be taken",
        ),
        "paste_too_large": QCoreApplication.translate(
            "Table",
            "a pasted table may have {most:,} numbers, not {count:,}; save it as a file and import that",
        ),
    }


def _of_learning(count: int) -> dict[TableProblem, str]:
    too_few = Counted.tr("%n usable rows are left; at least {least} are needed", None, count)
    too_many = Counted.tr("%n classes; {most} are the most. Choose another target", None, count)
    return {
        "unknown_column": QCoreApplication.translate(
            "Table", "there is no column {name}; there are: {names}"
        ),
        "one_column": QCoreApplication.translate(
            "Table",
            "the table has one column only; a target and one more are needed. Is the separator right?",
        ),
        "no_inputs": QCoreApplication.translate(
            "Table", "no column is left to learn from; a table needs a target and one more column"
        ),
        "too_few_usable": too_few,
        "too_many_inputs": QCoreApplication.translate(
            "Table", "these columns make {count} inputs; choose at most {most}"
        ),
        "texts_for_regression": QCoreApplication.translate(
            "Table", "a regression predicts numbers, and these are texts; choose classes"
        ),
        "constant_target": QCoreApplication.translate("Table", "the target is the same number in every row"),
        "one_class": QCoreApplication.translate(
            "Table", "the target has one class only; two are the least to tell apart"
        ),
        "each_row_a_class": QCoreApplication.translate(
            "Table", "every row is a class of its own; {most} are the most. Choose another target"
        ),
        "too_many_classes": too_many,
    }

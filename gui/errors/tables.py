"""What is wrong with a table, where, and how to mend it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.data.table.error import TableError, TableProblem, TableTrouble
from gui.errors.words import Reason
from gui.widgets.counted import Counted


def table_reason(error: TableError) -> Reason:
    """Why a table can't be read or learned from."""
    return trouble_reason(error.trouble)


def trouble_reason(trouble: TableTrouble) -> Reason:
    """The same of what was found in a table that can be looked at."""
    count = int(trouble.values.get("count", 0))
    texts = _of_files() | _of_texts() | _of_sheets() | _of_rows(count) | _of_columns() | _of_targets(count)
    reason = Reason.of(texts[trouble.problem], **trouble.values)
    place = []
    if trouble.column is not None:
        place.append(QCoreApplication.translate("Table", "Column “{column}”").format(column=trouble.column))
    if trouble.row is not None:
        place.append(QCoreApplication.translate("Table", "Row {row}").format(row=trouble.row))
    return reason.at(", ".join(place))


def _of_files() -> dict[TableProblem, str]:
    return {
        "no_table": QCoreApplication.translate("Table", "No table was imported.\nImport one first."),
        "file_changed": QCoreApplication.translate(
            "Table", "The file {path} has changed since it was imported.\nImport it again."
        ),
        "file_elsewhere": QCoreApplication.translate(
            "Table",
            "The file {path} is on another machine, where a project may not look for it.\n"
            "Copy it to this one, and import it again.",
        ),
        "no_file": QCoreApplication.translate(
            "Table", "The path {path} leads to no file.\nChoose a CSV, TSV or Excel file."
        ),
        "file_missing": QCoreApplication.translate(
            "Table", "The file {path} is not there.\nPut it back, or import it from where it is now."
        ),
        "file_forbidden": QCoreApplication.translate(
            "Table", "The system does not allow reading {path}.\nAsk its owner for permission, or for a copy."
        ),
        "file_unreadable": QCoreApplication.translate(
            "Table", "The file {path} can't be read ({reason}).\nCheck the disk, or use another copy."
        ),
        "file_empty": QCoreApplication.translate(
            "Table", "The file {path} is empty.\nChoose one with rows in it."
        ),
        "file_too_large": QCoreApplication.translate(
            "Table",
            "The file {path} has {count:,} MB; {most:,} MB are the most.\n"
            "Save a part of it as a file of its own, and import that.",
        ),
        "nothing_pasted": QCoreApplication.translate(
            "Table", "There is no text to read a table from.\nCopy some rows of a table first."
        ),
        "paste_too_large": QCoreApplication.translate(
            "Table",
            "A pasted table may have {most:,} numbers, not {count:,}.\nSave it as a file, and import that.",
        ),
    }


def _of_texts() -> dict[TableProblem, str]:
    return {
        "unknown_encoding": QCoreApplication.translate(
            "Table", "There is no encoding {encoding}.\nChoose one from the list."
        ),
        "wrong_encoding": QCoreApplication.translate(
            "Table", "This text is not written in {encoding}.\nChoose another encoding."
        ),
        "encoding_ends": QCoreApplication.translate(
            "Table", "The text is not written in {encoding} throughout.\nChoose another encoding."
        ),
        "no_text": QCoreApplication.translate("Table", "This is no text.\nChoose a CSV, TSV or Excel file."),
        "unsplittable": QCoreApplication.translate(
            "Table",
            "The text can't be split into cells ({reason}).\nChoose another separator, or mend it.",
        ),
        "unreadable": QCoreApplication.translate(
            "Table", "The table can't be read ({reason}).\nChoose another separator, or mend the file."
        ),
        "open_quotation": QCoreApplication.translate(
            "Table", "A quotation mark does not end.\nClose it in the file, then import again."
        ),
        "other_archive": QCoreApplication.translate(
            "Table", "This is no Excel file but another archive.\nUnpack it first."
        ),
    }


def _of_sheets() -> dict[TableProblem, str]:
    return {
        "old_excel": QCoreApplication.translate(
            "Table", "This is an Excel file of before 2007.\nSave it as .xlsx or .csv."
        ),
        "no_sheets": QCoreApplication.translate(
            "Table", "This Excel file has no sheet of cells.\nChoose another file."
        ),
        "unknown_sheet": QCoreApplication.translate(
            "Table", "There is no sheet {name}.\nChoose one of these: {names}."
        ),
        "excel_unreadable": QCoreApplication.translate(
            "Table", "This Excel file can't be read ({reason}).\nOpen it in Excel, and save it as .csv."
        ),
        "excel_too_large": QCoreApplication.translate(
            "Table", "This Excel file is too large to unpack.\nSave a part of it as .csv."
        ),
        "sheet_too_long": QCoreApplication.translate(
            "Table", "The sheet has more than {most:,} rows.\nSave a part of it."
        ),
        "sheet_too_wide": QCoreApplication.translate(
            "Table", "The sheet has more than {most:,} columns.\nDelete those that are not needed."
        ),
        "sheet_empty": QCoreApplication.translate("Table", "The sheet is empty.\nChoose another one."),
    }


def _of_rows(count: int) -> dict[TableProblem, str]:
    ragged = Counted.tr(
        "%n cells, but the first row has {width}.\nGive this row as many, or choose another separator.",
        None,
        count,
    )
    too_few = Counted.tr(
        "%n usable rows are left.\nFill gaps, or leave columns out: at least {least} are needed.", None, count
    )
    return {
        "table_empty": QCoreApplication.translate(
            "Table", "The table is empty.\nChoose one with rows in it."
        ),
        "no_rows": QCoreApplication.translate(
            "Table", "The table has a header but no rows.\nSay that it has no header, or add rows."
        ),
        "one_cell": QCoreApplication.translate(
            "Table",
            "1 cell, but the first row has {width}.\nGive this row as many, or choose another separator.",
        ),
        "ragged": ragged,
        "too_many_lines": QCoreApplication.translate(
            "Table", "The table has more than {most:,} rows.\nSave a part of it."
        ),
        "too_few_rows": QCoreApplication.translate(
            "Table", "There are too few rows: {count}.\nAdd some: at least {least} are needed."
        ),
        "too_many_rows": QCoreApplication.translate(
            "Table",
            "{count:,} rows are too many: {most:,} are the most.\nTake a random sample of so many.",
        ),
        "too_few_usable": too_few,
    }


def _of_columns() -> dict[TableProblem, str]:
    return {
        "too_many_columns": QCoreApplication.translate(
            "Table",
            "The table has {count:,} columns; {most:,} are the most that are read.\n"
            "Delete those that are not needed.",
        ),
        "unknown_column": QCoreApplication.translate(
            "Table", "There is no column {name}.\nChoose one of these: {names}."
        ),
        "one_column": QCoreApplication.translate(
            "Table",
            "The table has one column only; a target and one more are needed.\n"
            "Choose another separator if it should have more.",
        ),
        "no_inputs": QCoreApplication.translate(
            "Table",
            "No column is left to learn from; a table needs a target and one more column.\n"
            "Take in another column.",
        ),
        "too_many_inputs": QCoreApplication.translate(
            "Table", "These columns make {count} inputs.\nChoose fewer columns: at most {most} inputs."
        ),
    }


def _of_targets(count: int) -> dict[TableProblem, str]:
    too_many = Counted.tr(
        "%n classes are too many; {most} are the most.\nChoose another target.", None, count
    )
    return {
        "texts_for_regression": QCoreApplication.translate(
            "Table", "A regression predicts numbers, and these are texts.\nChoose classes, or another target."
        ),
        "constant_target": QCoreApplication.translate(
            "Table", "The target is the same number in every row.\nChoose another target."
        ),
        "one_class": QCoreApplication.translate(
            "Table", "The target has one class only; two are the least to tell apart.\nChoose another target."
        ),
        "each_row_a_class": QCoreApplication.translate(
            "Table", "Every row is a class of its own; {most} are the most.\nChoose another target."
        ),
        "too_many_classes": too_many,
    }

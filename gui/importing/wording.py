"""What is known of a table, and what is done about it, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.data.table.clean import Note
from engine.data.table.columns import ColumnFacts
from engine.data.table.make import Overview
from gui.widgets.counted import Counted
from gui.widgets.numbers import with_commas


def note_line(note: Note) -> str:
    """One thing about the table, and what is done about it."""
    return _note_text(note).format(column=note.column, count=f"{note.count:,}", row=note.row, text=note.text)


def _note_text(note: Note) -> str:
    match note.kind:
        case "renamed":
            return QCoreApplication.translate(
                "Import", "{column}: named so, because its name was missing, too long or there twice."
            )
        case "sampled":
            return QCoreApplication.translate("Import", "Of {count} rows a random sample is taken.")
        case "target_missing":
            return QCoreApplication.translate(
                "Import", "{column}: rows without a target are left out ({count})."
            )
        case "rows_dropped":
            return QCoreApplication.translate("Import", "Rows with missing values are left out ({count}).")
        case "filled" if note.text == "number":
            return QCoreApplication.translate(
                "Import", "{column}: missing values become the column's mean ({count})."
            )
        case "filled":
            return QCoreApplication.translate(
                "Import", "{column}: missing values become the most frequent text ({count})."
            )
        case "odd":
            return QCoreApplication.translate(
                "Import",
                "{column}: “{text}” in row {row} is no number; such cells count as missing ({count}).",
            )
        case "infinite":
            return QCoreApplication.translate(
                "Import",
                "{column}: infinite, or too large, in row {row}; such cells count as missing ({count}).",
            )
        case "one_hot" if note.count == 1:
            return QCoreApplication.translate("Import", "{column}: two texts become one input, 0 or 1.")
        case "one_hot":
            return QCoreApplication.translate(
                "Import", "{column}: {count} texts become an input each, 0 or 1 (one-hot)."
            )
        case _:
            return _leaving_or_imbalance(note)


def _leaving_or_imbalance(note: Note) -> str:
    match note.kind:
        case "constant":
            return QCoreApplication.translate("Import", "{column}: left out, the same in every row.")
        case "empty":
            return QCoreApplication.translate("Import", "{column}: left out, it holds no values.")
        case "text":
            return QCoreApplication.translate(
                "Import", "{column}: left out, it has {count} different texts, such as “{text}”."
            )
        case "counts_rows":
            return QCoreApplication.translate("Import", "{column}: left out, it only counts the rows.")
        case "added":
            return QCoreApplication.translate(
                "Import", "{column}: left out, an export of samples wrote it beside them."
            )
        case "names_rows":
            return QCoreApplication.translate(
                "Import", "{column}: left out, nearly every row has another text, as a name or number would."
            )
        case _:
            return QCoreApplication.translate(
                "Import",
                "{column}: {count} % of the rows are “{text}”. Whoever always says so is right that often; "
                "look at the confusion matrix, not at the accuracy alone.",
            )


def kind_title(facts: ColumnFacts) -> str:
    """What a column holds."""
    match facts.kind:
        case "number":
            return QCoreApplication.translate("Import", "number")
        case "category":
            return Counted.tr("%n texts", None, facts.distinct)
        case "text":
            return QCoreApplication.translate("Import", "text")
        case "empty":
            return QCoreApplication.translate("Import", "empty")


def summary(overview: Overview) -> str:
    """What would be imported, in a line."""
    table = overview.table
    if table is None:
        return ""
    inputs = (
        QCoreApplication.translate("Import", "1 input")
        if len(table.features) == 1
        else Counted.tr("%n inputs", None, len(table.features))
    )
    samples = with_commas(Counted.tr("%n samples", None, table.rows), table.rows)
    parts = [samples, inputs]
    if table.classes:
        counted = [f"{name} {count:,}" for name, count in zip(table.classes, overview.counts, strict=True)]
        shown = ", ".join(counted[:6]) + (" …" if len(counted) > 6 else "")
        classes = Counted.tr("%n classes", None, len(table.classes))
        parts.append(f"{classes}: {shown}")
    else:
        parts.append(QCoreApplication.translate("Import", "predicts {target}").format(target=table.target))
    return " · ".join(parts)


def large_table_note(overview: Overview) -> str:
    """Where the numbers of a large table are."""
    if overview.table is None or overview.table.numbers is not None:
        return ""
    return QCoreApplication.translate(
        "Import", "The table is large: the project reads it from its file again, so the file has to stay."
    )


def formula_note(overview: Overview) -> str:
    """Why a column of an Excel file may be empty that looks full in a spreadsheet."""
    if not overview.sheets or all(facts.kind != "empty" for facts in overview.columns):
        return ""
    return QCoreApplication.translate(
        "Import",
        "A formula counts as the value that was computed last. Where none was kept, open the file in a "
        "spreadsheet program and save it there.",
    )

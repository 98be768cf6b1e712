"""A sheet of an Excel file, as the CSV text it would be exported as."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections.abc import Callable, Iterator
from xml.parsers import expat

from engine.data.table.error import TableError
from engine.table_spec import LONGEST_SHEET_NAME

#: Bytes that a file may hold once it is unpacked, and how many times its own size that may be: real sheets
#: come to a fifth of it. Apache POI has the same limit (ZipSecureFile).
_MOST_UNPACKED, _MOST_TIMES, _ALWAYS_ALLOWED = 300_000_000, 100, 1_000_000
#: Bytes of a part that is neither cells nor their texts: openpyxl reads it whole, and slowly.
_MOST_OF_OTHERS = 2_000_000
_CELLS_AND_TEXTS = ("worksheet", "sst")
#: Within so many bytes a part says what it is.
_BEGINNING = 65_536
_MOST_SHEET_ROWS = 300_000
_MOST_SHEET_COLUMNS = 1_000
_MOST_SHEET_CELLS = 20_000_000


def sheet_as_csv(
    content: bytes, sheet: str | None, progress: Callable[[float], None]
) -> tuple[bytes, str, tuple[str, ...]]:
    """The CSV text in UTF-8, the sheet's name, and the names of all sheets.

    A formula counts as the value that Excel found last; nothing is computed. Raises TableError.
    """
    try:
        _check(content)
        from openpyxl import load_workbook  # type: ignore[import-untyped]

        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        names = tuple(each.title for each in book.worksheets)
        if not names:
            raise TableError("no_sheets")
        name = sheet or names[0]
        if name not in names:
            raise TableError("unknown_sheet", name=f"{name!r:.60}", names=", ".join(names))
        if len(name) > LONGEST_SHEET_NAME:
            raise TableError("excel_unreadable", reason="the name of the sheet is too long")
        page = book[name]
        page.reset_dimensions()
        rows = page.iter_rows(values_only=True)
        return _written(_counted(rows, progress)), name, names
    except TableError:
        raise
    # why so wide: openpyxl raises whatever comes up where a file is damaged.
    except Exception as error:
        raise TableError("excel_unreadable", reason=" ".join(str(error).split())[:200]) from error


def _check(content: bytes) -> None:
    """Refuse what would take very long or very much memory, before anything of it is read."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
        if unpacked > min(_MOST_UNPACKED, _ALWAYS_ALLOWED + _MOST_TIMES * len(content)):
            raise TableError("excel_too_large")
        if "[Content_Types].xml" not in archive.namelist():
            raise TableError("other_archive")
        for part in archive.infolist():
            with archive.open(part) as file:
                root = _root_element(file.read(_BEGINNING))
            if root is not None and root not in _CELLS_AND_TEXTS and part.file_size > _MOST_OF_OTHERS:
                raise TableError("excel_too_large")


def _root_element(beginning: bytes) -> str | None:
    """The first element of a part of the file, "" where it comes later; None where it is no XML.

    Raises TableError for a document type: it could name other files, or entities that grow without end.
    """
    found: list[str] = []

    def refuse(*_: object) -> None:
        raise TableError("excel_unreadable", reason="it has a document type, as no Excel file does")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda name, _: found.append(name)
    try:
        parser.Parse(beginning, False)
    except expat.ExpatError:
        if not found:
            return None
    return found[0].rpartition(" ")[2] if found else ""


def _counted(
    rows: Iterator[tuple[object, ...]], progress: Callable[[float], None]
) -> Iterator[tuple[object, ...]]:
    cells = 0
    for number, row in enumerate(rows):
        cells += len(row)
        if cells > _MOST_SHEET_CELLS:
            raise TableError("excel_too_large")
        if number >= _MOST_SHEET_ROWS:
            raise TableError("sheet_too_long", most=_MOST_SHEET_ROWS)
        if len(row) > _MOST_SHEET_COLUMNS:
            raise TableError("sheet_too_wide", row=number + 1, most=_MOST_SHEET_COLUMNS)
        if number % 1000 == 999:
            progress(number / (number + 20_000))
        yield row


def _written(rows: Iterator[tuple[object, ...]]) -> bytes:
    """As CSV, all rows of the same length: a sheet leaves out what is empty at a row's end."""
    texts = [[_text(cell) for cell in row] for row in rows]
    width = max((_length(row) for row in texts), default=0)
    if width == 0:
        raise TableError("sheet_empty")
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    for row in texts:
        filled = [*row[:width], *[""] * (width - len(row))]
        # why: an empty row stays an empty line, so that row numbers are those of the sheet.
        if any(filled):
            writer.writerow(filled)
        else:
            page.write("\n")
    return page.getvalue().encode("utf-8", "replace")


def _length(row: list[str]) -> int:
    return next((place + 1 for place in range(len(row) - 1, -1, -1) if row[place]), 0)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime.datetime | datetime.date | datetime.time):
        return cell.isoformat()
    return " ".join(str(cell).split())

"""A sheet of an Excel file, as the CSV text it would be exported as."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections.abc import Callable, Iterator

from engine.data.table.error import TableError

#: What a file may hold once it is unpacked, and the rows of which no more are read.
_MOST_UNPACKED = 1_000_000_000
_MOST_SHEET_ROWS = 300_000
_MOST_SHEET_COLUMNS = 1_000


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
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        if sum(part.file_size for part in parts.infolist()) > _MOST_UNPACKED:
            raise TableError("excel_too_large")
        if "[Content_Types].xml" not in parts.namelist():
            raise TableError("other_archive")


def _counted(
    rows: Iterator[tuple[object, ...]], progress: Callable[[float], None]
) -> Iterator[tuple[object, ...]]:
    for number, row in enumerate(rows):
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

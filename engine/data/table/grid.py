"""From text to named columns: separator, header and decimal sign are guessed where they aren't told."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data.prepared import IntArray
from engine.data.table.error import TableError, TableProblem
from engine.data.table.excel import sheet_as_csv
from engine.data.table.file import EXCEL, encoding_of
from engine.table_spec import ReadingSpec

if TYPE_CHECKING:
    import pandas as pd  # type: ignore[import-untyped]

#: How an absent value is written.
MISSING = (
    *("", "?", "-", "NA", "N/A", "n/a", "na", "NaN", "nan", "NAN", "NULL", "null", "Null"),
    *("None", "none", "#N/A", "<NA>"),
)
#: Rows that are shown before the import, and by which a guess is made.
FIRST_ROWS = 50
_MOST_COLUMNS = 1_000
_MOST_ROWS = 2_000_000
_LONGEST_NAME = 50
_ROWS_BETWEEN_NEWS = 5_000
_SEPARATORS = (",", ";", "\t", "|")
_DECIMAL_COMMA = re.compile(r"[-+]?\d+,\d+")
_DECIMAL_POINT = re.compile(r"[-+]?\d+\.\d+")

Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """A table as it was read.

    `frame` has a column for each of `names`, numbers or text; `lines` says in which row of the file
    each of its rows stands, from 1 on. `first` are the first rows as they are written. `renamed` are
    names that stood there twice or not at all. `reading` is complete.
    """

    names: tuple[str, ...]
    frame: pd.DataFrame
    lines: IntArray
    first: tuple[tuple[str, ...], ...]
    renamed: tuple[str, ...]
    reading: ReadingSpec
    sheets: tuple[str, ...] = ()


def read_grid(content: bytes, reading: ReadingSpec, progress: Progress) -> Grid:
    """A file's table. Raises TableError."""
    sheets: tuple[str, ...] = ()
    if content.startswith(EXCEL):
        content, sheet, sheets = sheet_as_csv(content, reading.sheet, lambda share: progress(0.7 * share))
        reading = ReadingSpec(
            encoding="utf-8", separator=",", decimal=".", header=reading.header, sheet=sheet
        )
    encoding = encoding_of(content, reading.encoding)
    reading = reading.with_changes(encoding=encoding)
    try:
        return _grid(content, reading, sheets, progress)
    except UnicodeError as error:
        raise TableError("encoding_ends", encoding=encoding) from error


def _grid(content: bytes, reading: ReadingSpec, sheets: tuple[str, ...], progress: Progress) -> Grid:
    separator = reading.separator or _separator(content, reading)
    reading = reading.with_changes(separator=separator)
    first = [row for _, row in itertools.islice(_rows(content, reading), FIRST_ROWS + 1)]
    if not first:
        raise TableError("table_empty")
    header = _has_header(first) if reading.header is None else reading.header
    decimal = reading.decimal or _decimal(first, separator)
    reading = reading.with_changes(header=header, decimal=decimal)
    names, renamed = _names(first[0] if header else [""] * len(first[0]))
    lines = _checked_lines(content, reading, len(names), progress)[1 if header else 0 :]
    if len(lines) == 0:
        raise TableError("no_rows")
    frame = _frame(content, reading, len(names), len(lines))
    shown = first[1:] if header else first[:FIRST_ROWS]
    return Grid(
        names=names,
        frame=frame,
        lines=np.array(lines, dtype=np.intp),
        first=tuple(tuple(cell[:200] for cell in row) for row in shown),
        renamed=renamed if header else (),
        reading=reading,
        sheets=sheets,
    )


def _rows(
    content: bytes, reading: ReadingSpec, progress: Progress | None = None
) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not blank, and where it stands. Raises TableError where one is no row."""
    stream = io.BytesIO(content)
    text = io.TextIOWrapper(stream, encoding=reading.encoding, newline="")
    rows = csv.reader(text, delimiter=reading.separator or ",", skipinitialspace=True)
    try:
        for number, row in enumerate(rows):
            if progress is not None and number % _ROWS_BETWEEN_NEWS == 0:
                progress(stream.tell() / len(content))
            if len(row) > 1 or (row and row[0].strip()):
                yield rows.line_num, row
    except csv.Error as error:
        raise TableError("unsplittable", row=rows.line_num, reason=str(error)) from error


def _checked_lines(content: bytes, reading: ReadingSpec, width: int, progress: Progress) -> list[int]:
    """Where every row stands. Raises TableError where one has another number of cells."""
    if width > _MOST_COLUMNS:
        raise TableError("too_many_columns", count=width, most=_MOST_COLUMNS)
    lines = []
    for line, row in _rows(content, reading, lambda share: progress(0.7 + 0.2 * share)):
        if len(row) != width:
            problem: TableProblem = "one_cell" if len(row) == 1 else "ragged"
            raise TableError(problem, row=line, count=len(row), width=width)
        lines.append(line)
        if len(lines) > _MOST_ROWS:
            raise TableError("too_many_lines", most=_MOST_ROWS)
    return lines


def _frame(content: bytes, reading: ReadingSpec, width: int, rows: int) -> pd.DataFrame:
    """Columns of numbers where all cells are some, of text otherwise."""
    import pandas as pd

    try:
        frame = pd.read_csv(
            io.BytesIO(content),
            encoding=reading.encoding,
            sep=reading.separator or ",",
            decimal=reading.decimal or ".",
            header=0 if reading.header else None,
            names=list(range(width)),
            index_col=False,
            na_values=list(MISSING),
            keep_default_na=False,
            skipinitialspace=True,
            low_memory=False,
        )
    except (pd.errors.ParserError, pd.errors.EmptyDataError, ValueError, OverflowError) as error:
        raise TableError("unreadable", reason=" ".join(str(error).split())[:200]) from error
    if len(frame) != rows:
        raise TableError("open_quotation")
    return frame


def _separator(content: bytes, reading: ReadingSpec) -> str:
    """The one that makes rows of as many cells, as many as it can."""

    def fitness(separator: str) -> tuple[float, int]:
        rows = itertools.islice(_rows(content, reading.with_changes(separator=separator)), FIRST_ROWS)
        lengths = [len(row) for _, row in rows]
        usual = max(set(lengths), key=lengths.count, default=1)
        return (lengths.count(usual) / len(lengths), usual) if usual > 1 else (0.0, 0)

    return max(_SEPARATORS, key=fitness)


def _has_header(rows: list[list[str]]) -> bool:
    """Whether the first row names the columns: text over numbers, or texts that never come again."""
    names, below = rows[0], rows[1:]
    if not below or any(_is_number(name) for name in names):
        return False
    columns = [[row[place] for row in below if place < len(row)] for place in range(len(names))]
    if any(any(_is_number(cell) for cell in column) for column in columns):
        return True
    return len(set(names)) == len(names) and all(
        name not in column for name, column in zip(names, columns, strict=True)
    )


def _is_number(cell: str) -> bool:
    try:
        float(cell.strip().replace(",", "."))
    except ValueError:
        return False
    return cell.strip().lower() not in ("nan", "inf", "infinity")


def _decimal(rows: list[list[str]], separator: str) -> str:
    """A comma only where it can't separate cells, and where no number has a point."""
    cells = [cell.strip() for row in rows for cell in row]
    has_comma = any(_DECIMAL_COMMA.fullmatch(cell) for cell in cells)
    has_point = any(_DECIMAL_POINT.fullmatch(cell) for cell in cells)
    return "," if separator != "," and has_comma and not has_point else "."


def _names(cells: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A name of its own for every column, and the names that had to be made."""
    names: list[str] = []
    made: list[str] = []
    for place, cell in enumerate(cells):
        wanted = " ".join(cell.split())[:_LONGEST_NAME] or f"column {place + 1}"
        name, number = wanted, 2
        while name in names:
            name, number = f"{wanted} ({number})", number + 1
        names.append(name)
        if name != " ".join(cell.split()):
            made.append(name)
    return tuple(names), tuple(made)

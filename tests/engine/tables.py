"""Tables for the tests."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import openpyxl  # type: ignore[import-untyped]

from engine.data.table.choices import Choices
from engine.data.table.make import OpenTable, Overview, TableSource, open_table
from engine.table_spec import ReadingSpec, TableSpec

FLOWERS = """\
length,width,colour,species
5.1,3.5,red,setosa
4.9,3.0,blue,setosa
6.3,2.8,red,virginica
7.1,3.3,white,virginica
6.5,3.0,blue,virginica
4.7,3.2,red,setosa
"""


def opened(text: str, **reading: object) -> OpenTable:
    """A pasted table, read."""
    return open_table(TableSource(text=text, title="pasted"), ReadingSpec(**reading), lambda _: None)  # type: ignore[arg-type]


def overview(text: str, **choices: object) -> Overview:
    """What would be made of a pasted table."""
    return opened(text).overview(Choices(**choices))  # type: ignore[arg-type]


def table_of(text: str, **choices: object) -> TableSpec:
    """What a project keeps of a pasted table."""
    return opened(text).table(Choices(**choices))  # type: ignore[arg-type]


def workbook(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """An Excel file."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()

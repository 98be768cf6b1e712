"""What each column of a table holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import numpy as np

from engine.data.prepared import FloatArray, IntArray
from engine.data.table.grid import Grid
from engine.table_spec import LARGEST_NUMBER

if TYPE_CHECKING:
    import pandas as pd  # type: ignore[import-untyped]

#: Of a column of texts with more different ones no inputs are made.
MOST_CATEGORIES = 12
#: From this share of numbers on, a column is one of numbers, and what else stands in it is missing.
_MOSTLY = 0.8
#: Texts name the rows where they are more than half as many as the rows, and more than so many; or where
#: there are at least so many, and none comes again.
_MANY_NAMES, _FEWEST_NAMES = 10, 5

#: What the columns are called that an export of samples adds, and what stands in PART.
PART, ANSWER, LOSS, TRAIN, TEST = "part", "answer", "loss", "train", "test"

#: number; category: a few texts; text: many different ones; empty: nothing at all.
Kind = Literal["number", "category", "text", "empty"]


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """What a learner is told of a column.

    `missing` counts empty cells, `odd` those that are no numbers in a column of numbers, `infinite`
    those that are infinite or beyond LARGEST_NUMBER. `odd_row` and `infinite_row` are where the first of
    them stands. `first_text` is the first one of a column of texts. `counts_rows`: it only numbers the
    rows. `names_rows`: nearly every row has another text. `is_added`: an export of samples has written it
    beside them.
    """

    name: str
    kind: Kind
    distinct: int
    missing: int = 0
    odd: int = 0
    odd_row: int | None = None
    odd_text: str = ""
    infinite: int = 0
    infinite_row: int | None = None
    first_text: str = ""
    counts_rows: bool = False
    names_rows: bool = False
    is_added: bool = False

    @property
    def is_useful(self) -> bool:
        """Whether inputs can be made of it."""
        return self.kind in ("number", "category") and self.distinct > 1


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """Facts and content: `numbers` with NaN where one is missing, or `codes` into `texts`, -1 there."""

    facts: ColumnFacts
    numbers: FloatArray
    codes: IntArray
    texts: tuple[str, ...] = ()

    @property
    def is_missing(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Per row, whether the value is missing."""
        missing: np.ndarray[tuple[int], np.dtype[np.bool_]] = (
            np.isnan(self.numbers) if self.facts.kind == "number" else self.codes < 0
        )
        return missing

    def as_texts(self) -> Column:
        """The same with numbers as texts, so that they can name classes."""
        if self.facts.kind != "number":
            return self
        values, codes = np.unique(self.numbers, return_inverse=True)
        codes = np.where(np.isnan(self.numbers), -1, codes)
        return Column(
            self.facts,
            self.numbers,
            codes.astype(np.intp),
            tuple(f"{each:.10g}" for each in values.tolist() if each == each),
        )


def columns_of(grid: Grid) -> tuple[Column, ...]:
    """All columns, in the file's order."""
    columns = [_column(name, grid.frame[place], grid.lines) for place, name in enumerate(grid.names)]
    if columns[0].facts.name == PART and columns[0].texts in ((TRAIN,), (TEST, TRAIN)):
        columns = [_marked(column) for column in columns[:3]] + columns[3:]
    return tuple(columns)


def _marked(column: Column) -> Column:
    if column.facts.name not in (PART, ANSWER, LOSS):
        return column
    return replace(column, facts=replace(column.facts, is_added=True))


def _column(name: str, cells: pd.Series, lines: IntArray) -> Column:
    import pandas as pd

    is_text = pd.api.types.is_bool_dtype(cells.dtype) or not pd.api.types.is_numeric_dtype(cells.dtype)
    texts = _on_one_line(cells) if is_text else cells
    if texts.isna().all():
        nothing = np.full(len(cells), -1, dtype=np.intp)
        return Column(ColumnFacts(name, "empty", 0, missing=len(cells)), np.full(len(cells), np.nan), nothing)
    if is_text:
        numbers = pd.to_numeric(texts, errors="coerce").to_numpy(dtype=np.float64, na_value=np.nan)
        present = int(texts.notna().sum())
        if np.count_nonzero(~np.isnan(numbers)) < _MOSTLY * present:
            return _text_column(name, texts)
        return _number_column(name, numbers, lines, texts)
    return _number_column(name, cells.to_numpy(dtype=np.float64, na_value=np.nan), lines, None)


def _on_one_line(cells: pd.Series) -> pd.Series:
    """The cells' texts; one that holds nothing but blanks is missing."""
    texts = cells.map(lambda cell: " ".join(str(cell).split()), na_action="ignore")
    return texts.where(texts != "")


def _number_column(name: str, read: FloatArray, lines: IntArray, texts: pd.Series | None) -> Column:
    """Numbers; what is infinite or nearly so, or no number at all, counts as missing."""
    infinite, absent = np.abs(read) > LARGEST_NUMBER, np.isnan(read)
    numbers = np.where(infinite, np.nan, read)
    odd = absent & texts.notna().to_numpy() if texts is not None else np.zeros_like(absent)
    present = numbers[~np.isnan(numbers)]
    first_odd = int(np.argmax(odd))
    facts = ColumnFacts(
        name=name,
        kind="number" if len(present) else "empty",
        distinct=len(np.unique(present)),
        missing=int(np.count_nonzero(absent & ~odd)),
        odd=int(np.count_nonzero(odd)),
        odd_row=int(lines[first_odd]) if odd.any() else None,
        odd_text=str(texts.iloc[first_odd])[:40] if texts is not None and odd.any() else "",
        infinite=int(np.count_nonzero(infinite)),
        infinite_row=int(lines[int(np.argmax(infinite))]) if infinite.any() else None,
        counts_rows=len(numbers) > 2 and len(present) == len(numbers) and bool((np.diff(numbers) == 1).all()),
    )
    return Column(facts, numbers, np.full(len(numbers), -1, dtype=np.intp))


def _text_column(name: str, texts: pd.Series) -> Column:
    import pandas as pd

    codes, found = pd.factorize(texts, sort=True)
    present = int(np.count_nonzero(codes >= 0))
    facts = ColumnFacts(
        name=name,
        kind="category" if len(found) <= MOST_CATEGORIES else "text",
        distinct=len(found),
        missing=len(texts) - present,
        first_text=str(texts.dropna().iloc[0])[:40],
        names_rows=_name_rows(len(found), present, len(texts)),
    )
    return Column(
        facts, np.full(len(texts), np.nan), codes.astype(np.intp), tuple(str(each) for each in found)
    )


def _name_rows(distinct: int, present: int, rows: int) -> bool:
    """Whether so many different ones of the texts that are present only name the rows."""
    never_again = distinct == present >= _FEWEST_NAMES
    return distinct > rows / 2 and (distinct > _MANY_NAMES or never_again)

"""The whole way from a file to what a project keeps of it."""

from __future__ import annotations

import dataclasses
import os.path
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.data.prepared import FloatArray, Task
from engine.data.table.choices import Choices, Chosen, check_present, complete
from engine.data.table.clean import Cleaned, Note, clean
from engine.data.table.columns import Column, ColumnFacts, columns_of
from engine.data.table.error import TableError, TableTrouble
from engine.data.table.file import fingerprint, read_bytes
from engine.data.table.grid import Grid, Progress, read_grid
from engine.table_spec import FEWEST_ROWS, MOST_KEPT_CELLS, MOST_ROWS, ReadingSpec, TableSpec, lines_of

#: Draws the rows of a table that has too many: always the same ones.
_SAMPLE_SEED = 1337


@dataclass(frozen=True, slots=True)
class TableSource:
    """Where a table comes from: a file, or text that was pasted."""

    path: str | None = None
    text: str = ""
    title: str = ""

    def content(self) -> bytes:
        """Its bytes. Raises TableError."""
        if self.path is not None:
            return read_bytes(Path(self.path))
        if not self.text.strip():
            raise TableError("nothing_pasted")
        return self.text.encode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Overview:
    """What a table looks like, what was guessed, and what would be made of it.

    `rows` are the first ones as they are written, `row_count` is how many the file has. Where nothing
    can be made of it, `table` is None and `problem` says why. `counts` is how often each class comes up.
    """

    title: str
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    row_count: int
    reading: ReadingSpec
    sheets: tuple[str, ...]
    columns: tuple[ColumnFacts, ...]
    chosen: Chosen
    notes: tuple[Note, ...] = ()
    counts: tuple[int, ...] = ()
    table: TableSpec | None = None
    problem: TableTrouble | None = None


@dataclass(frozen=True, slots=True, eq=False)
class OpenTable:
    """A table that was read, ready for any choice."""

    source: TableSource
    fingerprint: str
    grid: Grid
    columns: tuple[Column, ...]

    def overview(self, choices: Choices) -> Overview:
        """What would be made of it. Raises TableError where a chosen column is not there."""
        chosen = complete(self.columns, choices)
        overview = Overview(
            title=self._title(),
            names=self.grid.names,
            rows=self.grid.first,
            row_count=len(self.grid.lines),
            reading=self.grid.reading,
            sheets=self.grid.sheets,
            columns=self._facts(),
            chosen=chosen,
        )
        try:
            cleaned, table = self._made(chosen, choices.sample)
        except TableError as error:
            return dataclasses.replace(overview, problem=error.trouble)
        renamed = tuple(Note("renamed", name) for name in self.grid.renamed)
        return dataclasses.replace(
            overview, notes=(*renamed, *cleaned.notes), counts=cleaned.counts, table=table
        )

    def table(self, choices: Choices) -> TableSpec:
        """What a project keeps of it. Raises TableError."""
        return self._made(complete(self.columns, choices), choices.sample)[1]

    def values(self, chosen: Chosen, sample: bool) -> Cleaned:
        """All samples. Raises TableError, also where a chosen column is not there."""
        check_present([chosen.target, *chosen.columns], [column.facts.name for column in self.columns])
        if len(self.columns) < 2:
            raise TableError("one_column")
        if (rows := len(self.grid.lines)) < FEWEST_ROWS:
            raise TableError("too_few_rows", count=rows, least=FEWEST_ROWS)
        cleaned = clean(self.columns, chosen)
        if len(cleaned.values) <= MOST_ROWS:
            return cleaned
        if not sample:
            raise TableError("too_many_rows", count=len(cleaned.values), most=MOST_ROWS)
        note = Note("sampled", count=len(cleaned.values))
        return dataclasses.replace(cleaned, values=_sampled(cleaned.values), notes=(note, *cleaned.notes))

    def _made(self, chosen: Chosen, sample: bool) -> tuple[Cleaned, TableSpec]:
        cleaned = self.values(chosen, sample)
        is_small = cleaned.values.size <= MOST_KEPT_CELLS
        if not is_small and self.source.path is None:
            raise TableError("paste_too_large", count=cleaned.values.size, most=MOST_KEPT_CELLS)
        table = TableSpec(
            title=self._title(),
            path=os.path.abspath(self.source.path) if self.source.path is not None else None,
            fingerprint=self.fingerprint,
            reading=self.grid.reading,
            sampled=len(cleaned.notes) > 0 and cleaned.notes[0].kind == "sampled",
            target=chosen.target,
            task=_task(cleaned),
            columns=chosen.columns,
            left_out=tuple(facts.name for facts in self._facts() if not _is_used(facts, chosen)),
            missing=chosen.missing,
            features=cleaned.features,
            classes=cleaned.classes,
            rows=len(cleaned.values),
            numbers=lines_of(cleaned.values) if is_small else None,
        )
        return cleaned, table

    def _facts(self) -> tuple[ColumnFacts, ...]:
        return tuple(column.facts for column in self.columns)

    def _title(self) -> str:
        return self.source.title[:80]


def open_table(
    source: TableSource, reading: ReadingSpec, progress: Progress, expected: str | None = None
) -> OpenTable:
    """Read a table; `progress` is called with the finished share, from 0 to 1. Raises TableError.

    Content with another fingerprint than the `expected` one is not looked into.
    """
    content = source.content()
    found = fingerprint(content)
    if expected is not None and found != expected:
        raise TableError("file_changed", path=str(source.path))
    grid = read_grid(content, reading, progress)
    return OpenTable(source, found, grid, columns_of(grid))


def file_source(path: Path) -> TableSource:
    """A file as a source, called by its name."""
    return TableSource(path=str(path), title=path.name)


def _task(cleaned: Cleaned) -> Task:
    """Rows that were left out may have been all of a class."""
    if not cleaned.classes:
        return "regression"
    return "two_class" if len(cleaned.classes) == 2 else "many_class"


def _is_used(facts: ColumnFacts, chosen: Chosen) -> bool:
    return facts.name == chosen.target or (facts.name in chosen.columns and facts.is_useful)


def _sampled(values: FloatArray) -> FloatArray:
    places = np.random.default_rng(_SAMPLE_SEED).permutation(len(values))[:MOST_ROWS]
    places.sort()
    return values[places]

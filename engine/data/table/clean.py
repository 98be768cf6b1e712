"""From columns to samples: missing values, texts and columns that say nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.data.prepared import FloatArray
from engine.data.table.choices import Chosen
from engine.data.table.columns import Column, ColumnFacts
from engine.data.table.error import TableError, TableProblem
from engine.table_spec import FEWEST_ROWS, MOST_CLASSES, MOST_FEATURES

#: A class of which there are so few, compared with an even share, is worth a word.
_RARE = 0.4

NoteKind = Literal[
    "renamed", "sampled", "target_missing", "rows_dropped", "filled", "odd", "infinite", "one_hot",
    "constant", "empty", "text", "counts_rows", "names_rows", "added", "imbalance",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Note:
    """Something about the table that a learner should know, with what is done about it."""

    kind: NoteKind
    column: str = ""
    count: int = 0
    row: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Cleaned:
    """Samples: `values` of shape (rows, features + 1), the target last; and what was done to get them."""

    values: FloatArray
    features: tuple[str, ...]
    classes: tuple[str, ...]
    counts: tuple[int, ...]
    notes: tuple[Note, ...]


def clean(columns: Sequence[Column], chosen: Chosen) -> Cleaned:
    """Make samples. Raises TableError where nothing can be learned from these columns.

    A missing number becomes its column's mean, a missing text the most frequent one, unless rows with
    missing values are to be dropped. A row without a target teaches nothing and is always dropped.
    """
    by_name = {column.facts.name: column for column in columns}
    target = by_name[chosen.target]
    used = [by_name[name] for name in chosen.columns if by_name[name].facts.is_useful]
    if not used:
        raise TableError("no_inputs")
    notes = list(_notes_of_columns(columns, chosen))
    kept = ~target.is_missing
    if absent := int(np.count_nonzero(~kept)):
        notes.append(Note("target_missing", chosen.target, absent))
    if chosen.missing == "drop":
        complete = kept & ~np.any([column.is_missing for column in used], axis=0)
        if dropped := int(np.count_nonzero(kept & ~complete)):
            notes.append(Note("rows_dropped", count=dropped))
        kept = complete
    if (left := int(np.count_nonzero(kept))) < FEWEST_ROWS:
        raise TableError("too_few_usable", count=left, least=FEWEST_ROWS)
    y, classes, counts = _target(target, chosen, kept)
    notes += _imbalance(classes, counts, chosen)
    inputs = [each for column in used for each in _inputs(column, kept)]
    if len(inputs) > MOST_FEATURES:
        raise TableError("too_many_inputs", count=len(inputs), most=MOST_FEATURES)
    values = np.column_stack([*(numbers for _, numbers in inputs), y])
    return Cleaned(values, _unlike([name for name, _ in inputs]), classes, counts, tuple(notes))


def _notes_of_columns(columns: Sequence[Column], chosen: Chosen) -> Iterator[Note]:
    for column in columns:
        facts = column.facts
        is_used = facts.name in chosen.columns and facts.is_useful
        if facts.name == chosen.target or is_used:
            yield from _notes_of_cells(facts)
        if is_used:
            yield from _notes_of_use(facts, chosen)
        elif facts.name != chosen.target:
            yield from _notes_of_leaving(facts)


def _notes_of_cells(facts: ColumnFacts) -> Iterator[Note]:
    if facts.odd:
        yield Note("odd", facts.name, facts.odd, facts.odd_row, facts.odd_text)
    if facts.infinite:
        yield Note("infinite", facts.name, facts.infinite, facts.infinite_row)


def _notes_of_use(facts: ColumnFacts, chosen: Chosen) -> Iterator[Note]:
    if (missing := facts.missing + facts.odd + facts.infinite) and chosen.missing == "fill":
        yield Note("filled", facts.name, missing, text=facts.kind)
    if facts.kind == "category":
        yield Note("one_hot", facts.name, facts.distinct if facts.distinct > 2 else 1)


def _notes_of_leaving(facts: ColumnFacts) -> Iterator[Note]:
    if facts.kind == "empty":
        yield Note("empty", facts.name)
    elif facts.distinct == 1:
        yield Note("constant", facts.name)
    elif facts.kind == "text":
        yield Note("text", facts.name, facts.distinct, text=facts.first_text)
    elif facts.is_added:
        yield Note("added", facts.name)
    elif facts.counts_rows:
        yield Note("counts_rows", facts.name)
    elif facts.names_rows:
        yield Note("names_rows", facts.name)


def _imbalance(classes: Sequence[str], counts: Sequence[int], chosen: Chosen) -> list[Note]:
    if not counts or min(counts) >= _RARE * sum(counts) / len(counts):
        return []
    share = round(100 * max(counts) / sum(counts))
    return [Note("imbalance", chosen.target, share, text=classes[int(np.argmax(counts))])]


def _target(
    column: Column, chosen: Chosen, kept: np.ndarray[tuple[int], np.dtype[np.bool_]]
) -> tuple[FloatArray, tuple[str, ...], tuple[int, ...]]:
    """What is to be predicted, and for classes their names and how often each comes up."""
    name = chosen.target
    if chosen.task == "regression":
        if column.facts.kind != "number":
            raise TableError("texts_for_regression", column=name)
        y = column.numbers[kept]
        if y.min() == y.max():
            raise TableError("constant_target", column=name)
        return y, (), ()
    column = column.as_texts()
    codes = column.codes[kept]
    present, places, counts = np.unique(codes, return_inverse=True, return_counts=True)
    if len(present) < 2:
        raise TableError("one_class", column=name)
    if len(present) > MOST_CLASSES:
        problem: TableProblem = "each_row_a_class" if len(present) == len(codes) else "too_many_classes"
        raise TableError(problem, column=name, count=len(present), most=MOST_CLASSES)
    classes = _unlike([column.texts[code] for code in present], 40)
    y = places.astype(np.float64)
    return (2 * y - 1 if len(classes) == 2 else y), classes, tuple(counts.tolist())


def _inputs(
    column: Column, kept: np.ndarray[tuple[int], np.dtype[np.bool_]]
) -> Iterator[tuple[str, FloatArray]]:
    """A column of numbers is one input; one of texts has an input per text, 1 where it stands there.

    Two texts are one input: the other would only repeat it.
    """
    name = column.facts.name
    if column.facts.kind == "number":
        numbers = column.numbers[kept]
        absent = np.isnan(numbers)
        if absent.any():
            middle = column.numbers[~column.is_missing].mean() if absent.all() else numbers[~absent].mean()
            numbers = np.where(absent, middle, numbers)
        yield name, numbers
        return
    codes = column.codes[kept]
    known = column.codes[column.codes >= 0]
    codes = np.where(codes < 0, np.bincount(known).argmax(), codes)
    shown = range(1, 2) if len(column.texts) == 2 else range(len(column.texts))
    for code in shown:
        yield f"{name} = {column.texts[code]}", (codes == code).astype(np.float64)


def _unlike(names: Sequence[str], longest: int = 60) -> tuple[str, ...]:
    """Names of a bearable length that differ from each other."""
    made: list[str] = []
    for wanted in names:
        name, number = wanted[:longest] or "(empty)", 2
        while name in made:
            end = f" ({number})"
            name, number = wanted[: longest - len(end)] + end, number + 1
        made.append(name)
    return tuple(made)

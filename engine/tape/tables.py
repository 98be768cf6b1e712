"""Tables of numbers that instructions read from, write to and add to, by row.

Rows that are neighbours are used in place, as a view; others are copied together first, or spread
afterwards. Nothing is done here: each function returns the NumPy calls that will do it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from engine.tape.formulas import Call, Scratch

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.intp]

#: Takes an array and returns the calls that leave a result in it.
Computation = Callable[[FloatArray], list[Call]]


def read(table: FloatArray, rows: IntArray, scratch: Scratch, purpose: str) -> tuple[FloatArray, list[Call]]:
    """An array with these rows, and the calls that are needed before it can be used."""
    place = neighbours(rows)
    if place is not None:
        return table[place], []
    array = scratch.array(purpose, (len(rows), table.shape[1]))
    return array, [partial(np.take, table, rows, axis=0, out=array, mode="clip")]


def write(table: FloatArray, rows: IntArray, scratch: Scratch, compute: Computation) -> list[Call]:
    """The calls that leave what is computed in these rows."""
    place = neighbours(rows)
    if place is not None:
        return compute(table[place])
    array = scratch.array("written", (len(rows), table.shape[1]))
    return [*compute(array), partial(table.__setitem__, rows, array)]


class Sums:
    """A table into whose rows contributions are added up, anew each time.

    The first contribution to a row is simply written. `clear` has the calls to make before all others.
    """

    def __init__(self, table: FloatArray, scratch: Scratch) -> None:
        self.table = table
        self.clear: list[Call] = []
        self._scratch = scratch
        self._begun = np.zeros(len(table), dtype=bool)

    def begin(self, row: int) -> None:
        """Say that this row will hold something before the first contribution."""
        self._begun[row] = True

    def add(self, rows: IntArray, compute: Computation) -> list[Call]:
        """The calls that add what is computed, one row of it for each of these rows."""
        if len(rows) > 1 and len(one_row(rows)) == 1:
            array = self._scratch.array("same row", (len(rows), self.table.shape[1]))
            add_up = partial(np.add.reduce, array, axis=0, keepdims=True)
            return self.add(rows[:1], lambda out: [*compute(array), partial(add_up, out=out)])
        place = neighbours(rows)
        if place is not None and not self._begun[rows].any():
            self._begun[rows] = True
            return compute(self.table[place])
        array = self._scratch.array("contribution", (len(rows), self.table.shape[1]))
        return [*compute(array), self._adding(rows, place, array)]

    def open(self, rows: IntArray) -> None:
        """See to it that these rows can be added to: 0 stands in them before the first contribution."""
        fresh = np.unique(rows[~self._begun[rows]])
        if len(fresh):
            self.clear.append(partial(self.table.__setitem__, fresh, 0.0))
            self._begun[fresh] = True

    def _adding(self, rows: IntArray, place: slice | None, array: FloatArray) -> Call:
        self.open(rows)
        if place is not None:
            return partial(np.add, self.table[place], array, out=self.table[place])
        if len(np.unique(rows)) == len(rows):
            return partial(_add_to_rows, self.table, rows, array)
        return partial(np.add.at, self.table, rows, array)


def _add_to_rows(table: FloatArray, rows: IntArray, array: FloatArray) -> None:
    """`np.add.at` for rows of which none is there twice: several times as fast."""
    table[rows] += array


def neighbours(rows: IntArray) -> slice | None:
    """The slice that has exactly these rows in this order, if there is one."""
    first = int(rows[0])
    if np.array_equal(rows, np.arange(first, first + len(rows))):
        return slice(first, first + len(rows))
    return None


def one_row(rows: IntArray) -> IntArray:
    """The rows, or only the first of them where all are the same one."""
    return rows[:1] if (rows == rows[0]).all() else rows

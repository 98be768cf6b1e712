"""Which samples are shown. No Qt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import FloatArray
from gui.samples.sample_table import ANSWER, RIGHT, TARGET, Key, SampleTable
from gui.session.focus import Part

Mask = NDArray[np.bool_]

_COMPARISON = re.compile(
    r"(?P<name>.+?)\s*(?P<sign><=|>=|≤|≥|=|<|>)\s*(?P<number>[-+−]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?)\s*(?P<percent>%?)"
)
_CLASS = re.compile(r"(?P<name>[^=]+?)\s*=\s*(?P<title>.+)")
_SIGNS: dict[str, Callable[..., Mask]] = {
    "<": np.less,
    ">": np.greater,
    "=": np.isclose,
    "<=": np.less_equal,
    "≤": np.less_equal,
    ">=": np.greater_equal,
    "≥": np.greater_equal,
}


class FilterError(ValueError):
    """A comparison with something that is no column; `name` is what was written."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no column {name!r:.60}")
        self.name = name


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the confusion matrix: which class was taken for which, in one part of the data."""

    part: Part
    true: int
    answered: int


@dataclass(frozen=True, slots=True)
class SampleFilter:
    """What a sample must be like to be shown; a filter without anything in it shows all."""

    text: str = ""
    part: Part | None = None
    true: int | None = None
    wrong_only: bool = False
    cell: Cell | None = None

    @property
    def is_live(self) -> bool:
        """Whether it can depend on what the network answers."""
        return bool(self.text.strip()) or self.wrong_only or self.cell is not None

    def mask(self, table: SampleTable, titles: Mapping[str, Key]) -> Mask:
        """Which rows are shown. `titles` are the names by which columns are compared.

        Raises FilterError where a comparison names no column.
        """
        mask = np.ones(len(table), dtype=bool)
        if self.part is not None:
            mask &= table.is_test == (self.part == "test")
        if self.true is not None:
            mask &= table.classes == self.true
        if self.wrong_only:
            mask &= table.is_wrong
        if self.cell is not None:
            mask &= table.is_test == (self.cell.part == "test")
            mask &= (table.classes == self.cell.true) & (table.answered == self.cell.answered)
        for words in filter(None, map(str.strip, self.text.split(","))):
            mask &= _matches(words, table, titles)
        return mask


def _matches(words: str, table: SampleTable, titles: Mapping[str, Key]) -> Mask:
    """A comparison such as `loss > 0.5` or `class = setosa`; else part of a class's name, or a number."""
    comparison = _COMPARISON.fullmatch(words)
    if comparison is not None:
        values = _values(table, _key(comparison["name"], titles))
        number = float(comparison["number"].replace("−", "-")) / (100.0 if comparison["percent"] else 1.0)
        with np.errstate(invalid="ignore"):
            return np.asarray(_SIGNS[comparison["sign"]](values, number))
    equal = _CLASS.fullmatch(words)
    if equal is not None and (key := _key(equal["name"], titles)) in (TARGET, ANSWER):
        return np.isin(table.column(key), _places_named(table, equal["title"]))
    named = _places_named(table, words)
    found: Mask = np.isin(table.answered, named)
    if not table.is_regression:
        found |= np.isin(table.classes, named)
    if words.isdecimal():
        number = int(words) - 1
        found |= np.arange(len(table)) - np.where(table.is_test, len(table.data.train), 0) == number
    return found


def _values(table: SampleTable, key: Key) -> FloatArray:
    """What a comparison compares: of classes the numbers that they are called, NaN where they are none."""
    values = table.column(key)
    if key == RIGHT:
        return 1.0 - values
    if table.is_regression or key not in (TARGET, ANSWER):
        return values
    numbers = np.array([*map(_number, table.data.class_names), np.nan])
    return np.asarray(numbers[values.astype(np.intp)])


def _number(name: str) -> float:
    try:
        return float(_plain(name))
    except ValueError:
        return np.nan


def _places_named(table: SampleTable, part: str) -> list[int]:
    """The classes whose names have a text in them."""
    return [place for place, name in enumerate(table.data.class_names) if _plain(part) in _plain(name)]


def _key(name: str, titles: Mapping[str, Key]) -> Key:
    """The column that is called so, or whose name begins so."""
    plain = _plain(name)
    known = {_plain(title): key for title, key in titles.items()}
    if plain in known:
        return known[plain]
    for title, key in known.items():
        if title.startswith(plain):
            return key
    raise FilterError(name)


def _plain(text: str) -> str:
    """Small letters, and x1 for x₁."""
    return unicodedata.normalize("NFKC", text).replace("−", "-").strip().casefold()

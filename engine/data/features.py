"""Inputs made from a sample's columns: the columns themselves, squares, products and sines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import MappingProxyType
from typing import Literal

import numpy as np

from engine.data.prepared import FloatArray
from engine.problem_error import ProblemError

#: What is on offer for data with one column, and with two.
LINE_FEATURES = ("x1", "x1^2", "sin x1")
PLANE_FEATURES = ("x1", "x2", "x1^2", "x2^2", "x1*x2", "sin x1", "sin x2")

_PATTERN = re.compile(r"sin x(?P<sine>[1-9][0-9]*)|x(?P<first>[1-9][0-9]*)(\^2|\*x(?P<second>[1-9][0-9]*))?")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


FeatureProblem = Literal["unknown", "no_column"]


class FeatureError(ProblemError[FeatureProblem]):
    """An input that can't be made from the data; the message names both."""

    sentences = MappingProxyType(
        {
            "unknown": "there is no input {name}; x1, x1^2, x1*x2 and sin x1 are inputs",
            "no_column": "the input {name} needs column {column}; the data have {columns}",
        }
    )


def features_on_offer(columns: int) -> tuple[str, ...]:
    """What a learner can choose as inputs for data of so many columns; of many columns only those."""
    few = {1: LINE_FEATURES, 2: PLANE_FEATURES}
    return few.get(columns) or tuple(f"x{number + 1}" for number in range(columns))


def columns_of(name: str) -> tuple[int, ...]:
    """Which columns a feature needs, counted from 0. Raises FeatureError for an unknown feature."""
    match = _PATTERN.fullmatch(name)
    if match is None:
        raise FeatureError("unknown", name=f"{name!r:.40}")
    numbers = match.group("sine", "first", "second")
    return tuple(int(number) - 1 for number in numbers if number is not None)


def expand(x: FloatArray, names: Sequence[str]) -> FloatArray:
    """The features of samples: from x of shape (samples, columns), shape (samples, len(names)).

    Raises FeatureError where a feature needs a column that is not there.
    """
    if tuple(names) == tuple(f"x{i + 1}" for i in range(x.shape[1])):
        return x
    made = np.empty((len(x), len(names)))
    for place, name in enumerate(names):
        made[:, place] = _feature(x, name)
    return made


def feature_title(name: str, columns: Sequence[str] = (), longest: int | None = None) -> str:
    """A feature as a learner writes it: x1^2 is x₁², or length² where that is the column's name.

    `columns` are the names of the data's columns; without them they are numbered. `longest` shortens each
    of them to so many characters.
    """

    def called(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        if place < len(columns):
            return _shortened(columns[place], longest)
        return "x" + match[1].translate(_SUBSCRIPTS)

    named = [re.sub(r"x([0-9]+)", called, part) for part in name.replace("^2", "²").split("*")]
    return (" " if all(len(part) == 2 for part in named) else "·").join(named)


def _shortened(name: str, longest: int | None) -> str:
    return name if longest is None or len(name) <= longest else name[: longest - 1] + "…"


def _feature(x: FloatArray, name: str) -> FloatArray:
    columns = columns_of(name)
    if max(columns) >= x.shape[1]:
        raise FeatureError("no_column", name=name, column=max(columns) + 1, columns=x.shape[1])
    values: FloatArray = x[:, columns[0]]
    if len(columns) == 2:
        return values * x[:, columns[1]]
    if name.startswith("sin "):
        return np.sin(values)
    return values * values if name.endswith("^2") else values

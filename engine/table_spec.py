"""A table of the learner's own, as a project keeps it: how it was read, what is learned from it."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, Self

import numpy as np
from pydantic import Field, model_validator

from engine.data.catalogue import SetInfo, Suggestion
from engine.data.prepared import FloatArray, Task
from engine.network_spec import Spec
from engine.spec_error import SpecError

#: Rows a table may have for training, and inputs that its columns may become.
MOST_ROWS, MOST_FEATURES = 100_000, 50
#: Fewer samples can't be split into two parts that say anything.
FEWEST_ROWS = 4
#: Of fewer rows none is spared for a test part.
FEWEST_SPLIT = 10
#: Characters of a sheet's name; Excel itself allows 31.
LONGEST_SHEET_NAME = 100
#: More classes than that are names or numbers, and no classes.
MOST_CLASSES = 20
#: What is larger is treated as infinite: its square would be.
LARGEST_NUMBER = 1e100
#: Characters in the name of a column, and of a class.
MOST_IN_COLUMN, MOST_IN_CLASS = 60, 40
#: A table of up to so many numbers becomes part of its project; a larger one stays in its file.
MOST_KEPT_CELLS = 200_000

#: What is done about a missing value: the column's mean or most frequent text, or its row is left out.
MissingName = Literal["fill", "drop"]


class ReadingSpec(Spec):
    """How a file becomes rows and columns; None where that is to be guessed.

    `sheet` is for Excel files. `decimal` is what stands before a number's fraction.
    """

    encoding: str | None = Field(default=None, max_length=40)
    separator: Literal[",", ";", "\t", "|"] | None = None
    decimal: Literal[".", ","] | None = None
    header: bool | None = None
    sheet: str | None = Field(default=None, max_length=LONGEST_SHEET_NAME)


class TableSpec(Spec):
    """What was imported, and where from.

    `columns` are those of the file that were chosen, `left_out` the others and those that say nothing.
    `features` are the inputs they became, `classes` none for regression. `fingerprint` is the SHA-256 of
    the file's content. `numbers` are the samples, a line each: the features and then the target (-1 or
    1, a class's number, or any number), separated by commas. They are None for a large table, which is
    read from `path` again.
    """

    title: str = Field(max_length=80)
    path: str | None = Field(default=None, max_length=4096)
    fingerprint: str = Field(pattern=r"^[0-9a-f]{64}$")
    reading: ReadingSpec
    sampled: bool = False
    target: str = Field(max_length=MOST_IN_COLUMN)
    task: Task
    columns: tuple[str, ...] = Field(min_length=1, max_length=1000)
    left_out: tuple[str, ...] = Field(default=(), max_length=1000)
    missing: MissingName = "fill"
    features: tuple[str, ...] = Field(min_length=1, max_length=MOST_FEATURES)
    classes: tuple[str, ...] = Field(default=(), max_length=MOST_CLASSES)
    rows: int = Field(ge=FEWEST_ROWS, le=MOST_ROWS)
    numbers: str | None = Field(default=None, max_length=30 * MOST_KEPT_CELLS)

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        fitting = {"regression": self.classes == (), "two_class": len(self.classes) == 2}
        if not fitting.get(self.task, len(self.classes) > 2):
            raise SpecError("task_and_classes", count=len(self.classes), task=self.task)
        if any(len(name) > MOST_IN_COLUMN for name in (*self.features, *self.columns, *self.left_out)):
            raise SpecError("column_name_long", most=MOST_IN_COLUMN)
        if any(len(name) > MOST_IN_CLASS for name in self.classes):
            raise SpecError("class_name_long", most=MOST_IN_CLASS)
        if self.numbers is None and self.path is None:
            raise SpecError("table_empty")
        if self.numbers is not None:
            self._check(self.values())
        return self

    @property
    def info(self) -> SetInfo:
        """The table as the catalogue describes a set."""
        large = self.rows > 5000
        return SetInfo(
            columns=self.features,
            classes=self.classes,
            size=self.rows,
            has_noise=False,
            target=self.target,
            suggestion=Suggestion(
                hidden=(8,),
                optimizer="adam",
                learning_rate=0.01,
                batch_size=min(256 if large else 20, max(2, round(0.8 * self.rows))),
                epochs=20 if large else 60,
                scaling="standardise",
                noise=0.0,
                train_share=0.8 if self.rows >= FEWEST_SPLIT else 1.0,
            ),
        )

    def values(self) -> FloatArray:
        """The numbers that are kept, shape (rows, features + 1), to be read only. ValueError without any."""
        return _read(self.numbers or "", self.rows, len(self.features) + 1)

    def _check(self, values: FloatArray) -> None:
        if not (np.abs(values) <= LARGEST_NUMBER).all():
            raise SpecError("table_numbers_large", most=LARGEST_NUMBER)
        allowed = np.array([-1.0, 1.0]) if self.task == "two_class" else np.arange(len(self.classes))
        if self.task != "regression" and not np.isin(values[:, -1], allowed).all():
            raise SpecError("table_no_such_class")


@lru_cache(maxsize=2)
def _read(numbers: str, rows: int, width: int) -> FloatArray:
    """The numbers of a table; remembered, since each change of a project looks at its table again."""
    lines = numbers.split("\n")
    if len(lines) != rows or any(line.count(",") != width - 1 for line in lines):
        raise SpecError("table_shape", rows=rows, width=width)
    try:
        values = np.array(",".join(lines).split(","), dtype=np.float64).reshape(rows, width)
    except ValueError as error:
        raise SpecError("table_no_numbers", reason=str(error)) from error
    values.flags.writeable = False
    return values


def lines_of(values: FloatArray) -> str:
    """Numbers as `TableSpec.numbers` keeps them; reading them back gives the same to the bit."""
    return "\n".join(",".join(map(_written, row)) for row in values.tolist())


def _written(number: float) -> str:
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)

"""Which samples are learned, and how they are prepared."""

from __future__ import annotations

import itertools
from typing import Self

from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticKnownError

from engine.data.catalogue import CATALOGUE, ScalingName, SetInfo, SourceName
from engine.data.prepared import Task
from engine.drawn_spec import DrawnSpec, Shortage
from engine.network_spec import Seed, Spec
from engine.spec_error import SpecError, SpecProblem
from engine.table_spec import MOST_ROWS, TableSpec

#: Samples that can be drawn of a set that comes with the program.
MOST_DRAWN = 2000


class DataSpec(Spec):
    """A data set and how it is split and scaled. The seed draws the samples and the split.

    `samples` is how many are drawn; of a set that has fewer all are taken. `noise` is for toy sets,
    `classes` for those whose number of classes can be chosen (spiral and blobs). `scaling` is fitted on
    the training part: `standardise` gives each column mean 0 and standard deviation 1, `min_max` takes
    it to 0..1; both standardise the target of a regression. `table` is what was imported last: it is
    used where `name` is "table", and stays at hand where another set is tried; so are `drawn`, the points
    of the set "drawn", of which all are taken.
    """

    name: SourceName = "moons"
    samples: int = Field(default=200, ge=4, le=MOST_ROWS)
    noise: float = Field(default=0.1, ge=0.0, le=1.0)
    classes: int = Field(default=2, ge=2, le=6)
    train_share: float = Field(default=0.8, ge=0.1, le=1.0)
    scaling: ScalingName = "none"
    seed: Seed = 1337
    table: TableSpec | None = None
    drawn: DrawnSpec = DrawnSpec()

    @field_validator("samples")
    @classmethod
    def _few_enough(cls, samples: int, others: ValidationInfo) -> int:
        if samples > MOST_DRAWN and others.data.get("name") != "table":
            raise PydanticKnownError("less_than_equal", {"le": MOST_DRAWN})
        return samples

    @model_validator(mode="after")
    def _has_its_table(self) -> Self:
        if self.name == "table" and self.table is None:
            raise SpecError("table_missing")
        return self

    @model_validator(mode="after")
    def _classes_fit_set(self) -> Self:
        most = self.info.most_classes
        if self.classes > max(most, 2):
            problem: SpecProblem = "too_many_classes" if most else "classes_fixed"
            raise SpecError(problem, classes=self.classes, data=self.name, most=most)
        return self

    @property
    def info(self) -> SetInfo:
        """What is known of the set."""
        return self.info_of(self.name)

    def info_of(self, name: SourceName) -> SetInfo:
        """What is known of a set, of the table that was imported last, or of what was drawn."""
        if name == "drawn":
            return self.drawn.info
        if name != "table":
            return CATALOGUE[name]
        if self.table is None:
            raise ValueError("there is no data.table")
        return self.table.info

    @property
    def task(self) -> Task:
        """What is to be learned."""
        return self.info.task(self.classes)

    @property
    def class_names(self) -> tuple[str, ...]:
        """The classes in the order of their numbers; none for regression."""
        return self.info.class_names(self.classes)

    @property
    def columns(self) -> tuple[str, ...]:
        """What a sample's numbers are called."""
        return self.info.columns

    @property
    def input_count(self) -> int:
        """How many numbers one sample has."""
        return len(self.columns)

    @property
    def sample_count(self) -> int:
        """How many samples there are in both parts."""
        if self.name == "drawn":
            return len(self.drawn.points(self.classes))
        return min(self.samples, self.info.size or self.samples)

    @property
    def train_count(self) -> int:
        """How many samples are in the training part, at least 2 of them; the rest is the test part."""
        return self._trained_of(self.sample_count)

    def _trained_of(self, count: int) -> int:
        return min(count, max(2, round(count * self.train_share)))

    @property
    def drawn_for_training(self) -> tuple[bool, ...]:
        """Which of the points that were drawn are in the training part.

        No later point changes that, so that none seems to jump from one part to the other.
        """
        counts = [self._trained_of(count) for count in range(len(self.drawn.points(self.classes)) + 1)]
        return tuple(after > before for before, after in itertools.pairwise(counts))

    @property
    def shortage(self) -> Shortage | None:
        """What the drawing lacks before anything can be learned; None where all is there."""
        return self.drawn.shortage(self.classes) if self.name == "drawn" else None

"""Which settings a sweep varies, and the combinations of them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Annotated, Self

from pydantic import Field, field_validator, model_validator

from engine.network_spec import MOST_LAYERS, MOST_NEURONS, Seed, Spec
from engine.overrides import with_hidden_layers, with_learning_rate, with_optimizer
from engine.spec import OptimizerName, Project
from engine.spec_error import SpecError

#: A sweep of more trainings is refused before anything is built.
MOST_TRAININGS = 10_000

Rate = Annotated[float, Field(gt=0.0, le=100.0)]
Size = Annotated[int, Field(ge=1, le=MOST_NEURONS)]
#: Sizes of the hidden layers; none is a network that is an output layer and nothing else.
Sizes = Annotated[tuple[Size, ...], Field(max_length=MOST_LAYERS - 1)]

#: What can be varied, in the order in which it is: data are prepared once for each seed.
VARIED = ("seeds", "layers", "optimizers", "learning_rates")


@dataclass(frozen=True, slots=True)
class Combination:
    """One training of a sweep; None leaves a setting as the project has it. `number` counts from 0."""

    number: int
    seed: int | None = None
    layers: tuple[int, ...] | None = None
    optimizer: OptimizerName | None = None
    learning_rate: float | None = None

    def applied_to(self, project: Project) -> Project:
        """The project with these settings, just as `main.py train` replaces them.

        Raises pydantic.ValidationError where the network can't be built.
        """
        if self.layers is not None:
            project = with_hidden_layers(project, self.layers)
        if self.optimizer is not None:
            project = with_optimizer(project, self.optimizer)
        if self.learning_rate is not None:
            project = with_learning_rate(project, self.learning_rate)
        return project if self.seed is None else project.with_seed(self.seed)


class SweepSpec(Spec):
    """What is varied: every value of one setting with every value of the others.

    An empty list leaves the setting as the project has it. A seed is that of data, split, initialisation
    and shuffle; a learning rate stays the same in every epoch.
    """

    seeds: tuple[Seed, ...] = ()
    layers: tuple[Sizes, ...] = ()
    optimizers: tuple[OptimizerName, ...] = ()
    learning_rates: tuple[Rate, ...] = ()

    @field_validator(*VARIED)
    @classmethod
    def _each_once(cls, values: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(dict.fromkeys(values))

    @model_validator(mode="after")
    def _is_within_reach(self) -> Self:
        if self.count > MOST_TRAININGS:
            raise SpecError("sweep_too_large", count=self.count, most=MOST_TRAININGS)
        return self

    @property
    def count(self) -> int:
        """How many trainings there are."""
        return math.prod(max(1, len(getattr(self, name))) for name in VARIED)

    @property
    def varied(self) -> tuple[str, ...]:
        """The settings with more than one value."""
        return tuple(name for name in VARIED if len(getattr(self, name)) > 1)

    def combinations(self) -> Iterator[Combination]:
        """All of them; those of one seed follow each other."""
        lists = (getattr(self, name) or (None,) for name in VARIED)
        for number, (seed, layers, optimizer, rate) in enumerate(product(*lists)):
            yield Combination(number, seed, layers, optimizer, rate)


def check_fits(project: Project, spec: SweepSpec) -> None:
    """Raises pydantic.ValidationError where hidden layers can't be built in this project."""
    for sizes in spec.layers:
        with_hidden_layers(project, sizes)

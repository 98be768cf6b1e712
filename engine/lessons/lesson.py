"""A lesson: steps of one idea each, as a file in resources/lessons holds them (docs/lessons.md)."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from engine.lessons.setup import Setup
from engine.lessons.tasks import Task
from engine.network_spec import Spec

#: No lesson takes longer.
MOST_MINUTES = 10


class Front(Spec):
    """What stands between the `+++` lines."""

    title: str = Field(min_length=1, max_length=80)
    minutes: int = Field(ge=1, le=MOST_MINUTES)
    summary: str = Field(min_length=1, max_length=300)


@dataclass(frozen=True, slots=True)
class Step:
    """One idea: a title, Markdown with formulas and computed numbers, what it sets up, and a task.

    `line` is where it begins in the file, counted from 1.
    """

    title: str
    body: str
    setup: Setup | None
    task: Task | None
    line: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson. `name` is that of its file; `number` is what the name begins with."""

    name: str
    front: Front
    steps: tuple[Step, ...]

    @property
    def number(self) -> int:
        """Its place in the order of lessons."""
        return int(self.name.partition("-")[0])

    def setup_at(self, step: int) -> Setup | None:
        """What has to be set up for whoever begins at this step: the last setup up to it."""
        return next((each.setup for each in reversed(self.steps[: step + 1]) if each.setup), None)

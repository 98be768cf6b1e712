"""What the session asked of a running training, so that answers from before it still count."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.spec import Project
from engine.training.carry_over import carried_over, patched
from engine.training.state import TrainingState

Patch = tuple[tuple[int, float], ...]


@dataclass(slots=True)
class Adjustments:
    """The generations of one training: its start, and every adjustment since.

    A snapshot that the worker sent before it heard of an adjustment is adjusted here in the same way,
    so that the window never shows older weights or settings than the user's.
    """

    first: int = 0
    _steps: list[tuple[int, Project, Patch]] = field(default_factory=list)
    _changes: list[int] = field(default_factory=list)
    _heard: int = 0

    def start(self, generation: int, project: Project) -> None:
        """A new training: answers to earlier ones no longer count."""
        self.first = self._heard = generation
        self._steps, self._changes = [(generation, project, ())], []

    def add(self, generation: int, project: Project, patch: Patch) -> None:
        """The training of the generation before goes on like this."""
        if patch or not project.trains_like(self._steps[-1][1]):
            self._changes.append(generation)
        self._steps.append((generation, project, patch))

    def knows(self, generation: int) -> bool:
        """Whether an answer comes from this training."""
        return bool(self._steps) and self.first <= generation <= self._steps[-1][0]

    def under(self, generation: int) -> tuple[Project, bool]:
        """The settings of an answer of this generation, and whether it is the first after a change.

        Raises KeyError for a generation that `knows` does not know.
        """
        project = {step[0]: step[1] for step in self._steps}[generation]
        changed = any(self._heard < each <= generation for each in self._changes)
        self._heard = max(self._heard, generation)
        return project, changed

    def brought_up_to_date(self, generation: int, state: TrainingState) -> TrainingState:
        """A snapshot of `generation` under all that was asked for since."""
        self._steps = [step for step in self._steps if step[0] >= generation]
        project = self._steps[0][1]
        for _, after, patch in self._steps[1:]:
            state = patched(carried_over(project, state, after), patch)
            project = after
        return state

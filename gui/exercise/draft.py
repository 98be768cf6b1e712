"""What a teacher has written so far."""

from __future__ import annotations

from dataclasses import dataclass

from engine.exercise.handing_out import with_exercise
from engine.exercise.spec import ControlName, ExerciseSpec, StartSpec
from engine.spec import Project


@dataclass(frozen=True, slots=True)
class Draft:
    """The texts and choices of an exercise, complete or not. `hints` has one in each line."""

    title: str = ""
    task: str = ""
    check: str = ""
    controls: tuple[ControlName, ...] = ()
    hints: str = ""

    @classmethod
    def of(cls, exercise: ExerciseSpec) -> Draft:
        """An exercise taken apart again."""
        return cls(exercise.title, exercise.task, exercise.check, exercise.open, "\n".join(exercise.hints))

    def made(self, project: Project, start: StartSpec) -> Project:
        """What a learner opens. Raises ValidationError where it can't be handed out as it stands."""
        return with_exercise(
            project,
            start,
            title=self.title.strip(),
            task=self.task.strip(),
            check=self.check.strip(),
            controls=self.controls,
            hints=[line.strip() for line in self.hints.splitlines() if line.strip()],
        )

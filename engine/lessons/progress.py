"""How far a learner has come with each lesson, as the settings keep it."""

from __future__ import annotations

from pydantic import Field, ValidationError

from engine.lessons.lesson import Lesson
from engine.network_spec import Spec


class LessonProgress(Spec):
    """Where one stopped, counted from 0; which steps' tasks were done; whether the end was reached."""

    step: int = Field(default=0, ge=0, le=1000)
    solved: tuple[int, ...] = Field(default=(), max_length=1000)
    finished: bool = False


class Progress(Spec):
    """All lessons by name, and the one that was looked at last."""

    lessons: dict[str, LessonProgress] = Field(default={}, max_length=1000)
    last: str = ""

    def of(self, lesson: Lesson) -> LessonProgress:
        """How far it is; a shorter version of the lesson may have come since."""
        found = self.lessons.get(lesson.name, LessonProgress())
        return found.with_changes(step=min(found.step, len(lesson.steps) - 1))

    def at(self, lesson: Lesson, step: int) -> Progress:
        """One looks at this step now."""
        return self._with(lesson, self.of(lesson).with_changes(step=step))

    def with_solved(self, lesson: Lesson, step: int) -> Progress:
        """A step's task was done."""
        known = self.of(lesson)
        return self._with(lesson, known.with_changes(solved=tuple(sorted({*known.solved, step}))))

    def with_finished(self, lesson: Lesson) -> Progress:
        """The end was reached; next time it begins at the start."""
        return self._with(lesson, self.of(lesson).with_changes(step=0, finished=True))

    def _with(self, lesson: Lesson, progress: LessonProgress) -> Progress:
        return Progress(lessons={**self.lessons, lesson.name: progress}, last=lesson.name)


def progress_from(text: str) -> Progress:
    """What the settings kept; what can't be read is forgotten."""
    try:
        return Progress.model_validate_json(text)
    except ValidationError:
        return Progress()

"""Exercises for tests."""

from __future__ import annotations

from typing import Any

from engine.exercise.handing_out import start_from, with_exercise
from engine.spec import Project
from engine.training.initial import initial_state


def exercise_on(project: Project, **changes: Any) -> Project:
    """What a learner opens: only the learning rate may be changed. Any part of it can be another one."""
    parts: dict[str, Any] = {
        "title": "Too fast",
        "task": "Make it *learn*.",
        "check": "loss < 0.1",
        "controls": ("learning_rate",),
        "hints": ("Smaller.", "Smaller still."),
    }
    start = start_from(project, initial_state(project.network, project.data.input_count))
    return with_exercise(project, start, **(parts | changes))

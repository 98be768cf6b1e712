"""An exercise on the small project: only the learning rate may be changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine.exercise.handing_out import start_from, with_exercise
from engine.spec import Project
from engine.training.initial import initial_state


@pytest.fixture
def make_exercise(project: Project) -> Callable[..., Project]:
    """Any part of it can be another one."""

    def make(**changes: Any) -> Project:
        texts: dict[str, Any] = {
            "title": "Too fast",
            "task": "Make it *learn*.",
            "check": "loss < 0.5 and epoch >= 20",
            "controls": ("learning_rate",),
            "hints": ("Smaller.", "Smaller still."),
        }
        start = start_from(project, initial_state(project.network, 2))
        return with_exercise(project, start, **(texts | changes))

    return make

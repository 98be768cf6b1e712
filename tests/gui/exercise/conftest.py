"""An exercise on the small project: only the learning rate may be changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine.spec import Project
from tests.engine.exercises import exercise_on


@pytest.fixture
def make_exercise(project: Project) -> Callable[..., Project]:
    """Any part of it can be another one."""

    def make(**changes: Any) -> Project:
        return exercise_on(project, **{"check": "loss < 0.5 and epoch >= 20", **changes})

    return make

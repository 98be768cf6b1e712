"""How an exercise stands: its check, on what the weights give now."""

from __future__ import annotations

import math
from dataclasses import asdict, replace

from engine.data.prepared import PreparedData
from engine.exercise.check import ANSWER, Judgement, judge
from engine.lessons.formula import Quantity
from engine.lessons.situation import Situation
from engine.spec import Project
from engine.training.state import TrainingState
from engine.training.trainer import Trainer


def judged(check: str, project: Project, data: PreparedData, state: TrainingState) -> Judgement:
    """What a check finds, measured on all samples at this state. Raises FormulaError, and TrainingError.

    So a file, opened again, gives the same numbers as before it was saved.
    """
    measured = Trainer(project.network, project.training, data).measure(state)
    metrics = {name: math.nan if value is None else value for name, value in asdict(measured).items()}
    situation = Situation(project, epoch=state.epoch, metrics=metrics)
    answer = project.exercise.answer if project.exercise is not None else None

    def read(name: str) -> Quantity:
        if name == ANSWER:
            return math.nan if answer is None else answer
        return situation.read(name)

    return replace(judge(check, read), has_test_part=len(data.test) > 0)

"""Plays a lesson without a window: what each step sets up, and how things stand then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from engine.data.prepare import prepare
from engine.labs_spec import LabsSpec
from engine.lessons.lesson import Lesson, Step
from engine.lessons.setup import Setup
from engine.lessons.situation import Situation, Standing
from engine.presets import load_preset
from engine.spec import Project
from engine.training.headless import train


def situations(lesson: Lesson) -> Iterator[tuple[Step, Situation]]:
    """Every step with what a learner sees who does nothing but go on."""
    now = Situation(load_preset("two-moons").project)
    for step in lesson.steps:
        if step.setup is not None:
            now = after(step.setup, now)
        now = replace(now, start=None, deeds={})
        now = replace(now, start=now)
        yield step, now


def after(setup: Setup, now: Situation) -> Situation:
    """How things stand when a setup was done."""
    project = setup.applied_to(now.project)
    metrics, epoch = ({}, 0) if setup.is_fresh else (now.metrics, now.epoch)
    if setup.run:
        metrics, epoch = trained(project)
    standing = Standing(phase="backward", at_end=True) if setup.phase == "end" else Standing()
    if setup.phase not in (None, "end"):
        standing = Standing(phase=str(setup.phase))
    return replace(
        now, project=project, workspace=setup.workspace, standing=standing, metrics=metrics, epoch=epoch
    )


def trained(project: Project) -> tuple[dict[str, float], int]:
    return _trained_from(project.with_changes(labs=LabsSpec()).model_dump_json())


@lru_cache(maxsize=20)
def _trained_from(stored: str) -> tuple[dict[str, float], int]:
    project = Project.model_validate_json(stored)
    run = train(project, prepare(project.data), lambda _: None)
    last = run.metrics[-1]
    names = ("train_loss", "data_loss", "train_accuracy", "test_loss", "test_accuracy", "learning_rate")
    return {name: getattr(last, name) for name in names if getattr(last, name) is not None}, len(run.metrics)

"""From a project to an exercise, and back to what the learner begins with."""

from __future__ import annotations

from collections.abc import Sequence

from engine.exercise.spec import ControlName, ExerciseSpec, StartSpec
from engine.spec import Project
from engine.training.initial import initial_state
from engine.training.state import TrainingState
from engine.training.stored_state import StoredState

#: What an exercise puts back when it begins; labs, breakpoints and pins stay the learner's.
_STARTED = ("network", "data", "training")


def start_from(project: Project, state: TrainingState) -> StartSpec:
    """This moment as the beginning of an exercise. Untrained or diverged, it has no state."""
    initial = initial_state(project.network, project.data.input_count)
    keeps = project.keeps_weights and state.is_finite and not state.same_as(initial)
    return StartSpec(
        state=StoredState.of(state) if keeps else None,
        **{name: getattr(project, name) for name in _STARTED},
    )


def with_exercise(
    project: Project,
    start: StartSpec,
    *,
    title: str,
    task: str,
    check: str,
    controls: Sequence[ControlName],
    hints: Sequence[str],
) -> Project:
    """The project that a learner opens. Raises ValidationError where a text is missing or can't be used."""
    exercise = ExerciseSpec(
        title=title, task=task, check=check, open=tuple(controls), hints=tuple(hints), start=start
    )
    # why: what is handed in untrained can fulfil no check.
    return begun(project.with_changes(exercise=exercise, keeps_weights=True))


def begun(project: Project) -> Project:
    """A project with an exercise as the learner first sees it."""
    exercise = project.exercise
    if exercise is None:
        return project
    start = {name: getattr(exercise.start, name) for name in _STARTED}
    # why no preset: its description would tell the answer.
    return project.with_changes(preset=None, exercise=exercise.with_changes(answer=None), **start)


def first_state(exercise: ExerciseSpec) -> TrainingState | None:
    """The weights with which it begins; None where they are drawn."""
    return exercise.start.state.restored() if exercise.start.state is not None else None


def start_of(exercise: ExerciseSpec) -> Project:
    """The project that the learner begins with, without the exercise. Raises ValueError where it is none."""
    return Project(**{name: getattr(exercise.start, name) for name in _STARTED})


def check_start(exercise: ExerciseSpec) -> None:
    """Whether one can begin with what an exercise begins with. Raises ValueError."""
    project = start_of(exercise)
    if exercise.start.state is not None:
        exercise.start.state.check_fits(project.parameter_count, project.batches_per_epoch)

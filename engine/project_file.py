"""Project files: one JSON document with what the learner configured and, perhaps, trained weights.

A file is a Project's own fields and beside them `state`, null or where the training stands, and `runs`, the
trainings that are kept with it (engine/runs). Numbers are written so that reading them back gives the same
float64 to the bit. Whatever a file holds is checked before anything is made of it; every refusal is a
ProjectFileError of one line.
"""

from __future__ import annotations

import errno
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal, Self

from pydantic import Field, ValidationError, model_validator
from pydantic_core import ErrorDetails, from_json

from engine.exercise.handing_out import check_start
from engine.export.atomic_file import write_atomically
from engine.file_problem import describe_file_problem
from engine.problem_error import ProblemError
from engine.runs.fitting import Shortened, fitted_runs
from engine.runs.kept import MOST_RUNS, KeptRun
from engine.runs.stored import MOST_EPOCHS, StoredRun
from engine.spec import FORMAT, Project
from engine.spec_error import SpecError
from engine.training.state import TrainingState
from engine.training.stored_state import StoredState

#: How a project file's name ends.
SUFFIX = ".bpstudio"

#: Larger files are refused, both ways: the largest network there can be needs about half of it.
MAX_BYTES = 20_000_000

#: Bytes around all runs of a file.
_FRAME = 20


ProjectFileProblem = Literal[
    "not_read", "read_too_large", "no_json", "no_project", "newer", "invalid",
    "not_written", "written_too_large", "not_storable",
]  # fmt: skip


class ProjectFileError(ProblemError[ProjectFileProblem]):
    """A project file can't be read or written; the message is one line for the user.

    What the system or pydantic said is the cause: an OSError for `not_read` and `not_written`, a
    ValidationError for `invalid` and `not_storable`.
    """

    sentences = MappingProxyType(
        {
            "not_read": "{path}: {reason}",
            "read_too_large": "{path}: larger than {most} MB, so it is no project file",
            "no_json": "{path}: not valid JSON: {reason}",
            "no_project": "{path}: this is no Backprop Studio project",
            "newer": "{path}: written by a newer Backprop Studio (format {format}, this one reads up to "
            "{known}); get the newest version",
            "invalid": "{path}: {reason}",
            "not_written": "{path}: {reason}",
            "written_too_large": "{path}: the project would need more than {most} MB",
            "not_storable": "{path}: {reason}",
        }
    )

    def __init__(self, problem: ProjectFileProblem, path: Path, **values: str | float) -> None:
        super().__init__(problem, path=str(path), **values)


class _ProjectFile(Project):
    """All that stands in a file."""

    state: StoredState | None = None
    runs: tuple[StoredRun, ...] = Field(default=(), max_length=MOST_RUNS + 1)

    @model_validator(mode="after")
    def _state_fits(self) -> Self:
        if self.state is not None:
            self.state.check_fits(self.parameter_count, self.batches_per_epoch)
        return self

    @model_validator(mode="after")
    def _exercise_can_begin(self) -> Self:
        if self.exercise is not None:
            check_start(self.exercise)
        return self

    @model_validator(mode="after")
    def _runs_fit(self) -> Self:
        numbers = [run.number for run in self.runs]
        if numbers != sorted(set(numbers)):
            raise SpecError("runs_unordered")
        if sum(run.present for run in self.runs) > 1:
            raise SpecError("runs_two_present")
        if sum(run.curves.epochs for run in self.runs) > MOST_EPOCHS:
            raise SpecError("runs_too_long", most=MOST_EPOCHS)
        return self


@dataclass(frozen=True, slots=True)
class StoredProject:
    """All that a project file holds; the runs are in the order of their numbers."""

    project: Project
    state: TrainingState | None = None
    runs: tuple[KeptRun, ...] = ()


def load_project(path: Path) -> tuple[Project, TrainingState | None]:
    """The project of a file, and where its training stands. Raises ProjectFileError."""
    stored = load_with_runs(path)
    return stored.project, stored.state


def load_with_runs(path: Path) -> StoredProject:
    """What is in a project file. Raises ProjectFileError."""
    content = _read(path)
    _check_format(path, content)
    try:
        stored = _ProjectFile.model_validate_json(content)
        project = Project.model_validate({name: getattr(stored, name) for name in Project.model_fields})
        state = stored.state.restored() if stored.state else None
        return StoredProject(project, state, _restored_runs(stored, project, state))
    except ValidationError as error:
        raise ProjectFileError("invalid", path, reason=describe(error)) from error
    except SpecError as error:
        raise ProjectFileError("invalid", path, reason=str(error)) from error


def save_project(
    path: Path,
    project: Project,
    state: TrainingState | None,
    runs: Sequence[KeptRun] = (),
    most_bytes: int = MAX_BYTES,
) -> Shortened:
    """Write a project file, whole or not at all; say what of the runs had no room. Raises ProjectFileError.

    Numbers that are not finite (a training that diverged) can't be stored: save without the state. The runs
    give way where the file would have more than `most_bytes`.
    """
    try:
        stored = _ProjectFile.model_validate({**dict(project), "state": state and StoredState.of(state)})
    except ValidationError as error:
        raise ProjectFileError("not_storable", path, reason=describe(error)) from error
    content = _as_json(stored.model_dump(exclude={"runs"}))
    if len(content) > MAX_BYTES:
        raise ProjectFileError("written_too_large", path, most=MAX_BYTES // 1_000_000)
    fitted, shortened = fitted_runs(runs, project, most_bytes - len(content) - _FRAME)
    if fitted:
        # why: to write half a million numbers takes a second, and it is done already.
        frame = _as_json({"runs": [run.model_dump() for run in fitted]})
        content = content.removesuffix(b"\n}") + b"," + frame.removeprefix(b"{")
    try:
        write_atomically(path, content)
    except OSError as error:
        raise ProjectFileError("not_written", path, reason=describe_file_problem(error)) from error
    except ValueError as error:  # a path with a zero byte
        raise ProjectFileError("not_written", path, reason=str(error)) from error
    return shortened


def _restored_runs(
    stored: _ProjectFile, project: Project, state: TrainingState | None
) -> tuple[KeptRun, ...]:
    """All runs of a file whose own training stands at `state`. Raises SpecError, which says where."""
    restored: list[KeptRun] = []
    before = project
    for place, run in enumerate(stored.runs):
        try:
            kept = run.restored(before, state)
        except ValidationError as error:
            raise SpecError("run_unfit", place=place, reason=f"settings: {describe(error)}") from error
        except ValueError as error:
            raise SpecError("run_unfit", place=place, reason=str(error)) from error
        before = kept.project
        # why: somebody may have edited the project in the file, and the present training has its settings.
        restored.append(replace(kept, project=project) if kept.present else kept)
    return tuple(restored)


def _as_json(document: dict[str, object]) -> bytes:
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1).encode()


def first_problem(error: ValidationError) -> ErrorDetails:
    """What is best mended first: a misspelled field, since it is the reason why another is missing."""
    problems = error.errors(include_url=False)
    return next((each for each in problems if each["type"] == "extra_forbidden"), problems[0])


def describe(error: ValidationError) -> str:
    """The first thing that pydantic found wrong, as one line: the field, what is allowed, what was there."""
    first = first_problem(error)
    field = ".".join(_readable(str(part)) for part in first["loc"])
    kind, given = first["type"], first["input"]
    if kind == "extra_forbidden":
        return f"{field}: there is no such field"
    if kind in ("too_short", "too_long"):
        limits = first["ctx"]
        wanted = (
            f"at least {limits['min_length']}" if kind == "too_short" else f"at most {limits['max_length']}"
        )
        return f"{field}: must have {wanted}, not {limits['actual_length']}"
    message = first["msg"].removeprefix("Value error, ").replace("Input should be", "must be")
    if kind != "value_error" and isinstance(given, str | int | float):
        message += f", not {_shortened(given)}"
    return f"{field}: {message[:1].lower()}{message[1:]}" if field else message


def _readable(name: str) -> str:
    """A field's name; one that nobody would give a field may hold line ends, or have any length."""
    return name if 0 < len(name) <= 40 and name.isprintable() else _shortened(name)


def _shortened(given: str | float) -> str:
    text = repr(given)
    return text if len(text) <= 40 else f"{text[:37]}..."


def _read(path: Path) -> bytes:
    try:
        # why: a pipe from a stranger's archive would be waited for without end.
        if path.exists() and not path.is_file() and not path.is_dir():
            raise OSError(errno.EINVAL, "this is no file")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ProjectFileError("not_read", path, reason=describe_file_problem(error)) from error
    except ValueError as error:  # a path with a zero byte
        raise ProjectFileError("not_read", path, reason=str(error)) from error
    if len(content) > MAX_BYTES:
        raise ProjectFileError("read_too_large", path, most=MAX_BYTES // 1_000_000)
    return content


def _check_format(path: Path, content: bytes) -> None:
    """Look at the version first: a newer file may hold fields of which this program knows nothing."""
    try:
        document = from_json(content)
    except ValueError as error:
        raise ProjectFileError("no_json", path, reason=str(error)) from error
    if not isinstance(document, dict) or "network" not in document:
        raise ProjectFileError("no_project", path)
    version = document.get("format")
    if isinstance(version, int) and version > FORMAT:
        raise ProjectFileError("newer", path, format=version, known=FORMAT)

"""Which project a command is about: a preset, a project file or a table, with single settings replaced."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gui.command_line.errors import UserError, file_error

if TYPE_CHECKING:
    from engine.data.prepared import PreparedData
    from engine.spec import Project


def chosen_project(options: argparse.Namespace) -> Project:
    """What is to be trained, all options applied. Raises UserError."""
    from pydantic import ValidationError

    from engine.presets import UnknownPresetError, load_preset
    from engine.project_file import ProjectFileError, describe, load_project

    try:
        if options.data is not None:
            project = _project_of_table(options)
        elif options.target is not None or options.sample:
            raise UserError(f"argument --{'sample' if options.sample else 'target'}: goes with --data only")
        elif options.preset is not None:
            project = load_preset(options.preset).project
        else:
            project, _ = load_project(options.project)
        project = _overridden(project, options)
        if options.seed is not None:
            project = project.with_seed(options.seed)
        if options.epochs is not None:
            project = project.with_changes(training=project.training.with_changes(epochs=options.epochs))
    except UnknownPresetError as error:
        raise UserError(f"argument --preset: {error}") from error
    except ProjectFileError as error:
        raise UserError(f"argument --project: {error}") from error
    except ValidationError as error:
        raise UserError(f"argument --{describe(error)}") from error
    return project


def _project_of_table(options: argparse.Namespace) -> Project:
    """A table with its suggested settings. Raises UserError."""
    from engine.data.table.choices import Choices
    from engine.data.table.error import TableError
    from engine.data.table.make import file_source, open_table
    from engine.suggestions import suggested_project
    from engine.table_spec import ReadingSpec

    try:
        opened = open_table(file_source(options.data), ReadingSpec(), lambda _: None)
        table = opened.table(Choices(target=options.target, sample=options.sample))
    except TableError as error:
        raise UserError(f"argument --data: {error}") from error
    return suggested_project("table", table=table)


def _overridden(project: Project, options: argparse.Namespace) -> Project:
    """The project with what single options say. Raises UserError."""
    from pydantic import ValidationError

    from engine.overrides import OVERRIDES
    from engine.project_file import describe

    for name, change in OVERRIDES.items():
        value = getattr(options, name)
        try:
            project = change(project, value) if value is not None else project
        except ValidationError as error:
            reason = re.sub(r"^[a-z0-9_.]+: ", "", describe(error))
            raise UserError(f"argument --{name.replace('_', '-')}: {reason}") from error
    return project


def check_targets(options: argparse.Namespace, names: Sequence[str]) -> None:
    """Find out now, not after an hour of training, that a file can't or must not be written.

    No file that the command reads is written over. Raises UserError.
    """
    from engine.export.atomic_file import check_writable

    for name in names:
        path: Path | None = getattr(options, name)
        if path is None:
            continue
        try:
            check_writable(path)
            is_read = path.exists() and any(map(path.samefile, _read_by(options)))
        except OSError as error:
            raise file_error(path, error, name) from error
        if is_read:
            raise UserError(f"argument --{name}: {path}: this command reads the file; give another name")


def _read_by(options: argparse.Namespace) -> list[Path]:
    """The files that a command is about, those of them that are there."""
    given = vars(options)
    named = [given.get(name) for name in ("project", "data", "exercise")]
    return [path for path in (*named, *given.get("files", ())) if path is not None and path.exists()]


def prepared(project: Project) -> PreparedData:
    """The project's samples. Raises UserError."""
    from engine.data.prepare import prepare

    try:
        return prepare(project.data)
    except ValueError as error:
        raise UserError(str(error)) from error

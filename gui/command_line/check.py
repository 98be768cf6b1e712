"""`main.py check`: which of the exercises that were handed in are fulfilled."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from gui.command_line.errors import UserError, file_error
from gui.command_line.projects import check_targets
from gui.command_line.train import say

if TYPE_CHECKING:
    from engine.exercise.handed_in import HandedIn
    from engine.exercise.spec import ExerciseSpec

NOT_FULFILLED, NOT_CHECKED = 1, 2


def check(options: argparse.Namespace) -> int:
    """Say a line about each file, the good ones and the bad ones. Raises UserError."""
    from engine.exercise.handed_in import csv_page, in_words, looked_at
    from engine.export.atomic_file import write_atomically

    check_targets(options, ("csv",))
    given = _handed_out(options.exercise) if options.exercise is not None else None
    found = []
    for path in options.files:
        found.append(looked_at(path, given))
        say(f"{path}: {_verdict(found[-1])}: {in_words(found[-1])}")
    say(f"{sum(each.fulfilled for each in found)} of {len(found)} fulfilled")
    if options.csv is not None:
        try:
            write_atomically(options.csv, csv_page(found))
        except OSError as error:
            raise file_error(options.csv, error) from error
    if any(each.judgement is None for each in found):
        return NOT_CHECKED
    return 0 if all(each.fulfilled for each in found) else NOT_FULFILLED


def _handed_out(path: Path) -> ExerciseSpec:
    """The exercise in a teacher's own file. Raises UserError."""
    from engine.project_file import ProjectFileError, load_project

    try:
        exercise = load_project(path)[0].exercise
    except ProjectFileError as error:
        raise UserError(f"argument --exercise: {error}") from error
    if exercise is None:
        raise UserError(f"argument --exercise: {path}: there is no exercise in this file")
    return exercise


def _verdict(handed_in: HandedIn) -> str:
    if handed_in.judgement is None:
        return "could not be checked"
    return "fulfilled" if handed_in.fulfilled else "not fulfilled"

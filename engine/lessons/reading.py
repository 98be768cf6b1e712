"""Reading lessons: strict, so that a teacher learns at once what is wrong, in which line, what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.lessons.formula import Formula
from engine.lessons.formula_error import FormulaError
from engine.lessons.lesson import Front, Lesson, Step
from engine.lessons.markdown_file import (
    Block,
    Section,
    TextFileError,
    read_text,
    sections,
    split_front,
    validated,
)
from engine.lessons.setup import Setup
from engine.lessons.situation import check_names
from engine.lessons.tasks import Task
from engine.lessons.wording import formulas_in, formulas_of, texts_of

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "lessons"
#: The language in which every lesson exists.
ENGLISH = "en"
MOST_STEPS = 40
_KIND = re.compile(r"^(number|choice|predict|state|deed)\.")
_NAME = re.compile(r"[0-9]{2}-[a-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Library:
    """The lessons that can be played, in order, and what is wrong with the others."""

    lessons: tuple[Lesson, ...]
    errors: tuple[TextFileError, ...]


def read_library(language: str = ENGLISH, folder: Path = FOLDER) -> Library:
    """All lessons, each in the language if it was translated, else in English."""
    paths = {path.stem: path for path in sorted((folder / ENGLISH).glob("*.md"))}
    paths |= {path.stem: path for path in sorted((folder / language).glob("*.md"))}
    lessons, errors = [], []
    for _, path in sorted(paths.items()):
        try:
            lessons.append(read_lesson(path))
        except TextFileError as error:
            errors.append(error)
    return Library(tuple(lessons), tuple(errors))


def read_lesson(path: Path) -> Lesson:
    """The lesson in a file. Raises TextFileError."""
    if not _NAME.fullmatch(path.stem):
        raise TextFileError(path, 1, "a lesson's file is named like 01-derivative.md")
    front, lines, first = split_front(path, read_text(path))
    found = sections(path, lines, first, ("setup", "task"))
    if not 1 <= len(found) <= MOST_STEPS:
        raise TextFileError(path, first, f"a lesson has 1 to {MOST_STEPS} steps, each below a line ## Title")
    steps = tuple(_step(path, section) for section in found)
    if steps[0].setup is None:
        raise TextFileError(path, steps[0].line, "the first step needs a setup block: it opens the workspace")
    return Lesson(path.stem, validated(path, front, Front), steps)


def _step(path: Path, section: Section) -> Step:
    setup = section.blocks.get("setup")
    task = section.blocks.get("task")
    if not section.body:
        raise TextFileError(path, section.line, "this step has no text")
    step = Step(
        section.title,
        section.body,
        validated(path, setup, Setup) if setup else None,
        _task(path, task) if task else None,
        section.line,
    )
    _check_formulas(path, step, task.line if task else section.line)
    return step


def _task(path: Path, block: Block) -> Task:
    try:
        task: Task = validated(path, block, Task)
    except TextFileError as error:
        # why: pydantic names the kind as if it were a table.
        raise TextFileError(path, error.line, _KIND.sub("", error.reason)) from None
    return task


def _check_formulas(path: Path, step: Step, task_line: int) -> None:
    """Formulas in the text and in the task are understood, and ask for what there is."""
    _check(path, step.line, [step.title, step.body], [])
    if step.task is not None:
        _check(path, task_line, texts_of(step.task), formulas_of(step.task))


def _check(path: Path, line: int, texts: Sequence[str], formulas: Sequence[Formula]) -> None:
    try:
        for formula in (*formulas, *(formula for text in texts for formula in formulas_in(text))):
            check_names(formula)
    except FormulaError as error:
        raise TextFileError(path, line, str(error)) from None

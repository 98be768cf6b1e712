"""Files that learners hand in: is the check of each fulfilled, with which numbers?"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from engine.data.prepare import prepare
from engine.exercise.check import SHORT, Finding, Judgement
from engine.exercise.handing_out import start_of
from engine.exercise.lock import touched_for_sure
from engine.exercise.measure import judged
from engine.exercise.spec import ControlName, ExerciseSpec
from engine.lessons.formula import Quantity
from engine.lessons.formula_error import FormulaError
from engine.project_file import ProjectFileError, load_project
from engine.training.initial import initial_state
from engine.training_error import TrainingError

_COLUMNS = ("file", "title", "fulfilled", "epochs", "answer", "found", "changed", "problem")
_TITLES = {full: short for short, full in SHORT.items()}
#: A cell that begins so would be a formula to a spreadsheet.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t")
_NUMBER = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?")


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One file. `changed` is what the exercise keeps and is another; `problem` says why it is not judged."""

    path: Path
    title: str = ""
    judgement: Judgement | None = None
    epochs: int = 0
    answer: float | None = None
    changed: tuple[ControlName, ...] = ()
    problem: str = ""

    @property
    def fulfilled(self) -> bool:
        """Whether the check holds, and nothing is another that should not be."""
        return self.judgement is not None and self.judgement.fulfilled and not self.changed


def looked_at(path: Path, given: ExerciseSpec | None = None) -> HandedIn:
    """Check a file; `given` is the exercise as it was handed out, instead of the one that the file holds."""
    try:
        project, state = load_project(path)
        own = project.exercise
        if own is None:
            return HandedIn(path, problem="there is no exercise in this file")
        exercise = own if given is None else given.with_changes(answer=own.answer)
        project = project.with_changes(exercise=exercise)
        state = state or initial_state(project.network, project.data.input_count)
        judgement = judged(exercise.check, project, prepare(project.data), state)
    except ProjectFileError as error:
        return HandedIn(path, problem=str(error).removeprefix(f"{path}: "))
    except (FormulaError, TrainingError, ValueError) as error:
        return HandedIn(path, problem=" ".join(str(error).split()))
    changed = touched_for_sure(exercise, start_of(exercise), project)
    return HandedIn(path, exercise.title, judgement, state.epoch, exercise.answer, changed)


def in_words(handed_in: HandedIn) -> str:
    """One line, such as `train_accuracy is 0.87, wanted >= 0.95`."""
    if handed_in.judgement is None:
        return handed_in.problem
    parts = [handed_in.judgement.problem or "; ".join(map(_in_words, handed_in.judgement.findings))]
    if handed_in.changed:
        parts.append(f"changed although the exercise keeps it: {', '.join(handed_in.changed)}")
    return "; ".join(parts)


def csv_page(handed_in: Iterable[HandedIn]) -> bytes:
    """A row for each file."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for each in handed_in:
        answer = "" if each.answer is None else repr(each.answer)
        judgement = each.judgement
        found = "; ".join(map(_in_words, judgement.findings)) if judgement is not None else ""
        problem = each.problem or (judgement.problem if judgement is not None else "")
        row = (str(each.path), each.title, "yes" if each.fulfilled else "no", str(each.epochs))
        writer.writerow(map(_harmless, (*row, answer, found, ", ".join(each.changed), problem)))
    return page.getvalue().encode("utf-8", "backslashreplace")


def _in_words(finding: Finding) -> str:
    values = ", ".join(f"{_TITLES.get(name, name)} is {_text(value)}" for name, value in finding.names)
    wanted = f"{finding.sign} {_text(finding.wanted)}" if finding.sign else finding.text
    return f"{values}, wanted {wanted}" if values else f"wanted {wanted}"


def _text(value: Quantity) -> str:
    return str(value) if isinstance(value, bool | str) else f"{value:.6g}"


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) and not _NUMBER.fullmatch(cell) else cell

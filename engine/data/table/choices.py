"""What is to be learned from a table, guessed where nobody says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.data.prepared import Task
from engine.data.table.columns import Column
from engine.data.table.error import TableError
from engine.table_spec import MOST_CLASSES, MissingName

#: What a column is often called that says what a row is, or what it comes to.
_TARGET_NAMES = ("target", "class", "label", "species", "outcome", "result", "y", "output", "answer")
#: Whole numbers are classes where there are so few of them, and each comes up so often.
_MOST_NUMBERED_CLASSES, _LEAST_OFTEN = 10, 5


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user decided; None where nothing was.

    `columns` are those to learn from. `sample`: of a table with too many rows so many are drawn as may be.
    """

    target: str | None = None
    task: Task | None = None
    columns: tuple[str, ...] | None = None
    missing: MissingName = "fill"
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """The same, complete."""

    target: str
    task: Task
    columns: tuple[str, ...]
    missing: MissingName


def complete(columns: Sequence[Column], choices: Choices) -> Chosen:
    """Guess what was not said. Raises TableError where a column that was named is not there."""
    names = [column.facts.name for column in columns]
    named = [] if choices.target is None else [choices.target]
    check_present([*named, *(choices.columns or ())], names)
    target = choices.target or _guessed_target(columns)
    place = names.index(target)
    task = _fitting(columns[place], choices.task or guessed_task(columns[place]))
    chosen = choices.columns if choices.columns is not None else _guessed_columns(columns, target)
    return Chosen(target, task, tuple(name for name in chosen if name != target), choices.missing)


def check_present(wanted: Sequence[str], names: Sequence[str]) -> None:
    """Raise TableError for the first column that is wanted and not there."""
    for name in wanted:
        if name not in names:
            raise TableError("unknown_column", name=f"{name!r:.60}", names=_listed(names))


def guessed_task(column: Column) -> Task:
    """What is to be learned where a column is the target."""
    facts = column.facts
    rows = len(column.numbers)
    if facts.kind == "number":
        present = column.numbers[~column.is_missing]
        is_whole = bool((present == present.round()).all())
        few = facts.distinct <= min(_MOST_NUMBERED_CLASSES, rows // _LEAST_OFTEN)
        if not is_whole or not (few or facts.distinct == 2):
            return "regression"
    return "two_class" if facts.distinct == 2 else "many_class"


def _fitting(column: Column, task: Task) -> Task:
    """Two classes and many are the same wish; the column says which it is."""
    if task == "regression":
        return task
    return "two_class" if column.facts.distinct == 2 else "many_class"


def _guessed_target(columns: Sequence[Column]) -> str:
    """A column that is called like one; otherwise the last that could be one and is more than a name."""
    able = [column.facts for column in columns if column.facts.distinct > 1 and not column.facts.is_added]
    for wanted in _TARGET_NAMES:
        for facts in able:
            if facts.name.lower() == wanted:
                return facts.name
    likely = [
        facts
        for facts in able
        if facts.kind == "number" or (facts.distinct <= MOST_CLASSES and not facts.names_rows)
    ]
    last = (likely or able)[-1:]
    return last[0].name if last else columns[-1].facts.name


def _guessed_columns(columns: Sequence[Column], target: str) -> tuple[str, ...]:
    """All that inputs can be made of; those that only number or name the rows where nothing else is there."""
    useful = [column.facts for column in columns if column.facts.is_useful and column.facts.name != target]
    telling = [facts for facts in useful if not (facts.counts_rows or facts.names_rows or facts.is_added)]
    return tuple(facts.name for facts in telling or useful)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:8]) + (" …" if len(names) > 8 else "")

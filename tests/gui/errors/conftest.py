"""One error of every kind that the engine knows."""

from __future__ import annotations

import errno
import importlib
import os
import pkgutil
import string
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

import engine
from engine.data.table.error import TableError
from engine.editing import EditError
from engine.expression_error import ExpressionError
from engine.lessons.checking import NotANumberError
from engine.lessons.formula_error import FormulaError
from engine.lessons.markdown_file import TextFileError
from engine.network_spec import NetworkSpec
from engine.ops import OPERATION_PROBLEMS, OPS, OperationError
from engine.presets import UnknownPresetError
from engine.problem_error import ProblemError
from engine.project_file import ProjectFileError
from engine.slope import SlopeError
from engine.training.agreement import DisagreementError
from engine.training.condition_error import ConditionError

#: Values that sentences take as numbers even where they are written without a format.
_NUMBERS = {"count", "batch"}
#: Values that are shown by their titles.
_NAMES: dict[str, str] = {"loss": "huber", "data": "moons", "fitting": "max_margin, huber"}


def error_classes() -> list[type[Exception]]:
    """Every class of error that any module of the engine defines."""
    modules = [
        importlib.import_module(found.name)
        for found in pkgutil.walk_packages(engine.__path__, f"{engine.__name__}.")
    ]
    classes = {
        each
        for module in modules
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, Exception) and each.__module__ == module.__name__
    }
    return sorted(classes - {ProblemError}, key=lambda each: each.__name__)


def errors_of(kind: type[Exception]) -> Iterator[Exception]:
    """One error of this class for each thing that can be wrong."""
    if issubclass(kind, ProblemError):
        yield from (_problem(kind, problem) for problem in kind.sentences)
    elif kind is OperationError:
        yield from (OperationError(OPS["log"], (-1.0,), ("a",), problem) for problem in OPERATION_PROBLEMS)
    else:
        yield {
            DisagreementError: DisagreementError(3, 0.5, 0.25),
            NotANumberError: NotANumberError("x"),
            TextFileError: TextFileError(Path("[path]"), 7, "[reason]"),
        }[kind]


def refusals_of_the_system() -> Iterator[OSError]:
    """One for each number that the system may give."""
    for number in sorted(errno.errorcode):
        yield OSError(number, os.strerror(number), "[path]")


def _problem(kind: type[ProblemError[str]], problem: str) -> Exception:
    values = _values(kind.sentences[problem])
    if kind is FormulaError:
        return FormulaError("a +", problem, **values)  # type: ignore[arg-type]
    if kind is ConditionError:
        return ConditionError("loss <", 3, problem, **values)  # type: ignore[arg-type]
    if kind is ExpressionError:
        return ExpressionError(problem, 3, 1, "[found]", "[hint]")  # type: ignore[arg-type]
    if kind is EditError:
        return EditError(problem, "[name]")  # type: ignore[arg-type]
    if kind is TableError:
        return TableError(problem, 7, "price", **values)  # type: ignore[arg-type]
    if kind is ProjectFileError:
        values.pop("path", None)
        error = ProjectFileError(problem, Path("[path]"), **values)  # type: ignore[arg-type]
        error.__cause__ = _too_few_layers() if "reason" in values else None
        return error
    if kind is SlopeError:
        return SlopeError(problem)  # type: ignore[arg-type]
    if kind is UnknownPresetError:
        return UnknownPresetError("[name]", ("[known]",))
    return kind(problem, **values)


def _values(sentence: str) -> dict[str, str | float]:
    """Something for each place of a sentence."""
    return {
        name: _NAMES.get(name, 4321 if spec or name in _NUMBERS else f"[{name}]")
        for _, name, spec, _ in string.Formatter().parse(sentence)
        if name
    }


def _too_few_layers() -> ValidationError:
    try:
        NetworkSpec(layers=())
    except ValidationError as error:
        return error
    raise AssertionError("a network without layers is refused")

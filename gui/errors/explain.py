"""The one place where an error becomes words."""

from __future__ import annotations

from collections.abc import Callable
from functools import singledispatch
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication

from engine.data.features import FeatureError
from engine.data.sources.drawn import DrawingError
from engine.data.table.error import TableError
from engine.editing import EditError
from engine.export.script import ExportError
from engine.expression_error import ExpressionError
from engine.lessons.checking import NotANumberError
from engine.lessons.formula_error import FormulaError
from engine.lessons.markdown_file import TextFileError
from engine.ops import OperationError
from engine.presets import UnknownPresetError
from engine.project_file import ProjectFileError
from engine.slope import SlopeError
from engine.source_lines import SourceError
from engine.spec_error import SpecError
from engine.tape.record import TapeError
from engine.training.agreement import DisagreementError
from engine.training.condition_error import ConditionError
from engine.training_error import TrainingError
from engine.worker.errors import LayoutError, NoSuchBatchError
from engine.worker.messages import Failed
from gui.errors import program, training
from gui.errors.conditions import condition_reason
from gui.errors.details import details_of
from gui.errors.expressions import expression_reason, operation_reason, slope_reason
from gui.errors.files import file_reason, project_file_happened, project_file_reason
from gui.errors.formulas import formula_reason
from gui.errors.network import edit_reason
from gui.errors.settings import settings_reason
from gui.errors.specs import spec_reason
from gui.errors.tables import table_reason
from gui.errors.words import CommandError, Reason, RefusalError, Words


def words_of(error: BaseException, what: str = "") -> Words:
    """What happened, why, and what to do. `what` is for whoever knows better what was being done."""
    return Words(what or happened(error), reason_of(error), details_of(error))


def words_of_file(error: OSError, path: Path, what: str = "") -> Words:
    """The same of a file that is known better than to the error, such as one written by way of another."""
    return Words(what or happened(error), file_reason(error, str(path)), details_of(error))


def words_of_failure(failed: Failed, what: str = "") -> Words:
    """The same of a request that the worker could not carry out."""
    if failed.error is not None:
        return words_of(failed.error, what)
    happened = what or QCoreApplication.translate("Errors", "Something went wrong.")
    return Words(happened, program.mistake_reason(), failed.details or failed.reason)


@singledispatch
def reason_of(_error: BaseException) -> Reason:
    """Why an error came about, and what to do; each kind is worded in a module of this package."""
    return program.mistake_reason()


_REASONS: dict[type[BaseException], Callable[[Any], Reason]] = {
    CommandError: program.command_reason,
    ConditionError: condition_reason,
    DisagreementError: training.disagreement_reason,
    DrawingError: training.drawing_reason,
    EditError: edit_reason,
    ExportError: program.export_reason,
    ExpressionError: expression_reason,
    FeatureError: training.feature_reason,
    FormulaError: formula_reason,
    LayoutError: program.layout_reason,
    NoSuchBatchError: training.batch_reason,
    NotANumberError: program.number_reason,
    OSError: file_reason,
    OperationError: operation_reason,
    ProjectFileError: project_file_reason,
    RefusalError: lambda error: error.reason,
    SlopeError: slope_reason,
    SourceError: program.source_reason,
    SpecError: spec_reason,
    TableError: table_reason,
    TapeError: training.tape_reason,
    TextFileError: program.text_file_reason,
    TrainingError: training.training_reason,
    UnknownPresetError: program.preset_reason,
    ValidationError: settings_reason,
}
for _kind, _words in _REASONS.items():
    reason_of.register(_kind, _words)


def why(error: BaseException) -> str:
    """The reason alone, for within a sentence."""
    return reason_of(error).why.rstrip(".")


def happened(error: BaseException) -> str:
    """What could not be done, as far as the error itself tells."""
    match error:
        case ProjectFileError():
            return project_file_happened(error)
        case OSError():
            return QCoreApplication.translate("Errors", "The file could not be read or written.")
        case TextFileError() | SourceError() | LayoutError():
            return QCoreApplication.translate("Errors", "This can't be shown.")
        case TableError():
            return QCoreApplication.translate("Errors", "This table can't be used as it is.")
        case EditError() | SpecError() | ValidationError() | RefusalError() | UnknownPresetError():
            return QCoreApplication.translate("Errors", "This change can't be made.")
        case ExpressionError() | SlopeError() | OperationError() | ConditionError() | NotANumberError():
            return QCoreApplication.translate("Errors", "This can't be computed.")
        case FormulaError():
            return QCoreApplication.translate("Errors", "The answer can't be checked as things stand.")
        case TrainingError() | FeatureError() | DrawingError() | TapeError():
            return QCoreApplication.translate("Errors", "This network can't be trained on these data.")
        case NoSuchBatchError():
            return QCoreApplication.translate("Errors", "The training can't go there.")
        case DisagreementError():
            return QCoreApplication.translate("Errors", "Stepping and training do not agree.")
        case ExportError():
            return QCoreApplication.translate("Errors", "The program could not be written.")
        case _:
            return QCoreApplication.translate("Errors", "Something went wrong.")

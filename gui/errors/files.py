"""Why a file can't be read or written."""

from __future__ import annotations

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication

from engine.file_problem import FileProblem, file_problem
from engine.project_file import ProjectFileError, ProjectFileProblem
from engine.spec_error import SpecError
from gui.errors.settings import settings_reason
from gui.errors.specs import spec_reason
from gui.errors.words import Reason


def file_reason(error: OSError, path: str = "") -> Reason:
    """Why the system refuses; `path` is the file that is meant where the error does not know it."""
    name = path or str(error.filename or "")
    return Reason.of(_of_system()[file_problem(error)], path=name, reason=error.strerror or str(error))


def project_file_happened(error: ProjectFileError) -> str:
    """What could not be done."""
    if error.problem in ("not_written", "written_too_large", "not_storable"):
        return QCoreApplication.translate("FileErrors", "The project could not be saved.")
    return QCoreApplication.translate("FileErrors", "The project could not be opened.")


def project_file_reason(error: ProjectFileError) -> Reason:
    """Why a project can't be opened or saved."""
    cause, path = error.__cause__, str(error.values["path"])
    if isinstance(cause, OSError):
        return file_reason(cause, path)
    if isinstance(cause, SpecError):
        return _unfit(error.problem, path, spec_reason(cause))
    if isinstance(cause, ValidationError):
        return _unfit(error.problem, path, settings_reason(cause, within_file=True))
    return Reason.of(_of_projects()[error.problem], **error.values)


def _unfit(problem: ProjectFileProblem, path: str, reason: Reason) -> Reason:
    """What a project's file would hold is not allowed."""
    text = _of_projects()[problem]
    return Reason.of(text, path=path, reason=reason.line)


def _of_system() -> dict[FileProblem, str]:
    return {
        "missing": QCoreApplication.translate(
            "FileErrors",
            "There is no such file or folder: {path}.\nCheck the name, or choose another place: a folder "
            "may have been moved, or a drive taken out.",
        ),
        "forbidden": QCoreApplication.translate(
            "FileErrors",
            "The system does not allow it: {path}.\nChoose a folder of your own, or ask whoever owns this "
            "one for permission.",
        ),
        "no_space": QCoreApplication.translate(
            "FileErrors",
            "There is no room left on the disk for {path}.\nFree some space, or choose another disk; what is "
            "in the window stays there.",
        ),
        "is_folder": QCoreApplication.translate(
            "FileErrors", "{path} is a folder.\nChoose a file, or write another name."
        ),
        "no_folder": QCoreApplication.translate(
            "FileErrors",
            "A part of this path is a file where a folder is needed: {path}.\nChoose another place.",
        ),
        "name_too_long": QCoreApplication.translate(
            "FileErrors", "The name is longer than the system allows: {path}.\nChoose a shorter one."
        ),
        "read_only": QCoreApplication.translate(
            "FileErrors",
            "Nothing can be written to this disk or folder: {path}.\nChoose another place, such as your own "
            "documents.",
        ),
        "in_use": QCoreApplication.translate(
            "FileErrors",
            "Another program is using {path}.\nClose it there, then try again.",
        ),
        "loop": QCoreApplication.translate(
            "FileErrors", "Links lead in a circle here: {path}.\nChoose another place."
        ),
        "bad_name": QCoreApplication.translate(
            "FileErrors",
            "The system does not take this name: {path}.\nChoose one of letters, digits, spaces and hyphens.",
        ),
        "broken": QCoreApplication.translate(
            "FileErrors",
            "The disk or the network did not answer: {path}.\nCheck the connection, then try again or choose "
            "another disk.",
        ),
        "too_many_open": QCoreApplication.translate(
            "FileErrors",
            "Too many files are open on this computer for {path}.\nClose other programs, then try again.",
        ),
        "other": QCoreApplication.translate(
            "FileErrors",
            "The system refused ({reason}): {path}.\nTry again, or choose another place.",
        ),
    }


def _of_projects() -> dict[ProjectFileProblem, str]:
    return {
        "not_read": QCoreApplication.translate(
            "FileErrors", "This is not the name of a file: {path}.\nChoose a file."
        ),
        "read_too_large": QCoreApplication.translate(
            "FileErrors",
            "{path} is larger than {most} MB, so it is no project.\nChoose a file that this "
            "program has saved.",
        ),
        "no_json": QCoreApplication.translate(
            "FileErrors",
            "{path} is no project, or only a part of one.\nChoose another file; if it was sent or "
            "downloaded, get it once more.",
        ),
        "no_project": QCoreApplication.translate(
            "FileErrors",
            "{path} was not saved by Backprop Studio.\nChoose a file whose name ends in .bpstudio; tables "
            "are imported with File, Import a table.",
        ),
        "newer": QCoreApplication.translate(
            "FileErrors",
            "{path} was saved by a newer Backprop Studio: it has format {format}, and this one reads up to "
            "{known}.\nInstall the newest version, then open it again.",
        ),
        "invalid": QCoreApplication.translate(
            "FileErrors",
            "Something in {path} does not fit: {reason}\nChoose another copy of it; whoever knows the file "
            "can mend the place in a text editor.",
        ),
        "not_written": QCoreApplication.translate(
            "FileErrors", "A file can't have this name: {path}.\nChoose another name."
        ),
        "written_too_large": QCoreApplication.translate(
            "FileErrors",
            "The project would need more than {most} MB.\nUse a smaller table, or switch File, Save trained "
            "weights off.",
        ),
        "not_storable": QCoreApplication.translate(
            "FileErrors",
            "Something in this project can't be stored: {reason}\nSwitch File, Save trained weights off, or "
            "undo the last steps, then save again.",
        ),
    }

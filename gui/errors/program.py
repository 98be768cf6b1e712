"""What goes wrong inside the program or its own files, and is not the learner's doing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.export.script import ExportError
from engine.lessons.checking import NotANumberError
from engine.lessons.markdown_file import TextFileError
from engine.presets import UnknownPresetError
from engine.source_lines import SourceError
from engine.worker.errors import LayoutError
from gui.errors.words import CommandError, Reason


def mistake_reason() -> Reason:
    """For whatever nobody foresaw."""
    return Reason.of(
        QCoreApplication.translate(
            "ProgramErrors",
            "The program made a mistake while it worked on this. Your project is as it was.\n"
            "Try again; if it happens again, copy the details for whoever looks after the program.",
        )
    )


def command_reason(error: CommandError) -> Reason:
    """A process of the program's own ended early; what it said is the best that is known."""
    said = str(error) or QCoreApplication.translate("ProgramErrors", "it did not say why")
    text = QCoreApplication.translate(
        "ProgramErrors",
        "The process beside the window ended early: {said}.\nCheck that the disk has room, then try again.",
    )
    return Reason.of(text, said=said.rstrip("."))


def export_reason(error: ExportError) -> Reason:
    """Why a project can't be written as a program."""
    if error.problem != "bug_on":
        return mistake_reason()
    return Reason.of(
        QCoreApplication.translate(
            "ProgramErrors",
            "A bug of the bug museum is switched on.\nSwitch it off first.",
        )
    )


def source_reason(error: SourceError) -> Reason:
    """Why a line of the engine can't be shown."""
    if error.problem != "not_at_hand":
        return mistake_reason()
    text = QCoreApplication.translate(
        "ProgramErrors",
        "The engine's file {name} is not installed beside the program.\nInstall the program from its source.",
    )
    return Reason.of(text, name=error.values["name"])


def layout_reason(_error: LayoutError) -> Reason:
    """Why Graphviz did not lay a graph out."""
    return Reason.of(
        QCoreApplication.translate(
            "ProgramErrors",
            "Graphviz could not place the boxes of this graph.\nFold some layers, or go on: the program "
            "places them in rows of its own.",
        )
    )


def preset_reason(error: UnknownPresetError) -> Reason:
    """There is no such preset."""
    text = QCoreApplication.translate(
        "ProgramErrors", "There is no preset {name}.\nChoose one of these: {known}."
    )
    return Reason.of(text, **error.values)


def text_file_reason(error: TextFileError) -> Reason:
    """Why a lesson or help page can't be shown."""
    text = QCoreApplication.translate(
        "ProgramErrors",
        "{path} has a mistake in line {line}.\nMend that line, or install the program again; the details say "
        "what is wrong.",
    )
    return Reason.of(text, path=error.path, line=error.line)


def number_reason(_error: NotANumberError) -> Reason:
    """What was typed is no number."""
    return Reason.of(
        QCoreApplication.translate("ProgramErrors", "This is no number.\nType digits, such as -1.5 or 0.25.")
    )

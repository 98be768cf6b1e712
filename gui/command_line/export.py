"""`main.py export`: a project as a program that runs by itself, its training as a report or an animation."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from gui.command_line.errors import UserError, file_error
from gui.command_line.projects import check_targets, chosen_project, prepared

if TYPE_CHECKING:
    from engine.export.report_words import ReportWords
    from engine.spec import Project
    from gui.plots.paper_words import PaperWords
    from gui.plots.report_pictures import PictureKind


def export(options: argparse.Namespace) -> int:
    """Write what is asked for, whole or not at all. Raises UserError."""
    from engine.export.atomic_file import write_atomically
    from engine.export.script import ExportError
    from engine.training_error import TrainingError

    project = chosen_project(options)
    check_targets(options, ("out",))
    makers = {"report": _report, "gif": _animation}
    try:
        content = makers.get(options.to, _program)(project, options)
        write_atomically(options.out, content)
    except (ExportError, TrainingError) as error:
        raise UserError(str(error)) from error
    except OSError as error:
        raise file_error(options.out, error) from error
    return 0


def _program(project: Project, options: argparse.Namespace) -> bytes:
    from engine.export.notebook import notebook
    from engine.export.plan import Plan
    from engine.export.scripts import SCRIPTS

    plan = Plan(project, prepared(project))
    if options.to == "notebook":
        return notebook(SCRIPTS[options.of](plan)).encode()
    return SCRIPTS[options.to](plan).text.encode()


def _report(project: Project, options: argparse.Namespace) -> bytes:
    """A web page, or a PDF where the file is called so."""
    from engine.export.report import report_of
    from engine.export.web_page import web_page
    from engine.training.history import MetricsHistory
    from gui.command_line.train import watched_training
    from gui.plots.report_pictures import report_pictures

    words, paper = _words(options)
    is_pdf = options.out.suffix.lower() == ".pdf"
    if is_pdf:
        _check_qt()
    run = watched_training(project)
    history = MetricsHistory()
    history.extend(run.metrics)
    kind: PictureKind = "png" if is_pdf else "svg"
    pictures = list(report_pictures(project, run.data, run.state, history, words, paper, kind))
    report = report_of(project, run.data, run.state, history, pictures, words)
    if not is_pdf:
        return web_page(report).encode()
    from gui.command_line.with_qt import pdf

    return pdf(report)


def _animation(project: Project, options: argparse.Namespace) -> bytes:
    """Says on standard output how far it is: `trained 3/60`, then `drawn 3/60`."""
    from gui.command_line.train import say
    from gui.plots.film import MOST_FRAMES, MOST_WIDTH, film

    if not 2 <= options.frames <= MOST_FRAMES:
        raise UserError(f"argument --frames: must be from 2 to {MOST_FRAMES}, not {options.frames}")
    if not 200 <= options.width <= MOST_WIDTH:
        raise UserError(f"argument --width: must be from 200 to {MOST_WIDTH}, not {options.width}")
    _, paper = _words(options)
    return film(
        project,
        prepared(project),
        options.frames,
        options.width,
        lambda step, done, count: say(f"{step} {done}/{count}"),
        paper,
    )


def _words(options: argparse.Namespace) -> tuple[ReportWords, PaperWords]:
    """What is written, in the language that was asked for. Raises UserError."""
    from engine.export.report_words import ReportWords
    from gui.plots.paper_words import PaperWords

    if options.language == "en":
        return ReportWords(), PaperWords()
    _check_qt()
    from gui.command_line.with_qt import UnknownLanguageError, translated_words

    try:
        return translated_words(options.language)
    except UnknownLanguageError as error:
        raise UserError(f"argument --language: {error}") from error


def _check_qt() -> None:
    """Other languages and PDF are Qt's: without a display too, but not without its libraries."""
    from gui import display

    if problem := display.problem({"QT_QPA_PLATFORM": "offscreen"}):
        raise UserError(problem)

"""What commands need Qt for: another language than English, and PDF. Imported only then."""

from __future__ import annotations

import os
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from engine.export.report import Report
from engine.export.report_words import ReportWords
from gui.errors.explain import why
from gui.pictures.pdf import printed
from gui.plots.paper_words import PaperWords
from gui.plots.translated_words import paper_words
from gui.preferences.language import install_language, languages
from gui.widgets.engine_words import report_words


class UnknownLanguageError(ValueError):
    """There is no such language; the message lists those that there are."""


def translated_words(language: str) -> tuple[ReportWords, PaperWords]:
    """What reports and pictures say in a language. Raises UnknownLanguageError."""
    if language not in languages():
        raise UnknownLanguageError(f"there is no language {language!r}, only {', '.join(languages())}")
    install_language(_application(), language)
    return replace(report_words(), reason=why), paper_words()


def pdf(report: Report) -> bytes:
    """The report for paper."""
    _application()
    return printed(report)


def _application() -> QCoreApplication:
    """The one that there is, or one that needs no display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QCoreApplication.instance() or QGuiApplication([])

"""Whatever the engine refuses reaches the learner in the window's own words, in every language."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from engine.data.table.error import TableError
from engine.file_problem import FILE_PROBLEMS, file_problem
from engine.problem_error import ProblemError
from engine.spec_error import SpecError
from gui.errors.explain import reason_of, words_of
from gui.errors.words import Words
from gui.preferences.language import ENGLISH, FOLDER, languages
from tests.gui.errors.conftest import error_classes, errors_of, refusals_of_the_system

CLASSES = error_classes()
#: The program's own mistakes are told in one way, whatever they are.
OWN_MISTAKES = {"no_tuple", "unwritable", "no_name", "not_one_expression", "not_one"}


@contextmanager
def speaking(application: QApplication, language: str) -> Iterator[None]:
    """The window speaks a language, and afterwards the former one."""
    translator = QTranslator(application)
    assert translator.load(language, str(FOLDER))
    application.installTranslator(translator)
    yield
    application.removeTranslator(translator)


def all_errors() -> list[Exception]:
    """One for each thing that can be wrong."""
    return [*(error for kind in CLASSES for error in errors_of(kind)), *refusals_of_the_system()]


def worded(error: Exception) -> Words:
    """Its words, which are whole sentences."""
    words = words_of(error)
    for text in (words.what, words.reason.why, words.reason.what_to_do):
        assert text.endswith((".", "?")), (error, text)
        assert "{" not in text, (error, text)
        assert "\n" not in text, (error, text)
    return words


def test_every_class_of_error_is_worded() -> None:
    unforeseen = reason_of.dispatch(Exception)
    assert [kind.__name__ for kind in CLASSES if reason_of.dispatch(kind) is unforeseen] == []


def test_every_refusal_of_the_system_is_known() -> None:
    assert {file_problem(error) for error in refusals_of_the_system()} == set(FILE_PROBLEMS)


def test_every_problem_says_what_and_why_and_what_to_do(qapp: QApplication) -> None:
    for error in all_errors():
        worded(error)


@pytest.mark.parametrize("language", [each for each in languages() if each != ENGLISH])
def test_every_problem_speaks_every_language(language: str, qapp: QApplication) -> None:
    english = [worded(error) for error in all_errors()]
    with speaking(qapp, language):
        for error, before in zip(all_errors(), english, strict=True):
            now = worded(error)
            same = [
                text
                for text, former in (
                    (now.what, before.what),
                    (now.reason.why, before.reason.why),
                    (now.reason.what_to_do, before.reason.what_to_do),
                )
                if text == former
            ]
            assert same == [], error


def test_what_an_error_is_about_is_named(qapp: QApplication) -> None:
    for error in all_errors():
        if isinstance(error, ProblemError) and error.problem not in OWN_MISTAKES:
            line = words_of(error).line
            for name in ("found", "hint", "name", "source", "target", "meant", "example"):
                if f"[{name}]" in str(error):
                    assert f"[{name}]" in line, error


def test_a_row_and_a_column_are_named(qapp: QApplication) -> None:
    line = words_of(TableError("ragged", row=7, column="price", count=2, width=3)).line
    assert line.startswith("Column “price”, Row 7: 2 cells, but the first row has 3.")


def test_an_error_comes_out_of_the_worker_as_it_went_in() -> None:
    for error in all_errors():
        again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made here
        assert type(again) is type(error)
        assert again.args == error.args
        assert {**vars(again)}.keys() == {**vars(error)}.keys()
        if isinstance(error, ProblemError):
            assert isinstance(again, ProblemError)
            assert (again.problem, again.values) == (error.problem, error.values)


def test_what_nobody_foresaw_is_told_calmly(qapp: QApplication) -> None:
    words = worded(RuntimeError("list index out of range"))
    assert "RuntimeError: list index out of range" in words.details


def test_what_the_engine_says_of_a_run_in_english_stands_in_the_details(qapp: QApplication) -> None:
    words = worded(SpecError("run_unfit", place=2, reason="weights.gradients is not base64"))
    assert words.line.startswith("Run 2, ")
    assert "base64" not in words.line
    assert "weights.gradients is not base64" in words.details

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from engine import ExpressionError, parse_expression
from engine.expression import MOST_CHARACTERS
from gui.labs.graph.editor import ExpressionEditor
from gui.widgets.theme import LIGHT


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    window = QMainWindow()
    window.setCentralWidget(ExpressionEditor())
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def editor(window: QMainWindow) -> ExpressionEditor:
    editor = window.centralWidget()
    assert isinstance(editor, ExpressionEditor)
    return editor


def test_the_cursor_stays_where_it_is_in_what_is_kept(editor: ExpressionEditor) -> None:
    editor.show_text("a = 2\nb = 3\nc = a * b")
    cursor = editor.textCursor()
    cursor.setPosition(len("a = 2\nb = 3\nc"))
    editor.setTextCursor(cursor)
    editor.show_text("a = 2.25\nb = 3\nc = a * b")
    assert editor.toPlainText() == "a = 2.25\nb = 3\nc = a * b"
    assert editor.textCursor().position() == len("a = 2.25\nb = 3\nc")


def test_only_the_user_edits(editor: ExpressionEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.edited):
        editor.show_text("a = 2")
        editor.show_text("a = 3")
    with qtbot.waitSignal(editor.edited) as caught:
        QTest.keyClick(editor, Qt.Key.Key_X)
    assert caught.args == ["xa = 3"] or caught.args == ["a = 3x"]


def test_undo_is_the_window_s(editor: ExpressionEditor, window: QMainWindow, qtbot: QtBot) -> None:
    undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window)
    window.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    QTest.keyClick(editor, Qt.Key.Key_X)
    with qtbot.waitSignal(undo.activated):
        QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == "x"


@pytest.mark.parametrize(
    ("text", "marked"),
    [("a = 2 ! 3", "!"), ("a = ", "="), ("😀 = 2", "😀"), ("# 😀\nb = c", "c")],
)
def test_a_mistake_is_underlined_at_its_place(editor: ExpressionEditor, text: str, marked: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_expression(text)
    editor.show_text(text)
    editor.show_error(caught.value)
    (selection,) = editor.extraSelections()
    assert selection.cursor.selectedText().strip() == marked
    editor.show_error(None)
    assert editor.extraSelections() == []


def test_far_too_long_a_text_is_refused_at_once(editor: ExpressionEditor, qtbot: QtBot) -> None:
    editor.show_text("a = 2")
    pasted = QMimeData()
    pasted.setText("1 + " * MOST_CHARACTERS)
    with qtbot.waitSignal(editor.refused) as caught:
        editor.insertFromMimeData(pasted)
    assert "20,000" in caught.args[0]
    assert editor.toPlainText() == "a = 2"


def test_numbers_have_the_colour_of_their_sign(editor: ExpressionEditor, qapp: QApplication) -> None:
    editor.show_text("a = -3 - 2 # tanh 5")
    formats = editor.document().firstBlock().layout().formats()
    colors = {
        "a = -3 - 2 # tanh 5"[each.start : each.start + each.length]: each.format.foreground().color().name()
        for each in formats
    }
    assert colors["-3"] == LIGHT.negative_text.lower()
    assert colors["2"] == LIGHT.positive_text.lower()
    assert colors["# tanh 5"] == LIGHT.muted.lower()


def test_it_is_as_high_as_its_text_within_bounds(editor: ExpressionEditor) -> None:
    editor.show_text("a = 2")
    low = editor.height()
    editor.show_text("\n".join(f"a{i} = {i}" for i in range(9)))
    middle = editor.height()
    editor.show_text("\n".join(f"a{i} = {i}" for i in range(200)))
    assert low < middle < editor.height() < 400

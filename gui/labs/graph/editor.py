"""The text of the expression: coloured while it is typed, with a mistake underlined at its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from engine.expression import MOST_CHARACTERS, ExpressionError
from gui.labs.graph.highlighter import Highlighter
from gui.labs.graph.text_places import qt_place
from gui.widgets.theme import active_theme
from gui.widgets.undo_keys import is_undo

_FEWEST_LINES, _MOST_LINES = 5, 12


class ExpressionEditor(QPlainTextEdit):
    """Undo is the window's: whatever is typed becomes an edit of the document at once."""

    #: When the user has changed the text; carries it.
    edited = Signal(str)
    #: When a text could not be put in; carries one line for the user.
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._error: ExpressionError | None = None
        self._text = ""
        self.setObjectName("expression_editor")
        self.setAccessibleName(self.tr("Expression"))
        self.setPlaceholderText(
            self.tr("Write an expression, such as\na = 2\nb = -3\nL = a * b\nor choose one of the examples.")
        )
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self._highlighter = Highlighter(self.document())
        self.textChanged.connect(self._follow_text)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        self._fit_height()

    def show_text(self, text: str) -> None:
        """Show a text without telling that it was edited; the cursor stays where it is in what is kept."""
        before = self.toPlainText()
        if text == before:
            return
        start = _common(before, text)
        end = _common(before[start:][::-1], text[start:][::-1])
        cursor = QTextCursor(self.document())
        cursor.setPosition(qt_place(before, start))
        cursor.setPosition(qt_place(before, len(before) - end), QTextCursor.MoveMode.KeepAnchor)
        self._text = text
        cursor.insertText(text[start : len(text) - end])

    def show_error(self, error: ExpressionError | None) -> None:
        """Underline what is wrong; at the end of a line the character before it."""
        self._error = error
        self.setExtraSelections([] if error is None else [self._underline(error)])

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """A text that is far too long is refused before it is laid out, which takes long."""
        if len(source.text()) + len(self._text) > MOST_CHARACTERS:
            text = self.tr("That is too long: an expression has at most {most} characters.")
            self.refused.emit(text.format(most=f"{MOST_CHARACTERS:,}"))
            return
        super().insertFromMimeData(source)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme, and another font's height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._highlighter.rehighlight()
            self.show_error(self._error)
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may wrap lines otherwise."""
        super().resizeEvent(event)
        self._fit_height()

    def _follow_text(self) -> None:
        text = self.toPlainText()
        if text != self._text:
            self._text = text
            self.edited.emit(text)

    def _fit_height(self) -> None:
        """As high as the text, within bounds."""
        lines = min(max(int(self.document().size().height()), _FEWEST_LINES), _MOST_LINES)
        frame = 2 * (self.frameWidth() + int(self.document().documentMargin())) + 4
        height = lines * self.fontMetrics().lineSpacing() + frame
        if height != self.height():
            self.setFixedHeight(height)

    def _underline(self, error: ExpressionError) -> QTextEdit.ExtraSelection:
        text, theme = self.toPlainText(), active_theme()
        start, end = error.position, error.position + error.length
        if start == end:
            start = len(text[:end].rstrip()) - 1
        cursor = self.textCursor()
        cursor.setPosition(qt_place(text, max(start, 0)))
        cursor.setPosition(qt_place(text, end), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(theme.bad))
        look.setBackground(QColor(theme.bad_fill))
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, look
        return selection


def _common(first: str, second: str) -> int:
    """How many characters both begin with."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count

"""Colours for the text of an expression: numbers by their sign, functions, comments."""

from __future__ import annotations

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat

from engine.expression_tokens import Token, tokens
from engine.functions import FUNCTIONS
from gui.labs.graph.text_places import qt_place
from gui.widgets.theme import active_theme


class Highlighter(QSyntaxHighlighter):
    """Takes the theme's colours whenever a line is coloured; `rehighlight` takes another theme's."""

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        theme = active_theme()
        found = list(tokens(text))
        for place, token in enumerate(found):
            if token.kind == "number":
                is_negative = _has_own_minus(found[:place])
                start = found[place - 1].start if is_negative else token.start
                color = theme.negative_text if is_negative else theme.positive_text
                self._color(text, start, token.end, color)
            elif token.text in FUNCTIONS:
                self._color(text, token.start, token.end, theme.accent)
        comment = text.find("#")
        if comment >= 0:
            self._color(text, comment, len(text), theme.muted)

    def _color(self, text: str, start: int, end: int, color: str) -> None:
        look = QTextCharFormat()
        look.setForeground(QColor(color))
        first = qt_place(text, start)
        self.setFormat(first, qt_place(text, end) - first, look)


def _has_own_minus(before: list[Token]) -> bool:
    """Whether a minus before a number belongs to it: then it has nothing to be taken from."""
    if not before or before[-1].text != "-":
        return False
    return len(before) == 1 or (before[-2].kind in ("sign", "separator") and before[-2].text != ")")

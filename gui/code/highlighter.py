"""Colours for Python."""

from __future__ import annotations

import builtins
import keyword
import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from gui.widgets.theme import active_theme

_TOKENS = re.compile(
    r"(?P<comment>#.*)"
    r"|(?P<text>\"\"\"|\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')"
    r"|(?P<number>(?<![\w.])[0-9][\w.]*(?:(?<=e)[-+][0-9]+)?)"
    r"|(?P<word>[^\W\d]\w*)"
)
_NO_TEXT, _IN_TEXT = 0, 1


class PythonHighlighter(QSyntaxHighlighter):
    """Keywords stand out, comments and texts step back. The theme's colours as they are when it works."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._known = set(dir(builtins))

    def highlightBlock(self, line: str) -> None:
        """Colour one line; a text in three quotes may go on from the line before."""
        place, inside = 0, self.previousBlockState() == _IN_TEXT
        while place < len(line):
            if inside:
                end = line.find('"""', place)
                stop = len(line) if end < 0 else end + 3
                self.setFormat(place, stop - place, self._look("positive_text"))
                place, inside = stop, end < 0
                continue
            found = _TOKENS.search(line, place)
            if found is None:
                break
            inside = found["text"] == '"""'
            self._color(found)
            place = found.end()
        self.setCurrentBlockState(_IN_TEXT if inside else _NO_TEXT)

    def _color(self, found: re.Match[str]) -> None:
        kind, text = found.lastgroup, found.group()
        start, length = found.start(), found.end() - found.start()
        if kind == "comment":
            self.setFormat(start, length, self._look("muted"))
        elif kind == "text":
            self.setFormat(start, length, self._look("positive_text"))
        elif kind == "number":
            self.setFormat(start, length, self._look("negative_text"))
        elif keyword.iskeyword(text):
            self.setFormat(start, length, self._look("accent", bold=True))
        elif text in self._known:
            self.setFormat(start, length, self._look("accent"))

    def _look(self, color: str, bold: bool = False) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(active_theme().color(color))
        if bold:
            look.setFontWeight(QFont.Weight.DemiBold)
        return look

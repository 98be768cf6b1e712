"""The engine's own lines, highlighted, with the numbers of their variables."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.why.code_lines import Snippet
from gui.widgets.theme import active_theme


class CodeSection(QWidget):
    """One block for each snippet."""

    def __init__(self) -> None:
        super().__init__()
        self._snippets: tuple[Snippet, ...] = ()
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setWordWrap(True)
        self._label.setAccessibleName(self.tr("Lines of the engine"))
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._label)

    @property
    def snippets(self) -> tuple[Snippet, ...]:
        """What is shown."""
        return self._snippets

    def show_snippets(self, snippets: Sequence[Snippet]) -> None:
        """Show these lines instead."""
        self._snippets = tuple(snippets)
        self._label.setText("".join(map(_block, self._snippets)))
        self._label.setAccessibleDescription(" ".join(each.source.text for each in self._snippets))

    def changeEvent(self, event: QEvent) -> None:
        """Colours are part of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.show_snippets(self._snippets)


def _block(snippet: Snippet) -> str:
    """Where it stands, the lines on a coloured ground, and the variables."""
    theme, source = active_theme(), snippet.source
    mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    where = escape(f"{source.file}:{source.numbers[0]} · {source.title}")
    lines = "<br>".join(escape(line).replace("  ", "&nbsp; ") for line in source.lines)
    variables = " &nbsp; ".join(
        f"{escape(name)}&nbsp;=&nbsp;{escape(number)}" for name, number in snippet.variables
    )
    style = f"font-family: '{mono}'; font-size: 11px"
    return (
        f'<div style="color: {theme.muted}; font-size: 11px; margin-top: 4px">{where}</div>'
        f'<table width="100%" cellpadding="5"><tr><td style="{style}; background: {theme.accent_fill}; '
        f'color: {theme.text}">{lines}</td></tr></table>'
        f'<div style="{style}; color: {theme.muted}">{variables}</div>'
    )

"""A titled row of names: what waits, what was visited, what is on the list."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.widgets.theme import active_theme

#: Of more names than this only the last are written.
_MOST = 40


class Chips(QWidget):
    """Names side by side, wrapping; the newest is in bold."""

    def __init__(self) -> None:
        super().__init__()
        self._title = QLabel()
        self._title.setObjectName("caption")
        self.names = QLabel()
        self.names.setWordWrap(True)
        self.names.setTextFormat(Qt.TextFormat.RichText)
        self.names.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.names.setMinimumHeight(36)
        self._shown: tuple[Sequence[str], int | None] = ((), None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self.names, 1)

    def set_title(self, title: str) -> None:
        """What the names are."""
        self._title.setText(title)
        self.names.setAccessibleName(title)

    def show_names(self, names: Sequence[str], newest: int | None = None) -> None:
        """Show other names; `newest` is the place of the one that just came."""
        self._shown = (names, newest)
        first = max(0, len(names) - _MOST)
        theme = active_theme()
        parts = ["…"] if first else []
        for place in range(first, len(names)):
            weight = "700" if place == newest else "400"
            style = f"background:{theme.panel}; color:{theme.text}; font-weight:{weight};"
            parts.append(f'<span style="{style}">&nbsp;{escape(names[place])}&nbsp;</span>')
        self.names.setText(" ".join(parts) or "–")
        self.names.setAccessibleDescription(", ".join(names))

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.show_names(*self._shown)

"""What is said about an answer: right or wrong by sign, word and colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from gui.widgets.theme import active_theme


class Verdict(QLabel):
    """Empty, and hidden, until there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdict")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._color = "text"
        self.hide()

    def right(self, reason: str) -> None:
        """Say that it is right, and why."""
        self._tell(self.tr("✓ Right. {reason}").format(reason=reason), "good")

    def wrong(self, reason: str) -> None:
        """Say that it is wrong, and what was overlooked."""
        self._tell(self.tr("✗ Not yet. {reason}").format(reason=reason), "bad")

    def say(self, text: str) -> None:
        """Say something that is neither."""
        self._tell(text, "text")

    def clear(self) -> None:
        """Say nothing."""
        self._tell("", "text")

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()

    def _tell(self, text: str, color: str) -> None:
        self._color = color
        self.setText(text)
        self.setAccessibleName(text)
        self._paint()
        self.setVisible(bool(text))

    def _paint(self) -> None:
        sheet = f"color: {getattr(active_theme(), self._color)}"
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

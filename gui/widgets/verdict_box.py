"""What is said to an answer: an icon, a word, and why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from gui.widgets.icons import icon
from gui.widgets.reading_view import ReadingView

#: Icon and colour of each kind of message.
_LOOKS = {
    "right": ("circle-check", "good"),
    "wrong": ("circle-xmark", "bad"),
    "hint": ("lightbulb", "muted"),
    "answer": ("key", "muted"),
}
_ICON = QSize(16, 16)


class VerdictBox(QFrame):
    """One message; never told by colour alone."""

    #: When a link in it was followed; carries its kind and target.
    followed = Signal(str, str)

    def __init__(self, kind: str, title: str, text: str) -> None:
        super().__init__()
        self.setObjectName(f"lesson_{kind}")
        self._look = _LOOKS[kind]
        self._picture = QLabel()
        self._picture.setFixedSize(_ICON)
        heading = QLabel(title)
        heading.setObjectName("hint_title")
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._picture)
        top.addWidget(heading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(2)
        column.addLayout(top)
        #: What was said, without its title.
        self.says = ReadingView(title)
        self.says.show_markdown(text)
        self.says.setVisible(bool(text))
        self.says.followed.connect(self.followed)
        column.addWidget(self.says)
        self.setAccessibleName(f"{title} {self.says.text}".strip())
        self._color()

    def changeEvent(self, event: QEvent) -> None:
        """The icon has the theme's colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._color()

    def _color(self) -> None:
        self._picture.setPixmap(icon(*self._look).pixmap(_ICON))

"""A button beside a field: begin with a text that is written already."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton


class PickButton(QToolButton):
    """Opens a menu of the texts that were offered."""

    #: When one was picked; carries it.
    picked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("menu", True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))

    def offer(self, text: str, title: str = "") -> None:
        """One more entry. With a title of its own, its tip says what will be written."""
        entry = self.menu().addAction(title or text)
        entry.setObjectName(f"{self.objectName()}_entry")
        if title:
            entry.setToolTip(text)
            self.menu().setToolTipsVisible(True)
        entry.triggered.connect(lambda: self.picked.emit(text))

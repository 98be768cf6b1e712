"""A dialog that is never larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

#: Pixels that the window manager's title and frame take at most.
_FRAME = QSize(16, 40)


class FittingDialog(QDialog):
    """Base of the program's dialogs. Where the screen is too small for what is in it, one can scroll."""

    def showEvent(self, event: QShowEvent) -> None:
        """Take no more than the screen has, which may be little while everything is shown large."""
        super().showEvent(event)
        room = self.screen().availableSize() - _FRAME
        needed = self.minimumSizeHint().expandedTo(self.minimumSize())
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            width = min(self.width(), room.width())
            needed = needed.expandedTo(QSize(0, layout.totalMinimumHeightForWidth(width)))
        if needed.width() > room.width() or needed.height() > room.height():
            self._let_scroll()
        self.resize(self.size().expandedTo(QSize(0, needed.height())).boundedTo(room))

    def _let_scroll(self) -> None:
        layout = self.layout()
        if layout is None or self.findChild(QScrollArea, "fitting") is not None:
            return
        content, area = QWidget(), QScrollArea()
        content.setLayout(layout)
        area.setObjectName("fitting")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self.setMinimumSize(0, 0)

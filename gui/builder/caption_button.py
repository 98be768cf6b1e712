"""A column's caption: a click opens its menu, a drag moves what it stands over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolButton

from gui.builder.drag import Drag
from gui.builder.dragging import Dragging


class CaptionButton(QToolButton):
    """Flat text with a menu. `select` is called before the menu opens."""

    def __init__(self, dragging: Dragging, drag: Drag | None, select: Callable[[], None]) -> None:
        super().__init__()
        self._dragging, self._drag, self._select = dragging, drag, select
        self.setProperty("quiet", True)
        self.setStyleSheet(
            "QToolButton { font-size: 11px; padding: 2px 1px; }"
            "QToolButton::menu-indicator { image: none; width: 0; }"
        )
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What happens next decides whether it is a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging.arm(self._drag, event.globalPosition().toPoint(), self._open)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The release is not ours: whoever follows the drag saw it."""

    def _open(self) -> None:
        self._select()
        self.menu().popup(self.mapToGlobal(self.rect().bottomLeft()))

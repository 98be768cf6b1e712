"""A small bubble that points at something and says one sentence about it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.widgets.theme import RADIUS, active_theme

#: Length of the arrow, in pixels.
ARROW = 8
WIDTH = 216


class Callout(QWidget):
    """Dark bubble with an arrow at its upper edge; a click or Esc puts it away."""

    #: When the user has put it away.
    dismissed = Signal()

    def __init__(self, parent: QWidget, title: str, text: str) -> None:
        super().__init__(parent)
        self._window = parent
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(f"{title}. {text}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tip = WIDTH / 2
        self._heading = QLabel(title)
        self._text = QLabel(text)
        self._text.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, ARROW + 8, 12, 10)
        column.setSpacing(2)
        column.addWidget(self._heading)
        column.addWidget(self._text)
        self._color_labels()

    def point_at(self, target: QPoint) -> None:
        """Stand under `target` (in the parent's coordinates), inside the parent."""
        # why here: before it is shown, the style's font is not yet known.
        self.setFixedHeight(self.heightForWidth(WIDTH))
        area = self._window.rect()
        left = min(max(target.x() - WIDTH // 2, 8), area.width() - WIDTH - 8)
        top = min(target.y(), area.height() - self.height() - 8)
        self._tip = min(max(target.x() - left, 16), WIDTH - 16)
        self.move(left, top)
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bubble and its arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active_theme().color("tooltip"))
        painter.drawRoundedRect(self.rect().adjusted(0, ARROW, 0, 0), RADIUS, RADIUS)
        tip = self._tip
        painter.drawPolygon(
            QPolygonF([QPointF(tip - ARROW, ARROW), QPointF(tip, 0), QPointF(tip + ARROW, ARROW)])
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click puts it away."""
        self.dismissed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So do Esc, Enter and space."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _color_labels(self) -> None:
        color = active_theme().on_tooltip
        self._heading.setStyleSheet(f"color: {color}; font-weight: 600; background: transparent;")
        self._text.setStyleSheet(f"color: {color}; background: transparent;")

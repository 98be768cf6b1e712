"""A small round button with a sign on it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from gui.widgets.theme import active_theme

DIAMETER = 18


class RoundButton(QAbstractButton):
    """Plus or minus; grey while it cannot be pressed."""

    def __init__(self, sign: Literal["+", "−"]) -> None:
        super().__init__()
        self._sign = sign
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(DIAMETER, DIAMETER)

    def sizeHint(self) -> QSize:
        """Always the same."""
        return QSize(DIAMETER, DIAMETER)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A disc, a ring and the sign."""
        theme = active_theme()
        is_active = self.isEnabled() and (self.underMouse() or self.hasFocus())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = 2.0 if self.isEnabled() and self.hasFocus() else 1.0
        painter.setPen(QPen(theme.color("accent" if is_active else "line"), ring))
        pressed = self.isDown() and self.isEnabled()
        painter.setBrush(theme.color("accent_fill" if pressed else "raised"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0))
        sign = theme.color("text" if self.isEnabled() else "muted")
        sign.setAlphaF(1.0 if self.isEnabled() else 0.5)
        painter.setPen(QPen(sign, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        center = QRectF(self.rect()).center()
        painter.drawLine(center - QPointF(3.5, 0.0), center + QPointF(3.5, 0.0))
        if self._sign == "+":
            painter.drawLine(center - QPointF(0.0, 3.5), center + QPointF(0.0, 3.5))
        painter.end()

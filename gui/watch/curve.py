"""The course of one pinned number: its value in the text colour, its gradient in violet."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.watch.course import Course
from gui.widgets.numbers import signed
from gui.widgets.theme import active_theme

#: Pixels left free at either side, above the curves (for their scales) and below them.
_SIDE, _TOP, _BOTTOM = 4.0, 14.0, 4.0


class Curve(QWidget):
    """Two curves over time, each on its own scale; the zero of both is where the thin line is.

    What lies after the present moment, since the training was rewound, is drawn faintly.
    """

    def __init__(self) -> None:
        super().__init__()
        self._course, self._now = Course(), 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_course(self, course: Course, now: float) -> None:
        """Show a course, as it stands at the moment `now`."""
        self._course, self._now = course, now
        self.update()

    def sizeHint(self) -> QSize:
        """Wide as the panel, and high enough to tell up from down."""
        return QSize(120, 72)

    @property
    def _middle(self) -> float:
        """Where 0 is."""
        return _TOP + (self.height() - _TOP - _BOTTOM) / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        """The zero line, the gradient, the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = active_theme()
        middle = self._middle
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QPointF(_SIDE, middle), QPointF(self.width() - _SIDE, middle))
        dashed = QPen(theme.color("gradient"), 1.4, Qt.PenStyle.DashLine)
        self._paint(painter, self._course.grads, dashed, Qt.AlignmentFlag.AlignRight)
        solid = QPen(theme.color("text"), 1.6)
        self._paint(painter, self._course.data, solid, Qt.AlignmentFlag.AlignLeft)

    def _paint(self, painter: QPainter, values: Sequence[float], pen: QPen, side: Qt.AlignmentFlag) -> None:
        numbers = np.array(values)
        finite = np.isfinite(numbers)
        if not finite.any():
            return
        times, numbers = np.array(self._course.times)[finite], numbers[finite]
        size = float(np.abs(numbers).max()) or 1.0
        points = self._points(times, numbers / size)
        known = int(np.searchsorted(times, self._now, side="right"))
        for part, opacity in ((points[:known], 1.0), (points[max(known - 1, 0) :], 0.3)):
            painter.setOpacity(opacity)
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(part))
        painter.setOpacity(1.0)
        if known:
            painter.setBrush(pen.color())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(points[known - 1], 2.5, 2.5)
        self._paint_scale(painter, size, pen, side)

    def _points(self, times: np.ndarray, heights: np.ndarray) -> list[QPointF]:
        first, last = self._course.times[0], max(self._course.times[-1], self._course.times[0] + 1e-9)
        width, half = self.width() - 2 * _SIDE, (self.height() - _TOP - _BOTTOM) / 2
        across = _SIDE + width * (times - first) / (last - first)
        down = self._middle - half * heights
        return [QPointF(x, y) for x, y in zip(across.tolist(), down.tolist(), strict=True)]

    def _paint_scale(self, painter: QPainter, size: float, pen: QPen, side: Qt.AlignmentFlag) -> None:
        """How much the top of the curve stands for."""
        font = QFont(self.font())
        font.setPixelSize(9)
        painter.setFont(font)
        painter.setPen(pen.color())
        area = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
        painter.drawText(area, side | Qt.AlignmentFlag.AlignTop, f"↑ {signed(size)}")

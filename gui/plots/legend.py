"""What fill and shape of the points mean, as a small table."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets.numbers import MINUS
from gui.widgets.theme import active_theme

_ROW, _COLUMN, _FIRST = 17, 32, 50
_FONT_PIXELS = 11


class SampleLegend(QWidget):
    """Classes as rows, parts of the data as columns; without test samples one column."""

    def __init__(self) -> None:
        super().__init__()
        self._has_test = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Legend"))
        self.setAccessibleDescription(
            self.tr(
                "Class +1 is a blue circle, class −1 an orange square. Training samples are filled, "
                "test samples hollow. The ring is around the sample in focus."
            )
        )
        self.setToolTip(self.accessibleDescription())

    def set_has_test(self, has_test: bool) -> None:
        """Whether test samples are on the plane."""
        if has_test != self._has_test:
            self._has_test = has_test
            self.update()

    def sizeHint(self) -> QSize:
        """Room for three rows and both columns."""
        return QSize(_FIRST + 2 * _COLUMN, 3 * _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the table."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(_FONT_PIXELS)
        painter.setFont(font)
        painter.setPen(active_theme().color("muted"))
        self._write(painter, 0, 1, self.tr("train"))
        if self._has_test:
            self._write(painter, 0, 2, self.tr("test"))
        for row, sign in ((1, 1), (2, -1)):
            self._write(
                painter, row, 0, self.tr("class {sign}").format(sign="+1" if sign > 0 else f"{MINUS}1")
            )
            self._draw_marker(painter, row, 1, sign)
            if self._has_test:
                self._draw_marker(painter, row, 2, sign)
        painter.end()

    def _write(self, painter: QPainter, row: int, column: int, text: str) -> None:
        where = Qt.AlignmentFlag.AlignVCenter
        where |= Qt.AlignmentFlag.AlignHCenter if column else Qt.AlignmentFlag.AlignLeft
        painter.drawText(_cell(row, column), where, text)

    def _draw_marker(self, painter: QPainter, row: int, column: int, sign: int) -> None:
        theme = active_theme()
        fill, color = QColor(theme.signed(sign)), painter.pen().color()
        hollow = column == 2
        painter.save()
        rim = theme.color("panel" if theme.is_dark else "text")
        painter.setPen(QPen(fill if hollow else rim, 1.6 if hollow else 0.9))
        painter.setBrush(theme.color("panel") if hollow else fill)
        center: QPointF = _cell(row, column).center()
        if sign > 0:
            painter.drawEllipse(center, 3.6, 3.6)
        else:
            painter.drawRect(QRectF(center.x() - 3.2, center.y() - 3.2, 6.4, 6.4))
        painter.restore()
        painter.setPen(color)


def _cell(row: int, column: int) -> QRectF:
    left = 0 if column == 0 else _FIRST + (column - 1) * _COLUMN
    return QRectF(left, row * _ROW, _FIRST if column == 0 else _COLUMN, _ROW)

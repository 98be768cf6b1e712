"""Which number each colour stands for, where answers and targets are numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets.numbers import signed
from gui.widgets.theme import active_theme

_ROW, _BAR, _WIDTH = 15, 9, 112
_FONT_PIXELS = 11


class ScaleLegend(QWidget):
    """A bar from orange over neutral to blue, with its numbers below."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Legend"))
        self.setAccessibleDescription(
            self.tr(
                "Orange is −1 and below, blue +1 and above: the answer at each place, and in each point its "
                "target. The line is where the answer is 0. Points with thick rims are test samples."
            )
        )
        self.setToolTip(self.accessibleDescription())

    def sizeHint(self) -> QSize:
        """Title, bar, numbers."""
        return QSize(_WIDTH, 2 * _ROW + _BAR + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them one below the other."""
        theme = active_theme()
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPixelSize(_FONT_PIXELS)
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        painter.drawText(QRectF(0, 0, _WIDTH, _ROW), Qt.AlignmentFlag.AlignLeft, self.tr("answer, target"))
        bar = QRectF(0.5, _ROW + 2.5, _WIDTH - 1, _BAR)
        colors = QLinearGradient(bar.topLeft(), bar.topRight())
        for place, color in ((0.0, theme.negative), (0.5, theme.neutral), (1.0, theme.positive)):
            colors.setColorAt(place, QColor(color))
        painter.setPen(theme.color("line"))
        painter.setBrush(colors)
        painter.drawRect(bar)
        painter.setPen(theme.color("muted"))
        below = QRectF(0, bar.bottom() + 2, _WIDTH, _ROW)
        flags = Qt.AlignmentFlag
        for number, where in ((-1.0, flags.AlignLeft), (0.0, flags.AlignHCenter), (1.0, flags.AlignRight)):
            painter.drawText(below, where, signed(number, 0) if number else "0")
        painter.end()

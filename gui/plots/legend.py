"""What fill, shape and colour of the points mean, as a small table."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.data.prepared import SIGNED_CLASSES, PreparedData
from gui.plots.markers import draw_shape
from gui.plots.output_view import color_of, marker_of
from gui.widgets.plain_tip import plain_tip
from gui.widgets.theme import active_theme

_ROW, _COLUMN, _GAP = 17, 32, 8
_FONT_PIXELS = 11
#: More classes than these are not told apart by markers.
_MOST_ROWS = 6


class SampleLegend(QWidget):
    """Classes as rows, parts of the data as columns; without test samples one column."""

    def __init__(self) -> None:
        super().__init__()
        self._has_test = True
        self._data: PreparedData | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Legend"))

    def show_data(self, data: PreparedData | None, has_test: bool) -> None:
        """Which classes there are, and whether test samples are shown."""
        if (data, has_test) != (self._data, self._has_test):
            self._data, self._has_test = data, has_test
            self.setAccessibleDescription(self._meaning())
            self.setToolTip(plain_tip(self.accessibleDescription()))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Room for all rows and both columns."""
        return QSize(self._first + (2 if self._has_test else 1) * _COLUMN, (len(self._rows) + 1) * _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the table."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        painter.setPen(active_theme().color("muted"))
        self._write(painter, 0, 1, self.tr("train"))
        if self._has_test:
            self._write(painter, 0, 2, self.tr("test"))
        for row, number in enumerate(self._rows, start=1):
            self._write(painter, row, 0, self._title(number))
            self._draw_marker(painter, row, 1, number)
            if self._has_test:
                self._draw_marker(painter, row, 2, number)
        painter.end()

    @property
    def _rows(self) -> tuple[int, ...]:
        """The classes' numbers; of two, +1 comes first. One row where there are no classes."""
        if self._data is None or self._data.task == "regression":
            return (0,)
        numbers = range(min(len(self._data.class_names), _MOST_ROWS))
        return tuple(reversed(numbers)) if self._data.task == "two_class" else tuple(numbers)

    @property
    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(_FONT_PIXELS)
        return font

    @property
    def _first(self) -> int:
        """How wide the first column is."""
        metrics = QFontMetrics(self._font)
        return max(metrics.horizontalAdvance(self._title(number)) for number in self._rows) + _GAP

    def _title(self, number: int) -> str:
        if self._data is None or self._data.task == "regression":
            return self.tr("sample")
        name = self._data.class_names[number]
        plain = self._data.class_names == SIGNED_CLASSES or name.isdecimal()
        return self.tr("class {name}").format(name=name) if plain else name

    def _meaning(self) -> str:
        parts = self.tr(
            "Training samples are filled, test samples hollow. The ring is around the sample in focus."
        )
        if self._data is not None and self._data.class_names == SIGNED_CLASSES:
            signs = self.tr("Class +1 is a blue circle, class −1 an orange square.")
            return f"{signs} {parts}"
        return parts

    def _write(self, painter: QPainter, row: int, column: int, text: str) -> None:
        where = Qt.AlignmentFlag.AlignVCenter
        where |= Qt.AlignmentFlag.AlignHCenter if column else Qt.AlignmentFlag.AlignLeft
        painter.drawText(self._cell(row, column), where, text)

    def _draw_marker(self, painter: QPainter, row: int, column: int, number: int) -> None:
        theme, data = active_theme(), self._data
        is_class = data is not None and data.task != "regression"
        fill = QColor(color_of(data, number, theme) if data is not None and is_class else theme.accent)
        hollow = column == 2
        painter.save()
        rim = theme.color("panel" if theme.is_dark else "text")
        painter.setPen(QPen(fill if hollow else rim, 1.6 if hollow else 0.9))
        painter.setBrush(theme.color("panel") if hollow else fill)
        marker = marker_of(data, number) if data is not None and is_class else "o"
        draw_shape(painter, marker, self._cell(row, column).center())
        painter.restore()

    def _cell(self, row: int, column: int) -> QRectF:
        left = 0 if column == 0 else self._first + (column - 1) * _COLUMN
        return QRectF(left, row * _ROW, self._first if column == 0 else _COLUMN, _ROW)

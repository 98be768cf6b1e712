"""The batches of the present epoch: a cell for each, or a line where they are too many."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from gui.training.rewind_slider import RewindSlider
from gui.widgets.theme import active_theme

_END = 6.0
#: Pixels a cell needs at the least, and the gap between two.
_CELL, _GAP = 5.0, 2.0


class BatchTrack(RewindSlider):
    """Places are the batches of the epoch, counted from 0: place k is the moment before batch k."""

    def __init__(self) -> None:
        super().__init__("", 22)
        self.setAccessibleName(self.tr("Batch"))
        self.setFixedWidth(170)

    def show_batches(self, batch: int, count: int) -> None:
        """`batch` of `count` batches are finished."""
        self.setPageStep(max(1, count // 10))
        self.show_place(min(batch, count - 1), count - 1)

    def x_of(self, place: float) -> float:
        """Where the cell of a batch begins."""
        return _END + (self.width() - 2 * _END) * place / (self.maximum() + 1)

    def place_at(self, x: float) -> int:
        """The batch whose cell it is."""
        share = (x - _END) / max(self.width() - 2 * _END, 1.0)
        return min(int(min(max(share, 0.0), 1.0) * (self.maximum() + 1)), self.maximum())

    def tip_at(self, x: float) -> str:
        """Which batch it is."""
        return self.tr("Go to the start of batch {batch} of {batches}").format(
            batch=self.place_at(x) + 1, batches=self.maximum() + 1
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Finished batches filled, the present one framed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if (self.width() - 2 * _END) / (self.maximum() + 1) >= _CELL:
            self._paint_cells(painter)
        else:
            self._paint_line(painter)

    def _paint_cells(self, painter: QPainter) -> None:
        theme = active_theme()
        for batch in range(self.maximum() + 1):
            left, right = self.x_of(batch), self.x_of(batch + 1) - _GAP
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent" if batch < self.value() else "line"))
            if batch == self.value():
                painter.setBrush(theme.color("accent_fill"))
                painter.setPen(QPen(theme.color("accent"), 2.5 if self.hasFocus() else 1.5))
            painter.drawRoundedRect(QRectF(left, 6, right - left, self.height() - 12), 2, 2)

    def _paint_line(self, painter: QPainter) -> None:
        theme = active_theme()
        middle, here = self.height() / 2, self.x_of(self.value())
        painter.setPen(Qt.PenStyle.NoPen)
        for right, color in ((self.x_of(self.maximum() + 1), "line"), (here, "accent")):
            painter.setBrush(theme.color(color))
            painter.drawRoundedRect(QRectF(_END, middle - 2, right - _END, 4), 2, 2)
        self.paint_knob(painter, QPointF(here, middle), 5)

"""The track of epochs: filled up to now, lighter as far as the training is known."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from gui.training.rewind_slider import RewindSlider
from gui.widgets.theme import active_theme

#: Pixels at either end, so that the knob is never cut off.
_END = 8.0


class EpochTrack(RewindSlider):
    """Places are finished epochs. One can go wherever training has ever been."""

    def __init__(self) -> None:
        super().__init__("", 20)
        self.setAccessibleName(self.tr("Epoch"))
        self._known = (0, 0)
        self._within = 0.0

    def show_training(self, epoch: int, within: float, known: tuple[int, int], last: int) -> None:
        """`epoch` finished epochs and the part `within` of the next; `known` are the first and the last."""
        self._within, self._known = within, (known[0], max(known[1], epoch))
        self.setPageStep(max(1, (self._known[1] - self._known[0]) // 10))
        self.show_place(epoch, max(last, self._known[1], 1))

    @property
    def reach(self) -> tuple[int, int]:
        """Before lies what was not stored, beyond what has not been trained."""
        return self._known

    def x_of(self, place: float) -> float:
        """The horizontal position of an epoch."""
        return _END + (self.width() - 2 * _END) * place / max(self.maximum(), 1)

    def place_at(self, x: float) -> int:
        """The nearest epoch."""
        share = (x - _END) / max(self.width() - 2 * _END, 1.0)
        return round(min(max(share, 0.0), 1.0) * self.maximum())

    def tip_at(self, x: float) -> str:
        """Which epoch it is, and whether one can go there."""
        epoch = self.place_at(x)
        if epoch > self._known[1]:
            return self.tr("Epoch {epoch} has not been trained yet: Run goes on.").format(epoch=epoch)
        if epoch < self._known[0]:
            return self.tr("Epoch {epoch} was not stored with this project.").format(epoch=epoch)
        if epoch == 0:
            return self.tr("Go to the start, before any training")
        return self.tr("Go to the end of epoch {epoch}").format(epoch=epoch)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The groove, the known future, the past, the knob."""
        theme = active_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        here = self.x_of(self.value() if self.moving else self.value() + self._within)
        known = theme.color("accent")
        known.setAlphaF(0.35)
        self._paint_bar(painter, self.x_of(self.maximum()), theme.color("line"))
        self._paint_bar(painter, self.x_of(self._known[1]), known)
        self._paint_bar(painter, here, theme.color("accent"))
        self.paint_knob(painter, QPointF(here, self.height() / 2), 6)

    def _paint_bar(self, painter: QPainter, right: float, color: QColor) -> None:
        painter.setBrush(color)
        painter.drawRoundedRect(QRectF(_END, self.height() / 2 - 3, right - _END, 6), 3, 3)

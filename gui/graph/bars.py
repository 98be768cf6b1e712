"""A whole layer, or all inputs, as one card: a bar for each number, up for positive and down for negative."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from gui.graph.card import CardItem
from gui.graph.painting import (
    CENTER,
    LEFT,
    READABLE,
    ROOMY,
    TITLED,
    number_font,
    text_width,
    title_font,
    write,
)
from gui.widgets.theme import Theme

#: A number that isn't known yet is a dot of this height.
_DOT = 1.5
#: Bars are never wider than this.
_WIDEST = 14.0


class BarsItem(CardItem):
    """Data above, grads below; each row in its own scale, which the tooltip tells."""

    @property
    def dim(self) -> bool:
        """Whether none of its numbers is computed yet."""
        return not self._read().computed[list(self.box.nodes)].any()

    def _paint_content(self, painter: QPainter, theme: Theme, zoom: float) -> None:
        if zoom < TITLED:
            return
        title = QRectF(self._card.left() + 8, self._card.top() + 4, self._card.width() - 16, 18)
        self._paint_caption(painter, theme, title, zoom)
        shown, nodes = self._read(), list(self.box.nodes)
        upper = QRectF(title.left() + 12, title.bottom() + 2, title.width() - 12, 34)
        lower = QRectF(upper.left(), upper.bottom() + 2, upper.width(), 24)
        _paint_bars(painter, theme, upper, shown.data[nodes].tolist(), shown.computed[nodes].tolist(), None)
        gradient = theme.color("gradient")
        _paint_bars(
            painter, theme, lower, shown.grad[nodes].tolist(), shown.received[nodes].tolist(), gradient
        )
        if zoom >= READABLE:
            mark = QRectF(lower.left() - 14, lower.top(), 12, lower.height())
            write(painter, mark, CENTER, "∂", number_font(11), gradient)

    def _paint_caption(self, painter: QPainter, theme: Theme, area: QRectF, zoom: float) -> None:
        """The title in screen pixels, so that it can be read from afar."""
        painter.save()
        painter.scale(1 / zoom, 1 / zoom)
        on_screen = QRectF(area.topLeft() * zoom, area.size() * zoom)
        font = title_font(11 if zoom >= ROOMY else 10 if zoom >= READABLE else 9)
        fits = text_width(self.face.title, font) <= on_screen.width()
        title = self.face.title if fits else self.face.short
        write(painter, on_screen, LEFT, title, font, theme.color("text"))
        painter.restore()


def _paint_bars(
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    values: list[float],
    known: list[bool],
    color: QColor | None,
) -> None:
    """Bars from a middle line: in one colour, or each in the colour of its sign."""
    middle = area.center().y()
    painter.fillRect(QRectF(area.left(), middle - 0.4, area.width(), 0.8), theme.color("line"))
    pitch = min(area.width() / len(values), _WIDEST)
    width = max(pitch * 0.78, 0.6)
    finite = [
        abs(value) for value, is_known in zip(values, known, strict=True) if is_known and math.isfinite(value)
    ]
    largest = max(finite, default=0.0) or 1.0
    for i, (value, is_known) in enumerate(zip(values, known, strict=True)):
        left = area.left() + i * pitch
        if not is_known or value != value:
            painter.fillRect(QRectF(left, middle - _DOT / 2, width, _DOT), theme.color("muted"))
            continue
        share = max(-1.0, min(1.0, value / largest))
        height = share * (area.height() / 2 - 1)
        bar = QRectF(left, middle - max(height, 0.0), width, abs(height))
        painter.fillRect(bar, color if color is not None else QColor(theme.signed(value)))

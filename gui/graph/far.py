"""All cards at once, as tinted rectangles: thousands of them, too small to hold any text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.graph.card import CardItem
from gui.graph.painting import FULL_TINT, edge_color, mixed, tint_share
from gui.graph.shown import Shown
from gui.widgets.theme import active_theme

#: So many steps there are from no tint to the full one.
_STEPS = 8


class FarItem(QGraphicsItem):
    """Takes the cards' part when the graph is far away: a few calls to the painter, not one for each."""

    def __init__(self, cards: list[CardItem], read: Callable[[], Shown]) -> None:
        super().__init__()
        self._read = read
        self._rects = [card.frame.translated(card.pos()) for card in cards]
        self._nodes = np.array([card.box.node for card in cards], dtype=np.intp)
        self._bounds = QRectF()
        for rect in self._rects:
            self._bounds = self._bounds.united(rect)
        self.setZValue(-0.25)

    def boundingRect(self) -> QRectF:
        """Around all cards."""
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """One colour after the other."""
        theme = active_theme()
        pen = QPen(edge_color(theme), 0)
        painter.setPen(pen)
        for level, rects in self._by_level().items():
            fill = theme.color("positive" if level > 0 else "negative")
            painter.setBrush(mixed(theme.color("panel"), fill, FULL_TINT * abs(level) / _STEPS))
            painter.drawRects(rects)

    def _by_level(self) -> dict[int, list[QRectF]]:
        """The rectangles by how strongly they are tinted; negative numbers have negative levels."""
        shown = self._read()
        data = shown.data[self._nodes].tolist()
        known = shown.computed[self._nodes].tolist()
        levels: defaultdict[int, list[QRectF]] = defaultdict(list)
        for rect, value, is_known in zip(self._rects, data, known, strict=True):
            strength = round(_STEPS * tint_share(value) / FULL_TINT) if is_known else 0
            levels[strength if value > 0 else -strength].append(rect)
        return levels

"""Two varied settings against each other: a cell for each pair, the mean over the rest."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from engine.sweep.means import Cell, SettingName, Value, cells
from engine.sweep.record import SweepRecord
from gui.sweep.words import is_loss, metric_words, setting_title, value_words
from gui.widgets.plain_tip import plain_tip
from gui.widgets.theme import active_theme

#: Pixels left of the cells and above them, and the least of a cell.
_LEFT, _ABOVE, _LEAST = 108, 40, 22
#: How strongly the worst and the best cell take the accent's colour.
_WEAKEST, _STRONGEST = 0.06, 0.9
_DARK_FROM = 0.55


class Heatmap(QWidget):
    """The better a cell, the stronger its colour; its number stands in it, the best one has a frame."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sweep_heatmap")
        self.setAccessibleName(self.tr("Mean of two varied settings"))
        self._row: SettingName = "seed"
        self._column: SettingName = "learning_rate"
        self._metric = "train_loss"
        self._cells: dict[tuple[Value, Value], Cell] = {}
        self.rows: list[Value] = []
        self.columns: list[Value] = []

    def show_means(
        self, records: Sequence[SweepRecord], row: SettingName, column: SettingName, metric: str
    ) -> None:
        """Show other numbers."""
        self._row, self._column, self._metric = row, column, metric
        self._cells = cells(records, row, column, metric)
        self.rows = _ordered({pair[0] for pair in self._cells})
        self.columns = _ordered({pair[1] for pair in self._cells})
        best = self._best()
        if best is not None:
            self.setAccessibleDescription(self.cell_words(best))
        self.setMinimumSize(self.minimumSizeHint())
        self.update()

    def cell_words(self, pair: tuple[Value, Value]) -> str:
        """What is known about a pair of values."""
        cell = self._cells[pair]
        place = ", ".join(
            f"{setting_title(name)} {value_words(name, value)}"
            for name, value in zip((self._row, self._column), pair, strict=True)
        )
        lines = [place, self.tr("mean of %n trainings", None, cell.count - cell.diverged)]
        if cell.mean is not None:
            lines[1] += f": {metric_words(self._metric, cell.mean)}"
        if cell.diverged:
            lines.append(self.tr("%n diverged", None, cell.diverged))
        return "\n".join(lines)

    def minimumSizeHint(self) -> QSize:
        """Room for every cell; the area around it scrolls."""
        return QSize(_LEFT + 64 * len(self.columns), _ABOVE + _LEAST * len(self.rows))

    def event(self, event: QEvent) -> bool:
        """The tooltip is that of the cell."""
        if isinstance(event, QHelpEvent):
            pair = self._pair_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tip(self.cell_words(pair)) if pair else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Titles, values, cells."""
        if not self._cells:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_titles(painter)
        best, shares = self._best(), self._shares()
        for pair, cell in self._cells.items():
            self._paint_cell(painter, pair, cell, shares.get(pair))
        if best is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(active_theme().color("text"), 2))
            painter.drawRoundedRect(self._place(best).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _paint_titles(self, painter: QPainter) -> None:
        theme, center = active_theme(), Qt.AlignmentFlag.AlignCenter
        painter.setPen(theme.color("muted"))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 20, _LEFT - 8, 20), left, f"{setting_title(self._row)} ↓")
        across = QRectF(_LEFT, 0, self.width() - _LEFT, 20)
        painter.drawText(across, center, f"{setting_title(self._column)} →")
        painter.setPen(theme.color("text"))
        for value in self.columns:
            box = self._place((self.rows[0], value))
            box.setTop(20)
            box.setHeight(20)
            self._write(painter, box, value_words(self._column, value))
        for value in self.rows:
            box = self._place((value, self.columns[0]))
            box.setLeft(0)
            box.setWidth(_LEFT - 8)
            self._write(painter, box, value_words(self._row, value), left)

    def _paint_cell(
        self, painter: QPainter, pair: tuple[Value, Value], cell: Cell, share: float | None
    ) -> None:
        theme, box = active_theme(), self._place(pair)
        painter.setPen(Qt.PenStyle.NoPen)
        fill = (
            theme.color("panel")
            if share is None
            else _mixed(theme.color("panel"), theme.color("accent"), share)
        )
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 4, 4)
        strong = share is not None and share > _DARK_FROM
        painter.setPen(theme.color("on_accent" if strong else "text"))
        text = self.tr("diverged") if cell.mean is None else metric_words(self._metric, cell.mean)
        if cell.mean is not None and cell.diverged:
            text += "*"
        self._write(painter, box, text)

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        where: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
    ) -> None:
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) - 4)
        painter.drawText(box, where, shown)

    def _place(self, pair: tuple[Value, Value]) -> QRectF:
        wide = (self.width() - _LEFT) / len(self.columns)
        high = (self.height() - _ABOVE) / len(self.rows)
        across, down = self.columns.index(pair[1]), self.rows.index(pair[0])
        return QRectF(_LEFT + across * wide + 1, _ABOVE + down * high + 1, wide - 2, high - 2)

    def _pair_at(self, x: float, y: float) -> tuple[Value, Value] | None:
        return next((pair for pair in self._cells if self._place(pair).contains(x, y)), None)

    def _best(self) -> tuple[Value, Value] | None:
        shares = self._shares()
        return max(shares, key=lambda pair: shares[pair]) if shares else None

    def _shares(self) -> dict[tuple[Value, Value], float]:
        """From the worst to the best; losses by their powers of ten, since they differ by these."""
        numbers = {pair: cell.mean for pair, cell in self._cells.items() if cell.mean is not None}
        if is_loss(self._metric):
            log = all(number > 0.0 for number in numbers.values())
            numbers = {pair: -(math.log(each) if log else each) for pair, each in numbers.items()}
        low, high = min(numbers.values(), default=0.0), max(numbers.values(), default=0.0)
        reach = (high - low) or 1.0
        return {
            pair: _WEAKEST + (_STRONGEST - _WEAKEST) * ((number - low) / reach)
            for pair, number in numbers.items()
        }


def _ordered(values: set[Value]) -> list[Value]:
    """Numbers by size, names by the alphabet; what stayed as it was comes first."""
    known: list[Any] = [value for value in values if value is not None]
    return [None, *sorted(known)] if None in values else sorted(known)


def _mixed(ground: QColor, ink: QColor, share: float) -> QColor:
    channels = zip(ground.getRgb()[:3], ink.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(low + (high - low) * share) for low, high in channels))

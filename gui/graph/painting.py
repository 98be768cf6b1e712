"""The pens, fonts and colours that cards, links and frames share."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter

from gui.widgets.theme import Theme

#: From this zoom on a card looks as designed; below it the text keeps its size and the rest makes room.
ROOMY = 0.85
#: From this zoom on a card has room for its title and both numbers.
READABLE = 0.59
#: From this zoom on it has room for a short title.
TITLED = 0.28

#: Magnitude that is tinted half; tints grow from 0 to full.
_HALF_TINT = 0.5
#: How much of blue or orange the strongest tint has.
FULL_TINT = 0.6

CENTER = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@cache
def title_font(pixels: int) -> QFont:
    """For names."""
    font = QFont()
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold)
    return font


@cache
def number_font(pixels: int) -> QFont:
    """For numbers: every digit as wide as the others."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(pixels)
    return font


def text_width(text: str, font: QFont) -> float:
    """How wide a text is, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def edge_color(theme: Theme) -> QColor:
    """Between the hairline and the text: a card must stand out from the panel it lies on."""
    return mixed(theme.color("line"), theme.color("muted"), 0.35)


def tint_share(value: float) -> float:
    """How much blue or orange there is in the tint of a number, from 0 to FULL_TINT; NaN has none."""
    size = abs(value)
    if value != value:
        return 0.0
    return FULL_TINT * (size / (size + _HALF_TINT) if size < float("inf") else 1.0)


def tint(theme: Theme, value: float) -> QColor:
    """The panel's colour with as much blue or orange in it as the number is large."""
    return mixed(theme.color("panel"), QColor(theme.signed(value)), tint_share(value))


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """`share` of the second colour in the first."""
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * share,
        first.greenF() + (second.greenF() - first.greenF()) * share,
        first.blueF() + (second.blueF() - first.blueF()) * share,
    )


def write(
    painter: QPainter, area: QRectF, place: Qt.AlignmentFlag, text: str, font: QFont, color: QColor
) -> None:
    """Text in an area, shortened where it does not fit."""
    painter.setFont(font)
    painter.setPen(color)
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) > area.width() + 1:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, place, text)

"""A node on the screen: a card with title, data and grad, and the operation's sign in front of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.graph.measures import CARD_HEIGHT, SIGN_GAP, SIGN_WIDTH, sign_width
from gui.graph.visible import Box
from gui.graph.wording import card_number
from gui.widgets.theme import Theme, active_theme

#: From this zoom on a card looks as designed; below it the text keeps its size and the rest makes room.
ROOMY = 0.85
#: From this zoom on a card has room for its title and both numbers.
READABLE = 0.59
#: From this zoom on it has room for a short title.
TITLED = 0.28
#: How far a ring and the stack behind a neuron reach beyond the card.
_REACH = 4.0
_CORNER = 5.0
#: Magnitude that is tinted half; tints grow from 0 to full.
_HALF_TINT = 0.5

Center = Qt.AlignmentFlag.AlignCenter
Left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
Right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Face:
    """What stands on a card apart from its numbers. `given` marks what training does not change."""

    title: str
    short: str
    sign: str
    width: float
    given: bool


class CardItem(QGraphicsItem):
    """Asks `read` for its data and grad whenever it is painted, so that new numbers cost only a repaint."""

    def __init__(self, box: Box, face: Face, read: Callable[[int], tuple[float, float]]) -> None:
        super().__init__()
        self.box = box
        self.face = face
        self._read = read
        self._current = False
        lead = sign_width(face.sign) + SIGN_GAP if face.sign else 0.0
        width = face.width + lead
        self.frame = QRectF(-width / 2, -CARD_HEIGHT / 2, width, CARD_HEIGHT)
        self._card = self.frame.adjusted(lead, 0, 0, 0)
        self._bounds = self.frame.adjusted(-_REACH, -_REACH, _REACH, _REACH)

    @property
    def numbers(self) -> tuple[float, float]:
        """The data and grad that it shows."""
        return self._read(self.box.node)

    @property
    def texts(self) -> tuple[str, str]:
        """Data and grad as they are written on it."""
        data, grad = self.numbers
        return card_number(data), f"∂ {card_number(grad)}"

    @property
    def current(self) -> bool:
        """Whether it has the ring of the selection."""
        return self._current

    def set_current(self, current: bool) -> None:
        """Put the ring of the selection around it, or take it away."""
        if current != self._current:
            self._current = current
            self.update()

    def boundingRect(self) -> QRectF:
        """With room for the ring and for the stack behind a neuron."""
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """As much as the zoom leaves room for."""
        theme = active_theme()
        zoom = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._outline(theme, zoom))
        painter.setBrush(self._ground(theme, zoom))
        if self.box.collapsed and zoom >= READABLE:
            painter.drawRoundedRect(self._card.translated(3, 3), _CORNER, _CORNER)
        painter.drawRoundedRect(self._card, _CORNER, _CORNER)
        if zoom >= ROOMY:
            self._paint_roomy(painter, theme)
        elif zoom >= TITLED:
            self._paint_on_screen(painter, theme, zoom)
        if self.face.sign:
            self._paint_sign(painter, theme, zoom)

    def _outline(self, theme: Theme, zoom: float) -> QPen:
        pen = QPen(theme.color("accent"), 2.5) if self._current else QPen(_edge_color(theme), 1)
        pen.setCosmetic(zoom < 1 or not self._current)
        return pen

    def _ground(self, theme: Theme, zoom: float) -> QColor:
        """White, grey for what is given; far away the colour of the number's sign."""
        if zoom < READABLE:
            return _tint(theme, self.numbers[0])
        return theme.color("raised" if self.face.given else "panel")

    def _paint_roomy(self, painter: QPainter, theme: Theme) -> None:
        data, grad = self.texts
        top = self._card.adjusted(6, 3, -6, -CARD_HEIGHT / 2 + 1)
        bottom = self._card.adjusted(6, CARD_HEIGHT / 2 - 1, -6, -3)
        _write(painter, top, Center, self.face.title, _title_font(11), theme.color("text"))
        middle = self._card.left() + 0.43 * self._card.width()
        painter.setPen(theme.color("line"))
        painter.drawLine(QPointF(middle, bottom.top() + 3), QPointF(middle, bottom.bottom() - 2))
        font = _number_font(11)
        _write(painter, bottom, Left, data, font, theme.color("text"))
        _write(painter, bottom, Right, grad, font, theme.color("gradient"))

    def _paint_on_screen(self, painter: QPainter, theme: Theme, zoom: float) -> None:
        """The texts in screen pixels: a short title, and where there is room both numbers."""
        painter.save()
        painter.scale(1 / zoom, 1 / zoom)
        card = QRectF(self._card.topLeft() * zoom, self._card.size() * zoom)
        if zoom >= READABLE:
            self._paint_compact(painter, theme, card)
        else:
            self._paint_title(painter, theme, card)
        painter.restore()

    def _paint_title(self, painter: QPainter, theme: Theme, card: QRectF) -> None:
        """The short title and the sign of the number, which the colour must not tell alone."""
        data = self.numbers[0]
        mark = "+" if data > 0 else "\u2212" if data < 0 else ""
        font = _title_font(10 if card.height() >= 15 else 9)
        fits = QFontMetricsF(font).horizontalAdvance(f"{self.face.short} {mark}") <= card.width() - 2
        text = f"{self.face.short} {mark}" if fits else f"{self.face.short}{mark}"
        _write(painter, card, Center, text, font, theme.color("text"))

    def _paint_compact(self, painter: QPainter, theme: Theme, card: QRectF) -> None:
        data, grad = self.texts
        top = card.adjusted(3, 0, -3, -card.height() / 2 + 0.5)
        bottom = card.adjusted(3, card.height() / 2 - 1, -3, -0.5)
        numbers, titles = _number_font(10), _title_font(10)
        _write(painter, top, Right, data, numbers, theme.color("text"))
        _write(painter, bottom, Right, grad, numbers, theme.color("gradient"))
        room = top.width() - QFontMetricsF(numbers).horizontalAdvance(data) - 2
        # why not shortened: half a formula says less than the sign in front of the card.
        if QFontMetricsF(titles).horizontalAdvance(self.face.short) <= room:
            _write(painter, top, Left, self.face.short, titles, theme.color("text"))

    def _paint_sign(self, painter: QPainter, theme: Theme, zoom: float) -> None:
        width = sign_width(self.face.sign)
        height = min(width, SIGN_WIDTH)
        oval = QRectF(self.frame.left(), -height / 2, width, height)
        painter.setPen(QPen(_edge_color(theme), 0))
        painter.drawLine(QPointF(oval.right(), 0), QPointF(self._card.left(), 0))
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(oval, height / 2, height / 2)
        if zoom < TITLED:
            return
        painter.save()
        painter.scale(1 / zoom, 1 / zoom)
        on_screen = QRectF(oval.topLeft() * zoom, oval.size() * zoom)
        largest = 14 if len(self.face.sign) <= 2 else 10
        size = min(largest * max(zoom, 1.0), 1.4 * on_screen.width() / len(self.face.sign))
        if size >= 7:
            _write(painter, on_screen, Center, self.face.sign, _title_font(int(size)), theme.color("text"))
        painter.restore()


def _edge_color(theme: Theme) -> QColor:
    """Between the hairline and the text: a card must stand out from the panel it lies on."""
    return _mixed(theme.color("line"), theme.color("muted"), 0.35)


def _tint(theme: Theme, value: float) -> QColor:
    """The panel's colour with as much blue or orange in it as the number is large."""
    size = abs(value)
    share = 0.6 * (size / (size + _HALF_TINT) if size < float("inf") else 1.0) if value == value else 0.0
    return _mixed(theme.color("panel"), QColor(theme.signed(value)), share)


def _mixed(first: QColor, second: QColor, share: float) -> QColor:
    """`share` of the second colour in the first."""
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * share,
        first.greenF() + (second.greenF() - first.greenF()) * share,
        first.blueF() + (second.blueF() - first.blueF()) * share,
    )


def _title_font(pixels: int) -> QFont:
    font = QFont()
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _number_font(pixels: int) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(pixels)
    return font


def _write(
    painter: QPainter, area: QRectF, place: Qt.AlignmentFlag, text: str, font: QFont, color: QColor
) -> None:
    """Text in an area, shortened where it does not fit."""
    painter.setFont(font)
    painter.setPen(color)
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) > area.width() + 1:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, place, text)

"""A node on the screen: a card with title, data and grad, and the operation's sign in front of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.graph.measures import BARS_HEIGHT, CARD_HEIGHT, SIGN_GAP, SIGN_WIDTH, sign_width
from gui.graph.painting import (
    CENTER,
    LEFT,
    READABLE,
    RIGHT,
    ROOMY,
    TITLED,
    edge_color,
    mixed,
    number_font,
    text_width,
    tint,
    title_font,
    write,
)
from gui.graph.shown import Shown
from gui.graph.visible import Box
from gui.graph.wording import card_number
from gui.widgets.theme import Theme, active_theme

#: How far a ring and the stack behind a neuron reach beyond the card.
_REACH = 5.0
CORNER = 5.0
#: How much of a card is seen whose number isn't computed yet.
_DIM = 0.45
#: What stands in place of a number that isn't there yet.
_NOTHING = "·"

#: A card's part in the step just done: the node it was about, or the one that handed its gradient on.
Stage = Literal["", "current", "giver"]


@dataclass(frozen=True, slots=True)
class Face:
    """What stands on a card apart from its numbers. `given` marks what training does not change.

    `order` is the node's place in the topological order, from 1.
    """

    title: str
    short: str
    sign: str
    width: float
    given: bool
    order: int


class CardItem(QGraphicsItem):
    """Asks `read` for what is shown whenever it is painted, so that new numbers cost only a repaint."""

    def __init__(self, box: Box, face: Face, read: Callable[[], Shown]) -> None:
        super().__init__()
        self.box = box
        self.face = face
        self._read = read
        self._selected = False
        self._stage: Stage = ""
        self._glow = 0.0
        self._far = False
        self._numbered = False
        lead = sign_width(face.sign) + SIGN_GAP if face.sign else 0.0
        width, height = face.width + lead, BARS_HEIGHT if box.many else CARD_HEIGHT
        self.frame = QRectF(-width / 2, -height / 2, width, height)
        self._card = self.frame.adjusted(lead, 0, 0, 0)
        self._bounds = self.frame.adjusted(-_REACH, -_REACH, _REACH, _REACH)

    @property
    def numbers(self) -> tuple[float, float]:
        """The data and grad that it stands for."""
        shown = self._read()
        return float(shown.data[self.box.node]), float(shown.grad[self.box.node])

    @property
    def texts(self) -> tuple[str, str]:
        """Data and grad as they are written on it."""
        shown, node = self._read(), self.box.node
        data = card_number(float(shown.data[node])) if shown.computed[node] else _NOTHING
        grad = card_number(float(shown.grad[node])) if shown.received[node] else _NOTHING
        return data, f"∂ {grad}"

    @property
    def dim(self) -> bool:
        """Whether its number isn't computed yet."""
        return not self._read().computed[self.box.node]

    @property
    def current(self) -> bool:
        """Whether it has the ring of the selection."""
        return self._selected

    @property
    def stage(self) -> Stage:
        """Its part in the step just done."""
        return self._stage

    @property
    def glow(self) -> float:
        """How brightly a number that just changed shines, from 0 to 1."""
        return self._glow

    def set_current(self, current: bool) -> None:
        """Put the ring of the selection around it, or take it away."""
        if current != self._selected:
            self._selected = current
            self._settle()

    def set_stage(self, stage: Stage) -> None:
        """Give it a part in the step just done."""
        if stage != self._stage:
            self._stage = stage
            self._settle()

    def set_glow(self, glow: float) -> None:
        """Let it shine."""
        if glow != self._glow:
            self._glow = glow
            self._settle()

    def set_far(self, far: bool) -> None:
        """Far away all cards are painted at once by another item, but not those that stand out."""
        self._far = far
        self._settle()

    def set_numbered(self, numbered: bool) -> None:
        """Show its place in the topological order, or not."""
        self._numbered = numbered
        self.update()

    def _settle(self) -> None:
        stands_out = self._selected or bool(self._stage) or self._glow > 0
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, self._far and not stands_out)
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
        self._paint_rings(painter, theme, zoom)
        if self.dim:
            painter.setOpacity(_DIM)
        painter.setPen(QPen(edge_color(theme), 0))
        painter.setBrush(self._ground(theme, zoom))
        if self.box.collapsed and zoom >= READABLE:
            painter.drawRoundedRect(self._card.translated(3, 3), CORNER, CORNER)
        painter.drawRoundedRect(self._card, CORNER, CORNER)
        self._paint_content(painter, theme, zoom)
        if self.face.sign:
            self._paint_sign(painter, theme, zoom)
        painter.setOpacity(1.0)

    def _paint_rings(self, painter: QPainter, theme: Theme, zoom: float) -> None:
        """Around the card: the selection in the accent, the step's node in the text colour."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        wide = max(1.0, 1.4 / zoom)
        if self._selected:
            painter.setPen(QPen(theme.color("accent"), 2.0 * wide))
            room = 2.0 if not self._stage else 4.0
            painter.drawRoundedRect(self._card.adjusted(-room, -room, room, room), CORNER + 2, CORNER + 2)
        if self._stage:
            color = theme.color("text" if self._stage == "current" else "gradient")
            painter.setPen(QPen(color, (3.6 if self._stage == "current" else 2.6) * wide))
            painter.drawRoundedRect(self._card, CORNER, CORNER)

    def _ground(self, theme: Theme, zoom: float) -> QColor:
        """White, grey for what is given; far away the colour of the number's sign."""
        if zoom < READABLE and not self.box.many:
            ground = tint(theme, self.numbers[0]) if not self.dim else theme.color("panel")
        else:
            ground = theme.color("raised" if self.face.given else "panel")
        return mixed(ground, theme.color("accent"), 0.45 * self._glow) if self._glow else ground

    def _paint_content(self, painter: QPainter, theme: Theme, zoom: float) -> None:
        if zoom >= ROOMY:
            self._paint_roomy(painter, theme)
        elif zoom >= TITLED:
            self._paint_on_screen(painter, theme, zoom)

    def _paint_roomy(self, painter: QPainter, theme: Theme) -> None:
        data, grad = self.texts
        card = self._card
        top = card.adjusted(6, 3, -6, -CARD_HEIGHT / 2 + 1)
        bottom = card.adjusted(6, CARD_HEIGHT / 2 - 1, -6, -3)
        if self._numbered:
            self._paint_order(painter, theme, top)
        write(painter, top, CENTER, self.face.title, title_font(11), theme.color("text"))
        middle = card.left() + 0.43 * card.width()
        painter.setPen(theme.color("line"))
        painter.drawLine(QPointF(middle, bottom.top() + 3), QPointF(middle, bottom.bottom() - 2))
        font = number_font(11)
        write(painter, bottom, LEFT, data, font, theme.color("text"))
        write(painter, bottom, RIGHT, grad, font, self._grad_color(theme, grad))

    def _paint_order(self, painter: QPainter, theme: Theme, top: QRectF) -> None:
        """The place in the topological order, in the corner."""
        write(
            painter,
            top.adjusted(-3, 0, 0, 0),
            LEFT,
            str(self.face.order),
            number_font(9),
            theme.color("muted"),
        )

    def _grad_color(self, theme: Theme, grad: str) -> QColor:
        return theme.color("muted" if grad.endswith(_NOTHING) else "gradient")

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
        mark = "" if self.dim or data == 0 else "+" if data > 0 else "\u2212"
        font = title_font(10 if card.height() >= 15 else 9)
        short = str(self.face.order) if self._numbered else self.face.short
        fits = text_width(f"{short} {mark}", font) <= card.width() - 2
        write(
            painter, card, CENTER, f"{short} {mark}" if fits else f"{short}{mark}", font, theme.color("text")
        )

    def _paint_compact(self, painter: QPainter, theme: Theme, card: QRectF) -> None:
        data, grad = self.texts
        top = card.adjusted(3, 0, -3, -card.height() / 2 + 0.5)
        bottom = card.adjusted(3, card.height() / 2 - 1, -3, -0.5)
        numbers, titles = number_font(10), title_font(10)
        write(painter, top, RIGHT, data, numbers, theme.color("text"))
        write(painter, bottom, RIGHT, grad, numbers, self._grad_color(theme, grad))
        if self._numbered:
            write(painter, bottom, LEFT, str(self.face.order), number_font(9), theme.color("muted"))
        room = top.width() - text_width(data, numbers) - 2
        # why not shortened: half a formula says less than the sign in front of the card.
        if text_width(self.face.short, titles) <= room:
            write(painter, top, LEFT, self.face.short, titles, theme.color("text"))

    def _paint_sign(self, painter: QPainter, theme: Theme, zoom: float) -> None:
        width = sign_width(self.face.sign)
        height = min(width, SIGN_WIDTH)
        oval = QRectF(self.frame.left(), -height / 2, width, height)
        gives = self._stage == "giver"
        pen = QPen(theme.color("gradient"), 2.0) if gives else QPen(edge_color(theme), 0)
        painter.setPen(pen)
        painter.drawLine(QPointF(oval.right(), 0), QPointF(self._card.left(), 0))
        painter.setBrush(theme.color("gradient_fill" if gives else "raised"))
        painter.drawRoundedRect(oval, height / 2, height / 2)
        if zoom < TITLED:
            return
        painter.save()
        painter.scale(1 / zoom, 1 / zoom)
        on_screen = QRectF(oval.topLeft() * zoom, oval.size() * zoom)
        largest = 14 if len(self.face.sign) <= 2 else 10
        size = min(largest * max(zoom, 1.0), 1.4 * on_screen.width() / len(self.face.sign))
        if size >= 7:
            write(painter, on_screen, CENTER, self.face.sign, title_font(int(size)), theme.color("text"))
        painter.restore()

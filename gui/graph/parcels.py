"""Numbers that travel along links: small pills, there for less than a third of a second."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEasingCurve, QObject, QRectF, QVariantAnimation
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from gui.graph.painting import CENTER, number_font, text_width, write
from gui.widgets.motion import motion_is_on
from gui.widgets.theme import active_theme

#: Milliseconds that a number is on its way.
TRAVEL_TIME = 280
_HEIGHT = 16.0


class ParcelItem(QGraphicsItem):
    """One number in a pill that has the same size at any zoom."""

    def __init__(self, text: str, path: QPainterPath, backward: bool) -> None:
        super().__init__()
        self.text = text
        self._path = path
        self._backward = backward
        width = text_width(text, number_font(10)) + 12
        self._pill = QRectF(-width / 2, -_HEIGHT / 2, width, _HEIGHT)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(2)
        self.move_to(0.0)

    def move_to(self, share: float) -> None:
        """Stand at a share of the way, from 0 to 1."""
        self.setPos(self._path.pointAtPercent(1.0 - share if self._backward else share))

    def boundingRect(self) -> QRectF:
        """The pill with its line."""
        return self._pill.adjusted(-1, -1, 1, 1)

    def shape(self) -> QPainterPath:
        """Nothing: it does not catch the mouse."""
        return QPainterPath()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Violet for a gradient, in the text colour for data."""
        theme = active_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = theme.color("gradient" if self._backward else "text")
        painter.setPen(QPen(color, 1))
        painter.setBrush(theme.color("gradient_fill" if self._backward else "panel"))
        painter.drawRoundedRect(self._pill, _HEIGHT / 2, _HEIGHT / 2)
        write(painter, self._pill, CENTER, self.text, number_font(10), color)


class Journey(QObject):
    """Moves parcels along their links, and lets what changed shine and fade; nothing while motion is off."""

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self._scene = scene
        self._parcels: list[ParcelItem] = []
        self._glow: Callable[[float], None] | None = None
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.setDuration(TRAVEL_TIME)
        self._clock.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._clock.valueChanged.connect(self._move)
        self._clock.finished.connect(self.end)

    @property
    def parcels(self) -> Sequence[ParcelItem]:
        """Those on their way."""
        return self._parcels

    def begin(self, parcels: list[ParcelItem], glow: Callable[[float], None]) -> None:
        """Send parcels off; an earlier journey is over at once. `glow` is told how bright to shine."""
        self.end()
        if not motion_is_on():
            return
        self._parcels, self._glow = parcels, glow
        for parcel in parcels:
            self._scene.addItem(parcel)
        self._clock.start()

    def end(self) -> None:
        """Everything has arrived."""
        self._clock.stop()
        for parcel in self._parcels:
            self._scene.removeItem(parcel)
        self._parcels = []
        if self._glow is not None:
            glow, self._glow = self._glow, None
            glow(0.0)

    def _move(self, share: float) -> None:
        for parcel in self._parcels:
            parcel.move_to(share)
        if self._glow is not None:
            self._glow(1.0 - share)

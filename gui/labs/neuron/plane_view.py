"""What a neuron of two inputs answers over the plane, and the line n = 0 along which it cuts that plane."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.activation_facts import answer, facts
from engine.labs_spec import NeuronLabSpec
from gui.labs.neuron.axes import Axes, reach_for
from gui.labs.neuron.wording import no_plane, short
from gui.widgets.color_map import signed_image
from gui.widgets.numbers import plain
from gui.widgets.theme import active_theme

FloatArray = NDArray[np.float64]

RIGHT, TOP, BOTTOM = 4.0, 8.0, 16.0
LEAST_REACH = 4.0
#: Points of the heatmap along each side.
GRID = 40
#: What an arrow key moves the point by, as a part of the picture's reach; Shift moves it finely.
STEP = 0.025

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class PlaneView(QWidget):
    """Heat of o over x₁ and x₂; the point can be dragged, or moved by the arrow keys."""

    #: When the user moved the point; carries x₁, x₂ and the number of the gesture.
    moved = Signal(float, float, int)

    def __init__(self) -> None:
        super().__init__()
        self._spec = NeuronLabSpec()
        self._image: QImage | None = None
        self._axes: Axes | None = None
        self._gesture = 0
        self.setObjectName("neuron_plane")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The plane of the two inputs"))
        self.setToolTip(
            self.tr("What the neuron answers over x₁ and x₂: blue above 0, orange below.\nDrag the point.")
        )

    @property
    def is_there(self) -> bool:
        """Whether there is a plane to be seen: two inputs."""
        return len(self._spec.inputs) == 2

    def show_neuron(self, spec: NeuronLabSpec) -> None:
        """Draw the plane of another neuron."""
        self._spec, self._image = spec, None
        self.setCursor(Qt.CursorShape.CrossCursor if self.is_there else Qt.CursorShape.ArrowCursor)
        self.setAccessibleDescription(self._spoken())
        self.update()

    def sizeHint(self) -> QSize:
        """About square."""
        return QSize(190, 180)

    def minimumSizeHint(self) -> QSize:
        """Still to be read."""
        return QSize(120, 110)

    def changeEvent(self, event: QEvent) -> None:
        """The heatmap has the theme's colours in it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._image = None
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The point comes to the pointer, and follows it."""
        if event.button() == Qt.MouseButton.LeftButton and self.is_there:
            self._gesture += 1
            # why kept while dragging: the picture must not change its reach under the pointer.
            self._axes = self._axes_of(self._reach())
            self._move_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while the button is down."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._axes is not None:
            self._move_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The picture may take another reach again."""
        self._axes = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the point."""
        direction = _ARROWS.get(Qt.Key(event.key()))
        if direction is None or not self.is_there:
            super().keyPressEvent(event)
            return
        if not event.isAutoRepeat():
            self._gesture += 1
        fine = 0.1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
        step = STEP * self._reach() * fine
        (x1, x2), (across, up) = self._spec.inputs, direction
        self.moved.emit(round(x1 + across * step, 4), round(x2 + up * step, 4), self._gesture)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Heat, line, point and the ends of the axes; or why there is none."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small_font())
        if self.is_there:
            axes = self._axes or self._axes_of(self._reach())
            self._paint_heat(painter, axes)
            self._paint_line(painter, axes)
            self._paint_point(painter, axes)
            self._paint_numbers(painter, axes)
        else:
            painter.setPen(active_theme().color("muted"))
            wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(
                QRectF(self.rect()).adjusted(8, 4, -8, -4), wrapped, no_plane(len(self._spec.inputs))
            )
        if self.hasFocus():
            painter.setPen(QPen(active_theme().color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _move_to(self, place: QPointF) -> None:
        if self._axes is not None:
            end = self._axes.right
            x1, x2 = (min(max(round(each, 2), -end), end) for each in self._axes.numbers_at(place))
            if (x1, x2) != self._spec.inputs:
                self.moved.emit(x1, x2, self._gesture)

    def _reach(self) -> float:
        return reach_for(max(map(abs, self._spec.inputs)), LEAST_REACH)

    def _axes_of(self, reach: float) -> Axes:
        left = QFontMetricsF(self._small_font()).horizontalAdvance(short(reach)) + 8.0
        room = QRectF(self.rect()).adjusted(max(left, 20.0), TOP, -RIGHT, -BOTTOM)
        side = min(room.width(), room.height())
        area = QRectF(0.0, 0.0, side, side)
        area.moveCenter(room.center())
        return Axes(area, -reach, reach, -reach, reach)

    def _paint_heat(self, painter: QPainter, axes: Axes) -> None:
        if self._image is None:
            self._image = signed_image(plane_answers(self._spec, axes.right), active_theme())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(axes.area, self._image)
        painter.setPen(QPen(active_theme().color("line"), 1))
        painter.drawRect(axes.area)

    def _paint_line(self, painter: QPainter, axes: Axes) -> None:
        ends = zero_line(self._spec, axes.right)
        theme = active_theme()
        if ends is None:
            painter.setPen(theme.color("text"))
            text = self.tr("n is nowhere 0 here")
            wrapped = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(axes.area.adjusted(4, 3, -4, -3), wrapped, text)
            return
        start, end = (axes.point(*each) for each in ends)
        painter.setPen(QPen(theme.color("text"), 2.0))
        painter.drawLine(start, end)
        # why at one end: in the middle the point may stand.
        here = axes.point(*self._spec.inputs)
        far = max(start, end, key=lambda each: (each - here).manhattanLength())
        label = "n = 0"
        width = painter.fontMetrics().horizontalAdvance(label)
        box = QRectF(far.x() - width / 2 - 3, far.y() - 7, width + 6, 14)
        box.moveCenter(_within(box, axes.area.adjusted(2, 2, -2, -2)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("panel"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(theme.color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)

    def _paint_point(self, painter: QPainter, axes: Axes) -> None:
        here = axes.point(*self._spec.inputs)
        theme = active_theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QPainterPath()
        ring.addEllipse(here, 5.5, 5.5)
        painter.strokePath(ring, QPen(theme.color("panel"), 4.5))
        painter.strokePath(ring, QPen(theme.color("text"), 2.0))

    def _paint_numbers(self, painter: QPainter, axes: Axes) -> None:
        theme, area, align = active_theme(), axes.area, Qt.AlignmentFlag
        painter.setPen(theme.color("muted"))
        below = QRectF(area.left(), area.bottom() + 2, area.width(), BOTTOM - 2)
        painter.drawText(below, align.AlignLeft, short(axes.left))
        ends = painter.fontMetrics().horizontalAdvance(short(axes.left) + short(axes.right))
        if ends + 20 < area.width():
            painter.drawText(below, align.AlignHCenter, "x₁")
        painter.drawText(below, align.AlignRight, short(axes.right))
        beside = QRectF(0.0, area.top(), area.left() - 4, area.height())
        painter.drawText(beside, align.AlignRight | align.AlignTop, short(axes.high))
        painter.drawText(beside, align.AlignRight | align.AlignVCenter, "x₂")

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(10 if self.is_there else 11)
        return font

    def _spoken(self) -> str:
        if not self.is_there:
            return no_plane(len(self._spec.inputs))
        x1, x2 = self._spec.inputs
        text = self.tr("The point is at x₁ = {x1}, x₂ = {x2}. The arrow keys move it.")
        return text.format(x1=plain(x1, 2), x2=plain(x2, 2))


def plane_answers(spec: NeuronLabSpec, reach: float) -> FloatArray:
    """What a neuron of two inputs answers over the plane, as colours from -1 to 1; first row at the top.

    Full colour is the activation's bound, or, where there is none, the largest answer in the picture.
    """
    places = (np.arange(GRID) + 0.5) / GRID * 2.0 * reach - reach
    (w1, w2), found = spec.weights, facts(spec.activation)
    sums = w1 * places[None, :] + w2 * places[::-1, None] + spec.bias
    answers = np.array([[answer(spec.activation, n) for n in row] for row in sums.tolist()])
    if found.low is not None and found.high is not None:
        full = max(abs(found.low), abs(found.high))
    else:
        full = float(np.abs(answers).max()) or 1.0
    colors: FloatArray = answers / full
    return colors


def zero_line(spec: NeuronLabSpec, reach: float) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """The ends of the line w₁·x₁ + w₂·x₂ + b = 0 within ±reach; None where it does not come there."""
    w1, w2 = spec.weights
    found = []
    for side in (-reach, reach):
        if w2 != 0 and abs(up := -(w1 * side + spec.bias) / w2) <= reach:
            found.append((side, up))
        if w1 != 0 and abs(across := -(w2 * side + spec.bias) / w1) <= reach:
            found.append((across, side))
    return (min(found), max(found)) if len(found) > 1 and min(found) != max(found) else None


def _within(box: QRectF, area: QRectF) -> QPointF:
    """The box's middle, moved so that the box is inside of an area."""
    middle = box.center()
    across, down = box.width() / 2, box.height() / 2
    return QPointF(
        min(max(middle.x(), area.left() + across), area.right() - across),
        min(max(middle.y(), area.top() + down), area.bottom() - down),
    )

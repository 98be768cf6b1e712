"""L(w): the loss over one parameter or a root over one leaf, its tangent, and the step of the next update."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets.mathtext import number_text
from gui.widgets.numbers import MINUS, plain
from gui.widgets.theme import active_theme

FloatArray = NDArray[np.float64]

LEFT, RIGHT, TOP, BOTTOM = 46.0, 8.0, 8.0, 18.0
ARROW = 7.0
#: Letters of a name beside the axis.
_LONGEST = 6


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """`losses` over `values`, NaN where not measured yet. `step` is None where no update is coming.

    `name` is the number that moves, `root` what follows it: L, or the root of an expression.
    """

    name: str
    root: str
    values: FloatArray
    losses: FloatArray
    grad: float | None
    step: float | None

    @property
    def value(self) -> float:
        """The parameter as it is: the one in the middle."""
        return float(self.values[len(self.values) // 2])

    @property
    def loss(self) -> float:
        """The loss as it is."""
        return float(self.losses[len(self.losses) // 2])


class CurveView(QWidget):
    """Draws one curve."""

    def __init__(self) -> None:
        super().__init__()
        self._curve: Curve | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        # why: screen readers reach it only when the keyboard does.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Curve"))

    @property
    def curve(self) -> Curve | None:
        """What is drawn."""
        return self._curve

    def show_curve(self, curve: Curve) -> None:
        """Draw another curve, or more of the same."""
        self._curve = curve
        text = self.tr("{root} over {name}")
        self.setAccessibleName(text.format(root=curve.root, name=curve.name))
        self.setAccessibleDescription(self._spoken(curve))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(300, 130)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the panel gets."""
        return QSize(100, 130)

    def changeEvent(self, event: QEvent) -> None:
        """Colours are taken when painting."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Curve, tangent, arrow, and the numbers at the axes."""
        curve = self._curve
        if curve is None or not np.isfinite(curve.losses).any():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = _Scale(curve, QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM))
        theme = active_theme()
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QLineF(scale.area.bottomLeft(), scale.area.bottomRight()))
        here = scale.point(curve.value, curve.loss)
        painter.drawLine(QLineF(here.x(), scale.area.top(), here.x(), scale.area.bottom()))
        self._paint_numbers(painter, curve, scale)
        painter.setClipRect(scale.area.adjusted(-4, -6, 4, 4))
        painter.setPen(QPen(theme.color("text"), 1.6))
        painter.drawPath(_path(curve, scale))
        self._paint_tangent(painter, curve, scale)
        painter.setPen(QPen(theme.color("text"), 1.6))
        painter.setBrush(theme.color("panel"))
        painter.drawEllipse(here, 4.0, 4.0)
        self._paint_step(painter, curve, scale)
        if self.hasFocus():
            painter.setClipping(False)
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_tangent(self, painter: QPainter, curve: Curve, scale: _Scale) -> None:
        if curve.grad is None or not np.isfinite([curve.grad, curve.loss]).all():
            return
        reach = 0.45 * (curve.values[-1] - curve.value)
        ends = [scale.point(curve.value + x, curve.loss + curve.grad * x) for x in (-reach, reach)]
        painter.setPen(QPen(active_theme().color("gradient"), 1.6, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(*ends))

    def _paint_step(self, painter: QPainter, curve: Curve, scale: _Scale) -> None:
        if curve.step is None or not np.isfinite([curve.step, curve.loss]).all() or curve.step == 0:
            return
        # why on the axis: a short arrow would hide behind the point on the curve.
        start, end = scale.below(curve.value), scale.below(curve.value + curve.step)
        color = active_theme().color("accent")
        painter.setPen(QPen(color, 2.2))
        painter.setBrush(color)
        painter.drawLine(QLineF(start, end))
        length = end.x() - start.x()
        back = -np.sign(length) * min(ARROW, abs(length))
        tip = [end, QPointF(end.x() + back, end.y() - 4), QPointF(end.x() + back, end.y() + 4)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF(tip))
        after = float(np.interp(curve.value + curve.step, curve.values, curve.losses))
        if np.isfinite(after):
            painter.drawEllipse(scale.point(curve.value + curve.step, after), 3.0, 3.0)

    def _paint_numbers(self, painter: QPainter, curve: Curve, scale: _Scale) -> None:
        font = QFont(self.font())
        font.setPixelSize(10)
        painter.setFont(font)
        painter.setPen(active_theme().color("muted"))
        area = scale.area
        below = QRectF(area.left(), area.bottom() + 3, area.width(), BOTTOM - 3)
        align = Qt.AlignmentFlag
        painter.drawText(below, align.AlignLeft, plain(float(curve.values[0]), 2))
        painter.drawText(below, align.AlignHCenter, f"{curve.name} = {plain(curve.value, 3)}")
        painter.drawText(below, align.AlignRight, plain(float(curve.values[-1]), 2))
        beside = QRectF(0, area.top() - 4, LEFT - 6, area.height() + 6)
        painter.drawText(beside, align.AlignRight | align.AlignTop, _axis_number(scale.high))
        painter.drawText(beside, align.AlignRight | align.AlignVCenter, _short(curve.root))
        painter.drawText(beside, align.AlignRight | align.AlignBottom, _axis_number(scale.low))

    def _spoken(self, curve: Curve) -> str:
        parts = [f"{curve.root}({curve.name} = {plain(curve.value, 3)}) = {plain(curve.loss)}"]
        if curve.grad is not None:
            parts.append(self.tr("slope {slope}").format(slope=number_text(curve.grad, sign=True)))
        if curve.step is not None:
            parts.append(self.tr("next step {step}").format(step=number_text(curve.step, sign=True)))
        return ", ".join(parts)


def _axis_number(value: float) -> str:
    """A number beside the axis, where there is room for few digits."""
    text = plain(value, 3)
    return text if len(text) <= _LONGEST + 1 else f"{value:.1e}".replace("-", MINUS)


def _short(name: str) -> str:
    """A name beside the axis, where there is room for few letters."""
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


class _Scale:
    """From values and losses to pixels."""

    def __init__(self, curve: Curve, area: QRectF) -> None:
        self.area = area
        finite = curve.losses[np.isfinite(curve.losses)]
        self.low, self.high = float(finite.min()), float(finite.max())
        self._left, self._right = float(curve.values[0]), float(curve.values[-1])

    def below(self, value: float) -> QPointF:
        """Where a value is on the axis."""
        share = (value - self._left) / (self._right - self._left)
        return QPointF(self.area.left() + min(max(share, -1.0), 2.0) * self.area.width(), self.area.bottom())

    def point(self, value: float, loss: float) -> QPointF:
        """Where a loss at a value is drawn."""
        height = self.high - self.low
        # why kept near: Qt's lines go wrong a long way out.
        y = min(max((loss - self.low) / height, -10.0), 10.0) if height > 0 else 0.5
        return QPointF(self.below(value).x(), self.area.bottom() - (0.06 + 0.9 * y) * self.area.height())


def _path(curve: Curve, scale: _Scale) -> QPainterPath:
    """The curve, with gaps where it left all bounds or is not measured yet."""
    path, is_drawing = QPainterPath(), False
    for value, loss in zip(curve.values.tolist(), curve.losses.tolist(), strict=True):
        if not np.isfinite(loss):
            is_drawing = False
            continue
        point = scale.point(value, loss)
        if is_drawing:
            path.lineTo(point)
        else:
            path.moveTo(point)
        is_drawing = True
    return path

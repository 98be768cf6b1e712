"""The activation's curve with the operating point on it, its tangent, and where it is flat."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.activation_facts import answer, curve, facts
from engine.network_spec import ActivationName
from gui.labs.neuron.axes import Axes, reach_for
from gui.labs.neuron.wording import back_sentence, short
from gui.widgets.numbers import plain
from gui.widgets.theme import active_theme

RIGHT, TOP, BOTTOM = 8.0, 8.0, 16.0
#: How far the picture reaches at least to both sides, and how many points make the curve.
LEAST_REACH = 5.0
POINTS = 201
#: Half the tangent's length, as a part of the picture's width.
TANGENT = 0.2


class CurveView(QWidget):
    """Draws one activation."""

    def __init__(self) -> None:
        super().__init__()
        self._activation: ActivationName = "tanh"
        self._n: float | None = None
        self._slope: float | None = None
        self.setObjectName("activation_curve")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # why: screen readers reach it only when the keyboard does.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Activation curve"))

    def show_point(self, activation: ActivationName, n: float | None, slope: float | None) -> None:
        """Draw an activation at the sum n, with the tangent's slope; None is what is not there yet."""
        self._activation, self._n, self._slope = activation, n, slope
        self.setAccessibleDescription(self._spoken())
        self.update()

    def sizeHint(self) -> QSize:
        """Somewhat wider than high."""
        return QSize(260, 160)

    def minimumSizeHint(self) -> QSize:
        """Still to be read."""
        return QSize(136, 110)

    def changeEvent(self, event: QEvent) -> None:
        """Colours are taken when painting."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Flat stretches, axes, bounds, curve, tangent, point, numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        axes = self._axes()
        self._paint_flat(painter, axes)
        self._paint_axes(painter, axes)
        painter.save()
        painter.setClipRect(axes.area.adjusted(-1, -2, 1, 2))
        theme = active_theme()
        painter.setPen(QPen(theme.color("text"), 2.0))
        painter.drawPolyline(axes.line(curve(self._activation, axes.right, POINTS)))
        if self._n is not None and self._slope is not None:
            self._paint_tangent(painter, axes, self._n, self._slope)
        painter.restore()
        self._paint_numbers(painter, axes)
        if self._n is not None:
            self._paint_point(painter, axes, self._n)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _axes(self) -> Axes:
        reach = reach_for(self._n or 0.0, LEAST_REACH)
        heights = [out for _, out in curve(self._activation, reach, POINTS)]
        bounds = [bound for bound in self._bounds() if bound is not None]
        low, high = min(*heights, *bounds, 0.0), max(*heights, *bounds, 0.0)
        room = 0.08 * (high - low)
        marks = [QFontMetricsF(self._small_font()).horizontalAdvance(short(each)) for each in (low, high)]
        area = QRectF(self.rect()).adjusted(max(marks) + 8.0, TOP, -RIGHT, -BOTTOM)
        return Axes(area, -reach, reach, low - room, high + room)

    def _bounds(self) -> tuple[float | None, float | None]:
        found = facts(self._activation)
        return found.low, found.high

    def _paint_flat(self, painter: QPainter, axes: Axes) -> None:
        """Grey where hardly anything of a gradient comes through."""
        found, theme = facts(self._activation), active_theme()
        stretches = []
        if found.flat_below is not None and found.flat_below > axes.left:
            stretches.append((axes.left, found.flat_below))
        if found.flat_above is not None and found.flat_above < axes.right:
            stretches.append((found.flat_above, axes.right))
        painter.setFont(self._small_font())
        for start, end in stretches:
            area = QRectF(QPointF(axes.x(start), axes.area.top()), QPointF(axes.x(end), axes.area.bottom()))
            painter.fillRect(area, theme.color("raised"))
            painter.setPen(theme.color("muted"))
            # why: the word stands where the curve is not.
            word = self.tr("flat")
            if painter.fontMetrics().horizontalAdvance(word) + 4 > area.width():
                continue
            down = 0.25 if start == axes.left else 0.75
            row = QRectF(area.left(), area.top() + down * area.height() - 7.0, area.width(), 14.0)
            painter.drawText(row, Qt.AlignmentFlag.AlignCenter, word)

    def _paint_axes(self, painter: QPainter, axes: Axes) -> None:
        theme, area = active_theme(), axes.area
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QLineF(area.left(), axes.y(0.0), area.right(), axes.y(0.0)))
        painter.drawLine(QLineF(axes.x(0.0), area.top(), axes.x(0.0), area.bottom()))
        painter.setPen(QPen(theme.color("muted"), 1, Qt.PenStyle.DashLine))
        for bound in self._bounds():
            if bound is not None:
                painter.drawLine(QLineF(area.left(), axes.y(bound), area.right(), axes.y(bound)))

    def _paint_tangent(self, painter: QPainter, axes: Axes, n: float, steepness: float) -> None:
        """As long in the picture wherever it lies, so that its slope is what is seen."""
        out = answer(self._activation, n)
        across = axes.area.width() / (axes.right - axes.left)
        up = axes.area.height() / (axes.high - axes.low)
        length = QLineF(0.0, 0.0, across, steepness * up).length()
        half = TANGENT * axes.area.width() / length
        painter.setPen(QPen(active_theme().color("gradient"), 2.2))
        painter.drawLine(
            QLineF(axes.point(n - half, out - half * steepness), axes.point(n + half, out + half * steepness))
        )

    def _paint_point(self, painter: QPainter, axes: Axes, n: float) -> None:
        """The point, its ways to the axes, and n under it."""
        theme, area = active_theme(), axes.area
        here = axes.point(n, answer(self._activation, n))
        painter.setPen(QPen(theme.color("muted"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(here.x(), area.bottom(), here.x(), here.y()))
        painter.drawLine(QLineF(area.left(), here.y(), here.x(), here.y()))
        painter.setPen(QPen(theme.color("text"), 2.0))
        painter.setBrush(theme.color("panel"))
        painter.drawEllipse(here, 4.5, 4.5)
        text = f"n = {plain(n, 2)}"
        width = painter.fontMetrics().horizontalAdvance(text) + 4.0
        left = min(max(here.x() - width / 2, area.left()), area.right() - width)
        row = QRectF(left, area.bottom() + 2, width, BOTTOM - 2)
        # why: it stands over the axis's own numbers.
        painter.fillRect(row.adjusted(-4.0, 0.0, 4.0, 0.0), theme.color("panel"))
        painter.drawText(row, Qt.AlignmentFlag.AlignHCenter, text)

    def _paint_numbers(self, painter: QPainter, axes: Axes) -> None:
        """The reach below, and the bounds at the left."""
        painter.setFont(self._small_font())
        area, align = axes.area, Qt.AlignmentFlag
        painter.setPen(active_theme().color("muted"))
        below = QRectF(area.left(), area.bottom() + 2, area.width(), BOTTOM - 2)
        painter.drawText(below, align.AlignLeft, short(axes.left))
        painter.drawText(below, align.AlignRight, short(axes.right))
        beside = [bound for bound in self._bounds() if bound is not None]
        if axes.high > axes.right / 2:
            beside.append(axes.right)
        for bound in beside:
            row = QRectF(0.0, axes.y(bound) - 7.0, area.left() - 5.0, 14.0)
            painter.drawText(row, align.AlignRight | align.AlignVCenter, short(bound))

    def _spoken(self) -> str:
        if self._n is None:
            return self.tr("The sum n is not there yet.")
        out = plain(answer(self._activation, self._n))
        text = self.tr("{name} of n = {n} is {out}.")
        parts = [text.format(name=self._activation, n=plain(self._n), out=out)]
        if self._slope is not None:
            parts.append(back_sentence(self._activation, self._n, self._slope))
        return " ".join(parts)

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(10)
        return font

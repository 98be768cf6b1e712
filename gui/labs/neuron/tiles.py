"""All activations side by side: small curves on the same axes, each with its range and the present point."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QWidget

from engine.activation_facts import answer, curve, facts
from engine.network_spec import ACTIVATIONS, ActivationName
from gui.labs.neuron.axes import Axes
from gui.labs.neuron.wording import flat_sentence, range_sentence, range_text, slope_sentence
from gui.widgets.theme import active_theme

#: All tiles have the same axes, so that what squashes can be told from what does not.
REACH, LOW, HIGH = 4.0, -1.6, 3.2
POINTS = 81
HEIGHT, TALLEST = 58, 92
CAPTION = 15.0
LEAST_WIDTH = 62


class ActivationTile(QAbstractButton):
    """One activation; checked while it is the neuron's."""

    def __init__(self, activation: ActivationName) -> None:
        super().__init__()
        self.activation: ActivationName = activation
        self._n: float | None = None
        self.setObjectName(f"tile_{activation}")
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(TALLEST)
        sentences = range_sentence(activation), slope_sentence(activation), flat_sentence(activation)
        self.setAccessibleName(activation)
        self.setAccessibleDescription(" ".join(sentences))
        self.setToolTip("\n".join(sentences))

    def show_point(self, n: float | None) -> None:
        """Mark where the neuron stands on this curve; None while its sum is not there."""
        if n != self._n:
            self._n = n
            self.update()

    def sizeHint(self) -> QSize:
        """Small."""
        return QSize(LEAST_WIDTH + 20, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for its name and range."""
        return QSize(LEAST_WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, curve with its bounds, point, name and range."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, frame = active_theme(), QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
        marked = self.isChecked() or self.hasFocus() or self.underMouse()
        painter.setPen(QPen(theme.color("accent" if marked else "line"), 2.0 if self.hasFocus() else 1.0))
        painter.setBrush(theme.color("accent_fill" if self.isChecked() else "panel"))
        painter.drawRoundedRect(frame, 5.0, 5.0)
        area = frame.adjusted(4.0, CAPTION, -4.0, -CAPTION)
        axes = Axes(area, -REACH, REACH, LOW, HIGH)
        paint_curve(painter, axes, self.activation, self._n)
        font = QFont(self.font())
        font.setPixelSize(10)
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        words = frame.adjusted(2.0, 2.0, -2.0, -2.0)
        center = Qt.AlignmentFlag.AlignHCenter
        painter.drawText(words, center | Qt.AlignmentFlag.AlignTop, self.activation)
        painter.setPen(theme.color("text" if self.isChecked() else "muted"))
        painter.drawText(words, center | Qt.AlignmentFlag.AlignBottom, range_text(facts(self.activation)))


class ActivationTiles(QWidget):
    """The tiles in as many columns as fit; the arrow keys go from one to the next."""

    #: When the user chose an activation; carries its name.
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("activation_tiles")
        self.setAccessibleName(self.tr("Activations"))
        self.tiles = {name: ActivationTile(name) for name in ACTIVATIONS}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._columns = 0
        self._group = QButtonGroup(self)
        for tile in self.tiles.values():
            self._group.addButton(tile)
        self._group.buttonClicked.connect(lambda tile: self.chosen.emit(tile.activation))
        self._arrange(len(self.tiles))

    def show_point(self, activation: ActivationName, n: float | None) -> None:
        """Check the neuron's activation, and mark the sum n on all curves."""
        self.tiles[activation].setChecked(True)
        for tile in self.tiles.values():
            tile.show_point(n)

    def minimumSizeHint(self) -> QSize:
        """Three columns at least; how high it gets depends on its width."""
        return QSize(3 * LEAST_WIDTH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One row, two or three."""
        super().resizeEvent(event)
        width = self.width() + self._grid.spacing()
        fitting = width // (LEAST_WIDTH + self._grid.spacing())
        self._arrange(next((columns for columns in (9, 5) if columns <= fitting), 3))

    def changeEvent(self, event: QEvent) -> None:
        """Colours are taken when painting."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, *divmod(place, columns))


def paint_curve(painter: QPainter, axes: Axes, activation: ActivationName, n: float | None) -> None:
    """A small curve: zero lines, dashed bounds, the curve itself, and where n is on it, if it is there.

    Beyond the picture's edge the point becomes an arrow that points out of it.
    """
    theme, found, area = active_theme(), facts(activation), axes.area
    painter.save()
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawLine(QLineF(area.left(), axes.y(0.0), area.right(), axes.y(0.0)))
    painter.drawLine(QLineF(axes.x(0.0), area.top(), axes.x(0.0), area.bottom()))
    painter.setPen(QPen(theme.color("muted"), 1, Qt.PenStyle.DashLine))
    for bound in (found.low, found.high):
        if bound is not None:
            painter.drawLine(QLineF(area.left(), axes.y(bound), area.right(), axes.y(bound)))
    painter.setClipRect(area.adjusted(-1.0, -1.0, 1.0, 1.0), Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(theme.color("text"), 1.6))
    painter.drawPolyline(axes.line(curve(activation, axes.right, POINTS)))
    painter.restore()
    if n is not None:
        _paint_point(painter, axes, n, answer(activation, n))


def _paint_point(painter: QPainter, axes: Axes, n: float, out: float) -> None:
    painter.save()
    theme = active_theme()
    painter.setBrush(theme.color("accent"))
    painter.setPen(QPen(theme.color("panel"), 1))
    if axes.left <= n <= axes.right and axes.low <= out <= axes.high:
        painter.drawEllipse(axes.point(n, out), 3.5, 3.5)
    else:
        inside = min(max(n, axes.left), axes.right), min(max(out, axes.low), axes.high)
        is_up = axes.left <= n <= axes.right
        _paint_arrow(painter, axes.point(*inside), is_up, n > axes.right or (is_up and out > axes.high))
    painter.restore()


def _paint_arrow(painter: QPainter, tip: QPointF, is_up: bool, is_forward: bool) -> None:
    """A triangle at the edge, towards where the point really is."""
    long, wide = 6.0 if is_forward else -6.0, 4.0
    if is_up:
        corners = [tip, tip + QPointF(-wide, long), tip + QPointF(wide, long)]
    else:
        corners = [tip, tip + QPointF(-long, -wide), tip + QPointF(-long, wide)]
    painter.drawPolygon(QPolygonF(corners))

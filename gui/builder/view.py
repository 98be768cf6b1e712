"""The view of the network: pointing, clicking, walking with the keys, scrolling and zooming."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsView, QStyle, QToolTip

from gui.builder.arrangement import Arrangement, NeuronSpot, Spot, arrange
from gui.builder.scene import NetworkScene

LARGEST_ZOOM = 4.0
#: What one notch of the wheel does.
NOTCH = 1.2
#: Milliseconds the pointer rests before it is told what is there.
HINT_DELAY = 200

_ARROWS = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}


class NetworkView(QGraphicsView):
    """Fits the network into its window, and tells what the user points at and picks."""

    #: When a neuron was clicked; carries its NeuronSpot, or None for anything else, and for Esc.
    picked = Signal(object)
    #: When an arrow key was pressed; carries left, right, up or down.
    walked = Signal(str)
    #: When everything has moved: another network, another size, another zoom.
    arranged = Signal()

    def __init__(self, scene: NetworkScene, describe: Callable[[Spot], str]) -> None:
        super().__init__(scene)
        self._network_scene = scene
        self._describe = describe
        self._sizes: tuple[int, ...] = (1, 1)
        self._names: tuple[str, ...] = ("",)
        self._zoom = 1.0
        self._pointed: Spot | None = None
        self._hint_at = QPoint()
        self._hint = QTimer(self)
        self._hint.setSingleShot(True)
        self._hint.setInterval(HINT_DELAY)
        self._hint.timeout.connect(self._show_hint)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setMouseTracking(True)
        # why always the same width: a frame that only comes with the focus would move the drawing.
        self.setStyleSheet(
            "QGraphicsView { border: 1px solid transparent; border-radius: 4px; }"
            "QGraphicsView:focus { border-color: palette(highlight); }"
        )
        self.setMinimumSize(120, 80)

    @property
    def arrangement(self) -> Arrangement | None:
        """Where everything is."""
        return self._network_scene.arrangement

    @property
    def pointed(self) -> Spot | None:
        """What the pointer is at."""
        return self._pointed

    def show_network(self, sizes: tuple[int, ...], names: tuple[str, ...]) -> None:
        """Draw columns of these sizes, inputs first, whose names are given."""
        if (sizes, names) != (self._sizes, self._names):
            self._sizes, self._names = sizes, names
            self._point_at(None)
            self._arrange()
            # why: short columns stand in the middle; the top of a long one alone tells little.
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum() // 2)

    def refresh_hint(self) -> None:
        """Bring an open tooltip up to date: numbers move while it is being read."""
        if self._pointed is not None and QToolTip.isVisible():
            self._show_hint()

    def reveal(self, spot: NeuronSpot) -> None:
        """Scroll to a neuron."""
        if self.arrangement is not None:
            column = self.arrangement.columns[spot.column]
            side = column.side
            corner = QPointF(column.x - side / 2, column.ys[spot.index] - side / 2)
            self.ensureVisible(corner.x(), corner.y(), side, side, 8, 8)

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Enlarge everything but the words, around a point of the viewport."""
        zoom = min(max(self._zoom * factor, 1.0), LARGEST_ZOOM)
        if zoom == self._zoom:
            return
        around = around or QPointF(self.viewport().rect().center())
        before, old = self.sceneRect().size(), self.mapToScene(around.toPoint())
        self._zoom = zoom
        self._arrange()
        after = self.sceneRect().size()
        x = old.x() * after.width() / before.width() - around.x()
        y = old.y() * after.height() / before.height() - around.y()
        self.horizontalScrollBar().setValue(round(x))
        self.verticalScrollBar().setValue(round(y))

    def sizeHint(self) -> QSize:
        """A good size for a small network."""
        return QSize(640, 280)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """On a screen with other pixels everything is drawn anew."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._arrange()
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt's own request for a tooltip gets ours; the scene, which has none, would hide it."""
        if event.type() == QEvent.Type.ToolTip:
            self._show_hint()
            return True
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at what is under the mouse."""
        at = self.mapToScene(event.position().toPoint())
        arrangement = self.arrangement
        self._hint_at = event.globalPosition().toPoint()
        self._point_at(arrangement.spot_at(at.x(), at.y()) if arrangement else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick what is under the mouse."""
        if event.button() == Qt.MouseButton.LeftButton and self.arrangement is not None:
            at = self.mapToScene(event.position().toPoint())
            spot = self.arrangement.spot_at(at.x(), at.y())
            is_neuron = isinstance(spot, NeuronSpot) and spot.column > 0
            self.picked.emit(spot if is_neuron else None)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse points at nothing here any more."""
        super().leaveEvent(event)
        self._point_at(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom; the wheel alone scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(NOTCH ** (event.angleDelta().y() / 120), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from neuron to neuron; Esc lets go; 0 shows everything again."""
        direction = _ARROWS.get(Qt.Key(event.key()))
        if direction is not None:
            self.walked.emit(direction)
        elif event.key() == Qt.Key.Key_Escape:
            self.picked.emit(None)
        elif event.key() == Qt.Key.Key_0:
            self.zoom_by(1.0 / LARGEST_ZOOM)
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        space = self.maximumViewportSize()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        width, height = float(space.width()), float(space.height())
        arrangement = arrange(self._sizes, width * self._zoom, height * self._zoom, self._zoom)
        if arrangement.height > height:
            width -= bar
        if arrangement.width > width:
            height -= bar
        arrangement = arrange(self._sizes, width * self._zoom, height * self._zoom, self._zoom)
        self._network_scene.arrange(arrangement, self._names, self.devicePixelRatioF())
        self.arranged.emit()

    def _point_at(self, spot: Spot | None) -> None:
        if spot == self._pointed:
            return
        self._pointed = spot
        self._network_scene.mark_pointed(spot)
        if spot is None:
            self._hint.stop()
            QToolTip.hideText()
        elif QToolTip.isVisible():
            self._show_hint()
        else:
            self._hint.start()

    def _show_hint(self) -> None:
        if self._pointed is not None:
            title, *rest = escape(self._describe(self._pointed)).split("\n")
            text = f"<p style='white-space: pre'><b>{title}</b><br/>{'<br/>'.join(rest)}</p>"
            QToolTip.showText(self._hint_at, text, self.viewport())

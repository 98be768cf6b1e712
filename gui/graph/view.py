"""The view: zoom, pan, click, double click and the arrow keys, on any graph scene."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPoint, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsView

from gui.graph.card import CardItem
from gui.graph.frame import FrameItem
from gui.graph.painting import READABLE
from gui.graph.scene import GraphScene
from gui.graph.walk import Direction
from gui.widgets.motion import motion_is_on

#: Zoom limits, and what one notch of the wheel or one press of a key does.
SMALLEST, LARGEST = 0.02, 4.0
NOTCH = 1.2
#: Pixels between the graph and the border of the view.
_MARGIN = 12
#: A zoom just above the one from which numbers are shown.
_LEAST_READABLE = READABLE * 1.02

#: Milliseconds that a gentle move of the view takes.
_GENTLE = 220

_ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}


class GraphView(QGraphicsView):
    """Wheel zooms, with Ctrl it changes the detail; dragging pans. What is picked is told, not done."""

    #: When a box was clicked; carries its key, or None for the empty ground.
    picked = Signal(object)
    #: When a box was double clicked; carries its key.
    opened = Signal(str)
    #: When the frame of an opened neuron was double clicked; carries (layer, neuron).
    closed = Signal(object)
    #: When more or less detail is wanted; carries the key of the box meant, or None, and 1 or -1.
    detailed = Signal(object, int)
    #: When a menu is wanted; carries the key of the box meant, or None, and the place on the screen.
    menu_wanted = Signal(object, QPoint)
    #: When an arrow key was pressed; carries left, right, up or down.
    walked = Signal(str)
    #: When Esc was pressed.
    cleared = Signal()

    def __init__(self, scene: GraphScene) -> None:
        super().__init__(scene)
        self._graph_scene = scene
        self._follows = True
        self._touched = False
        self._pressed_at: QPoint | None = None
        self._panning = False
        self._mover = QVariantAnimation(self)
        self._mover.setDuration(_GENTLE)
        self._mover.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._mover.valueChanged.connect(self.centerOn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setMinimumSize(160, 90)

    @property
    def zoom(self) -> float:
        """Screen pixels per pixel of the scene."""
        return self.transform().m11()

    @property
    def touched(self) -> bool:
        """Whether the user has zoomed or panned since `settle`."""
        return self._touched

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Zoom around a point of the viewport, by default its middle."""
        self._touch()
        self._scale_around(factor, around or QRectF(self.viewport().rect()).center())

    def fit(self) -> None:
        """Show the whole graph, but no larger than life."""
        self._touch()
        self._show_whole(SMALLEST)

    def settle(self) -> None:
        """The first look at a graph: all of it where its numbers can still be read, else its left part.

        The view keeps looking so when it is resized, until the user moves it.
        """
        self._follows = True
        self._touched = False
        self._show_whole(_LEAST_READABLE)

    def keep_in_place(self, scene_point: QPointF, viewport_point: QPointF) -> None:
        """Move the view so that a point of the scene lies at a point of the viewport, or near it."""
        self._mover.stop()
        self._follows = False
        middle = QRectF(self.viewport().rect()).center()
        self.centerOn(scene_point + (middle - viewport_point) / self.zoom)
        self._leave_no_gap()

    def has_room_for(self, area: QRectF) -> bool:
        """Whether an area of the scene can be seen as a whole at the present zoom."""
        shown, gap = self._shown(), 4 * _MARGIN / self.zoom
        return area.width() + gap <= shown.width() and area.height() + gap <= shown.height()

    def reveal(self, area: QRectF, gently: bool = False) -> None:
        """Bring an area of the scene into view, its top left part where it is too large.

        Nothing moves when it is in view. `gently` slides there, unless motion is off.
        """
        self._mover.stop()
        shown, gap = self._shown(), 2 * _MARGIN / self.zoom
        across = _way_to(area.left(), area.right(), shown.left(), shown.right(), gap)
        down = _way_to(area.top(), area.bottom(), shown.top(), shown.bottom(), gap)
        if not across and not down:
            return
        self._follows = False
        start = shown.center()
        self.centerOn(start + QPointF(across, down))
        self._leave_no_gap()
        if gently and motion_is_on():
            end = self._shown().center()
            self.centerOn(start)
            self._mover.setStartValue(start)
            self._mover.setEndValue(end)
            self._mover.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Wheels zoom at the pointer, with Ctrl they change the detail; two fingers pan, with Ctrl zoom."""
        fingers, turned = event.pixelDelta(), event.angleDelta().y()
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not fingers.isNull() and not with_ctrl:
            self._pan(fingers)
        elif turned and with_ctrl and fingers.isNull():
            item = self._item_at(event.position().toPoint())
            self.detailed.emit(item.box.key if isinstance(item, CardItem) else None, 1 if turned > 0 else -1)
        elif turned:
            self.zoom_by(NOTCH ** (turned / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The start of a click or of a drag."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed_at = event.position().toPoint()
            self._panning = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan once the mouse has moved far enough to mean it."""
        if self._pressed_at is None:
            return
        here = event.position().toPoint()
        moved = here - self._pressed_at
        if not self._panning and moved.manhattanLength() < QApplication.startDragDistance():
            return
        self._panning = True
        self._pressed_at = here
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._pan(moved)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a drag, or a click."""
        clicked = self._pressed_at is not None and not self._panning
        self._pressed_at = None
        self._panning = False
        self.viewport().unsetCursor()
        if clicked and event.button() == Qt.MouseButton.LeftButton:
            item = self._item_at(event.position().toPoint())
            self.picked.emit(item.box.key if isinstance(item, CardItem) else None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a neuron, or close the one whose frame was hit."""
        item = self._item_at(event.position().toPoint())
        if isinstance(item, CardItem):
            self.opened.emit(item.box.key)
        elif isinstance(item, FrameItem):
            self.closed.emit(item.neuron)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu for what is under the pointer; the menu key asks for one too."""
        item = self._item_at(event.pos())
        self.menu_wanted.emit(item.box.key if isinstance(item, CardItem) else None, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Esc clears."""
        if event.key() in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.walked.emit(_ARROWS[event.key()])
        elif event.key() == Qt.Key.Key_Escape:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again as at first, unless the user has moved the view."""
        super().resizeEvent(event)
        if self._follows:
            self._show_whole(_LEAST_READABLE)

    def _show_whole(self, least: float) -> None:
        content = self._graph_scene.content
        room = self.viewport().size()
        if content.isEmpty() or room.isEmpty():
            return
        across = (room.width() - 2 * _MARGIN) / content.width()
        down = (room.height() - 2 * _MARGIN) / content.height()
        zoom = max(min(across, down, 1.0), least)
        self._set_zoom(zoom)
        hidden = max(0.0, content.width() - (room.width() - 2 * _MARGIN) / zoom)
        self.centerOn(content.center() - QPointF(hidden / 2, 0))

    def _shown(self) -> QRectF:
        """The part of the scene that is in view."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def _leave_no_gap(self) -> None:
        """Show no empty ground beside the graph where there is graph to show."""
        shown, content, gap = self._shown(), self._graph_scene.content, _MARGIN / self.zoom
        across = _way_inside(content.left() - gap, content.right() + gap, shown.left(), shown.right())
        down = _way_inside(content.top() - gap, content.bottom() + gap, shown.top(), shown.bottom())
        self.centerOn(shown.center() + QPointF(across, down))

    def _scale_around(self, factor: float, point: QPointF) -> None:
        wanted = min(max(self.zoom * factor, SMALLEST), LARGEST)
        before = self.mapToScene(point.toPoint())
        self._set_zoom(wanted)
        middle = QRectF(self.viewport().rect()).center()
        self.centerOn(before + (middle - point) / wanted)

    def _set_zoom(self, zoom: float) -> None:
        self._mover.stop()
        self.resetTransform()
        self.scale(zoom, zoom)
        self._graph_scene.set_zoom(zoom)

    def _touch(self) -> None:
        self._touched = True
        self._follows = False

    def _pan(self, moved: QPoint) -> None:
        self._touch()
        self._mover.stop()
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())

    def _item_at(self, point: QPoint) -> CardItem | FrameItem | None:
        for item in self.items(point):
            if isinstance(item, CardItem | FrameItem):
                return item
        return None


def _way_to(start: float, end: float, low: float, high: float, gap: float) -> float:
    """How far to move a window (low, high) until it shows (start, end), or its start where it is too long."""
    if start - gap < low or end - start > high - low - 2 * gap:
        return start - gap - low
    return max(0.0, end + gap - high)


def _way_inside(start: float, end: float, low: float, high: float) -> float:
    """How far to move a window (low, high) to lie within (start, end), or around it where it is longer."""
    if high - low >= end - start:
        return (start + end - low - high) / 2
    return max(0.0, start - low) - max(0.0, high - end)

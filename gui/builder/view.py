"""The view of the network: pointing, walking with the keys, scrolling and zooming."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from html import escape
from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView, QStyle, QToolTip

from engine.spec import Link
from gui.builder.arrangement import LARGEST_SIDE, MARGIN_X, Arrangement, NeuronSpot, Spot, arrange
from gui.builder.neuron_item import LABEL_SIZE, LONGEST_TITLE, TITLE_GAP, Traits
from gui.builder.part import Nearness
from gui.builder.scene import NetworkScene
from gui.builder.shape import Shape
from gui.widgets.theme import DARK, LIGHT, active_theme

LARGEST_ZOOM = 4.0
#: What one notch of the wheel does.
NOTCH = 1.2
#: While something is dragged, how near an edge the view scrolls, and how far with every move.
SCROLL_EDGE = 16
SCROLL_STEP = 12
#: Milliseconds the pointer rests before it is told what is there.
HINT_DELAY = 200
#: Milliseconds a message at the pointer stays.
MESSAGE_TIME = 6000

_ARROWS = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}


@dataclass(frozen=True, slots=True)
class Press:
    """The left button went down: on what, on whose port, where in the drawing and on the screen."""

    spot: Spot | None
    port: NeuronSpot | None
    place: QPointF
    point: QPoint
    adds: bool


class NetworkView(QGraphicsView):
    """Fits the network into its window, and tells what the user points at and does there."""

    #: When the left button goes down; carries a Press.
    pressed = Signal(object)
    #: When the pointer comes to something else; carries its Spot, or None.
    pointed_changed = Signal(object)
    #: When an arrow key was pressed; carries left, right, up or down, and the modifiers.
    walked = Signal(str, Qt.KeyboardModifier)
    #: When Enter was pressed, or something was double-clicked.
    entered = Signal()
    #: When Esc was pressed.
    escaped = Signal()
    #: When a context menu is wanted; carries whether by mouse, the Spot there, or None, and the point
    #: on the screen.
    menu_wanted = Signal(bool, object, QPoint)
    #: When everything has moved: another network, another size, another zoom.
    arranged = Signal()

    def __init__(self, scene: NetworkScene, describe: Callable[[Spot], str]) -> None:
        super().__init__(scene)
        self.network_scene = scene
        #: Seconds that painting took the last time.
        self.painting = 0.0
        self._describe = describe
        self._shape: Shape | None = None
        self._left = MARGIN_X
        self._labelled: frozenset[int] = frozenset()
        self._opened: int | None = None
        self._nearness = Nearness()
        self._pointed: Spot | None = None
        self._hint_at = QPoint()
        self._hint = QTimer(self)
        self._hint.setSingleShot(True)
        self._hint.setInterval(HINT_DELAY)
        self._hint.timeout.connect(self._show_hint)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setMouseTracking(True)
        # why: the links are everywhere; looking for smaller parts to paint only costs.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        # why always the same width: a frame that only comes with the focus would move the drawing.
        self.setStyleSheet(
            "QGraphicsView { border: 1px solid transparent; border-radius: 4px; }"
            "QGraphicsView:focus { border-color: palette(highlight); }"
        )
        self.setMinimumSize(120, 80)

    @property
    def arrangement(self) -> Arrangement | None:
        """Where everything is."""
        return self.network_scene.arrangement

    @property
    def pointed(self) -> Spot | None:
        """What the pointer is at."""
        return self._pointed

    def show_network(self, shape: Shape, traits: Mapping[str, Traits], frozen: tuple[Link, ...]) -> None:
        """Draw another network, in which links are `frozen`."""
        before = self._shape.sizes if self._shape is not None else ()
        self._shape = shape
        self._left = self._title_room([traits[name].title for name in shape.columns[0]])
        self._labelled = frozenset(
            number for number, names in enumerate(shape.columns) if any(traits[name].label for name in names)
        )
        self._point_at(None)
        self.network_scene.show_shape(shape, traits, frozen)
        self._arrange()
        if shape.sizes != before:
            # why: short columns stand in the middle; the top of a long one alone tells little.
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum() // 2)

    def open_gap(self, column: int | None) -> None:
        """Make room before a column for something to be dropped; None closes it again."""
        if column != self._opened:
            self._opened = column
            self._arrange()

    def place_at(self, point: QPoint) -> QPointF:
        """A point of the screen in the drawing."""
        return self.mapToScene(self.viewport().mapFromGlobal(point))

    def scroll_towards(self, point: QPoint) -> None:
        """Scroll on while something is dragged along an edge."""
        area, at = self.viewport().rect(), self.viewport().mapFromGlobal(point)
        if area.contains(at):
            for bar, place, length in (
                (self.horizontalScrollBar(), at.x(), area.width()),
                (self.verticalScrollBar(), at.y(), area.height()),
            ):
                step = (
                    -SCROLL_STEP
                    if place < SCROLL_EDGE
                    else SCROLL_STEP
                    if place > length - SCROLL_EDGE
                    else 0
                )
                bar.setValue(bar.value() + step)

    def say(self, text: str) -> None:
        """Tell something at the pointer."""
        self._hint.stop()
        QToolTip.showText(QCursor.pos(), text, self.viewport(), self.viewport().rect(), MESSAGE_TIME)

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
        zoom = min(max(self._nearness.zoom * factor, 1.0), LARGEST_ZOOM)
        if zoom == self._nearness.zoom:
            return
        around = around or QPointF(self.viewport().rect().center())
        before, old = self.sceneRect().size(), self.mapToScene(around.toPoint())
        self._nearness = replace(self._nearness, zoom=zoom)
        self._arrange()
        after = self.sceneRect().size()
        x = old.x() * after.width() / before.width() - around.x()
        y = old.y() * after.height() / before.height() - around.y()
        self.horizontalScrollBar().setValue(round(x))
        self.verticalScrollBar().setValue(round(y))

    @property
    def nearness(self) -> Nearness:
        """How near everything is drawn."""
        return self._nearness

    def middle(self) -> QPointF:
        """What stands in the middle, as parts of the drawing's width and height."""
        size, center = self.sceneRect().size(), self.mapToScene(self.viewport().rect().center())
        return QPointF(center.x() / max(size.width(), 1.0), center.y() / max(size.height(), 1.0))

    def come_near(self, nearness: Nearness, middle: Callable[[Arrangement], QPointF]) -> None:
        """Draw everything so near, with a place of that drawing in the middle."""
        if nearness != self._nearness:
            self._nearness = nearness
            self._arrange()
        if self.arrangement is not None:
            self.centerOn(middle(self.arrangement))

    def sizeHint(self) -> QSize:
        """A good size for a small network."""
        return QSize(640, 280)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and see how long that takes."""
        started = perf_counter()
        super().paintEvent(event)
        self.painting = perf_counter() - started

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
        self._hint_at = event.globalPosition().toPoint()
        port = self._port_at(at)
        self.network_scene.marks.show_port(port)
        self._point_at(port or self._spot_at(at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell what is under the mouse."""
        if event.button() == Qt.MouseButton.LeftButton and self.arrangement is not None:
            at = self.mapToScene(event.position().toPoint())
            self._hint.stop()
            QToolTip.hideText()
            control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            point, adds = event.globalPosition().toPoint(), bool(event.modifiers() & control)
            self.pressed.emit(Press(self._spot_at(at), self._port_at(at), at, point, adds))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on something is as good as Enter."""
        if self._spot_at(self.mapToScene(event.position().toPoint())) is not None:
            self.entered.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu for what is under the mouse, or, by key, for what is selected."""
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        spot = self._spot_at(self.mapToScene(event.pos())) if is_mouse else None
        self.menu_wanted.emit(is_mouse, spot, event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The port goes with the focus: it is only for the mouse."""
        super().focusOutEvent(event)
        self.network_scene.marks.show_port(None)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse points at nothing here any more."""
        super().leaveEvent(event)
        self.network_scene.marks.show_port(None)
        self._point_at(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom; the wheel alone scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(NOTCH ** (event.angleDelta().y() / 120), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from neuron to neuron; Esc lets go; Enter goes into what is selected."""
        direction = _ARROWS.get(Qt.Key(event.key()))
        if direction is not None:
            self.walked.emit(direction, event.modifiers())
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _spot_at(self, at: QPointF) -> Spot | None:
        if self.arrangement is None or self._shape is None:
            return None
        return self.arrangement.spot_at(at.x(), at.y(), self._shape.joined)

    def _port_at(self, at: QPointF) -> NeuronSpot | None:
        return self.arrangement.port_at(at.x(), at.y()) if self.arrangement is not None else None

    def _arrange(self) -> None:
        if self._shape is None:
            return
        space = self.maximumViewportSize()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        width, height = float(space.width()), float(space.height())
        arrangement = self._arranged(self._shape, width, height)
        if arrangement.height > height:
            width -= bar
        if arrangement.width > width:
            height -= bar
        self.network_scene.arrange(self._arranged(self._shape, width, height), self.devicePixelRatioF())
        self.arranged.emit()

    def _arranged(self, shape: Shape, width: float, height: float) -> Arrangement:
        zoom = self._nearness.zoom
        return arrange(
            shape.sizes,
            width * zoom * self._nearness.stretch,
            height * zoom,
            zoom,
            shape.skips,
            self._opened,
            self._left,
            self._labelled,
        )

    def _title_room(self, titles: list[str]) -> float:
        """From the left edge to the middle of the inputs."""
        font = QFont(self.font())
        font.setPixelSize(LABEL_SIZE)
        metrics = QFontMetricsF(font)
        longest = min(max(map(metrics.horizontalAdvance, titles)) + TITLE_GAP + 2.0, LONGEST_TITLE)
        return max(MARGIN_X, longest + LARGEST_SIDE / 2)

    def _point_at(self, spot: Spot | None) -> None:
        if spot == self._pointed:
            return
        self._pointed = spot
        self.network_scene.mark_pointed(spot)
        self.pointed_changed.emit(spot)
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
            # why the other theme's colour: a tooltip is dark on light, and light on dark.
            color = (LIGHT if active_theme().is_dark else DARK).gradient
            lines = [
                f"<span style='color: {color}'>{each}</span>" if each[0] == "∂" else each for each in rest
            ]
            text = f"<p style='white-space: pre'><b>{title}</b><br/>{'<br/>'.join(lines)}</p>"
            QToolTip.showText(self._hint_at, text, self.viewport())

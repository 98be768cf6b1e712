"""A slider over moments of a training: it shows where one would go, and goes there when the hand rests."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip

from gui.widgets.theme import active_theme

#: Milliseconds without a move after which the moment under the hand is gone to.
REST = 150


class RewindSlider(QAbstractSlider):
    """Base of the timeline's tracks. What it shows is set with `show_place`, which tells nobody.

    Going to a moment can take a while, so a drag or held key only previews; letting go commits, and so
    does resting. Subclasses say where a place is on the screen, and draw.
    """

    #: While the user moves; carries the place under the hand.
    previewed = Signal(int)
    #: When the user has settled on another place; carries it.
    chosen = Signal(int)
    #: When the user has let go without going anywhere.
    left = Signal()

    def __init__(self, name: str, height: int) -> None:
        super().__init__()
        self._height = height
        self._dragging = False
        self._shown = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.commit)
        self.valueChanged.connect(self._preview)

    @property
    def moving(self) -> bool:
        """Whether the user has moved it and has not settled yet."""
        return self._dragging or self._rest.isActive()

    @property
    def reach(self) -> tuple[int, int]:
        """The first and the last place one can go to."""
        return 0, self.maximum()

    def show_place(self, place: int, last: int) -> None:
        """Show where training stands, of `last` places; the hand that is moving it has precedence."""
        self._shown = place
        self.blockSignals(True)
        self.setRange(0, last)
        if not self.moving:
            self.setValue(place)
        self.blockSignals(False)
        self.update()

    def place_at(self, x: float) -> int:
        """For subclasses: the place under a horizontal position, in pixels."""
        raise NotImplementedError

    def x_of(self, place: int) -> float:
        """For subclasses: the horizontal position of a place, in pixels."""
        raise NotImplementedError

    def tip_at(self, x: float) -> str:
        """For subclasses: what hovering there says."""
        raise NotImplementedError

    def commit(self) -> None:
        """Go to the place under the hand."""
        self._rest.stop()
        if self.value() != self._shown:
            self.chosen.emit(self.value())
        elif not self._dragging:
            self.left.emit()

    def give_up(self) -> None:
        """Let go without going anywhere."""
        self._rest.stop()
        self._dragging = False
        self.show_place(self._shown, self.maximum())
        self.left.emit()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, self._height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the place under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
            self._move_to(self.place_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while the button is down."""
        if self._dragging and not event.buttons() & Qt.MouseButton.LeftButton:
            self.mouseReleaseEvent(event)
        elif self._dragging:
            self._move_to(self.place_at(event.position().x()))
            QToolTip.showText(event.globalPosition().toPoint(), self.tip_at(event.position().x()), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Settle."""
        if self._dragging:
            self._dragging = False
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home, End and the page keys move; Enter settles at once, Escape gives up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.moving:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.moving:
            self.give_up()
        else:
            super().keyPressEvent(event)
            self._move_to(self.value())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel alone: nobody wants to change the moment by scrolling past."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The knob shows the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The knob shows the focus."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos().x()), self)
            return True
        return super().event(event)

    def paint_knob(self, painter: QPainter, at: QPointF, radius: float) -> None:
        """A round knob; filled when it has the keyboard focus."""
        theme = active_theme()
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.setBrush(theme.color("accent" if self.hasFocus() else "panel"))
        painter.drawEllipse(at, radius, radius)

    def _move_to(self, place: int) -> None:
        first, last = self.reach
        self.setValue(min(max(place, first), last))

    def _preview(self, place: int) -> None:
        self._rest.start()
        self.previewed.emit(place)
        self.update()

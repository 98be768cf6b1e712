"""Follows the mouse from a press to its release, whatever widget it comes from and goes over.

Qt's own drag and drop is for data that may leave the program and blocks whoever starts it; here
everything stays in the panel.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from gui.builder.drag import Drag


class Dragging(QObject):
    """One drag at a time. Points are global."""

    #: When the mouse has moved far enough from the press; carries the Drag.
    started = Signal(object)
    #: When the mouse moves on; carries the Drag and the point.
    moved = Signal(object, QPoint)
    #: When the button is released after a drag; carries the Drag.
    dropped = Signal(object)
    #: When a drag has ended, dropped or not, and before it is dropped.
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._drag: Drag | None = None
        self._origin = QPoint()
        self._click: Callable[[], None] | None = None
        self._moving = False

    @property
    def active(self) -> bool:
        """Whether something is being dragged."""
        return self._moving

    def arm(self, drag: Drag | None, point: QPoint, click: Callable[[], None] | None = None) -> None:
        """The button went down on something; `click` is called if it comes up without a drag."""
        self.cancel()
        self._drag, self._origin, self._click = drag, point, click
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def cancel(self) -> None:
        """Forget about it; nothing is dropped."""
        if self._finish():
            self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every mouse event first, and Esc."""
        if not watched.isWidgetType():
            return False
        match event.type():
            case QEvent.Type.MouseMove if isinstance(event, QMouseEvent):
                if not event.buttons() & Qt.MouseButton.LeftButton:
                    # why: a menu or another window took the release.
                    self.cancel()
                    return False
                return self._move(event.globalPosition().toPoint())
            case QEvent.Type.MouseButtonRelease if isinstance(event, QMouseEvent):
                return event.button() == Qt.MouseButton.LeftButton and self._release(
                    event.globalPosition().toPoint()
                )
            case QEvent.Type.ShortcutOverride | QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self._press_key(event)
        return False

    def _move(self, point: QPoint) -> bool:
        far = (point - self._origin).manhattanLength() >= QApplication.startDragDistance()
        if not self._moving and self._drag is not None and far:
            self._moving = True
            self.started.emit(self._drag)
        if self._moving:
            self.moved.emit(self._drag, point)
        return self._moving

    def _release(self, point: QPoint) -> bool:
        drag, click = self._drag, self._click
        if self._moving:
            self.moved.emit(drag, point)
        if self._finish():
            self.ended.emit()
            self.dropped.emit(drag)
            return True
        if click is not None:
            click()
        return False

    def _press_key(self, event: QKeyEvent) -> bool:
        if not self._moving or event.key() != Qt.Key.Key_Escape:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.cancel()
        return True

    def _finish(self) -> bool:
        """Stop following; whether there was a drag."""
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        was_moving = self._moving
        self._drag, self._click, self._moving = None, None, False
        return was_moving

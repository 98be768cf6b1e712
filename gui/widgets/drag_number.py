"""A number that is typed, or dragged up and down."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit

from gui.widgets.numbers import MINUS, plain, signed
from gui.widgets.theme import active_theme
from gui.widgets.undo_keys import is_undo

#: What a pixel of a drag, or a press of an arrow key, changes a number below 10 by; larger ones change more.
STEP = 0.01
#: What stands for several numbers that differ.
MIXED = "—"

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?")
#: Pixels at the left for the two little arrows.
_ARROWS = 12
_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_UP_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_PageUp)
_STEP_KEYS = (*_PAGE_KEYS, Qt.Key.Key_Up, Qt.Key.Key_Down)


class DragNumber(QLineEdit):
    """A number within limits, or several that differ.

    A press and a move up or down drag the number, Shift finely; a click lets it be typed. While
    it is typed or dragged, what the program shows does not get in the way. Escape takes both back.
    With `takes_wheel` the wheel steps as the arrow keys do; else it scrolls the column around it.
    Where there is room for so many `digits` only, large numbers are shown with fewer decimals.
    """

    #: When the user has set another number; carries it and the number of the gesture. All moves of
    #: one drag share a gesture, so that they can be undone together.
    edited = Signal(float, int)
    #: When the user drags several numbers that differ; carries how far from where the gesture began,
    #: and the number of the gesture.
    shifted = Signal(float, int)
    #: When the field was left without a number in it; carries one line for the user.
    refused = Signal(str)
    #: When the field gets the focus.
    entered = Signal()

    def __init__(
        self,
        name: str,
        low: float,
        high: float,
        decimals: int = 4,
        takes_wheel: bool = False,
        digits: int | None = None,
    ) -> None:
        super().__init__()
        self._digits = digits
        self._name, self._low, self._high, self._decimals = name, low, high, decimals
        self._takes_wheel, self._is_wheeled = takes_wheel, False
        self._value: float | None = None
        self._gesture = 0
        self._press: QPointF | None = None
        self._start: float | None = None
        self._moved = 0.0
        self._is_dragged = False
        self.setObjectName("number")
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setTextMargins(_ARROWS, 0, 0, 0)
        self.setMaxLength(32)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.editingFinished.connect(self._finish_typing)
        self.textEdited.connect(lambda: self.setCursor(Qt.CursorShape.IBeamCursor))
        self._write()

    @property
    def value(self) -> float | None:
        """The number; None for several that differ."""
        return self._value

    @property
    def is_dragged(self) -> bool:
        """Whether a drag is under way."""
        return self._is_dragged

    @property
    def is_typed(self) -> bool:
        """Whether the user is about to write something; a number that is marked as a whole only waits."""
        return self.isModified() or (self.hasFocus() and self.selectedText() != self.text())

    def show_value(self, value: float | None) -> None:
        """Show a number, or that several differ, without telling that it was edited."""
        if value != self._value:
            self._is_wheeled = False
        self._value = value
        if not self.is_dragged and not self.is_typed:
            self._write()

    def abandon(self) -> None:
        """Drop what is being typed or dragged: the field stands for something else now."""
        self._press, self._is_dragged = None, False
        self._write()
        if self.hasFocus():
            self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's, unless something is being typed."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.isModified() and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        if event.button() != Qt.MouseButton.LeftButton or self.isModified():
            super().mousePressEvent(event)
            return
        self._press = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Up is more, down is less."""
        if self._press is None:
            super().mouseMoveEvent(event)
            return
        way = self._press.y() - event.position().y()
        if not self.is_dragged:
            if abs(way) < QApplication.startDragDistance():
                return
            self._begin_gesture()
            self._is_dragged = True
            self.deselect()
        self._press = event.position()
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._move_by(way * self._step() * (0.1 if fine else 1.0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Without a drag it was a click: it marks the number, so that typing replaces it."""
        if self._press is None:
            super().mouseReleaseEvent(event)
            return
        self._press = None
        if self.is_dragged:
            self._end_drag()
        else:
            self.selectAll()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Put the cursor there, to change a digit."""
        if self._value is not None and not self.isModified():
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step, Escape takes back what is typed or dragged."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self._is_dragged:
            self._take_drag_back()
        elif key == Qt.Key.Key_Escape and self.isModified():
            self._write()
            self.selectAll()
        elif key in _STEP_KEYS:
            self._finish_typing()
            if not event.isAutoRepeat():
                self._begin_gesture()
            size = self._step() * (10 if key in _PAGE_KEYS else 1)
            self._move_by(size if key in _UP_KEYS else -size)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """All turns of the wheel, until something else is done, are one gesture."""
        if not self._takes_wheel or self.isModified() or event.angleDelta().y() == 0:
            event.ignore()
            return
        if not self._is_wheeled:
            self._begin_gesture()
            self._is_wheeled = True
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        # why ten steps: a notch of the wheel is a wider movement than a press of a key.
        self._move_by(event.angleDelta().y() / 120 * self._step() * (1.0 if fine else 10.0))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """The next turn of the wheel is another gesture."""
        super().leaveEvent(event)
        self._is_wheeled = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """However the focus comes, typing replaces the number."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Without focus it shows the newest number."""
        super().focusOutEvent(event)
        if not self.is_dragged:
            self._write()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two little arrows say that it can be dragged."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active_theme().color("accent" if self.hasFocus() else "muted"))
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        x, y = 10.0, self.height() / 2
        for side in (-1, 1):
            tip, foot = y + side * 5.5, y + side * 2.0
            painter.drawPolygon(QPolygonF([QPointF(x - 3, foot), QPointF(x + 3, foot), QPointF(x, tip)]))

    def _begin_gesture(self) -> None:
        self._is_wheeled = False
        self._gesture += 1
        self._start, self._moved = self._value, 0.0

    def _step(self) -> float:
        """A hundredth of the number's own power of ten, of 1 at least."""
        size = abs(self._start or 0.0)
        power = math.floor(math.log10(size)) if math.isfinite(size) and size >= 1 else 0
        return float(STEP * 10**power)

    def _move_by(self, change: float) -> None:
        """Go on with a gesture that moves the number, or all of those that differ."""
        self._moved += change
        if self._start is not None:
            self._set(min(max(round(self._start + self._moved, self._decimals), self._low), self._high))
            return
        self.shifted.emit(round(self._moved, self._decimals), self._gesture)
        if self._is_dragged:
            self.setText(f"{MIXED} {signed(self._moved, 2)}")

    def _end_drag(self) -> None:
        self._is_dragged = False
        self._write()
        self.selectAll()

    def _take_drag_back(self) -> None:
        self._press = None
        if self._start is not None:
            self._set(self._start)
        else:
            self.shifted.emit(0.0, self._gesture)
        self._end_drag()

    def _finish_typing(self) -> None:
        """Take what was typed, or refuse it."""
        if not self.isModified():
            return
        text = self.text().strip().replace(MINUS, "-")
        value = float(text) if _NUMBER.fullmatch(text) else math.nan
        # why first: whoever hears of the edit shows the number anew, and no typing is in its way then.
        self.setModified(False)
        if self._low <= value <= self._high:
            self._is_wheeled = False
            self._gesture += 1
            self._set(value)
        else:
            allowed = self.tr("{name}: a number from {low} to {high}")
            low, high = plain(self._low, 0), plain(self._high, 0)
            self.refused.emit(allowed.format(name=self._name, low=low, high=high))
        self._write()
        if self.hasFocus():
            self.selectAll()

    def _shown_decimals(self, value: float) -> int:
        if self._digits is None or not math.isfinite(value):
            return self._decimals
        return min(max(self._digits - len(str(int(abs(value)))), 0), self._decimals)

    def _set(self, value: float) -> None:
        if value != self._value:
            self._value = value
            self._write()
            self.edited.emit(value, self._gesture)

    def _write(self) -> None:
        """Show the number; what was marked as a whole stays so, so that typing replaces it."""
        is_marked = self.hasFocus() and self.selectedText() == self.text()
        text = MIXED if self._value is None else plain(self._value, self._shown_decimals(self._value))
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setModified(False)
        if text != self.text():
            self.setText(text)
            if is_marked:
                self.selectAll()

"""A sheet over the plane on which points are drawn, moved and erased, by mouse or by keys."""

from __future__ import annotations

from math import hypot
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from engine.data_spec import DataSpec
from engine.drawn_spec import MOST_DRAWN_CLASSES
from gui.document.document import Document
from gui.plots.boundary import PlaneView
from gui.plots.curve_view import CurveView
from gui.plots.markers import USUAL_WIDTH, draw_shape
from gui.plots.output_view import MARKERS, point_size
from gui.plots.pen import Pen
from gui.widgets.names import shortage_words
from gui.widgets.numbers import signed
from gui.widgets.theme import active_theme

#: Pixels within which the pointer means a point, and between two points of a trail.
REACH, _SPACING = 10.0, 13.0
#: Part of the sheet that an arrow key moves the cross by, without and with Shift.
_STEP, _LONG_STEP = 1 / 40, 1 / 8
_HINT_PIXELS = 11

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_PLACING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ERASING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class DrawingLayer(QWidget):
    """Paints the points themselves, so that they follow the hand at once; the plane below follows later.

    Click places a point, dragging leaves a trail of them; a point that is dragged moves, the right
    button or Shift erases. Arrow keys move a cross that does the same.
    """

    #: When the user wants to draw no more.
    left = Signal()

    def __init__(self, document: Document, pen: Pen, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._document = document
        self._pen = pen
        self._doing: Literal["trail", "move", "erase"] | None = None
        self._held = -1
        self._last = QPointF()
        self._cross = QPointF(0.5, 0.5)
        self._cross_shown = False
        self._picture: QPixmap | None = None
        self.setObjectName("drawing_layer")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(QCoreApplication.translate("DrawingLayer", "Sheet to draw points on"))
        pen.changed.connect(self._show)
        self._show()
        self.hide()

    def place_of(self, x: float, y: float) -> QPointF:
        """Where a point of the drawing is, in pixels of the widget."""
        sheet, (left, right, bottom, top) = self._sheet(), self._pen.sheet.frame
        return QPointF(
            sheet.left() + (x - left) / (right - left) * sheet.width(),
            sheet.bottom() - (y - bottom) / (top - bottom) * sheet.height(),
        )

    def point_at(self, where: QPointF) -> int | None:
        """The nearest point that is not farther than REACH."""
        near = []
        for index in self._pen.shown:
            x, y, _ = self._pen.sheet.points[index]
            away = self.place_of(x, y) - where
            near.append((hypot(away.x(), away.y()), index))
        nearest = min(near, default=(REACH, 0))
        return nearest[1] if nearest[0] < REACH else None

    # By mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture: place, take, or erase."""
        self._cross_shown = False
        where = event.position()
        if event.button() == Qt.MouseButton.RightButton or _is_erasing(event):
            self._pen.begin(self.tr("Erase points"))
            self._doing = "erase"
            self._erase_at(where)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._begin_drawing(where)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the gesture."""
        where = event.position()
        match self._doing:
            case "trail" if hypot((where - self._last).x(), (where - self._last).y()) >= _SPACING:
                self._last = where
                self._place_at(where)
            case "move":
                self._pen.move(self._held, *self._numbers_at(where))
            case "erase":
                self._erase_at(where)
            case None:
                over = self.point_at(where) is not None and not _is_erasing(event)
                self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.CrossCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """The gesture is over."""
        self._doing = None
        self._pen.finish()

    def _begin_drawing(self, where: QPointF) -> None:
        taken = self.point_at(where)
        if taken is not None:
            self._pen.begin(self.tr("Move a point"))
            self._doing, self._held = "move", taken
        elif self._sheet().contains(where):
            self._pen.begin(self.tr("Draw points"))
            self._doing, self._last = "trail", where
            self._place_at(where)

    def _place_at(self, where: QPointF) -> None:
        if self._sheet().contains(where):
            self._pen.add([self._numbers_at(where)])

    def _erase_at(self, where: QPointF) -> None:
        index = self.point_at(where)
        if index is not None:
            self._pen.erase([index])

    # By keys.

    def event(self, event: QEvent) -> bool:
        """Keys that draw are not the window's shortcuts while the sheet has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cross, place, take along, erase, choose a class."""
        key = Qt.Key(event.key())
        if not _is_ours(event):
            super().keyPressEvent(event)
        elif key in _ARROWS:
            self._step(_ARROWS[key], event)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isdecimal():
            self._pen.choose(int(event.text()) - 1)
        else:
            self._pen.begin(self.tr("Draw points") if key in _PLACING else self.tr("Erase points"))
            if key in _PLACING:
                self._place_at(self._cross_place())
            else:
                self._erase_at(self._cross_place())
            self._pen.finish()
        if _is_ours(event):
            self._cross_shown = True
            self._show()

    def _step(self, way: tuple[int, int], event: QKeyEvent) -> None:
        is_long = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        size = _LONG_STEP if is_long else _STEP
        taken = None
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            taken = self.point_at(self._cross_place())
        self._cross = QPointF(
            min(max(self._cross.x() + way[0] * size, 0.0), 1.0),
            min(max(self._cross.y() + way[1] * size, 0.0), 1.0),
        )
        if taken is not None:
            self._pen.begin(self.tr("Move a point"))
            self._pen.move(taken, *self._numbers_at(self._cross_place()))
            self._pen.finish()

    def _cross_place(self) -> QPointF:
        sheet = self._sheet()
        return QPointF(
            sheet.left() + self._cross.x() * sheet.width(), sheet.bottom() - self._cross.y() * sheet.height()
        )

    # Painting.

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, points, what to do, and the cross."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(active_theme().color("accent"), 1.0))
        painter.drawRect(self._sheet())
        if self._picture is None:
            self._picture = self._painted_points()
        painter.drawPixmap(0, 0, self._picture)
        self._write_hint(painter)
        if self._cross_shown and self.hasFocus():
            self._paint_cross(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Points have other places."""
        self._show()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Points carry the theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keyboard sees the cross."""
        reasons = Qt.FocusReason
        self._cross_shown = event.reason() in (reasons.TabFocusReason, reasons.BacktabFocusReason)
        self._show()
        super().focusInEvent(event)

    def _show(self) -> None:
        self._picture = None
        x, y = self._numbers_at(self._cross_place())
        count = self.tr("%n points drawn", None, len(self._pen.shown))
        cross = self.tr("cross at {x}, {y}").format(x=signed(x, 2), y=signed(y, 2))
        self.setAccessibleDescription(f"{self._instructions()} {count}, {cross}.".replace("\n", " "))
        self.update()

    def _painted_points(self) -> QPixmap:
        scale = self.devicePixelRatioF()
        picture = QPixmap(QSize(round(self.width() * scale), round(self.height() * scale)))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, sheet, shown = active_theme(), self._sheet(), self._pen.shown
        size = point_size(min(sheet.width(), sheet.height()), len(shown)) / USUAL_WIDTH
        rim = theme.color("panel" if theme.is_dark else "text")
        looks = [look_of(self._document.data, number) for number in range(MOST_DRAWN_CLASSES)]
        # why padded: while a gesture goes on there are points that the document does not know yet.
        trained = self._document.data.drawn_for_training
        for place, index in enumerate(shown):
            x, y, number = self._pen.sheet.points[index]
            marker, color = looks[number]
            is_test = place < len(trained) and not trained[place]
            painter.setPen(QPen(color if is_test else rim, 1.6 if is_test else 0.9))
            painter.setBrush(theme.color("panel") if is_test else color)
            draw_shape(painter, marker, self.place_of(x, y), size)
        painter.end()
        return picture

    def _write_hint(self, painter: QPainter) -> None:
        """What to do, while nothing can be learned yet."""
        shortage = self._document.data.shortage
        painter.setPen(active_theme().color("muted"))
        font = QFont(self.font())
        font.setPixelSize(_HINT_PIXELS)
        painter.setFont(font)
        within = self._sheet().adjusted(8, 8, -8, -8)
        if not self._pen.shown:
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(within, int(flags), self._instructions())
        elif shortage in ("one_class", "one_point"):
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
            painter.drawText(within, int(flags), shortage_words(shortage))

    def _instructions(self) -> str:
        if self._document.data.drawn.kind == "curve":
            return self.tr(
                "Click or drag to draw samples;\nthe network learns their height.\n"
                "Drag one to move it,\nright click to remove it."
            )
        return self.tr(
            "Click or drag to draw points;\nkeys 1, 2, … choose the class.\n"
            "Drag a point to move it,\nright click to remove it."
        )

    def _paint_cross(self, painter: QPainter) -> None:
        center = self._cross_place()
        for color, width in (("panel", 3.5), ("text", 1.5)):
            painter.setPen(QPen(active_theme().color(color), width))
            painter.drawLine(center - QPointF(8, 0), center + QPointF(8, 0))
            painter.drawLine(center - QPointF(0, 8), center + QPointF(0, 8))

    def _sheet(self) -> QRectF:
        """Where the view's axes are, be they there yet or not."""
        view = CurveView if self._document.data.drawn.kind == "curve" else PlaneView
        left, below, across, up = view.room.axes_in(self.width(), self.height(), view.is_square)
        return QRectF(left, self.height() - below - up, across, up)

    def _numbers_at(self, where: QPointF) -> tuple[float, float]:
        sheet, (left, right, bottom, top) = self._sheet(), self._pen.sheet.frame
        x = left + (where.x() - sheet.left()) / sheet.width() * (right - left)
        y = bottom + (sheet.bottom() - where.y()) / sheet.height() * (top - bottom)
        return self._pen.sheet.rounded(x, y)


def look_of(data: DataSpec, number: int) -> tuple[str, QColor]:
    """Marker and colour of the points of a class, as the views draw them."""
    theme = active_theme()
    if data.drawn.kind == "curve":
        return "o", theme.color("accent")
    return MARKERS[number], QColor(theme.classes[number])


def _is_erasing(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def _is_ours(event: QKeyEvent) -> bool:
    key = Qt.Key(event.key())
    if key in _ARROWS:
        return True
    others = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier)
    if others != Qt.KeyboardModifier.NoModifier:
        return False
    is_class = event.text().isdecimal() and 1 <= int(event.text()) <= MOST_DRAWN_CLASSES
    return is_class or key in (*_PLACING, *_ERASING, Qt.Key.Key_Escape)

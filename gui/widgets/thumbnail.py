"""The little picture on a data set's button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF

from engine.data.catalogue import SourceName
from gui.widgets.icons import icon
from gui.widgets.theme import active_theme

FloatArray = NDArray[np.float64]

SIZE = 36
#: Drawn larger than shown, so that it is sharp on a dense screen.
_SCALE = 3


@dataclass(frozen=True, slots=True)
class _Sketch:
    """Points within -1..1 and the class of each, or, for a regression, a number from -1 to 1."""

    points: FloatArray
    values: FloatArray
    is_class: bool = True


def thumbnail(name: SourceName) -> QIcon:
    """An icon of the set's shape without noise: classes in their colours, or a curve, a digit, a table."""
    pixmap = QPixmap(SIZE * _SCALE, SIZE * _SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SCALE, _SCALE)
    painter.setPen(Qt.PenStyle.NoPen)
    if name == "digits":
        _draw_table(painter, _EIGHT, active_theme().color("text"))
    elif name == "lecture":
        _draw_table(painter, _LECTURE, None)
    elif name == "table":
        _draw_lines(painter)
    elif name == "drawn":
        icon("pen", "muted").paint(painter, SIZE // 4, SIZE // 4, SIZE // 2, SIZE // 2)
    else:
        _draw_points(painter, _SKETCHES[name]())
    painter.end()
    return QIcon(pixmap)


def _draw_points(painter: QPainter, sketch: _Sketch) -> None:
    theme = active_theme()
    for (x, y), value in zip(sketch.points, sketch.values, strict=True):
        center = QPointF(SIZE / 2 + x * SIZE * 0.42, SIZE / 2 - y * SIZE * 0.42)
        if not sketch.is_class:
            painter.setBrush(QColor(theme.signed(value)))
            radius = 0.7 + 1.5 * abs(value)
            painter.drawEllipse(center, radius, radius)
        else:
            painter.setBrush(QColor(theme.classes[int(value)]))
            _draw_marker(painter, center, int(value))


def _draw_marker(painter: QPainter, center: QPointF, number: int) -> None:
    """A circle, a square or a triangle: the shape tells the class too."""
    x, y = center.x(), center.y()
    if number == 0:
        painter.drawEllipse(center, 2.0, 2.0)
    elif number == 1:
        painter.drawRect(QRectF(x - 1.7, y - 1.7, 3.4, 3.4))
    else:
        painter.drawPolygon(
            QPolygonF([QPointF(x, y - 2.3), QPointF(x - 2.3, y + 1.7), QPointF(x + 2.3, y + 1.7)])
        )


def _draw_table(painter: QPainter, table: FloatArray, ink: QColor | None) -> None:
    """Numbers from -1 to 1 as squares: more or less of one ink, or coloured by sign and sized by amount."""
    rows, columns = table.shape
    theme, side = active_theme(), 0.84 * SIZE / max(rows, columns)
    for (row, column), value in np.ndenumerate(table):
        color = QColor(ink) if ink is not None else QColor(theme.signed(value))
        part = 1.0 if ink is not None else 0.35 + 0.6 * abs(value)
        color.setAlphaF(float(value) if ink is not None else 1.0)
        painter.setBrush(color)
        x, y = SIZE / 2 + (column - columns / 2 + 0.5) * side, SIZE / 2 + (row - rows / 2 + 0.5) * side
        painter.drawRect(QRectF(x - part * side / 2, y - part * side / 2, part * side, part * side))


def _draw_lines(painter: QPainter) -> None:
    """The lines of a table, its header filled."""
    painter.setPen(active_theme().color("muted"))
    frame = QRectF(SIZE * 0.14, SIZE * 0.18, SIZE * 0.72, SIZE * 0.64)
    painter.fillRect(
        QRectF(frame.topLeft(), frame.topRight() + QPointF(0, frame.height() / 4)), painter.pen().color()
    )
    painter.drawRect(frame)
    for part in (1, 2, 3):
        y = frame.top() + part * frame.height() / 4
        painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
    for part in (1, 2):
        x = frame.left() + part * frame.width() / 3
        painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))


def _moons() -> _Sketch:
    turn = np.linspace(0.0, np.pi, 8)
    upper = np.stack([np.cos(turn) * 0.65 - 0.3, np.sin(turn) * 0.75 - 0.1], axis=1)
    return _of_classes(-upper, upper)


def _circle() -> _Sketch:
    ring = np.linspace(0.0, 2 * np.pi, 14, endpoint=False)
    outer = np.stack([np.cos(ring), np.sin(ring)], axis=1) * 0.95
    return _of_classes(outer[::2] * 0.4, outer)


def _xor() -> _Sketch:
    corner = np.array([(0.3, 0.35), (0.75, 0.3), (0.45, 0.75), (0.85, 0.8)])
    return _of_classes(
        np.concatenate([corner, -corner]), np.concatenate([corner * (1, -1), corner * (-1, 1)])
    )


def _spiral() -> _Sketch:
    angle = np.linspace(0.35, 1.9 * np.pi, 11)
    arm = np.stack([np.cos(angle), np.sin(angle)], axis=1) * (angle / angle[-1])[:, None]
    return _of_classes(-arm, arm)


def _blobs() -> _Sketch:
    heap = np.array([(0.0, 0.0), (0.22, 0.1), (-0.2, 0.14), (0.08, -0.24), (-0.14, -0.16), (0.05, 0.27)])
    return _of_classes(_moved(heap, -0.5, 0.5), _moved(heap, 0.55, 0.3), _moved(heap, -0.1, -0.6))


def _checkerboard() -> _Sketch:
    row, column = np.divmod(np.arange(16), 4)
    points = np.stack([column - 1.5, 1.5 - row], axis=1) / 1.75
    is_first = (row + column) % 2 == 0
    return _of_classes(points[is_first], points[~is_first])


def _curve(y: Callable[[FloatArray], FloatArray]) -> _Sketch:
    x = np.linspace(-1.0, 1.0, 17)
    heights = y(x)
    return _Sketch(np.stack([x, 0.8 * heights], axis=1), np.sign(heights) * 0.6, is_class=False)


def _field(value: Callable[[FloatArray, FloatArray], FloatArray]) -> _Sketch:
    row, column = np.divmod(np.arange(49), 7)
    x, y = (column - 3) / 3.0, (3 - row) / 3.0
    return _Sketch(np.stack([x, y], axis=1), value(x, y), is_class=False)


def _hills(x: FloatArray, y: FloatArray) -> FloatArray:
    heights: FloatArray = np.cos(1.5 * np.pi * x) * np.sin(0.5 * np.pi * y * 1.6)
    return heights


def _iris() -> _Sketch:
    flat = np.array([(-0.2, 0.0), (0.0, 0.1), (0.18, -0.05), (0.0, -0.15)])
    tall = np.array([(-0.25, -0.3), (-0.1, -0.05), (0.05, 0.1), (0.2, 0.32), (0.28, 0.1), (-0.02, -0.22)])
    return _of_classes(_moved(flat, -0.65, -0.7), _moved(tall, 0.0, -0.02), _moved(tall, 0.55, 0.5))


def _wine() -> _Sketch:
    heap = np.array([(0.0, 0.0), (0.25, 0.12), (-0.2, 0.2), (0.12, -0.26), (-0.24, -0.12), (0.3, -0.14)])
    return _of_classes(_moved(heap, 0.45, 0.55), _moved(heap, 0.15, -0.5), _moved(heap, -0.6, 0.05))


def _tumours() -> _Sketch:
    heap = np.array([(0.0, 0.0), (0.2, 0.12), (-0.2, 0.1), (0.1, -0.2), (-0.15, -0.15), (0.28, -0.08)])
    wide = heap * 1.7
    return _of_classes(_moved(heap, -0.5, -0.4), _moved(wide, 0.4, 0.35))


def _diabetes() -> _Sketch:
    x = np.linspace(-0.9, 0.9, 12)
    away = np.array([0.3, -0.2, 0.1, 0.4, -0.35, 0.15, -0.1, 0.35, -0.4, 0.1, -0.3, 0.1])
    y = 0.7 * x + away
    return _Sketch(np.stack([x, y], axis=1), np.sign(y) * 0.7, is_class=False)


def _moved(points: FloatArray, right: float, up: float) -> FloatArray:
    moved: FloatArray = points + np.array([right, up])
    return moved


def _of_classes(*classes: FloatArray) -> _Sketch:
    numbers = [np.full(len(points), number, dtype=np.float64) for number, points in enumerate(classes)]
    return _Sketch(np.concatenate(classes), np.concatenate(numbers))


_SKETCHES: dict[SourceName, Callable[[], _Sketch]] = {
    "moons": _moons,
    "circle": _circle,
    "xor": _xor,
    "spiral": _spiral,
    "blobs": _blobs,
    "checkerboard": _checkerboard,
    "line": lambda: _curve(lambda x: 0.9 * x),
    "sine": lambda: _curve(lambda x: np.sin(4.0 * x)),
    "step": lambda: _curve(lambda x: np.where(x < 0.0, -0.7, 0.7)),
    "plane": lambda: _field(lambda x, y: 0.55 * x + 0.4 * y),
    "multi_gauss": lambda: _field(_hills),
    "iris": _iris,
    "wine": _wine,
    "breast_cancer": _tumours,
    "diabetes": _diabetes,
}
#: How dark each pixel of a handwritten 8 is.
_EIGHT = np.array(
    [
        [0, 0, 4, 9, 9, 4, 0, 0],
        [0, 3, 9, 5, 5, 9, 3, 0],
        [0, 4, 9, 1, 1, 9, 4, 0],
        [0, 0, 7, 9, 9, 7, 0, 0],
        [0, 1, 7, 9, 9, 7, 1, 0],
        [0, 6, 9, 1, 1, 9, 6, 0],
        [0, 6, 9, 3, 3, 9, 6, 0],
        [0, 0, 6, 9, 9, 6, 0, 0],
    ]
) / 9.0  # fmt: skip
#: The lecture's four samples, one in each row, as parts of 3.
_LECTURE = np.array([[2.0, 3.0, -1.0], [3.0, -1.0, 0.5], [0.5, 1.0, 1.0], [1.0, 1.0, -1.0]]) / 3.0

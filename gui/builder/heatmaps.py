"""Little pictures of what neurons answer: over the input plane, along a line, or to one sample."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from gui.builder.arrangement import FloatArray
from gui.widgets.color_map import signed_image
from gui.widgets.theme import Theme

#: Pixels along each side of a curve's picture.
_CURVE_SIDE = 72


@dataclass(frozen=True, slots=True)
class Heatmap:
    """A picture, and the answer that has the full colour in it."""

    image: QImage
    full: float


def neuron_heatmaps(answers: FloatArray, theme: Theme, fixed_scale: bool, every: int = 1) -> list[Heatmap]:
    """One heatmap per neuron from answers of shape (neurons, rows, columns).

    Full colour is at 1, or at the neuron's largest answer where that is greater; with a `fixed_scale`
    always at 1, what lies beyond is clipped. Only `every` n-th row and column is shown.
    """
    values = answers[:, ::every, ::every]
    full = np.ones(len(values))
    if not fixed_scale:
        full = np.maximum(full, _largest(values))
    return _heatmaps(values, full, theme)


def curve_heatmaps(answers: FloatArray, theme: Theme) -> list[Heatmap]:
    """One picture per neuron from answers of shape (neurons, points): a curve, filled towards 0.

    The upper edge is the neuron's largest answer, in either direction, and at least 1.
    """
    return [_curve(np.nan_to_num(row), theme) for row in answers]


def weight_heatmaps(weights: FloatArray, picture: tuple[int, int], theme: Theme) -> list[Heatmap]:
    """What each neuron of a first layer looks for in a picture: its weights, shape (neurons, pixels)."""
    pictures = weights.reshape(len(weights), *picture)
    largest = _largest(pictures)
    return _heatmaps(pictures, np.where(largest > 0.0, largest, 1.0), theme)


def answer_heatmaps(answers: FloatArray, theme: Theme) -> list[Heatmap]:
    """One colour per neuron: what it answers to one sample; full at the largest answer, at least 1."""
    pictures = answers.reshape(len(answers), 1, 1)
    full = max(1.0, float(_largest(pictures).max(initial=0.0)))
    return _heatmaps(pictures, np.full(len(answers), full), theme)


def _largest(values: FloatArray) -> FloatArray:
    """The largest finite answer, in either direction, of each neuron: shape (neurons,)."""
    sizes: FloatArray = np.where(np.isfinite(values), np.abs(values), 0.0).max(axis=(1, 2), initial=0.0)
    return sizes


def _heatmaps(values: FloatArray, full: FloatArray, theme: Theme) -> list[Heatmap]:
    """Pictures of values of shape (neurons, rows, columns), coloured all at once: one by one is slow."""
    count, rows, columns = values.shape
    strip = signed_image((values / full[:, None, None]).reshape(count * rows, columns), theme)
    return [Heatmap(strip.copy(0, i * rows, columns, rows), float(full[i])) for i in range(count)]


def _curve(answers: FloatArray, theme: Theme) -> Heatmap:
    full = max(1.0, float(np.abs(answers).max()))
    side, middle = float(_CURVE_SIDE), _CURVE_SIDE / 2
    image = QImage(_CURVE_SIDE, _CURVE_SIDE, QImage.Format.Format_RGB32)
    image.fill(theme.color("neutral"))
    xs = np.linspace(0.0, side, len(answers))
    ys = middle - np.clip(answers / full, -1.0, 1.0) * (middle - 3.0)
    line = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
    area = QPolygonF([QPointF(0.0, middle), *line, QPointF(side, middle)])
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for name, top in (("positive", 0.0), ("negative", middle)):
        painter.setClipRect(QRectF(0.0, top, side, middle))
        painter.setBrush(QColor(theme.color(name)))
        painter.drawPolygon(area)
    painter.setClipping(False)
    painter.setPen(QPen(theme.color("text"), 2.5))
    painter.drawPolyline(line)
    painter.end()
    return Heatmap(image, full)

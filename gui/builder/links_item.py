"""All links between neighbouring layers as one item of the scene, and those over layers as another."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.builder.arrangement import Arrangement, LinkSpot, NeuronSpot, Spot
from gui.builder.link_raster import DASH_PERIOD, LinkRaster, Rgb
from gui.builder.part import Part
from gui.builder.shape import Shape
from gui.builder.weights import FloatArray, Weights
from gui.widgets.theme import active_theme

#: Width of the weakest and, where there is room, of the strongest link, in pixels.
THINNEST = 0.6
WIDEST = 4.0
WIDEST_LEAP = 2.5
#: Opacity of the strongest link; what is less visible than FAINTEST is left out.
STRONGEST = 0.85
FAINTEST = 0.02
#: Where there are more links than this between two columns, every single one is drawn less finely.
MANY_LINKS = 400
#: Of more links than this between two columns only so many are drawn, the strongest.
MOST_DRAWN = 256
#: How much is left of the other links while the pointer is at a neuron, or at a link.
BESIDE_NEURON = 0.15
BESIDE_LINK = 0.4

#: The theme's colours of positive and negative numbers on links: of weights, and of gradients.
Inks = tuple[str, str]
BY_WEIGHT: Inks = ("positive", "negative")
BY_GRADIENT: Inks = ("gradient", "gradient")


class LinksItem(QGraphicsItem):
    """Links coloured by their weight's sign and as wide as its size; negative ones are dashed."""

    def __init__(self) -> None:
        super().__init__()
        self._arrangement: Arrangement | None = None
        self._rasters: list[LinkRaster] = []
        self._canvas = np.zeros((1, 1), np.uint32)
        self._ratio = 1.0

    def arrange(self, arrangement: Arrangement, ratio: float) -> None:
        """Take new places; `ratio` is how many device pixels make one pixel."""
        if (arrangement, ratio) == (self._arrangement, self._ratio):
            return
        self.prepareGeometryChange()
        self._arrangement = arrangement
        self._ratio = ratio
        rows, columns = round(arrangement.height * ratio), round(arrangement.width * ratio)
        self._canvas = np.zeros((rows, columns), np.uint32)
        self._rasters = []
        sizes = arrangement.sizes
        many = max(before * size for before, size in pairwise(sizes)) > MANY_LINKS
        for column in range(1, len(sizes)):
            left, right = arrangement.gap(column)
            starts, ends = arrangement.link_ends(column)
            raster = LinkRaster(
                left * ratio,
                right * ratio,
                starts * ratio,
                ends * ratio,
                rows,
                step=2 if many else 1,
                period=DASH_PERIOD * ratio,
            )
            self._rasters.append(raster)

    def show_weights(
        self,
        shape: Shape,
        weights: Weights,
        strong: float,
        pointed: Spot | None,
        inks: Inks,
        part: Part | None = None,
    ) -> None:
        """Draw the links anew, the `strong` ones widest; those at the pointed spot stand out.

        Those that don't lead into the `part` that is looked at are dimmed.
        """
        if self._arrangement is None or self._arrangement.sizes != shape.sizes:
            return
        theme = active_theme()
        colors = _rgb(theme.color(inks[0])), _rgb(theme.color(inks[1]))
        layers = zip(weights.layers, shape.joined, self._rasters, strict=True)
        for column, (layer, joined, raster) in enumerate(layers, 1):
            size = _relative(layer.ravel(), strong)
            widths = THINNEST + (self._widest(column) - THINNEST) * size
            # why: where links are many, weak ones would cover the strong ones with a haze.
            opacity = STRONGEST * size ** (1.0 + 0.8 * min(size.size / 512, 1.0))
            if size.size > MOST_DRAWN:
                opacity[np.argpartition(size, -MOST_DRAWN)[:-MOST_DRAWN]] = 0.0
            if pointed is not None:
                lit = _lit(pointed, column, layer.shape)
                beside = BESIDE_LINK if isinstance(pointed, LinkSpot) else BESIDE_NEURON
                opacity = np.where(lit, np.maximum(opacity, 0.4), opacity * beside)
                widths = np.where(lit, np.maximum(widths + 0.5, 1.5), widths)
            if part is not None:
                opacity *= np.where(_leading_into(part, column, layer.shape), 1.0, BESIDE_NEURON)
            opacity[(opacity < FAINTEST) | ~joined.ravel()] = 0.0
            raster.draw(self._canvas, layer.ravel(), widths * self._ratio, opacity, colors)
        self.update()

    def _widest(self, column: int) -> float:
        if self._arrangement is None:
            return WIDEST
        before, here = self._arrangement.columns[column - 1], self._arrangement.columns[column]
        return float(np.clip(0.11 * min(before.pitch, here.pitch), 1.1, WIDEST))

    def boundingRect(self) -> QRectF:
        """The whole drawing."""
        if self._arrangement is None:
            return QRectF()
        return QRectF(0.0, 0.0, self._arrangement.width, self._arrangement.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Copy the picture."""
        rows, columns = self._canvas.shape
        image = QImage(
            self._canvas.data, columns, rows, 4 * columns, QImage.Format.Format_ARGB32_Premultiplied
        )
        image.setDevicePixelRatio(self._ratio)
        painter.drawImage(0, 0, image)


def _lit(spot: Spot, column: int, shape: tuple[int, ...]) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Which links into `column` belong to the spot, in the order of the weights."""
    lit = np.zeros(shape, bool)
    match spot:
        case LinkSpot(leap=1) if spot.column == column:
            lit[spot.index, spot.source] = True
        case NeuronSpot() if spot.column == column:
            lit[spot.index] = True
        case NeuronSpot() if spot.column == column - 1:
            lit[:, spot.index] = True
    return lit.ravel()


def _leading_into(
    part: Part, column: int, shape: tuple[int, ...]
) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Which links into `column` lead into a part, in the order of the weights."""
    inside = np.zeros(shape, bool)
    if part.column == column:
        inside[slice(None) if part.index is None else part.index] = True
    return inside.ravel()


def strongest(weights: FloatArray, least: float = 1.0) -> float:
    """From which size on a weight is drawn as the strongest: twice the root mean square, or `least`."""
    finite = weights[np.isfinite(weights) & (np.abs(weights) < 1e100)]
    return max(least, 2.0 * float(np.sqrt(np.mean(finite**2)))) if finite.size else least


def link_path(arrangement: Arrangement, link: LinkSpot) -> QPainterPath:
    """The way of a link as a path."""
    path = QPainterPath()
    for left, start, right, end in arrangement.stretches(link):
        middle = (left + right) / 2
        if path.isEmpty():
            path.moveTo(left, start)
        path.cubicTo(QPointF(middle, start), QPointF(middle, end), QPointF(right, end))
    return path


def _relative(weights: FloatArray, strong: float) -> FloatArray:
    """How strong weights are, from 0 to 1."""
    sizes: FloatArray = np.minimum(np.abs(np.nan_to_num(weights, nan=0.0)) / strong, 1.0)
    return sizes


def _rgb(color: QColor) -> Rgb:
    return color.red(), color.green(), color.blue()


class SkipsItem(QGraphicsItem):
    """Links over layers: they climb to a lane above the layers between, and come down again."""

    def __init__(self) -> None:
        super().__init__()
        self._arrangement: Arrangement | None = None
        self._paths: dict[LinkSpot, QPainterPath] = {}
        self._weights: dict[LinkSpot, float] = {}
        self._strong = 1.0
        self._inks = BY_WEIGHT
        self._pointed: Spot | None = None
        self._part: Part | None = None
        self.setZValue(0.5)

    def arrange(self, arrangement: Arrangement) -> None:
        """Take new places."""
        self.prepareGeometryChange()
        self._arrangement = arrangement
        self._paths = {link: link_path(arrangement, link) for link in arrangement.lanes}

    def show_weights(
        self,
        shape: Shape,
        weights: Weights,
        strong: float,
        pointed: Spot | None,
        inks: Inks,
        part: Part | None = None,
    ) -> None:
        """Draw the links anew, as LinksItem does."""
        if self._weights or shape.skips:
            self._weights = dict(zip(shape.skips, weights.skips.tolist(), strict=True))
            self._strong, self._pointed, self._inks, self._part = strong, pointed, inks, part
            self.update()

    def boundingRect(self) -> QRectF:
        """The whole drawing, where there are such links at all."""
        if self._arrangement is None or not self._paths:
            return QRectF()
        return QRectF(0.0, 0.0, self._arrangement.width, self._arrangement.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Stroke each one, dashed where its weight is negative."""
        theme = active_theme()
        for link, weight in self._weights.items():
            path = self._paths.get(link)
            if path is None:
                continue
            size = float(_relative(np.array([weight]), self._strong)[0])
            width = THINNEST + (WIDEST_LEAP - THINNEST) * size
            pen = QPen(theme.color(self._inks[1] if weight < 0 else self._inks[0]), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if weight < 0:
                pen.setDashPattern([6.0 / pen.widthF(), 3.0 / pen.widthF()])
            opacity = max(STRONGEST * size, 0.25)
            if self._pointed is not None:
                lit = _leads_to(self._pointed, link)
                opacity = max(opacity, 0.6) if lit else opacity * BESIDE_NEURON
                pen.setWidthF(max(pen.widthF() + 0.5, 1.5) if lit else pen.widthF())
            if self._part is not None and not self._part.takes(link):
                opacity *= BESIDE_NEURON
            painter.setOpacity(opacity)
            painter.strokePath(path, pen)


def _leads_to(spot: Spot, link: LinkSpot) -> bool:
    """Whether a link is at a spot."""
    if isinstance(spot, LinkSpot):
        return spot == link
    ends = (NeuronSpot(link.column, link.index), NeuronSpot(link.column - link.leap, link.source))
    return spot in ends

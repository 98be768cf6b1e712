"""All links of the network as one item of the scene."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.builder.arrangement import Arrangement, LinkSpot, NeuronSpot, Spot
from gui.builder.link_raster import DASH_PERIOD, LinkRaster, Rgb
from gui.builder.weights import LayerWeights
from gui.widgets.theme import Theme

#: Width of the weakest and, where there is room, of the strongest link, in pixels.
THINNEST = 0.6
WIDEST = 4.0
#: Opacity of the strongest link; what is less visible than FAINTEST is left out.
STRONGEST = 0.85
FAINTEST = 0.02
#: Between two columns with more links than this, each single one is drawn less finely.
MANY_LINKS = 400
#: How much is left of the other links while the pointer is at a neuron, or at a link.
BESIDE_NEURON = 0.15
BESIDE_LINK = 0.4


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
        self.prepareGeometryChange()
        self._arrangement = arrangement
        self._ratio = ratio
        rows, columns = round(arrangement.height * ratio), round(arrangement.width * ratio)
        self._canvas = np.zeros((rows, columns), np.uint32)
        self._rasters = []
        for column in range(1, len(arrangement.columns)):
            left, right = arrangement.gap(column)
            starts, ends = arrangement.link_ends(column)
            raster = LinkRaster(
                left * ratio,
                right * ratio,
                starts * ratio,
                ends * ratio,
                rows,
                step=2 if len(starts) > MANY_LINKS else 1,
                period=DASH_PERIOD * ratio,
            )
            self._rasters.append(raster)

    def show_weights(self, layers: tuple[LayerWeights, ...], pointed: Spot | None, theme: Theme) -> None:
        """Draw the links anew; those at the pointed spot stand out."""
        if self._arrangement is None:
            return
        colors = _rgb(theme.color("positive")), _rgb(theme.color("negative"))
        reference = _strong(layers)
        for number, (layer, raster) in enumerate(zip(layers, self._rasters, strict=True)):
            weights = layer.weights.ravel()
            size = np.minimum(np.abs(np.nan_to_num(weights, nan=0.0)) / reference, 1.0)
            widths = THINNEST + (self._widest(number + 1) - THINNEST) * size
            # why: where links are many, weak ones would cover the strong ones with a haze.
            opacity = STRONGEST * size ** (1.0 + 0.8 * min(size.size / 512, 1.0))
            if pointed is not None:
                lit = _lit(pointed, number + 1, layer.weights.shape)
                beside = BESIDE_LINK if isinstance(pointed, LinkSpot) else BESIDE_NEURON
                opacity = np.where(lit, np.maximum(opacity, 0.4), opacity * beside)
                widths = np.where(lit, np.maximum(widths + 0.5, 1.5), widths)
            opacity[opacity < FAINTEST] = 0.0
            raster.draw(self._canvas, weights, widths * self._ratio, opacity, colors)
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
        case LinkSpot() if spot.column == column:
            lit[spot.index, spot.source] = True
        case NeuronSpot() if spot.column == column:
            lit[spot.index] = True
        case NeuronSpot() if spot.column == column - 1:
            lit[:, spot.index] = True
    return lit.ravel()


def _strong(layers: tuple[LayerWeights, ...]) -> float:
    """The size from which a weight is drawn as the strongest: twice the root mean square, at least 1."""
    weights = np.concatenate([layer.weights.ravel() for layer in layers])
    finite = weights[np.isfinite(weights) & (np.abs(weights) < 1e100)]
    return max(1.0, 2.0 * float(np.sqrt(np.mean(finite**2)))) if finite.size else 1.0


def _rgb(color: QColor) -> Rgb:
    return color.red(), color.green(), color.blue()

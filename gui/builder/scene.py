"""The network as a scene: neurons with their heatmaps, and the links behind them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGraphicsScene

from engine.spec import Link
from gui.builder.arrangement import Arrangement, FloatArray, NeuronSpot, Spot
from gui.builder.heatmaps import Heatmap, neuron_heatmaps
from gui.builder.links_item import BY_GRADIENT, BY_WEIGHT, LinksItem, SkipsItem, strongest
from gui.builder.marks_item import MarksItem
from gui.builder.neuron_item import NeuronItem, Traits
from gui.builder.part import Part
from gui.builder.shape import Shape
from gui.builder.weights import Weights
from gui.session.selection import Selection
from gui.widgets.theme import active_theme

#: Heatmaps of at most this side, in device pixels, show every second point only.
COARSE_SIDE = 26.0
#: Gradients that are all smaller than this are drawn as weak.
LEAST_GRADIENT = 1e-6
#: How much is left of a neuron outside of the part that is looked at.
OUTSIDE = 0.3


class NetworkScene(QGraphicsScene):
    """Draws what it is told; decides nothing. Columns are those of an Arrangement."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # why: every item moves together and none is looked up through the scene; an index only costs.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._links, self._skips, self.marks = LinksItem(), SkipsItem(), MarksItem()
        for item in (self._links, self._skips, self.marks):
            self.addItem(item)
        self._neurons: list[list[NeuronItem]] = []
        self._heatmaps: list[list[Heatmap]] = []
        self._shape: Shape | None = None
        self._weights: Weights | None = None
        self._arrangement: Arrangement | None = None
        self._frozen: tuple[Link, ...] = ()
        self._inks, self._least = BY_WEIGHT, 1.0
        self._ratio = 1.0
        self._selection = Selection()
        self._pointed: Spot | None = None
        self._part: Part | None = None

    @property
    def arrangement(self) -> Arrangement | None:
        """Where everything is; None before the first `arrange`."""
        return self._arrangement

    def show_shape(self, shape: Shape, traits: Mapping[str, Traits], frozen: tuple[Link, ...]) -> None:
        """Draw another network from now on, with `frozen` links; `arrange` has to follow."""
        self._shape, self._weights, self._pointed, self._frozen = shape, None, None, frozen
        if [len(items) for items in self._neurons] != list(shape.sizes):
            self._create_neurons(shape.sizes)
        for items, names in zip(self._neurons, shape.columns, strict=True):
            for item, name in zip(items, names, strict=True):
                item.set_traits(traits[name])

    def arrange(self, arrangement: Arrangement, ratio: float) -> None:
        """Put everything in its place; `ratio` is how many device pixels make one pixel."""
        self._arrangement, self._ratio = arrangement, ratio
        for column, items in zip(arrangement.columns, self._neurons, strict=True):
            for item, y in zip(items, column.ys, strict=True):
                item.place(column.x, y, column.side, column.pitch)
        self._links.arrange(arrangement, ratio)
        self._skips.arrange(arrangement)
        self.marks.arrange(arrangement)
        self.setSceneRect(0.0, 0.0, arrangement.width, arrangement.height)
        self._draw_links()
        self._mark()

    def show_weights(self, weights: Weights) -> None:
        """Show the links' weights."""
        self._weights, self._inks, self._least = weights, BY_WEIGHT, 1.0
        self._draw_links()

    def show_gradients(self, gradients: Weights) -> None:
        """Show on the links how the loss moves with their weights: all relative to the largest."""
        self._weights, self._inks, self._least = gradients, BY_GRADIENT, LEAST_GRADIENT
        self._draw_links()

    def show_answers(self, columns: tuple[FloatArray, ...]) -> None:
        """Show heatmaps of answers of shape (neurons, rows, columns), per column; () blanks them all."""
        theme = active_theme()
        heatmaps = []
        for number, answers in enumerate(columns):
            is_fixed = number in (0, len(columns) - 1)
            heatmaps.append(neuron_heatmaps(answers, theme, is_fixed, 2 if self._is_coarse(number) else 1))
        self.show_heatmaps(heatmaps)

    def show_heatmaps(self, columns: list[list[Heatmap]]) -> None:
        """Show a picture on each neuron, column by column; [] blanks them all."""
        self._heatmaps = columns
        for number, items in enumerate(self._neurons):
            for index, item in enumerate(items):
                heatmap = self.heatmap(NeuronSpot(number, index))
                item.show_heatmap(heatmap.image if heatmap else None)

    def heatmap(self, spot: NeuronSpot) -> Heatmap | None:
        """What a neuron shows; None while it is blank."""
        if spot.column < len(self._heatmaps) and spot.index < len(self._heatmaps[spot.column]):
            return self._heatmaps[spot.column][spot.index]
        return None

    def take_theme(self) -> None:
        """Draw everything in the colours of this moment."""
        for item in self.items():
            item.update()

    def mark_selected(self, selection: Selection) -> None:
        """Ring neurons, underline links, frame a layer."""
        self._selection = selection
        self._mark()

    def mark_pointed(self, spot: Spot | None) -> None:
        """Let a neuron or link stand out."""
        if spot != self._pointed:
            self._pointed = spot
            self._mark()
            self._draw_links()

    def show_part(self, part: Part | None) -> None:
        """Dim everything outside of a part; None shows all alike."""
        if part != self._part:
            self._part = part
            self._dim()
            self._draw_links()

    def _dim(self) -> None:
        for number, items in enumerate(self._neurons):
            for index, item in enumerate(items):
                inside = self._part is None or self._part.has(NeuronSpot(number, index))
                item.setOpacity(1.0 if inside else OUTSIDE)

    def _create_neurons(self, sizes: tuple[int, ...]) -> None:
        for items in self._neurons:
            for item in items:
                self.removeItem(item)
        self._heatmaps = []
        self._neurons = [[NeuronItem() for _ in range(size)] for size in sizes]
        for items in self._neurons:
            for item in items:
                self.addItem(item)
        self._dim()

    def _mark(self) -> None:
        if self._shape is None:
            return
        chosen = {*self._selection.neurons, *self._selection.inputs}
        for number, (items, names) in enumerate(zip(self._neurons, self._shape.columns, strict=True)):
            for index, (item, name) in enumerate(zip(items, names, strict=True)):
                item.mark(name in chosen, self._pointed == NeuronSpot(number, index))
        selected = self._shape.link_spots(self._selection.links)
        self.marks.show_links(selected, self._shape.link_spots(self._frozen), self._selection.layer)

    def _draw_links(self) -> None:
        shape, weights = self._shape, self._weights
        if shape is None or weights is None:
            return
        strong = strongest(weights.present(shape), self._least)
        for links in (self._links, self._skips):
            links.show_weights(shape, weights, strong, self._pointed, self._inks, self._part)

    def _is_coarse(self, column: int) -> bool:
        arrangement = self._arrangement
        return arrangement is not None and arrangement.columns[column].side * self._ratio <= COARSE_SIDE

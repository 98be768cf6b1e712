"""The network as a scene: neurons with their heatmaps, and the links behind them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGraphicsScene

from gui.builder.arrangement import Arrangement, FloatArray, NeuronSpot, Spot
from gui.builder.heatmaps import Heatmap, neuron_heatmaps
from gui.builder.links_item import LinksItem
from gui.builder.neuron_item import NeuronItem
from gui.builder.weights import LayerWeights
from gui.widgets.theme import active_theme

#: Heatmaps of at most this side, in device pixels, show every second point only.
COARSE_SIDE = 26.0

Group = tuple[int, int]


class NetworkScene(QGraphicsScene):
    """Draws what it is told; decides nothing. Columns are those of an Arrangement."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # why: every item moves together and none is looked up through the scene; an index only costs.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._links = LinksItem()
        self.addItem(self._links)
        self._neurons: list[list[NeuronItem]] = []
        self._heatmaps: list[list[Heatmap]] = []
        self._names: tuple[str, ...] = ()
        self._layers: tuple[LayerWeights, ...] = ()
        self._arrangement: Arrangement | None = None
        self._ratio = 1.0
        self._selected: Group | None = None
        self._pointed: Spot | None = None

    @property
    def arrangement(self) -> Arrangement | None:
        """Where everything is; None before the first `arrange`."""
        return self._arrangement

    def arrange(self, arrangement: Arrangement, names: tuple[str, ...], ratio: float) -> None:
        """Put everything in its place; `names` are the inputs'."""
        before = self._arrangement.sizes if self._arrangement else ()
        self._arrangement, self._ratio = arrangement, ratio
        if arrangement.sizes != before or names != self._names:
            self._create_neurons(arrangement.sizes, names)
        for column, items in zip(arrangement.columns, self._neurons, strict=True):
            for item, y in zip(items, column.ys, strict=True):
                item.place(column.x, y, column.side)
        self._links.arrange(arrangement, ratio)
        self.setSceneRect(0.0, 0.0, arrangement.width, arrangement.height)
        self._draw_links()

    def show_weights(self, layers: tuple[LayerWeights, ...]) -> None:
        """Show the links' weights."""
        self._layers = layers
        self._draw_links()

    def show_answers(self, columns: tuple[FloatArray, ...]) -> None:
        """Show heatmaps of answers of shape (neurons, rows, columns), per column; () blanks them all."""
        theme = active_theme()
        self._heatmaps = []
        for number, answers in enumerate(columns):
            is_fixed = number in (0, len(columns) - 1)
            heatmaps = neuron_heatmaps(answers, theme, is_fixed, 2 if self._is_coarse(number) else 1)
            self._heatmaps.append(heatmaps)
        for number, items in enumerate(self._neurons):
            for index, item in enumerate(items):
                heatmap = self.heatmap(NeuronSpot(number, index))
                item.show_heatmap(heatmap.image if heatmap else None)

    def heatmap(self, spot: NeuronSpot) -> Heatmap | None:
        """What a neuron shows; None while it is blank."""
        if spot.column < len(self._heatmaps) and spot.index < len(self._heatmaps[spot.column]):
            return self._heatmaps[spot.column][spot.index]
        return None

    def mark_selected(self, group: Group | None) -> None:
        """Ring a neuron, as (layer, neuron)."""
        self._selected = group
        self._mark()

    def mark_pointed(self, spot: Spot | None) -> None:
        """Let a neuron or link stand out."""
        if spot != self._pointed:
            self._pointed = spot
            self._mark()
            self._draw_links()

    def _create_neurons(self, sizes: tuple[int, ...], names: tuple[str, ...]) -> None:
        for items in self._neurons:
            for item in items:
                self.removeItem(item)
        self._names, self._heatmaps, self._layers, self._pointed = names, [], (), None
        self._neurons = [[NeuronItem(name) for name in names]]
        self._neurons += [[NeuronItem() for _ in range(size)] for size in sizes[1:]]
        for items in self._neurons:
            for item in items:
                self.addItem(item)
        self._mark()

    def _mark(self) -> None:
        for number, items in enumerate(self._neurons):
            for index, item in enumerate(items):
                is_pointed = self._pointed == NeuronSpot(number, index)
                item.mark((number - 1, index) == self._selected, is_pointed)

    def _draw_links(self) -> None:
        if self._layers:
            self._links.show_weights(self._layers, self._pointed, active_theme())

    def _is_coarse(self, column: int) -> bool:
        arrangement = self._arrangement
        return arrangement is not None and arrangement.columns[column].side * self._ratio <= COARSE_SIDE

"""Points in the colours of their targets, for regression. No Qt."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.colors import ListedColormap

from engine.data.prepared import FloatArray, PreparedData
from gui.plots.outlook import PARTS, samples_of
from gui.session.focus import Part
from gui.widgets.color_scale import color_table
from gui.widgets.colors import Colors


class TargetPoints:
    """Orange for -1 and below, blue for 1 and above; test samples have thick rims."""

    def __init__(self, axes: Axes) -> None:
        self.parts: dict[Part, PathCollection] = {part: axes.scatter([], []) for part in PARTS}

    def set_colors(self, colors: Colors) -> None:
        """Take other colours; needs a full draw."""
        table = color_table(colors)
        for part, points in self.parts.items():
            points.set_cmap(ListedColormap((table / 255.0).tolist()))
            points.set_clim(-1.0, 1.0)
            points.set_edgecolor(colors.panel if colors.is_dark else colors.text)
            points.set_linewidth(1.5 if part == "test" else 0.8)

    def show_targets(self, data: PreparedData) -> None:
        """Take the colours of other samples; the places come next."""
        for part, points in self.parts.items():
            points.set_array(samples_of(data, part).y)

    def place(self, part: Part, places: FloatArray) -> None:
        """Put the points of a part where they belong: shape (samples, 2)."""
        self.parts[part].set_offsets(places)

    def set_size(self, size: float) -> None:
        """How wide the points are."""
        for points in self.parts.values():
            points.set_sizes([size**2])

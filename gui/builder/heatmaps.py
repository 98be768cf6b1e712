"""Little pictures of what neurons answer over the input plane."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QImage

from gui.builder.arrangement import FloatArray
from gui.widgets.color_map import signed_image
from gui.widgets.theme import Theme


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
    count, rows, columns = values.shape
    full = np.ones(count)
    if not fixed_scale:
        largest = np.where(np.isfinite(values), np.abs(values), 0.0).max(axis=(1, 2))
        full = np.maximum(full, largest)
    strip = signed_image((values / full[:, None, None]).reshape(count * rows, columns), theme)
    return [Heatmap(strip.copy(0, i * rows, columns, rows), float(full[i])) for i in range(count)]

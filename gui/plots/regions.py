"""Three and more classes over the input plane: to whom each place belongs, and how surely. No Qt."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb

from engine.data.prepared import FloatArray
from engine.training.answers import answered_classes
from gui.plots.boundary import STRENGTH, PlaneView, hovered_answer, zero_lines
from gui.plots.outlook import Outlook
from gui.plots.output_view import ViewWords, color_of
from gui.widgets.color_scale import signed_pixels
from gui.widgets.colors import Colors


class ClassRegions(PlaneView):
    """Each place in the colour of the likeliest class, paler where its probability is lower.

    The lines are where two classes are equally likely.
    """

    def __init__(self, axes: Axes, colors: Colors, words: ViewWords | None = None) -> None:
        super().__init__(axes, colors, words)
        self.set_colors(colors)

    def show_answers(self, outlook: Outlook) -> bool:
        """What the network answers, or what the neuron does that is pointed at."""
        answer = hovered_answer(outlook)
        if answer is not None:
            self._show_neuron(answer)
        elif outlook.plane is not None:
            self._show_classes(outlook, np.nan_to_num(outlook.plane.answers(outlook.parameters)[-1]))
        return False

    def _show_neuron(self, answer: FloatArray) -> None:
        self.image.set_data(self._mixed(signed_pixels(answer, self._colors) / 255.0, np.ones(answer.shape)))
        self.border.set_segments([])

    def _show_classes(self, outlook: Outlook, scores: FloatArray) -> None:
        """Scores of shape (classes, rows, columns)."""
        data, count = outlook.data, len(scores)
        hues = np.array([to_rgb(color_of(data, number, self._colors)) for number in range(count)])
        classes = answered_classes(np.moveaxis(scores, 0, -1))
        sure = np.ones(classes.shape) if self._discrete else _surest(scores)
        self.image.set_data(self._mixed(hues[classes], sure))
        self.border.set_segments([line for number in range(count) for line in self._edge(scores, number)])

    def _edge(self, scores: FloatArray, number: int) -> list[FloatArray]:
        """Where a class and its strongest rival are equally likely."""
        rival = np.delete(scores, number, axis=0).max(axis=0)
        return zero_lines(np.clip(scores[number] - rival, -1e6, 1e6), self.extent)

    def _mixed(self, colors: FloatArray, share: FloatArray) -> FloatArray:
        """Colours of shape (rows, columns, 3) with the panel's shining through."""
        panel = np.array(to_rgb(self._colors.panel))
        mixed: FloatArray = panel + STRENGTH * share[..., None] * (colors - panel)
        return mixed


def _surest(scores: FloatArray) -> FloatArray:
    """How far the largest softmax probability is above an even share, from 0.25 to 1."""
    powers = np.exp(scores - scores.max(axis=0))
    largest = 1.0 / powers.sum(axis=0)
    even = 1.0 / len(scores)
    share: FloatArray = 0.25 + 0.75 * (largest - even) / (1.0 - even)
    return share

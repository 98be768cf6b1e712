"""Of very many samples, those that are drawn. No Qt."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine.data.prepared import IntArray, PreparedData, Samples
from gui.plots.outlook import PARTS, samples_of
from gui.session.focus import Focus, Part

#: More points than these are neither told apart nor drawn in time.
MOST = 4000


class DrawnSamples:
    """A random choice among all samples of some data, the same one each time, each part by its share.

    `data` are those that are drawn; of few samples all are.
    """

    def __init__(self, everything: PreparedData, most: int = MOST) -> None:
        self.everything = everything
        self.count = len(everything.train) + len(everything.test)
        self.is_all = self.count <= most
        self._rows: dict[Part, IntArray] = {}
        self.data = everything if self.is_all else self._chosen(most / self.count)

    def place(self, focus: Focus) -> Focus | None:
        """Where a sample is among those that are drawn; None where it isn't."""
        if self.is_all:
            return focus
        found = np.flatnonzero(self._rows[focus.part] == focus.index)
        return Focus(focus.part, int(found[0])) if len(found) else None

    def original(self, drawn: Focus) -> Focus:
        """Which of all samples a drawn one is."""
        return drawn if self.is_all else Focus(drawn.part, int(self._rows[drawn.part][drawn.index]))

    def _chosen(self, share: float) -> PreparedData:
        random = np.random.default_rng(0)
        parts: dict[Part, Samples] = {}
        for part in PARTS:
            samples = samples_of(self.everything, part)
            rows = np.sort(random.choice(len(samples), round(share * len(samples)), replace=False))
            self._rows[part] = rows
            parts[part] = Samples(samples.x[rows], samples.y[rows])
        return replace(self.everything, train=parts["train"], test=parts["test"])

"""The sample that is being looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.data.prepared import FloatArray, PreparedData, Samples
from engine.spec import Project
from engine.training.trainer import sample_losses

#: Samples among which the hardest one is found.
_MOST_COMPARED = 5000

Part = Literal["train", "test"]


@dataclass(frozen=True, slots=True)
class Focus:
    """One sample: in which part of the data it is, and its place there."""

    part: Part
    index: int

    def samples(self, data: PreparedData) -> Samples:
        """The part of the data it belongs to."""
        return data.train if self.part == "train" else data.test

    def exists_in(self, data: PreparedData) -> bool:
        """Whether the data still has such a sample."""
        return self.index < len(self.samples(data))


def hardest_sample(project: Project, parameters: FloatArray, data: PreparedData) -> Focus:
    """The training sample with the largest loss: the one there is most to see at.

    Of very many samples only some are looked at, evenly chosen: the window waits for it.
    """
    stride = -(-len(data.train) // _MOST_COMPARED)
    some = Samples(data.train.x[::stride].copy(), data.train.y[::stride].copy())
    losses = sample_losses(project.network, project.training, parameters, some)
    return Focus("train", stride * int(np.argmax(np.nan_to_num(losses, nan=np.inf))))

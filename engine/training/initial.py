"""Where a training starts."""

from __future__ import annotations

import numpy as np

from engine.nn import build_mlp
from engine.spec import NetworkSpec
from engine.training.state import TrainingState


def initial_state(network: NetworkSpec, input_count: int) -> TrainingState:
    """The state before the first update: the network's initial weights, no epoch finished.

    `input_count` is how many columns the data have.
    """
    parameters = build_mlp(network, input_count).parameters()
    return TrainingState(np.array([parameter.data for parameter in parameters], dtype=np.float64))

"""Batches for Hypothesis: a network, settings and data that fit together, and a state on the way."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st

from engine.data.prepared import PreparedData, Samples
from engine.spec import (
    BUGS,
    LOSSES,
    OPTIMIZERS,
    BugName,
    DataSpec,
    LayerSpec,
    LearningRateSpec,
    NetworkSpec,
    Project,
    TrainingSpec,
)
from engine.training.initial import initial_state
from engine.training.state import TrainingState
from engine.training.stepper import BatchWalk
from engine.training.trainer import Trainer
from tests.engine.networks import networks

EMPTY = Samples(np.zeros((0, 2)), np.zeros(0))


@dataclass(frozen=True)
class Setting:
    """All that a trainer is made of."""

    network: NetworkSpec
    training: TrainingSpec
    data: PreparedData

    def trainer(self) -> Trainer:
        return Trainer(self.network, self.training, self.data)

    def start(self, batches: int = 0) -> TrainingState:
        """The state after so many batches."""
        state, trainer = initial_state(self.network, 2), self.trainer()
        for _ in range(batches):
            state = trainer.batch(state).state
        return state

    def walk(self, batches: int = 0, numbers_kept: int = 100_000) -> BatchWalk:
        """The batch after so many others."""
        state = self.start(batches)
        return BatchWalk(self.trainer(), self.network, self.training, self.data, state, numbers_kept)

    def with_bugs(self, *bugs: BugName) -> Setting:
        return Setting(self.network, self.training.with_changes(bugs=bugs), self.data)


def points(count: int, classes: int = 2, seed: int = 3) -> PreparedData:
    """Points of the plane; two classes are -1 and 1."""
    random = np.random.default_rng(seed)
    y = random.integers(0, classes, count).astype(float)
    return PreparedData(Samples(random.normal(size=(count, 2)), y if classes > 2 else 2 * y - 1), EMPTY)


@st.composite
def settings_of(draw: st.DrawFn, bugs: bool = False) -> Setting:
    """Any loss, optimizer, batch size, reduction and penalty on a randomly edited network."""
    loss = draw(st.sampled_from(LOSSES))
    outputs = draw(st.integers(2, 3)) if loss == "softmax_cross_entropy" else 1
    count = draw(st.integers(1, 6))
    training = TrainingSpec(
        loss=loss,
        reduction=draw(st.sampled_from(["mean", "sum"])),
        optimizer=draw(st.sampled_from(OPTIMIZERS)),
        learning_rate=LearningRateSpec(start=draw(st.sampled_from([0.01, 0.1, 1.0]))),
        l1=draw(st.sampled_from([0.0, 0.01])),
        l2=draw(st.sampled_from([0.0, 0.01])),
        batch_size=draw(st.one_of(st.none(), st.integers(1, count))),
        seed=draw(st.integers(0, 100)),
        bugs=tuple(draw(st.sets(st.sampled_from(BUGS), min_size=1, max_size=3))) if bugs else (),
    )
    data = points(count, outputs if outputs > 1 else 2, draw(st.integers(0, 100)))
    return Setting(draw(networks(outputs)), training, data)


def two_hidden_layers() -> Project:
    """2 -> 3 -> 3 -> 1 on 20 samples in batches of 5: deep enough for every bug of the museum."""
    hidden = LayerSpec(size=3, activation="tanh")
    return Project(
        network=NetworkSpec(layers=(hidden, hidden, LayerSpec(size=1, activation="linear"))),
        data=DataSpec(name="xor", samples=20, train_share=1.0),
        training=TrainingSpec(batch_size=5, epochs=20, loss="squared_error"),
    )

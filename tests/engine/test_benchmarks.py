"""The engines that are timed side by side really do the same work."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.prepared import PreparedData, Samples
from engine.training.initial import initial_state
from engine.training.trainer import Trainer
from tests.benchmarks.measure import Contender, race
from tests.benchmarks.numpy_mlp import NumpyMLP
from tests.benchmarks.works import L2, RATE, WORKS, Work


@pytest.mark.parametrize("work", [WORKS[0], WORKS[-1]], ids=lambda work: work.name)
def test_numpy_by_hand_trains_as_the_engine_does(work: Work) -> None:
    samples = work.samples()
    count = samples.x.shape[1]
    names = tuple(f"x{k}" for k in range(count))
    empty = Samples(np.zeros((0, count)), np.zeros(0))
    trainer = Trainer(work.network, work.training, PreparedData(samples, empty, feature_names=names))
    state = initial_state(work.network, count)
    network = NumpyMLP(list(work.sizes), state.parameters)
    for _ in range(5):
        result = trainer.batch(state)
        state = result.state
        assert network.step(samples.x, samples.y, RATE, L2) == pytest.approx(result.loss, rel=1e-10)


def test_a_race_times_everybody() -> None:
    done: list[int] = []
    contenders = [Contender("quick", done.append), Contender("scaled", done.append, scale=1e9)]
    times = race(contenders, rounds=3)
    assert times["scaled"] > times["quick"] > 0
    assert sum(done) > 0

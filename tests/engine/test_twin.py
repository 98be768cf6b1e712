"""PyTorch's twin: the same training, epoch by epoch."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.prepared import PreparedData, Samples
from engine.export.twin import twin_epochs
from engine.network_spec import NeuronSpec
from engine.spec import LayerSpec, LearningRateSpec, NetworkSpec, Project, TrainingSpec


@pytest.mark.torch
def test_the_twin_stays_at_our_side() -> None:
    """With a neuron that is switched off, one that is frozen, a link cut and one over a layer."""
    pytest.importorskip("torch")
    neurons = (
        NeuronSpec(name="n1"),
        NeuronSpec(name="n2", disabled=True),
        NeuronSpec(name="n3", frozen=True),
    )
    network = NetworkSpec(
        layers=(LayerSpec(neurons=neurons), LayerSpec(size=2), LayerSpec(size=1, activation="linear")),
        cut=(("x1", "n1"),),
        skips=(("n3", "n6"), ("x2", "n6")),
    )
    rate = LearningRateSpec(kind="constant", start=0.05)
    training = TrainingSpec(epochs=8, batch_size=4, optimizer="adam", learning_rate=rate, l2=0.01)
    x = np.random.default_rng(3).normal(size=(9, 2))
    data = PreparedData(Samples(x, np.sign(x[:, 0])), Samples(np.zeros((0, 2)), np.zeros(0)))
    epochs = list(twin_epochs(Project(network=network, training=training), data))
    assert [each.epoch for each in epochs] == list(range(8))
    assert len({each.loss for each in epochs}) == 8
    for each in epochs:
        assert max(each.loss_difference, each.parameter_difference, each.gradient_difference) < 1e-12

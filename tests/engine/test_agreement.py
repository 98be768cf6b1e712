"""The stepper's check: it finds a wrong gradient, and takes no rounding for one."""

from __future__ import annotations

import pickle
from dataclasses import replace

import numpy as np
import pytest

from engine.data.prepared import PreparedData, Samples
from engine.spec import LayerSpec, NetworkSpec, TrainingSpec
from engine.training.agreement import DisagreementError
from engine.training.state import TrainingState
from engine.training.stepper import BatchWalk
from engine.training.trainer import BatchResult, Trainer
from tests.engine.batches import EMPTY, Setting, points

NETWORK = NetworkSpec(
    layers=(LayerSpec(size=3), LayerSpec(size=1, activation="linear")), initialisation="lecture"
)
SETTING = Setting(NETWORK, TrainingSpec(), points(6))


class WrongTrainer(Trainer):
    """One of its gradients is off by one part in 10^9."""

    def batch(self, state: TrainingState) -> BatchResult:
        result = super().batch(state)
        gradients = result.gradients.copy()
        gradients[4] *= 1 + 1e-9
        return replace(result, gradients=gradients)


def walk(setting: Setting, trainer: Trainer, state: TrainingState) -> BatchWalk:
    return BatchWalk(trainer, setting.network, setting.training, setting.data, state)


def test_a_wrong_gradient_is_found() -> None:
    wrong = walk(SETTING, WrongTrainer(NETWORK, SETTING.training, SETTING.data), SETTING.start())
    wrong.go_to(wrong.starts["update"] - 1)
    with pytest.raises(DisagreementError, match="the gradient of parameter 4 is") as raised:
        wrong.go_to(wrong.length)
    assert raised.value.parameter == 4
    assert raised.value.trained == pytest.approx(raised.value.walked, rel=1e-8)
    copy = pickle.loads(pickle.dumps(raised.value))  # noqa: S301
    assert (copy.parameter, copy.walked) == (4, raised.value.walked)


@pytest.mark.parametrize("scale", [1e-9, 1.0, 30.0, 1e4])
@pytest.mark.parametrize("activation", ["tanh", "sigmoid", "relu", "gelu", "softplus"])
def test_saturated_neurons_are_no_disagreement(scale: float, activation: str) -> None:
    """Where tanh is nearly 1, its slope is a small difference of large numbers."""
    layer = LayerSpec.model_validate({"size": 4, "activation": activation})
    network = NetworkSpec(
        layers=(layer, layer, LayerSpec(size=3, activation="linear")), initialisation="lecture"
    )
    training = TrainingSpec(loss="softmax_cross_entropy")
    setting = Setting(network, training, points(20, classes=3))
    start = setting.start()
    state = replace(start, parameters=start.parameters * scale)
    each = walk(setting, setting.trainer(), state)
    assert each.go_to(each.length)


def test_a_corner_is_no_disagreement() -> None:
    """0.1 + 0.2 - 0.3 is 0 in one order of adding up, and 5.6e-17 in another."""
    network = NetworkSpec(
        layers=(LayerSpec(size=2, activation="relu"), LayerSpec(size=1, activation="linear"))
    )
    parameters = np.array([0.1, 0.2, -0.3, 0.3, -0.2, -0.1, 1.0, 1.0, 0.0])
    for sign in (-1.0, 1.0):
        for x in ([1.0, 1.0], [2.0, 0.5], [-1.0, 2.0], [1 / 3, 4 / 3]):
            data = PreparedData(Samples(np.array([x]), np.array([sign])), EMPTY)
            setting = Setting(network, TrainingSpec(), data)
            each = walk(setting, setting.trainer(), TrainingState(parameters * sign))
            assert each.go_to(each.length)

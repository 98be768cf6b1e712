from __future__ import annotations

import numpy as np
import pytest

from engine.optim import OPTIMIZERS, Slots, learning_rate_at
from engine.spec import OPTIMIZERS as NAMES
from engine.spec import SCHEDULES, LearningRateSpec, OptimizerName, TrainingSpec


def test_schedules() -> None:
    linear = LearningRateSpec(kind="linear", start=1.0, end=0.1, epochs=100)
    assert [learning_rate_at(linear, k) for k in (0, 50, 99, 100, 500)] == pytest.approx(
        [1.0, 0.55, 0.109, 0.1, 0.1]
    )
    constant = LearningRateSpec(kind="constant", start=0.3)
    assert {learning_rate_at(constant, k) for k in (0, 10, 1000)} == {0.3}
    step = LearningRateSpec(kind="step", start=0.8, factor=0.5, every=10)
    assert [learning_rate_at(step, k) for k in (0, 9, 10, 19, 30)] == pytest.approx([0.8, 0.8, 0.4, 0.4, 0.1])
    cosine = LearningRateSpec(kind="cosine", start=1.0, end=0.2, epochs=100)
    assert [learning_rate_at(cosine, k) for k in (0, 50, 100, 300)] == pytest.approx([1.0, 0.6, 0.2, 0.2])
    warm_up = LearningRateSpec(kind="warm_up", start=0.4, every=4)
    assert [learning_rate_at(warm_up, k) for k in (0, 1, 3, 4, 50)] == pytest.approx(
        [0.1, 0.2, 0.4, 0.4, 0.4]
    )


@pytest.mark.parametrize("kind", SCHEDULES)
def test_rates_stay_finite_for_any_epoch(kind: str) -> None:
    spec = LearningRateSpec.model_validate({"kind": kind, "every": 1})
    for epoch in (0, 1, 10_000, 1_000_000):
        assert 0.0 <= learning_rate_at(spec, epoch) <= 1.0


@pytest.mark.parametrize("name", NAMES)
def test_every_optimizer_descends(name: OptimizerName) -> None:
    """The long narrow valley (a² + 50 b²) / 2 from (3, 1)."""
    training = TrainingSpec(optimizer=name)
    parameters = np.array([3.0, 1.0])
    slots: Slots = {}
    curvature = np.array([1.0, 50.0])
    for _ in range(500):
        before = parameters.copy()
        parameters, slots = OPTIMIZERS[name](training, parameters, curvature * parameters, slots, 0.01)
        assert not np.array_equal(parameters, before)
        assert all(slot.shape == parameters.shape for slot in slots.values())
    assert curvature @ parameters**2 < (curvature @ np.array([3.0, 1.0]) ** 2) / 2


def test_momentum_carries_on() -> None:
    training = TrainingSpec(optimizer="momentum", momentum=0.5)
    parameters, slots = OPTIMIZERS["momentum"](training, np.array([1.0]), np.array([2.0]), {}, 0.1)
    assert parameters == pytest.approx([0.8])
    parameters, slots = OPTIMIZERS["momentum"](training, parameters, np.array([0.0]), slots, 0.1)
    assert parameters == pytest.approx([0.7])


def test_adam_starts_anew_after_another_optimizer() -> None:
    """Its first step is as long as the rate, whatever was trained before."""
    training, start, gradient = TrainingSpec(), np.array([1.0]), np.array([5.0])
    for before in NAMES:
        _, slots = OPTIMIZERS[before](training, start, gradient, {}, 0.1)
        if before not in ("adam", "adamw"):
            parameters, _ = OPTIMIZERS["adam"](training, start, gradient, slots, 0.1)
            assert parameters == pytest.approx([0.9])

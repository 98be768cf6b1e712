"""The loss over one parameter."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.prepared import Samples
from engine.spec import LayerSpec, NetworkSpec, TrainingSpec
from engine.training.batch_loss import BatchLoss
from engine.training.loss_curve import curve_losses, curve_values
from engine.training.nudge import ParameterProbe


def test_the_parameter_is_in_the_middle_and_its_next_step_in_sight() -> None:
    for value, step in ((0.3, -0.2), (-40.0, 0.1), (0.0, 7.0)):
        values = curve_values(value, step)
        assert values[len(values) // 2] == value
        assert values[0] < min(value, value + step)
        assert values[-1] > max(value, value + step)
        assert (np.diff(values) > 0).all()


def test_a_step_out_of_bounds_does_not_stretch_the_curve_without_end() -> None:
    assert np.isfinite(curve_values(1.0, float("inf"))).all()
    assert np.isfinite(curve_values(1.0, float("nan"))).all()
    assert np.ptp(curve_values(1.0, 1e9)) < 100


def test_squared_error_over_a_bias_is_a_parabola() -> None:
    """One linear neuron: L(b) = mean((w x + b - y)²), which is known."""
    network = NetworkSpec(layers=(LayerSpec(size=1, activation="linear"),))
    training = TrainingSpec(loss="squared_error", l2=0.1)
    samples = Samples(np.array([[0.5, -1.0], [2.0, 0.25]]), np.array([1.0, -1.0]))
    parameters = np.array([0.4, -0.3, 0.2])
    values = curve_values(0.2, 0.5)
    found = dict(curve_losses(ParameterProbe(BatchLoss(network, training, samples), parameters, 2), values))
    weights = parameters[:2]
    for index, bias in enumerate(values):
        expected = np.mean((samples.x @ weights + bias - samples.y) ** 2) + 0.1 * (
            weights @ weights + bias**2
        )
        assert found[index] == pytest.approx(expected, rel=1e-12)


def test_the_curve_grows_from_the_middle_and_leaves_the_parameters_alone() -> None:
    network = NetworkSpec(layers=(LayerSpec(size=1, activation="tanh"),))
    samples = Samples(np.array([[0.5, -1.0]]), np.array([1.0]))
    parameters = np.array([0.4, -0.3, 0.2])
    parameters.flags.writeable = False
    values = curve_values(0.4, 0.0)
    probe = ParameterProbe(BatchLoss(network, TrainingSpec(), samples), parameters, 0)
    order = [index for index, _ in curve_losses(probe, values)]
    assert order[0] == 40
    assert sorted(order) == list(range(81))
    assert list(parameters) == [0.4, -0.3, 0.2]

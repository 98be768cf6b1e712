"""The optimizer's table says what the update did."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose

from engine.optim import OPTIMIZERS
from engine.spec import OPTIMIZERS as NAMES
from engine.spec import OptimizerName, TrainingSpec
from engine.training.state import TrainingState
from engine.training.update_table import UpdateTable, update_table

RATE = 0.05


def third_update(name: OptimizerName) -> tuple[TrainingSpec, UpdateTable]:
    """The table of the third update by one rule, with gradients of very different sizes."""
    training = TrainingSpec(optimizer=name)
    rng = np.random.default_rng(7)
    state = TrainingState(rng.normal(size=5))
    for _ in range(3):
        before, gradients = state, rng.normal(size=5) * [1e-4, 0.1, 1.0, 10.0, 0.0]
        state = TrainingState(*OPTIMIZERS[name](training, before.parameters, gradients, before.slots, RATE))
    return training, update_table(training, before, gradients, state)


@pytest.mark.parametrize("name", NAMES)
def test_the_step_leads_from_the_old_value_to_the_new(name: OptimizerName) -> None:
    columns = third_update(name)[1].columns
    assert_allclose(columns["parameter"] + columns["step"], columns["new"], rtol=1e-12)


def test_only_what_the_optimizer_remembers_has_a_column() -> None:
    plain = ["parameter", "gradient", "step", "new"]
    assert list(third_update("sgd")[1].columns) == plain
    assert list(third_update("momentum")[1].columns) == [*plain[:2], "velocity", *plain[2:]]
    assert list(third_update("rmsprop")[1].columns) == [*plain[:2], "scale", *plain[2:]]
    assert list(third_update("adam")[1].columns) == [*plain[:2], "mean", "scale", *plain[2:]]


def test_the_step_is_made_of_the_numbers_in_its_row() -> None:
    """The scale is what the rule really divides by: written down here as in the papers."""
    for name in ("adagrad", "rmsprop"):
        columns = third_update(name)[1].columns
        assert_allclose(
            columns["step"], -RATE * columns["gradient"] / columns["scale"], rtol=1e-9, atol=1e-15
        )
    columns = third_update("momentum")[1].columns
    assert_allclose(columns["step"], -RATE * columns["velocity"], rtol=1e-9, atol=1e-15)
    training, table = third_update("adam")
    columns, corrected = table.columns, 1.0 - training.beta1**3
    assert_allclose(
        columns["step"], -RATE * columns["mean"] / corrected / columns["scale"], rtol=1e-9, atol=1e-15
    )


def test_a_parameter_that_never_was_updated_has_a_finite_scale() -> None:
    training = TrainingSpec(optimizer="adam")
    zeros = np.zeros(2)
    slots = {"mean": zeros, "mean_of_squares": zeros, "age": zeros}
    state = TrainingState(np.ones(2), slots)
    table = update_table(training, state, np.ones(2), state)
    assert np.isfinite(table.columns["scale"]).all()
    assert len(table) == 2

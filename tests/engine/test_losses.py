from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from engine import MLP, Value
from engine.gradcheck import gradcheck
from engine.losses import LOSSES, penalty, sample_loss, softmax_cross_entropy, targets_of
from engine.spec import LossName

FORMULAS: dict[LossName, Callable[[float, float], float]] = {
    "max_margin": lambda s, y: max(0.0, 1 - y * s),
    "squared_error": lambda s, y: (s - y) ** 2,
    "absolute_error": lambda s, y: abs(s - y),
    "huber": lambda s, y: 0.5 * (s - y) ** 2 if abs(s - y) < 1 else abs(s - y) - 0.5,
    "binary_cross_entropy": lambda s, y: -math.log(1 / (1 + math.exp(-y * s))),
}


@pytest.mark.parametrize("name", LOSSES)
@pytest.mark.parametrize("score", [-2.5, -0.3, 0.4, 1.7])
@pytest.mark.parametrize("y", [-1.0, 1.0])
def test_losses_are_their_formulas(name: LossName, score: float, y: float) -> None:
    s = Value(score)
    loss = LOSSES[name](s, y)
    assert loss.data == pytest.approx(FORMULAS[name](score, y), rel=1e-14)
    check = gradcheck(loss, s)
    assert check.numeric == pytest.approx(check.exact, rel=1e-6, abs=1e-9)


def test_softmax_cross_entropy() -> None:
    scores = [Value(x) for x in (0.5, -1.0, 2.0)]
    loss = softmax_cross_entropy(scores, targets_of("softmax_cross_entropy", 2.0, 3))
    loss.backward()
    powers = [math.exp(x.data) for x in scores]
    shares = [power / sum(powers) for power in powers]
    assert loss.data == pytest.approx(-math.log(shares[2]), rel=1e-14)
    assert [s.grad for s in scores] == pytest.approx([shares[0], shares[1], shares[2] - 1], rel=1e-12)


@pytest.mark.parametrize("size", [-1000.0, 1000.0])
def test_cross_entropies_are_stable_far_out(size: float) -> None:
    scores = [Value(size), Value(size + 3.0), Value(-size)]
    loss = softmax_cross_entropy(scores, [0.0, 1.0, 0.0])
    loss.backward()
    assert math.isfinite(loss.data)
    assert all(math.isfinite(s.grad) for s in scores)
    s = Value(size)
    wrong, right = LOSSES["binary_cross_entropy"](s, -1.0), LOSSES["binary_cross_entropy"](s, 1.0)
    assert {wrong.data, right.data} == {0.0, 1000.0}


def test_targets() -> None:
    assert targets_of("max_margin", -1.0, 1) == [-1.0]
    assert targets_of("softmax_cross_entropy", 1.0, 3) == [0.0, 1.0, 0.0]
    assert targets_of("softmax_cross_entropy", -1.0, 2) == [1.0, 0.0]
    for wrong in (3.0, 0.5, math.nan, math.inf):
        with pytest.raises(ValueError, match="has no class"):
            targets_of("softmax_cross_entropy", wrong, 3)


def test_the_penalty_counts_every_parameter() -> None:
    parameters = [Value(-2.0), Value(0.5)]
    total = penalty(parameters, l1=0.1, l2=0.01)
    total.backward()
    assert total.data == pytest.approx(0.1 * 2.5 + 0.01 * 4.25)
    assert [p.grad for p in parameters] == pytest.approx([-0.1 - 0.04, 0.1 + 0.01])


def test_a_loss_takes_what_a_network_answers() -> None:
    network = MLP(2, [3, 1])
    loss = sample_loss("squared_error", [network([1.0, 2.0])], [0.5])
    loss.backward()
    assert loss.data >= 0

"""Facts about the activations, against known mathematics and against `backward`."""

from __future__ import annotations

import math

import pytest

from engine.activation_facts import FLAT_SLOPE, answer, curve, facts, slope
from engine.network_spec import ACTIVATIONS, ActivationName
from engine.value import Value

#: low, high, whether they are reached, slope at 0, largest slope
KNOWN: dict[ActivationName, tuple[float | None, float | None, bool, bool, float, float]] = {
    "linear": (None, None, False, False, 1.0, 1.0),
    "tanh": (-1.0, 1.0, False, False, 1.0, 1.0),
    "relu": (0.0, None, True, False, 0.0, 1.0),
    "sigmoid": (0.0, 1.0, False, False, 0.25, 0.25),
    "leaky_relu": (None, None, False, False, 0.01, 1.0),
    "elu": (-1.0, None, False, False, 1.0, 1.0),
    "softplus": (0.0, None, False, False, 0.5, 1.0),
    "gelu": (-0.169971, None, True, False, 0.5, 1.128904),
    "silu": (-0.278465, None, True, False, 0.5, 1.099839),
}


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_ranges_and_slopes(name: ActivationName) -> None:
    low, high, reaches_low, reaches_high, at_0, largest = KNOWN[name]
    found = facts(name)
    assert found.low == (None if low is None else pytest.approx(low, abs=1e-6))
    assert found.high == (None if high is None else pytest.approx(high, abs=1e-6))
    assert (found.reaches_low, found.reaches_high) == (reaches_low, reaches_high)
    assert found.slope_at_0 == at_0
    assert found.largest_slope == pytest.approx(largest, abs=1e-6)


def test_those_with_two_bounds_squash() -> None:
    squashing = [name for name in ACTIVATIONS if facts(name).is_bounded]
    assert squashing == [name for name in ACTIVATIONS if None not in KNOWN[name][:2]]
    assert squashing[:2] == ["tanh", "sigmoid"]


def test_only_sigmoid_and_softplus_answer_above_0_for_a_sum_below() -> None:
    assert [name for name in ACTIVATIONS if not facts(name).keeps_sign] == ["sigmoid", "softplus"]


def test_where_they_go_flat() -> None:
    tanh = math.atanh(math.sqrt(1.0 - FLAT_SLOPE))
    share = (1.0 + math.sqrt(1.0 - 4.0 * FLAT_SLOPE)) / 2.0
    sigmoid = math.log(share / (1.0 - share))
    assert (facts("tanh").flat_below, facts("tanh").flat_above) == pytest.approx((-tanh, tanh))
    assert (facts("sigmoid").flat_below, facts("sigmoid").flat_above) == pytest.approx((-sigmoid, sigmoid))
    assert facts("relu").flat_below == pytest.approx(0.0, abs=1e-9)
    assert facts("relu").flat_above is None
    assert facts("elu").flat_below == pytest.approx(math.log(FLAT_SLOPE))
    assert facts("softplus").flat_below == pytest.approx(math.log(FLAT_SLOPE / (1.0 - FLAT_SLOPE)))
    for name in ("linear", "leaky_relu"):
        assert (facts(name).flat_below, facts(name).flat_above) == (None, None)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_flat_means_flat_from_there_on(name: ActivationName) -> None:
    found = facts(name)
    for start, side in ((found.flat_below, -1.0), (found.flat_above, 1.0)):
        if start is not None:
            beyond = [start + side * (0.001 + 0.3 * step) for step in range(100)]
            assert max(abs(slope(name, n)) for n in beyond) < FLAT_SLOPE
            assert abs(slope(name, start - side * 0.001)) > FLAT_SLOPE - 0.002


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("n", [-1e12, -3.0, -0.5, 0.0, 0.8813735870195432, 40.0, 1e12])
def test_answer_and_slope_are_those_of_backward(name: ActivationName, n: float) -> None:
    value = Value(n)
    out = value if name == "linear" else getattr(value, name)()
    out.backward()
    assert (answer(name, n), slope(name, n)) == (out.data, value.grad)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_a_curve_lies_within_the_range(name: ActivationName) -> None:
    points, found = curve(name, 6.0, 61), facts(name)
    assert (points[0][0], points[30][0], points[-1][0]) == (-6.0, 0.0, 6.0)
    assert all(found.low is None or out >= found.low for _, out in points)
    assert all(found.high is None or out <= found.high for _, out in points)

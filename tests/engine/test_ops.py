from __future__ import annotations

import numpy as np
import pytest
import scipy.special  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.mathtext import MathTextParser

from engine import Value, scalar
from engine.gradcheck import gradcheck
from engine.ops import OPS, to_the
from engine.tape import arrays

NUMBERS = st.floats(-4, 4).filter(lambda x: abs(x) > 0.1)
LARGE = st.floats(-50, 50).filter(lambda x: x == 0 or abs(x) > 1e-3)
ALL = [*(op for name, op in OPS.items() if name != "pow"), *(to_the(c) for c in (0, 1, 2, 3, -1, 0.5))]
POSITIVE = {"log", "sqrt", "power", "pow"}


def inputs_of(name: str, arity: int, numbers: tuple[float, float]) -> list[float]:
    return [abs(x) if name in POSITIVE else x for x in numbers][:arity]


@pytest.mark.parametrize("op", ALL, ids=lambda op: f"{op.name}{op.constant or ''}")
@given(numbers=st.tuples(NUMBERS, NUMBERS))
def test_local_derivatives_agree_with_nudging(op, numbers) -> None:  # type: ignore[no-untyped-def]
    leaves = [Value(x) for x in inputs_of(op.name, op.arity, numbers)]
    if op.name in ("max", "min") and abs(leaves[0].data - leaves[1].data) < 1e-3:
        return  # a kink: the slopes on its two sides differ
    root = leaves[0] ** op.constant if op.name == "pow" else getattr(leaves[0], op.name)(*leaves[1:])
    for leaf in leaves:
        check = gradcheck(root, leaf)
        assert check.numeric == pytest.approx(check.exact, rel=1e-6, abs=1e-8 * max(1, abs(root.data)))


@pytest.mark.parametrize("op", ALL, ids=lambda op: f"{op.name}{op.constant or ''}")
@given(numbers=st.tuples(LARGE, LARGE))
def test_floats_and_arrays_agree(op, numbers) -> None:  # type: ignore[no-untyped-def]
    inputs = inputs_of(op.name, op.arity, numbers)
    try:
        one = op.forward(scalar, *inputs)
        slopes = op.partials(scalar, *inputs, one)
    except (ArithmeticError, ValueError):
        return
    many = [np.full(3, x) for x in inputs]
    out = op.forward(arrays, *many)
    np.testing.assert_allclose(out, one, rtol=1e-14, atol=1e-300)
    for slope, expected in zip(op.partials(arrays, *many, out), slopes, strict=True):
        np.testing.assert_allclose(np.broadcast_to(slope, 3), expected, rtol=1e-13, atol=1e-15)


@pytest.mark.parametrize("op", ALL, ids=lambda op: f"{op.name}{op.constant or ''}")
def test_the_numpy_text_says_the_same(op) -> None:  # type: ignore[no-untyped-def]
    inputs = dict(zip("ab", (0.75, 1.25)[: op.arity], strict=False))
    text = op.numpy.format(a="a", b="b", c=op.constant)
    result = eval(text, {"np": np, "scipy": scipy}, inputs)  # noqa: S307
    assert result == pytest.approx(op.forward(scalar, *inputs.values()), rel=1e-14)


@pytest.mark.parametrize("op", OPS.values(), ids=OPS.keys())
def test_every_entry_is_complete(op) -> None:  # type: ignore[no-untyped-def]
    assert op.sentence.endswith(".")
    assert op.symbol
    assert bool(op.needs) == (op.domain is not None)
    assert "{a}" in op.numpy
    assert "{a}" in op.torch
    MathTextParser("agg").parse(f"${op.formula}$")  # raises where it is no mathtext


def test_equal_inputs_share_the_gradient_of_max_and_min() -> None:
    for name in ("max", "min"):
        a, b = Value(2.0), Value(2.0)
        getattr(a, name)(b).backward()
        assert (a.grad, b.grad) == (0.5, 0.5)


def test_kinks_take_the_slope_of_zero() -> None:
    for name in ("relu", "abs"):
        x = Value(0.0)
        getattr(x, name)().backward()
        assert x.grad == 0.0


@pytest.mark.parametrize("name", ["sigmoid", "softplus", "silu", "elu", "gelu", "tanh"])
def test_activations_are_stable_far_out(name: str) -> None:
    for number in (-1000.0, 1000.0):
        x = Value(number)
        getattr(x, name)().backward()
        assert x.grad in (pytest.approx(0.0, abs=1e-12), pytest.approx(1.0))


def test_the_slope_of_sigmoid_stays_precise_far_out() -> None:
    x = Value(40.0)
    x.sigmoid().backward()
    assert x.grad == pytest.approx(np.exp(-40.0), rel=1e-12)

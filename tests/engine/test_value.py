from __future__ import annotations

import copy
import gc
import math
import pickle
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import engine
from engine import OperationError, Value
from engine.value import pass_on_infinities, topological_order

BINARY: list[Callable[[Any, Any], Any]] = [
    lambda a, b: a + b,
    lambda a, b: a - b,
    lambda a, b: a * b,
    lambda a, b: a / b,
    lambda a, b: a**b,
]


@pytest.mark.parametrize("operation", BINARY)
def test_arithmetic_agrees_with_floats_on_both_sides(operation: Callable[[Any, Any], Any]) -> None:
    expected = operation(2.5, 1.5)
    assert operation(Value(2.5), Value(1.5)).data == pytest.approx(expected, rel=1e-15)
    assert operation(Value(2.5), 1.5).data == pytest.approx(expected, rel=1e-15)
    assert operation(2.5, Value(1.5)).data == pytest.approx(expected, rel=1e-15)
    assert operation(np.float64(2.5), Value(1.5)).data == pytest.approx(expected, rel=1e-15)


def test_in_place_forms_make_new_values() -> None:
    a = before = Value(3.0)
    a += 1
    a *= 2.0
    a -= 4
    a /= 2
    a **= 2
    a.backward()
    assert a.data == 4.0
    assert before.data == 3.0
    assert before.grad == 4.0


def test_negation_and_builtin_abs() -> None:
    x = Value(-3.0)
    y = abs(-x) + abs(x)
    y.backward()
    assert y.data == 6.0
    assert x.grad == -2.0


def test_a_value_knows_its_inputs_in_order() -> None:
    a, b = Value(1.0), Value(2.0)
    assert (a - b)._prev == (a, b)
    assert (a * a)._prev == (a, a)
    assert a.tanh()._prev == (a,)
    assert a._prev == ()
    assert [v._op for v in (a, a + b, a * b, a**2, a.relu())] == ["", "+", "*", "**2", "ReLU"]


def test_repr_is_that_of_micrograd() -> None:
    assert repr(Value(2.0)) == "Value(data=2.0, grad=0)"


def test_gradients_add_up() -> None:
    a = Value(3.0)
    (a + a).backward()
    assert a.grad == 2.0
    a, b = Value(-2.0), Value(3.0)
    ((a * b) * (a + b)).backward()
    assert (a.grad, b.grad) == (-3.0, -8.0)


def test_topological_order_waits_for_all_consumers() -> None:
    a = Value(1.0)
    b = a * 2
    c = b * 3
    (b + c).backward()
    assert a.grad == 8.0


def test_a_second_backward_doubles_every_grad() -> None:
    a, b = Value(0.5, label="a"), Value(-1.5, label="b")
    root = ((a * b).tanh() + a.exp() * b) ** 2
    root.backward()
    order = topological_order(root)
    once = [value.grad for value in order]
    root.backward()
    assert [value.grad for value in order] == [2 * grad for grad in once]
    assert root.grad == 2


def test_backward_can_be_seeded_with_an_upstream_gradient() -> None:
    a = Value(3.0)
    root = a * a
    root.backward(0.5)
    assert (root.grad, a.grad) == (0.5, 3.0)


def test_a_million_operations_in_a_row() -> None:
    gc.disable()  # it would look through the growing chain again and again
    x = y = Value(1.0)
    for _ in range(500_000):
        y = y * 1.000001 + 1e-7
    y.backward()
    assert x.grad == pytest.approx(1.000001**500_000)
    del y  # a long chain must also be forgotten without recursion
    gc.enable()
    assert x.data == 1.0


def test_a_constant_exponent_is_no_node_and_a_value_exponent_has_a_gradient() -> None:
    a, b = Value(2.0), Value(3.0)
    assert (a**3)._prev == (a,)
    root = a**b
    root.backward()
    assert root._prev == (a, b)
    assert a.grad == pytest.approx(12.0)
    assert b.grad == pytest.approx(8.0 * math.log(2.0))
    c = Value(3.0)
    (2**c).backward()
    assert c.grad == pytest.approx(8.0 * math.log(2.0))


@pytest.mark.parametrize("exponent", [0, 0.0, 1, 2, 3.0])
def test_powers_of_zero_have_a_slope(exponent: float) -> None:
    zero = Value(0.0)
    (zero**exponent).backward()
    assert zero.grad == (1.0 if exponent == 1 else 0.0)


@pytest.mark.parametrize(
    ("make", "name", "reason"),
    [
        (lambda a: a.log(), "log", "a must be above 0"),
        (lambda a: a**-1, "pow", "no negative power"),
        (lambda a: 1.0 / a, "div", "b must not be 0"),
        (lambda a: (a - 1).sqrt(), "sqrt", "not be below 0"),
        (lambda a: (a - 8) ** (1 / 3), "pow", "only whole ones"),
        (lambda a: a ** Value(-1.0), "power", "base a must be above 0"),
        (lambda a: (a + 1000).exp(), "exp", "too large"),
        (lambda a: (a + 1e200) ** 2, "pow", "too large"),
        (lambda a: (a + 1e200) * 1e200, "mul", "too large"),
        (lambda a: (a + 1.7e308) + 1.7e308, "add", "too large"),
    ],
)
def test_domain_errors_name_operation_inputs_and_labels(
    make: Callable[[Value], Value], name: str, reason: str
) -> None:
    with pytest.raises(OperationError, match=reason) as caught:
        make(Value(0.0, label="width"))
    error = caught.value
    assert error.op.name == name
    assert str(error).startswith(f"{name} of ")
    for number, label in zip(error.inputs, error.labels, strict=True):
        assert repr(number) in str(error)
        assert label in str(error)


def test_an_error_names_the_label() -> None:
    with pytest.raises(OperationError, match=r"log of width \(0\.0\): a must be above 0") as caught:
        Value(0.0, label="width").log()
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301


def test_an_infinite_slope_is_an_error_too() -> None:
    root = Value(0.0, label="x").sqrt()
    with pytest.raises(OperationError, match=r"sqrt of x \(0\.0\): the slope is not finite"):
        root.backward()
    with pytest.raises(OperationError, match=r"div of 1\.0, 1e-200: the slope is not finite"):
        (1.0 / Value(1e-200)).backward()


def test_a_value_exponent_needs_a_positive_base_for_its_slope() -> None:
    root = Value(-2.0) ** Value(2.0)
    assert root.data == 4.0
    with pytest.raises(OperationError, match="base a must be above 0"):
        root.backward()


def test_what_is_not_finite_already_flows_on() -> None:
    assert math.isnan((Value(math.nan) + 1.0).tanh().data)
    assert math.isnan(Value(math.nan).relu().data)
    assert (Value(math.inf) * 2.0).data == math.inf
    assert math.isnan(Value(math.inf).sin().data)


def test_infinities_can_be_passed_on() -> None:
    with pass_on_infinities():
        x = Value(1000.0)
        y = x.exp() - x.exp()
        y.backward()
        assert math.isnan(y.data)
        assert math.isnan(x.grad)
        assert Value(0.0).log().data == -math.inf
        root = Value(0.0)
        root.sqrt().backward()
        assert root.grad == math.inf
    with pytest.raises(OperationError):
        x.exp()


@pytest.mark.parametrize("wrong", ["2", None, [1.0], 1j, Value(1.0), np.zeros(2)])
def test_a_value_holds_one_real_number(wrong: Any) -> None:
    with pytest.raises(TypeError, match="a Value holds one number"):
        Value(wrong)


def test_numpy_numbers_become_plain_ones() -> None:
    assert type(Value(np.float64(2.0)).data) is float
    assert type(Value(np.float32(2.0)).data) is float  # type: ignore[arg-type]
    assert type(Value(True).data) is int


def test_local_derivatives() -> None:
    assert (Value(3.0) * Value(4.0)).local_derivatives == (4.0, 3.0)
    assert Value(3.0).local_derivatives == ()


def test_every_operation_is_a_method_and_a_function() -> None:
    for name, op in engine.OPS.items():
        if name == "pow":
            continue
        inputs = [Value(0.75), Value(0.5)][: op.arity]
        result = getattr(inputs[0], name)(*inputs[1:])
        assert result.op is op
        if op.symbol not in ("+", "-", "*", "/", "neg", "**"):
            assert getattr(engine, name)(*inputs).data == result.data
            assert getattr(engine, name)(*(value.data for value in inputs)).data == result.data


def test_unknown_names_are_attribute_errors() -> None:
    with pytest.raises(AttributeError):
        engine.no_such_function  # noqa: B018
    with pytest.raises(AttributeError):
        Value(1.0).no_such_method()


def test_ops_survive_copies_and_pickles() -> None:
    for op in (*engine.OPS.values(), (Value(2.0) ** 3).op):
        assert copy.deepcopy(op) is op
        assert pickle.loads(pickle.dumps(op)) is op  # noqa: S301

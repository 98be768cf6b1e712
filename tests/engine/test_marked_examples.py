"""What is said about the marked examples, computed."""

from __future__ import annotations

import math

import pytest

from engine import Value, parse_expression
from engine.expression import read_expression
from engine.labs_spec import GraphLabSpec
from engine.marked_examples import (
    CHAIN,
    LECTURE,
    MARKED_EXAMPLES,
    MICROGRAD,
    NEURON,
    SUM_OF_PRODUCT,
    TWICE,
    TWO_WAYS,
)


def backward(text: str) -> dict[str, Value]:
    names = parse_expression(text)
    names[next(reversed(names))].backward()
    return names


def grads(names: dict[str, Value]) -> dict[str, float]:
    return {name: value.grad for name, value in names.items()}


def test_a_sum_of_a_product() -> None:
    names = backward(SUM_OF_PRODUCT)
    assert names["d"].data == 4
    assert [names[name].grad for name in "abc"] == [-3, 2, 1]


def test_the_lecture_s_graph() -> None:
    names = backward(LECTURE)
    assert list(names) == ["a", "b", "c", "e", "d", "f", "L"]
    assert names["L"].data == -8
    assert grads(names) == {"a": 6, "b": -4, "c": -2, "e": -2, "d": -2, "f": 4, "L": 1}
    assert GraphLabSpec().text == LECTURE


def test_one_ascent_step_in_the_lecture_s_graph() -> None:
    after = read_expression(LECTURE).after_step(0.01)
    assert after.splitlines()[:3] == ["a = 2.06", "b = -3.04", "c = 9.98"]
    assert parse_expression(after)["L"].data == pytest.approx(-7.286496, abs=1e-12)


def test_the_neuron() -> None:
    names = backward(NEURON)
    assert names["o"].data == pytest.approx(math.sqrt(0.5), abs=1e-15)
    expected = {"n": 0.5, "w1": 1, "x1": -1.5, "x2": 0.5, "w2": 0, "b": 0.5}
    assert {name: names[name].grad for name in expected} == pytest.approx(expected, abs=1e-14)


def test_two_ways_add_up() -> None:
    names = backward(TWO_WAYS)
    assert (names["a"].grad, names["b"].grad) == (-3, -8)


def test_a_twice_is_two() -> None:
    assert backward(TWICE)["a"].grad == 2


def test_the_outer_slope_times_the_inner_one() -> None:
    names = backward(CHAIN)
    assert names["x"].grad == 2 * (names["x"].data - 1) * 1


def test_micrograd_s_readme() -> None:
    names = backward(MICROGRAD)
    assert f"{names['g'].data:.4f}" == "24.7041"
    assert f"{names['a'].grad:.4f}" == "138.8338"
    assert f"{names['b'].grad:.4f}" == "645.5773"


@pytest.mark.parametrize("text", MARKED_EXAMPLES.values(), ids=MARKED_EXAMPLES)
def test_each_runs_in_python_as_well(text: str) -> None:
    """A learner can paste it into a notebook: Python with Values finds the same root."""
    from engine import relu, tanh

    names: dict[str, object] = {"relu": relu, "tanh": tanh}
    exec(text, names)  # noqa: S102 - our own text
    root = next(reversed(parse_expression(text)))
    value = names[root]
    assert parse_expression(text)[root].data == (value.data if isinstance(value, Value) else value)

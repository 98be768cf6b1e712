"""Random expressions beside Python's own arithmetic, and random texts that must only ever be refused."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import ExpressionError, parse_expression
from engine.expression import read_expression

SPACES = st.sampled_from(["", " "])
NUMBERS = st.one_of(
    st.floats(0, 20).map(repr),
    st.integers(0, 9).map(lambda n: f"{n}.0"),
    st.sampled_from(["0.5", "2.", ".25"]),
)
NAMES = {"x": 1.5, "y": -2.25, "z_1": 3.0}
FUNCTIONS = {"exp": math.exp, "tanh": math.tanh, "sin": math.sin, "abs": abs, "max": max}
ATOMS = NUMBERS | st.sampled_from(sorted(NAMES))


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    signs = st.sampled_from(["+", "-", "*", "/", "**"])
    return st.one_of(
        st.tuples(inner, SPACES, signs, SPACES, inner).map("".join),
        st.tuples(st.sampled_from(["-", "+", "- "]), inner).map("".join),
        inner.map(lambda text: f"({text})"),
        st.tuples(st.sampled_from(["exp", "tanh", "sin", "abs"]), inner).map(
            lambda call: f"{call[0]}({call[1]})"
        ),
        st.tuples(inner, inner).map(lambda pair: f"max({pair[0]}, {pair[1]})"),
    )


TEXTS = st.recursive(ATOMS, _grown, max_leaves=12)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_it_computes_what_python_computes(text: str) -> None:
    try:
        found = parse_expression(text, NAMES)["out"].data
    except ExpressionError as error:
        problem = error.problem
    else:
        assert found == pytest.approx(_python(text), rel=1e-12)
        return
    try:
        expected = _python(text)
    except (ArithmeticError, ValueError, TypeError):
        return
    # what has an infinite part is refused, though Python may come back from it, as 1 / inf does
    assert isinstance(expected, complex) or problem == "too_large"


def _python(text: str) -> float:
    return eval(text, {"__builtins__": {}}, {**NAMES, **FUNCTIONS})  # type: ignore[no-any-return] # noqa: S307


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_arrays_compute_what_values_compute(text: str) -> None:
    expression = read_expression(text)
    try:
        expected = expression.build(NAMES).root.data
    except ExpressionError:
        return
    found = expression.over({name: np.array([number, number]) for name, number in NAMES.items()})
    assert found == pytest.approx(expected, rel=1e-9)


#: Numbers so small that exp(2 n), of which the pieces of tanh are made, stays a float.
SMALL_ATOMS = st.floats(0, 2).map(repr) | st.sampled_from(sorted(NAMES))


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        SMALL_ATOMS,
        lambda inner: st.one_of(
            st.tuples(inner, st.sampled_from(["+", "-", "*"]), inner).map(
                lambda parts: f"tanh({''.join(parts)})"
            ),
            inner.map(lambda text: f"sin({text})"),
        ),
        max_leaves=10,
    )
)
def test_in_pieces_the_gradients_are_the_same(text: str) -> None:
    expression = read_expression(text)
    whole, pieces = expression.build(NAMES), expression.build(NAMES, in_pieces=True)
    for built in (whole, pieces):
        built.root.backward()
    for name in expression.free_names:
        assert pieces.names[name].grad == pytest.approx(whole.names[name].grad, rel=1e-6, abs=1e-9)


SCRAPS = (
    *("a", "b", "x", "tanh", "exp", "max", "relu", "log", "if", "2", "3.5", "1e3", "0", "9**9**9", "\u00e9"),
    *(
        "(",
        ")",
        "+",
        "-",
        "*",
        "**",
        "/",
        "=",
        "+=",
        ";",
        "\n",
        ",",
        ".",
        "#",
        " ",
        "^",
        "'",
        "\\",
        "\r\n",
        "\0",
    ),
)
WORDS = st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(WORDS | st.text(max_size=60))
def test_whatever_the_text_it_is_understood_or_refused_at_a_place(text: str) -> None:
    try:
        names = parse_expression(text)
    except ExpressionError as error:
        names, begin, end = {}, error.position, error.position + error.length
    else:
        assert names
        begin = end = 0
    assert 0 <= begin <= end <= len(text)
    assert all(math.isfinite(value.data) for value in names.values())


@settings(max_examples=50, deadline=None)
@given(st.lists(st.floats(-1e6, 1e6), min_size=3, max_size=3))
def test_numbers_written_into_the_text_are_read_back_to_the_bit(numbers: list[float]) -> None:
    expression = read_expression("a = 1; b = 2.0 # ;\nc = - 3; d = a * b + c")
    text = expression.with_numbers(dict(enumerate(numbers)))
    assert [leaf.number for leaf in read_expression(text).leaves] == numbers

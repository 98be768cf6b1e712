from __future__ import annotations

import math

import numpy as np
import pytest

import engine
from engine import ExpressionError, parse_expression
from engine.expression import MOST_CHARACTERS, read_expression
from engine.expression_error import EXPRESSION_PROBLEMS
from engine.expression_parser import MOST_DEPTH, MOST_NODES
from engine.functions import FUNCTIONS
from engine.marked_examples import NEURON
from engine.value import Value, topological_order


def error_of(text: str) -> ExpressionError:
    with pytest.raises(ExpressionError) as caught:
        parse_expression(text)
    return caught.value


def number(text: str) -> float:
    names = parse_expression(text)
    return names[next(reversed(names))].data


def test_names_come_in_order_of_assignment_and_the_root_last() -> None:
    names = parse_expression("a = 2; b = -3\n\nc = 10 ;; d = a*b + c  # d is 4\n# the end")
    assert list(names) == ["a", "b", "c", "d"]
    assert [value.data for value in names.values()] == [2, -3, 10, 4]
    assert [value.label for value in names.values()] == ["a", "b", "c", "d"]
    assert all(type(value.data) is float for value in topological_order(names["d"]))


def test_an_expression_without_a_name_is_out() -> None:
    assert list(parse_expression("a = 2; a * 3")) == ["a", "out"]
    assert list(parse_expression("2 * 3; a = 1; b = out + a")) == ["out", "a", "b"]


def test_a_name_assigned_again_keeps_its_place_unless_it_is_last() -> None:
    assert list(parse_expression("a = 1; b = 2; a = 3; c = a")) == ["a", "b", "c"]
    names = parse_expression("a = 1; b = 2; a += b")
    assert list(names) == ["b", "a"]
    assert names["a"].data == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-2**2", -4.0),
        ("2**-1", 0.5),
        ("2**3**2", 512.0),
        ("2**-1**2", 0.5),
        ("(-2)**2", 4.0),
        ("-2 - -2", 0.0),
        ("2 - 3 - 4", -5.0),
        ("8 / 4 / 2", 1.0),
        ("2 + 3 * 4", 14.0),
        ("-2 * -3", 6.0),
        ("+2 - +-3", 5.0),
        ("2**-3*4", 0.5),
        (".5 + 2. + 1e-1", 2.6),
        ("(1 +\n 2)", 3.0),
        ("a = 7; a -= 1; a *= 4; a /= 3; a **= 2", 64.0),
        ("a = 2; a *= 1 + 2", 6.0),
        ("max(2, 3) - min(2, 3)", 1.0),
        ("n = 0.5; n.tanh()", math.tanh(0.5)),
        ("(1 + 2).max(5).sqrt()", math.sqrt(5.0)),
        ("_x1 = 3; _x1", 3.0),
    ],
)
def test_it_computes_as_python_does(text: str, expected: float) -> None:
    assert number(text) == pytest.approx(expected, abs=1e-15)


def test_a_minus_before_a_number_belongs_to_it() -> None:
    names = parse_expression("a = -3; b = -a; c = -2**2")
    assert names["a"]._op == ""
    assert names["b"]._op == "neg"
    assert names["c"]._op == "neg"


def test_every_function_of_the_table_is_known() -> None:
    for name in FUNCTIONS:
        two = engine.OPS[name].arity == 2
        expected = getattr(engine, name)(*((0.3, 0.7) if two else (0.3,))).data
        assert number(f"{name}(0.3{', 0.7' if two else ''})") == expected


def test_an_exponent_of_numbers_alone_is_a_constant() -> None:
    names = parse_expression("x = -3; y = x ** (6 / 3)")
    assert names["y"].data == 9
    assert names["y"]._prev == (names["x"],)
    assert names["y"]._op == "**2"
    names = parse_expression("x = 3; n = 2; y = x ** n")
    assert names["y"]._prev == (names["x"], names["n"])


def test_names_from_outside_come_first() -> None:
    names = parse_expression("y = 3 * x**2 - 4 * x + 5", {"x": -3.0, "unused": 1.0})
    assert list(names) == ["x", "y"]
    names["y"].backward()
    assert (names["y"].data, names["x"].grad) == (44, -22)


def test_free_names_in_the_order_in_which_they_appear() -> None:
    assert read_expression("d = a*b + c; e = d + a; x = x + 1").free_names == ("a", "b", "c", "x")
    assert read_expression("a = 1; a + 2").free_names == ()


def test_whole_arrays_at_once() -> None:
    x = np.linspace(-2.0, 2.0, 41)
    expression = read_expression("u = x - 1; u**2 + tanh(x) * abs(x)")
    expected = [expression.build({"x": each}).root.data for each in x]
    assert expression.over({"x": x}) == pytest.approx(np.array(expected), abs=1e-15)
    assert expression.over({"x": x}).shape == (41,)
    assert read_expression("7").over({}) == 7.0
    assert read_expression("3").over({"x": x}).shape == ()


def test_an_array_has_nan_where_there_is_no_result() -> None:
    values = read_expression("log(x) + 1 / (x - 1)").over({"x": np.array([-1.0, 1.0, 2.0])})
    assert np.isnan(values[0])
    assert np.isinf(values[1])
    assert values[2] == pytest.approx(math.log(2.0) + 1.0)


def test_leaves_know_their_place_in_the_text() -> None:
    text = "a = 2.0 # one; b = 9\nb = - 3; c = 4 + a"
    expression = read_expression(text)
    assert [(leaf.name, leaf.number, text[leaf.start : leaf.end]) for leaf in expression.leaves] == [
        ("a", 2.0, "2.0"),
        ("b", -3.0, "- 3"),
    ]
    assert [value.data for value in expression.build().leaves] == [2.0, -3.0]


def test_other_numbers_leave_all_else_as_it_was_typed() -> None:
    expression = read_expression("a = 2.0 # one\nb = - 3; c = 10; d = a*b + c")
    assert expression.with_numbers({0: -1.5, 1: 4.0}) == "a = -1.5 # one\nb = 4; c = 10; d = a*b + c"
    assert expression.with_numbers({0: 3.0}) == "a = 3 # one\nb = - 3; c = 10; d = a*b + c"
    assert expression.with_numbers({2: 0.1 + 0.2}).endswith(f"c = {0.1 + 0.2!r}; d = a*b + c")
    assert expression.with_numbers({}) == expression.text


def test_tanh_in_pieces_has_the_same_gradients() -> None:
    expression = read_expression(NEURON)
    whole, pieces = expression.build(), expression.build(in_pieces=True)
    for built in (whole, pieces):
        built.root.backward()
    assert "tanh" not in {value._op for value in topological_order(pieces.root)}
    assert pieces.root.data == pytest.approx(whole.root.data, rel=1e-15)
    for leaf, other in zip(whole.leaves, pieces.leaves, strict=True):
        assert other.grad == pytest.approx(leaf.grad, rel=1e-14, abs=1e-15)


def test_the_pieces_of_tanh_leave_all_bounds_sooner_than_tanh() -> None:
    expression = read_expression("tanh(400)")
    assert expression.build().root.data == 1
    with pytest.raises(ExpressionError) as caught:
        expression.build(in_pieces=True)
    assert (caught.value.problem, caught.value.position) == ("too_large", 0)


def test_building_twice_makes_two_graphs() -> None:
    expression = read_expression("a = 2; b = a * a")
    expression.build().root.backward()
    assert expression.build().names["a"].grad == 0


@pytest.mark.parametrize(
    ("text", "problem", "position", "said"),
    [
        ("", "empty", 0, "nothing"),
        (" ;\n# only words", "empty", 0, "nothing"),
        ("1+" * 500_000 + "1", "too_long", MOST_CHARACTERS, "20,000"),
        ("1+" * 5000 + "1", "too_many_nodes", MOST_NODES - 1, "5,000"),
        ("(" * 10_000 + "1" + ")" * 9_000, "too_deep", MOST_DEPTH, "nested"),
        ("-" * 10_000 + "1", "too_deep", MOST_DEPTH, "nested"),
        ("2**" * 5_000 + "2", "too_deep", 3 * MOST_DEPTH, "nested"),
        ("a" * 61, "name_too_long", 0, "60"),
        ("2 + 1e999", "number_too_large", 4, "1e999"),
        ("a = 'x'", "unknown_sign", 4, "'"),
        ("a = 5 % 3", "unknown_sign", 6, "%"),
        ("a = \x1b[2J", "unknown_sign", 4, "U+001B"),
        ("a = 2\u2028b = 3", "look_alike", 5, "U+2028 is not understood: it is LINE SEPARATOR"),
        ("x = 2; x^2", "misspelled_sign", 8, "**"),
        ("x = 2; x == 2", "misspelled_sign", 9, "="),
        ("2 − 1", "misspelled_sign", 2, "-"),
        ("а = 2", "look_alike", 0, "CYRILLIC SMALL LETTER A"),
        ("x = 2\n1 + ｘ", "look_alike", 10, "FULLWIDTH LATIN SMALL LETTER X"),
        ("a = ２", "look_alike", 4, "FULLWIDTH DIGIT TWO"),
        ("a =\xa02", "look_alike", 3, "NO-BREAK SPACE"),
        ("lambda = 3", "keyword", 0, "lambda"),
        ("1 + None", "keyword", 4, "None"),
        ("a = 2; b = a if a else a", "keyword", 13, "if"),
        ("a = ", "missing", 4, "missing"),
        ("a = 2 +\nb = 3", "missing", 7, "missing"),
        ("2 * / 3", "unexpected", 4, "/"),
        ("(1, 2)", "unexpected", 2, ","),
        ("a = 2; a.data", "unexpected", 9, "data"),
        ("x = 2; 3x", "times_missing", 8, "*"),
        ("(1 + 2)(3)", "times_missing", 7, "*"),
        ("a = (1 + 2", "not_closed", 4, "closed"),
        ("e = (1 + 2\nd = 3", "not_closed", 4, "closed"),
        ("1 + 2 = 3", "not_a_name", 6, "name"),
        ("tanh = 3", "function_as_name", 0, "tanh"),
        ("1 + tanh", "function_alone", 4, "tanh(...)"),
        ("tan(1)", "unknown_function", 0, "tanh"),
        ("__import__('os')", "not_a_function", 0, "__import__"),
        ("a = Value(2.0, label='a')", "value_call", 4, "number itself"),
        ("a = 2; a.backward()", "backward_call", 9, "not needed"),
        ("1 + exp(1, 2)", "takes_one", 4, "one"),
        ("max(1)", "takes_two", 0, "two"),
        ("a = 2; a * bc", "unknown_name", 11, "bc = 2"),
        ("gain = 2; 3 * gian", "misspelled_name", 14, "gain"),
        ("b = a; a = 2", "not_yet", 4, "a has no number"),
        ("a = 0; b = 3 / a", "division_by_zero", 13, "3 / 0"),
        ("x = -1; log(x)", "no_logarithm", 8, "log(-1)"),
        ("sqrt(-2)", "no_root", 0, "sqrt(-2)"),
        ("(-8) ** (1 / 3)", "no_power", 5, "(-8) ** 0.333333"),
        ("0 ** -1", "no_power", 2, "0 ** (-1)"),
        ("9**9**9", "too_large", 1, "9 ** 3.8742e+08"),
        ("a = 2; b = 10000; (-a) ** b", "too_large", 23, "(-2) ** 10000"),
        ("exp(1000)", "too_large", 0, "exp(1000)"),
    ],
)
def test_what_is_wrong_and_where(text: str, problem: str, position: int, said: str) -> None:
    error = error_of(text)
    assert (error.problem, error.position) == (problem, position)
    assert said in str(error)
    assert 0 <= error.position + error.length <= len(text)


def test_every_problem_is_tested_above() -> None:
    (mark,) = test_what_is_wrong_and_where.pytestmark  # type: ignore[attr-defined]
    assert {case[1] for case in mark.args[1]} == set(EXPRESSION_PROBLEMS)


def test_a_name_without_a_number_is_one_mistake_for_arrays_too() -> None:
    with pytest.raises(ExpressionError) as caught:
        read_expression("2 * xyz").over({"y": [1.0]})
    assert (caught.value.problem, caught.value.position) == ("unknown_name", 4)


def test_as_deep_as_allowed_works() -> None:
    depth = MOST_DEPTH - 1
    assert number("(" * depth + "1" + ")" * depth) == 1
    assert number("tanh(" * depth + "0" + ")" * depth) == 0


def test_a_caller_may_allow_less() -> None:
    assert read_expression("1 + 2", most_nodes=3).free_names == ()
    with pytest.raises(ExpressionError) as caught:
        read_expression("1 + 2 + 3", most_nodes=3)
    assert (caught.value.problem, caught.value.position) == ("too_many_nodes", 8)


def test_as_long_as_allowed_works() -> None:
    names = parse_expression("+".join(["1"] * (MOST_NODES // 2)))
    assert names["out"].data == MOST_NODES // 2
    assert isinstance(names["out"], Value)

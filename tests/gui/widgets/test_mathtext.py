"""Mathematics in small: names, numbers, and formulas with something put in."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from engine.ops import OPS
from gui.widgets.math_image import math_image
from gui.widgets.mathtext import (
    LOSS,
    Term,
    math_name,
    math_number,
    name_term,
    number_term,
    number_text,
    put_in,
    slope,
    spoken,
)


def can_be_set(math: str) -> bool:
    return math_image(math, 15.0, 1.0, "#000000") is not None


@pytest.mark.parametrize(
    ("name", "math"),
    [
        ("w₁", "w_{1}"),
        ("w₁₂·out₃", r"w_{12} \cdot \mathrm{out}_{3}"),
        ("1 − y·score", r"1 - y \cdot \mathrm{score}"),
        ("x₁²", "x_{1}^{2}"),
    ],
)
def test_names_become_mathematics(name: str, math: str) -> None:
    assert math_name(name) == math


@pytest.mark.parametrize(
    "name", ["w₁", "… + w₂·x₂", "sin x₁", '\\evil{$_^%#&~`"\n}', "petal width (cm)", "größe", "σ(…)"]
)
def test_every_name_can_be_set(qapp: QApplication, name: str) -> None:
    assert can_be_set(math_name(name))
    assert can_be_set(slope(LOSS, name_term(name)))


def test_what_has_no_glyph_is_left_to_plain_text(qapp: QApplication) -> None:
    assert not can_be_set(math_name("漢字"))


@pytest.mark.parametrize("op", OPS.values(), ids=lambda op: op.name)
def test_every_formula_can_be_set_with_names_and_numbers(qapp: QApplication, op: Any) -> None:
    for a, b in ((name_term("b + w₁·x₁"), name_term("y·score")), (number_term(-0.25), number_term(-1e-9))):
        terms = {"a": a, "b": b, "c": Term("2")}
        for formula in (op.formula, *op.slopes):
            assert can_be_set(put_in(formula, terms, number_term(-0.5)))


@pytest.mark.parametrize(
    ("formula", "a", "filled"),
    [
        (r"a \cdot b", -0.5, r"(-0.5000) \cdot 2.0000"),
        ("a + b", -0.5, "-0.5000 + 2.0000"),
        ("a - b", 3.0, "3.0000 - 2.0000"),
        ("-a", -0.5, "-(-0.5000)"),
        ("a^{2}", -0.5, "(-0.5000)^{2}"),
        (r"\tanh a", -0.5, r"\tanh (-0.5000)"),
        (r"\max(0, a)", -0.5, r"\max(0, -0.5000)"),
        ("e^{a}", -0.5, "e^{-0.5000}"),
        (r"\frac{1}{1 + e^{-a}}", 0.5, r"\frac{1}{1 + e^{-0.5000}}"),
    ],
)
def test_negative_numbers_stand_in_parentheses_where_they_must(formula: str, a: float, filled: str) -> None:
    assert put_in(formula, {"a": number_term(a), "b": number_term(2.0)}) == filled


def test_composed_names_stand_in_parentheses_where_they_must() -> None:
    terms = {"a": name_term("b + w₁·x₁"), "b": name_term("y·score")}
    assert put_in("a + b", terms) == r"b + w_{1} \cdot x_{1} + y \cdot \mathrm{score}"
    assert put_in("b - a", terms) == r"y \cdot \mathrm{score} - (b + w_{1} \cdot x_{1})"
    assert put_in(r"\tanh a", terms) == r"\tanh (b + w_{1} \cdot x_{1})"


def test_small_numbers_keep_their_digits() -> None:
    assert number_text(2.31e-5) == "2.31e−05"
    assert number_text(-2.31e-5, sign=True) == "−2.31e−05"
    assert number_text(0.0, sign=True) == "0"
    assert number_text(0.5, sign=True) == "+0.5000"
    assert math_number(2.31e-5) == r"2.31 \cdot 10^{-5}"
    assert math_number(float("-inf")) == r"-\infty"


def test_a_screen_reader_gets_plain_text() -> None:
    assert spoken(slope(LOSS, name_term("w₁"))) == "∂L/∂w_1"
    assert (
        spoken(rf"{slope(LOSS, name_term('w₁·x₁'))} \cdot \mathrm{{out}}^{{2}}") == "∂L/∂(w_1 · x_1) · out^2"
    )


@pytest.mark.parametrize(
    ("name", "squared"),
    [
        ("a", "a^2"),
        ("−3", "(-3)^2"),
        ("x²", "(x^2)^2"),
        ("tanh(x)", "(tanh(x))^2"),
        ("(a + b)·c", "((a + b) · c)^2"),
        ("(a − b)²", "((a - b)^2)^2"),
    ],
)
def test_what_is_raised_to_a_power_is_not_misread(name: str, squared: str) -> None:
    formula = put_in("a^{2}", {"a": name_term(name)})
    assert can_be_set(formula)
    assert spoken(formula) == squared


@pytest.mark.parametrize(
    ("name", "times"),
    [("x²", "x^2 · y"), ("f(a + b)", "f(a + b) · y"), ("−a", "(-a) · y"), ("a − b", "(a - b) · y")],
)
def test_a_factor_has_brackets_only_where_it_needs_them(name: str, times: str) -> None:
    assert spoken(put_in(r"a \cdot b", {"a": name_term(name), "b": name_term("y")})) == times


def test_the_result_in_a_slope_is_not_misread() -> None:
    (slope_of_tanh,) = OPS["tanh"].slopes
    (slope_of_sigmoid,) = OPS["sigmoid"].slopes
    for name, squared in (("o", "1 - o^2"), ("tanh(x·x)", "1 - (tanh(x · x))^2"), ("a + b", "1 - (a + b)^2")):
        assert spoken(put_in(slope_of_tanh, {}, name_term(name))) == squared
    assert spoken(put_in(slope_of_sigmoid, {}, name_term("f(x)"))) == "f(x) · (1 - f(x))"

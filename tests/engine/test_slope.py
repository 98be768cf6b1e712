"""The slope lab's numbers: quotients as a learner computes them, exact slopes, their difference."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.expression import ExpressionError
from engine.labs_spec import Difference, SlopeLabSpec
from engine.slope import MOST_NODES, Formula, SlopeError, error_steps, formula_of

PARABOLA = "3*x**2 - 4*x + 5"
DIFFERENCES: tuple[Difference, ...] = ("forward", "backward", "central")


def along_x(text: str, x: float = 3.0) -> Formula:
    return Formula(text, {"x": x}, "x")


def by_hand(x: float) -> float:
    return 3 * x**2 - 4 * x + 5


def test_the_lab_begins_with_the_lectures_formula() -> None:
    formula = formula_of(SlopeLabSpec())
    assert (formula.names, formula.nudged, formula.result) == (("x",), "x", 20.0)
    assert formula.gradient("x") == formula.derivative(3.0) == 14.0


def test_known_points() -> None:
    formula = along_x(PARABOLA)
    assert formula.at(3.0) == 20.0
    assert formula.derivative(-3.0) == -22.0
    assert formula.derivative(2 / 3) == pytest.approx(0.0, abs=1e-15)
    assert formula.at(2 / 3) == pytest.approx(11 / 3, abs=1e-15)


def test_quotients_are_those_of_plain_floats() -> None:
    formula = along_x(PARABOLA)
    for x in (3.0, -3.0, 2 / 3):
        for h in (0.5, 1e-4, -1e-4, 1e-9, 1e-16):
            assert formula.nudge(x, h, "forward").quotient == (by_hand(x + h) - by_hand(x)) / h
            assert formula.nudge(x, h, "backward").quotient == (by_hand(x) - by_hand(x - h)) / h
            assert formula.nudge(x, h, "central").quotient == (by_hand(x + h) - by_hand(x - h)) / (2 * h)


def test_a_small_step_comes_near_and_a_tiny_one_gives_nothing() -> None:
    formula = along_x(PARABOLA)
    assert formula.nudge(3.0, 1e-4, "forward").quotient == pytest.approx(14.0003, abs=1e-8)
    tiny = formula.nudge(3.0, 1e-16, "forward")
    assert (tiny.rise, tiny.quotient) == (0.0, 0.0)
    assert tiny.end == 3.0
    assert math.isnan(formula.nudge(3.0, 0.0, "forward").quotient)


def test_at_the_flat_point_the_forward_quotient_is_three_h() -> None:
    formula = along_x(PARABOLA)
    for h in (1.0, 0.1, 0.001, -0.5):
        assert formula.nudge(2 / 3, h, "forward").quotient == pytest.approx(3 * h, abs=1e-11)


def test_a_negative_h_does_not_turn_the_slope_round() -> None:
    formula = along_x(PARABOLA)
    assert formula.nudge(3.0, -0.001, "forward").quotient == pytest.approx(14.0, abs=0.01)
    backward = formula.nudge(3.0, 0.001, "backward").quotient
    assert formula.nudge(3.0, -0.001, "forward").quotient == backward


@pytest.mark.parametrize(
    ("text", "bend"),
    [
        ("7*x - 2", "line"), ("5 + 0*x", "line"), (PARABOLA, "parabola"), ("(x - 1)**2 / 3", "parabola"),
        ("x**3", "other"), ("sin(x)", "other"), ("cos(x)", "other"), ("exp(x)", "other"),
        ("1/(x + 9)", "other"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("x", [3.0, 0.0, -3.0, 100.3])
def test_bends_are_measured(text: str, bend: str, x: float) -> None:
    assert along_x(text, x).bend(x) == bend


def test_on_a_parabola_the_central_difference_has_no_truncation_error() -> None:
    formula, steps = along_x(PARABOLA), [1.0, 0.1, 0.01]
    errors = formula.errors(3.0, steps)
    assert all(error < 1e-11 for error in errors["central"])
    assert errors["forward"] == pytest.approx([3.0, 0.3, 0.03], rel=1e-9)


def test_elsewhere_errors_fall_with_h_or_with_its_square_until_rounding_takes_over() -> None:
    formula, steps = along_x("sin(x)", 1.0), error_steps()
    errors = formula.errors(1.0, steps)
    at = {h: {kind: errors[kind][steps.index(h)] for kind in DIFFERENCES} for h in (1e-2, 1e-3, 1e-8, 1e-14)}
    assert at[1e-2]["forward"] / at[1e-3]["forward"] == pytest.approx(10, rel=0.01)
    assert at[1e-2]["central"] / at[1e-3]["central"] == pytest.approx(100, rel=0.01)
    assert at[1e-14]["forward"] > 100 * at[1e-8]["forward"]
    assert errors["forward"][-1] == pytest.approx(math.cos(1.0))


def test_the_error_curve_goes_from_1_to_1e_16() -> None:
    steps = error_steps()
    assert (steps[0], steps[-1]) == (1.0, 1e-16)
    assert {1e-4, 1e-8, 1e-15} <= set(steps)
    assert np.all(np.diff(steps) < 0)


def test_flat_points_are_found() -> None:
    assert list(along_x(PARABOLA).flat_points(-5, 5)) == pytest.approx([2 / 3], abs=1e-15)
    assert list(along_x("sin(x)").flat_points(0, 5)) == pytest.approx([math.pi / 2, 1.5 * math.pi])
    assert along_x("x**3").flat_points(-5, 5) == (0.0,)
    assert along_x("7*x").flat_points(-5, 5) == ()
    assert along_x("abs(x - 0.3)").flat_points(-5, 5) == ()
    assert along_x("1/(x - 0.01)").flat_points(-5, 5) == ()
    assert along_x("0*x").flat_points(-5, 5) == ()


def test_several_inputs_are_nudged_one_at_a_time() -> None:
    formula = Formula("d = a*b + c", {"a": 2.0, "b": -3.0, "c": 10.0}, "b")
    assert (formula.names, formula.nudged, formula.root_name) == (("a", "b", "c"), "b", "d")
    assert [formula.gradient(name) for name in formula.names] == [-3.0, 2.0, 1.0]
    for name in formula.names:
        nudge = formula.nudge(formula.inputs[name], 0.001, "forward", name)
        assert nudge.quotient == pytest.approx(formula.gradient(name), abs=1e-9)
    assert formula.over(np.array([0.0, 1.0])) == pytest.approx([10.0, 12.0])


def test_names_without_a_number_begin_with_1_and_an_unknown_nudged_name_is_replaced() -> None:
    formula = Formula("a * b", {"a": 2.0}, "x")
    assert formula.inputs == {"a": 2.0, "b": 1.0}
    assert formula.nudged == "a"


def test_a_formula_without_free_names_has_nothing_to_nudge() -> None:
    with pytest.raises(SlopeError) as caught:
        Formula("x = 3; x + 4", {"x": 1.0}, "x")
    assert caught.value.problem == "nothing_to_nudge"


def test_where_there_is_no_result_there_is_no_number() -> None:
    formula = Formula("log(x)", {"x": 0.5}, "x")
    assert math.isnan(formula.at(-0.1))
    assert math.isnan(formula.derivative(-0.1))
    assert math.isnan(formula.nudge(0.5, 1.0, "central").quotient)
    assert math.isnan(formula.errors(0.5, [1.0])["central"][0])
    assert np.isnan(formula.over(np.array([-1.0]))).all()
    with pytest.raises(ExpressionError):
        Formula("log(x)", {"x": -1.0}, "x")


def test_where_there_is_a_result_but_no_slope() -> None:
    formula = Formula("sqrt(x)", {"x": 0.0}, "x")
    assert formula.result == 0.0
    assert math.isnan(formula.gradient("x"))
    assert math.isnan(formula.derivative(0.0))
    assert formula.derivative(4.0) == 0.25
    assert formula.nudge(0.0, 0.25, "forward").quotient == 2.0
    power = Formula("x**y", {"x": -3.0, "y": 2.0}, "x")
    assert power.result == 9.0
    assert math.isnan(power.gradient("x"))
    assert power.flat_points(-5, 5) == ()


def test_too_long_formulas_are_refused() -> None:
    with pytest.raises(SlopeError) as caught:
        along_x("+".join(["x"] * (MOST_NODES + 1)))
    assert caught.value.problem == "too_long"


@pytest.mark.parametrize(
    ("text", "x", "sides"),
    [
        ("abs(x)", 0.0, (-1.0, 1.0)),
        ("relu(1 - x)", 1.0, (-1.0, 0.0)),
        ("max(x, 1)", 1.0, (0.0, 1.0)),
        ("leaky_relu(100 * x)", 0.0, (1.0, 100.0)),
    ],
)
def test_a_corner_has_a_slope_on_each_side(text: str, x: float, sides: tuple[float, float]) -> None:
    formula = along_x(text, x)
    assert formula.corner(x) == pytest.approx(sides)
    assert formula.corner(x + 0.1) is None


@pytest.mark.parametrize(
    "text", [PARABOLA, "x**3", "sqrt(x)", "exp(5 * x)", "sin(40 * x)", "tanh(50 * x)", "elu(x)", "gelu(x)"]
)
def test_a_bend_is_no_corner(text: str) -> None:
    for x in (0.0, 0.3, 1.0):
        assert along_x(text, x).corner(x) is None

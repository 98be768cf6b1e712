"""What the slope lab says of a nudge is what the engine computes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from engine.labs_spec import Difference, SlopeLabSpec
from gui.labs.slope.error_story import story_of
from gui.labs.slope.study import Study
from gui.labs.slope.words import what_is_seen

PARABOLA = "3*x**2 - 4*x + 5"


def study(formula: str, x: float, h: float, difference: Difference = "forward") -> Study:
    return Study(SlopeLabSpec(formula=formula, inputs={"x": x}, h=h, difference=difference))


@pytest.mark.parametrize(
    ("formula", "x", "h", "difference", "says"),
    [
        (PARABOLA, 3.0, 0.5, "forward", "The error is 3 · h: half of h, half of the error."),
        (PARABOLA, 3.0, 0.5, "backward", "The error is −3 · h: half of h, half of the error."),
        (PARABOLA, 3.0, 0.5, "central", "the central difference has no truncation error at all"),
        (PARABOLA, 2 / 3, 0.5, "forward", "flat here: the exact slope is 0, and you measure 3 · h."),
        (PARABOLA, 3.0, 1e-15, "forward", "Rounding has taken over"),
        (PARABOLA, 3.0, 1e-16, "forward", "x + h is rounded back to x itself: nothing rises."),
        ("2*x + 1", 3.0, 0.5, "forward", "a straight line here: any h gives its slope."),
        ("x**3", 0.0, 0.001, "forward", "The curve is flat here: its exact slope is 0."),
        ("relu(x)", -0.5, 0.001, "forward", "The curve is flat here: its exact slope is 0."),
        (
            "relu(1 - x)", 1.0, 0.001, "forward",
            "a corner here: the slope is −1 to the left and 0 to the right. There is no single one; "
            "backward() takes 0.",
        ),
        ("abs(x)", 0.0, 0.1, "central", "the slope is −1 to the left and 1 to the right"),
        ("max(x, 1)", 1.0, -0.1, "forward", "backward() takes 0.5."),
        ("sqrt(x)", 0.0, 0.1, "forward", "The engine has no exact slope here"),
    ],
)  # fmt: skip
def test_it_says_what_is_so(
    qapp: QApplication, formula: str, x: float, h: float, difference: Difference, says: str
) -> None:
    assert says in what_is_seen(study(formula, x, h, difference))


@pytest.mark.parametrize("difference", ["forward", "backward"])
def test_the_error_of_a_parabola_is_what_it_says_times_h(difference: Difference) -> None:
    for h in (0.5, 0.25, 0.01):
        found = study(PARABOLA, 3.0, h, difference)
        assert found.miss == pytest.approx((3 if difference == "forward" else -3) * h, rel=1e-9)


def test_beside_a_corner_there_is_no_truncation_error_on_the_straight_side() -> None:
    assert story_of(study("relu(1 - x)", 1.0, 0.001, "forward")).truncation is None
    assert story_of(study("relu(1 - x)", 1.0, 0.001, "backward")).truncation == 0


def test_rounding_has_taken_over_where_a_larger_h_is_better() -> None:
    assert abs(study(PARABOLA, 3.0, 1e-15).miss) > 100 * abs(study(PARABOLA, 3.0, 1e-7).miss)

from __future__ import annotations

import math

import pytest

from engine import parse_expression
from engine.expression_graph import ExpressionGraph
from engine.marked_examples import LECTURE, MARKED_EXAMPLES
from engine.marking import (
    Mistake,
    Share,
    is_right,
    mark_gradient,
    mark_result,
    mark_seed,
    mark_share,
    shares_of,
)
from engine.training.events import Computed, HandedOver, Seeded


def test_a_hundredth_off_is_right() -> None:
    assert is_right(0.71, math.sqrt(0.5))
    assert not is_right(0.72, math.sqrt(0.5))
    assert is_right(0.0005, 0.0)
    assert not is_right(0.01, 0.0)
    assert not is_right(math.nan, 1.0)
    assert is_right(math.inf, math.inf)


@pytest.mark.parametrize(
    ("op", "inputs", "data", "answer", "mistake"),
    [
        ("mul", (2.0, -3.0), -6.0, -6.0, None),
        ("mul", (2.0, -3.0), -6.0, -1.0, "added"),
        ("mul", (2.0, -3.0), -6.0, 6.0, "sign"),
        ("mul", (2.0, -3.0), -6.0, 17.0, "unknown"),
        ("add", (-6.0, 10.0), 4.0, -60.0, "multiplied"),
        ("sub", (5.0, 2.0), 3.0, -3.0, "swapped"),
        ("div", (6.0, 2.0), 3.0, 1 / 3, "swapped"),
        ("relu", (-2.0,), 0.0, -2.0, "handed_on"),
        ("tanh", (0.88,), math.tanh(0.88), 0.88, "handed_on"),
    ],
)
def test_what_went_wrong_forward(
    op: str, inputs: tuple[float, ...], data: float, answer: float, mistake: Mistake | None
) -> None:
    assert mark_result(answer, Computed(0, 2, inputs, data), op) == mistake


def test_the_seed_is_one() -> None:
    assert mark_seed(1.0, Seeded(0, 4, 1.0)) is None
    assert mark_seed(-8.0, Seeded(0, 4, 1.0)) == "seed"


@pytest.mark.parametrize(
    ("op", "local", "upstream", "data", "so_far", "answer", "mistake"),
    [
        ("mul", -3.0, -2.0, 2.0, 0.0, 6.0, None),
        ("mul", -3.0, -2.0, 2.5, 0.0, -5.0, "own_input"),
        ("mul", -3.0, -2.0, 2.5, 0.0, -2.0, "upstream_alone"),
        ("mul", -3.0, -2.0, 2.5, 0.0, -3.0, "local_alone"),
        ("mul", -3.0, -2.0, 2.5, 0.0, -6.0, "sign"),
        ("mul", -3.0, -2.0, 2.5, 0.0, 2.5, "data"),
        ("mul", -3.0, -2.0, 2.5, 1.0, 7.0, "sum_so_far"),
        ("add", 1.0, -2.0, 10.0, 0.0, -1.0, "halved"),
        ("add", 1.0, -2.0, 10.0, 0.0, 4.0, "unknown"),
    ],
)
def test_what_went_wrong_backward(
    op: str, local: float, upstream: float, data: float, so_far: float, answer: float, mistake: Mistake | None
) -> None:
    event = HandedOver(0, 4, 1, 0, local, upstream, assigned=False)
    assert mark_share(answer, event, op, data, so_far) == mistake


@pytest.mark.parametrize(
    ("shares", "data", "answer", "mistake"),
    [
        ([(1.0, 1.0), (1.0, 1.0)], 3.0, 2.0, None),
        ([(1.0, 1.0), (1.0, 1.0)], 3.0, 1.0, "one_share"),
        ([(3.0, 1.0), (1.0, -6.0)], -2.0, 3.0, "one_share"),
        ([(3.0, 1.0), (1.0, -6.0)], -2.0, -5.0, "upstream_alone"),
        ([(3.0, 1.0), (1.0, -6.0)], -2.0, 4.0, "local_alone"),
        ([(1.0, -2.0)], 10.0, -1.0, "halved"),
        ([(-3.0, -2.0)], 2.5, -6.0, "sign"),
        ([(-3.0, -2.0)], 2.5, 2.5, "data"),
        ([(-3.0, -2.0)], 2.5, 99.0, "unknown"),
    ],
)
def test_what_went_wrong_in_a_gradient(
    shares: list[tuple[float, float]], data: float, answer: float, mistake: Mistake | None
) -> None:
    assert mark_gradient(answer, [Share(*each) for each in shares], data) == mistake


@pytest.mark.parametrize("text", MARKED_EXAMPLES.values(), ids=MARKED_EXAMPLES)
def test_shares_add_up_to_the_gradients(text: str) -> None:
    names = parse_expression(text)
    graph = ExpressionGraph(names, names[next(reversed(names))])
    for value, shares in zip(graph.values, shares_of(graph.values), strict=True):
        assert math.fsum(share.amount for share in shares) == pytest.approx(value.grad, rel=1e-12)


def test_shares_of_the_lecture_s_graph() -> None:
    names = parse_expression(LECTURE)
    graph = ExpressionGraph(names, names["L"])
    shares = dict(zip((value.label for value in graph.values), shares_of(graph.values), strict=True))
    assert shares["a"] == [Share(local=-3.0, upstream=-2.0)]
    assert shares["L"] == [Share(local=1.0, upstream=1.0)]

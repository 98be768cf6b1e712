"""Expressions from strangers: each is refused at a place in its text, or is computed and differentiated."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import marked_examples
from engine.expression import Expression, ExpressionError, read_expression
from engine.expression_graph import ExpressionGraph
from engine.ops import OperationError
from engine.slope import Formula, SlopeError
from tests.fuzz.mutations import HOSTILE_TEXTS, edited_text, pick
from tests.fuzz.trial import Trial, check_line, check_place, fuzzed

_GOOD = (
    marked_examples.LECTURE,
    marked_examples.NEURON,
    marked_examples.TWO_WAYS,
    marked_examples.CHAIN,
    marked_examples.MICROGRAD,
    "3*x**2 - 4*x + 5",
    "y = sin(x) / x; z = exp(-y**2) * (x.relu() + 1)",
    "max(a, b) ** abs(-c) + log(sqrt(x)) # the end",
)
_SCRAPS = (
    *HOSTILE_TEXTS, "**", "**", "-", "+", "*", "/", "(", ")", ",", ";", "\n", "=", "+=", "==", ".", "x",
    "a", "9", "0", "1e308", "1e309", "1e-400", "9" * 5000, "0x10", "1_000", "1j", "**9", "**-1",
    "**0.5", "tanh(", "exp(", "log(0)", "sqrt(-1)", "1/0", "max(x, x)", "lambda", "import", "eval",
    "open('x')", "__class__", ".data", ".backward()", "Value(2)", "#", "\\", "x" * 61, "9**9**9**9",
    "exp(exp(exp(9)))", "if", "'", "@", "²", "−", "×", "аx",
)  # fmt: skip
_COUNTS = (2, 9, 99, 101, 300, 2500, 9000)
#: Over and over the same: what only a limit on depth, length or size can stop.
_TOWERS: tuple[Callable[[int], str], ...] = (
    lambda count: "(" * count + "x" + ")" * count,
    lambda count: "-" * count + "x",
    lambda count: "**".join(["x"] * count),
    lambda count: "**".join(["9"] * count),
    lambda count: "tanh(" * count + "x" + ")" * count,
    lambda count: "x" + ".tanh()" * count,
    lambda count: "+".join(["x"] * count),
    lambda count: "a = 2;" + "a *= a;" * count,
    lambda count: "a = 1;" + "a += a;" * count,
    lambda count: "".join(f"a{place} = {place};" for place in range(count)),
    lambda count: "max(" * count,
    lambda count: "x" * count,
    lambda count: "1" * count,
    lambda count: "1." + "0" * count + "1",
    lambda count: "#" * count,
    lambda count: ";" * count + "x",
    lambda count: "x\n" * count,
    lambda count: "((x," * count,
)


@pytest.fixture
def trial(trial_of: Callable[..., Trial]) -> Trial:
    for text in _GOOD:
        _compute(text)
    return trial_of("expressions", (ExpressionError, OperationError, SlopeError))


def _compute(text: str) -> None:
    try:
        expression = read_expression(text)
        names = dict.fromkeys(expression.free_names, 0.75)
        built = expression.build(names)
    except ExpressionError as error:
        check_place(text, error.position, error.length)
        raise
    assert all(math.isfinite(value.data) for value in built.names.values())
    graph = ExpressionGraph(dict(built.names), built.root)
    assert len(graph.topology.nodes) == len(graph.values)
    found = float(expression.over(names))
    assert found == pytest.approx(built.root.data, rel=1e-9, abs=1e-300)
    if not names:
        _take_a_step(expression)
        return
    formula = Formula(text, names, "x")
    assert formula.result == built.root.data
    formula.nudge(0.5, 1e-3, "central")
    formula.derivative(0.5)


def _take_a_step(expression: Expression) -> None:
    """Down the gradient."""
    try:
        read_expression(expression.after_step(-0.01))
    except OperationError as error:
        check_line(str(error))


@st.composite
def _texts(draw: st.DrawFn) -> str:
    if draw(st.integers(0, 4)) == 0:
        return pick(draw, _TOWERS)(pick(draw, _COUNTS))
    return edited_text(draw, _GOOD, _SCRAPS)


@fuzzed(few=120)
@given(text=_texts())
def test_expressions(trial: Trial, text: str) -> None:
    trial.take(lambda: _compute(text))

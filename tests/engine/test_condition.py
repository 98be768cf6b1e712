"""The language of breakpoints: what it understands, what it refuses and how it says so."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.training.condition import (
    EVENTS,
    MOST_CHARACTERS,
    NUMBERS,
    PARAMETERS,
    Condition,
    Quantity,
    parse,
)
from engine.training.condition_error import ConditionError

SIGNS = (
    "<",
    "<=",
    ">",
    ">=",
    "==",
    "!=",
    "+",
    "-",
    "*",
    "/",
    "(",
    ")",
    ",",
    '"n1"',
    "'x1'",
    "1",
    "0.5e3",
    "=",
)


def holds(text: str, known: Mapping[str, float] | None = None) -> bool | None:
    numbers = known if known is not None else {}
    return parse(text).holds(lambda quantity: numbers.get(quantity.name))


def understood(text: str) -> Condition | ConditionError:
    try:
        return parse(text)
    except ConditionError as error:
        return error


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("loss < 0.05", False),
        ("loss < 1", True),
        ("loss >= 0.5 and epoch == 3", True),
        ("loss > 1 or epoch != 3", False),
        ("not loss > 1", True),
        ("not not loss > 1", False),
        ("0 < loss <= 0.5 < epoch", True),
        ("1 < loss < 2", False),
        ("loss + 2 * epoch == 6.5", True),
        ("(loss + 2) * epoch == 7.5", True),
        ("epoch - loss - 1 == 1.5", True),
        ("epoch / loss / 2 == 3", True),
        ("-loss < 0 and - - loss > 0", True),
        ("abs(0 - epoch) == 3", True),
        ("loss > 1 or loss < 1 and epoch > 5", False),
        ("(loss > 1 or loss < 1) and epoch < 5", True),
        ("relu_died", True),
        ("not relu_died", False),
        ("loss < 1e-3 or .5 == loss", True),
        ("epoch / 0 > 1", False),
        ("epoch / 0 != 1", True),
    ],
)
def test_what_holds(text: str, expected: bool) -> None:
    assert holds(text, {"loss": 0.5, "epoch": 3, "relu_died": 1}) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("test_loss < 1", None),
        ("not test_loss < 1", None),
        ("test_loss < 1 and loss < 1", None),
        ("test_loss < 1 and loss > 1", False),
        ("loss > 1 and test_loss < 1", False),
        ("test_loss < 1 or loss < 1", True),
        ("test_loss < 1 or loss > 1", None),
        ("abs(-test_loss) + loss < 1", None),
        ("loss < 1 < test_loss", None),
    ],
)
def test_what_is_not_known_decides_nothing(text: str, expected: bool | None) -> None:
    assert holds(text, {"loss": 0.5}) is expected


def test_not_a_number_is_like_nothing() -> None:
    for sign in ("<", "<=", ">", ">=", "=="):
        assert holds(f"loss {sign} 1", {"loss": math.nan}) is False
    assert holds("loss != loss", {"loss": math.nan}) is True


def test_quantities_know_the_ends_of_their_link() -> None:
    condition = parse("""w("x1", "n3") > b('n3') and abs(grad_w("sin x1","n2")) < grad_b("n1")""")
    assert condition.quantities == {
        Quantity("w", "x1", "n3"),
        Quantity("b", "", "n3"),
        Quantity("grad_w", "sin x1", "n2"),
        Quantity("grad_b", "", "n1"),
    }
    assert parse("loss < 1 or loss > epoch").quantities == {Quantity("loss"), Quantity("epoch")}


@pytest.mark.parametrize(
    ("text", "column", "reason"),
    [
        ("", 0, "write a condition"),
        ("   ", 3, "write a condition"),
        ("los < 3", 0, "there is no 'los'; did you mean loss?"),
        ("epoch > 2 and Accuracy > 0.5", 14, "did you mean accuracy?"),
        ("zzz > 1", 0, "there are loss"),
        ("loss", 0, "compare it"),
        ("epoch > 2 and loss", 14, "compare it"),
        ("not epoch", 4, "compare it"),
        ("loss = 3", 5, "did you mean ==?"),
        ("loss ≤ 3", 5, "did you mean <=?"),
        ("epoch > 2 and (loss = 3)", 20, "did you mean ==?"),
        ("loss < 1 & epoch > 2", 9, "did you mean and?"),
        ("relu_died == 1", 0, "a number belongs here"),
        ("(loss < 1) + 1 > 0", 0, "a number belongs here"),
        ("abs(loss < 1) > 0", 9, "')' belongs here"),
        ("loss <", 6, "something is missing"),
        ("loss < and", 7, "'and' does not belong here"),
        ("(loss < 3", 9, "')' belongs here"),
        ("loss < 3)", 8, "')' does not belong here"),
        ("loss < 3 loss", 9, "'loss' does not belong here"),
        ("3x < loss", 1, "'x' does not belong here"),
        ('w("x1") > 1', 6, 'as in w("x1", "n3")'),
        ("b(n3) > 1", 2, 'as in b("n3")'),
        ('grad_b("n1", "n2") > 1', 11, 'as in grad_b("n3")'),
        ("w > 1", 2, "'(' belongs here"),
        ("loss < 1; import os", 8, "does not belong here"),
        ("__import__('os')", 0, "there is no"),
        ("loss.real < 1", 4, "does not belong here"),
        ("(" * 30 + "loss" + ")" * 30 + " < 1", 20, "nested too deeply"),
        ("not " * 40 + "relu_died", 80, "nested too deeply"),
        ("loss < 1" + " " * MOST_CHARACTERS, MOST_CHARACTERS, "at most 200 characters"),
    ],
)
def test_what_is_refused_says_where_and_what_to_do(text: str, column: int, reason: str) -> None:
    with pytest.raises(ConditionError) as caught:
        parse(text)
    assert reason in caught.value.reason
    assert caught.value.column == column
    assert caught.value.text == text


@given(
    st.one_of(st.text(), st.lists(st.sampled_from([*NUMBERS, *PARAMETERS, *EVENTS, *SIGNS])).map(" ".join))
)
@example("\x00")
@example("-" * 200)
@example("((((((((((((((((((((((((((((((((")
@settings(max_examples=500)
def test_any_text_is_a_condition_or_a_condition_error(text: str) -> None:
    condition = understood(text)
    if isinstance(condition, ConditionError):
        assert 0 <= condition.column <= len(text)
        assert condition.reason
        return
    assert condition.holds(lambda _: None) in (None, True, False)
    assert condition.holds(lambda _: 1.5) in (True, False)


@st.composite
def written(draw: st.DrawFn, depth: int = 4) -> str:
    """A condition in Python's own words, too."""
    number = st.sampled_from(
        ["loss", "epoch", "1.5", "-2", "abs(loss)", "(loss + epoch)", "epoch * 2 - loss"]
    )
    kind = draw(st.sampled_from(["compare", "and", "or", "not"] if depth else ["compare"]))
    if kind == "compare":
        return f"{draw(number)} {draw(st.sampled_from(['<', '<=', '>', '>=', '==', '!=']))} {draw(number)}"
    if kind == "not":
        return f"not ({draw(written(depth=depth - 1))})"
    return f"({draw(written(depth=depth - 1))}) {kind} {draw(written(depth=0))}"


@given(written(), st.floats(-3, 3), st.integers(-3, 3))
def test_it_means_what_it_means_in_python(text: str, loss: float, epoch: int) -> None:
    if len(text) <= MOST_CHARACTERS:
        expected = eval(text, {"loss": loss, "epoch": float(epoch), "abs": abs})  # noqa: S307 - made above
        assert holds(text, {"loss": loss, "epoch": epoch}) is bool(expected)


def test_a_condition_keeps_what_was_written() -> None:
    condition = parse("loss < 1")
    assert isinstance(condition, Condition)
    assert condition.text == "loss < 1"

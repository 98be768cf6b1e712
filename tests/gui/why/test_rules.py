"""What the rules say is what the engine computed."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication

from engine.spec import BUGS, OPTIMIZERS
from engine.training.events import GradientsZeroed, HandedOver, Updated
from engine.training.stepper import BatchWalk
from gui.why.code_lines import snippets_of
from gui.why.ledger_lines import account_of
from gui.why.rules import rule_of
from gui.widgets.math_image import math_image
from gui.widgets.mathtext import math_number, spoken
from tests.gui.why.conftest import MakeWalk, matter_alone, matter_at

#: Parts that were set already, with every digit as 0: setting takes long.
_set: set[str] = set()


def can_be_set(part: str) -> bool:
    shape = re.sub(r"\d+", "0", part)
    if shape not in _set and math_image(part, 15.0, 1.0, "#000000") is not None:
        _set.add(shape)
    return shape in _set


def explain_all(walk: BatchWalk, sample: int = 1) -> None:
    """Every event of a batch has a rule that can be set, in words too, and a ledger that adds up."""
    for index in range(1, walk.length):
        matter = matter_at(walk, index, sample)
        assert matter is not None
        rule = rule_of(matter)
        assert rule.sentence
        for line in rule.lines:
            for part in line.parts:
                assert can_be_set(part), part
                assert "\\" not in spoken(part), part
        snippets_of(matter)
        account = account_of(matter)
        if account is not None:
            assert account.total == pytest.approx(
                sum(line.amount for line in account.lines if line.counts), rel=1e-9, abs=1e-12
            )


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_event_is_explained(qapp: QApplication, make_walk: MakeWalk, optimizer: str) -> None:
    explain_all(make_walk(optimizer=optimizer, l1=0.01, l2=0.1))


@pytest.mark.parametrize("bug", BUGS)
def test_every_event_is_explained_with_bugs(qapp: QApplication, make_walk: MakeWalk, bug: str) -> None:
    explain_all(make_walk(bugs=(bug,), l2=0.1, loss="squared_error"))


def test_softmax_and_relu_are_explained(qapp: QApplication, make_walk: MakeWalk) -> None:
    explain_all(make_walk("relu", outputs=3, loss="softmax_cross_entropy", reduction="sum"))


def last_number(text: str) -> str:
    return text.rsplit("= ", 1)[1]


def test_numbers_put_in_come_to_what_was_handed_over(make_walk: MakeWalk) -> None:
    walk = make_walk()
    seen = 0
    for index in range(1, walk.length):
        matter = matter_at(walk, index)
        event = walk.last
        if isinstance(event, HandedOver) and event.sample == 0 and matter is not None:
            filled = rule_of(matter).filled
            assert last_number(filled[-1]) == math_number(event.amount)
            factors = [float(each) for each in re.findall(r"-?\d+\.\d+(?!\d* \\cdot 10)", filled[-2])]
            if "10^" not in filled[-2] and 0 not in (event.local, event.upstream):
                assert factors[0] * factors[1] == pytest.approx(event.amount, abs=2e-4)
            seen += 1
    assert seen == len(walk.topology.edges)


def test_the_chain_rule_names_the_local_derivative(make_walk: MakeWalk) -> None:
    """Of a product it is the other factor."""
    walk = make_walk()
    for index in range(1, walk.length):
        matter = matter_at(walk, index)
        if matter is None or not isinstance(matter.event, HandedOver) or matter.event.sample:
            continue
        if matter.names[matter.event.giver] == "w₁·x₁" and matter.names[matter.event.receiver] == "w₁":
            rule = rule_of(matter)
            assert spoken(" ".join(rule.symbols)) == "∂L/∂w_1 += ∂(w_1 · x_1)/∂w_1 · ∂L/∂(w_1 · x_1)"
            assert rule.filled[0].startswith(r"= x_{1} \cdot")
            assert rule.is_gradient
            return
    pytest.fail("w₁·x₁ never handed anything to w₁")


def test_an_update_shows_the_rate_and_the_new_value(make_walk: MakeWalk) -> None:
    walk = make_walk()
    matter = matter_at(walk, walk.index_of(walk.position_at(walk.length - 1)))
    assert matter is not None
    event = matter.event
    assert isinstance(event, Updated)
    rule = rule_of(matter)
    assert rule.filled[-1] == f"= {math_number(event.after)}"
    assert math_number(event.gradient) in rule.filled[0]


def test_the_wrong_sign_is_in_the_rule(make_walk: MakeWalk) -> None:
    walk = make_walk(bugs=("wrong_sign",))
    matter = matter_at(walk, walk.length - 1)
    assert matter is not None
    assert " + r" in rule_of(matter).symbols[-1]
    assert "wrong sign" in rule_of(matter).sentence


def test_the_sum_counts_what_has_arrived(make_walk: MakeWalk) -> None:
    """A parameter gets one share from each of four samples, and one from the penalty."""
    walk = make_walk(l2=0.1)
    node = walk.node_of(0)
    assert node is not None
    seen: list[int] = []
    for index in range(walk.length):
        matter = matter_at(walk, index, 1, node)
        account = None if matter is None else account_of(matter)
        assert account is not None
        if not seen or seen[-1] != account.arrived:
            seen.append(account.arrived)
        assert account.expected == 5
    assert seen == [0, 1, 2, 3, 4, 5]


def test_what_the_bug_overwrites_does_not_count(make_walk: MakeWalk) -> None:
    walk = make_walk(bugs=("assigned_grad",))
    matter = matter_at(walk, walk.length - len(walk.start.parameters), 1, walk.node_of(0))
    assert matter is not None
    account = account_of(matter)
    assert account is not None
    assert [line.counts for line in account.lines] == [False] * (len(account.lines) - 1) + [True]
    assert "overwritten" in account.note


def test_code_is_that_of_the_operation_with_its_numbers(make_walk: MakeWalk) -> None:
    walk = make_walk()
    matter = matter_at(walk, 1)
    assert matter is not None
    (snippet,) = snippets_of(matter)
    value = matter.value
    assert value is not None
    assert snippet.source.file == "engine/ops.py"
    assert dict(snippet.variables)["out"].startswith(f"{value.data:.4f}".replace("-", "−")[:5])


def test_between_batches_the_ledger_is_that_of_the_sample(make_walk: MakeWalk) -> None:
    walk = make_walk(loss="squared_error")
    for node, value in enumerate(walk.graph_of(0).values):
        matter = matter_alone(walk, node)
        assert matter is not None
        account = account_of(matter)
        assert account is not None
        assert account.is_complete
        assert sum(line.amount for line in account.lines) == pytest.approx(value.grad, rel=1e-12, abs=1e-15)


def test_between_batches_no_ledger_is_made_up_for_a_spoiled_grad(make_walk: MakeWalk) -> None:
    walk = make_walk(loss="squared_error", bugs=("assigned_grad",))
    spoiled = 0
    for node, value in enumerate(walk.graph_of(0).values):
        matter = matter_alone(walk, node)
        account = None if matter is None else account_of(matter)
        assert account is not None
        if account.lines:
            assert sum(line.amount for line in account.lines) == pytest.approx(
                value.grad, rel=1e-9, abs=1e-12
            )
        elif "bug" in account.note:
            spoiled += 1
    assert spoiled


def test_zero_grad_is_about_gradients_not_about_parameters(make_walk: MakeWalk) -> None:
    walk = make_walk()
    matters = (matter_at(walk, index) for index in range(1, walk.length))
    told = [rule_of(each).sentence for each in matters if each and isinstance(each.event, GradientsZeroed)]
    assert len(told) == 1
    assert told[0].startswith("The gradients of all 9 parameters start at 0 again")

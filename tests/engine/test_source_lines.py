"""The source that is shown beside a step is there, and is the right one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from engine.ops import OPS, Op, to_the
from engine.source_lines import (
    SourceLines,
    batch_loss_lines,
    forward_lines,
    handing_over_lines,
    optimizer_lines,
    partials_lines,
    penalty_lines,
    penalty_slope_lines,
    seed_lines,
    zero_grad_lines,
)
from engine.spec import OPTIMIZERS

ROOT = Path(__file__).parents[2]


def every_source() -> Iterator[SourceLines]:
    for op in OPS.values():
        yield forward_lines(op)
        yield partials_lines(op)
    yield from map(handing_over_lines, (False, True))
    yield from (seed_lines(), batch_loss_lines(), zero_grad_lines(), penalty_lines(), penalty_slope_lines())
    yield from map(optimizer_lines, OPTIMIZERS)


def test_every_step_of_a_batch_has_its_lines() -> None:
    for source in every_source():
        lines = (ROOT / source.file).read_text(encoding="utf-8").splitlines()
        shown = [lines[number - 1].strip() for number in source.numbers]
        assert shown == [line.strip() for line in source.lines]
        assert all(shown)


@pytest.mark.parametrize("op", OPS.values(), ids=lambda op: op.name)
def test_an_operation_shows_its_own_formulas(op: Op) -> None:
    partials = partials_lines(op)
    assert partials.title == f'OPS["{op.name}"]'
    assert partials.lines[0].startswith("partials=lambda m, a")
    lines = (ROOT / partials.file).read_text(encoding="utf-8").splitlines()
    above = lines[: partials.numbers[0] - 1]
    # why: the entry that the lines stand in is the last one that begins above them.
    names = [below.split('"')[1] for line, below in pairwise(above) if line.strip() == "Op("]
    assert names[-1] == op.name


def test_the_result_shows_the_table() -> None:
    assert forward_lines(OPS["mul"]).text == "forward=lambda m, a, b: a * b,"
    assert forward_lines(OPS["tanh"]).text == "forward=lambda m, a: m.tanh(a),"
    assert forward_lines(OPS["sigmoid"]).title == "_sigmoid"


def test_a_fixed_power_shows_the_entry_for_all_powers() -> None:
    assert forward_lines(to_the(2.0)) == forward_lines(OPS["pow"])
    assert partials_lines(to_the(3.0)).text.startswith("partials=lambda m, a, c, out:")


def test_a_share_is_added_or_by_mistake_assigned() -> None:
    assert handing_over_lines(assigned=False).text == "grads[slot] += amount"
    assert handing_over_lines(assigned=True).text == "grads[slot] = amount"
    assert seed_lines().text == "self.grads[self._pass.root] = self._share"


def test_functions_are_shown_without_head_and_docstring() -> None:
    assert optimizer_lines("sgd").text == "return parameters - rate * gradients, {}"
    assert zero_grad_lines().lines[-1] == "return np.zeros(len(state.parameters))"

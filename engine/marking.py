"""Marks numbers that a learner has worked out: what a step computes or hands over, a whole gradient.

A wrong number is compared with those that the usual mistakes lead to, so that the answer can be told
what was overlooked: the upstream gradient, the local derivative, that gradients add up, the sign.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from engine.ops import OPS, Op
from engine.training.events import Computed, HandedOver, Seeded
from engine.value import Value, partials_of, result_of

#: An answer may be off by a hundredth of the number, or by this much where the number is nearly 0.
RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE = 0.01, 0.001

Mistake = Literal[
    "added", "multiplied", "swapped", "handed_on", "seed", "one_share", "sum_so_far", "upstream_alone",
    "local_alone", "own_input", "halved", "sign", "data", "unknown",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Share:
    """What one operation hands to one of its inputs: local derivative times upstream gradient."""

    local: float
    upstream: float

    @property
    def amount(self) -> float:
        """What is added to the input's grad."""
        return self.local * self.upstream


def shares_of(values: Sequence[Value]) -> list[list[Share]]:
    """What each Value of a graph is handed, in the order of backward(); `values` are in topological order.

    The root, the last one, is handed its seed: 1. Their grads have to be there.
    """
    place = {id(value): i for i, value in enumerate(values)}
    shares: list[list[Share]] = [[] for _ in values]
    shares[-1].append(Share(1.0, 1.0))
    for value in reversed(values):
        if isinstance(value.op, Op):
            inputs = value._prev
            partials = partials_of(value.op, tuple(each.data for each in inputs), value.data)
            for each, local in zip(inputs, partials, strict=True):
                shares[place[id(each)]].append(Share(local, value.grad))
    return shares


def is_right(answer: float, expected: float) -> bool:
    """Whether an answer is near enough."""
    if not math.isfinite(expected):
        return answer == expected or (math.isnan(answer) and math.isnan(expected))
    return abs(answer - expected) <= max(ABSOLUTE_TOLERANCE, RELATIVE_TOLERANCE * abs(expected))


def mark_result(answer: float, event: Computed, op: str) -> Mistake | None:
    """What is wrong with the result of an operation of the op table; None if it is right."""
    return _mistake(answer, event.data, _wrong_results(event, op))


def mark_seed(answer: float, event: Seeded) -> Mistake | None:
    """What is wrong with the grad at which the root starts; None if it is right."""
    return None if is_right(answer, event.share) else "seed"


def mark_share(answer: float, event: HandedOver, op: str, data: float, so_far: float) -> Mistake | None:
    """What is wrong with what is added to a grad; None if it is right.

    `op` is the giver's name in the op table, `data` and `so_far` are the receiver's number and its grad
    before.
    """
    share = Share(event.local, event.upstream)
    return _mistake(answer, event.amount, _wrong_shares(share, op, data, so_far))


def mark_gradient(answer: float, shares: Sequence[Share], data: float) -> Mistake | None:
    """What is wrong with the gradient that a number collects from all its shares; None if it is right."""
    return _mistake(answer, math.fsum(share.amount for share in shares), _wrong_gradients(shares, data))


def _mistake(answer: float, expected: float, wrong: Iterator[tuple[Mistake, float]]) -> Mistake | None:
    if is_right(answer, expected):
        return None
    return next((mistake for mistake, number in wrong if is_right(answer, number)), "unknown")


def _wrong_results(event: Computed, op: str) -> Iterator[tuple[Mistake, float]]:
    inputs = event.inputs
    if op == "mul":
        yield "added", inputs[0] + inputs[1]
    if op == "add":
        yield "multiplied", inputs[0] * inputs[1]
    if op in ("sub", "div", "power"):
        yield "swapped", result_of(OPS[op], inputs[::-1])
    yield "sign", -event.data
    if len(inputs) == 1:
        yield "handed_on", inputs[0]


def _wrong_shares(share: Share, op: str, data: float, so_far: float) -> Iterator[tuple[Mistake, float]]:
    yield "sum_so_far", so_far + share.amount
    if op == "mul":
        yield "own_input", data * share.upstream
    yield "upstream_alone", share.upstream
    yield "local_alone", share.local
    yield "halved", share.amount / 2
    yield "sign", -share.amount
    yield "data", data


def _wrong_gradients(shares: Sequence[Share], data: float) -> Iterator[tuple[Mistake, float]]:
    if len(shares) > 1:
        yield from (("one_share", share.amount) for share in shares)
    yield "upstream_alone", math.fsum(share.upstream for share in shares)
    yield "local_alone", math.fsum(share.local for share in shares)
    total = math.fsum(share.amount for share in shares)
    yield "halved", total / 2
    yield "sign", -total
    yield "data", data

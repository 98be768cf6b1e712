"""The same graph with other numbers: several times as fast as building it anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.ops import Op
from engine.value import ADD, MUL, Value, result_of


def copied(order: Sequence[Value], numbers: Mapping[Value, float]) -> dict[Value, Value]:
    """A copy of each Value, computed from `numbers`; leaves that have none keep theirs. Grads are 0.

    `order` is topological and complete: no Value in it has an input that is not. Infinities are passed
    on. Raises TypeError for a Value that was made by hand.
    """
    copies: dict[Value, Value] = {}
    new = object.__new__
    for value in order:
        op, copy = value.op, new(Value)
        if op is None:
            copy.a = copy.b = None
            copy.data = numbers.get(value, value.data)
        else:
            copy.a = a = copies[value.a]
            copy.b = b = None if value.b is None else copies[value.b]
            if op is ADD and b is not None:
                copy.data = a.data + b.data
            elif op is MUL and b is not None:
                copy.data = a.data * b.data
            elif isinstance(op, Op):
                copy.data = result_of(op, (a.data,) if b is None else (a.data, b.data))
            else:
                raise TypeError(f"{value!r} was made by hand: it has no formula")
        copy.op, copy.label, copy.grad, copy._visit = op, value.label, 0, None
        copies[value] = copy
    return copies

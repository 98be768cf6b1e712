"""Is the gradient right? Nudge a leaf by h, see how far the result moves, and compare.

>>> x = Value(3.0)
>>> check = gradcheck(x * x, x)
>>> check.exact
6.0
>>> check.relative_error < 1e-9
True
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from engine import scalar
from engine.ops import Op, OperationError, why_not_finite
from engine.value import Value, topological_order

#: The step at which a central difference is most exact for a number near 1: its own error grows
#: with h², that of rounding with 1/h.
STEP = sys.float_info.epsilon ** (1 / 3)


@dataclass(frozen=True, slots=True)
class GradientCheck:
    """One leaf's gradient: `numeric` by nudging it by `step` both ways, `exact` by backward()."""

    step: float
    numeric: float
    exact: float

    @property
    def relative_error(self) -> float:
        """The difference over the larger of the two; 0 where both are 0, NaN where one is not finite."""
        larger = max(abs(self.numeric), abs(self.exact))
        return abs(self.numeric - self.exact) / larger if larger else 0.0


def gradcheck(root: Value, leaf: Value, step: float | None = None) -> GradientCheck:
    """Compare d root / d leaf from backward() with (f(x + h) - f(x - h)) / 2h.

    The graph's own data and grads stay as they are. Without a step, h suits the leaf's size. Raises
    ValueError where leaf is no leaf of this graph, or where a node was made by hand and so cannot be
    computed again, and OperationError where a nudge leaves an operation's domain.
    """
    order = topological_order(root)
    if leaf not in order:
        raise ValueError(f"{leaf!r} is not in the graph below {root!r}")
    if leaf._prev:
        raise ValueError(f"{leaf!r} is computed from others: only a leaf can be nudged")
    wanted = STEP * max(1.0, abs(leaf.data)) if step is None else step
    h = (leaf.data + wanted) - leaf.data  # what remains of it when it is added to the leaf
    if not h > 0 or not math.isfinite(h):
        raise ValueError(f"a step of {wanted!r} does not move {leaf.data!r}")
    above, below = evaluate(order, {leaf: leaf.data + h}), evaluate(order, {leaf: leaf.data - h})
    return GradientCheck(step=h, numeric=(above - below) / (2.0 * h), exact=_exact(order, leaf))


def evaluate(order: Sequence[Value], instead: dict[Value, float]) -> float:
    """The last Value's data, if some leaves held other numbers. `order` is topological."""
    data: dict[Value, float] = {}
    for value in order:
        if value in instead:
            data[value] = instead[value]
        elif not value._prev:
            data[value] = value.data
        elif isinstance(value.op, Op):
            data[value] = _forward(value.op, value, tuple(data[parent] for parent in value._prev))
        else:
            raise ValueError(f"{value!r} was made by hand ({value._op!r}): there is no formula for it")
    return data[order[-1]]


def _forward(op: Op, value: Value, inputs: tuple[float, ...]) -> float:
    try:
        return float(op.forward(scalar, *inputs))
    except (ArithmeticError, ValueError):
        labels = tuple(parent.label for parent in value._prev)
        raise OperationError(op, inputs, labels, why_not_finite(op, inputs, "result")) from None


def _exact(order: Sequence[Value], leaf: Value) -> float:
    """The leaf's gradient from a pass of its own."""
    grads = [value.grad for value in order]
    try:
        for value in order:
            value.grad = 0
        order[-1].backward()
        return float(leaf.grad)
    finally:
        for value, grad in zip(order, grads, strict=True):
            value.grad = grad

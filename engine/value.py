"""Value: a number that remembers how it was made, so that it can tell what moves it.

>>> a, b, c = Value(2.0, label="a"), Value(-3.0, label="b"), Value(10.0, label="c")
>>> d = a * b + c
>>> d.data
4.0
>>> d.backward()
>>> a.grad, b.grad, c.grad  # nudge a by h, and d moves by -3 h
(-3.0, 2.0, 1.0)
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from engine import scalar
from engine.ops import OPS, Op, OperationError, to_the, why_not_finite

ADD, MUL = OPS["add"], OPS["mul"]


class HandMade:
    """What stands in an Op's place in a node that was made by hand, as the lecture makes them.

    `out = Value(t, (x,), "tanh")` and then `out._backward = function`: only its maker knows its rule.
    """

    __slots__ = ("children", "rule", "symbol")

    def __init__(
        self, symbol: str, children: tuple[Value, ...], rule: Callable[[], object] = lambda: None
    ) -> None:
        self.symbol, self.children, self.rule = symbol, children, rule


class Value:
    """One scalar of a computation, and d root / d itself once `backward()` has run.

    `data` is the number, `grad` the gradient collected so far, `label` a name for people. `op` is the
    entry of the op table that computed it from `a` and `b`; a leaf has none of them, and one input
    leaves b empty. The constructor's arguments are micrograd's.
    """

    # a and b instead of a tuple, and a mark instead of a set of visited nodes: twice as fast
    __slots__ = ("_visit", "a", "b", "data", "grad", "label", "op")

    if TYPE_CHECKING:
        # exp, tanh, relu and all the others: one method for each entry of the op table, see below
        def __getattr__(self, name: str) -> Callable[..., Value]: ...

    def __init__(self, data: float, _children: Iterable[Value] = (), _op: str = "", label: str = "") -> None:
        self.data: float = data if type(data) is float or type(data) is int else _plain_number(data)
        self.grad: float = 0
        self.label: str = label
        self.op: Op | HandMade | None = HandMade(_op, tuple(_children)) if _op or _children else None
        self.a: Any = None
        self.b: Any = None
        self._visit: object = None

    def __repr__(self) -> str:
        return f"Value(data={self.data}, grad={self.grad})"

    # Forward: each operation makes a new Value. + and * are written out, because networks are made of
    # them and a call costs time; all others go the way of `_unary` and `_binary`, over the table.
    # `data - data` is not 0 for infinity and NaN alone.

    def __add__(self, other: Value | float) -> Value:
        if not isinstance(other, Value):
            other = Value(other)
        data = self.data + other.data
        if data - data:
            data = _not_finite(ADD, (self, other))
        out = _new(Value)
        out.data = data
        out.grad = 0
        out.label = ""
        out.op = ADD
        out.a = self
        out.b = other
        out._visit = None
        return out

    def __mul__(self, other: Value | float) -> Value:
        if not isinstance(other, Value):
            other = Value(other)
        data = self.data * other.data
        if data - data:
            data = _not_finite(MUL, (self, other))
        out = _new(Value)
        out.data = data
        out.grad = 0
        out.label = ""
        out.op = MUL
        out.a = self
        out.b = other
        out._visit = None
        return out

    def __sub__(self, other: Value | float) -> Value:
        return _binary(OPS["sub"], self, other)

    def __truediv__(self, other: Value | float) -> Value:
        return _binary(OPS["div"], self, other)

    def __pow__(self, other: Value | float) -> Value:
        """A plain number as the exponent is a constant of the operation; a Value gets a gradient too."""
        if isinstance(other, Value):
            return _binary(OPS["power"], self, other)
        return _unary(to_the(_plain_number(other)), self)

    def __radd__(self, other: float) -> Value:
        return Value(other) + self

    def __rmul__(self, other: float) -> Value:
        return Value(other) * self

    def __rsub__(self, other: float) -> Value:
        return Value(other) - self

    def __rtruediv__(self, other: float) -> Value:
        return Value(other) / self

    def __rpow__(self, other: float) -> Value:
        return Value(other) ** self

    def __neg__(self) -> Value:
        return _unary(OPS["neg"], self)

    def __abs__(self) -> Value:
        return _unary(OPS["abs"], self)

    # Backward.

    def backward(self, upstream: float = 1) -> None:
        """Add d self / d v, times `upstream`, to the grad of every Value v that self was computed from.

        The chain rule, walked once from the result to the leaves: when a Value's turn comes, all
        that it feeds has handed its share over, so that its own gradient is complete. Grads of
        earlier passes are put aside and added at the end: a second pass doubles every grad.
        """
        order = topological_order(self)
        earlier = [(value, value.grad) for value in order if value.grad]
        for value in order:
            value.grad = 0.0
        self.grad = upstream
        hand_over_all(order)
        for value, grad in earlier:
            value.grad += grad

    def _hand_over(self) -> None:
        """Give each input its share of the gradient: local derivative times upstream gradient."""
        if isinstance(self.op, HandMade):
            self.op.rule()
        elif self.op is not None and self.a is not None:
            partials = _partials(self.op, self)
            self.a.grad += partials[0] * self.grad
            if self.b is not None:
                self.b.grad += partials[1] * self.grad

    @property
    def local_derivatives(self) -> tuple[float, ...]:
        """How fast this Value moves with each of its inputs.

        >>> (Value(3.0) * Value(4.0)).local_derivatives
        (4.0, 3.0)
        """
        return _partials(self.op, self) if isinstance(self.op, Op) else ()

    # micrograd's names for what is kept otherwise here.

    @property
    def _prev(self) -> tuple[Value, ...]:
        """The inputs it was computed from, in their order; a leaf has none."""
        if self.a is None:
            return self.op.children if isinstance(self.op, HandMade) else ()
        return (self.a,) if self.b is None else (self.a, self.b)

    @property
    def _op(self) -> str:
        return self.op.symbol if self.op is not None else ""

    @property
    def _backward(self) -> Callable[[], object]:
        """Reads `grad` and adds to the inputs' grads. May be replaced by a function of one's own."""
        return self._hand_over

    @_backward.setter
    def _backward(self, rule: Callable[[], object]) -> None:
        self.op = HandMade(self._op, self._prev, rule)
        self.a = self.b = None


_new = object.__new__  # makes a Value whose fields are set by hand: half the time of the constructor


def topological_order(*roots: Value) -> list[Value]:
    """Every Value that the roots were computed from, each after all its own inputs; a root comes last.

    A depth-first search. It goes on to an input not visited yet, remembering in `path` where it came
    from; where there is none, it puts the Value on the list and goes back. The path is a list and not a
    recursion, so that a million operations in a row are no problem.
    """
    search = object()  # the mark of this search on what it has visited
    order: list[Value] = []
    path: list[Value] = []
    for root in roots:
        value = root
        if value._visit is search:
            continue
        value._visit = search
        while True:
            a, b = value.a, value.b
            if a is None and value.op is not None:  # made by hand
                a = next((child for child in value._prev if child._visit is not search), None)
            if a is not None and a._visit is not search:
                a._visit = search
                path.append(value)
                value = a
            elif b is not None and b._visit is not search:
                b._visit = search
                path.append(value)
                value = b
            else:
                order.append(value)
                if not path:
                    break
                value = path.pop()
    return order


def hand_over_all(order: Sequence[Value]) -> None:
    """From the last of a topological order to the first, each Value gives its inputs their shares."""
    for value in reversed(order):
        op = value.op
        if op is ADD:
            grad = value.grad
            value.a.grad += grad
            value.b.grad += grad
        elif op is MUL:
            a, b, grad = value.a, value.b, value.grad
            a.grad += b.data * grad
            b.grad += a.data * grad
        elif op is not None:
            value._hand_over()


def _plain_number(data: object) -> float:
    """A float or int from any real number, NumPy's included."""
    if isinstance(data, int):
        return int(data)
    try:
        return float(data.__float__())  # type: ignore[attr-defined]
    except (AttributeError, TypeError, ValueError):
        raise TypeError(f"a Value holds one number, not {type(data).__name__}") from None


def _unary(op: Op, a: Value) -> Value:
    try:
        data = op.forward(scalar, a.data)
    except (ArithmeticError, ValueError):
        data = math.nan
    return _made(op, _not_finite(op, (a,)) if data - data else data, a, None)


def _binary(op: Op, a: Value, b: Value | float) -> Value:
    if not isinstance(b, Value):
        b = Value(b)
    try:
        data = op.forward(scalar, a.data, b.data)
    except (ArithmeticError, ValueError):
        data = math.nan
    return _made(op, _not_finite(op, (a, b)) if data - data else data, a, b)


def _made(op: Op, data: float, a: Value, b: Value | None) -> Value:
    out = _new(Value)
    out.data = data
    out.grad = 0
    out.label = ""
    out.op = op
    out.a = a
    out.b = b
    out._visit = None
    return out


# What is not finite. An operation on finite numbers whose result is infinite or no number is a
# mistake that should be named where it happens; NaN or infinity that came in from outside flows on.

_passing_on = False


@contextmanager
def pass_on_infinities() -> Iterator[None]:
    """Within this, operations give inf and NaN as NumPy does, and raise no OperationError.

    For looking at a training that has diverged.
    """
    global _passing_on
    before, _passing_on = _passing_on, True
    try:
        yield
    finally:
        _passing_on = before


def _not_finite(op: Op, parents: tuple[Value, ...]) -> float:
    """The result as NumPy would give it, where that may flow on; else raises OperationError."""
    numbers = tuple(value.data for value in parents)
    if not _passing_on and all(map(math.isfinite, numbers)):
        labels = tuple(value.label for value in parents)
        raise OperationError(op, numbers, labels, why_not_finite(op, numbers, "result"))
    return float(_in_numpy(op.forward, numbers))


def _partials(op: Op, value: Value) -> tuple[float, ...]:
    """The local derivatives of a Value that this entry of the table computed."""
    try:
        if value.b is None:
            partials = op.partials(scalar, value.a.data, value.data)
        else:
            partials = op.partials(scalar, value.a.data, value.b.data, value.data)
        finite = all(map(math.isfinite, partials))
    except (ArithmeticError, ValueError):
        finite = False
    return partials if finite else _not_finite_slopes(op, value)


def _not_finite_slopes(op: Op, value: Value) -> tuple[float, ...]:
    """As `_not_finite`, for the local derivatives."""
    numbers = tuple(parent.data for parent in value._prev)
    if not _passing_on and all(map(math.isfinite, numbers)):
        labels = tuple(parent.label for parent in value._prev)
        raise OperationError(op, numbers, labels, why_not_finite(op, numbers, "slope"))
    return tuple(float(partial) for partial in _in_numpy(op.partials, (*numbers, value.data)))


def result_of(op: Op, inputs: tuple[float, ...]) -> float:
    """What a Value of this operation has as its data, without making one; infinities are passed on."""
    try:
        data: float = op.forward(scalar, *inputs)
    except (ArithmeticError, ValueError):
        data = math.nan
    return float(_in_numpy(op.forward, inputs)) if data - data else data


def partials_of(op: Op, inputs: tuple[float, ...], data: float) -> tuple[float, ...]:
    """As `result_of`: the local derivatives of a Value of this operation whose data is `data`."""
    try:
        partials: tuple[float, ...] = op.partials(scalar, *inputs, data)
        if all(map(math.isfinite, partials)):
            return partials
    except (ArithmeticError, ValueError):
        pass
    return tuple(float(partial) for partial in _in_numpy(op.partials, (*inputs, data)))


def _in_numpy(formula: Callable[..., Any], numbers: tuple[float, ...]) -> Any:
    import numpy as np

    from engine.tape import arrays

    with np.errstate(all="ignore"):
        return formula(arrays, *(np.float64(x) for x in numbers))


def _method(op: Op) -> Callable[..., Value]:
    def unary(self: Value) -> Value:
        return _unary(op, self)

    def binary(self: Value, other: Value | float) -> Value:
        return _binary(op, self, other)

    method = unary if op.arity == 1 else binary
    method.__name__, method.__qualname__ = op.name, f"Value.{op.name}"
    method.__doc__ = f"{op.formula}\n\n{op.sentence}"
    return method


for _each in OPS.values():
    if _each.name != "pow":
        setattr(Value, _each.name, _method(_each))

"""Formulas of the op table, turned into NumPy calls that write where they are told to.

Run as it stands, `1 - out * out` makes a new array at each step. So a formula is run once on `Traced`
stand-ins, which only note down what is done to them. What the result needs becomes a list of calls
with fixed arrays, which are then made for every batch.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.tape import arrays

FloatArray = NDArray[np.float64]

COMPARISONS = (np.greater, np.less)

#: A NumPy function with its arrays: all that is left is to call it.
Call = Callable[[], object]


class Scratch:
    """Arrays for what is needed only for a moment, by purpose, shape and kind of number.

    All instructions share them, since each is done with them before the next one starts.
    """

    def __init__(self) -> None:
        self._arrays: dict[tuple[object, ...], NDArray[Any]] = {}

    def array(self, purpose: object, shape: tuple[int, ...], kind: type = float) -> NDArray[Any]:
        """The array for this purpose: the same one each time, with anything in it."""
        key = purpose, shape, kind
        if key not in self._arrays:
            self._arrays[key] = np.empty(shape, dtype=kind)
        return self._arrays[key]


class Traced:
    """Stands for an array in a formula: a given one, or what a function makes of others."""

    __slots__ = ("array", "function", "inputs", "tracer")

    def __init__(
        self,
        tracer: Tracer,
        array: Any = None,
        function: Callable[..., Any] | None = None,
        inputs: tuple[Traced | float, ...] = (),
    ) -> None:
        self.tracer, self.array, self.function, self.inputs = tracer, array, function, inputs

    def __neg__(self) -> Traced:
        return self.tracer.note(np.negative, self)

    def __add__(self, other: Traced | float) -> Traced:
        return self.tracer.note(np.add, self, other)

    def __radd__(self, other: float) -> Traced:
        return self.tracer.note(np.add, other, self)

    def __sub__(self, other: Traced | float) -> Traced:
        return self.tracer.note(np.subtract, self, other)

    def __rsub__(self, other: float) -> Traced:
        return self.tracer.note(np.subtract, other, self)

    def __mul__(self, other: Traced | float) -> Traced:
        return self.tracer.note(np.multiply, self, other)

    def __rmul__(self, other: float) -> Traced:
        return self.tracer.note(np.multiply, other, self)

    def __truediv__(self, other: Traced | float) -> Traced:
        return self.tracer.note(np.true_divide, self, other)

    def __rtruediv__(self, other: float) -> Traced:
        return self.tracer.note(np.true_divide, other, self)

    def __gt__(self, other: Traced | float) -> Traced:
        return self.tracer.note(np.greater, self, other)

    def __lt__(self, other: Traced | float) -> Traced:
        return self.tracer.note(np.less, self, other)


class Tracer:
    """The namespace `m` of a formula that is being noted down."""

    def __init__(self, shape: tuple[int, ...], scratch: Scratch) -> None:
        self._shape, self._scratch = shape, scratch
        self._noted: dict[tuple[object, ...], Traced] = {}

    def __getattr__(self, name: str) -> Callable[..., Traced]:
        return partial(self.note, getattr(arrays, name))

    def where(self, condition: Traced, a: Traced | float, b: Traced | float) -> Traced:
        """`m.where`. A condition is 1 or 0 by itself, and needs no call when that is what is wanted."""
        if isinstance(a, float) and isinstance(b, float) and (a, b) == (1.0, 0.0):
            return condition
        return self.note(_where, condition, a, b)

    def note(self, function: Callable[..., Any], *inputs: Traced | float) -> Traced:
        """What function makes of the inputs; noted down only once."""
        return self._noted.setdefault((function, *inputs), Traced(self, None, function, inputs))

    def calls(self, result: Traced | float, out: FloatArray) -> list[Call]:
        """The calls after which the result stands in `out`."""
        if not isinstance(result, Traced):
            return [partial(np.copyto, out, result)]
        if result.function is None:
            return [partial(np.copyto, out, result.array)]
        needed, stack = {result}, [result]
        while stack:
            fresh = {x for x in stack.pop().inputs if isinstance(x, Traced) and x not in needed}
            needed |= fresh
            stack += fresh
        calls = []
        for number, traced in enumerate(self._noted.values()):
            if traced in needed:
                kind = bool if traced.function in COMPARISONS else float
                traced.array = out if traced is result else self._scratch.array(number, self._shape, kind)
                calls.append(_call(traced, traced.array))
        return calls


def _call(traced: Traced, out: FloatArray) -> Call:
    arrays_in = [x.array if isinstance(x, Traced) else x for x in traced.inputs]
    if traced.function is None:
        raise ValueError("an array that was given needs no call")
    return partial(traced.function, *arrays_in, out=out)


def _where(condition: Any, a: Any, b: Any, *, out: FloatArray) -> None:
    """`np.where`, which takes no `out` itself."""
    np.copyto(out, arrays.where(condition, a, b))

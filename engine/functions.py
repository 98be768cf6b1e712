"""The operations as functions: `tanh(x)` beside `x.tanh()`.

There is one for each entry of the op table that is not written as a sign. `max` and `min` take two
arguments, all others one; plain numbers become Values.

>>> exp(Value(0.0)) + cos(0)
Value(data=2.0, grad=0)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.ops import OPS
from engine.value import Value

#: The functions' names.
FUNCTIONS = tuple(name for name in OPS if name not in ("add", "sub", "mul", "div", "neg", "pow", "power"))

if TYPE_CHECKING:

    def __getattr__(name: str) -> Callable[..., Value]: ...


def _function(name: str) -> Callable[..., Value]:
    method: Callable[..., Value] = getattr(Value, name)

    def function(a: Value | float, *b: Value | float) -> Value:
        return method(a if isinstance(a, Value) else Value(a), *b)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = method.__doc__
    return function


globals().update({name: _function(name) for name in FUNCTIONS})

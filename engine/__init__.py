"""The mathematics of Backprop Studio: scalars that know their gradients, and networks made of them.

Code written for micrograd runs with `from engine import Value, Neuron, Layer, MLP, Module, draw_dot,
trace`. Every function of the op table is here as well, such as `engine.tanh`.
"""

from collections.abc import Callable

from engine import functions
from engine.expression import ExpressionError, parse_expression
from engine.graph import draw_dot, trace
from engine.nn import MLP, Layer, Module, Neuron
from engine.ops import OPS, OperationError
from engine.value import Value

__all__ = [
    "MLP",
    "OPS",
    "ExpressionError",
    "Layer",
    "Module",
    "Neuron",
    "OperationError",
    "Value",
    "draw_dot",
    "parse_expression",
    "trace",
]


def __getattr__(name: str) -> Callable[..., Value]:
    if name not in functions.FUNCTIONS:
        raise AttributeError(f"module 'engine' has no attribute {name!r}")
    function: Callable[..., Value] = getattr(functions, name)
    return function

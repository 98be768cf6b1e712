"""The mathematics of Backprop Studio: scalars that know their gradients, and networks made of them."""

from engine.graph import draw_dot, trace
from engine.nn import MLP, Layer, Module, Neuron
from engine.value import Value

__all__ = ["MLP", "Layer", "Module", "Neuron", "Value", "draw_dot", "trace"]

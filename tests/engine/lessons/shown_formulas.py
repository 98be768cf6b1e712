"""What must hold for each formula that stands on a line of its own in a lesson."""

from __future__ import annotations

import math

from engine.losses import binary_cross_entropy, max_margin
from engine.value import Value
from tests.engine.lessons.said import Holds

FORMULAS: dict[str, Holds] = {
    r"$$\frac{f(x + h) - f(x)}{h} = \frac{ {{= slope.rise}} }{ {{= slope.h}} } = {{= slope.quotient}}$$": (
        "slope.rise / slope.h == slope.quotient and slope.y_nudged - slope.y == slope.rise"
    ),
    r"$$d = a \cdot b + c$$": "slope.y == slope.a * slope.b + slope.c",
    r"$$\frac{\partial\, rope}{\partial\, crank} = \frac{\partial\, rope}{\partial\, wheel} "
    r"\cdot \frac{\partial\, wheel}{\partial\, crank}$$": (
        "graph.crank.grad == graph.wheel.grad * grad('crank = 1; wheel = 3 * crank', 'crank')"
    ),
    r"$$n = w_1 \cdot x_1 + w_2 \cdot x_2 + b$$": (
        "neuron.n.data == neuron.w1.data * neuron.x1.data + neuron.w2.data * neuron.x2.data + neuron.b.data"
    ),
    r"$$\frac{\partial o}{\partial n} = 1 - o^2$$": "abs(neuron.n.grad - (1 - neuron.o.data**2)) < 1e-15",
    r"$$\frac{\partial\, b^k}{\partial\, b} = k \cdot b^{k-1}$$": (
        "abs(grad('b = 1.7; r = b ** -3', 'b') - -3 * 1.7 ** -4) < 1e-12"
    ),
    r"$$\tanh n = \frac{e^{2n} - 1}{e^{2n} + 1}$$": (
        "abs(graph.o.data - (exp(2 * graph.n.data) - 1) / (exp(2 * graph.n.data) + 1)) < 1e-15"
    ),
    r"$$loss = (x - 1)^2$$": "slope.y == (slope.x - 1) ** 2",
    r"$$\max(0,\ 1 - y \cdot s)$$": lambda _: all(
        max_margin(Value(s), y).data == max(0.0, 1.0 - y * s) for s in (-2.0, 0.3, 1.5) for y in (-1.0, 1.0)
    ),
    r"$$\sigma(x) = \frac{1}{1 + e^{-x}}$$": "abs(slope.y - 1 / (1 + exp(0 - slope.x))) < 1e-15",
    r"$$loss = -\ln p$$": lambda _: math.isclose(
        binary_cross_entropy(Value(0.4), 1.0).data, -math.log(Value(0.4).sigmoid().data)
    ),
    r"$$p_a = \frac{e^a}{e^a + e^b + e^c}$$": (
        "abs(graph.p.data - exp(graph.a.data)"
        " / (exp(graph.a.data) + exp(graph.b.data) + exp(graph.c.data))) < 1e-15"
    ),
}

"""Expressions with known numbers: the lecture's, and micrograd's own. Lessons and tests share them.

Each is a text for `engine.parse_expression`; what its numbers are is said beside it and computed in
tests/engine/test_marked_examples.py.
"""

from __future__ import annotations

#: d is 4, and its grads are a -3, b 2, c 1.
SUM_OF_PRODUCT = """\
a = 2
b = -3
c = 10
d = a * b + c"""

#: L is -8, and its grads are a 6, b -4, c -2, f 4. One step of 0.01 up the gradient: L is -7.286496.
LECTURE = """\
a = 2
b = -3
c = 10
e = a * b
d = e + c
f = -2
L = d * f"""

#: o is 0.7071 and n.grad 0.5; grads: w1 1, x1 -1.5, x2 0.5, and w2 0 because x2 is 0.
NEURON = """\
x1 = 2
x2 = 0
w1 = -3
w2 = 1
b = 6.8813735870195432
x1w1 = x1 * w1
x2w2 = x2 * w2
x1w1x2w2 = x1w1 + x2w2
n = x1w1x2w2 + b
o = tanh(n)"""

#: a and b have two ways to f each: their grads are -3 and -8.
TWO_WAYS = """\
a = -2
b = 3
d = a * b
e = a + b
f = d * e"""

#: a feeds b twice: its grad is 2, and 1 where gradients are assigned instead of added up.
TWICE = """\
a = 3
b = a + a"""

#: The slope is 2 (x - 1) * 1: the outer slope times the inner one.
CHAIN = """\
x = 3
u = x - 1
y = u ** 2"""

#: From micrograd's README: g is 24.7041, and its grads are a 138.8338, b 645.5773.
MICROGRAD = """\
a = -4.0
b = 2.0
c = a + b
d = a * b + b**3
c += c + 1
c += 1 + c + (-a)
d += d * 2 + relu(b + a)
d += 3 * d + relu(b - a)
e = c - d
f = e**2
g = f / 2.0
g += 10.0 / f"""

#: All of them by name.
MARKED_EXAMPLES = {
    "sum_of_product": SUM_OF_PRODUCT,
    "lecture": LECTURE,
    "neuron": NEURON,
    "two_ways": TWO_WAYS,
    "twice": TWICE,
    "chain": CHAIN,
    "micrograd": MICROGRAD,
}

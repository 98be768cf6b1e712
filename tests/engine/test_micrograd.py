"""What was written for micrograd runs here unchanged, with the same numbers."""

from __future__ import annotations

import gc
import math
import random
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import micrograd.engine
import micrograd.nn
import numpy as np
import pytest
from sklearn.datasets import make_moons

import engine
from engine import Value

OURS = SimpleNamespace(Value=engine.Value, MLP=engine.MLP, Neuron=engine.Neuron, Layer=engine.Layer)
THEIRS = SimpleNamespace(
    Value=micrograd.engine.Value,
    MLP=micrograd.nn.MLP,
    Neuron=micrograd.nn.Neuron,
    Layer=micrograd.nn.Layer,
)


@pytest.fixture(autouse=True)
def _without_collector() -> Iterator[None]:
    """micrograd's closures are cycles: with the collector on it takes ten times as long."""
    gc.disable()
    yield
    gc.enable()


def readme(package: SimpleNamespace) -> tuple[Any, Any, Any]:
    a = package.Value(-4.0)
    b = package.Value(2.0)
    c = a + b
    d = a * b + b**3
    c += c + 1
    c += 1 + c + (-a)
    d += d * 2 + (b + a).relu()
    d += 3 * d + (b - a).relu()
    e = c - d
    f = e**2
    g = f / 2.0
    g += 10.0 / f
    g.backward()
    return g, a, b


def test_the_readme_expression() -> None:
    g, a, b = readme(OURS)
    assert (round(g.data, 4), round(a.grad, 4), round(b.grad, 4)) == (24.7041, 138.8338, 645.5773)
    assert [v.data for v in (g, a, b)] == pytest.approx([v.data for v in readme(THEIRS)], rel=1e-14)
    assert [v.grad for v in (g, a, b)] == pytest.approx([v.grad for v in readme(THEIRS)], rel=1e-14)


def demo(package: SimpleNamespace, epochs: int) -> tuple[list[float], list[float], list[float]]:
    """micrograd's demo notebook: losses, accuracies and parameters at the end."""
    np.random.seed(1337)
    random.seed(1337)
    features, labels = make_moons(n_samples=100, noise=0.1)
    labels = labels * 2 - 1
    model = package.MLP(2, [16, 16, 1])

    def loss() -> tuple[Any, float]:
        inputs = [list(map(package.Value, xrow)) for xrow in features]
        scores = list(map(model, inputs))
        losses = [(1 + -yi * scorei).relu() for yi, scorei in zip(labels, scores, strict=True)]
        data_loss = sum(losses) * (1.0 / len(losses))
        alpha = 1e-4
        reg_loss = alpha * sum(p * p for p in model.parameters())
        accuracy = [(yi > 0) == (scorei.data > 0) for yi, scorei in zip(labels, scores, strict=True)]
        return data_loss + reg_loss, sum(accuracy) / len(accuracy)

    losses, accuracies = [], []
    for k in range(epochs):
        total_loss, accuracy = loss()
        model.zero_grad()
        total_loss.backward()
        learning_rate = 1.0 - 0.9 * k / 100
        for p in model.parameters():
            p.data -= learning_rate * p.grad
        losses.append(total_loss.data)
        accuracies.append(accuracy)
    return losses, accuracies, [p.data for p in model.parameters()]


def test_the_demo_notebook() -> None:
    ours, theirs = demo(OURS, 4), demo(THEIRS, 4)
    assert round(ours[0][0], 4) == 0.8958
    assert ours[1][0] == 0.5
    assert round(ours[0][1], 2) == 1.72
    for our, their in zip(ours, theirs, strict=True):
        assert our == pytest.approx(their, rel=1e-9)


def test_networks_look_alike() -> None:
    for package in (OURS, THEIRS):
        random.seed(7)
        network = package.MLP(3, [4, 4, 1])
        assert len(network.parameters()) == 41
        assert str(package.Neuron(2)) == "ReLUNeuron(2)"
        assert str(package.Neuron(2, nonlin=False)) == "LinearNeuron(2)"
        assert str(package.Layer(2, 1)) == "Layer of [ReLUNeuron(2)]"
    random.seed(7)
    ours = engine.MLP(3, [4, 4, 1])
    random.seed(7)
    theirs = micrograd.nn.MLP(3, [4, 4, 1])
    assert str(ours) == str(theirs)
    assert [p.data for p in ours.parameters()] == [p.data for p in theirs.parameters()]
    assert ours([1.0, -2.0, 3.0]).data == pytest.approx(theirs([1.0, -2.0, 3.0]).data, rel=1e-14)


def test_the_lecture_neuron_by_hand() -> None:
    """The lecture fills in grads and calls _backward node by node, in its own order."""
    x1, x2 = Value(2.0, label="x1"), Value(0.0, label="x2")
    w1, w2 = Value(-3.0, label="w1"), Value(1.0, label="w2")
    b = Value(6.8813735870195432, label="b")
    x1w1, x2w2 = x1 * w1, x2 * w2
    total = x1w1 + x2w2
    n = total + b
    o = n.tanh()
    o.grad = 1.0
    o._backward()
    n._backward()
    total._backward()
    x1w1._backward()
    x2w2._backward()
    assert o.data == pytest.approx(0.7071, abs=1e-4)
    grads = [n.grad, w1.grad, x1.grad, w2.grad, x2.grad]
    assert grads == pytest.approx([0.5, 1.0, -1.5, 0.0, 0.5])


def lecture_tanh(x: Value) -> Value:
    """tanh as the lecture defines it: a node made by hand, with a closure for its rule."""
    t = (math.exp(2 * x.data) - 1) / (math.exp(2 * x.data) + 1)
    out = Value(t, (x,), "tanh")

    def _backward() -> None:
        x.grad += (1 - t**2) * out.grad

    out._backward = _backward
    return out


def test_a_rule_of_ones_own() -> None:
    x = Value(0.8)
    y = lecture_tanh(x * 2.0) * 3.0 + x
    z = Value(0.8)
    (3.0 * (z * 2.0).tanh() + z).backward()
    y.backward()
    assert x.grad == pytest.approx(z.grad)
    y.backward()
    assert x.grad == pytest.approx(2 * z.grad)


def test_a_node_made_by_hand_may_have_many_children() -> None:
    children = [Value(float(k)) for k in range(2000)]
    out = Value(sum(child.data for child in children), children, "sum")

    def _backward() -> None:
        for child in children:
            child.grad += out.grad

    out._backward = _backward
    (out * 2.0).backward()
    assert out._op == "sum"
    assert out._prev == tuple(children)
    assert {child.grad for child in children} == {2.0}


def test_grads_and_data_can_be_set() -> None:
    a, b = Value(2.0), Value(3.0)
    c = a * b
    c.grad = 10.0
    c._backward()
    assert (a.grad, b.grad) == (30.0, 20.0)
    a.data = 5.0
    assert (a * b).data == 15.0


def test_trace_and_draw_dot_are_those_of_the_lecture() -> None:
    x = Value(3.0, label="x")
    y = x * x
    nodes, edges = engine.trace(y)
    assert nodes == [x, y]
    assert edges == [(x, y), (x, y)]
    for node in nodes:
        assert isinstance(node, Value)

"""The same mathematics in PyTorch, in float64: operations, losses, optimizers, whole trainings.

PyTorch is not among the dependencies: `make test-torch` installs it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import Value
from engine.data.prepared import PreparedData, Samples
from engine.losses import LOSSES, softmax_cross_entropy
from engine.ops import OPS, to_the
from engine.optim import OPTIMIZERS
from engine.spec import (
    ACTIVATIONS,
    ActivationName,
    LayerSpec,
    LearningRateSpec,
    LossName,
    NetworkSpec,
    OptimizerName,
    TrainingSpec,
)
from engine.spec import OPTIMIZERS as OPTIMIZER_NAMES
from engine.training.initial import initial_state
from engine.training.trainer import Trainer
from engine.value import topological_order
from tests.engine.expressions import Recipe, apply_to_values, recipes

torch = pytest.importorskip("torch")
pytestmark = pytest.mark.torch

NUMBERS = st.floats(-20, 20).filter(lambda x: abs(x) > 1e-3)
ALL = [*(op for name, op in OPS.items() if name != "pow"), *(to_the(c) for c in (0, 1, 2, 3, -1, 0.5))]
POSITIVE = ("log", "sqrt", "power", "pow")


def tensor(number: Any) -> Any:
    return torch.tensor(number, dtype=torch.float64, requires_grad=True)


@pytest.mark.parametrize("op", ALL, ids=lambda op: f"{op.name}{op.constant or ''}")
@given(numbers=st.tuples(NUMBERS, NUMBERS))
def test_operations(op: Any, numbers: tuple[float, float]) -> None:
    inputs = [abs(x) if op.name in POSITIVE else x for x in numbers][: op.arity]
    ours, theirs = [Value(x) for x in inputs], [tensor(x) for x in inputs]
    root = ours[0] ** op.constant if op.name == "pow" else getattr(ours[0], op.name)(*ours[1:])
    root.backward()
    text = op.torch.format(a="a", b="b", c=op.constant)
    result = eval(text, {"torch": torch}, dict(zip("ab", theirs, strict=False)))  # noqa: S307
    result.backward()
    assert root.data == pytest.approx(result.item(), rel=1e-12, abs=1e-15)
    for our, their in zip(ours, theirs, strict=True):
        assert our.grad == pytest.approx(their.grad.item(), rel=1e-12, abs=1e-15)


def apply_to_tensors(name: str, *inputs: Any) -> Any:
    if name == "mul":
        return torch.tanh(inputs[0] * inputs[1])
    if name == "quotient":
        return inputs[0] / (inputs[1] * inputs[1] + 1.0)
    text = OPS[name].torch.format(a="a", b="b")
    return eval(text, {"torch": torch}, dict(zip("ab", inputs, strict=False)))  # noqa: S307


def absolute_terms(root: Value) -> dict[Value, float]:
    sizes = dict.fromkeys(order := topological_order(root), 0.0)
    sizes[root] = 1.0
    for value in reversed(order):
        for parent, partial in zip(value._prev, value.local_derivatives, strict=False):
            sizes[parent] += abs(partial) * sizes[value]
    return sizes


@given(recipes(max_steps=200))
def test_random_graphs(recipe: Recipe) -> None:
    leaves, tensors = [Value(x) for x in recipe.leaves], [tensor(x) for x in recipe.leaves]
    values = recipe.follow(leaves, apply_to_values)
    results = recipe.follow(tensors, apply_to_tensors)
    for result in results:
        result.retain_grad()
    for _ in range(2):  # grads double, interior ones too
        values[-1].backward()
        results[-1].backward(retain_graph=True)
    sizes = absolute_terms(values[-1])
    for value, result in zip(values, results, strict=True):
        assert value.data == pytest.approx(result.item(), rel=1e-9, abs=1e-11)
        if value in sizes:
            grad = 0.0 if result.grad is None else result.grad.item()
            assert abs(value.grad - grad) <= 1e-9 * sizes[value] + 1e-12


TORCH_LOSSES: dict[LossName, Callable[[Any, Any], Any]] = {
    "max_margin": lambda s, y: torch.relu(1 - y * s),
    "squared_error": lambda s, y: torch.nn.functional.mse_loss(s, y),
    "absolute_error": lambda s, y: torch.nn.functional.l1_loss(s, y),
    "huber": lambda s, y: torch.nn.functional.huber_loss(s, y),
    "binary_cross_entropy": lambda s, y: torch.nn.functional.binary_cross_entropy_with_logits(s, (y + 1) / 2),
}


@pytest.mark.parametrize("name", LOSSES)
@given(score=NUMBERS, y=st.sampled_from([-1.0, 1.0]))
def test_losses(name: LossName, score: float, y: float) -> None:
    ours, theirs = Value(score), tensor(score)
    loss, expected = LOSSES[name](ours, y), TORCH_LOSSES[name](theirs, torch.tensor(y, dtype=torch.float64))
    loss.backward()
    expected.backward()
    assert loss.data == pytest.approx(expected.item(), rel=1e-12, abs=1e-15)
    # far out, PyTorch takes the small slope of its cross-entropy as a difference of numbers near 1
    assert ours.grad == pytest.approx(theirs.grad.item(), rel=1e-12, abs=1e-14)


@given(scores=st.lists(st.floats(-1000, 1000), min_size=2, max_size=10), data=st.data())
def test_softmax_cross_entropy(scores: list[float], data: st.DataObject) -> None:
    right = data.draw(st.integers(0, len(scores) - 1))
    ours, theirs = [Value(s) for s in scores], tensor(scores)
    loss = softmax_cross_entropy(ours, [float(k == right) for k in range(len(scores))])
    expected = torch.nn.functional.cross_entropy(theirs, torch.tensor(right))
    loss.backward()
    expected.backward()
    assert loss.data == pytest.approx(expected.item(), rel=1e-12, abs=1e-12)
    np.testing.assert_allclose([s.grad for s in ours], theirs.grad.numpy(), rtol=1e-11, atol=1e-13)


TORCH_OPTIMIZERS: dict[OptimizerName, Callable[[Any, TrainingSpec], Any]] = {
    "sgd": lambda p, _: torch.optim.SGD(p, lr=0.05),
    "momentum": lambda p, t: torch.optim.SGD(p, lr=0.05, momentum=t.momentum),
    "nesterov": lambda p, t: torch.optim.SGD(p, lr=0.05, momentum=t.momentum, nesterov=True),
    "adagrad": lambda p, t: torch.optim.Adagrad(p, lr=0.05, eps=t.epsilon),
    "rmsprop": lambda p, t: torch.optim.RMSprop(p, lr=0.05, alpha=t.alpha, eps=t.epsilon),
    "adam": lambda p, t: torch.optim.Adam(p, lr=0.05, betas=(t.beta1, t.beta2), eps=t.epsilon),
    "adamw": lambda p, t: torch.optim.AdamW(
        p, lr=0.05, betas=(t.beta1, t.beta2), eps=t.epsilon, weight_decay=t.weight_decay
    ),
}


@pytest.mark.parametrize("name", OPTIMIZER_NAMES)
@settings(max_examples=10)
@given(seed=st.integers(0, 2**32 - 1))
def test_optimizers(name: OptimizerName, seed: int) -> None:
    random = np.random.default_rng(seed)
    training = TrainingSpec(optimizer=name)
    ours = random.normal(size=12)
    theirs = tensor(ours.tolist())
    optimizer = TORCH_OPTIMIZERS[name]([theirs], training)
    slots: dict[str, Any] = {}
    for _ in range(30):
        gradients = random.normal(size=12)
        ours, slots = OPTIMIZERS[name](training, ours, gradients, slots, 0.05)
        theirs.grad = torch.tensor(gradients)
        optimizer.step()
        np.testing.assert_allclose(ours, theirs.detach().numpy(), rtol=1e-12, atol=1e-14)


TORCH_ACTIVATIONS: dict[ActivationName, Callable[[], Any]] = {
    "linear": lambda: torch.nn.Identity(),
    "tanh": lambda: torch.nn.Tanh(),
    "relu": lambda: torch.nn.ReLU(),
    "sigmoid": lambda: torch.nn.Sigmoid(),
    "leaky_relu": lambda: torch.nn.LeakyReLU(0.01),
    "elu": lambda: torch.nn.ELU(),
    "softplus": lambda: torch.nn.Softplus(threshold=1000),
    "gelu": lambda: torch.nn.GELU(),
    "silu": lambda: torch.nn.SiLU(),
}


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_whole_trainings(activation: ActivationName) -> None:
    """A hundred full-batch steps of a 2-8-8-1 network: the losses stay together."""
    random = np.random.default_rng(8)
    x, y = random.normal(size=(30, 2)), np.where(random.integers(0, 2, 30) > 0, 1.0, -1.0)
    samples = Samples(x, y)
    hidden = LayerSpec(size=8, activation=activation)
    network = NetworkSpec(
        layers=(hidden, hidden, LayerSpec(size=1, activation="linear")), initialisation="xavier"
    )
    rate = LearningRateSpec(kind="constant", start=0.02)
    training = TrainingSpec(loss="squared_error", learning_rate=rate, l2=1e-3)
    state = initial_state(network, 2)
    twin = torch_twin(state.parameters, (2, 8, 8, 1), activation)
    optimizer = torch.optim.SGD(twin.parameters(), lr=0.02)
    trainer = Trainer(network, training, PreparedData(samples, Samples(np.zeros((0, 2)), np.zeros(0))))
    inputs, targets = torch.tensor(x), torch.tensor(y)
    for _ in range(100):
        result = trainer.batch(state)
        state = result.state
        optimizer.zero_grad()
        loss = ((twin(inputs)[:, 0] - targets) ** 2).mean()
        loss = loss + 1e-3 * sum((p * p).sum() for p in twin.parameters())
        loss.backward()
        optimizer.step()
        assert result.loss == pytest.approx(loss.item(), rel=1e-10)


def torch_twin(parameters: Any, sizes: tuple[int, ...], activation: ActivationName) -> Any:
    """The same network as torch.nn.Sequential, with these parameters."""
    layers: list[Any] = []
    place = 0
    for below, size in pairwise(sizes):
        block = torch.tensor(parameters[place : place + (below + 1) * size].reshape(size, below + 1))
        place += (below + 1) * size
        linear = torch.nn.Linear(below, size, dtype=torch.float64)
        with torch.no_grad():
            linear.weight.copy_(block[:, :below])
            linear.bias.copy_(block[:, below])
        layers += [linear, TORCH_ACTIVATIONS[activation]()]
    return torch.nn.Sequential(*layers[:-1])
